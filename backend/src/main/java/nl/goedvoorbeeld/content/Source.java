package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Stated;

/// Where something was found.
///
/// @param address the web address as it was seen; an incomplete one stays incomplete
public record Source(
    @Flat Masthead masthead,
    @Key(value = "uitgever", max = 160) @Found String publisher,
    @Key(value = "adres", max = 400) @Found(As.NOT) Stated<String> address,
    @Key("gepubliceerd") Stated<PartialDate> published,
    @Key("bronsoort") Form form,
    @Key("graad") Grade grade,
    @Key(value = "archiefadres", max = 400) @Found(As.NOT) Optional<String> archiveAddress)
    implements Content {
  @Override
  public Optional<LocalDate> dated() {
    return published.known().map(PartialDate::first);
  }

  /// What sort of source.
  public enum Form {
    @Key("wet")
    LAW,
    @Key("kamerstuk")
    PARLIAMENT,
    @Key("onderzoek")
    RESEARCH,
    @Key("statistiek")
    STATISTICS,
    @Key("nieuws")
    NEWS,
    @Key("organisatie zelf")
    ORGANISATION,
    @Key("adviseur")
    ADVISER
  }

  /// How far it can be relied on; a weaker source than these is not published.
  public enum Grade {
    @Key("A")
    PRIMARY,
    @Key("B")
    REPUTABLE,
    @Key("C")
    COMMERCIAL
  }

  /// Whether the address can be followed: an ellipsis in it marks what was not seen.
  public boolean followable() {
    return address.known().filter(known -> !known.contains("…")).isPresent();
  }
}
