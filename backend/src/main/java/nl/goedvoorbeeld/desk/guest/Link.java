package nl.goedvoorbeeld.desk.guest;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A way in to one revision for someone without an account; without its secret.
///
/// @param recipient for whom it is, in the words of who made it
/// @param revokedBy who ended it, and when: both or neither
/// @param open whether it can be used now
public record Link(
    long id,
    Purpose purpose,
    String itemId,
    long revision,
    String recipient,
    String author,
    Instant made,
    Instant expires,
    Optional<Instant> revoked,
    Optional<String> revokedBy,
    boolean open) {

  /// What it is for.
  public enum Purpose {
    /// To check facts: with room for comments.
    CHECK("feitencontrole"),
    /// To read only.
    PREVIEW("voorbeeld");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }

    /// As forms and the trail say it.
    public String word() {
      return word;
    }

    public static Optional<Purpose> ofWord(String word) {
      return Arrays.stream(values()).filter(purpose -> purpose.word.equals(word)).findFirst();
    }
  }
}
