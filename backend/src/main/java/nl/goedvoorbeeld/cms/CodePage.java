package nl.goedvoorbeeld.cms;

/// Template `code`.
///
/// @param error empty when there is none
public record CodePage(Frame frame, String error, String back) {}
