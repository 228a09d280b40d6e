package nl.goedvoorbeeld.cms.form;

/// What is said of a line of a document, to who has that before them.
///
/// @param hinders whether it cannot be published so
public record DocumentNote(int line, String sentence, boolean hinders) {}
