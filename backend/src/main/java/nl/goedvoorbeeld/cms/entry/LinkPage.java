package nl.goedvoorbeeld.cms.entry;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `link`: what a one-time link lets its owner do.
///
/// @param act which of the forms to show; empty when the link does nothing any more
/// @param who the name of the account; empty for the first administrator
/// @param error empty when there is none
public record LinkPage(
    Frame frame, String act, String who, String email, String error, int shortest, int longest) {}
