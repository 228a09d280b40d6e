package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Amounts and statuses at the turn of the year in Amsterdam, which is an hour before that in
/// Greenwich.
class MidnightTest {
  private static final String SCHEME = "/regelingen/thuiswerkvergoeding";

  /// Before and after.
  private record Turn(Instant before, Instant after) {
    static Turn of(int year) {
      Instant midnight = Instant.parse(year - 1 + "-12-31T23:00:00Z");
      return new Turn(midnight.minusMillis(1), midnight);
    }
  }

  private static final Turn TO_2022 = Turn.of(2022);
  private static final Turn TO_2026 = Turn.of(2026);
  private static final Turn TO_2027 = Turn.of(2027);

  private final RunningSite site = RunningSite.real();

  @AfterEach
  void back_to_now() {
    site.clock().moveTo(RunningSite.NOW);
  }

  private String text(Instant at, String path, String selector) {
    site.clock().moveTo(at);
    // Numbers keep their unit with a space that does not break.
    return site.get(path).html().select(selector).text().replace('\u00a0', ' ');
  }

  @Test
  void the_page_leads_with_the_amount_of_the_day() {
    assertThat(text(TO_2026.before(), SCHEME, "main"))
        .contains("€ 2,40 per dag geldt tot en met 31 december 2025")
        .doesNotContain("€ 2,45 per dag geldt");
    assertThat(text(TO_2026.after(), SCHEME, "main"))
        .contains("€ 2,45 per dag geldt tot en met 31 december 2026")
        .doesNotContain("€ 2,40 per dag geldt");
    assertThat(text(TO_2027.before(), SCHEME, "main"))
        .contains("€ 2,45 per dag geldt tot en met 31 december 2026");
    assertThat(text(TO_2027.after(), SCHEME, "main"))
        .contains("Het bedrag voor 2027 is hier nog niet ingevuld. Kijk bij ")
        .doesNotContain("€ 2,45 per dag geldt");
  }

  @Test
  void a_quoted_amount_is_that_of_the_day() {
    String quote = ".gv-prose .bedrag:has(a[href=" + SCHEME + "])";
    for (String path :
        List.of("/handreiking/vergoedingen-en-fiscaal", "/handreiking/hybride-werken")) {
      assertThat(text(TO_2026.before(), path, quote)).contains("€ 2,40 per dag (2025)");
      assertThat(text(TO_2026.after(), path, quote)).contains("€ 2,45 per dag (2026");
      assertThat(text(TO_2027.after(), path, quote))
          .startsWith("het bedrag voor 2027, dat hier nog niet is ingevuld (kijk bij ");
    }
  }

  @Test
  void a_card_shows_the_amount_of_the_day() {
    for (String path :
        List.of(
            "/zoeken?q=thuiswerkvergoeding&soort=regeling",
            "/zoeken?soort=regeling",
            "/regelingen")) {
      assertThat(text(TO_2026.before(), path, "main")).contains("€ 2,40 per dag (2025)");
      assertThat(text(TO_2026.after(), path, "main")).contains("€ 2,45 per dag (2026)");
      assertThat(text(TO_2027.after(), path, "main"))
          .contains("bedrag voor 2027 nog niet ingevuld");
    }
    assertThat(text(TO_2026.before(), "/", "main")).contains("€ 2,40", "in 2025");
    assertThat(text(TO_2026.after(), "/", "main")).contains("€ 2,45", "in 2026");
    assertThat(text(TO_2027.after(), "/", "main")).contains("nog niet ingevuld bedrag voor 2027");
  }

  @Test
  void json_has_the_amount_of_the_day() {
    assertAmount(TO_2026.before(), "2025-12-31", "bedrag", "2.4");
    assertAmount(TO_2026.after(), "2026-01-01", "bedrag", "2.45");
    assertAmount(TO_2027.after(), "2027-01-01", "bedragOnbekend", "nog niet bekend");
  }

  private void assertAmount(Instant at, String day, String key, String amount) {
    site.clock().moveTo(at);
    JsonNode json = new JsonMapper().readTree(site.get(SCHEME + ".json").body());
    assertThat(json.get("peildatum").asString()).isEqualTo(day);
    assertThat(json.at("/bedragenOpPeildatum/0/" + key).asString()).isEqualTo(amount);
  }

  @Test
  void a_search_for_what_holds_answers_for_the_day() {
    String inForce = "/zoeken?soort=regeling&regelingstatus=geldt&sorteer=titel";
    String voucher = "Voucherregeling Thuiswerkplan";
    String cards = ".gv-card";
    assertThat(text(TO_2022.before(), inForce, cards))
        .contains(voucher)
        .doesNotContain("Onbelaste thuiswerkvergoeding");
    assertThat(text(TO_2022.after(), inForce, cards))
        .contains("Onbelaste thuiswerkvergoeding")
        .doesNotContain(voucher);
    assertThat(text(TO_2022.before(), SCHEME, ".gv-status")).startsWith("Aangekondigd");
    assertThat(text(TO_2022.after(), SCHEME, ".gv-status")).startsWith("Geldt");
  }

  @Test
  void a_day_that_was_asked_for_is_shown_whatever_the_day() {
    site.clock().moveTo(TO_2026.before());
    byte[] asked = site.get(SCHEME + "?peildatum=2026-01-01").body();
    site.clock().moveTo(TO_2027.after());
    assertThat(site.get(SCHEME + "?peildatum=2026-01-01").body()).isEqualTo(asked);
    assertThat(text(TO_2027.after(), SCHEME + "?peildatum=2025-12-31", "main"))
        .contains("€ 2,40 per dag geldt tot en met 31 december 2025");
    assertThat(text(TO_2027.after(), "/regelingen?peildatum=2025-12-31", "main"))
        .contains("€ 2,40 per dag (2025)");
  }

  @Test
  void who_kept_the_page_of_yesterday_gets_that_of_today() {
    site.clock().moveTo(TO_2026.before());
    String tag = site.get(SCHEME).header("ETag");
    assertThat(site.get(SCHEME, "If-None-Match", tag).status()).isEqualTo(304);
    site.clock().moveTo(TO_2026.after());
    assertThat(site.get(SCHEME, "If-None-Match", tag).status()).isEqualTo(200);
  }
}
