package nl.goedvoorbeeld.content;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;

/// What one can do. Groups the examples that name its term.
public record Measure(
    @Flat Masthead masthead,
    @Key("term") @Terms("maatregel") @Found({As.NAME, As.VALUE}) String term,
    @Key(value = "geschiktVoor", max = 300) @Found List<String> suits,
    @Key(value = "nietGeschiktVoor", max = 300) @Found List<String> doesNotSuit,
    @Key(value = "voordelen", max = 300) @Found List<String> benefits,
    @Key(value = "nadelen", max = 300) @Found Stated<List<String>> drawbacks,
    @Key(value = "zoBegintU", max = 300) @Found List<String> firstSteps)
    implements Content {}
