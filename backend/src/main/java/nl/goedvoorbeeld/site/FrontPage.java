package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.chapter.ChapterLine;
import nl.goedvoorbeeld.reading.measure.MeasureLine;
import nl.goedvoorbeeld.reading.scheme.SchemeLine;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `voorpagina`.
///
/// @param sentence what the site is for, in one sentence
/// @param doors for whom: each leads to a search that is already made
/// @param allSchemes the address of their list
/// @param newest what was published or changed last
/// @param numbers how much there is, like `162 items, alle met bron`
public record FrontPage(
    PageFrame frame,
    String sentence,
    String lead,
    List<MeasureLine> measures,
    List<SchemeLine> schemes,
    List<NamedLink> doors,
    String allSchemes,
    Card handreiking,
    List<ChapterLine> chapters,
    List<Card> newest,
    String numbers) {}
