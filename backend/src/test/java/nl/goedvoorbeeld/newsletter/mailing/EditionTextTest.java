package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.reading.ezine.SmallEdition.BASE;
import static nl.goedvoorbeeld.reading.ezine.SmallEdition.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.mail.MailBlock.Door;
import nl.goedvoorbeeld.mail.MailBlock.Entry;
import nl.goedvoorbeeld.mail.MailBlock.Heading;
import nl.goedvoorbeeld.mail.MailBlock.Linked;
import nl.goedvoorbeeld.mail.MailBlock.Picture;
import nl.goedvoorbeeld.mail.MailBlock.Points;
import nl.goedvoorbeeld.mail.MailBlock.Run;
import nl.goedvoorbeeld.mail.MailBlock.Words;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.reading.example.SmallLibrary;
import nl.goedvoorbeeld.reading.ezine.SmallEdition;
import org.junit.jupiter.api.Test;

class EditionTextTest {
  private static final Heading PIECES = new Heading("In deze editie");
  private static final Entry SHORT =
      new Entry(
          "Kort nieuws", BASE + "/ezine/nummer-1/kort", "Bericht. Samenvatting van kort.", "");
  private static final Entry LONG =
      new Entry(
          "Een lang gesprek",
          BASE + "/ezine/nummer-1/lang",
          "Interview. Samenvatting van lang.",
          "");
  private static final Door PAGE =
      new Door("Lees deze editie op de site", BASE + "/ezine/nummer-1", false);

  private static MailText text(String head, String body) {
    SmallEdition small = SmallEdition.of(head, body);
    return EditionText.of(small.visit(), small.edition());
  }

  private static Linked plain(String words) {
    return new Linked(List.of(new Run(words, "")));
  }

  @Test
  void the_foreword_comes_first_and_then_the_pieces_in_their_order() {
    MailText text = text("", "Welkom.\n\n## Kop\n\n1. een\n2. twee\n");
    assertThat(text.subject()).isEqualTo("Nummer 1");
    assertThat(text.lang()).isEqualTo("nl");
    assertThat(text.blocks())
        .containsExactly(
            plain("Welkom."),
            new Heading("Kop"),
            new Points(1, List.of(plain("een"), plain("twee"))),
            PIECES,
            SHORT,
            LONG,
            PAGE);
  }

  @Test
  void there_is_nothing_in_it_of_who_gets_it() {
    MailText text = text("", "Welkom.");
    assertThat(text.foot()).isEmpty();
    assertThat(text.blocks()).noneMatch(one -> one instanceof Door door && door.secret());
    assertThat(text).isEqualTo(text("", "Welkom."));
  }

  @Test
  void a_link_leads_where_it_leads_on_the_page_with_its_whole_address() {
    assertThat(
            text("", "[a](/ezine/nummer-1/kort#kop) [b](#kop) [c](https://x.test/é?a=b)").blocks())
        .first()
        .isEqualTo(
            new Linked(
                List.of(
                    new Run("a", BASE + "/ezine/nummer-1/kort#kop"),
                    new Run(" ", ""),
                    new Run("b", BASE + "/ezine/nummer-1#kop"),
                    new Run(" ", ""),
                    new Run("c", "https://x.test/%C3%A9?a=b"))));
  }

  @Test
  void where_to_write_or_call_is_said() {
    assertThat(
            text("", "[Mail](mailto:a@x.test?subject=b) of [012-345](tel:012-345), <c@x.test>.")
                .lines())
        .first()
        .isEqualTo("Mail (a@x.test) of 012-345, c@x.test.");
  }

  @Test
  void an_image_is_shown_in_the_least_width_that_fills_the_mail() {
    assertThat(text("", "![Een fiets](" + IMAGE.address() + ")").blocks())
        .first()
        .isEqualTo(
            new Picture("Een fiets", BASE + IMAGE.address().replace(".jpg", "/640.jpg"), 568, 320));
  }

  @Test
  void an_image_that_is_not_here_is_said() {
    assertThat(text("", "![Een fiets](/media/ffffffffffffffffffffffffffffffff.png)").blocks())
        .first()
        .isEqualTo(new Words("[Beeld: Een fiets]"));
  }

  @Test
  void an_edition_without_words_or_pieces_is_a_mail_too() {
    SmallEdition small = SmallEdition.of("", "", new Draft[0]);
    assertThat(EditionText.of(small.visit(), small.edition()).blocks()).containsExactly(PAGE);
  }

  @Test
  void what_a_reader_must_know_first_stands_first() {
    assertThat(text("waarschuwing: Bronnen spreken elkaar tegen.", "Welkom.").blocks())
        .startsWith(new Words("Bronnen spreken elkaar tegen."), plain("Welkom."));
  }

  @Test
  void an_edition_in_another_language_says_so_to_machines() {
    assertThat(text("taal: en", "Welcome.").lang()).isEqualTo("en");
  }

  @Test
  void pieces_are_those_that_the_edition_names_with_its_own_words_for_them() {
    SmallEdition small =
        SmallEdition.of(
            """
            inhoud:
              - {item: "praktijkvoorbeelden:rooster", tekst: "Zó kan het: later beginnen."}
              - {item: "ezine:nummer-1/kort"}""",
            "",
            SmallEdition.article("kort", "Kort nieuws", 1, "bericht"),
            SmallLibrary.example("rooster", ""));
    assertThat(EditionText.of(small.visit(), small.edition()).blocks())
        .containsExactly(
            PIECES,
            new Entry(
                "Over rooster",
                BASE + "/praktijkvoorbeelden/rooster",
                "Praktijkvoorbeeld. Zó kan het: later beginnen.",
                ""),
            SHORT,
            PAGE);
  }

  @Test
  void the_picture_of_an_edition_stands_above_all() {
    String head = "beeld: {bestand: %s, alt: Een fiets bij het station}".formatted(IMAGE.address());
    assertThat(text(head, "Welkom.").blocks())
        .startsWith(
            new Picture(
                "Een fiets bij het station",
                BASE + IMAGE.address().replace(".jpg", "/640.jpg"),
                568,
                320),
            plain("Welkom."));
  }
}
