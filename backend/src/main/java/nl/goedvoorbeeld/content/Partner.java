package nl.goedvoorbeeld.content;

import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.To;

/// An organisation and the part it plays.
public record Partner(
    @Key("organisatie") @To("organisaties") Ref organisation,
    @Key(value = "rol", max = 160) @Found Optional<String> role) {}
