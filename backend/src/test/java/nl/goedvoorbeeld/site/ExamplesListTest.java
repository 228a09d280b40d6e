package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.evidence.Strength;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of examples as a reader uses it who has no script: filters, groups, and cards that can
/// be compared.
class ExamplesListTest {
  private static final RunningSite SITE = RunningSite.real();
  private static final String LIST = "/praktijkvoorbeelden";
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

  private static Document page(String address) {
    var reply = SITE.get(address);
    assertThat(reply.status()).as(address).isEqualTo(200);
    return reply.html();
  }

  private static List<Item> examples() {
    return SITE.snapshot().items(Kind.CASE_STUDY);
  }

  private static int number(String text) {
    Matcher number = FIRST_NUMBER.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return Integer.parseInt(number.group());
  }

  private static int found(Document page) {
    return number(page.select("#resultaten").text());
  }

  private static String path(Element link) {
    return link.attr("href").replaceFirst("#resultaten$", "");
  }

  /// What the form of a page sends when one more box is ticked.
  private static String sent(Document page, String name, String value) {
    List<String> sent = new ArrayList<>();
    page.select(".gv-search-form input[type=hidden], .gv-search-form input[checked]")
        .forEach(input -> sent.add(input.attr("name") + "=" + input.attr("value")));
    sent.add(name + "=" + value);
    return LIST + "?" + String.join("&", sent);
  }

  /// All cards of a list, on all of its pages, under their headings.
  private static Map<String, List<String>> cards(String address) {
    Map<String, List<String>> cards = new LinkedHashMap<>();
    for (String next = address; !next.isEmpty(); ) {
      Document page = page(next);
      for (Element group : page.select(".gv-group")) {
        String heading = group.select("> h3").text().replace(" (vervolg)", "");
        List<String> under = cards.computeIfAbsent(heading, _ -> new ArrayList<>());
        under.addAll(group.select(".gv-card-title a").eachAttr("href"));
      }
      Element more = page.selectFirst(".gv-paging a[rel=next]");
      next = more == null ? "" : path(more);
    }
    return cards;
  }

  @Test
  void each_box_leaves_as_many_as_it_says() {
    Document page = page(LIST);
    assertThat(page.select(".gv-filters fieldset > legend").eachText())
        .containsExactly(
            "Sector", "Maatregel", "Grootte", "Regio", "Fase", "Bewijskracht", "Uitkomst");
    for (Element facet : page.select(".gv-filters fieldset")) {
      Element label = facet.expectFirst("label");
      Element box = label.expectFirst("input");
      String address = sent(page, box.attr("name"), box.attr("value"));
      assertThat(found(page(address)))
          .as(address)
          .isEqualTo(number(label.select("> .gv-count").text()))
          .isPositive();
    }
    assertThat(found(page)).isEqualTo(examples().size());
  }

