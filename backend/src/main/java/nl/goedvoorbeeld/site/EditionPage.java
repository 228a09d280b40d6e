package nl.goedvoorbeeld.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Template `editie`.
///
/// @param line number and date
/// @param original where an archive edition stood; its text is empty for our own
public record EditionPage(
    Frame frame,
    String title,
    String line,
    String lead,
    List<String> warnings,
    Link original,
    SafeHtml body,
    List<Card> articles,
    @Nullable Link previous,
    @Nullable Link next,
    ItemFoot foot) {}
