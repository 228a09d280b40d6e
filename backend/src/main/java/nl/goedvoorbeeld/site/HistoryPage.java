package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.HistoryLine;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `geschiedenis`: all public changes of an item, newest first.
public record HistoryPage(PageFrame frame, NamedLink item, List<HistoryLine> changes) {}
