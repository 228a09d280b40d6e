package nl.goedvoorbeeld.frontmatter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reference to another item, written `folder:slug`.
public record Ref(String folder, String slug) {
  private static final Pattern FORM = Pattern.compile("([a-z-]+):([a-z0-9-]+(?:/[a-z0-9-]+)?)");

  public static Optional<Ref> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Ref(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return folder + ":" + slug;
  }
}
