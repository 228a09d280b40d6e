package nl.goedvoorbeeld.search;

/// Why a search cannot be done, in a sentence for the reader.
public record Refusal(String parameter, String sentence) {}
