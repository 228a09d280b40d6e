package nl.goedvoorbeeld.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// Lets whoever has it do one thing, once, until a moment. Shown once; stored only as a hash.
public record OneTimeLink(String token, Purpose purpose, Instant until) {
  /// Where links lead, before the token.
  public static final String PATH = "/redactie/link/";

  /// What a link is good for; it is good for nothing else.
  public enum Purpose {
    /// Become the first administrator, while there is none.
    FIRST(Duration.ofHours(24)),
    /// Choose a password for a new account.
    INVITE(Duration.ofDays(7)),
    /// Choose another password.
    PASSWORD(Duration.ofHours(24)),
    /// Take the second factor off, with the password.
    SECOND_FACTOR(Duration.ofHours(24));

    final Duration lasts;

    Purpose(Duration lasts) {
      this.lasts = lasts;
    }
  }

  public String address(URI baseUrl) {
    return baseUrl + PATH + token;
  }

  @Override
  public String toString() {
    return purpose + " until " + until;
  }
}
