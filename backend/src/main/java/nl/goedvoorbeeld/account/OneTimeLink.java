package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.ONE_TIME_LINK;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Lets whoever has it do one thing, once, until a moment. Shown once; stored only as a hash.
public record OneTimeLink(String token, Purpose purpose, Instant until) {
  /// Where links lead, before the token.
  public static final String PATH = "/redactie/link/";

  /// What a link is good for; it is good for nothing else.
  public enum Purpose {
    /// Become the first administrator, while there is none.
    FIRST(Periods.ONE_TIME_LINK),
    /// Choose a password for a new account.
    INVITE(Periods.INVITATION),
    /// Choose another password.
    PASSWORD(Periods.ONE_TIME_LINK),
    /// Take the second factor off, with the password.
    SECOND_FACTOR(Periods.ONE_TIME_LINK);

    final Duration lasts;

    Purpose(Duration lasts) {
      this.lasts = lasts;
    }
  }

  /// By which it is known again, and nobody comes in.
  public String mark() {
    return HexFormat.of().formatHex(Hashes.of(token));
  }

  /// Whether it was used, or is worth nothing any more because of another.
  ///
  /// @param mark as [#mark] said it
  public static boolean isUsed(DSLContext tx, String mark) {
    return tx.fetchExists(
        ONE_TIME_LINK,
        DSL.function("encode", String.class, ONE_TIME_LINK.TOKEN_HASH, DSL.inline("hex")).eq(mark),
        ONE_TIME_LINK.USED_AT.isNotNull());
  }

  public String address(URI baseUrl) {
    return baseUrl + PATH + token;
  }

  @Override
  public String toString() {
    return purpose + " until " + until;
  }
}
