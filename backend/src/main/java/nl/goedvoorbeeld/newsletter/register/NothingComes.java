package nl.goedvoorbeeld.newsletter.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.mail.Hindrance;
import nl.goedvoorbeeld.mail.LetterReason;

/// Why somebody gets nothing, or nothing yet.
public sealed interface NothingComes {
  /// Of one subscription.
  sealed interface OfOne extends NothingComes {}

  /// Of all that would go to somebody.
  sealed interface OfAll extends NothingComes {}

  /// Nobody pressed the button in the mail.
  ///
  /// @param until when that can still be done
  record NotConfirmed(Instant until) implements OfOne {}

  /// @param until empty for until they say so
  record Paused(Optional<LocalDate> until) implements OfOne {}

  record Ended(Instant at, EndedBy by) implements OfOne {}

  /// Of one facet all that was chosen is gone.
  record Impossible() implements OfOne {}

  /// There is something, and it goes at that moment.
  record Waits(int items, Instant until) implements OfOne {}

  /// There is something, and nobody is mailed at night.
  record Night(Instant until) implements OfOne {}

  /// What there is waits for an editor, under *Attenderingen*.
  record AwaitsEditor(int items) implements OfOne {}

  /// Nothing that it is about happened since they were told last, or said that they want it.
  record NothingSince(Instant since) implements OfOne {}

  /// What happened were small changes, which they do not want to hear of.
  record OnlySmall(Instant since) implements OfOne {}

  record NoServer() implements OfAll {}

  /// A back-up was put back without it being known who left since.
  record MailRests(Instant since) implements OfAll {}

  record ServerAway(Hindrance why, Instant until) implements OfAll {}

  /// A letter is kept until an editor says whether it goes.
  ///
  /// @param why empty where there was no server to send it
  record LetterHeld(Instant at, Optional<LetterReason> why) implements OfAll {}

  /// The server did not take the last one.
  record LetterFailed(Instant at, Optional<LetterReason> why) implements OfAll {}

  /// The last one waits to be tried again.
  record LetterWaits(Instant at, Optional<LetterReason> why) implements OfAll {}
}
