package nl.goedvoorbeeld.mail;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// What the room that wrote a letter says of it just before it goes: only that room knows whether
/// what it is about still holds.
public interface LastLook {
  /// Of which kinds it knows.
  Set<LetterKind> kinds();

  /// Within the transaction that decides whether it goes, and at each try.
  ///
  /// @return the letter as it is, what goes in its place, or nothing where none of it holds any
  ///   more
  Optional<Letter> look(DSLContext tx, Letter letter);
}
