package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Stated;

/// One number of an e-zine: of ours, or of the ministry's that came before.
///
/// @param archived whether it was published elsewhere and is only described here
public record Edition(
    @Flat Masthead masthead,
    @Key(value = "reeks", max = 80) @Found(As.NOT) String series,
    @Key("nummer") Stated<Integer> number,
    @Key("datum") PartialDate date,
    @Key(value = "thema", max = 200) @Found Stated<String> theme,
    @Key("archief") boolean archived,
    @Key(value = "adres", max = 300) @Found(As.NOT) Optional<String> address)
    implements Content {
  @Override
  public Optional<LocalDate> dated() {
    return Optional.of(date.first());
  }
}
