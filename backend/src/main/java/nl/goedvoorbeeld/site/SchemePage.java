package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `regeling`.
///
/// @param day the day for which the page is made, in words
/// @param isoDay the same as `2026-02-01`, for the field that asks for another day
/// @param today whether that day is today
/// @param warnings like `nog te controleren bij de Belastingdienst`
/// @param amounts the first leads
/// @param conditions the reader ticks what fits
/// @param overlaps what it goes together with, and what not
/// @param legalBasis laws and articles
/// @param versions what changed, newest first
public record SchemePage(
    Frame frame,
    String title,
    String lead,
    Status status,
    String day,
    String isoDay,
    boolean today,
    List<String> warnings,
    List<AmountSeries> amounts,
    List<SafeHtml> conditions,
    List<SafeHtml> howTo,
    List<SafeHtml> overlaps,
    SafeHtml body,
    List<Link> legalBasis,
    List<Change> versions,
    List<Fact> facts,
    ItemFoot foot) {}
