package nl.goedvoorbeeld.cms.people;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `getoonde-link`: a one-time link, shown once to whoever must pass it on; or where it
/// was mailed to.
///
/// @param address of the link; empty where it was mailed
/// @param mailed to which address; empty where it was not
/// @param purpose what it is good for, as the rest of a sentence
public record ShownLinkPage(
    Frame frame, String address, String mailed, String who, String purpose, String until) {}
