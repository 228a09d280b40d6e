package nl.goedvoorbeeld.reading.ezine;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import org.jspecify.annotations.Nullable;

/// Template `artikel`.
///
/// @param line sort of article, edition, date
/// @param edition that it stands in; null where that is not public
/// @param others that stand in it
/// @param original where an article of the archive stood; its text is empty for our own
public record ArticleView(
    String title,
    String line,
    String lead,
    List<String> warnings,
    NamedLink original,
    SafeHtml body,
    List<Fact> facts,
    @Nullable NamedLink edition,
    List<ArticleLine> others,
    @Nullable NamedLink previous,
    @Nullable NamedLink next) {}
