package nl.goedvoorbeeld.reading.scheme;

import java.util.List;

/// An amount through the years.
///
/// @param name what the amount is; empty when a scheme has only one
public record AmountSeries(String name, String unit, AmountNow now, List<YearAmount> years) {}
