package nl.goedvoorbeeld.mail;

/// What servers and providers write, as small as it can be.
public final class SampleReports {
  private SampleReports() {}

  /// @param to where it comes back to
  /// @param groups of recipients, each a few lines
  public static String status(String to, String... groups) {
    return """
        Return-Path: <>
        From: MAILER-DAEMON@ontvanger.test
        To: %s
        Subject: Undelivered
        Content-Type: multipart/report; report-type=delivery-status; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8

        It did not arrive.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; ontvanger.test

        %s
        --x--
        """
        .formatted(to, String.join("\n\n", groups));
  }

  public static String group(String action, String status) {
    return "Final-Recipient: rfc822; iemand@elders.test\nAction: %s\nStatus: %s"
        .formatted(action, status);
  }

  /// @param headers of the mail that is complained of
  public static String complaint(String type, String headers) {
    return """
        From: klachten@aanbieder.test
        To: klachten@goedvoorbeeld.example
        Content-Type: multipart/report; report-type=feedback-report; boundary="y"

        --y
        Content-Type: text/plain

        A complaint.
        --y
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: Iets/1.0
        Version: 1
        --y
        Content-Type: message/rfc822

        %s

        Tekst.
        --y--
        """
        .formatted(type, headers);
  }
}
