package nl.goedvoorbeeld.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Bound;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// A number with a source, that texts quote instead of repeating it.
///
/// @param base of whom or what it is a number, in words
/// @param basis where it comes from; *measured* only with who measured, how, and on whom
/// @param reportedBy who says so, of what is only said; the publisher of the source where it is
///   absent
/// @param toCheck where it is still to be looked up
/// @param disagreesWith figures that say something else of the same thing; both stay
public record Figure(
    @Flat Masthead masthead,
    @Key(value = "stelling", max = 300) @Found String statement,
    @Key("waarde") Stated<BigDecimal> value,
    @Key("waardeTot") Optional<BigDecimal> valueTo,
    @Key("ongeveer") boolean approximate,
    @Key("grens") Optional<Bound> bound,
    @Key("eenheid") @Terms("eenheid") String unit,
    @Key("soort") Effect.Basis basis,
    @Key(value = "basis", max = 200) @Found String base,
    @Key(value = "periode", max = 120) @Found String period,
    @Key("gemetenTot") Optional<PartialDate> measuredUntil,
    @Key(value = "vergelekenMet", max = 160) @Found Optional<String> comparedWith,
    @Key(value = "plaats", max = 120) @Found Optional<String> place,
    @Key(value = "methode", max = 300) @Found(As.NOT) Stated<String> method,
    @Key(value = "gemetenDoor", max = 160) @Found(As.NOT) Optional<String> measuredBy,
    @Key(value = "opgegevenDoor", max = 160) @Found(As.NOT) Optional<String> reportedBy,
    @Key("bron") @To("bronnen") Ref source,
    @Key(value = "nogNaTeKijken", max = 160) @Found(As.NOT) Optional<String> toCheck,
    @Key("toestand") Standing standing,
    @Key("tegenstrijdigMet") @To("cijfers") List<Ref> disagreesWith,
    @Key(value = "verschil", max = 400) @Found Optional<String> difference)
    implements Content {

  /// Whether it can still be relied on.
  public enum Standing {
    @Key("geldig")
    VALID,
    @Key("verouderd")
    OUTDATED,
    @Key("betwist")
    DISPUTED
  }
}
