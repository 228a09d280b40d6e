package nl.goedvoorbeeld.content.draft;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.markdown.Link;
import nl.goedvoorbeeld.markdown.Text;

/// Under which name this site is reached. A link that says the name would be taken for one to
/// another site: nobody would see that what it leads to is gone, and it would break with the name.
///
/// @param base without a path
public record OwnSite(URI base) {
  private static final Pattern WEB =
      Pattern.compile("https?://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Of more than one part, of which the last is no number.
  private static final Pattern NAME = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");

  /// What is wrong with the links of a draft that name this site.
  public List<Fault> faults(Draft draft) {
    if (!draft.document().toLowerCase(Locale.ROOT).contains("//" + name())) {
      return List.of();
    }
    Document parts = Document.split(draft.document());
    int above = parts.bodyLine() - 1;
    return Text.parse(parts.body()).links().stream().flatMap(link -> fault(link, above)).toList();
  }

  private Stream<Fault> fault(Link link, int above) {
    return path(link.target()).stream()
        .map(
            path ->
                Fault.at(
                    new Place(link.place().line() + above, link.place().column()),
                    Fault.TEXT,
                    DraftCode.LINK_TO_OWN_SITE,
                    path));
  }

  /// Where on this site a whole address leads; nothing for one to another.
  public Optional<String> path(String address) {
    Matcher web = WEB.matcher(address.strip());
    return web.matches() && withoutPort(web.group(1).toLowerCase(Locale.ROOT)).equals(name())
        ? Optional.of(web.group(2).startsWith("/") ? web.group(2) : "/" + web.group(2))
        : Optional.empty();
  }

  /// The name for what others keep for good; nothing for a site that only this machine or this
  /// network finds, where it would be the same as that of any other.
  public Optional<String> naming() {
    return Optional.ofNullable(base.getHost())
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(host -> NAME.matcher(host).matches());
  }

  private String name() {
    return withoutPort(base.getAuthority().toLowerCase(Locale.ROOT));
  }

  /// A port that a browser would leave out.
  private static String withoutPort(String authority) {
    return authority.replaceFirst(":(?:80|443)?$", "");
  }
}
