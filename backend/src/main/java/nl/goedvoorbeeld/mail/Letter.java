package nl.goedvoorbeeld.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be sent to one person.
///
/// @param once of a kind there is one letter for each of these, however often it is asked for
/// @param leaving for what somebody subscribed to
/// @param until when its links are over; it is not sent after that
public record Letter(
    LetterKind kind,
    String once,
    Recipient to,
    MailText text,
    @Nullable Leaving leaving,
    Instant until) {
  /// The same for somebody else, or somewhere else.
  public Letter to(Recipient other) {
    return new Letter(kind, once, other, text, leaving, until);
  }
}
