package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.mail.SampleLetters.NOW;
import static nl.goedvoorbeeld.mail.SampleLetters.letter;
import static nl.goedvoorbeeld.mail.SampleMail.SITE;
import static nl.goedvoorbeeld.mail.SampleMail.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.mail.MailBlock.Door;
import nl.goedvoorbeeld.mail.MailBlock.Entry;
import nl.goedvoorbeeld.mail.MailBlock.Picture;
import nl.goedvoorbeeld.mail.MailBlock.Run;
import nl.goedvoorbeeld.mail.MailBlock.Words;
import nl.goedvoorbeeld.setting.MailAddress;
import nl.goedvoorbeeld.theme.Theme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bytes of a letter, as they go over the wire.
class ComposerTest {
  private static final String NAME = "<1.2@mail.goedvoorbeeld.example>";
  private static final MailAddress TO = MailAddress.of("lezer@voorbeeld.test").orElseThrow();
  private static final Pattern LINK = Pattern.compile("https?://[^\\s>]+");

  private final Composer composer =
      new Composer(SampleLetters.STATIONERY, SampleLetters.outside(25));

  private byte[] bytes(Letter letter) {
    return composer.bytes(
        MailAddress.of(letter.to().address()).orElseThrow(), Inside.of(letter), NAME, NOW);
  }

  private byte[] bytes(MailText text) {
    return bytes(letter(LetterKind.ALERT, "1", TO.wire(), text));
  }

  private static String head(byte[] message) {
    String whole = new String(message, ISO_8859_1);
    return whole.substring(0, whole.indexOf("\r\n\r\n") + 2);
  }

  private static List<String> headers(byte[] message) {
    return Arrays.asList(head(message).split("\r\n(?![ \t])"));
  }

