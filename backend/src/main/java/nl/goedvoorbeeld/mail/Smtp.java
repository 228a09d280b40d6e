package nl.goedvoorbeeld.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import nl.goedvoorbeeld.setting.MailAddress;
import nl.goedvoorbeeld.setting.OutsideMail;
import nl.goedvoorbeeld.setting.OutsideMail.StartTls;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// The server that takes our mail, over one connection that is kept while letters go. For one
/// thread.
///
/// What it says is read for its numbers only: the words often hold the address.
final class Smtp implements AutoCloseable {
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "60000";

  /// After so long without a letter, one is made anew: few servers keep it longer.
  private static final long IDLE_NANOS = 10_000_000_000L;

  private static final int WELCOME = 250;
  private static final int CLOSES = 421;
  private static final Pattern CAUSE =
      Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private final OutsideMail outside;
  private final Session session;
  private @Nullable Line line;
  private long used;

  Smtp(OutsideMail outside) {
    this.outside = outside;
    this.session = Session.getInstance(properties(outside));
  }

  private static Properties properties(OutsideMail outside) {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.put("mail.smtp.localhost", outside.envelopeDomain());
    properties.put("mail.smtp.from", bounces(outside));
    properties.put("mail.smtp.starttls.enable", String.valueOf(outside.startTls() != StartTls.NO));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(outside.startTls() == StartTls.REQUIRED));
    properties.put("mail.smtp.ssl.enable", String.valueOf(outside.tlsFirst()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.auth", String.valueOf(outside.login() != null));
    return properties;
  }

  /// Where a server sends what it cannot deliver.
  private static String bounces(OutsideMail outside) {
    String from = outside.from();
    return from.substring(0, from.lastIndexOf('@') + 1) + outside.envelopeDomain();
  }

  /// @param message as it is to go over the wire
  Handed deliver(MailAddress to, byte[] message) {
    return deliver(bounces(outside), to, message);
  }

  /// @param from where a server sends what it cannot deliver
  Handed deliver(String from, MailAddress to, byte[] message) {
    if (!to.plain()) {
      // Also a server that would take it passes it on to others that do not.
      return new Handed.Refused(LetterReason.of(LetterReason.NOT_PLAIN), Blame.ADDRESS);
    }
    if (line != null && System.nanoTime() - used < IDLE_NANOS) {
      Handed handed = hand(line, from, to, message);
      if (!(handed instanceof Handed.Away(Hindrance why)) || !why.isOfTheLine()) {
        return handed;
      }
      // It ended this connection, as servers do after so long or so many; whether it takes nothing
      // at all a fresh one tells.
    }
    close();
    var opened = new Line(session);
    line = opened;
    try {
      var login = outside.login();
      opened.connect(
          outside.host(),
          outside.port(),
          login == null ? null : login.user(),
          login == null ? null : login.password());
    } catch (AuthenticationFailedException _) {
      return away(Hindrance.PASSWORD);
    } catch (MessagingException e) {
      return away(why(e, opened.getLastReturnCode()));
    }
    return hand(opened, from, to, message);
  }

  private Handed hand(Line open, String from, MailAddress to, byte[] message) {
    try {
      open.offered = false;
      open.sendMessage(
          new Written(session, from, message),
          new InternetAddress[] {new InternetAddress(to.wire())});
      used = System.nanoTime();
      return new Handed.Accepted();
    } catch (MessagingException e) {
      Answer answer = Answer.in(e);
      if (answer.code() == CLOSES) {
        return away(Hindrance.CLOSES);
      }
      if (answer.isAnswer()) {
        if (answer.ofSender()) {
          return away(Hindrance.SENDER);
        }
        used = System.nanoTime();
        return answer.code() >= 500
            ? new Handed.Refused(
                answer.reason(LetterReason.REFUSED), Blame.of(answer.code(), answer.cause()))
            : new Handed.Later(answer.reason(LetterReason.LATER));
      }
      boolean offered = open.offered;
      close();
      return offered ? new Handed.Unanswered() : away(Hindrance.UNREACHABLE);
    }
  }

  private Handed away(Hindrance why) {
    close();
    return new Handed.Away(why);
  }

  private Hindrance why(MessagingException e, int answer) {
    if (answer == CLOSES) {
      return Hindrance.CLOSES;
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof GeneralSecurityException || e.getCause() instanceof SSLException) {
      return Hindrance.CERTIFICATE;
    }
    // It greeted us and nothing broke, so it is what we asked for that it does not have.
    return e.getCause() == null && answer == WELCOME && outside.startTls() == StartTls.REQUIRED
        ? Hindrance.OPEN
        : Hindrance.UNREACHABLE;
  }

  @Override
  public void close() {
    if (line != null) {
      try {
        line.close();
      } catch (MessagingException _) {
        // It is of no use any more.
      }
      line = null;
    }
  }

  /// A message that is written down already.
  private static final class Written extends SMTPMessage {
    private final byte[] bytes;

    Written(Session session, String from, byte[] bytes) {
      super(session);
      this.bytes = bytes;
      setEnvelopeFrom(from);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
      out.write(bytes);
    }
  }

  /// A connection that remembers whether the server was given all of a message.
  private static final class Line extends SMTPTransport {
    private boolean offered;

    Line(Session session) {
      super(session, new URLName("smtp", null, -1, null, null, null));
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      offered = true;
      super.finishData();
    }
  }

  /// What the server said to a command, in numbers.
  ///
  /// @param code 0 or less where it said nothing
  /// @param cause such as `5.1.1`; empty where it does not say
  /// @param ofSender whether that was of who sends, and not of this letter
  private record Answer(int code, String cause, boolean ofSender) {
    static Answer in(MessagingException fault) {
      Answer last = new Answer(0, "", false);
      // Of those that are nested the last says it of the address itself.
      for (Exception next = fault; next instanceof MessagingException one; ) {
        Answer said =
            switch (one) {
              case SMTPAddressFailedException of -> of(of.getReturnCode(), of, false);
              case SMTPSenderFailedException of -> of(of.getReturnCode(), of, true);
              case SMTPSendFailedException of ->
                  of(of.getReturnCode(), of, of.getCommand().startsWith("MAIL "));
              default -> last;
            };
        last = said.isAnswer() ? said : last;
        next = one.getNextException();
      }
      return last;
    }

    private static Answer of(int code, Exception said, boolean ofSender) {
      Matcher cause = CAUSE.matcher(String.valueOf(said.getMessage()));
      return new Answer(code, cause.find() ? cause.group(1) : "", ofSender);
    }

    boolean isAnswer() {
      return code >= 400;
    }

    LetterReason reason(String reason) {
      return cause.isEmpty()
          ? LetterReason.of(reason, Integer.toString(code))
          : LetterReason.of(reason, Integer.toString(code), cause);
    }
  }
}
