package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.InMemory;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.Structured;
import nl.goedvoorbeeld.site.search.SearchPage;
import nl.goedvoorbeeld.site.search.Searching;
import nl.goedvoorbeeld.theme.Theme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A text in another language says so, to people and to machines, wherever it or its title stands.
class OtherLanguageTest {
  private static final Snapshot SNAPSHOT =
      InMemory.of(
          page("uitleg", "Reizen buiten de spits", "Lees dit.", ""),
          page("guide", "Travel off-peak", "Read this.", "taal: en\nvertalingVan: paginas:uitleg"),
          page("dalil", "السفر", "اقرأ هذا.", "taal: ar\nvertalingVan: paginas:uitleg"),
          page("brief", "A letter", "Dear all.", "taal: en"),
          page("over", "Over ons", "Zie [de brief](/brief).", "gerelateerd: [\"paginas:brief\"]"),
          terms("organisatietype", "bedrijf"),
          terms("maatregel", "werktijden"),
          terms("fase", "proef"),
          Draft.read(
              Kind.ORGANISATION,
              "office",
              """
              ---
              id: organisaties-office
              titel: Kantoor
              samenvatting: Een kantoor.
              organisatietype: bedrijf
              ---
              """),
          example());

  private static final Theme THEME = Samples.theme("basis");
  private static final Library LIBRARY =
      LargeLibrary.of(SNAPSHOT, RunningSite.TODAY, new MovableClock(RunningSite.NOW));
  private static final Visit VISIT = new Visit(LIBRARY, RunningSite.TODAY, Samples.house(THEME));

  private static Draft page(String slug, String title, String text, String more) {
    return Draft.read(
        Kind.PAGE,
        slug,
        """
        ---
        id: paginas-%1$s
        titel: %2$s
        samenvatting: %3$s
        %4$s
        ---
        %3$s
        """
            .formatted(slug, title, text, more));
  }

  private static Draft terms(String name, String term) {
    return Draft.read(
        Kind.TERM_LIST,
        name,
        """
        ---
        id: waardelijsten-%1$s
        titel: %1$s
        samenvatting: Voor de test.
        termen:
          - {id: %2$s, label: %2$s}
        ---
        """
            .formatted(name, term));
  }

  private static Draft example() {
    return Draft.read(
        Kind.CASE_STUDY,
        "office",
        """
        ---
        id: praktijkvoorbeelden-office
        titel: An office that starts later
        samenvatting: All came at once.
        taal: en
        organisaties: ["organisaties:office"]
        organisatietype: [bedrijf]
        maatregel: [werktijden]
        fase: proef
        aanleiding: niet gevonden
        stappen:
          - datum: 2020
            wat: The clock moved.
        medezeggenschap: niet gevonden
        weerstand:
          - weerstand: Too late for some.
            antwoord: niet gevonden
        kosten: niet gevonden
        doorlooptijd: niet gevonden
        succesfactoren: [A short walk.]
        nadelen: niet gevonden
        vervolg: niet gevonden
        contact: niet gevonden
        ---

        ## How it went

        As planned.
        """);
  }

  private static Item item(String slug) {
    return SNAPSHOT.item(new Ref("paginas", slug)).orElseThrow();
  }

  private static Document shown(String slug) {
    return shown(item(slug));
  }

  private static Document shown(Item item) {
    byte[] body = Pages.of(VISIT, item).with(THEME);
    return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
  }

  private static String said(Element element) {
    return element.attr("lang") + " " + element.attr("dir");
  }

  @Test
  void the_page_its_title_and_its_text_are_in_their_language_and_what_is_around_them_in_ours() {
    Document page = shown("dalil");
    assertThat(said(page.expectFirst("html"))).isEqualTo("ar rtl");
    assertThat(said(page.expectFirst("body"))).isEqualTo("nl ltr");
    for (String part : List.of("h1", ".gv-lead", ".gv-prose")) {
      assertThat(said(page.expectFirst(part))).as(part).isEqualTo("ar rtl");
    }
    assertThat(page.select("meta[property=og:locale]")).isEmpty();
    assertThat(page.select("main").text()).contains("In het Arabisch.");

    Document dutch = shown("over");
    assertThat(said(dutch.expectFirst("html"))).isEqualTo("nl ");
    assertThat(dutch.select("body[lang], h1[lang], .gv-prose[lang]")).isEmpty();
    assertThat(dutch.select("link[hreflang]")).isEmpty();
  }

