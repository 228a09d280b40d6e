package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.EDITOR;
import static nl.goedvoorbeeld.db.account.Tables.ONE_TIME_LINK;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Outcome.Done;
import nl.goedvoorbeeld.account.Outcome.Refused;
import nl.goedvoorbeeld.db.account.tables.records.EditorRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has an account, and what becomes of it. Acts on others are for administrators; there is
/// always one left.
@Component
public class Editors {
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 100;

  private final DSLContext db;
  private final Trail trail;
  private final Clock clock;

  public Editors(DSLContext db, Trail trail, Clock clock) {
    this.db = db;
    this.trail = trail;
    this.clock = clock;
  }

  public Optional<Editor> find(long id) {
    return db.selectFrom(EDITOR).where(EDITOR.ID.eq(id)).fetchOptional(Editors::editor);
  }

  public Optional<Editor> find(String email) {
    return address(email)
        .flatMap(
            known ->
                db.selectFrom(EDITOR).where(EDITOR.EMAIL.eq(known)).fetchOptional(Editors::editor));
  }

  /// As somebody is until the transaction ends: what would change it waits.
  public static Optional<Editor> hold(DSLContext tx, long id) {
    return tx.selectFrom(EDITOR)
        .where(EDITOR.ID.eq(id))
        .forNoKeyUpdate()
        .fetchOptional(Editors::editor);
  }

  /// In the order in which they came.
  public List<Editor> all() {
    return db.selectFrom(EDITOR).orderBy(EDITOR.ID).fetch(Editors::editor);
  }

  /// Whether somebody can sign in to let others in.
  public boolean hasAdministrator() {
    return db.fetchExists(
        EDITOR,
        EDITOR.ROLE.eq(Role.ADMINISTRATOR),
        EDITOR.ACTIVE.isTrue(),
        EDITOR.PASSWORD_HASH.isNotNull());
  }

  /// For whoever reads the output of a program that nobody can sign in to yet.
  public OneTimeLink linkForFirst() {
    return db.transactionResult(configuration -> link(configuration.dsl(), Purpose.FIRST, null));
  }

  /// Makes an account, and the link with which its owner chooses a password.
  public Outcome<OneTimeLink> invite(Editor by, String email, String name, Role role) {
    Optional<String> known = address(email);
    String called = name.strip();
    if (known.isEmpty()) {
      return new Refused<>("Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.");
    }
    if (badName(called)) {
      return new Refused<>("Geef een naam van hoogstens %d tekens.".formatted(LONGEST_NAME));
    }
    return act(
        by,
        tx -> {
          Optional<Long> added = insert(tx, known.get(), called, role, null);
          if (added.isEmpty()) {
            return new Refused<>("Er is al een account met dit e-mailadres.");
          }
          trail.record(
              tx,
              by,
              "redacteur uitgenodigd",
              "redacteur:" + added.get(),
              called + ", " + role.word());
          return new Done<>(link(tx, Purpose.INVITE, added.get()));
        });
  }

  public Outcome<Editor> changeRole(Editor by, long id, Role role) {
    return on(
        by,
        id,
        (tx, editor) -> {
          if (editor.role() == role) {
            return new Done<>(editor);
          }
          if (!role.covers(Role.ADMINISTRATOR) && last(tx, editor)) {
            return new Refused<>(
                "%s is de enige beheerder. Maak eerst iemand anders beheerder."
                    .formatted(editor.name()));
          }
          trail.record(
              tx,
              by,
              "rol veranderd",
              editor.object(),
              "%s: van %s naar %s".formatted(editor.name(), editor.role().word(), role.word()));
          return new Done<>(change(tx, id, row -> row.setRole(role)));
        });
  }