  @Test
  void what_is_chosen_can_be_seen_and_taken_away_one_by_one() {
    Document page = page(LIST + "?sector=zorg&sector=overheid&fase=ingevoerd&groepeer=sector");
    assertThat(page.select(".gv-filters input[checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("zorg", "overheid", "ingevoerd");
    assertThat(page.select(".gv-chips a").eachText())
        .containsExactlyInAnyOrder(
            "Verwijder filter Sector: Zorg en welzijn ×",
            "Verwijder filter Sector: Overheid ×",
            "Verwijder filter Fase: Ingevoerd (structureel) ×",
            "Wis alle filters");
    Element sector = page.expectFirst(".gv-chips a:contains(Overheid)");
    assertThat(sector.attr("href"))
        .isEqualTo(LIST + "?groepeer=sector&sector=zorg&fase=ingevoerd#resultaten");
    assertThat(page.select(".gv-chip-all").attr("href"))
        .isEqualTo(LIST + "?groepeer=sector#resultaten");
    assertThat(found(page(path(sector)))).isLessThan(found(page)).isPositive();
  }

  @Test
  void pages_orders_and_groups_keep_what_is_chosen() {
    Document page = page(LIST + "?sector=onderwijs&sorteer=titel");
    assertThat(page.select(".gv-paging a, .gv-results .gv-orders a").eachAttr("href"))
        .hasSizeGreaterThan(6)
        .allSatisfy(href -> assertThat(href).contains("sector=onderwijs").endsWith("#resultaten"));
    assertThat(page.select(".gv-paging a[rel=next]").attr("href"))
        .isEqualTo(LIST + "?sector=onderwijs&sorteer=titel&pagina=2#resultaten");
    assertThat(page.select(".gv-search-form input[type=hidden]").eachAttr("name"))
        .containsExactly("sorteer");
    assertThat(cards(LIST + "?sector=onderwijs&sorteer=titel").get(""))
        .hasSize(found(page))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"maatregel", "sector", "regio"})
  void what_stands_under_a_heading_is_what_the_filter_finds(String facet) {
    String address = LIST + "?groepeer=" + facet;
    Document first = page(address);
    Map<String, Integer> counts = new TreeMap<>();
    for (Element label : page(LIST).select("label:has(input[name=" + facet + "])")) {
      counts.put(
          label.select("> span:not(.gv-count)").text(), number(label.select("> .gv-count").text()));
    }
    Map<String, List<String>> groups = cards(address);
    TreeSet<String> all = new TreeSet<>();
    groups.forEach(
        (heading, hrefs) -> {
          assertThat(hrefs).as(heading).doesNotHaveDuplicates();
          if (!heading.equals("Overig")) {
            assertThat(hrefs).as(heading).hasSize(counts.getOrDefault(heading, -1));
          }
          all.addAll(hrefs);
        });
    assertThat(groups.size()).isGreaterThan(5);
    assertThat(all).hasSize(examples().size());
    assertThat(first.select(".gv-card")).hasSize(24);
    assertThat(found(first)).isEqualTo(examples().size());
    assertThat(first.select(".gv-results > .gv-quiet").text())
        .isEqualTo("Wat bij meer dan één " + facet + " hoort, staat bij elk daarvan.");
  }

  @Test
  void who_filters_by_what_is_grouped_by_sees_those_groups_only() {
    assertThat(cards(LIST + "?groepeer=sector&sector=zorg")).containsOnlyKeys("Zorg en welzijn");
    assertThat(cards(LIST + "?groepeer=regio&regio=nijmegen")).containsKey("Gelderland");
  }

  @Test
  void where_nothing_is_left_the_filter_in_the_way_is_named() {
    Document page = page(LIST + "?sector=landbouw-overig&fase=ingevoerd");
    assertThat(found(page)).isZero();
    Element looser = page.expectFirst(".gv-empty a");
    assertThat(looser.text()).startsWith("Zonder «Sector: Landbouw en overig»: ");
    assertThat(page.select(".gv-empty").text()).doesNotContain("Soort");
    assertThat(found(page(path(looser))))
        .isEqualTo(number(looser.text().replaceFirst(".*»: ", "")))
        .isPositive();
    assertThat(page.select(".gv-orders:contains(Sorteer)")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "?sorteer=bewijskracht, true",
    "?pagina=2, true",
    "?sector=zorg, false",
    "?groepeer=sector, false",
    "?regio=utrecht-provincie&pagina=1, false"
  })
  void only_the_whole_list_is_in_search_engines(String question, boolean found) {
    Document page = page(LIST + question);
    assertThat(page.select("meta[name=robots][content=noindex]").isEmpty()).isEqualTo(found);
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(
            RunningSite.BASE_URL
                + (LIST + question).replace("?sorteer=bewijskracht", "").replace("&pagina=1", ""));
    assertThat(SITE.get("/sitemap.xml").text()).doesNotContain(LIST + "?");
    assertThat(SITE.get("/robots.txt").text()).contains("Disallow: " + LIST + "?\n");
  }

  @Test
  void three_links_lead_to_the_best_measured_the_newest_and_what_did_not_work() {
    Map<String, String> ways = new LinkedHashMap<>();
    page(LIST)
        .select("nav[aria-label='Direct naar'] a")
        .forEach(link -> ways.put(link.text(), path(link)));
    assertThat(ways)
        .containsOnlyKeys("Best gemeten", "Nieuwste", "Wat niet werkte", "Lijkt op ons");

    assertThat(cards(ways.getOrDefault("Best gemeten", "")).get(""))
        .containsExactlyInAnyOrderElementsOf(
            examples().stream()
                .filter(
                    item ->
                        Strength.of(((CaseStudy) item.content()).effects()).step()
                            >= Strength.BEFORE_AND_AFTER.step())
                .map(Item::address)
                .toList());
    assertThat(cards(ways.getOrDefault("Nieuwste", "")).get("")).hasSize(examples().size());

    List<String> failed = cards(ways.getOrDefault("Wat niet werkte", "")).get("");
    assertThat(failed)
        .containsAll(
            examples().stream()
                .filter(item -> ((CaseStudy) item.content()).phase().equals("niet-doorgegaan"))
                .map(Item::address)
                .toList())
        .contains(LIST + "/campagne-spitsvrij", LIST + "/londen-goedkope-vrijdag")
        // Zero was its ceiling; and a trial that ended as planned did work.
        .doesNotContain(LIST + "/stanford-piekuurplafond", LIST + "/spitsmijden-trein");
    assertThat(
            page(ways.getOrDefault("Wat niet werkte", ""))
                .select(".gv-orders a[aria-current]")
                .eachText())
        .contains("Wat niet werkte");
  }

  @ParameterizedTest
  @ValueSource(strings = {LIST, "/zoeken?soort=praktijkvoorbeeld"})
  void each_card_tells_the_same_at_the_same_place(String address) {
    assertThat(page(address).select(".gv-card"))
        .hasSizeGreaterThan(19)
        .allSatisfy(
            card -> {
              assertThat(card.select("> .gv-traits dt").eachText())
                  .containsExactly("Jaar", "Sector", "Grootte", "Bewijs");
              assertThat(card.select("> .gv-traits dd").eachText())
                  .hasSize(4)
                  .noneMatch(String::isBlank);
              assertThat(card.select("> .gv-readings dt").eachText()).containsExactly("Effect");
            });
  }

  /// Who reads a list holds one bar against another.
  @ParameterizedTest
  @ValueSource(strings = {LIST, LIST + "?sorteer=bewijskracht", "/"})
  void bars_of_examples_beside_each_other_are_as_long_as_their_numbers(String address) {
    Pattern part = Pattern.compile("(?:circa |bijna )?[−+]?([0-9]+(?:,[0-9]+)?)\\s%");
    List<Double> wrong = new ArrayList<>();
    int seen = 0;
    for (Element effect : page(address).select("dd:has(> .gv-headline), .gv-measure-effect")) {
      Matcher value = part.matcher(effect.select("strong").text());
      Element bar = effect.selectFirst(".gv-bar rect");
      if (bar != null && value.matches()) {
        seen++;
        double number = Double.parseDouble(value.group(1).replace(',', '.'));
        double length = Double.parseDouble(bar.attr("width")) / 2.4;
        if (Math.abs(length - Math.max(number, 0.4)) > 0.1) {
          wrong.add(number);
        }
      }
    }
    assertThat(seen).isGreaterThan(2);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST + "?regio=gelderland&sector=onderwijs",
        LIST,
        "/zoeken?q=fiets&regio=gelderland",
        "/regios"
      })
  void the_map_and_the_list_below_it_say_the_same(String address) {
    Document page = page(address);
    Element map = page.expectFirst(".gv-tilemap");
    assertThat(map.select(".gv-tile-count").eachText())
        .hasSize(12)
        .isEqualTo(map.select("li .gv-count").eachText());
    List<Element> tiles = map.select("svg > a");
    List<Element> lines = map.select("li");
    for (int at = 0; at < tiles.size(); at++) {
      assertThat(lines.get(at).select("a").attr("href")).isEqualTo(tiles.get(at).attr("href"));
      boolean something = !lines.get(at).select(".gv-count").text().equals("0");
      if (something) {
        assertThat(lines.get(at).select("a").attr("href")).startsWith("/");
      }
    }
    Element chosen = map.expectFirst("li a:not([aria-current])");
    assertThat(page(path(chosen)).select(".gv-chips").text()).contains(chosen.text());
  }

  @Test
  void a_region_does_not_say_its_name_twice() {
    assertThat(page("/regios").select(".gv-card"))
        .isNotEmpty()
        .allSatisfy(
            card -> {
              String line = card.select(".gv-card-line").text();
              assertThat(line).isNotEqualTo(card.select(".gv-card-title").text());
              assertThat(line)
                  .matches("(Gemeente|Samenwerkingsgebied)( in de provincie .+)?|Provincie");
            });
  }

  @Test
  void no_name_stands_twice_below_a_title_and_a_region_is_not_said_to_lie_in_itself() {
    Document regional = SITE.get("/zoeken?q=groningen+bereikbaar&soort=praktijkvoorbeeld").html();
    assertThat(regional.select(".gv-card-line").eachText())
        .contains("Groningen Bereikbaar · Groningen")
        .allSatisfy(line -> assertThat(line.split(" · |, ")).doesNotHaveDuplicates());
    assertThat(SITE.get("/regios/zuid-holland").html().select(".gv-facts dt").eachText())
        .contains("Ligt in")
        .doesNotContain("Regio");
  }
}