  @Test
  void in_an_example_its_own_words_are_in_its_language_and_our_headings_and_answers_are_not() {
    Document page = shown(SNAPSHOT.item(new Ref("praktijkvoorbeelden", "office")).orElseThrow());
    for (String own :
        List.of(
            ".gv-onpage a:contains(How it went)",
            ".gv-prose",
            ".gv-points",
            ".gv-stations div",
            ".gv-objections dt")) {
      assertThat(said(page.expectFirst(own))).as(own).isEqualTo("en ltr");
    }
    for (String ours :
        List.of(
            ".gv-onpage a:contains(Wat veranderde)",
            "#effect",
            ".gv-objections dd",
            "#nadelen ~ p")) {
      Element marked = Objects.requireNonNull(page.expectFirst(ours).closest("[lang]"));
      assertThat(marked.attr("lang")).as(ours).isEqualTo("nl");
    }
  }

  @Test
  void a_translation_and_its_original_lead_to_each_other() {
    String base = VISIT.house().baseUrl();
    for (String slug : List.of("uitleg", "guide", "dalil")) {
      Document page = shown(slug);
      assertThat(page.select("link[rel=alternate][hreflang]"))
          .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
          .as(slug)
          .containsExactlyInAnyOrder(
              "nl " + base + "/uitleg", "en " + base + "/guide", "ar " + base + "/dalil");
      assertThat(page.select("main .gv-band a"))
          .allMatch(link -> link.attr("hreflang").equals(link.attr("lang")))
          .hasSize(2);
    }
    assertThat(shown("guide").select("main .gv-band").text())
        .isEqualTo(
            "In het Engels. Origineel, in het Nederlands: Reizen buiten de spits. Ook in het Arabisch:"
                + " السفر.");
  }

  @Test
  void the_sitemap_names_all_languages_of_what_is_translated_and_nothing_else() {
    String base = VISIT.house().baseUrl();
    Document map =
        Jsoup.parse(
            new String(Files.sitemap(VISIT), StandardCharsets.UTF_8), "", Parser.xmlParser());
    for (String slug : List.of("uitleg", "guide", "dalil")) {
      Element place = map.expectFirst("url:has(loc:containsOwn(%s/%s))".formatted(base, slug));
      assertThat(place.select("xhtml|link[rel=alternate]"))
          .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
          .as(slug)
          .containsExactlyInAnyOrder(
              "nl " + base + "/uitleg", "en " + base + "/guide", "ar " + base + "/dalil");
    }
    assertThat(map.select("xhtml|link")).hasSize(9);
  }

  @Test
  void in_a_list_it_says_so_and_is_marked() {
    Document page = shown("over");
    Element card = page.expectFirst(".gv-card:has(a[href=/brief])");
    assertThat(said(card.expectFirst("a span"))).isEqualTo("en ltr");
    assertThat(said(card.expectFirst(".gv-card-text span"))).isEqualTo("en ltr");
    assertThat(card.select(".gv-card-line").text()).isEqualTo("in het Engels");

    Query query =
        ((Query.Reading.Understood) LIBRARY.parse(Map.of("q", List.of("letter")))).query();
    SearchPage found =
        Searching.page(VISIT, query, LIBRARY.search(query, LIBRARY.on(RunningSite.TODAY)));
    assertThat(found.hits())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.title().html()).startsWith("<span lang=\"en\" dir=\"ltr\">");
              assertThat(one.line()).isEqualTo("in het Engels");
            });
  }

  @Test
  void a_feed_says_it_of_each_entry() throws Exception {
    Feeds.Channel channel =
        new Feeds.Channel("Alles", "/feed", "/", List.of(item("guide"), item("over")));
    NodeList entries =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Feeds.answer(VISIT, Feeds.Format.ATOM, channel).body()))
            .getElementsByTagName("entry");
    assertThat(entries.item(0).getAttributes().getNamedItem("xml:lang").getNodeValue())
        .isEqualTo("en");
    assertThat(entries.item(1).getAttributes().getLength()).isZero();
    assertThat(
            new String(
                Feeds.answer(VISIT, Feeds.Format.RSS, channel).body(), StandardCharsets.UTF_8))
        .containsOnlyOnce("<dc:language>en</dc:language>");
    JsonNode json =
        new JsonMapper().readTree(Feeds.answer(VISIT, Feeds.Format.JSON, channel).body());
    assertThat(json.at("/items/0/language").asString()).isEqualTo("en");
    assertThat(json.at("/items/1").has("language")).isFalse();
  }

  @Test
  void machines_are_told_of_what_it_is_a_translation() {
    String base = VISIT.house().baseUrl();
    JsonNode guide = new JsonMapper().readTree(Structured.item(VISIT, item("guide"))).get(0);
    assertThat(guide.get("inLanguage").asString()).isEqualTo("en");
    assertThat(guide.at("/translationOfWork/@id").asString()).isEqualTo(base + "/uitleg");
    JsonNode original = new JsonMapper().readTree(Structured.item(VISIT, item("uitleg"))).get(0);
    assertThat(original.get("inLanguage").asString()).isEqualTo("nl");
    assertThat(original.get("workTranslation")).hasSize(2);
  }
}
