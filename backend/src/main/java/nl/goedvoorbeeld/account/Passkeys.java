package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.EDITOR;
import static nl.goedvoorbeeld.db.account.Tables.PASSKEY;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.goedvoorbeeld.account.Credentials.SignIn;
import nl.goedvoorbeeld.account.Handshakes.Purpose;
import nl.goedvoorbeeld.account.Outcome.Done;
import nl.goedvoorbeeld.account.Outcome.Refused;
import nl.goedvoorbeeld.account.RelyingParty.Assertion;
import nl.goedvoorbeeld.account.RelyingParty.Made;
import nl.goedvoorbeeld.db.account.tables.records.PasskeyRecord;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Passkeys: adding, using and removing them. Having the device and unlocking it are two factors,
/// so who comes with one is asked nothing more.
///
/// A question goes to the browser, which has it answered by the authenticator; both are JSON as
/// browsers write it. Whoever asks says from which browser, see [Handshakes].
@Component
public class Passkeys {
  private static final int MOST = 20;
  private static final int HANDLE_BYTES = 32;

  private static final String UNREADABLE =
      "Uw passkey is niet toegevoegd: het antwoord van uw apparaat is niet goed. Probeer het opnieuw.";

  private final DSLContext db;
  private final Credentials credentials;
  private final Handshakes handshakes;
  private final Trail trail;
  private final Clock clock;
  private final Attempts attempts;
  private final KnownBrowsers browsers;
  private final boolean possible;

  /// Made when it is first needed, so that the start does not wait for it.
  private final SingletonSupplier<RelyingParty> party;

  Passkeys(
      DSLContext db,
      Credentials credentials,
      Handshakes handshakes,
      Trail trail,
      Attempts attempts,
      KnownBrowsers browsers,
      Settings settings,
      Clock clock) {
    this.db = db;
    this.credentials = credentials;
    this.handshakes = handshakes;
    this.trail = trail;
    this.clock = clock;
    this.attempts = attempts;
    this.browsers = browsers;
    this.possible = possible(settings.baseUrl());
    this.party = SingletonSupplier.of(() -> new RelyingParty(settings.baseUrl()));
  }

  /// One of somebody's passkeys.
  ///
  /// @param id no secret
  /// @param synchronised whether it can be on more than one device
  public record Passkey(
      String id, String name, Instant added, Optional<Instant> lastUsed, boolean synchronised) {}

  /// What a browser is asked.
  public sealed interface Question {
    /// @param json for the browser
    record Asked(String json) implements Question {}

    /// Too often asked and not answered.
    record TooOften() implements Question {}
  }

  /// Whether browsers do passkeys here: they want a name, and HTTPS.
  public boolean possible() {
    return possible;
  }

  /// Browsers want a name and not a number, and HTTPS except on this machine.
  private static boolean possible(URI baseUrl) {
    String host = baseUrl.getHost().toLowerCase(Locale.ROOT);
    boolean named = !host.startsWith("[") && !host.matches("[\\d.]+");
    return named && ("https".equals(baseUrl.getScheme()) || host.equals("localhost"));
  }

  /// For whoever wants to sign in, without asking who that is.
  public Question ask(String browser, Origin origin) {
    return attempts.ask(origin, browsers.know(origin))
        ? new Question.Asked(
            party.obtain().question(handshakes.begin(Purpose.PASSKEY, browser, "")))
        : new Question.TooOften();
  }