  /// Gives one person a right beside what the role brings, or takes it back.
  public Outcome<Editor> setRight(Editor by, long id, Right right, boolean held) {
    return on(
        by,
        id,
        (tx, editor) -> {
          if (right.comesWith(editor.role())) {
            return new Refused<>(
                "Het recht %s hoort bij de rol %s. Verander eerst de rol."
                    .formatted(right.word(), editor.role().word()));
          }
          if (editor.rights().contains(right) == held) {
            return new Done<>(editor);
          }
          trail.record(
              tx,
              by,
              held ? "recht gegeven" : "recht teruggenomen",
              editor.object(),
              "%s: %s".formatted(editor.name(), right.word()));
          Set<Right> rights = new TreeSet<>(editor.rights());
          boolean _ = held ? rights.add(right) : rights.remove(right);
          return new Done<>(change(tx, id, row -> row.setRights(stored(rights))));
        });
  }

  private static String[] stored(Set<Right> rights) {
    return rights.stream().map(Right::code).toArray(String[]::new);
  }

  /// The account stays, because its name stands in what was done; nobody can use it.
  public Outcome<Editor> deactivate(Editor by, long id) {
    return on(
        by,
        id,
        (tx, editor) -> {
          if (last(tx, editor)) {
            return new Refused<>(
                "%s is de enige beheerder. Maak eerst iemand anders beheerder."
                    .formatted(editor.name()));
          }
          withdrawLinks(tx, id);
          trail.record(tx, by, "account gesloten", editor.object(), editor.name());
          return new Done<>(change(tx, id, row -> row.setActive(false)));
        });
  }

  public Outcome<Editor> activate(Editor by, long id) {
    return on(
        by,
        id,
        (tx, editor) -> {
          trail.record(tx, by, "account geopend", editor.object(), editor.name());
          return new Done<>(change(tx, id, row -> row.setActive(true)));
        });
  }

  /// A link with which somebody chooses a password; the present one works until then.
  public Outcome<OneTimeLink> resetPassword(Editor by, long id) {
    return reset(by, id, Purpose.PASSWORD, "link voor nieuw wachtwoord gemaakt");
  }

  /// A link with which somebody takes the second factor off, together with the password.
  public Outcome<OneTimeLink> resetSecondFactor(Editor by, long id) {
    return reset(by, id, Purpose.SECOND_FACTOR, "link voor nieuwe tweede stap gemaakt");
  }

  private Outcome<OneTimeLink> reset(Editor by, long id, Purpose purpose, String act) {
    return on(
        by,
        id,
        (tx, editor) -> {
          if (!editor.active()) {
            return new Refused<>("Dit account is gesloten. Open het eerst weer.");
          }
          trail.record(tx, by, act, editor.object(), editor.name());
          return new Done<>(link(tx, purpose, id));
        });
  }

  <T> Outcome<T> on(Editor by, long id, BiFunction<DSLContext, Editor, Outcome<T>> act) {
    return act(
        by,
        tx ->
            locked(tx, id)
                .map(editor -> act.apply(tx, editor))
                .orElseGet(() -> new Refused<>("Dit account is er niet.")));
  }

  private <T> Outcome<T> act(Editor by, Function<DSLContext, Outcome<T>> act) {
    if (!by.role().covers(Role.ADMINISTRATOR)) {
      return new Refused<>("Dit mag alleen een beheerder.");
    }
    return db.transactionResult(configuration -> act.apply(configuration.dsl()));
  }

  /// First all administrators, always in the same order: two who send each other away at once would
  /// else leave nobody.
  private static Optional<Editor> locked(DSLContext tx, long id) {
    return tx
        .selectFrom(EDITOR)
        .where(EDITOR.ROLE.eq(Role.ADMINISTRATOR).or(EDITOR.ID.eq(id)))
        .orderBy(EDITOR.ID)
        .forUpdate()
        .fetch(Editors::editor)
        .stream()
        .filter(editor -> editor.id() == id)
        .findFirst();
  }

  private static boolean last(DSLContext tx, Editor editor) {
    return editor.role() == Role.ADMINISTRATOR
        && editor.active()
        && editor.hasPassword()
        && !tx.fetchExists(
            EDITOR,
            EDITOR.ROLE.eq(Role.ADMINISTRATOR),
            EDITOR.ACTIVE.isTrue(),
            EDITOR.PASSWORD_HASH.isNotNull(),
            EDITOR.ID.ne(editor.id()));
  }

