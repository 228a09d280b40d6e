package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `geschiedenis`: all public changes of an item, newest first.
public record HistoryPage(Frame frame, String title, Link item, List<Change> changes) {}
