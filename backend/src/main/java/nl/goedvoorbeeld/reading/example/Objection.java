package nl.goedvoorbeeld.reading.example;

import nl.goedvoorbeeld.reading.SafeHtml;

/// Resistance, and what was answered or done.
///
/// @param answer may be empty: then it was not found
public record Objection(SafeHtml objection, SafeHtml answer) {}
