package nl.goedvoorbeeld.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import org.jspecify.annotations.Nullable;

/// An address that may be one of an item.
///
/// @param form of what is asked: empty for the page itself
public record ItemAddress(String folder, String slug, String form) {
  public static final String MARKDOWN = ".md";
  public static final String JSON = ".json";
  public static final String HISTORY = "/geschiedenis";

  /// Of what belongs to an item, where that is more than itself. There is none in JSON: behind that
  /// ending stands the item.
  public static final String ATOM = ".atom";

  public static final String RSS = ".rss";

  private static final Pattern PAGE =
      Pattern.compile("/([a-z0-9-]+)(\\.md|\\.json|/geschiedenis)?");

  /// The shortest slug that fits, so that what can be a form is one.
  private static final Pattern ITEM =
      Pattern.compile("/([a-z-]+)/([a-z0-9-]+(?:/[a-z0-9-]+)??)(\\.md|\\.json|/geschiedenis)?");

  private static final Pattern FEED =
      Pattern.compile(
          "/(%s|%s)/([a-z0-9-]+)(\\.atom|\\.rss)"
              .formatted(Kind.EDITION.folder(), Kind.ORGANISATION.folder()));

  /// Empty where no item can be.
  public static Optional<ItemAddress> of(String path) {
    Matcher page = PAGE.matcher(path);
    if (page.matches()) {
      return Optional.of(new ItemAddress(Kind.PAGE.folder(), page.group(1), form(page.group(2))));
    }
    return Stream.of(ITEM, FEED)
        .map(pattern -> pattern.matcher(path))
        .filter(Matcher::matches)
        .map(item -> new ItemAddress(item.group(1), item.group(2), form(item.group(3))))
        .findFirst();
  }

  private static String form(@Nullable String ending) {
    return ending == null ? "" : ending;
  }

  /// Whether it can be asked for on another day: a document and its history are no other one then,
  /// and feeds are of today.
  boolean daily() {
    return form.isEmpty() || form.equals(JSON);
  }
}
