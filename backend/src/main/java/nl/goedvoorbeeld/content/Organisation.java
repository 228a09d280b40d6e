package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.vocabulary.Term;

/// Who: an organisation that acts in examples, schemes or sources.
public record Organisation(
    @Flat Masthead masthead,
    @Key(value = "varianten", max = 120) @Found(As.NAME) List<String> variants,
    @Key("organisatietype") @Terms("organisatietype") @Found(As.VALUE) String type,
    @Key("sector") @Terms("sector") @Found(As.VALUE) List<String> sectors,
    @Key("onderwijssoort") @Terms("onderwijssoort") @Found(As.VALUE) List<String> educationTypes,
    @Key("grootte") @Terms("grootte") @Found(As.VALUE) List<String> sizes,
    @Key("omvang") List<Scale> size,
    @Key("codes") List<Term.Code> codes,
    @Key("lidVan") List<Ref> memberOf,
    @Key(value = "website", max = 200) @Found(As.NOT) Optional<String> website)
    implements Content {}
