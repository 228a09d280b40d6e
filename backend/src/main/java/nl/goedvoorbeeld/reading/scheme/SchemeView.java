package nl.goedvoorbeeld.reading.scheme;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.HistoryLine;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;

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
public record SchemeView(
    String title,
    String lead,
    SchemeStatus status,
    String day,
    String isoDay,
    boolean today,
    List<String> warnings,
    List<AmountSeries> amounts,
    List<SafeHtml> conditions,
    List<SafeHtml> howTo,
    List<SafeHtml> overlaps,
    SafeHtml body,
    List<NamedLink> legalBasis,
    List<HistoryLine> versions,
    List<Fact> facts) {}
