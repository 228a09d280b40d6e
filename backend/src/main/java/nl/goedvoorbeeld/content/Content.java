package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.Optional;

/// What an item holds, by kind. The masthead is common; the rest is each kind's own.
public sealed interface Content
    permits Tried,
        Measure,
        RoundTable,
        Scheme,
        Chapter,
        Edition,
        Article,
        Figure,
        Organisation,
        Region,
        Definition,
        Source,
        Page,
        TermList {
  Masthead masthead();

  /// The date of what it is about, where it has one.
  default Optional<LocalDate> dated() {
    return Optional.empty();
  }
}