  private static MimeMessage parsed(byte[] message) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(byte[] message, int index) {
    try {
      return String.valueOf(
          ((MimeMultipart) parsed(message).getContent()).getBodyPart(index).getContent());
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Letter> all() {
    return SampleLetters.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void both_parts_say_something_and_bear_the_same_links_in_the_same_order(Letter letter) {
    byte[] message = bytes(letter);
    String text = part(message, 0);
    List<String> inHtml = Jsoup.parse(part(message, 1)).select("a").eachAttr("href");
    assertThat(LINK.matcher(text).results().map(it -> it.group())).isEqualTo(inHtml);
    assertThat(inHtml).isNotEmpty();
    assertThat(text.length()).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_letter_is_made_well(Letter letter) throws MessagingException, IOException {
    byte[] message = bytes(letter);
    MimeMessage parsed = parsed(message);
    assertThat(parsed.getContentType()).startsWith("multipart/alternative");
    MimeMultipart parts = (MimeMultipart) parsed.getContent();
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(parts.getBodyPart(1).getSize()).isLessThan(100_000);
    assertThat(headers(message))
        .contains(
            "Message-ID: " + NAME,
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "From: Goed Voorbeeld <redactie@goedvoorbeeld.example>",
            "Reply-To: vragen@goedvoorbeeld.example",
            "To: lezer@voorbeeld.test")
        .allMatch(
            header ->
                header.startsWith("DKIM-Signature:")
                    || !header.contains("=?")
                    || header.startsWith("Subject:"));
    Document html = Jsoup.parse(part(message, 1));
    assertThat(html.select("html").attr("lang")).isEqualTo("nl");
    assertThat(html.title()).isEqualTo(letter.text().subject());
    assertThat(html.select("table:not([role=presentation])")).isEmpty();
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("script, link, iframe, object, form, [background]")).isEmpty();
    assertThat(html.select("[src]"))
        .allSatisfy(
            image -> {
              assertThat(image.tagName()).isEqualTo("img");
              assertThat(image.attr("src")).startsWith(SITE + "/media/").doesNotContain("?", "#");
              assertThat(image.attr("alt")).isNotBlank();
              assertThat(image.attr("width")).matches("[1-9][0-9]*");
            });
    assertThat(html.html()).doesNotContain("url(", "@import", "@font-face");
  }

  @Test
  void a_list_a_picture_and_a_link_in_a_sentence_read_well_in_both_parts() {
    byte[] message = bytes(SampleMail.text(LetterKind.ALERT));
    assertThat(part(message, 0).replace("\r\n", "\n"))
        .contains(
            """

            Beeld: Fietsen bij het station

            Wat er kwam van de plannen staat in het archief \
            <https://www.goedvoorbeeld.example/ezine-archief?van=mail&x=1> en op \
            <https://voorbeeld.test/a>.

            - Fiets & trein
            - Auto <https://www.goedvoorbeeld.example/maatregelen/auto>

            3. Het derde
            """);
    Document html = Jsoup.parse(part(message, 1));
    assertThat(html.select("p:has(a[href*=archief])").text())
        .isEqualTo(
            "Wat er kwam van de plannen staat in het archief en op https://voorbeeld.test/a.");
    assertThat(html.select("ul > li").eachText()).containsExactly("Fiets & trein", "Auto");
    assertThat(html.select("ol[start=3] > li").eachText()).containsExactly("Het derde");
    assertThat(html.select("img").attr("alt")).isEqualTo("Fietsen bij het station");
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_a_letter_says_is_the_same_after_it_was_kept_under_seal(Letter letter) {
    Seal seal = Seal.of(SampleLetters.SECRET);
    UUID id = new UUID(1, 2);
    Inside inside = Inside.of(letter);
    assertThat(Inside.opened(seal, id, inside.sealed(seal, id))).contains(inside);
  }

  @Test
  void an_image_has_no_parameter_that_could_tell_who_reads() {
    assertThatThrownBy(() -> new Picture("Alt", SITE + "/media/a.jpg?lezer=1", 480, 270))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_size_of_the_html_is_that_of_the_part_that_goes() throws Exception {
    MailText text = text("Groot", new Words("é".repeat(4_000) + " =\n" + "x".repeat(500)));
    MimeMultipart parts = (MimeMultipart) parsed(bytes(text)).getContent();
    assertThat(SampleLetters.STATIONERY.forms(text).bytesOfHtml())
        .isEqualTo(parts.getBodyPart(1).getSize());
  }

  @Test
  void another_theme_may_bring_its_own_letter() {
    var rivier = new Stationery(Theme.load("rivier", Optional.empty(), Optional.empty()), null);
    assertThat(rivier.forms(SampleMail.text(LetterKind.ALERT)).html())
        .contains("Deelfiets voor ’s-Hertogenbosch &amp; omstreken");
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_line_is_longer_than_a_relay_takes_and_every_byte_is_plain(Letter letter) {
    assertShortAndPlain(bytes(letter));
  }

  private static void assertShortAndPlain(byte[] message) {
    String whole = new String(message, ISO_8859_1);
    assertThat(whole.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(998);
    assertThat(whole).matches("[\\x20-\\x7e\\r\\n\\t]+");
    assertThat(whole.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void a_paragraph_without_a_space_is_broken_where_nobody_sees_it() {
    String endless = "a".repeat(3_000);
    byte[] message = bytes(text("Lang", new Words(endless)));
    assertShortAndPlain(message);
    assertThat(part(message, 0)).contains(endless);
    assertThat(part(message, 1)).contains(endless);
  }

  /// A dot that comes first on a line is doubled on the way and taken off again.
  @Test
  void a_link_is_whole_wherever_its_line_is_broken() {
    for (int shift = 0; shift < 80; shift++) {
      String link = SITE + "/" + "x".repeat(shift) + ".test/a.b.c?d=e&f=.g";
      byte[] message = bytes(text("Link", new Door("Open", link, false)));
      assertThat(part(message, 0)).contains(link + "\r\n");
      assertThat(Jsoup.parse(part(message, 1)).select("a").eachAttr("href")).contains(link);
    }
  }

  @Test
  void each_word_of_a_subject_can_be_read_by_itself() throws Exception {
    List<String> subjects =
        Stream.concat(
                Stream.of("🚲".repeat(40), "'s-Hertogenbosch & co", "Pr\u00e9 <b>x</b> &amp;"),
                IntStream.range(0, 8).mapToObj(shift -> "x".repeat(shift) + "é".repeat(60)))
            .toList();
    for (String subject : subjects) {
      byte[] message = bytes(text(subject, new Words("Tekst.")));
      assertShortAndPlain(message);
      assertThat(parsed(message).getSubject()).isEqualTo(subject);
      String raw =
          headers(message).stream()
              .filter(it -> it.startsWith("Subject:"))
              .findFirst()
              .orElseThrow();
      for (String word : raw.split("\\s+")) {
        if (word.startsWith("=?")) {
          assertThat(word.length()).isLessThanOrEqualTo(75);
          assertThat(MimeUtility.decodeWord(word)).doesNotContain("\uFFFD").isSubstringOf(subject);
        }
      }
    }
  }

  @Test
  void nothing_in_a_subject_or_a_text_makes_a_header() {
    for (String break_ : List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "\0", "\u760d\u760a")) {
      String evil = "Onderwerp" + break_ + "Bcc: ander@voorbeeld.test";
      byte[] message = bytes(text(evil, new Words(evil)));
      assertShortAndPlain(message);
      assertThat(headers(message)).noneMatch(header -> header.startsWith("Bcc"));
      assertThat(headers(message)).hasSize(headers(bytes(text("Gewoon", new Words("x")))).size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lezer\r\nRCPT TO:<ander@voorbeeld.test>@voorbeeld.test",
        "lezer\u760d\u760aRCPT@voorbeeld.test ",
        "lezer@voorbeeld.test\r\n",
        "lezer@voor beeld.test",
        "lezer>@voorbeeld.test",
        "\"lezer x\"@voorbeeld.test",
        "lezer@voorbeeld.test,ander@voorbeeld.test",
        "lezer@ander@voorbeeld.test",
        "lezer\0@voorbeeld.test",
        "lezer@",
        "@voorbeeld.test",
        "lezer@voorbeeld",
        "lezer..x@voorbeeld.test",
        "=?utf-8?q?x?=@voorbeeld.test",
        "lezer@[127.0.0.1]"
      })
  void what_could_say_more_than_an_address_is_none(String address) {
    assertThat(MailAddress.of(address)).isEmpty();
  }

  @Test
  void characters_whose_low_byte_ends_a_line_are_no_plain_address() {
    assertThat(MailAddress.of("a\u760d\u760ab@voorbeeld.test").map(MailAddress::plain))
        .contains(false);
    assertThat(MailAddress.of("a@voorbeeld.test\u760d\u760a").orElseThrow().wire())
        .matches("[!-~]+");
    assertThat(MailAddress.of("jörg@voorbeeld.test").map(MailAddress::plain)).contains(false);
  }

  @Test
  void a_domain_goes_over_the_wire_in_ascii() {
    MailAddress address = MailAddress.of("info@MÜLLER.test").orElseThrow();
    assertThat(address.wire()).isEqualTo("info@xn--mller-kva.test");
    assertThat(address.plain()).isTrue();
    assertThat(MailAddress.of("een+twee@voorbeeld.museum").orElseThrow().plain()).isTrue();
  }

  @Test
  void how_to_leave_is_a_header_that_nothing_breaks() {
    String address = SITE + "/" + "t".repeat(850);
    byte[] message =
        composer.bytes(
            TO,
            new Inside(
                text("x", new Words("x")), new Leaving(address, "a.voorbeeld.test", List.of())),
            NAME,
            NOW);
    assertThat(headers(message))
        .contains(
            "List-Unsubscribe: <" + address + ">",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "List-Id: <a.voorbeeld.test>");
    assertShortAndPlain(message);
  }

  @ParameterizedTest
  @MethodSource("all")
  void who_did_not_subscribe_cannot_leave_and_who_did_can_by_a_press(Letter letter) {
    assertThat(headers(bytes(letter)).stream().filter(header -> header.startsWith("List-")))
        .hasSize(letter.leaving() == null ? 0 : 3);
  }

  @Test
  void an_address_is_the_same_in_both_parts_and_in_the_header() {
    String address = SITE + "/uit?a=1&amp=2&lt;=3&copy=%26";
    byte[] message =
        composer.bytes(
            TO,
            new Inside(
                new MailText("x", "nl", List.of(), List.of(new Door("Stop", address, true))),
                new Leaving(address, "a.voorbeeld.test", List.of())),
            NAME,
            NOW);
    assertThat(headers(message)).contains("List-Unsubscribe: <" + address + ">");
    assertThat(part(message, 0)).contains("\r\n" + address + "\r\n");
    assertThat(Jsoup.parse(part(message, 1)).select("a").attr("href")).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "/pad",
        "https://voorbeeld.test/a b",
        "https://voorbeeld.test/\r\nBcc: x",
        "https://voorbeeld.test/\"onclick",
        "https://voorbeeld.test/<b>",
        "https://voorbeeld.test/é"
      })
  void what_is_no_address_of_the_web_is_in_no_letter(String href) {
    assertThatThrownBy(() -> new Door("x", href, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(href);
    assertThatThrownBy(() -> new Entry("x", href, "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Run("x", href)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Picture("x", href, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Leaving(href, "a.voorbeeld.test", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://voorbeeld.test/é b,https://voorbeeld.test/%C3%A9%20b",
    "https://voorbeeld.test/<\"x>,https://voorbeeld.test/%3C%22x%3E",
    "https://voorbeeld.test/a%20b?c=d&e#f,https://voorbeeld.test/a%20b?c=d&e#f",
    "javascript:alert(1),",
    "/pad,",
    "https://,"
  })
  void an_address_is_written_in_signs_that_a_letter_takes(String written, String address) {
    assertThat(Href.of(written)).isEqualTo(Optional.ofNullable(address));
  }

  @Test
  void the_names_in_the_headers_are_those_of_the_settings() throws Exception {
    byte[] message = bytes(text("x", new Words("x")));
    String host = java.net.InetAddress.getLocalHost().getHostName();
    // What is signed may hold any letters.
    assertThat(headers(message))
        .filteredOn(header -> !header.startsWith("DKIM-Signature: "))
        .hasSizeGreaterThan(5)
        .noneMatch(header -> header.contains(host));
    assertThat(parsed(message).getFrom())
        .containsExactly(new InternetAddress("redactie@goedvoorbeeld.example", "Goed Voorbeeld"));
    assertThat(new String(message, UTF_8))
        .doesNotContain("JavaMail", System.getProperty("user.name") + "@");
  }
}
