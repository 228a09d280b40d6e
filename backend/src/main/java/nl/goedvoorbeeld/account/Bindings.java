package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.BINDING;
import static nl.goedvoorbeeld.db.account.Tables.EDITOR;

import java.time.Clock;
import java.util.Optional;
import nl.goedvoorbeeld.account.Credentials.SignIn;
import nl.goedvoorbeeld.account.Outcome.Done;
import nl.goedvoorbeeld.account.Outcome.Refused;
import nl.goedvoorbeeld.db.account.tables.records.BindingRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which editor somebody is whom the provider knows. It makes nobody an editor: an administrator
/// does. The first time the address of both must be the same; from then on the account is of that
/// one person at the provider, so that whoever gets their address later gets nothing with it.
@Component
public class Bindings {
  private final DSLContext db;
  private final Editors editors;
  private final Trail trail;
  private final Clock clock;
  private final Attempts attempts;
  private final KnownBrowsers browsers;

  Bindings(
      DSLContext db,
      Editors editors,
      Trail trail,
      Attempts attempts,
      KnownBrowsers browsers,
      Clock clock) {
    this.db = db;
    this.editors = editors;
    this.trail = trail;
    this.clock = clock;
    this.attempts = attempts;
    this.browsers = browsers;
  }

  /// What the provider says of somebody who proved it there.
  ///
  /// @param subject never of anyone else at this issuer
  /// @param email empty unless the provider says that it has seen to it
  public record Person(String issuer, String subject, Optional<String> email) {}

  /// Whether somebody may be sent to the provider from here.
  public boolean mayBegin(Origin origin) {
    return attempts.ask(origin, browsers.know(origin));
  }

  /// Unknown, closed, another address or another person: all get the same answer.
  public SignIn signIn(Person person, Origin origin) {
    String network = origin.network();
    String account = person.issuer() + ' ' + person.subject();
    if (!attempts.beginProof(account, network)) {
      return new SignIn.TooOften();
    }
    Optional<Editor> editor =
        db.transactionResult(configuration -> enter(configuration.dsl(), person, network));
    if (editor.isEmpty()) {
      return new SignIn.Wrong();
    }
    attempts.right(account, network);
    attempts.answered(origin, browsers.know(origin));
    return new SignIn.Known(editor.get());
  }

  private Optional<Editor> enter(DSLContext tx, Person person, String network) {
    Optional<Editor> editor =
        person
            .email()
            .flatMap(Editors::address)
            .flatMap(
                email ->
                    tx.selectFrom(EDITOR)
                        .where(EDITOR.EMAIL.eq(email))
                        .and(EDITOR.ACTIVE.isTrue())
                        .forUpdate()
                        .fetchOptional(Editors::editor))
            .filter(one -> bound(tx, one, person));
    editor.ifPresent(
        one ->
            trail.record(
                tx, one, "aangemeld", one.object(), "via de organisatie, vanaf " + network));
    return editor;
  }

  /// The row of the editor is locked, and no two can have the same subject.
  private boolean bound(DSLContext tx, Editor editor, Person person) {
    Optional<BindingRecord> present =
        tx.selectFrom(BINDING).where(BINDING.EDITOR_ID.eq(editor.id())).fetchOptional();
    if (present.isPresent()) {
      return present.get().getIssuer().equals(person.issuer())
          && present.get().getSubject().equals(person.subject());
    }
    boolean free =
        tx.insertInto(BINDING)
                .set(BINDING.EDITOR_ID, editor.id())
                .set(BINDING.ISSUER, person.issuer())
                .set(BINDING.SUBJECT, person.subject())
                .set(BINDING.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute()
            == 1;
    if (free) {
      trail.record(tx, editor, "account gekoppeld", editor.object(), "aan " + person.issuer());
    }
    return free;
  }

  public boolean has(Editor editor) {
    return db.fetchExists(BINDING, BINDING.EDITOR_ID.eq(editor.id()));
  }

  /// Whether nobody else of this role or above can sign in, with a password or by the provider:
  /// there is no second pair of eyes then.
  public boolean isAlone(Editor editor, Role least) {
    return editors.all().stream()
        .filter(one -> one.active() && one.id() != editor.id() && one.role().covers(least))
        .noneMatch(one -> one.hasPassword() || has(one));
  }

  /// For who became another person at the provider, or when there is another provider. Ends the
  /// sessions of that editor; whoever has the address then is bound at the next sign-in.
  public Outcome<Editor> release(Editor by, long id) {
    return editors.on(
        by,
        id,
        (tx, editor) -> {
          int released = tx.deleteFrom(BINDING).where(BINDING.EDITOR_ID.eq(id)).execute();
          if (released == 0) {
            return new Refused<>("Dit account is niet gekoppeld.");
          }
          trail.record(tx, by, "account losgekoppeld", editor.object(), editor.name());
          return new Done<>(Editors.change(tx, id, _ -> {}));
        });
  }
}
