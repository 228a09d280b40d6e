package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.HANDSHAKE;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What a browser is given and must come back with. It works once, for some minutes, for one
/// purpose, and in no other browser; so nothing that was seen on the way can be played again.
@Component
public class Handshakes {
  static final Duration LASTS = Periods.HANDSHAKE;

  private final DSLContext db;
  private final Clock clock;

  Handshakes(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What it is for; it is good for nothing else.
  public enum Purpose {
    /// Sign in with a passkey.
    PASSKEY,
    /// Add a passkey.
    NEW_PASSKEY,
    /// Sign in at the provider, and come back.
    PROVIDER
  }

  /// @param browser what only this browser has
  /// @param content what we must know again at the end
  /// @return 256 bits for the browser to come back with
  public String begin(Purpose purpose, String browser, String content) {
    db.deleteFrom(HANDSHAKE).where(HANDSHAKE.EXPIRES_AT.lt(clock.instant())).execute();
    String secret = Hashes.token();
    db.insertInto(HANDSHAKE)
        .set(HANDSHAKE.SECRET_HASH, Hashes.of(secret))
        .set(HANDSHAKE.BROWSER_HASH, Hashes.of(browser))
        .set(HANDSHAKE.PURPOSE, purpose)
        .set(HANDSHAKE.CONTENT, content)
        .set(HANDSHAKE.EXPIRES_AT, clock.instant().plus(LASTS))
        .execute();
    return secret;
  }

  /// Looking and using are one statement: of many who bring the same secret at once, one gets it.
  /// Who asks does so before anything is looked at, and not in the transaction of the act: a
  /// handshake is used up, also when nothing comes of it.
  ///
  /// @return the content
  public Optional<String> take(Purpose purpose, String browser, String secret) {
    return db.deleteFrom(HANDSHAKE)
        .where(HANDSHAKE.SECRET_HASH.eq(Hashes.of(secret)))
        .and(HANDSHAKE.BROWSER_HASH.eq(Hashes.of(browser)))
        .and(HANDSHAKE.PURPOSE.eq(purpose))
        .and(HANDSHAKE.EXPIRES_AT.gt(clock.instant()))
        .returning(HANDSHAKE.CONTENT)
        .fetchOptional(HANDSHAKE.CONTENT);
  }
}
