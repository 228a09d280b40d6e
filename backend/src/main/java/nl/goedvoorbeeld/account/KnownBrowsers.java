package nl.goedvoorbeeld.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.db.account.Tables.EDITOR;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Browsers in which an editor signed in before. A mark in one proves that, and nothing else: it
/// signs nobody in. Whoever brings it is counted apart, so that strangers who are wrong, in the
/// same network or in the name of the same account, do not keep the editor out.
///
/// A mark is signed with the hash of the editor's password. So nothing needs to be kept, every node
/// can check it, and a new password ends all of them.
@Component
public final class KnownBrowsers {
  public static final Duration LASTS = Periods.KNOWN_BROWSER;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern MARK = Pattern.compile("(\\d{1,18})\\.(\\d{1,12})\\.([\\w-]{43})");

  private final DSLContext db;
  private final Clock clock;

  public KnownBrowsers(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// For the browser in which the editor is now; empty of whoever has no password.
  public Optional<String> mark(Editor editor) {
    long until = clock.instant().plus(LASTS).getEpochSecond();
    return signature(editor.id(), until).map(signed -> editor.id() + "." + until + "." + signed);
  }

  /// Whether this editor signed in before in this browser.
  boolean know(Origin origin, long editorId) {
    return owner(origin.mark()).filter(owner -> owner == editorId).isPresent();
  }

  /// Whether anybody did.
  boolean know(Origin origin) {
    return owner(origin.mark()).isPresent();
  }

  private Optional<Long> owner(String mark) {
    Matcher parts = MARK.matcher(mark);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long editor = Long.parseLong(parts.group(1));
    long until = Long.parseLong(parts.group(2));
    return Instant.ofEpochSecond(until).isAfter(clock.instant())
        ? signature(editor, until).filter(right -> equal(right, parts.group(3))).map(_ -> editor)
        : Optional.empty();
  }

  private Optional<String> signature(long editorId, long until) {
    return db.select(EDITOR.PASSWORD_HASH)
        .from(EDITOR)
        .where(EDITOR.ID.eq(editorId))
        .and(EDITOR.ACTIVE.isTrue())
        .fetchOptional(EDITOR.PASSWORD_HASH)
        .map(secret -> sign(secret, "known browser " + editorId + ' ' + until));
  }

  private static String sign(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }
}