  /// Signs in with the answer to a question.
  ///
  /// @param asked the challenge of that question
  public SignIn signIn(String browser, String asked, String answer, Origin origin) {
    String network = origin.network();
    Optional<Assertion> assertion = RelyingParty.assertion(answer);
    // Short, however long a stranger made it: attempts are kept in memory.
    String account = assertion.map(one -> text(Hashes.of(text(one.id())))).orElse("");
    if (!attempts.beginProof(account, network)) {
      return new SignIn.TooOften();
    }
    if (handshakes.take(Purpose.PASSKEY, browser, asked).isEmpty()) {
      return new SignIn.Wrong();
    }
    Optional<Editor> editor =
        assertion.flatMap(
            one ->
                row(one.id())
                    .flatMap(row -> answered(row, asked, one).flatMap(c -> use(row, c, network))));
    if (editor.isEmpty()) {
      return new SignIn.Wrong();
    }
    attempts.right(account, network);
    attempts.answered(origin, browsers.know(origin));
    return new SignIn.Known(editor.get());
  }

  /// @return how often the passkey was used, as it says itself, if this is its answer
  private Optional<Long> answered(PasskeyRecord row, String asked, Assertion assertion) {
    return party.obtain().check(row, presentHandle(row.getEditorId()), asked, assertion);
  }

