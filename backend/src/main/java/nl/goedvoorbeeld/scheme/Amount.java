package nl.goedvoorbeeld.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// What a scheme is worth, from a first until a last day, both included.
///
/// @param series which of a scheme's amounts this is, when there are more: "tot € 400.000 loonsom"
/// @param upTo the cap to which a percentage applies, in euros
/// @param toCheck where it is still to be looked up
public record Amount(
    @Key(value = "reeks", max = 120) @Found(As.NOT) Optional<String> series,
    @Key("vanaf") LocalDate from,
    @Key("totEnMet") Optional<LocalDate> until,
    @Key("bedrag") Stated<BigDecimal> value,
    @Key("eenheid") @Terms("eenheid") String unit,
    @Key("over") Optional<BigDecimal> upTo,
    @Key("bron") @To("bronnen") Optional<Ref> source,
    @Key("ookBron") @To("bronnen") Optional<Ref> secondSource,
    @Key("gecontroleerdOp") Optional<PartialDate> checkedOn,
    @Key(value = "toelichting", max = 300) @Found Optional<String> note,
    @Key(value = "nogNaTeKijken", max = 160) @Found(As.NOT) Optional<String> toCheck) {

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
