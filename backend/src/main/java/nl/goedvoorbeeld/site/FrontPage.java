package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.chapter.ChapterLine;
import nl.goedvoorbeeld.reading.measure.MeasureLine;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `voorpagina`.
///
/// @param sentence what the site is for, in one sentence
/// @param numbers how much there is, like `162 items, alle met bron`
/// @param ways what each sort of reader is shown
/// @param alike address of what finds examples like an organisation
/// @param more other ways in
/// @param newsTitle what the news is: what was published or changed, or what began last
public record FrontPage(
    PageFrame frame,
    String sentence,
    String lead,
    String numbers,
    List<WayIn> ways,
    String alike,
    List<MeasureLine> measures,
    List<NamedLink> more,
    Card handreiking,
    List<ChapterLine> chapters,
    String newsTitle,
    List<TidingsLine> news) {}
