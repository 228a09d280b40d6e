package nl.goedvoorbeeld.reading;

/// A heading inside a text.
public record HeadingLink(String id, String text) {}
