package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.EDITOR;
import static nl.goedvoorbeeld.db.account.Tables.ONE_TIME_LINK;
import static nl.goedvoorbeeld.db.account.Tables.RECOVERY_CODE;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Outcome.Done;
import nl.goedvoorbeeld.account.Outcome.Refused;
import nl.goedvoorbeeld.db.account.tables.records.EditorRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Proving who one is, and changing the proof. Nobody learns here whether an account exists: who
/// has none gets the same answer, after the same work.
@Component
public class Credentials {
  public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;
  public static final int LONGEST_PASSWORD = Passwords.LONGEST;

  private static final int RECOVERY_CODES = 10;

  /// The number of no editor.
  private static final long NOBODY = 0;

  /// 120 bits: too many to try, so that a fast hash will do.
  private static final int RECOVERY_BYTES = 15;

  private static final String WRONG_PASSWORD = "Het wachtwoord klopt niet.";
  private static final String WRONG_CODE =
      "De code klopt niet. Wacht op de volgende code in uw app en probeer het daarmee.";
  private static final String DEAD_LINK =
      "Deze link werkt niet meer. Vraag een beheerder om een nieuwe.";
  private static final String TOO_OFTEN =
      "Dit ging te vaak mis. Wacht een kwartier en probeer het dan opnieuw.";

  private final DSLContext db;
  private final Editors editors;
  private final Passwords passwords;
  private final Trail trail;
  private final Clock clock;
  private final Attempts attempts;
  private final KnownBrowsers browsers;

  public Credentials(
      DSLContext db,
      Editors editors,
      Passwords passwords,
      Trail trail,
      Attempts attempts,
      KnownBrowsers browsers,
      Clock clock) {
    this.db = db;
    this.editors = editors;
    this.passwords = passwords;
    this.trail = trail;
    this.clock = clock;
    this.attempts = attempts;
    this.browsers = browsers;
  }

  /// What came of an attempt to sign in.
  public sealed interface SignIn {
    /// This is the editor; [Editor#hasSecondFactor] says whether a code must follow.
    record Known(Editor editor) implements SignIn {}

    /// Whatever was wrong with it.
    record Wrong() implements SignIn {}

    /// Too often wrong; right or wrong was not looked at.
    record TooOften() implements SignIn {}
  }

  /// A link as its owner sees it.
  ///
  /// @param editor empty for the first administrator, who has no account yet
  public record Opened(Purpose purpose, Optional<Editor> editor) {}

  /// A second factor that was just set up, with the codes to write down.
  public record SecondFactor(Editor editor, List<String> recoveryCodes) {}

  public SignIn signIn(String email, String password, Origin origin) {
    Optional<String> address = Editors.address(email);
    String account = address.orElse("");
    // Also when there can be no such account: the database is asked and a hash is made all the
    // same.
    Optional<EditorRecord> row =
        db.selectFrom(EDITOR).where(EDITOR.EMAIL.eq(account)).fetchOptional();
    boolean known = browsers.know(origin, row.map(EditorRecord::getId).orElse(NOBODY));
    if (!attempts.begin(account, origin, known)) {
      return new SignIn.TooOften();
    }
    boolean right =
        passwords.matches(
            password,
            row.filter(EditorRecord::getActive).map(EditorRecord::getPasswordHash).orElse(null));
    if (!right) {
      return new SignIn.Wrong();
    }
    attempts.right(account, origin, known);
    return new SignIn.Known(Editors.editor(row.orElseThrow()));
  }

  /// The second step: a time code or a recovery code.
  public SignIn secondStep(long editorId, String code, Origin origin) {
    String account = "code " + editorId;
    boolean known = browsers.know(origin, editorId);
    if (!attempts.begin(account, origin, known)) {
      return new SignIn.TooOften();
    }
    boolean right =
        db.transactionResult(
            configuration -> use(configuration.dsl(), editorId, plainCode(code), origin.network()));
    if (!right) {
      return new SignIn.Wrong();
    }
    attempts.right(account, origin, known);
    return editors
        .find(editorId)
        .filter(Editor::active)
        .<SignIn>map(SignIn.Known::new)
        .orElseGet(SignIn.Wrong::new);
  }

