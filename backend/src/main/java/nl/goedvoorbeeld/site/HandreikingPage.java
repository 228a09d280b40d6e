package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `handreiking`: the cover and the contents.
///
/// @param version which version this is, in words
/// @param variants for whom the text is shown; may be empty
/// @param takeAway forms to take away; empty until they exist
public record HandreikingPage(
    Frame frame,
    String title,
    String lead,
    String version,
    SafeHtml body,
    List<ChapterLine> chapters,
    List<Choice> variants,
    List<Link> takeAway) {}
