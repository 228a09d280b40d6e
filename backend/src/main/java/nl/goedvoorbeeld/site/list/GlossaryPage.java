package nl.goedvoorbeeld.site.list;

import java.util.List;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `begrippen`: the glossary from A to Z.
public record GlossaryPage(
    PageFrame frame, String title, String lead, List<GlossaryLetter> letters) {}
