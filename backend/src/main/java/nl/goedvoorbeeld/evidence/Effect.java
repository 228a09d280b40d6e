package nl.goedvoorbeeld.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// One line of effect: what changed, by how much, for whom, where and when, and who says so.
///
/// An expectation and a measurement of the same thing are two lines, never one with two values.
///
/// @param measure the measure that caused it, of those of its item; where an item has only one,
///   that one
/// @param bound that the value is no more than an end of what it may be
/// @param change the difference, in `unit`; with `changeTo` the first end of a range
/// @param base what the value is a share or a change of, in words: a percentage without a base says
///   nothing
/// @param measuredUntil the last day of the measurement
/// @param reportedBy who says so, of what is only said; the publisher of the source where it is
///   absent
/// @param toCheck where it is still to be looked up
public record Effect(
    @Key("metric") @Terms("effectmaat") String metric,
    @Key("maatregel") @Terms("maatregel") Optional<String> measure,
    @Key("vervoerwijze") @Terms("vervoerwijze") Optional<String> mode,
    @Key(value = "plaats", max = 120) @Found(behind = "basis") Optional<String> place,
    @Key(value = "moment", max = 120) @Found(As.NOT) Optional<String> moment,
    @Key("soort") Basis basis,
    @Key("voor") Optional<BigDecimal> before,
    @Key("na") Optional<BigDecimal> after,
    @Key("verschil") Optional<BigDecimal> change,
    @Key("verschilTot") Optional<BigDecimal> changeTo,
    @Key("ongeveer") boolean approximate,
    @Key("grens") Optional<Bound> bound,
    @Key("eenheid") @Terms("eenheid") String unit,
    @Key(value = "basis", max = 200) @Found Optional<String> base,
    @Key(value = "periode", max = 120) @Found(As.NOT) Optional<String> period,
    @Key("gemetenTot") Optional<PartialDate> measuredUntil,
    @Key("opzet") Optional<Design> design,
    @Key(value = "methode", max = 300) @Found(behind = "gemetenDoor") Stated<String> method,
    @Key(value = "gemetenDoor", max = 160) @Found(behind = "plaats") Stated<String> measuredBy,
    @Key(value = "opgegevenDoor", max = 160) @Found(As.NOT) Optional<String> reportedBy,
    @Key("onafhankelijk") Optional<Independent> independent,
    @Key("bron") @To("bronnen") Ref source,
    @Key(value = "kanttekening", max = 400) @Found Optional<String> caveat,
    @Key(value = "nogNaTeKijken", max = 160) @Found(As.NOT) Optional<String> toCheck) {

  /// Where the value comes from. These are never added up, compared as equals or shown alike; the
  /// last three are no results at all.
  public enum Basis {
    @Key("verwacht")
    EXPECTED("verwacht"),
    /// Only with who measured, how, and on whom.
    @Key("gemeten")
    MEASURED("gemeten"),
    @Key("ervaren")
    EXPERIENCED("ervaren"),
    /// Somebody says so.
    @Key("opgegeven")
    REPORTED("opgegeven"),
    /// What somebody wants to reach: a target, a norm.
    @Key("doel")
    GOAL("doel"),
    /// How it is at a moment, with nothing to hold it against.
    @Key("stand")
    LEVEL("stand"),
    /// What was set apart or is estimated to cost.
    @Key("begroot")
    BUDGET("begroot");

    private final String word;

    Basis(String word) {
      this.word = word;
    }

    /// As readers know it.
    public String word() {
      return word;
    }

    /// Whether it says what a measure brought, or will bring.
    public boolean isResult() {
      return switch (this) {
        case EXPECTED, MEASURED, EXPERIENCED, REPORTED -> true;
        case GOAL, LEVEL, BUDGET -> false;
      };
    }
  }

  /// Whether it has a value of its own: what it was before says nothing of what became of it.
  public boolean hasValue() {
    return change.isPresent() || after.isPresent();
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
