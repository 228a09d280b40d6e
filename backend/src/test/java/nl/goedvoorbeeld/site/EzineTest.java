package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.goedvoorbeeld.RunningSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  @Test
  void an_edition_with_three_pieces_or_more_begins_with_what_is_in_it() {
    Document edition = site.get("/ezine/goed-voorbeeld-1").html();
    List<String> contents = edition.select("nav.gv-headings a").eachAttr("href");
    assertThat(contents)
        .hasSizeGreaterThan(2)
        .isEqualTo(edition.select(".gv-pieces a").eachAttr("href"));
    assertThat(edition.select("nav.gv-headings").attr("aria-label"))
        .isEqualTo("Inhoud van deze editie");
    assertThat(site.get("/ezine/dumo-7").html().select("nav.gv-headings"))
        .as("two pieces")
        .isEmpty();
    assertThat(site.get("/ezine/dumo-5").html().select("nav.gv-headings")).as("one").isEmpty();
  }

  /// Those of the archive among themselves.
  @Test
  void one_turns_from_the_oldest_edition_to_the_newest_and_back() {
    List<String> there = turned("/ezine/dumo-5", "next");
    assertThat(there)
        .containsExactly(
            "/ezine/dumo-5",
            "/ezine/dumo-6",
            "/ezine/dumo-7",
            "/ezine/dumo-8",
            "/ezine/dumo-9",
            "/ezine/dumo-12");
    assertThat(turned("/ezine/dumo-12", "prev")).isEqualTo(there.reversed());
    assertThat(site.get("/ezine/goed-voorbeeld-1").html().select("[rel=prev]")).isEmpty();
  }

  @Test
  void one_turns_through_the_articles_of_an_edition_in_their_order() {
    List<String> pieces =
        site.get("/ezine/goed-voorbeeld-1").html().select(".gv-pieces a").eachAttr("href");
    assertThat(turned(pieces.getFirst(), "next")).isEqualTo(pieces);
    assertThat(turned(pieces.getLast(), "prev")).isEqualTo(pieces.reversed());
  }

  private List<String> turned(String first, String rel) {
    List<String> pages = new ArrayList<>(List.of(first));
    Element turn = site.get(first).html().selectFirst("main a[rel=" + rel + "]");
    while (turn != null) {
      pages.add(turn.attr("href"));
      turn = site.get(turn.attr("href")).html().selectFirst("main a[rel=" + rel + "]");
    }
    return pages;
  }

  @Test
  void an_article_leads_back_to_its_edition_and_to_the_others_in_it() {
    String edition = "/ezine/goed-voorbeeld-1";
    List<String> pieces = site.get(edition).html().select(".gv-pieces a").eachAttr("href");
    for (String piece : pieces) {
      Document article = site.get(piece).html();
      Element section =
          Objects.requireNonNull(article.selectFirst("section[aria-labelledby=artikelen]"));
      assertThat(section.select("h2").text()).isEqualTo("In deze editie");
      assertThat(section.select("> p a").attr("href")).isEqualTo(edition);
      assertThat(section.select(".gv-pieces a").eachAttr("href"))
          .isEqualTo(pieces.stream().filter(other -> !other.equals(piece)).toList());
      assertThat(article.select("nav a").eachAttr("href")).as("also at the top").contains(edition);
    }
    assertThat(site.get("/ezine/dumo-5/provincie-overijssel").html().select(".gv-pieces"))
        .as("the only one")
        .isEmpty();
  }

  @Test
  void machines_are_told_which_issue_it_is_and_what_is_in_it() {
    JsonNode issue = told("/ezine/dumo-7");
    assertThat(issue.get("@type").asString()).isEqualTo("PublicationIssue");
    assertThat(issue.get("issueNumber").asInt()).isEqualTo(7);
    assertThat(issue.get("datePublished").asString()).isEqualTo("2021");
    assertThat(issue.get("isPartOf").get("@type").asString()).isEqualTo("Periodical");
    assertThat(issue.get("isPartOf").get("name").asString())
        .isEqualTo("Werken aan duurzame mobiliteit");
    List<String> parts = new ArrayList<>();
    issue.get("hasPart").forEach(part -> parts.add(part.get("@id").asString()));
    assertThat(parts)
        .containsExactly(
            RunningSite.BASE_URL + "/ezine/dumo-7/voorwoord",
            RunningSite.BASE_URL + "/ezine/dumo-7/inholland-spreidt-lestijden");
    JsonNode article = told("/ezine/dumo-7/voorwoord");
    assertThat(article.get("@type").asString()).isEqualTo("Article");
    assertThat(article.get("isPartOf").get("@type").asString()).isEqualTo("PublicationIssue");
    assertThat(article.get("isPartOf").get("@id").asString())
        .isEqualTo(issue.get("@id").asString());
    assertThat(article.get("isPartOf").get("issueNumber").asInt()).isEqualTo(7);
  }

  private JsonNode told(String path) {
    String data = site.get(path).html().select("script[type=application/ld+json]").html();
    return new JsonMapper().readTree(data).get(0);
  }
}