  /// Whatever is changed here ends the sessions of this editor.
  static Editor change(DSLContext tx, long id, Consumer<EditorRecord> what) {
    EditorRecord row = tx.selectFrom(EDITOR).where(EDITOR.ID.eq(id)).forUpdate().fetchSingle();
    what.accept(row);
    row.setStanding(row.getStanding() + 1);
    row.update();
    return editor(row);
  }

  /// @return the id, unless somebody has this address
  Optional<Long> insert(
      DSLContext tx, String email, String name, Role role, @Nullable String passwordHash) {
    return tx.insertInto(EDITOR)
        .set(EDITOR.EMAIL, email)
        .set(EDITOR.NAME, name)
        .set(EDITOR.ROLE, role)
        .set(EDITOR.PASSWORD_HASH, passwordHash)
        .set(EDITOR.CREATED_AT, clock.instant())
        .onConflictDoNothing()
        .returning(EDITOR.ID)
        .fetchOptional(EDITOR.ID);
  }

  /// A new link for the same purpose makes the former one worthless, except for the first
  /// administrator: there each node shows its own.
  private OneTimeLink link(DSLContext tx, Purpose purpose, @Nullable Long editorId) {
    if (editorId != null) {
      withdrawLinks(tx, editorId);
    }
    String token = Hashes.token();
    Instant until = clock.instant().plus(purpose.lasts);
    tx.insertInto(ONE_TIME_LINK)
        .set(ONE_TIME_LINK.TOKEN_HASH, Hashes.of(token))
        .set(ONE_TIME_LINK.PURPOSE, purpose)
        .set(ONE_TIME_LINK.EDITOR_ID, editorId)
        .set(ONE_TIME_LINK.CREATED_AT, clock.instant())
        .set(ONE_TIME_LINK.EXPIRES_AT, until)
        .execute();
    return new OneTimeLink(token, purpose, until);
  }

  void withdrawLinks(DSLContext tx, long editorId) {
    tx.update(ONE_TIME_LINK)
        .set(ONE_TIME_LINK.USED_AT, clock.instant())
        .where(ONE_TIME_LINK.EDITOR_ID.eq(editorId))
        .and(ONE_TIME_LINK.USED_AT.isNull())
        .execute();
  }

  /// Whether somebody may undo what a person did: their own, or what was done in a role that theirs
  /// covers. Both count as what they are now; who has no account has the least.
  ///
  /// @param by and the other: their addresses
  public static boolean mayUndo(DSLContext tx, String by, String person) {
    return address(by).equals(address(person)) || role(tx, by).covers(role(tx, person));
  }

  private static Role role(DSLContext tx, String email) {
    return address(email)
        .flatMap(
            known ->
                tx.select(EDITOR.ROLE)
                    .from(EDITOR)
                    .where(EDITOR.EMAIL.eq(known))
                    .fetchOptional(EDITOR.ROLE))
        .orElse(Role.AUTHOR);
  }

  /// An address as it is stored; empty for what is none.
  static Optional<String> address(String email) {
    String small = email.strip().toLowerCase(Locale.ROOT);
    return Optional.of(small)
        .filter(one -> one.length() <= LONGEST_EMAIL)
        .filter(EMAIL.asMatchPredicate());
  }

  static boolean badName(String name) {
    return name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl);
  }

  static Editor editor(EditorRecord row) {
    return new Editor(
        row.getId(),
        row.getEmail(),
        row.getName(),
        row.getRole(),
        row.getActive(),
        row.getPasswordHash() != null,
        row.getTotpSecret() != null,
        row.getStanding(),
        // One that a newer version gave and this one does not know, counts for nothing here.
        Arrays.stream(row.getRights())
            .flatMap(code -> Right.of(code).stream())
            .collect(Collectors.toSet()));
  }
}
