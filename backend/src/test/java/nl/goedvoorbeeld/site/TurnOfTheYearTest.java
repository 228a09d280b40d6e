package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.wording.Dutch;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the library in the days around the turn of the year, when amounts end and nobody
/// may have filled in the next ones.
class TurnOfTheYearTest {
  private static final List<String> LISTS =
      List.of(
          "/",
          "/regelingen",
          "/zoeken?soort=regeling",
          "/zoeken?q=thuiswerkvergoeding+2027",
          "/zoeken?q=bedrag",
          "/feed.atom",
          "/feed.rss",
          "/feed.json",
          "/zoeken.atom?soort=regeling");

  private final RunningSite site = RunningSite.real();

  @AfterEach
  void back_to_now() {
    site.clock().moveTo(RunningSite.NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-31", "2027-01-01", "2027-01-02"})
  void no_page_looks_broken(LocalDate day) {
    site.clock().moveTo(day.atTime(LocalTime.NOON).atZone(Dutch.ZONE).toInstant());
    List<String> pages =
        site.get("/sitemap.xml").html().select("loc").eachText().stream()
            .map(address -> address.substring(RunningSite.BASE_URL.length()))
            .toList();
    assertThat(pages).hasSizeGreaterThan(300);
    LISTS.forEach(path -> whole(site.get(path)));
    for (String path : pages) {
      whole(site.get(path));
      if (path.startsWith("/regelingen/") || path.startsWith("/handreiking/")) {
        whole(site.get(path + ".md"));
        assertThat(site.get(path + ".json").status()).isEqualTo(200);
      }
    }
  }

  private static void whole(Reply reply) {
    assertThat(reply.status()).as(reply.path()).isEqualTo(200);
    String text = reply.text();
    assertThat(text)
        .as(reply.path())
        .doesNotContain("nog niet bekend (20", "bedrag niet bekend", "bedrag nog niet bekend")
        .doesNotContain(">null<", "Optional[", "Optional.empty");
    if (reply.isHtml() && (text.contains("bedrag") || text.contains("gv-scheme"))) {
      amounts(reply.path(), reply.html());
    }
  }

  private static void amounts(String path, Document page) {
    for (Element amount : page.select(".bedrag")) {
      year(path, amount);
      assertThat(amount.select("a").text()).as(path).isNotBlank();
      Element sentence = Objects.requireNonNull(amount.closest("p, li, td"), path);
      assertThat(sentence.text()).as(path).doesNotContainPattern("\\(\\)|\\s[.,;:]|:\\.");
    }
    for (Element amount : page.select(".gv-amount, .gv-schemes > li")) {
      year(path, amount);
      assertThat(amount.select("strong").eachText()).as(path).doesNotContain("");
      assertThat(amount.text()).as(path).containsPattern("\\d,\\d|\\d.%|€|nog niet ingevuld|niet ");
      assertThat(amount.select("p").eachText()).as(path).doesNotContain("");
    }
    page.select(".gv-card:has(a[href^=/regelingen/]) .gv-card-amount strong")
        .forEach(amount -> year(path, amount));
  }

  private static void year(String path, Element amount) {
    assertThat(amount.text()).as(path).containsPattern("\\b20\\d\\d\\b");
  }
}
