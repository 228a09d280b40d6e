package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.ezine.EditionLine;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `ezine`: our own editions, and the archive of the one before.
///
/// @param drawing how to read the drawings of the editions
public record EzinePage(
    PageFrame frame,
    String title,
    String lead,
    String drawing,
    List<EditionLine> own,
    String archiveTitle,
    String archiveLead,
    List<EditionLine> archive) {}
