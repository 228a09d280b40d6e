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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
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
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);
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

  /// All of a text for many that is the same for each.
  Printed printed(Circular circular) {
    try {
      var message = new MimeMessage(SESSION);
      common(message, circular.text());
      message.setHeader("List-Id", "<" + circular.listId() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      var heads = new StringBuilder();
      for (String line : Collections.list(message.getAllHeaderLines())) {
        heads.append(line).append("\r\n");
      }
      return Printed.of(heads.toString(), stationery.forms(circular.text()));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A text for many cannot be written", e);
    }
  }

  /// One of many.
  byte[] bytes(
      Printed printed, Circular.Person person, MailAddress to, String messageId, Instant now) {
    String own =
        "Date: %s\r\nTo: %s\r\nMessage-ID: %s\r\nList-Unsubscribe: <%s>\r\n"
            .formatted(
                DATE.format(ZonedDateTime.ofInstant(now, ZoneOffset.UTC)),
                to.wire(),
                messageId,
                person.leaving());
    return Dkim.signed(printed.bytes(own, person), outside.signers(), now);
  }

  private void common(MimeMessage message, MailText text) throws MessagingException, IOException {
    message.setFrom(new InternetAddress(outside.from(), SENDER, "UTF-8"));
    if (outside.replyTo() != null) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(outside.replyTo())});
    }
    message.setSubject(NO_TEXT.matcher(text.subject()).replaceAll(" ").strip(), "UTF-8");
    // What answers by itself answers none of these; the second is for what does not know the first.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
  }

  private Message message(MailAddress to, Inside inside, String messageId, Instant now)
      throws MessagingException, IOException {
    Stationery.Forms forms = stationery.forms(inside.text());
    var message = new Named(messageId);
    common(message, inside.text());
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.wire()));
    message.setSentDate(Date.from(now));
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