  private boolean use(DSLContext tx, long editorId, String code, String network) {
    return code.length() == TimeCodes.DIGITS
        ? useTimeCode(tx, editorId, code)
        : useRecoveryCode(tx, editorId, code, network);
  }

  /// The update decides: of two who bring the same code at once, one finds the step used.
  private boolean useTimeCode(DSLContext tx, long editorId, String code) {
    Optional<byte[]> secret =
        tx.select(EDITOR.TOTP_SECRET)
            .from(EDITOR)
            .where(EDITOR.ID.eq(editorId))
            .fetchOptional(EDITOR.TOTP_SECRET);
    OptionalLong step =
        secret
            .map(bytes -> TimeCodes.step(bytes, code, clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && tx.update(EDITOR)
                .set(EDITOR.TOTP_STEP, step.getAsLong())
                .where(EDITOR.ID.eq(editorId))
                .and(EDITOR.TOTP_STEP.lt(step.getAsLong()))
                .execute()
            == 1;
  }

  private boolean useRecoveryCode(DSLContext tx, long editorId, String code, String network) {
    boolean used =
        tx.update(RECOVERY_CODE)
                .set(RECOVERY_CODE.USED_AT, clock.instant())
                .where(RECOVERY_CODE.EDITOR_ID.eq(editorId))
                .and(RECOVERY_CODE.CODE_HASH.eq(Hashes.of(code)))
                .and(RECOVERY_CODE.USED_AT.isNull())
                .execute()
            == 1;
    if (used) {
      editors
          .find(editorId)
          .ifPresent(
              editor ->
                  trail.record(
                      tx, editor, "herstelcode gebruikt", editor.object(), "vanaf " + network));
    }
    return used;
  }

  /// For the trail: somebody is in.
  public void signedIn(Editor editor, String network) {
    trail.record(db, editor, "aangemeld", editor.object(), "vanaf " + network);
  }

  /// Ends all sessions; who did it begins another one.
  public Outcome<Editor> changePassword(Editor editor, String present, String wanted) {
    Optional<String> objection = passwords.objection(wanted, editor.email(), editor.name());
    if (objection.isPresent()) {
      return new Refused<>(objection.get());
    }
    return confirmed(
        editor,
        present,
        () -> {
          String hash = passwords.hash(wanted);
          return db.transactionResult(
              configuration -> {
                DSLContext tx = configuration.dsl();
                trail.record(tx, editor, "wachtwoord veranderd", editor.object(), "");
                editors.withdrawLinks(tx, editor.id());
                return new Done<>(
                    Editors.change(tx, editor.id(), row -> row.setPasswordHash(hash)));
              });
        });
  }

  /// A secret for an authenticator app, which is nobody's until [#setSecondFactor] has seen a code
  /// of it. In hexadecimal, for whoever keeps it meanwhile.
  public String proposeSecret() {
    return HexFormat.of().formatHex(Hashes.random(TimeCodes.SECRET_BYTES));
  }

  /// A proposed secret as people and apps take it.
  public static String readable(String secret) {
    return SecretText.of(HexFormat.of().parseHex(secret));
  }

  /// @param code shows that the app has the secret, and that its clock is right
  /// @param password asked of whoever has a second factor already, so that a session that was left
  ///   open is not enough to replace it
  public Outcome<SecondFactor> setSecondFactor(
      Editor editor, String secret, String code, String password) {
    return editor.hasSecondFactor()
        ? confirmed(editor, password, () -> setSecondFactor(editor, secret, code))
        : setSecondFactor(editor, secret, code);
  }

  private Outcome<SecondFactor> setSecondFactor(Editor editor, String secret, String code) {
    byte[] bytes = HexFormat.of().parseHex(secret);
    OptionalLong step = TimeCodes.step(bytes, plainCode(code), clock.instant());
    if (step.isEmpty()) {
      return new Refused<>(WRONG_CODE);
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          trail.record(tx, editor, "tweede stap ingesteld", editor.object(), "");
          Editor changed =
              Editors.change(
                  tx,
                  editor.id(),
                  row -> {
                    row.setTotpSecret(bytes);
                    row.setTotpStep(step.getAsLong());
                  });
          return new Done<>(new SecondFactor(changed, newRecoveryCodes(tx, editor.id())));
        });
  }

  public Outcome<List<String>> renewRecoveryCodes(Editor editor, String password) {
    return confirmed(
        editor,
        password,
        () ->
            db.transactionResult(
                configuration -> {
                  DSLContext tx = configuration.dsl();
                  trail.record(tx, editor, "nieuwe herstelcodes", editor.object(), "");
                  return new Done<>(newRecoveryCodes(tx, editor.id()));
                }));
  }

  public int recoveryCodesLeft(Editor editor) {
    return db.fetchCount(
        RECOVERY_CODE, RECOVERY_CODE.EDITOR_ID.eq(editor.id()), RECOVERY_CODE.USED_AT.isNull());
  }

  /// What a link lets its owner do, while it still does. Looking changes nothing: programs that
  /// fetch every link in a message must not use it up.
  public Optional<Opened> open(String token) {
    return db.selectFrom(ONE_TIME_LINK)
        .where(ONE_TIME_LINK.TOKEN_HASH.eq(Hashes.of(token)))
        .and(ONE_TIME_LINK.USED_AT.isNull())
        .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant()))
        .fetchOptional()
        .map(
            row ->
                new Opened(
                    row.getPurpose(),
                    Optional.ofNullable(row.getEditorId()).flatMap(editors::find)))
        .filter(
            opened ->
                opened.purpose() == Purpose.FIRST
                    ? !editors.hasAdministrator()
                    : opened.editor().filter(Editor::active).isPresent());
  }

  /// Chooses a password by a link; of many at once with the same link one gets it.
  public Outcome<Editor> choosePassword(String token, String password) {
    Optional<Opened> opened =
        open(token)
            .filter(link -> link.purpose() == Purpose.INVITE || link.purpose() == Purpose.PASSWORD);
    if (opened.isEmpty()) {
      return new Refused<>(DEAD_LINK);
    }
    Editor editor = opened.get().editor().orElseThrow();
    Optional<String> objection = passwords.objection(password, editor.email(), editor.name());
    if (objection.isPresent()) {
      return new Refused<>(objection.get());
    }
    String hash = passwords.hash(password);
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          if (!consume(tx, token, opened.get().purpose())) {
            return new Refused<>(DEAD_LINK);
          }
          // Somebody else may have had the account, and left a key of their own.
          trail.record(
              tx,
              editor,
              "wachtwoord gekozen met link",
              editor.object(),
              Passkeys.removeAll(tx, editor.id()));
          return new Done<>(Editors.change(tx, editor.id(), row -> row.setPasswordHash(hash)));
        });
  }

  /// Makes the first administrator by a link from the program's output.
  public Outcome<Editor> becomeFirst(String token, String email, String name, String password) {
    if (open(token).filter(link -> link.purpose() == Purpose.FIRST).isEmpty()) {
      return new Refused<>(DEAD_LINK);
    }
    return first(
        email,
        name,
        password,
        tx -> consume(tx, token, Purpose.FIRST),
        "eerste beheerder, met link");
  }

  /// Makes the first administrator from the settings; does nothing when there is one.
  public Outcome<Editor> first(String email, String password) {
    return first(email, email, password, _ -> true, "eerste beheerder, uit de instellingen");
  }

  private Outcome<Editor> first(
      String email, String name, String password, Predicate<DSLContext> allowed, String detail) {
    Optional<String> address = Editors.address(email);
    if (address.isEmpty()) {
      return new Refused<>("Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.");
    }
    String called = name.strip();
    if (Editors.badName(called)) {
      return new Refused<>("Geef een naam van hoogstens 100 tekens.");
    }
    Optional<String> objection = passwords.objection(password, address.get(), called);
    if (objection.isPresent()) {
      return new Refused<>(objection.get());
    }
    String hash = passwords.hash(password);
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          // Two who are first at once take turns; the second finds the first.
          tx.execute("lock table account.editor in share row exclusive mode");
          if (editorsIn(tx).hasAdministrator()) {
            return new Refused<>("Er is al een beheerder.");
          }
          if (editorsIn(tx).find(address.get()).isPresent()) {
            return new Refused<>("Er is al een account met dit e-mailadres.");
          }
          if (!allowed.test(tx)) {
            return new Refused<>(DEAD_LINK);
          }
          Editor editor =
              editors
                  .insert(tx, address.get(), called, Role.ADMINISTRATOR, hash)
                  .flatMap(id -> editorsIn(tx).find(id))
                  .orElseThrow();
          trail.record(tx, editor, "account gemaakt", editor.object(), detail);
          return new Done<>(editor);
        });
  }

  private Editors editorsIn(DSLContext tx) {
    return new Editors(tx, trail, clock);
  }

  /// Takes the second factor off by a link and the password; passkeys are one too.
  public Outcome<Editor> dropSecondFactor(String token, String password, String network) {
    Optional<Opened> opened = open(token).filter(link -> link.purpose() == Purpose.SECOND_FACTOR);
    if (opened.isEmpty()) {
      return new Refused<>(DEAD_LINK);
    }
    Editor editor = opened.get().editor().orElseThrow();
    return confirmed(
        editor,
        password,
        () ->
            db.transactionResult(
                configuration -> {
                  DSLContext tx = configuration.dsl();
                  if (!consume(tx, token, Purpose.SECOND_FACTOR)) {
                    return new Refused<>(DEAD_LINK);
                  }
                  tx.deleteFrom(RECOVERY_CODE)
                      .where(RECOVERY_CODE.EDITOR_ID.eq(editor.id()))
                      .execute();
                  trail.record(
                      tx,
                      editor,
                      "tweede stap verwijderd met link",
                      editor.object(),
                      joined("vanaf " + network, Passkeys.removeAll(tx, editor.id())));
                  return new Done<>(
                      Editors.change(tx, editor.id(), row -> row.setTotpSecret(null)));
                }));
  }

  /// The password once more, before a proof is changed: a session that was left open is not enough.
  <T> Outcome<T> confirmed(Editor editor, String password, Supplier<Outcome<T>> act) {
    String account = "wachtwoord " + editor.id();
    if (!attempts.begin(account, account)) {
      return new Refused<>(TOO_OFTEN);
    }
    Optional<String> hash =
        db.select(EDITOR.PASSWORD_HASH)
            .from(EDITOR)
            .where(EDITOR.ID.eq(editor.id()))
            .and(EDITOR.ACTIVE.isTrue())
            .fetchOptional(EDITOR.PASSWORD_HASH);
    if (!passwords.matches(password, hash.orElse(null))) {
      return new Refused<>(WRONG_PASSWORD);
    }
    attempts.right(account, account);
    return act.get();
  }

  private static String joined(String one, String other) {
    return other.isEmpty() ? one : one + ", " + other;
  }

  /// Looking and using are one statement, so that a link works once.
  private boolean consume(DSLContext tx, String token, Purpose purpose) {
    return tx.update(ONE_TIME_LINK)
            .set(ONE_TIME_LINK.USED_AT, clock.instant())
            .where(ONE_TIME_LINK.TOKEN_HASH.eq(Hashes.of(token)))
            .and(ONE_TIME_LINK.PURPOSE.eq(purpose))
            .and(ONE_TIME_LINK.USED_AT.isNull())
            .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant()))
            .execute()
        == 1;
  }

  private List<String> newRecoveryCodes(DSLContext tx, long editorId) {
    List<String> codes =
        Stream.generate(() -> SecretText.of(Hashes.random(RECOVERY_BYTES)).toLowerCase(Locale.ROOT))
            .limit(RECOVERY_CODES)
            .toList();
    tx.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.EDITOR_ID.eq(editorId)).execute();
    for (String code : codes) {
      tx.insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.EDITOR_ID, editorId)
          .set(RECOVERY_CODE.CODE_HASH, Hashes.of(code))
          .execute();
    }
    return codes.stream().map(code -> String.join("-", code.split("(?<=\\G.{4})"))).toList();
  }

  /// As it is stored: people add spaces and dashes, and capitals.
  private static String plainCode(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
