package nl.goedvoorbeeld.site;

/// A heading inside a text.
public record Heading(String id, String text) {}
