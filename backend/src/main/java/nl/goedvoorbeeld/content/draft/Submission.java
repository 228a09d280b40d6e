package nl.goedvoorbeeld.content.draft;

import java.util.Optional;

/// One item that is to become public, in a bundle.
///
/// @param important whether readers and subscribers are told; then the note says what changed
/// @param revision the stored revision that the draft was read from, which is then what becomes
///   public; absent for a draft that is not stored yet
public record Submission(Draft draft, boolean important, String note, Optional<Long> revision) {

  public Submission(Draft draft, boolean important, String note) {
    this(draft, important, note, Optional.empty());
  }
}
