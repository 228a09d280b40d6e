package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.search.OtherDays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Schemes on a day that a reader asks for, wherever they are shown.
class AskedDayTest {
  private static final String FRONT = "/";
  private static final String SEARCH = "/zoeken?soort=regeling";
  private static final String MANY = "/zoeken?soort=praktijkvoorbeeld&soort=regeling";
  private static final String LIST = "/regelingen";
  private static final String SCHEME = "/regelingen/thuiswerkvergoeding";
  private static final String COVER = "/handreiking";
  private static final String CHAPTER = "/handreiking/vergoedingen-en-fiscaal";
  private static final String ARTICLE = "/ezine/goed-voorbeeld-1/wat-mag-u-vergoeden";
  private static final String MEASURE = "/maatregelen/reiskostenbeleid";
  private static final String COMPARED =
      "/vergelijk?voorbeeld=b-riders&voorbeeld=asml-fiets&voorbeeld=anwb-flexibel-beleid";

  private final RunningSite site = RunningSite.real();

  private Reply on(String day, String path) {
    return site.get(path + (path.contains("?") ? "&" : "?") + "peildatum=" + day);
  }

  private static String text(Reply page) {
    assertThat(page.status()).as(page.path()).isEqualTo(200);
    // Numbers keep their unit with a space that does not break.
    return page.html().select("main").text().replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource({
    FRONT + ", '€ 2,35 per dag in 2024', '€ 2,45 per dag in 2026'",
    SEARCH + ", '€ 2,35 per dag (2024)', '€ 2,45 per dag (2026)'",
    LIST + ", '€ 2,35 per dag (2024)', '€ 2,45 per dag (2026)'",
    SCHEME + ", 'geldt tot en met 31 december 2024', 'geldt tot en met 31 december 2026'",
    CHAPTER + ", '€ 2,35 per dag (2024', '€ 2,45 per dag (2026'",
    ARTICLE + ", '€ 2,35 per dag (2024', '€ 2,45 per dag (2026'",
    MEASURE + ", '€ 0,23 per kilometer (2024', '€ 0,23 per kilometer (2026'",
  })
  void an_amount_is_that_of_the_day(String path, String then, String now) {
    assertThat(text(on("2024-01-01", path))).contains(then).doesNotContain(now);
    assertThat(text(site.get(path))).contains(now).doesNotContain(then);
  }

  @Test
  void that_an_amount_rests_on_weak_sources_is_said_whatever_the_editors_say() {
    assertThat(text(site.get("/regelingen/thuiswerkvergoeding")))
        .contains("nog te controleren", "Dit bedrag komt alleen van adviespagina’s (graad C)");
  }

  @Test
  void what_holds_is_what_held_on_the_day() {
    String voucher = "Voucherregeling Thuiswerkplan";
    String allowance = "Onbelaste thuiswerkvergoeding";
    for (String asked : List.of("geldig=nu", "regelingstatus=geldt")) {
      String path = SEARCH + "&sorteer=titel&" + asked;
      assertThat(text(on("2021-12-31", path))).contains(voucher).doesNotContain(allowance);
      assertThat(text(on("2022-01-01", path))).contains(allowance).doesNotContain(voucher);
    }
    assertThat(on("2021-12-31", SCHEME).html().select(".gv-phase").text())
        .startsWith("Aangekondigd");
    assertThat(text(on("2021-12-31", FRONT))).doesNotContain("Thuiswerkvergoeding € 2,00");
    assertThat(text(on("2022-01-01", FRONT))).contains("Thuiswerkvergoeding € 2,00");
  }

  @ParameterizedTest
  @ValueSource(strings = {FRONT, SEARCH, LIST, SCHEME, COVER, CHAPTER, ARTICLE, MEASURE, COMPARED})
  void a_page_for_another_day_says_so_and_leads_back_to_today(String path) {
    Document page = on("2024-01-01", path).html();
    Elements line = page.select("main > .gv-as-of:first-child");
    assertThat(line.text()).isEqualTo("Stand op 1 januari 2024. Toon vandaag");
    assertThat(line.select("a").attr("href")).isEqualTo(path);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(RunningSite.BASE_URL + path);

    assertThat(site.get(path).html().select(".gv-as-of")).isEmpty();
    assertThat(on(RunningSite.TODAY.toString(), path).body()).isEqualTo(site.get(path).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FRONT,
        SEARCH + "&q=thuiswerken&doelgroep=werkgever",
        MANY + "&pagina=2",
        LIST,
        SCHEME,
        COVER,
        CHAPTER,
        ARTICLE,
        MEASURE,
        COMPARED
      })
  void whoever_reads_on_about_schemes_stays_on_the_day(String path) {
    Document page = on("2024-01-01", path).html();
    List<String> links = page.select("main a[href]:not(.gv-as-of a)").eachAttr("href");
    assertThat(links)
        .filteredOn(
            link ->
                link.equals("/")
                    || link.matches("/(regelingen|zoeken|handreiking)([?/].*)?")
                        && !link.endsWith(".md")
                        && !link.endsWith("/geschiedenis"))
        .isNotEmpty()
        .allMatch(link -> link.contains("peildatum=2024-01-01"));
    assertThat(links)
        .filteredOn(link -> link.contains("peildatum"))
        .allSatisfy(link -> assertThat(site.get(link).status()).as(link).isEqualTo(200));
    assertThat(page.select("main form")).allSatisfy(AskedDayTest::carriesTheDayAlong);
  }

  private static void carriesTheDayAlong(Element form) {
    assertThat(form.select("input[name=peildatum]").eachAttr("value"))
        .containsExactly("2024-01-01");
  }

  @Test
  void an_order_of_the_list_keeps_the_day_and_today_keeps_the_order() {
    Document page = on("2024-01-01", LIST + "?sorteer=nieuwste").html();
    assertThat(page.select(".gv-orders a").eachAttr("href"))
        .containsExactly(
            "/regelingen?peildatum=2024-01-01",
            "/regelingen?sorteer=nieuwste&peildatum=2024-01-01");
    assertThat(page.select(".gv-as-of a").attr("href")).isEqualTo("/regelingen?sorteer=nieuwste");
  }

  @Test
  void today_may_have_fewer_pages_of_results_than_the_day() {
    Reply page = on("2024-01-01", MANY + "&pagina=2");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select(".gv-as-of a").attr("href")).isEqualTo(MANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {FRONT, SEARCH, LIST, SCHEME, COVER, CHAPTER, ARTICLE, MEASURE, COMPARED})
  void a_day_that_is_none_is_refused(String path) {
    for (String day :
        List.of("morgen", "2024-02-30", "1-1-2024", "1999-12-31", "2100-01-01", "2024-01-01T00")) {
      Reply reply = on(day, path);
      assertThat(reply.status()).as(path + " " + day).isEqualTo(400);
      assertThat(reply.html().select("main").text()).contains("peildatum");
    }
    assertThat(on("2024-01-01", path + (path.contains("?") ? "&" : "?") + "peildatum=2024-01-01"))
        .extracting(Reply::status)
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/over", "/cijfers", "/begrippen", SCHEME + ".md", "/feed.atom"})
  void where_no_scheme_is_shown_it_is_a_strangers_parameter(String path) {
    assertThat(on("2024-01-01", path).header("ETag")).isEqualTo(site.get(path).header("ETag"));
    assertThat(on("morgen", path).status()).isEqualTo(200);
  }

  @Test
  void json_is_of_the_day_too() {
    assertThat(on("2024-01-01", CHAPTER + ".json").text()).contains("2,35");
    assertThat(on("2024-01-01", SCHEME + ".json").text()).contains("\"peildatum\":\"2024-01-01\"");
  }

  @Test
  void an_address_with_a_slash_too_many_keeps_the_day() {
    assertThat(on("2024-01-01", CHAPTER + "/").header("Location"))
        .isEqualTo(CHAPTER + "?peildatum=2024-01-01");
  }

  /// In a minute of its own, so that it takes no days of others.
  @Test
  void whoever_asks_for_one_day_after_another_is_told_to_come_back() {
    site.clock().moveTo(RunningSite.NOW.plus(Duration.ofMinutes(10)));
    try {
      LocalDate day = LocalDate.of(2040, 1, 1);
      for (int number = 0; number < OtherDays.A_MINUTE; number++) {
        assertThat(on(day.plusDays(number).toString(), FRONT).status()).isEqualTo(200);
      }
      for (String path : List.of(FRONT, SEARCH)) {
        Reply refused = on("2041-01-01", path);
        assertThat(refused.status()).as(path).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.html().select("main").text()).contains("andere dagen");
        assertThat(site.get(path).status()).as("today").isEqualTo(200);
        assertThat(on(day.plusDays(OtherDays.A_MINUTE - 1).toString(), path).status())
            .as("one that is there already")
            .isEqualTo(200);
      }
      assertThat(on("2041-01-01", SCHEME).status())
          .as("what is of one item looks at that item only")
          .isEqualTo(200);
      site.clock().moveTo(RunningSite.NOW.plus(Duration.ofMinutes(11)));
      assertThat(on("2041-01-01", FRONT).status()).isEqualTo(200);
    } finally {
      site.clock().moveTo(RunningSite.NOW);
    }
  }
}
