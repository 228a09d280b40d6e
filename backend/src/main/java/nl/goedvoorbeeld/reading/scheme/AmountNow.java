package nl.goedvoorbeeld.reading.scheme;

import nl.goedvoorbeeld.reading.source.SourceLine;
import org.jspecify.annotations.Nullable;

/// Today's amount, as large as it is important.
///
/// @param value like `€ 2,45`; empty where it is not filled in yet
/// @param unit like `per thuisgewerkte dag`; may be empty
/// @param when like `geldt tot en met 31 december 2026`, or `in 2026`, or that it is not filled in
///   for that year and where to look
/// @param note what to keep in mind with this amount; may be empty
/// @param source null where none is named
public record AmountNow(
    String value, String unit, String when, String note, @Nullable SourceLine source) {}
