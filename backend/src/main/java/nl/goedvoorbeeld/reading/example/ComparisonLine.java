package nl.goedvoorbeeld.reading.example;

import java.util.List;

/// One thing that is compared.
///
/// @param cells as many as there are examples, in their order
public record ComparisonLine(String name, List<ComparisonCell> cells) {}
