package nl.goedvoorbeeld.content;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.AtLeastOne;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// A vocabulary as it is written: an item without a page of its own.
public record TermList(@Flat Masthead masthead, @Key("termen") @AtLeastOne List<Term> terms)
    implements Content {

  Vocabulary vocabulary(String name) {
    return new Vocabulary(name, masthead.title(), terms);
  }
}
