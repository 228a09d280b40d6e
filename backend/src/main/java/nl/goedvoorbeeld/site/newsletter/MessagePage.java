package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `nieuwsbrief-bericht`: something that is said and, where there is a button, asked.
///
/// @param lines what it is about, one below the other
/// @param action where the button leads; empty for none
/// @param ways where to go from there
public record MessagePage(
    PageFrame frame,
    String title,
    List<String> paragraphs,
    List<String> lines,
    String action,
    String button,
    List<NamedLink> ways) {}
