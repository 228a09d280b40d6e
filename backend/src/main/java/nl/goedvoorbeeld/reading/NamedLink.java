package nl.goedvoorbeeld.reading;

import nl.goedvoorbeeld.content.Language;
import org.jspecify.annotations.Nullable;

/// @param href empty when there is nothing to link to: then it is only text
/// @param language of the text, and of what it leads to
public record NamedLink(String href, String text, Language language) {
  public NamedLink(String href, String text) {
    this(href, text, Language.DUTCH);
  }

  public static NamedLink plain(String text) {
    return new NamedLink("", text);
  }

  /// Nothing where it is as the page around it.
  public @Nullable String lang() {
    return language.isDutch() ? null : language.code();
  }

  public @Nullable String dir() {
    return language.isDutch() ? null : language.direction();
  }
}
