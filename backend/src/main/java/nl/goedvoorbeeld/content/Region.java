package nl.goedvoorbeeld.content;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;

/// Where: the landing page of a region term.
public record Region(
    @Flat Masthead masthead,
    @Key("term") @Terms("regio") @Found({As.NAME, As.VALUE}) String term,
    @Key("netwerken") List<Ref> networks,
    @Key(value = "loket", max = 200) @Found Stated<String> desk,
    @Key("knelpunten") @To("cijfers") List<Ref> bottlenecks)
    implements Content {}
