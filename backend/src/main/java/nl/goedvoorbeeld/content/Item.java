package nl.goedvoorbeeld.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.markdown.Text;

/// An item as it is public at one generation.
///
/// @param document the whole Markdown document, as written
/// @param refs what it refers to, from front matter, links and directives
/// @param lists the vocabularies that it uses terms of
/// @param images the hashes of the images that it shows
/// @param published when it first became public
/// @param changed when a reader was last told of a change
/// @param lifted whether it was written for an earlier program: an editor has still to look at it
/// @param expired the notice under which it stays readable, once it was withdrawn as expired
public record Item(
    String id,
    Kind kind,
    String slug,
    Content content,
    String document,
    Set<Ref> refs,
    Set<String> lists,
    Set<String> images,
    long revision,
    Instant published,
    Instant changed,
    boolean lifted,
    Optional<String> expired) {

  public Masthead masthead() {
    return content.masthead();
  }

  public String title() {
    return masthead().title();
  }

  /// The language of its title and text.
  public Language language() {
    return Language.of(masthead());
  }

  /// The public address, without host; for a word without a page that of a search for it.
  public String address() {
    return content instanceof Definition definition && definition.searchOnly()
        ? "/zoeken?q=" + URLEncoder.encode(definition.word(), StandardCharsets.UTF_8)
        : kind.address(slug);
  }

  public Ref ref() {
    return new Ref(kind.folder(), slug);
  }

  /// Whether there is a page of it. A word that everybody knows only helps searching.
  public boolean hasPage() {
    return kind.hasPage() && !(content instanceof Definition definition && definition.searchOnly());
  }

  /// By the id alone: items stand in sets, and a record would read through all that it holds.
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /// The body, parsed anew: a parsed text is ten times as large as its source.
  public Text body() {
    return Text.parse(Document.split(document).body());
  }
}
