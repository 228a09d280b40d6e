package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `ezine`: our own editions, and the archive of the one before.
public record EzinePage(
    Frame frame,
    String title,
    String lead,
    List<EditionLine> own,
    String archiveTitle,
    String archiveLead,
    List<EditionLine> archive) {}
