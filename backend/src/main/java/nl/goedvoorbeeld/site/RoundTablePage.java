package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `rondetafel`.
///
/// @param unknown what is not known about the session, each a sentence
public record RoundTablePage(
    Frame frame,
    String title,
    String lead,
    List<String> warnings,
    List<LessonView> lessons,
    List<String> unknown,
    List<Promise> promises,
    SafeHtml body,
    List<Fact> facts,
    ItemFoot foot) {}
