package nl.goedvoorbeeld.reading.roundtable;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.PromiseLine;
import nl.goedvoorbeeld.reading.SafeHtml;

/// Template `rondetafel`.
///
/// @param unknown what is not known about the session, each a sentence
public record RoundTableView(
    String title,
    String lead,
    List<String> warnings,
    List<LessonView> lessons,
    List<String> unknown,
    List<PromiseLine> promises,
    SafeHtml body,
    List<Fact> facts) {}
