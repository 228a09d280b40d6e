package nl.goedvoorbeeld.reading.chapter;

import nl.goedvoorbeeld.reading.NamedLink;

/// A chapter in the contents of the handreiking.
///
/// @param audience for whom, in words; may be empty
/// @param here whether it is the chapter being read
public record ChapterLine(
    String number, NamedLink link, String summary, String audience, boolean here) {}
