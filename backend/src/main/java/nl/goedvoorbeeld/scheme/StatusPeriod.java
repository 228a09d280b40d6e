package nl.goedvoorbeeld.scheme;

import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// The status of a scheme from a day on, until the next one begins.
public record StatusPeriod(
    @Key("status") @Terms("regelingstatus") String status,
    @Key("vanaf") LocalDate from,
    @Key(value = "toelichting", max = 300) @Found Optional<String> note,
    @Key("bron") @To("bronnen") Optional<Ref> source) {}
