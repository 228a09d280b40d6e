package nl.goedvoorbeeld.cms.people;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `getoonde-link`: a one-time link, shown once to whoever must pass it on.
///
/// @param purpose what it is good for, as the rest of a sentence
public record ShownLinkPage(
    Frame frame, String address, String who, String purpose, String until) {}
