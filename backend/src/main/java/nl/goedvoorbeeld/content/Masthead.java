package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// What every item says of itself, whatever its kind.
///
/// @param id never changes and is never used again; the slug is the file's name and may change
/// @param checkedOn when the facts were last held against their sources, as precise as is known:
///   never the day of import
/// @param exceptRegions regions in which it does not hold
/// @param warning what a reader must know first, such as that sources disagree
public record Masthead(
    @Key(value = "id", max = 100) @Found(As.NOT) String id,
    @Key(value = "titel", max = 140) @Found(As.NAME) String title,
    @Key(value = "korteTitel", max = 60) @Found(As.NAME) Optional<String> shortTitle,
    @Key(value = "samenvatting", max = 300) @Found(As.OPENING) String summary,
    @Key(value = "taal", max = 5) @Found(As.NOT) Optional<String> language,
    @Key("vertalingVan") Optional<Ref> translationOf,
    @Key("doelgroep") @Terms("doelgroep") @Found(As.VALUE) List<String> audiences,
    @Key("regio") @Terms("regio") @Found(As.VALUE) List<String> regions,
    @Key("uitgezonderdeRegio") @Terms("regio") @Found(As.NOT) List<String> exceptRegions,
    @Key(value = "trefwoorden", max = 80) @Found(As.LABEL) List<String> keywords,
    @Key("gecontroleerdOp") Optional<PartialDate> checkedOn,
    @Key("hercontroleVoor") Optional<PartialDate> recheckBefore,
    @Key(value = "waarschuwing", max = 500) @Found Optional<String> warning,
    @Key("bronnen") List<Citation> citations,
    @Key("gerelateerd") List<Ref> related) {

  /// A source, and what of it is used where.
  public record Citation(
      @Key("bron") @To("bronnen") Ref source,
      @Key(value = "waarvoor", max = 300) @Found(As.NOT) Optional<String> what,
      @Key(value = "vindplaats", max = 160) @Found(As.NOT) Optional<String> passage) {}
}
