package nl.goedvoorbeeld.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.To;

/// A condition of a scheme, in words and, where it can be, as a test of one fact of an
/// organisation.
///
/// @param atLeast and `atMost`: bounds on a number, both included
/// @param oneOf the values of which the fact must be one, as term ids
public record Rule(
    @Key(value = "tekst", max = 400) @Found String text,
    @Key("gegeven") Optional<Fact> fact,
    @Key("minstens") Optional<BigDecimal> atLeast,
    @Key("hoogstens") Optional<BigDecimal> atMost,
    @Key("eenVan") @Found(As.NOT) List<String> oneOf,
    @Key("vanaf") Optional<LocalDate> from,
    @Key("totEnMet") Optional<LocalDate> until,
    @Key("bron") @To("bronnen") Optional<Ref> source) {

  /// What can be asked of an organisation.
  public enum Fact {
    @Key("werknemers")
    EMPLOYEES,
    @Key("vestiging")
    ESTABLISHED_IN,
    @Key("organisatietype")
    ORGANISATION_TYPE,
    @Key("sector")
    SECTOR
  }

  public boolean on(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
