package nl.goedvoorbeeld.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Template `artikel`.
///
/// @param line sort of article, edition, date
/// @param original where an article of the archive stood; its text is empty for our own
public record ArticlePage(
    Frame frame,
    String title,
    String line,
    String lead,
    List<String> warnings,
    Link original,
    SafeHtml body,
    List<Fact> facts,
    @Nullable Link previous,
    @Nullable Link next,
    ItemFoot foot) {}
