package nl.goedvoorbeeld.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.UUID;

/// What somebody else's server tells of a mail of ours, read from what came in where mail comes
/// back to.
///
/// Which mail it is about is known by our own name for it and by nothing else: a report tells of an
/// address that we never wrote to, where mail is passed on, and anybody can write one. What it says
/// in words is not looked at, but where there are no numbers; nor is any text turned into letters
/// of a code that nobody knows.
public sealed interface Report {
  /// It did not arrive.
  record Bounce(UUID delivery, Blame blame) implements Report {}

  /// Whoever got it told their provider that they do not want it.
  record Complaint(UUID delivery) implements Report {}

  /// Somebody did, and it is not known of what.
  record ComplaintOfNobody() implements Report {}

  /// It is none, tells of something that is not over, or of no mail of ours.
  record Nothing() implements Report {}

  /// It is none that we can read.
  record Unreadable() implements Report {}

  /// Of a larger one the beginning is read.
  int LONGEST = 1_000_000;

  /// @param mail as it came in
  /// @param recipient to which address, where that is known beside the mail; else empty
  static Report read(byte[] mail, String recipient, ReturnPath path) {
    try {
      return new ReportReader(mail, recipient, path).report();
    } catch (MessagingException | IOException | RuntimeException _) {
      // What it says may hold an address.
      return new Unreadable();
    }
  }
}
