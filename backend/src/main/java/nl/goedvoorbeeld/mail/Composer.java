package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.MailAddress;
import nl.goedvoorbeeld.setting.OutsideMail;
import org.jspecify.annotations.Nullable;

/// Makes of a letter the bytes that go over the wire: two forms of the text, the headers, and the
/// signatures over them.
final class Composer {
  private static final String SENDER = "Goed Voorbeeld";
  private static final String ENCODING = "quoted-printable";
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Stationery stationery;
  private final OutsideMail outside;

  Composer(Stationery stationery, OutsideMail outside) {
    this.stationery = stationery;
    this.outside = outside;
  }

  /// @param messageId with the angle brackets; the same for each time that this letter is tried
  byte[] bytes(MailAddress to, Inside inside, String messageId, Instant now) {
    try {
      var written = new ByteArrayOutputStream();
      message(to, inside, messageId, now).writeTo(written);
      return Dkim.signed(written.toByteArray(), outside.signers(), now);
    } catch (MessagingException | IOException e) {
      // Its words may hold the address.
      throw new IllegalStateException("A letter cannot be written: " + e.getClass().getName());
    }
  }

  private Message message(MailAddress to, Inside inside, String messageId, Instant now)
      throws MessagingException, IOException {
    Stationery.Forms forms = stationery.forms(inside.text());
    var message = new Named(messageId);
    message.setFrom(new InternetAddress(outside.from(), SENDER, "UTF-8"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.wire()));
    if (outside.replyTo() != null) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(outside.replyTo())});
    }
    message.setSubject(NO_TEXT.matcher(inside.text().subject()).replaceAll(" ").strip(), "UTF-8");
    message.setSentDate(Date.from(now));
    // What answers by itself answers none of these; the second is for what does not know the first.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    leaving(message, inside.leaving());
    var parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(forms.text(), "plain"));
    parts.addBodyPart(part(forms.html(), "html"));
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  /// As they are: no program may break or encode them.
  private static void leaving(Message message, @Nullable Leaving leaving)
      throws MessagingException {
    if (leaving != null) {
      message.setHeader("List-Id", "<" + leaving.listId() + ">");
      message.setHeader("List-Unsubscribe", "<" + leaving.oneClickAddress() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(lines(text), "utf-8", subtype);
    // Few bytes and short lines, whatever is in it.
    part.setHeader("Content-Transfer-Encoding", ENCODING);
    return part;
  }

  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }

  /// How many bytes a part is on the way.
  static int encoded(String text) {
    var written = new ByteArrayOutputStream();
    try (var encoding = MimeUtility.encode(written, ENCODING)) {
      encoding.write(lines(text).getBytes(UTF_8));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A text cannot be encoded", e);
    }
    return written.size();
  }

  /// With the name that we give it.
  private static final class Named extends MimeMessage {
    private final String messageId;

    Named(String messageId) {
      super(SESSION);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
