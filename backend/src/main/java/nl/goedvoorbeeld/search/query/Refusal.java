package nl.goedvoorbeeld.search.query;

/// Why a search cannot be done, in a sentence for the reader.
public record Refusal(String parameter, String sentence) {}
