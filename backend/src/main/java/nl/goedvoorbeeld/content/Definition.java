package nl.goedvoorbeeld.content;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;

/// A word and what it means here. Its variants are the synonyms that search knows.
///
/// @param same words for the same thing: a query with one also finds the other, both ways
/// @param alsoFinds a query with this word also finds those, not the reverse
/// @param spellings other ways to write this word
/// @param searchOnly whether it serves searching alone: no page says what everybody knows
public record Definition(
    @Flat Masthead masthead,
    @Key(value = "woord", max = 80) @Found(As.NAME) String word,
    @Key(value = "gelijk", max = 80) @Found(As.NAME) List<String> same,
    @Key(value = "vindtOok", max = 80) @Found(As.NOT) List<String> alsoFinds,
    @Key(value = "spelling", max = 80) @Found(As.NAME) List<String> spellings,
    @Key("alleenZoeken") boolean searchOnly)
    implements Content {}
