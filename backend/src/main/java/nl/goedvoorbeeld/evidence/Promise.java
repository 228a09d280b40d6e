package nl.goedvoorbeeld.evidence;

import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Found.As;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.To;

/// Something that someone said would be done or known by a date, and what became of it.
public record Promise(
    @Key(value = "wat", max = 300) @Found String what,
    @Key(value = "wie", max = 160) @Found(As.NOT) String who,
    @Key("uiterlijk") Optional<PartialDate> due,
    @Key(value = "afloop", max = 400) @Found Stated<String> outcome,
    @Key("bron") @To("bronnen") Ref source) {

  /// Whether the date has passed and nobody has said what became of it.
  public boolean overdue(LocalDate day) {
    return outcome.known().isEmpty() && due.isPresent() && due.get().last().isBefore(day);
  }
}
