package nl.goedvoorbeeld.site;

/// A chapter in the contents of the handreiking.
///
/// @param audience for whom, in words; may be empty
/// @param here whether it is the chapter being read
public record ChapterLine(
    String number, Link link, String summary, String audience, boolean here) {}
