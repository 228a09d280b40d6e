package nl.goedvoorbeeld.cms;

/// Template `start`.
///
/// @param advice what the editor should do about their own account; empty when nothing
public record StartPage(Frame frame, String name, String advice) {}
