package nl.goedvoorbeeld.site;

/// What was done on the way.
///
/// @param when in words; may be empty
/// @param decidedBy may be empty
public record Step(String when, SafeHtml text, String decidedBy) {}
