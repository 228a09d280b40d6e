package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `voorpagina`.
///
/// @param sentence what the site is for, in one sentence
/// @param doors for whom: each leads to a search that is already made
/// @param allSchemes the address of their list
/// @param newest what was published or changed last
/// @param numbers how much there is, like `162 items, alle met bron`
public record FrontPage(
    Frame frame,
    String sentence,
    String lead,
    List<MeasureLine> measures,
    List<SchemeLine> schemes,
    List<Link> doors,
    String allSchemes,
    Card handreiking,
    List<ChapterLine> chapters,
    List<Card> newest,
    String numbers) {}
