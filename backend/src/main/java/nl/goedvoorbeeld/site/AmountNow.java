package nl.goedvoorbeeld.site;

import org.jspecify.annotations.Nullable;

/// Today's amount, as large as it is important.
///
/// @param value like `€ 2,45`, or `nog niet bekend`
/// @param unit like `per thuisgewerkte dag`; may be empty
/// @param year like `2026`
/// @param until like `tot en met 31 december 2026`; may be empty
/// @param note what to keep in mind with this amount; may be empty
/// @param source null when there is no amount
public record AmountNow(
    String value,
    String unit,
    String year,
    String until,
    String note,
    @Nullable SourceLine source) {}
