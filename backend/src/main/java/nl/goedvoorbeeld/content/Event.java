package nl.goedvoorbeeld.content;

import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.To;

/// Something that happened or was decided on a date, and who decided.
public record Event(
    @Key("datum") PartialDate date,
    @Key(value = "wat", max = 400) @Found String what,
    @Key(value = "besluitDoor", max = 200) @Found Optional<String> decidedBy,
    @Key("bron") @To("bronnen") Optional<Ref> source) {}
