package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.reading.ezine.SmallEdition.BASE;
import static nl.goedvoorbeeld.reading.ezine.SmallEdition.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailBlock.Picture;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.reading.ezine.SmallEdition;
import nl.goedvoorbeeld.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionChecksTest {
  private static final Stationery STATIONERY =
      new Stationery(Theme.load("basis", Optional.empty(), Optional.empty()), null);

  private static List<Flaw> flaws(SmallEdition small) {
    MailText text = EditionText.of(small.visit(), small.edition());
    return EditionChecks.of(text, STATIONERY.forms(text), small.visit(), small.edition());
  }

  private static List<Flaw> flaws(String body) {
    return flaws(SmallEdition.of("", body));
  }

  /// Of another text than the edition makes.
  private static List<Flaw> flaws(MailText text, Stationery.Forms forms) {
    SmallEdition small = SmallEdition.of("", "Welkom.");
    return EditionChecks.of(text, forms, small.visit(), small.edition());
  }

  private static MailText text(String subject, MailBlock... more) {
    SmallEdition small = SmallEdition.of("", "Welkom.");
    MailText text = EditionText.of(small.visit(), small.edition());
    return new MailText(
        subject,
        "nl",
        Stream.concat(Stream.of(more), text.blocks().stream()).toList(),
        text.foot());
  }

  private static List<Flaw> flaws(MailText text) {
    return flaws(text, STATIONERY.forms(text));
  }

  @Test
  void nothing_is_amiss_with_an_edition_as_it_should_be() {
    assertThat(
            flaws(
                """
                Welkom, zie [het bericht](/ezine/nummer-1/kort#kop), [alles](/zoeken?q=fiets&soort=artikel),
                [de site](/), [elders](https://elders.test/a?b=c&d='e') en <https://elders.test/x>.
                Of ga naar `https://gezegd.test/a&b`.

                ![Een fiets](%s)
                """
                    .formatted(IMAGE.address())))
        .isEmpty();
  }

  @Test
  void a_mail_that_is_cut_off_does_not_go_and_one_that_nearly_is_warns() {
    assertThat(flaws("woord ".repeat(12_000))).isEmpty();
    assertThat(flaws("woord ".repeat(13_500)))
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw).isInstanceOf(Flaw.Large.class);
              assertThat(flaw.stops()).isFalse();
              assertThat(flaw.sentence()).startsWith("De mail is groot: 8").contains(" kB. ");
            });
    assertThat(flaws("woord ".repeat(17_000)))
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw).isInstanceOf(Flaw.TooLarge.class);
              assertThat(flaw.stops()).isTrue();
            });
  }

  @Test
  void letters_with_an_accent_count_as_they_go_over_the_wire() {
    assertThat(flaws("é".repeat(17_000))).hasOnlyElementsOfType(Flaw.TooLarge.class).hasSize(1);
  }

  @Test
  void a_subject_is_there_and_not_too_long() {
    assertThat(flaws(text("x".repeat(70)))).isEmpty();
    assertThat(flaws(text("🚲".repeat(70)))).isEmpty();
    assertThat(flaws(text("x".repeat(71)))).containsExactly(new Flaw.LongSubject(71));
    assertThat(flaws(text(" \u200b"))).containsExactly(new Flaw.NoSubject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/praktijkvoorbeelden/weg",
        "/ezine/nummer-1/weg#kop",
        "/zomaar",
        "/zomaar/iets/diep",
        "/redactie/item/1",
        "/media/ffffffffffffffffffffffffffffffff.png"
      })
  void a_link_to_what_is_not_on_the_site_stops(String address) {
    assertThat(flaws("Zie [hier](" + address + ") en nog eens [hier](" + address + ")."))
        .containsExactly(new Flaw.LostLink(address));
  }

  @Test
  void a_link_that_names_the_site_is_seen_too() {
    assertThat(flaws("Zie [hier](" + BASE + "/begrippen/weg)."))
        .containsExactly(new Flaw.LostLink("/begrippen/weg"));
  }

  @Test
  void an_image_says_what_is_on_it_and_is_public() {
    assertThat(flaws(text("Onderwerp", new Picture(" ", BASE + IMAGE.address(), 568, 320))))
        .containsExactly(new Flaw.NoAlt(BASE + IMAGE.address()));
    String other = "/media/ffffffffffffffffffffffffffffffff.jpg";
    assertThat(flaws(text("Onderwerp", new Picture("Fiets", BASE + other, 568, 320))))
        .containsExactly(new Flaw.LostLink(other));
  }

  @Test
  void both_parts_bear_the_same_links() {
    MailText text = text("Onderwerp");
    Stationery.Forms forms = STATIONERY.forms(text);
    String more = "https://elders.test/a?b=c&d=e";
    assertThat(
            flaws(
                text,
                new Stationery.Forms(
                    forms
                        .html()
                        .replace(
                            "</main>",
                            "<a class=\"x\" href=\"https://elders.test/a?b=c&amp;d=e\">x</a></main>"),
                    forms.text())))
        .containsExactly(new Flaw.OtherLinks(List.of(more)));
    assertThat(flaws(text, new Stationery.Forms(forms.html(), forms.text() + more)))
        .containsExactly(new Flaw.OtherLinks(List.of(more)));
  }

  @Test
  void a_text_part_has_words() {
    MailText text = text("Onderwerp");
    String html = STATIONERY.forms(text).html();
    List<Flaw> flaws = flaws(text, new Stationery.Forms(html, " 12 -- * \n"));
    assertThat(flaws).contains(new Flaw.NoWords());
    assertThat(flaws).allMatch(Flaw::stops);
  }

  @Test
  void an_edition_without_pieces_stops_and_one_without_a_foreword_warns_after_it() {
    assertThat(flaws(SmallEdition.of("", "\n***\n", new Draft[0])))
        .containsExactly(new Flaw.NoPieces(), new Flaw.NoForeword());
  }

  @Test
  void each_says_what_to_mend_in_a_sentence() {
    List<Flaw> all = new ArrayList<>();
    all.add(new Flaw.TooLarge(100_001));
    all.add(new Flaw.Large(80_000));
    all.add(new Flaw.NoSubject());
    all.add(new Flaw.LongSubject(71));
    all.add(new Flaw.LostLink("/weg"));
    all.add(new Flaw.NoAlt("/media/x"));
    all.add(new Flaw.NoWords());
    all.add(new Flaw.OtherLinks(List.of("https://a.test", "https://b.test")));
    all.add(new Flaw.NoPieces());
    all.add(new Flaw.NoForeword());
    assertThat(all).hasSize(Flaw.class.getPermittedSubclasses().length);
    assertThat(all).allMatch(flaw -> flaw.sentence().matches("[A-Z].*\\."));
    assertThat(new Flaw.TooLarge(100_001).sentence()).contains("101 kB");
  }
}
