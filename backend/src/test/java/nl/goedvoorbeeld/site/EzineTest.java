package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.goedvoorbeeld.RunningSite;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The e-zine as readers get it.
class EzineTest {
  private final RunningSite site = RunningSite.real();

  @Test
  void the_archive_of_the_ezine_has_the_newest_edition_first() {
    List<String> editions =
        site.get("/ezine").html().select(".gv-archive .gv-editions > li > div > h3").eachText();
    assertThat(editions)
        .containsExactly(
            "Editie 12 (2023)",
            "Editie 9 (2022)",
            "Editie 8 (2021)",
            "Editie 7 (2021)",
            "Editie 6 (2021)",
            "Editie 5 (2020)");
  }

  @Test
  void an_edition_has_a_drawing_of_what_it_is_about_and_its_articles_as_cards() {
    Element edition =
        Objects.requireNonNull(
            site.get("/ezine").html().selectFirst("li:has(> div > h3 a[href=/ezine/dumo-6])"));
    assertThat(edition.select("svg text").text()).isEqualTo("6");
    assertThat(edition.select("svg g")).isNotEmpty();
    assertThat(edition.select("div > .gv-quiet").text()).contains("Fietsen stimuleren");
    Element article = Objects.requireNonNull(edition.selectFirst(".gv-pieces li"));
    assertThat(article.select(".gv-kind").text()).isEqualTo("Uit de praktijk");
    assertThat(article.select("h4 a").attr("href"))
        .isEqualTo("/ezine/dumo-6/fietsmissie-radboud-universiteit");
    assertThat(article.select("p[class!=gv-kind]").text()).isNotBlank();
  }
}
