package nl.goedvoorbeeld.newsletter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One thing that a subscriber asked for.
///
/// @param importantOnly whether small changes are left out
/// @param pausedUntil until when nothing is sent; empty for until they say so
public record Subscription(
    UUID id,
    UUID subscriber,
    Interest interest,
    Rhythm rhythm,
    boolean importantOnly,
    State state,
    Optional<LocalDate> pausedUntil,
    Consent consent,
    Optional<Instant> endedAt) {

  public enum State {
    /// Nobody pressed the button yet; nothing is sent.
    ASKED,
    ACTIVE,
    PAUSED,
    /// For good; who comes back asks anew.
    ENDED
  }

  /// How it is known that they want this.
  ///
  /// @param textVersion which words they read
  public record Consent(String textVersion, Instant askedAt, Optional<Instant> confirmedAt) {}

  /// Whether it waits for the button.
  public boolean isAsked() {
    return state == State.ASKED;
  }

  /// Whether somebody said that they want it, and has not left.
  public boolean isHeld() {
    return state == State.ACTIVE || state == State.PAUSED;
  }
}
