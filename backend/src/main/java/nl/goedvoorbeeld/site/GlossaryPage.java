package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `begrippen`: the glossary from A to Z.
public record GlossaryPage(Frame frame, String title, String lead, List<GlossaryLetter> letters) {}
