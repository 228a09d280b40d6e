package nl.goedvoorbeeld.content.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Ref;

/// An address within the site, as the reference that it stands for.
public final class Address {
  private static final Pattern FORM =
      Pattern.compile("/([a-z0-9-]+)(?:/([a-z0-9-]+(?:/[a-z0-9-]+)?))?/?(?:[?#].*)?");

  /// The first word of an address of our own, without what tells the sort of file.
  private static final Pattern WORD = Pattern.compile("/(?!/)\\.?([^/?#.]*)");

  private Address() {}

  /// The item meant by a link such as `/regelingen/thuiswerkvergoeding#bedragen`; nothing for links
  /// out of the site, to lists, to what stands below an item, and to parts of the page itself.
  public static Optional<Ref> parse(String target) {
    Matcher matcher = FORM.matcher(target);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String slug = matcher.group(2);
    if (slug == null) {
      return Draft.ROUTE_WORDS.contains(first)
          ? Optional.empty()
          : Optional.of(new Ref(Kind.PAGE.folder(), first));
    }
    return Kind.of(first, slug)
        .filter(kind -> kind == Kind.ARTICLE || !slug.contains("/"))
        .map(_ -> new Ref(first, slug));
  }

  /// Whether a target is meant for this site, yet is neither an item's nor a word of the site.
  public static boolean leadsNowhere(String target) {
    Matcher word = WORD.matcher(target);
    return word.lookingAt()
        && !word.group(1).isEmpty()
        && !Draft.ROUTE_WORDS.contains(word.group(1))
        && parse(target).isEmpty();
  }

  /// Whether only editors could follow this.
  public static boolean isForEditors(String target) {
    Matcher word = WORD.matcher(target);
    return word.lookingAt() && word.group(1).equals("redactie");
  }

  /// The part of a target from its `#` or `?` on.
  public static String fragment(String target) {
    int at = Math.min(from(target, '#'), from(target, '?'));
    return target.substring(at);
  }

  private static int from(String target, char sign) {
    int at = target.indexOf(sign);
    return at < 0 ? target.length() : at;
  }
}
