package nl.goedvoorbeeld.cms.mail;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `bericht`: one letter.
///
/// @param address of this page, without a slash at the end
/// @param ended when it went or was given up; empty while it waits
/// @param reason a sentence; empty when there is nothing to say
/// @param text of the letter; empty when it cannot be shown
/// @param gone why it cannot be shown; empty when it can
/// @param hides whether a link is left out
/// @param send what the button says; empty where it cannot go
public record LetterPage(
    Frame frame,
    String address,
    String error,
    String subject,
    String kind,
    String to,
    String state,
    String made,
    String until,
    String ended,
    String reason,
    String text,
    String gone,
    boolean hides,
    String send) {}
