package nl.goedvoorbeeld.reading.example;

import nl.goedvoorbeeld.reading.SafeHtml;

/// What was done on the way.
///
/// @param when in words; may be empty
/// @param decidedBy may be empty
public record StepLine(String when, SafeHtml text, String decidedBy) {}
