package nl.goedvoorbeeld.cms.entry;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `tweede-stap`.
///
/// @param error empty when there is none
/// @param secret to type over, in groups of four
/// @param address what an app on the same machine opens
/// @param square what an app on a phone reads
/// @param needed whether one can do nothing else before
/// @param replaces whether there is one already, so that the password is asked
public record SecondFactorPage(
    Frame frame,
    String error,
    String secret,
    String address,
    Square square,
    boolean needed,
    boolean replaces,
    String email) {}
