package nl.goedvoorbeeld.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Kind;
import org.jspecify.annotations.Nullable;

/// An address that may be one of an item.
///
/// @param form of what is asked: empty for the page itself
public record ItemAddress(String folder, String slug, String form) {
  public static final String MARKDOWN = ".md";
  public static final String JSON = ".json";
  public static final String HISTORY = "/geschiedenis";

  private static final Pattern PAGE =
      Pattern.compile("/([a-z0-9-]+)(\\.md|\\.json|/geschiedenis)?");

  /// The shortest slug that fits, so that what can be a form is one.
  private static final Pattern ITEM =
      Pattern.compile("/([a-z-]+)/([a-z0-9-]+(?:/[a-z0-9-]+)??)(\\.md|\\.json|/geschiedenis)?");

  /// Empty where no item can be.
  public static Optional<ItemAddress> of(String path) {
    Matcher page = PAGE.matcher(path);
    if (page.matches()) {
      return Optional.of(new ItemAddress(Kind.PAGE.folder(), page.group(1), form(page.group(2))));
    }
    Matcher item = ITEM.matcher(path);
    return item.matches()
        ? Optional.of(new ItemAddress(item.group(1), item.group(2), form(item.group(3))))
        : Optional.empty();
  }

  private static String form(@Nullable String ending) {
    return ending == null ? "" : ending;
  }

  /// Whether it can be another one on another day: a document and its history cannot.
  boolean daily() {
    return !form.equals(MARKDOWN) && !form.equals(HISTORY);
  }
}
