package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.content.Samples.edition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Audience;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.reading.ItemAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The front page as readers get it.
class FrontTest {
  private final RunningSite site = RunningSite.real();
  private final Document front = site.get("/").html();

  private Element way(Audience audience) {
    return Objects.requireNonNull(
        Objects.requireNonNull(front.getElementById(audience.term())).closest("section"));
  }

  @ParameterizedTest
  @EnumSource
  void each_reader_has_a_door_to_what_others_did_and_measured(Audience audience) {
    assertThat(front.select(".gv-front-doors a").eachAttr("href")).contains("#" + audience.term());
    Element way = way(audience);
    assertThat(way.select(".gv-proven > li")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (Element example : way.select(".gv-proven > li")) {
      assertThat(example.select(".gv-headline strong").text()).isNotBlank();
      assertThat(example.select(".gv-headline em").text()).isEqualTo("(gemeten)");
      assertThat(measured(example.select("h3 a").attr("href"))).isTrue();
      assertThat(example.select(".gv-evidence").text()).isNotBlank();
    }
    assertThat(way.select(".gv-schemes > li, .gv-onward > li")).hasSizeBetween(2, 4);
  }

  private boolean measured(String path) {
    ItemAddress address = ItemAddress.of(path).orElseThrow();
    return site.snapshot().look(address.folder(), address.slug()) instanceof Lookup.Found found
        && ((CaseStudy) found.item().content())
            .effects().stream().anyMatch(effect -> effect.basis() == Effect.Basis.MEASURED);
  }

  @ParameterizedTest
  @EnumSource
  void the_number_of_examples_is_that_of_the_search_that_the_door_leads_to(Audience audience) {
    Element way = way(audience);
    String known = way.select("> .gv-quiet").text();
    String count = known.substring(0, known.indexOf(' '));
    List<String> all = way.select("> .gv-more a").eachAttr("href");
    assertThat(all).hasSize(1);
    Reply found = site.get(all.getFirst());
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.html().select("#resultaten").text()).startsWith(count + " ");
  }

  @Test
  void what_makes_an_effect_less_sure_stands_with_it() {
    Element nijmegen =
        Objects.requireNonNull(
            front.selectFirst(
                ".gv-proven > li:has(a[href=/praktijkvoorbeelden/heyendaal-lestijden])"));
    assertThat(nijmegen.select("details > summary").text()).isEqualTo("Kanttekening");
    assertThat(nijmegen.select("details").text()).contains("De universiteit is zelf partij");
  }

  @Test
  void no_example_is_the_best_of_two_readers() {
    assertThat(front.select(".gv-proven h3 a").eachAttr("href")).doesNotHaveDuplicates();
  }

  @Test
  void a_library_that_came_in_at_once_is_no_news_and_shows_what_began_last() {
    assertThat(front.select("#nieuw").text()).isEqualTo("Nieuwste voorbeelden");
    List<String> years =
        front.select(".gv-newest .gv-kind").eachText().stream()
            .map(when -> when.substring(when.length() - 4))
            .toList();
    assertThat(years).hasSize(6).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void what_is_published_later_is_told_with_its_day_and_what_happened() {
    try (RunningSite one = RunningSite.empty()) {
      one.publish(
          Draft.read(
              Kind.ARTICLE,
              "een/voorwoord",
              """
              ---
              id: ezine-een-voorwoord
              titel: Het begin
              samenvatting: Voor de test.
              volgorde: 1
              artikelsoort: voorwoord
              ---
              """),
          edition("een"));
      Document page = one.get("/").html();
      assertThat(page.select("#nieuw").text()).isEqualTo("Nieuw en gewijzigd");
      assertThat(page.select(".gv-newest li").eachText())
          .anyMatch(line -> line.matches("\\d+ \\p{L}+ 20\\d\\d, artikel: nieuw Het begin"));
    }
  }
}
