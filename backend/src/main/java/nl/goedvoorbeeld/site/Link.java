package nl.goedvoorbeeld.site;

import nl.goedvoorbeeld.content.Language;
import org.jspecify.annotations.Nullable;

/// @param href empty when there is nothing to link to: then it is only text
/// @param language of the text, and of what it leads to
public record Link(String href, String text, Language language) {
  public Link(String href, String text) {
    this(href, text, Language.DUTCH);
  }

  public static Link plain(String text) {
    return new Link("", text);
  }

  /// Nothing where it is as the page around it.
  public @Nullable String lang() {
    return language.isDutch() ? null : language.code();
  }

  public @Nullable String dir() {
    return language.isDutch() ? null : language.direction();
  }
}
