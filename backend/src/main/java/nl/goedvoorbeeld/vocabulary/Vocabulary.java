package nl.goedvoorbeeld.vocabulary;

import java.util.List;

/// The terms of one list, in the order in which they are shown.
public record Vocabulary(String name, String label, List<Term> terms) {}
