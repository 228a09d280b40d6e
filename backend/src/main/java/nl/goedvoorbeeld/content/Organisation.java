package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.vocabulary.Term;

/// Who: an organisation that acts in examples, schemes or sources.
public record Organisation(
    @Flat Masthead masthead,
    @Key(value = "varianten", max = 120) List<String> variants,
    @Key("organisatietype") @Terms("organisatietype") String type,
    @Key("sector") @Terms("sector") List<String> sectors,
    @Key("onderwijssoort") @Terms("onderwijssoort") List<String> educationTypes,
    @Key("grootte") @Terms("grootte") List<String> sizes,
    @Key("omvang") List<Scale> size,
    @Key("codes") List<Term.Code> codes,
    @Key("lidVan") List<Ref> memberOf,
    @Key(value = "website", max = 200) Optional<String> website)
    implements Content {}
