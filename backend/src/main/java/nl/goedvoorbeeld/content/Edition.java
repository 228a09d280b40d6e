package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;

/// One number of an e-zine: of ours, or of the ministry's that came before.
///
/// @param pieces what stands in it, in this order; articles of its own that are not among them come
///   after
/// @param image shown instead of what is drawn of it
/// @param archived whether it was published elsewhere and is only described here
public record Edition(
    @Flat Masthead masthead,
    @Key(value = "reeks", max = 80) @Found(As.NOT) String series,
    @Key("nummer") Stated<Integer> number,
    @Key("datum") PartialDate date,
    @Key(value = "thema", max = 200) @Found Stated<String> theme,
    @Key("beeld") Optional<ThemeImage> image,
    @Key("inhoud") List<Piece> pieces,
    @Key("archief") boolean archived,
    @Key(value = "adres", max = 300) @Found(As.NOT) Optional<String> address)
    implements Content {

  /// An article of its own, or an item of any kind that has a page.
  ///
  /// @param teaser instead of the item's summary; a search finds the item itself
  public record Piece(
      @Key("item") Ref item,
      @Key(value = "tekst", max = 300) @Found(As.NOT) Optional<String> teaser) {}

  /// An image of this site.
  ///
  /// @param address as a text shows it: `/media/{hash}.jpg`
  public record ThemeImage(
      @Key(value = "bestand", max = 100) @Found(As.NOT) String address,
      @Key(value = "alt", max = 300) @Found(As.NOT) String alt) {}

  @Override
  public Optional<LocalDate> dated() {
    return Optional.of(date.first());
  }
}
