package nl.goedvoorbeeld.reading.ezine;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;

/// @param line date and number of articles
public record EditionLine(
    NamedLink link, String line, String summary, Cover cover, List<ArticleLine> articles) {}
