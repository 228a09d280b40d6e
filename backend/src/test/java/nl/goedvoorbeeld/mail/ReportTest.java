package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.goedvoorbeeld.mail.SampleReports.complaint;
import static nl.goedvoorbeeld.mail.SampleReports.group;
import static nl.goedvoorbeeld.mail.SampleReports.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import nl.goedvoorbeeld.mail.Report.Bounce;
import nl.goedvoorbeeld.mail.Report.Complaint;
import nl.goedvoorbeeld.mail.Report.ComplaintOfNobody;
import nl.goedvoorbeeld.mail.Report.Nothing;
import nl.goedvoorbeeld.mail.Report.Unreadable;
import nl.goedvoorbeeld.setting.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final UUID OURS = UUID.fromString("f0f1f2f3-0000-4000-8000-00000000000f");
  private static final ReturnPath PATH =
      ReturnPath.of(new Secret(SampleLetters.SECRET), "mail.goedvoorbeeld.example");
  private static final String BACK = PATH.address(OURS);

  private static Report read(String mail) {
    return Report.read(mail.replace("\n", "\r\n").getBytes(ISO_8859_1), "", PATH);
  }

  @ParameterizedTest
  @CsvSource({
    "failed, 5.1.1, ADDRESS",
    "failed, 5.1.10, ADDRESS",
    "failed, 4.2.2, PASSING",
    "failed, 5.2.2, PASSING",
    "failed, 5.7.1, OURS"
  })
  void the_class_of_the_status_decides_and_not_the_word(String action, String status, Blame blame) {
    assertThat(read(status(BACK, group(action, status)))).isEqualTo(new Bounce(OURS, blame));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
  void what_is_not_over_or_arrived_is_nothing(String action) {
    assertThat(read(status(BACK, group(action, "4.4.7")))).isEqualTo(new Nothing());
  }

  @Test
  void of_several_recipients_the_one_that_failed_counts() {
    assertThat(read(status(BACK, group("delayed", "4.4.7"), group("failed", "5.1.1"))))
        .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
  }

  @Test
  void what_the_last_server_said_counts_where_the_status_says_nothing() {
    assertThat(
            read(
                status(
                    BACK,
                    group("failed", "5.0.0") + "\nDiagnostic-Code: smtp; 550 5.1.1\n no such box")))
        .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
    assertThat(read(status(BACK, "Action: failed\nDiagnostic-Code: smtp; 550 no such box")))
        .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
  }

  /// The address in it is one that we never wrote to: it is passed on there.
  @Test
  void where_it_comes_back_to_says_which_mail_and_not_the_address_in_it() {
    String mail = status("postmaster@goedvoorbeeld.example", group("failed", "5.1.1"));
    assertThat(read(mail)).isEqualTo(new Nothing());
    assertThat(Report.read(mail.getBytes(ISO_8859_1), BACK, PATH))
        .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
    for (String header : List.of("Delivered-To", "X-Original-To", "Envelope-To")) {
      assertThat(read(header + ": <" + BACK.toUpperCase(Locale.ROOT) + ">\n" + mail))
          .as(header)
          .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
    }
  }

  @Test
  void what_others_make_up_changes_nothing() {
    String forged = BACK.replaceFirst("-[0-9a-f]{20}@", "-00000000000000000000@");
    assertThat(read(status(forged, group("failed", "5.1.1")))).isEqualTo(new Nothing());
    assertThat(read(status("jan@voorbeeld.test", group("failed", "5.1.1"))))
        .isEqualTo(new Nothing());
    assertThat(read(complaint("abuse", "Message-ID: <" + forged + ">")))
        .isEqualTo(new ComplaintOfNobody());
  }

  @Test
  void an_absent_person_is_no_bounce() {
    assertThat(
            read(
                """
                From: Jan <jan@voorbeeld.test>
                To: %s
                Auto-Submitted: auto-replied
                Subject: Afwezig
                Content-Type: text/plain

                Ik ben er tot 5.1.1 niet.
                """
                    .formatted(BACK)))
        .isEqualTo(new Nothing());
    assertThat(read("From: jan@voorbeeld.test\nTo: %s\n\n550 5.1.1".formatted(BACK)))
        .isEqualTo(new Nothing());
    assertThat(
            read(
                "Return-Path: <>\nAuto-Submitted: auto-replied\nTo: %s\n\nKamer 5.1.1"
                    .formatted(BACK)))
        .isEqualTo(new Nothing());
  }

  @Test
  void a_server_that_writes_only_words_is_read_for_its_number() {
    assertThat(
            read(
                """
                Return-Path: <>
                From: Microsoft Exchange <postmaster@ontvanger.test>
                To: %s
                Content-Type: multipart/alternative; boundary="z"

                --z
                Content-Type: text/plain; charset=x-unknown
                Content-Transfer-Encoding: quoted-printable

                Remote Server returned '550 5.1.10 RESOLVER.ADR.Recipient=
                NotFound'
                --z--
                """
                    .formatted(BACK)))
        .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us_ascii", "x-unknown", "\"", "utf-8; charset=utf-7"})
  void a_code_that_nobody_knows_keeps_nobody_from_reading(String charset) {
    assertThat(
            read(
                status(BACK, group("failed", "5.1.1"))
                    .replace("charset=utf-8", "charset=" + charset)))
        .isEqualTo(new Bounce(OURS, Blame.ADDRESS));
  }

  @Test
  void a_complaint_is_known_by_our_name_in_what_is_enclosed() {
    assertThat(read(complaint("abuse", "Message-ID: <" + BACK + ">\nSubject: x")))
        .isEqualTo(new Complaint(OURS));
    assertThat(read(complaint("fraud", "Return-Path: <" + BACK + ">")))
        .isEqualTo(new Complaint(OURS));
    assertThat(read(complaint("not-spam", "Message-ID: <" + BACK + ">"))).isEqualTo(new Nothing());
  }

  @Test
  void a_complaint_that_names_only_a_person_is_of_nobody() {
    assertThat(read(complaint("abuse", "To: jan@voorbeeld.test")))
        .isEqualTo(new ComplaintOfNobody());
  }

  @Test
  void what_is_no_mail_at_all_is_read_without_harm() {
    for (String text :
        List.of(
            "",
            "\u0000\u0001\u0002",
            "Content-Type: multipart/report; boundary=x",
            "Content-Type: multipart/mixed\n\n--",
            "X: y\n".repeat(100_000),
            "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(10_000),
            "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%")) {
      assertThat(read(text)).isInstanceOfAny(Nothing.class, Unreadable.class);
    }
  }

  /// Cut off, and with a byte changed: never another mail than ours, and never an exception.
  @Test
  void whatever_is_broken_of_one_it_is_about_our_mail_or_about_nothing() {
    var random = new Random(18);
    for (String whole :
        List.of(
            status(BACK, group("failed", "5.1.1")),
            complaint("abuse", "Message-ID: <" + BACK + ">"))) {
      byte[] bytes = whole.replace("\n", "\r\n").getBytes(ISO_8859_1);
      for (int round = 0; round < 400; round++) {
        byte[] broken = Arrays.copyOf(bytes, bytes.length);
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length));
        for (byte[] one : List.of(broken, cut)) {
          assertThat(Report.read(one, "", PATH))
              .satisfiesAnyOf(
                  report ->
                      assertThat(report)
                          .isInstanceOfAny(
                              Nothing.class, Unreadable.class, ComplaintOfNobody.class),
                  report ->
                      assertThat(report)
                          .isInstanceOf(Bounce.class)
                          .hasFieldOrPropertyWithValue("delivery", OURS),
                  report -> assertThat(report).isEqualTo(new Complaint(OURS)));
        }
      }
    }
  }
}
