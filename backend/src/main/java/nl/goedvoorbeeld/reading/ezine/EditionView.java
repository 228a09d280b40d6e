package nl.goedvoorbeeld.reading.ezine;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import org.jspecify.annotations.Nullable;

/// Template `editie`.
///
/// @param line number and date
/// @param original where an archive edition stood; its text is empty for our own
/// @param image instead of the cover; null where the edition has none
public record EditionView(
    String title,
    String line,
    String lead,
    List<String> warnings,
    NamedLink original,
    SafeHtml body,
    Cover cover,
    @Nullable EditionImage image,
    List<ArticleLine> pieces,
    @Nullable NamedLink previous,
    @Nullable NamedLink next) {

  /// Fewer are seen at once below a short text.
  private static final int LISTED = 3;

  /// What stands in it, for the top of the page; nothing where that is little.
  public List<NamedLink> contents() {
    return pieces.size() < LISTED ? List.of() : pieces.stream().map(ArticleLine::link).toList();
  }
}
