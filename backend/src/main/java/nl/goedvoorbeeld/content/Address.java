package nl.goedvoorbeeld.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.frontmatter.Ref;

/// An address within the site, as the reference that it stands for.
final class Address {
  private static final Pattern ITEM =
      Pattern.compile("/([a-z-]+)/([a-z0-9-]+(?:/[a-z0-9-]+)?)(?:[?#].*)?");
  private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)(?:[?#].*)?");

  private Address() {}

  /// The item meant by a link such as `/regelingen/thuiswerkvergoeding#bedragen`; nothing for links
  /// out of the site, to lists and to parts of the page itself.
  static Optional<Ref> parse(String target) {
    Matcher item = ITEM.matcher(target);
    if (item.matches() && isFolder(item.group(1))) {
      return Optional.of(new Ref(item.group(1), item.group(2)));
    }
    Matcher page = PAGE.matcher(target);
    return page.matches() && !Draft.ROUTE_WORDS.contains(page.group(1))
        ? Optional.of(new Ref(Kind.PAGE.folder(), page.group(1)))
        : Optional.empty();
  }

  /// The part of a target from its `#` or `?` on.
  static String fragment(String target) {
    int at = Math.min(from(target, '#'), from(target, '?'));
    return target.substring(at);
  }

  private static int from(String target, char sign) {
    int at = target.indexOf(sign);
    return at < 0 ? target.length() : at;
  }

  private static boolean isFolder(String word) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.folder().equals(word));
  }
}
