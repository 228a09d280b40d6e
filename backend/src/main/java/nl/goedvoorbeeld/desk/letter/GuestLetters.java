package nl.goedvoorbeeld.desk.letter;

import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.Recipient;
import nl.goedvoorbeeld.setting.MailAddress;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Sends people without an account the link that was made for them. Their address stands in the
/// letter only, and goes with it.
@Component
public class GuestLetters {
  private final DSLContext db;
  private final Mail mail;
  private final LetterTexts texts;

  public GuestLetters(DSLContext db, Mail mail, LetterTexts texts) {
    this.db = db;
    this.mail = mail;
    this.texts = texts;
  }

  /// Within the transaction that made the link, where there is one.
  ///
  /// @param title of the text that it leads to
  /// @return whether it goes by itself; else somebody must pass the link on
  public boolean send(Editor by, Link link, String token, String title, MailAddress to) {
    String address = to.wire();
    db.transaction(
        configuration ->
            mail.add(
                configuration.dsl(),
                new Letter(
                    LetterKind.GUEST_LINK,
                    Long.toString(link.id()),
                    new Recipient(address, "gast:" + address),
                    texts.of(link, token, title, by),
                    null,
                    link.expires())));
    return mail.goes(address);
  }
}
