package nl.goedvoorbeeld.scheme;

import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.To;

/// The law or decree that a scheme rests on.
public record LegalBasis(
    @Key(value = "wet", max = 200) @Found String act,
    @Key(value = "artikel", max = 120) @Found(As.NOT) Stated<String> article,
    @Key("bron") @To("bronnen") Optional<Ref> source) {}
