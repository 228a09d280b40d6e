package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.EDITOR;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.setting.Settings;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Editors for tests, who came in the proper way.
public final class TestEditors {
  public static final String PASSWORD = "een lange zin zonder zin";

  /// Of the password, for whoever signs in hundreds of times: a hash says itself how much work it
  /// is.
  private static final String QUICK =
      Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD));

  private TestEditors() {}

  /// With a password and a second factor.
  public static Editor add(RunningSite site, String email, Role role) {
    Editor editor = addWithPassword(site, email, role);
    Credentials credentials = site.part(Credentials.class);
    String secret = credentials.proposeSecret();
    String code = code(secret, site);
    return done(credentials.setSecondFactor(editor, secret, code, "")).editor();
  }

  /// With a password only.
  public static Editor addWithPassword(RunningSite site, String email, Role role) {
    OneTimeLink link =
        done(
            site.part(Editors.class)
                .invite(Editor.COMMAND_LINE, email, email.split("@", 2)[0], role));
    return done(quick(site).choosePassword(link.token(), PASSWORD));
  }

  /// As the site has it, but that to keep a password is as little work as to check it will be.
  private static Credentials quick(RunningSite site) {
    Passwords passwords =
        new Passwords(site.part(Settings.class)) {
          @Override
          String hash(String password) {
            return QUICK;
          }
        };
    return new Credentials(
        site.part(DSLContext.class),
        site.part(Editors.class),
        passwords,
        site.part(Trail.class),
        site.part(Attempts.class),
        site.part(KnownBrowsers.class),
        site.clock());
  }

  /// Of a database without a site.
  public static Bindings bindings(DSLContext db, Clock clock) {
    Trail trail = new Trail(db, clock);
    return new Bindings(
        db,
        new Editors(db, trail, clock),
        trail,
        new Attempts(clock),
        new KnownBrowsers(db, clock),
        clock);
  }

  /// Lets it take as long to check the password of this editor as it does for everyone.
  public static void slow(RunningSite site, Editor editor) {
    keep(site, editor, site.part(Passwords.class).hash(PASSWORD));
  }

  /// So many addresses to be wrong with, each another: one in ten is nobody's, the others have a
  /// password that is checked quickly.
  public static List<String> crowd(RunningSite site, int many) {
    List<String> emails =
        IntStream.range(0, many).mapToObj(at -> "menigte" + at + "@example.org").toList();
    for (int at = 0; at < many; at++) {
      if (at % 10 > 0) {
        site.db()
            .insertInto(EDITOR)
            .set(EDITOR.EMAIL, emails.get(at))
            .set(EDITOR.NAME, "Een van velen")
            .set(EDITOR.ROLE, Role.AUTHOR)
            .set(EDITOR.PASSWORD_HASH, QUICK)
            .set(EDITOR.CREATED_AT, site.clock().instant())
            .execute();
      }
    }
    return emails;
  }

  private static void keep(RunningSite site, Editor editor, String hash) {
    site.db()
        .update(EDITOR)
        .set(EDITOR.PASSWORD_HASH, hash)
        .where(EDITOR.ID.eq(editor.id()))
        .execute();
  }

  /// Signs in over HTTP, with the second factor if there is one.
  public static Visitor signIn(RunningSite site, Editor editor) {
    Visitor visitor = new Visitor(site);
    Reply reply =
        visitor.post("/redactie/aanmelden", "email", editor.email(), "wachtwoord", PASSWORD);
    if (reply.header("Location").startsWith("/redactie/aanmelden/code")) {
      reply = visitor.post("/redactie/aanmelden/code", "code", freshCode(site, editor));
    }
    Assertions.assertThat(reply.header("Location")).isEqualTo("/redactie");
    return visitor;
  }

  /// One editor of each role, made once for each site.
  public static Editor of(RunningSite site, Role role) {
    return KNOWN
        .computeIfAbsent(site, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(role, one -> add(site, one.word() + "@example.org", one));
  }

  private static final Map<RunningSite, Map<Role, Editor>> KNOWN = new ConcurrentHashMap<>();

  /// Lets the one with this role do more than it brings.
  public static void giveRight(RunningSite site, Role role, Right right) {
    Editor editor = of(site, role);
    done(site.part(Editors.class).setRight(Editor.COMMAND_LINE, editor.id(), right, true));
  }

  /// A code that was not used: the clock of a test stands still, so the last use is forgotten.
  public static String freshCode(RunningSite site, Editor editor) {
    site.db().update(EDITOR).set(EDITOR.TOTP_STEP, 0L).where(EDITOR.ID.eq(editor.id())).execute();
    byte[] secret =
        site.db()
            .select(EDITOR.TOTP_SECRET)
            .from(EDITOR)
            .where(EDITOR.ID.eq(editor.id()))
            .fetchSingle(EDITOR.TOTP_SECRET);
    return TimeCodes.at(
        Objects.requireNonNull(secret), site.clock().instant().getEpochSecond() / 30);
  }

  public static String code(String secret, RunningSite site) {
    return TimeCodes.at(
        HexFormat.of().parseHex(secret), site.clock().instant().getEpochSecond() / 30);
  }

  /// Of a secret as it is shown to people.
  public static String codeOf(String readable, RunningSite site) {
    StringBuilder bits = new StringBuilder();
    for (char sign : readable.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
      bits.append(Integer.toBinaryString(32 | value).substring(1));
    }
    byte[] secret = new byte[bits.length() / 8];
    for (int one = 0; one < secret.length; one++) {
      secret[one] = (byte) Integer.parseInt(bits.substring(8 * one, 8 * one + 8), 2);
    }
    return TimeCodes.at(secret, site.clock().instant().getEpochSecond() / 30);
  }

  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(String sentence) -> throw new AssertionError(sentence);
    };
  }
}
