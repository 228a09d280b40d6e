package nl.goedvoorbeeld.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// One line of effect: what changed, by how much, for whom, where and when, and who says so.
///
/// An expectation and a measurement of the same thing are two lines, never one with two values.
///
/// @param change the difference, in `unit`; with `changeTo` the first end of a range
/// @param base what the value is a share or a change of, in words: a percentage without a base says
///   nothing
public record Effect(
    @Key("metric") @Terms("effectmaat") String metric,
    @Key("vervoerwijze") @Terms("vervoerwijze") Optional<String> mode,
    @Key(value = "plaats", max = 120) Optional<String> place,
    @Key(value = "moment", max = 120) Optional<String> moment,
    @Key("soort") Basis basis,
    @Key("voor") Optional<BigDecimal> before,
    @Key("na") Optional<BigDecimal> after,
    @Key("verschil") Optional<BigDecimal> change,
    @Key("verschilTot") Optional<BigDecimal> changeTo,
    @Key("ongeveer") boolean approximate,
    @Key("eenheid") @Terms("eenheid") String unit,
    @Key(value = "basis", max = 200) Optional<String> base,
    @Key(value = "periode", max = 120) Optional<String> period,
    @Key("opzet") Optional<Design> design,
    @Key(value = "methode", max = 300) Stated<String> method,
    @Key(value = "gemetenDoor", max = 160) Stated<String> measuredBy,
    @Key("onafhankelijk") Optional<Independent> independent,
    @Key("bron") @To("bronnen") Ref source,
    @Key(value = "kanttekening", max = 400) Optional<String> caveat) {

  /// Where the value comes from. These are never added up, compared as equals or shown alike.
  public enum Basis {
    @Key("verwacht")
    EXPECTED,
    @Key("gemeten")
    MEASURED,
    @Key("ervaren")
    EXPERIENCED
  }

  /// How a measurement was set up, from weak to strong.
  public enum Design {
    @Key("eenmaal gemeten")
    ONCE,
    @Key("voor en na")
    BEFORE_AND_AFTER,
    @Key("met vergelijking")
    COMPARED,
    @Key("meta-evaluatie")
    META_EVALUATION
  }

  /// Whether who measured had no stake in the outcome.
  public enum Independent {
    @Key("ja")
    YES,
    @Key("nee")
    NO,
    @Key("onbekend")
    UNKNOWN
  }
}
