package nl.goedvoorbeeld.reading.example;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;

/// Examples side by side.
public record ComparisonView(List<NamedLink> examples, List<ComparisonLine> lines) {}
