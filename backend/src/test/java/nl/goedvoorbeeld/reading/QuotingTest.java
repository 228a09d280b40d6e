package nl.goedvoorbeeld.reading;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome.Done;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Quoting;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.theme.Theme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotingTest {
  private static final Theme THEME = Theme.load("basis", Optional.empty(), Optional.empty());
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  private final TestDatabase database = TestDatabase.emptied();
  private final Drafts drafts = new Drafts(database.db(), Clock.systemUTC());
  private final Publications publications = new Publications(database.db());

  @BeforeEach
  void a_small_library() {
    Draft expected = Samples.figure("verwacht", "-22", "s");
    assertThat(
            drafts.publish(
                bundle(
                    Samples.units("procent", "euro-per-dag"),
                    terms("regelingstatus", "geldt"),
                    terms("regelingsoort", "vrijstelling"),
                    Samples.source("s"),
                    Samples.figure("gemeten", "-15", "s"),
                    Samples.figure("onbekend", "niet gevonden", "s"),
                    Draft.read(
                        Kind.FIGURE,
                        "verwacht",
                        expected.document().replace("soort: gemeten", "soort: verwacht")),
                    scheme(),
                    page("a", "A <b> & \"C\"", "")),
                "test"))
        .isInstanceOf(Done.class);
  }

  @Test
  void a_figure_comes_with_its_base_and_source() {
    assertThat(plain(":cijfer[gemeten]"))
        .isEqualTo("−15\u00a0% (wegverkeer in Nederland; bron: Omroep Gelderland)");
    assertThat(html(":cijfer[gemeten]"))
        .contains("<a href=\"/cijfers/gemeten\">−15\u00a0%</a>")
        .contains("bron: Omroep Gelderland");
  }

  @Test
  void an_expected_figure_says_so_and_an_unknown_one_is_no_zero() {
    assertThat(plain(":cijfer[verwacht]")).startsWith("−22\u00a0% (verwacht; ");
    assertThat(plain(":cijfer[onbekend]")).startsWith("niet gevonden (");
  }

  @Test
  void on_a_page_the_sentence_keeps_the_number_and_its_word_and_a_note_tells_the_rest() {
    String page = onPage("Zo: :cijfer[verwacht] en weer :cijfer[verwacht], en :cijfer[gemeten].");
    assertThat(Jsoup.parse(page).expectFirst("p").text())
        .isEqualTo("Zo: −22 % (verwacht) 1 en weer −22 % (verwacht) 1, en −15 % 2.");
    Elements notes = Jsoup.parse(page).select("ol.noten > li");
    assertThat(notes).hasSize(2);
    assertThat(notes.getFirst().text())
        .startsWith(
            "−22 %: verwacht, volgens een bureau. Van wie of wat: wegverkeer in Nederland. Wanneer: ")
        .contains("Bron: Omroep Gelderland.");
    assertThat(notes.getLast().text()).startsWith("−15 %: gemeten door een bureau. ");
  }

  @Test
  void a_note_opens_by_means_of_the_browser() {
    Document page = Jsoup.parse(onPage("Zo: :cijfer[verwacht]."));
    Element note = page.expectFirst("ol.noten > li[popover=auto]");
    Element opens = page.expectFirst("p button[popovertarget=" + note.id() + "]");
    assertThat(opens.attr("aria-label")).isEqualTo("noot 1: −22\u00a0%").contains(opens.text());
  }

  @Test
  void notes_go_on_where_the_footnotes_end() {
    Document page = Jsoup.parse(onPage("Zo[^a]: :cijfer[verwacht].\n\n[^a]: Noot."));
    assertThat(page.expectFirst("ol.noten").attr("start")).isEqualTo("2");
    assertThat(page.expectFirst("button[popovertarget]").text()).isEqualTo("2");
  }

  @Test
  void a_sentence_may_bring_the_verb_or_the_word_itself() {
    assertThat(words(":cijfer[gemeten]{vorm=\"zonder-teken\"}")).isEqualTo("15 % 1");
    assertThat(words(":cijfer[verwacht]{vorm=\"zonder-teken\"}")).isEqualTo("22 % (verwacht) 1");
    assertThat(words(":cijfer[verwacht]{vorm=\"zonder-teken zonder-soort\"}")).isEqualTo("22 % 1");
    assertThat(onPage(":cijfer[verwacht]{vorm=\"zonder-teken zonder-soort\"}"))
        .contains(">−22\u00a0%</a>: verwacht, volgens een bureau.");
    assertThat(plain(":cijfer[verwacht]{vorm=\"zonder-teken zonder-soort\"}"))
        .startsWith("22\u00a0% (verwacht; ");
  }

  @Test
  void an_amount_keeps_its_year_in_the_sentence_and_what_to_keep_in_mind_in_its_note() {
    Document page = Jsoup.parse(onPage(":bedrag[vergoeding]{reeks=\"fiets\"}"));
    assertThat(page.expectFirst("p").text()).isEqualTo("€ 0,23 euro-per-dag (2026) 1");
    assertThat(page.expectFirst("ol.noten").text()).startsWith("Alleen op de fiets.");
    assertThat(onPage(":bedrag[vergoeding]")).doesNotContain("popover");
  }

  @Test
  void what_is_not_to_be_had_is_visibly_missing() {
    assertThat(plain(":cijfer[weg]")).isEqualTo("[cijfer ontbreekt: weg]");
    assertThat(plain(":bedrag[weg]")).isEqualTo("[bedrag ontbreekt: weg]");
    assertThat(plain(":bedrag[vergoeding]{reeks=\"weg\"}"))
        .isEqualTo("[bedrag ontbreekt: vergoeding]");
    drafts.withdraw("cijfers-gemeten", Reason.MISTAKE, Optional.empty(), "", "test");
    assertThat(html(":cijfer[gemeten]")).contains("[cijfer ontbreekt: gemeten]");
  }

  @Test
  void a_figure_that_was_merged_is_that_of_its_successor() {
    drafts.withdraw("cijfers-gemeten", Reason.MERGED, Optional.of("cijfers-verwacht"), "", "test");
    assertThat(plain(":cijfer[gemeten]")).startsWith("−22");
  }

  @Test
  void an_amount_comes_with_its_year() {
    assertThat(plain(":bedrag[vergoeding]", LocalDate.of(2025, 12, 31)))
        .isEqualTo("€\u00a02,40\u00a0euro-per-dag (2025)");
    assertThat(plain(":bedrag[vergoeding]", LocalDate.of(2026, 1, 1)))
        .isEqualTo("€\u00a02,45\u00a0euro-per-dag (2026)");
    assertThat(plain(":bedrag[vergoeding]", LocalDate.of(2027, 1, 1)))
        .isEqualTo(
            "het bedrag voor 2027, dat hier nog niet is ingevuld (kijk bij de Belastingdienst)");
    assertThat(plain(":bedrag[vergoeding]{reeks=\"fiets\"}", LocalDate.of(2027, 1, 1)))
        .as("not even an empty one, and nobody is named")
        .isEqualTo("het bedrag voor 2027, dat hier nog niet is ingevuld");
    assertThat(plain(":bedrag[vergoeding]", LocalDate.of(2020, 1, 1)))
        .isEqualTo("€\u00a02,40\u00a0euro-per-dag (vanaf 1 januari 2025)");
    assertThat(plain(":bedrag[vergoeding]{reeks=\"fiets\"}"))
        .isEqualTo("€\u00a00,23\u00a0euro-per-dag (2026; Alleen op de fiets)");
  }

  @Test
  void a_statement_shows_what_it_rests_on_also_what_is_lost() {
    assertThat(plain(":::uitspraak{grond=\"paginas:a, cijfers:weg, onzin\"}\nZo is het.\n:::\n"))
        .endsWith(
            "(Bron: A <b> & \"C\"; [grond ontbreekt: cijfers:weg];" + " [grond ontbreekt: onzin])");
    assertThat(html(":::uitspraak{grond=\"paginas:a cijfers:weg\"}\nZo is het.\n:::\n"))
        .contains("href=\"/a\">A &lt;b&gt; &amp; ")
        .contains("[grond ontbreekt: cijfers:weg]");
    assertThat(html(":::uitspraak{grond=\"<script>\"}\nZo is het.\n:::\n"))
        .doesNotContain("<script>");
    assertThat(plain(":::uitspraak{grond=\"\"}\nZo is het.\n:::\n")).contains("[grond ontbreekt]");
  }

  @Test
  void a_link_leads_to_where_the_item_is_now() {
    drafts.publish(bundle(page("paginas-a", "nieuw", "A", "")), "test");
    assertThat(html("[A](/a#kop)")).contains("href=\"/nieuw#kop\"");
    assertThat(html("[A](/paginas/nieuw)")).contains("href=\"/nieuw\"");
    assertThat(html("[weg](/weg)")).contains("href=\"/weg\"");
    assertThat(html("[zoek](/zoeken?q=fiets)")).contains("href=\"/zoeken?q&#61;fiets\"");
  }

  private String plain(String text) {
    return plain(text, DAY);
  }

  private String plain(String text, LocalDate day) {
    return Text.parse(text).plain(new Quoting(publications.load(), day)).strip();
  }

  /// As a page has it.
  private String onPage(String text) {
    return shown(text, Form.PAGE);
  }

  private String words(String text) {
    return Jsoup.parse(onPage(text)).expectFirst("p").text();
  }

  private String html(String text) {
    return shown(text, Form.ELSEWHERE);
  }

  private String shown(String text, Form form) {
    return Text.parse(text)
        .html(new MarkedQuotes(new Quoting(publications.load(), DAY), THEME, form));
  }

  private static Draft terms(String name, String id) {
    return Draft.read(
        Kind.TERM_LIST,
        name,
        Samples.units(id).document().replace("waardelijsten-eenheid", "waardelijsten-" + name));
  }

  private static Draft scheme() {
    return Draft.read(
        Kind.SCHEME,
        "vergoeding",
        """
        ---
        id: regelingen-vergoeding
        titel: Een vergoeding
        samenvatting: Een regeling voor de test.
        officieleNaam: niet gevonden
        regelingsoort: vrijstelling
        statussen:
          - {status: geldt, vanaf: 2021-01-01}
        bedragen:
          - {vanaf: 2025-01-01, totEnMet: 2025-12-31, bedrag: 2.40, eenheid: euro-per-dag, bron: bronnen:s}
          - {vanaf: 2026-01-01, totEnMet: 2026-12-31, bedrag: 2.45, eenheid: euro-per-dag, bron: bronnen:s}
          - {vanaf: 2027-01-01, bedrag: nog niet bekend, eenheid: euro-per-dag, nogNaTeKijken: de Belastingdienst}
          - {reeks: fiets, vanaf: 2026-01-01, totEnMet: 2026-12-31, bedrag: 0.23, eenheid: euro-per-dag, bron: bronnen:s, toelichting: Alleen op de fiets.}
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        ---
        """);
  }
}
