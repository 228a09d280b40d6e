package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.chapter.ChapterLine;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Alternative;

/// Template `handreiking`: the cover and the contents.
///
/// @param version which version this is, in words
/// @param variants for whom the text is shown; may be empty
/// @param takeAway forms to take away; empty until they exist
public record HandreikingPage(
    PageFrame frame,
    String title,
    String lead,
    String version,
    SafeHtml body,
    List<ChapterLine> chapters,
    List<Alternative> variants,
    List<NamedLink> takeAway) {}