  /// The update decides: a count that does not rise is that of a copy, or of an answer that was
  /// given before.
  private Optional<Editor> use(PasskeyRecord row, long count, String network) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Optional<Editor> editor =
              tx.selectFrom(EDITOR)
                  .where(EDITOR.ID.eq(row.getEditorId()))
                  .and(EDITOR.ACTIVE.isTrue())
                  .forUpdate()
                  .fetchOptional(Editors::editor);
          if (editor.isEmpty()) {
            return Optional.empty();
          }
          int used =
              tx.update(PASSKEY)
                  .set(PASSKEY.SIGNATURE_COUNT, count)
                  .set(PASSKEY.LAST_USED_AT, clock.instant())
                  .where(PASSKEY.ID.eq(row.getId()))
                  .and(
                      count == 0
                          ? PASSKEY.SIGNATURE_COUNT.eq(0L)
                          : PASSKEY.SIGNATURE_COUNT.lt(count))
                  .execute();
          if (used != 1) {
            return Optional.empty();
          }
          trail.record(
              tx,
              editor.get(),
              "aangemeld",
              editor.get().object(),
              "met passkey " + row.getName() + ", vanaf " + network);
          return editor;
        });
  }

  /// For an editor who wants to add one. The password is asked as for every change of this kind: a
  /// session that was left open is not enough.
  ///
  /// @return the question
  public Outcome<String> askNew(Editor editor, String password, String browser) {
    return credentials.confirmed(
        editor,
        password,
        () -> {
          List<PasskeyRecord> present = rows(editor);
          if (present.size() >= MOST) {
            return new Refused<>("U hebt al %d passkeys. Verwijder er eerst een.".formatted(MOST));
          }
          String asked = handshakes.begin(Purpose.NEW_PASSKEY, browser, Long.toString(editor.id()));
          return new Done<>(party.obtain().questionForNew(asked, editor, handle(editor), present));
        });
  }

  /// Adds one, with the answer to a question of [#askNew]. Ends all sessions; who did it begins
  /// another one.
  ///
  /// @param name how its owner calls it
  public Outcome<Editor> add(
      Editor editor, String browser, String asked, String answer, String name) {
    boolean mine =
        handshakes
            .take(Purpose.NEW_PASSKEY, browser, asked)
            .filter(Long.toString(editor.id())::equals)
            .isPresent();
    if (!mine) {
      return new Refused<>(
          "Uw passkey is niet toegevoegd: het duurde te lang. Probeer het opnieuw.");
    }
    String called = name.strip();
    if (Editors.badName(called)) {
      return new Refused<>("Geef uw passkey een naam van hoogstens 100 tekens.");
    }
    Optional<Made> made = party.obtain().made(asked, editor, handle(editor), answer);
    if (made.isEmpty()) {
      return new Refused<>(UNREADABLE);
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Made one = made.get();
          int added =
              tx.insertInto(PASSKEY)
                  .set(PASSKEY.ID, one.id())
                  .set(PASSKEY.EDITOR_ID, editor.id())
                  .set(PASSKEY.NAME, called)
                  .set(PASSKEY.ATTESTATION, one.attestation())
                  .set(PASSKEY.PUBLIC_KEY, one.publicKey())
                  .set(PASSKEY.SIGNATURE_COUNT, one.count())
                  .set(PASSKEY.BACKUP_ELIGIBLE, one.backupEligible())
                  .set(PASSKEY.BACKED_UP, one.backedUp())
                  .set(PASSKEY.TRANSPORTS, String.join(" ", one.transports()))
                  .set(PASSKEY.CREATED_AT, clock.instant())
                  .onConflictDoNothing()
                  .execute();
          if (added != 1) {
            return new Refused<>("Deze passkey is al toegevoegd.");
          }
          trail.record(tx, editor, "passkey toegevoegd", editor.object(), called);
          return new Done<>(Editors.change(tx, editor.id(), _ -> {}));
        });
  }

  /// Ends all sessions, also those that began with it; who did it begins another one.
  public Outcome<Editor> remove(Editor editor, String id, String password) {
    return credentials.confirmed(
        editor,
        password,
        () ->
            db.transactionResult(
                configuration -> {
                  DSLContext tx = configuration.dsl();
                  Optional<String> name =
                      tx.deleteFrom(PASSKEY)
                          .where(PASSKEY.ID.eq(bytes(id)))
                          .and(PASSKEY.EDITOR_ID.eq(editor.id()))
                          .returning(PASSKEY.NAME)
                          .fetchOptional(PASSKEY.NAME);
                  if (name.isEmpty()) {
                    return new Refused<>("Kies een passkey. Deze is er niet of niet meer.");
                  }
                  trail.record(tx, editor, "passkey verwijderd", editor.object(), name.get());
                  return new Done<>(Editors.change(tx, editor.id(), _ -> {}));
                }));
  }

  /// Whoever has lost a password or a device may have lost these too, to somebody else.
  ///
  /// @return what there was, for the trail
  static String removeAll(DSLContext tx, long editorId) {
    int removed = tx.deleteFrom(PASSKEY).where(PASSKEY.EDITOR_ID.eq(editorId)).execute();
    return switch (removed) {
      case 0 -> "";
      case 1 -> "1 passkey verwijderd";
      default -> removed + " passkeys verwijderd";
    };
  }

  /// In the order in which they were added.
  public List<Passkey> of(Editor editor) {
    return rows(editor).stream()
        .map(
            row ->
                new Passkey(
                    text(row.getId()),
                    row.getName(),
                    row.getCreatedAt(),
                    Optional.ofNullable(row.getLastUsedAt()),
                    row.getBackupEligible()))
        .toList();
  }

  private List<PasskeyRecord> rows(Editor editor) {
    return db.selectFrom(PASSKEY)
        .where(PASSKEY.EDITOR_ID.eq(editor.id()))
        .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
        .fetch();
  }

  private Optional<PasskeyRecord> row(byte[] id) {
    return db.selectFrom(PASSKEY).where(PASSKEY.ID.eq(id)).fetchOptional();
  }

  /// The same for every passkey of an editor: an authenticator then knows that it has one already.
  private byte[] handle(Editor editor) {
    db.update(EDITOR)
        .set(EDITOR.PASSKEY_HANDLE, Hashes.random(HANDLE_BYTES))
        .where(EDITOR.ID.eq(editor.id()))
        .and(EDITOR.PASSKEY_HANDLE.isNull())
        .execute();
    return presentHandle(editor.id());
  }

  /// Of who has been asked for a passkey before.
  private byte[] presentHandle(long editorId) {
    return Objects.requireNonNull(
        db.select(EDITOR.PASSKEY_HANDLE)
            .from(EDITOR)
            .where(EDITOR.ID.eq(editorId))
            .fetchSingle(EDITOR.PASSKEY_HANDLE));
  }

  private static String text(byte[] id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  /// Of nothing for what is no id.
  private static byte[] bytes(String id) {
    try {
      return Base64.getUrlDecoder().decode(id);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
