package nl.goedvoorbeeld.desk.letter;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.Recipient;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Lets editors in and out, each time with the letter that belongs to it in one transaction: who is
/// refused gets none, and who has no account any more gets nothing that still waits.
@Component
public class Admission {
  private static final Set<LetterKind> LINKS =
      Set.of(LetterKind.INVITATION, LetterKind.SIGN_IN_LINK);

  private final DSLContext db;
  private final Editors editors;
  private final Mail mail;
  private final LetterTexts texts;

  public Admission(DSLContext db, Editors editors, Mail mail, LetterTexts texts) {
    this.db = db;
    this.editors = editors;
    this.mail = mail;
    this.texts = texts;
  }

  /// Whose letters are an editor's.
  public static Recipient recipient(Editor editor) {
    return new Recipient(editor.email(), owner(editor));
  }

  private static String owner(Editor editor) {
    return "redacteur:" + editor.email();
  }

  /// As {@link Editors#invite}.
  public Outcome<LinkGiven> invite(Editor by, String email, String name, Role role) {
    return given(
        by, () -> editors.invite(by, email, name, role), () -> editors.find(email).orElseThrow());
  }

  /// As {@link Editors#resetPassword}.
  public Outcome<LinkGiven> resetPassword(Editor by, long id) {
    return given(by, () -> editors.resetPassword(by, id), () -> editors.find(id).orElseThrow());
  }

  /// As {@link Editors#resetSecondFactor}.
  public Outcome<LinkGiven> resetSecondFactor(Editor by, long id) {
    return given(by, () -> editors.resetSecondFactor(by, id), () -> editors.find(id).orElseThrow());
  }

  /// As {@link Editors#deactivate}.
  public Outcome<Editor> deactivate(Editor by, long id) {
    return db.transactionResult(
        configuration ->
            then(
                editors.deactivate(by, id),
                closed -> {
                  mail.drop(configuration.dsl(), owner(closed));
                  return closed;
                }));
  }

  private Outcome<LinkGiven> given(
      Editor by, Supplier<Outcome<OneTimeLink>> act, Supplier<Editor> person) {
    return db.transactionResult(
        configuration ->
            then(act.get(), link -> send(configuration.dsl(), by, link, person.get())));
  }

  private LinkGiven send(DSLContext tx, Editor by, OneTimeLink link, Editor to) {
    // What was made before is worth nothing any more.
    mail.drop(tx, owner(to), LINKS);
    mail.add(
        tx,
        new Letter(
            link.purpose() == Purpose.INVITE ? LetterKind.INVITATION : LetterKind.SIGN_IN_LINK,
            link.mark(),
            recipient(to),
            texts.of(link, by, to),
            null,
            link.until()));
    return mail.goes(to.email())
        ? new LinkGiven.Mailed(to.email(), link.purpose(), link.until())
        : new LinkGiven.Shown(link);
  }

  private static <T, U> Outcome<U> then(Outcome<T> outcome, Function<T, U> next) {
    return switch (outcome) {
      case Outcome.Done<T>(T done) -> new Outcome.Done<>(next.apply(done));
      case Outcome.Refused<T>(String sentence) -> new Outcome.Refused<>(sentence);
    };
  }
}
