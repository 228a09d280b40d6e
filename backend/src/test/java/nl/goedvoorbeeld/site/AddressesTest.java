package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The addresses that the site promises, and what it does with parameters.
class AddressesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final RunningSite site = RunningSite.real();

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/zoeken, text/html",
    "/praktijkvoorbeelden, text/html",
    "/vergelijk, text/html",
    "/vergelijk?voorbeeld=asml-fiets, text/html",
    "/vergelijk?voorbeeld=asml-fiets&voorbeeld=b-riders&voorbeeld=asml-fiets, text/html",
    "/maatregelen, text/html",
    "/ronde-tafels, text/html",
    "/regelingen, text/html",
    "/regelingen?peildatum=2025-12-31, text/html",
    "/handreiking, text/html",
    "/handreiking.md, text/markdown",
    "/ezine, text/html",
    "/ezine/dumo-7, text/html",
    "/ezine/dumo-7/voorwoord, text/html",
    "/cijfers, text/html",
    "/initiatieven, text/html",
    "/organisaties, text/html",
    "/regios, text/html",
    "/begrippen, text/html",
    "/bronnen, text/html",
    "/lijkt-op-ons, text/html",
    "/lijkt-op-ons?sector=zorg&vervoerwijze=auto&vervoerwijze=fiets&thuis=deel, text/html",
    "/lijkt-op-ons?sector=&grootte=&regio=&thuis=, text/html",
    "/over, text/html",
    "/feed.atom, application/atom+xml",
    "/feed.rss, application/rss+xml",
    "/feed.json, application/feed+json",
    "/ezine.atom, application/atom+xml",
    "/ezine.rss, application/rss+xml",
    "/ezine.json, application/feed+json",
    "/ezine/dumo-7.atom, application/atom+xml",
    "/ezine/dumo-7.rss, application/rss+xml",
    "/organisaties/asml.atom, application/atom+xml",
    "/organisaties/asml.rss, application/rss+xml",
    "/zoeken.atom, application/atom+xml",
    "/zoeken.rss?q=fiets, application/rss+xml",
    "/zoeken.json?soort=regeling&soort=maatregel, application/feed+json",
    "/sitemap.xml, application/xml",
    "/robots.txt, text/plain",
    "/.well-known/security.txt, text/plain",
  })
  void what_was_promised_is_there(String path, String type) {
    Reply reply = site.get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith(type);
    assertThat(reply.text()).isNotBlank();
  }

  @Test
  void of_a_region_without_anything_only_the_address_answers_with_what_holds_around_it() {
    List<Item> silent =
        site.snapshot().documents().stream()
            .filter(item -> item.kind() == Kind.REGION && !site.snapshot().lists(item))
            .toList();
    assertThat(silent).isNotEmpty();
    String listed =
        site.get("/sitemap.xml").text()
            + site.get("/regios").text()
            + site.get("/zoeken.json?soort=regio").text()
            + site.get("/zoeken?soort=regio&q=" + silent.getFirst().slug()).text();
    assertThat(silent)
        .allSatisfy(
            item -> {
              assertThat(listed).doesNotContain(item.address() + "\"", item.address() + "<");
              Reply page = site.get(item.address());
              assertThat(page.status()).isEqualTo(200);
              assertThat(page.html().select(".gv-card-title a[href^=/regelingen/]")).isNotEmpty();
            });
  }

  @Test
  void a_word_that_only_helps_searching_leads_to_what_is_found_with_it() {
    List<Item> words =
        site.snapshot().documents().stream()
            .filter(item -> item.kind() == Kind.DEFINITION && !item.hasPage())
            .toList();
    String listed = site.get("/sitemap.xml").text() + site.get("/begrippen").text();
    assertThat(words)
        .isNotEmpty()
        .allSatisfy(
            item -> {
              assertThat(listed).doesNotContain(page(item) + "\"", page(item) + "<");
              assertThat(site.get(page(item) + ".md").status()).isEqualTo(404);
            });
    Reply moved = site.get(page(words.getFirst()));
    assertThat(moved.status()).isEqualTo(301);
    Reply found = site.get(moved.header("Location"));
    assertThat(found.html().select(".gv-cards article")).isNotEmpty();
  }

  private static String page(Item item) {
    return item.kind().address(item.slug());
  }

  static Stream<Kind> kinds() {
    return Stream.of(Kind.values()).filter(Kind::hasPage);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everything_public_can_be_taken_away_whole(Kind kind) throws IOException {
    assertThat(site.snapshot().items(kind)).isNotEmpty();
    for (Item item : site.snapshot().items(kind)) {
      assertThat(site.get(item.address() + ".md").body())
          .as(item.address())
          .isEqualTo(Files.readAllBytes(RunningSite.CONTENT.resolve(kind.file(item.slug()))))
          .isEqualTo(item.document().getBytes(UTF_8));
      JsonNode json = JSON.readTree(site.get(item.address() + ".json").body());
      assertThat(json.propertyNames()).contains("tekst", "html");
      // Each key is there with its value, or else with why it has none.
      assertThat(keys(item))
          .allSatisfy(
              key -> assertThat(json.has(key)).isNotEqualTo(json.has(Absence.BESIDE.key(key))));
      assertThat(json.get("webadres").asString()).isEqualTo(RunningSite.BASE_URL + item.address());
      assertThat(json.get("itemsoort").asString()).isEqualTo(kind.value());
      assertThat(site.get(item.address() + "/geschiedenis").text())
          .contains("gepubliceerd", "16 maart 2026");
    }
  }

  private static Set<String> keys(Item item) {
    return Yaml.read(Document.split(item.document()).head(), 2).root().entries().stream()
        .filter(entry -> !(entry.value() instanceof Yaml.Sequence list) || !list.items().isEmpty())
        .map(Yaml.Entry::key)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/zoeken?pagina=nul pagina",
        "/zoeken?pagina=0 pagina",
        "/zoeken?pagina=-1 pagina",
        "/zoeken?pagina=1e3 pagina",
        "/zoeken?pagina=99999999999999999999 pagina",
        "/zoeken?pagina=%D9%A1 pagina",
        "/zoeken?pagina=1&pagina=2 pagina",
        "/zoeken?sorteer=zomaar sorteer",
        "/zoeken?sorteer=%27%20or%201=1-- sorteer",
        "/zoeken?q=a&q=b «q»",
        "/zoeken?soort=waardelijst soort",
        "/zoeken?soort=geheim soort",
        "/zoeken?doelgroep=iedereen doelgroep",
        "/zoeken?sector=x sector",
        "/zoeken?organisatietype=x organisatietype",
        "/zoeken?onderwijssoort=x onderwijssoort",
        "/zoeken?maatregel=x maatregel",
        "/zoeken?strategie=x strategie",
        "/zoeken?regio=atlantis regio",
        "/zoeken?regio=utrecht&regio=../etc regio",
        "/zoeken?vervoerwijze=x vervoerwijze",
        "/zoeken?grootte=x grootte",
        "/zoeken?fase=x fase",
        "/zoeken?bewijskracht=6 bewijskracht",
        "/zoeken?regelingsoort=x regelingsoort",
        "/zoeken?regelingstatus=x regelingstatus",
        "/zoeken?geldig=morgen geldig",
        "/zoeken.atom?fase=x fase",
        "/zoeken.json?pagina=x pagina",
        "/lijkt-op-ons?sector=x sector",
        "/lijkt-op-ons?sector=zorg&sector=bouw sector",
        "/lijkt-op-ons?grootte=%3Cb%3E grootte",
        "/lijkt-op-ons?organisatietype=x organisatietype",
        "/lijkt-op-ons?onderwijssoort=x onderwijssoort",
        "/lijkt-op-ons?regio=../etc regio",
        "/lijkt-op-ons?vervoerwijze=auto&vervoerwijze=x vervoerwijze",
        "/lijkt-op-ons?thuis=soms thuis",
        "/lijkt-op-ons?pagina=x pagina",
        "/praktijkvoorbeelden?pagina=0 pagina",
        "/praktijkvoorbeelden?pagina=x pagina",
        "/praktijkvoorbeelden?pagina=1&pagina=2 pagina",
        "/praktijkvoorbeelden?sorteer=relevantie sorteer",
        "/praktijkvoorbeelden?sorteer=titel&sorteer=nieuwste sorteer",
        "/praktijkvoorbeelden?groepeer=grootte groepeer",
        "/praktijkvoorbeelden?groepeer=%3Cb%3E groepeer",
        "/praktijkvoorbeelden?groepeer=sector&groepeer=regio groepeer",
        "/praktijkvoorbeelden?sector=x sector",
        "/praktijkvoorbeelden?grootte=x grootte",
        "/praktijkvoorbeelden?maatregel=x maatregel",
        "/praktijkvoorbeelden?regio=utrecht&regio=../etc regio",
        "/praktijkvoorbeelden?fase=x fase",
        "/praktijkvoorbeelden?bewijskracht=6 bewijskracht",
        "/praktijkvoorbeelden?uitkomst=x uitkomst",
        "/zoeken?uitkomst=x uitkomst",
        "/maatregelen?sorteer=bewijskracht sorteer",
        "/vergelijk?voorbeeld=a&voorbeeld=b&voorbeeld=c&voorbeeld=d&voorbeeld=e voorbeeld",
        "/vergelijk?peildatum=gisteren peildatum",
        "/regelingen?peildatum=gisteren peildatum",
        "/regelingen/thuiswerkvergoeding?peildatum=2026-02-30 peildatum",
        "/regelingen/thuiswerkvergoeding?peildatum=31-12-2025 peildatum",
        "/regelingen/thuiswerkvergoeding?peildatum=1999-12-31 peildatum",
        "/regelingen/thuiswerkvergoeding?peildatum=%2B999999999-12-31 peildatum",
        "/regelingen/thuiswerkvergoeding?peildatum=2025-01-01&peildatum=2026-01-01 peildatum",
        "/regelingen/thuiswerkvergoeding.json?peildatum=nu peildatum",
      })
  void a_value_that_makes_no_sense_is_refused_by_the_name_of_its_parameter(
      String address, String parameter) {
    Reply reply = site.get(address);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.html().select("main").text()).contains(parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nergens",
        "asml-fiets&voorbeeld=nergens",
        "%3Cb%3E",
        "../bronnen/x",
        "%00",
        "asml-fiets%2C",
        "ASML-fiets"
      })
  void an_example_that_is_not_there_is_said_to_be_so_and_never_repeated(String asked) {
    Reply reply = site.get("/vergelijk?voorbeeld=" + asked);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo(site.get("/vergelijk?voorbeeld=x").body());
    assertThat(reply.html().select("main").text()).contains("«voorbeeld»");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%zz",
        "%e",
        "%00%",
        "a&%zz=1",
        "a&=&&=b",
        "a&korting=100%",
        "%ff%fe",
        "%c3%28"
      })
  void text_that_is_no_text_is_refused_or_read_but_never_a_fault(String text) {
    String answer = site.raw("GET /zoeken?q=" + text + " HTTP/1.1\nHost: a\nConnection: close\n\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (200|400) .*").doesNotContain("Exception");
  }

  @Test
  void a_question_may_be_long_but_not_endless() {
    assertThat(site.get("/zoeken?q=" + "fiets%20".repeat(166)).status()).isEqualTo(200);
    assertThat(site.get("/zoeken?q=" + "a".repeat(1_000)).status()).isEqualTo(200);
    Reply tooLong = site.get("/zoeken?q=" + "a".repeat(1_001));
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.html().select("main").text()).contains("1000 tekens");
    assertThat(site.get("/zoeken?" + "fase=proef&".repeat(1_100)).status()).isEqualTo(400);
  }

  @Test
  void behind_the_last_page_there_is_nothing() {
    for (String list :
        List.of(
            "/bronnen?",
            "/praktijkvoorbeelden?",
            "/praktijkvoorbeelden?sector=zorg&",
            "/praktijkvoorbeelden?groepeer=regio&",
            "/zoeken?",
            "/zoeken?q=fiets&",
            "/lijkt-op-ons?",
            "/lijkt-op-ons?sector=bouw&",
            "/begrippen?")) {
      Reply reply = site.get(list + "pagina=9999");
      // The glossary has one page and so no such parameter.
      assertThat(reply.status()).as(list).isEqualTo(list.startsWith("/begrippen") ? 200 : 404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/over",
        "/handreiking",
        "/ezine",
        "/begrippen",
        "/zoeken",
        "/lijkt-op-ons",
        "/vergelijk",
        "/praktijkvoorbeelden",
        "/regelingen/thuiswerkvergoeding",
        "/over.md",
        "/sitemap.xml",
        "/feed.atom",
      })
  void parameters_of_strangers_change_nothing(String path) {
    Reply reply = site.get(path);
    String tag = reply.header("ETag");
    for (String strange :
        List.of(
            "?utm_source=x",
            "?fbclid=1&Pagina=2",
            "?peildatums=x",
            "?%00=1",
            "?&&",
            "?=",
            "?q",
            "?x=100%25")) {
      assertThat(site.get(path + strange).header("ETag")).isEqualTo(tag);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/over/, /over",
    "/zoeken/, /zoeken",
    "/zoeken/?q=a%20b&x=1, /zoeken?q=a+b",
    "/Vergelijk, /vergelijk",
    "/vergelijk/?voorbeeld=b-riders&voorbeeld=asml-fiets,"
        + " /vergelijk?voorbeeld=b-riders&voorbeeld=asml-fiets",
    "/praktijkvoorbeelden/, /praktijkvoorbeelden",
    "/regelingen/thuiswerkvergoeding/, /regelingen/thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding/?peildatum=2025-01-01,"
        + " /regelingen/thuiswerkvergoeding?peildatum=2025-01-01",
    "/ezine/dumo-7/voorwoord//, /ezine/dumo-7/voorwoord",
    "/over/geschiedenis/, /over/geschiedenis",
    "/paginas/over, /over",
    "/paginas/over/, /over",
    "/paginas/over.md, /over.md",
    "/paginas/over/geschiedenis, /over/geschiedenis",
    "///, /",
    "/Praktijkvoorbeelden, /praktijkvoorbeelden",
    "/OVER, /over",
    "/Regelingen/Thuiswerkvergoeding.MD, /regelingen/thuiswerkvergoeding.md",
    "/regelingen/thuiswerkvergoeding., /regelingen/thuiswerkvergoeding",
    "'/regelingen/thuiswerkvergoeding,', /regelingen/thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding)., /regelingen/thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding%29, /regelingen/thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding%E2%80%9D, /regelingen/thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding/., /regelingen/thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding).?peildatum=2025-01-01,"
        + " /regelingen/thuiswerkvergoeding?peildatum=2025-01-01",
    "/ronde%2Dtafels, /ronde-tafels",
    "/de%2Dkamerbrief, /de-kamerbrief",
    "//over, /over",
    "///regelingen//thuiswerkvergoeding/, /regelingen/thuiswerkvergoeding",
    "/%6Fver, /over",
    "/paginas/Over, /over",
    "/feed.ATOM, /feed.atom",
    "/handreiking:, /handreiking",
    "/zoeken%20, /zoeken",
    "/Lijkt-op-ons/?sector=zorg, /lijkt-op-ons?sector=zorg",
    "/)., /",
  })
  void an_address_with_too_much_leads_on_in_one_step(String address, String target) {
    Reply reply = site.get(address);
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("Location")).isEqualTo(target);
    assertThat(site.get(target).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Bestaat-niet", "/over..x", "/regelingen/weg.", "/%2Dweg"})
  void what_was_not_meant_either_is_not_there(String address) {
    assertThat(site.raw("GET " + address + " HTTP/1.1\nHost: a\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 404 ")
        .contains("Zoek in alles");
  }

  @Test
  void a_page_of_another_version_gets_the_style_that_is_here_and_nobody_keeps_it() {
    String style = site.get("/").html().select("link[rel=stylesheet]").attr("href");
    Reply reply = site.get(style.replaceFirst("/thema/[0-9a-f]+/", "/thema/0123456789abcdef/"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(site.get(style).body());
    assertThat(reply.header("Content-Type")).startsWith("text/css");
    assertThat(reply.header("Cache-Control")).isEqualTo("public, no-cache");
  }

  @Test
  void what_programs_ask_of_every_site_leads_to_where_that_is_here() {
    Reply icon = site.get("/favicon.ico");
    assertThat(icon.status()).isEqualTo(301);
    assertThat(site.get(icon.header("Location")).header("Content-Type")).isEqualTo("image/svg+xml");
    Reply password = site.get("/.well-known/change-password");
    assertThat(password.status()).isEqualTo(301);
    assertThat(password.header("Location")).isEqualTo("/redactie/account");
  }
}
