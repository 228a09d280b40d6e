package nl.goedvoorbeeld.cms.entry;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `code`.
///
/// @param error empty when there is none
public record CodePage(Frame frame, String error, String back) {}
