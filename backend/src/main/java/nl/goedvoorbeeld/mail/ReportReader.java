package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one.
final class ReportReader {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final int DEEPEST = 3;
  private static final int MOST_PARTS = 50;
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?![\\d.])");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?im)^(action|status|diagnostic-code|feedback-type)[ \t]*:[ \t]*(.*(?:\n[ \t]+.*)*)$");

  /// Where a server writes to whom it brought a mail.
  private static final List<String> RECIPIENTS =
      List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

  private static final Set<String> NOT_OVER = Set.of("delayed", "delivered", "relayed", "expanded");
  private static final Pattern DAEMON = Pattern.compile("(?i)mailer-daemon|postmaster");

  private final MimeMessage message;
  private final String recipient;
  private final ReturnPath path;
  private final List<Piece> pieces = new ArrayList<>();

  /// @param type in small letters, without its parameters
  private record Piece(String type, String text) {}

  ReportReader(byte[] mail, String recipient, ReturnPath path) throws MessagingException {
    this.message =
        new MimeMessage(
            SESSION,
            new ByteArrayInputStream(Arrays.copyOf(mail, Math.min(mail.length, Report.LONGEST))));
    this.recipient = recipient;
    this.path = path;
  }

  Report report() throws MessagingException, IOException {
    take(message, message.getRawInputStream(), 0);
    if (has("message/feedback-report")) {
      return complaint();
    }
    if (has("message/delivery-status")) {
      return status();
    }
    return prose();
  }

  private boolean has(String type) {
    return pieces.stream().anyMatch(one -> one.type().equals(type));
  }

  private String text(String... types) {
    List<String> wanted = List.of(types);
    return String.join(
        "\n", pieces.stream().filter(one -> wanted.contains(one.type())).map(Piece::text).toList());
  }

  private void take(Part part, InputStream raw, int depth) throws MessagingException, IOException {
    String whole = header(part, "Content-Type");
    String type = whole.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      if (depth < DEEPEST) {
        var parts = new MimeMultipart(new ByteArrayDataSource(raw.readAllBytes(), whole));
        for (int at = 0; at < Math.min(parts.getCount(), MOST_PARTS); at++) {
          BodyPart one = parts.getBodyPart(at);
          take(one, ((MimeBodyPart) one).getRawInputStream(), depth + 1);
        }
      }
      return;
    }
    pieces.add(
        new Piece(
            type.isEmpty() ? "text/plain" : type,
            decoded(raw, header(part, "Content-Transfer-Encoding")).replace("\r\n", "\n")));
  }

  /// Where it is not what it says it is, as it is.
  private static String decoded(InputStream raw, String encoding) throws IOException {
    byte[] bytes = raw.readAllBytes();
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.equals("base64") && !name.equals("quoted-printable")) {
      return new String(bytes, ISO_8859_1);
    }
    try (InputStream plain = MimeUtility.decode(new ByteArrayInputStream(bytes), name)) {
      return new String(plain.readAllBytes(), ISO_8859_1);
    } catch (MessagingException | IOException _) {
      return new String(bytes, ISO_8859_1);
    }
  }

  private static String header(Part part, String name) throws MessagingException {
    String[] values = part.getHeader(name);
    return values == null || values.length == 0 ? "" : values[0];
  }

  /// Where it came back to; else our name in what is enclosed of ours.
  private Optional<UUID> delivery() throws MessagingException {
    List<String> places = new ArrayList<>(List.of(recipient));
    for (String header : RECIPIENTS) {
      String[] values = message.getHeader(header);
      places.addAll(values == null ? List.of() : List.of(values));
    }
    return Stream.concat(places.stream(), Stream.of(enclosed()))
        .flatMap(place -> path.find(place).stream())
        .findFirst();
  }

  private String enclosed() {
    return text("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
  }

  private Report complaint() {
    if (field(text("message/feedback-report"), "feedback-type").equals("not-spam")) {
      return new Report.Nothing();
    }
    return path.find(enclosed())
        .<Report>map(Report.Complaint::new)
        .orElseGet(Report.ComplaintOfNobody::new);
  }

  private Report status() throws MessagingException {
    Optional<UUID> delivery = delivery();
    // Of each recipient a paragraph.
    for (String of : text("message/delivery-status").split("\n[ \t]*\n")) {
      String action = field(of, "action");
      if (!action.isEmpty() && !NOT_OVER.contains(action)) {
        Optional<Blame> blame = blame(of);
        return delivery.isPresent() && blame.isPresent()
            ? new Report.Bounce(delivery.get(), blame.get())
            : new Report.Nothing();
      }
    }
    return new Report.Nothing();
  }

  /// The class of the status decides: some say `failed` of what they will try again.
  private static Optional<Blame> blame(String of) {
    String said = field(of, "diagnostic-code");
    String status = first(STATUS, field(of, "status")).or(() -> first(STATUS, said)).orElse("");
    int code = first(CODE, said).map(Integer::parseInt).orElse(0);
    return status.startsWith("2") || status.isEmpty() && code == 0
        ? Optional.empty()
        : Optional.of(Blame.of(code, precise(status, said)));
  }

  /// `5.0.0` says nothing; what the server before it said may.
  private static String precise(String status, String said) {
    return status.endsWith(".0.0") ? first(STATUS, said).orElse("") : status;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
  }

  private static String field(String text, String name) {
    return FIELD
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equalsIgnoreCase(name))
        .map((MatchResult found) -> found.group(2).strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  /// A server that writes only words, and in them a number. What answers by itself for a person has
  /// none of these.
  private Report prose() throws MessagingException {
    boolean daemon =
        header(message, "Return-Path").strip().equals("<>")
            || DAEMON.matcher(header(message, "From")).find();
    if (!daemon || header(message, "Auto-Submitted").toLowerCase(Locale.ROOT).contains("replied")) {
      return new Report.Nothing();
    }
    Optional<UUID> delivery = delivery();
    Optional<String> status =
        first(STATUS, text("text/plain", "text/html")).filter(one -> one.startsWith("5"));
    return delivery.isPresent() && status.isPresent()
        ? new Report.Bounce(delivery.get(), Blame.of(0, status.get()))
        : new Report.Nothing();
  }
}
