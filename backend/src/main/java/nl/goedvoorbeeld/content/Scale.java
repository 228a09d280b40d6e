package nl.goedvoorbeeld.content;

import java.math.BigDecimal;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Bound;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.To;

/// How many: a count of something, at a moment, with its source.
public record Scale(
    @Key("aantal") Stated<BigDecimal> count,
    @Key("ongeveer") boolean approximate,
    @Key("grens") Optional<Bound> bound,
    @Key(value = "eenheid", max = 80) @Found String unit,
    @Key("peildatum") Optional<PartialDate> asOf,
    @Key(value = "toelichting", max = 300) @Found Optional<String> note,
    @Key("bron") @To("bronnen") Optional<Ref> source) {}
