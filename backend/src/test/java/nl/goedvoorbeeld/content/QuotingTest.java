package nl.goedvoorbeeld.content;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Change.Reason;
import nl.goedvoorbeeld.content.Outcome.Done;
import nl.goedvoorbeeld.markdown.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotingTest {
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
        .isEqualTo("€\u00a00,23\u00a0euro-per-dag (2026; zie toelichting)");
  }

  @Test
  void a_statement_shows_what_it_rests_on_also_what_is_lost() {
    assertThat(plain(":::uitspraak{grond=\"paginas:a, cijfers:weg, onzin\"}\nZo is het.\n:::\n"))
        .endsWith(
            "(Dit rust op: A <b> & \"C\"; [grond ontbreekt: cijfers:weg];"
                + " [grond ontbreekt: onzin])");
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

  private String html(String text) {
    return Text.parse(text).html(new Quoting(publications.load(), DAY));
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
