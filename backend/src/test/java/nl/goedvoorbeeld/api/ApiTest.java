package nl.goedvoorbeeld.api;

import static nl.goedvoorbeeld.api.Contract.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the API answers, and that it keeps the Dutch design rules for APIs whatever it is asked.
class ApiTest {
  private static final String SCHEME = "/api/v2/regelingen/thuiswerkvergoeding";

  private final RunningSite site = RunningSite.real();

  /// An address of every sort, with its status.
  static Stream<Map.Entry<String, Integer>> addresses() {
    return Map.ofEntries(
        Map.entry("/api/v2", 200),
        Map.entry("/api/v2/openapi.json", 200),
        Map.entry("/api/v2/zoekresultaten", 200),
        Map.entry("/api/v2/zoekresultaten?q=fiets&soort=praktijkvoorbeeld", 200),
        Map.entry("/api/v2/suggesties?q=t", 200),
        Map.entry("/api/v2/praktijkvoorbeelden", 200),
        Map.entry("/api/v2/artikelen?pagina=2", 200),
        Map.entry(SCHEME, 200),
        Map.entry(SCHEME + "?peildatum=2025-01-01", 200),
        Map.entry("/api/v2/zoekresultaten?pagina=nul", 400),
        Map.entry("/api/v2/zoekresultaten?kleur=rood", 400),
        Map.entry("/api", 404),
        Map.entry("/api/", 404),
        Map.entry("/api/v2/", 404),
        Map.entry("/api/v3", 404),
        Map.entry("/api/v2/openapi.yaml", 404),
        Map.entry("/api/v2/zoekresultaten/", 404),
        Map.entry("/api/v2/praktijkvoorbeelden/", 404),
        Map.entry(SCHEME + "/", 404),
        Map.entry(SCHEME + ".json", 404),
        Map.entry("/api/v2/waardelijsten", 404),
        Map.entry("/api/v2/waardelijsten/regio", 404),
        Map.entry("/api/v2/regelingen/dit-is-er-niet", 404),
        Map.entry("/api/v2/regelingen/a/b/c", 404),
        Map.entry("/api/v2/REGELINGEN", 404))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void every_answer_names_its_version_and_is_guarded(Map.Entry<String, Integer> address) {
    for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH")) {
      Reply reply = site.ask(method, address.getKey());
      int status =
          switch (method) {
            case "GET", "HEAD" -> address.getValue();
            case "OPTIONS" -> 204;
            default -> 405;
          };
      assertThat(reply.status()).isEqualTo(status);
      assertGuarded(reply);
    }
  }

  private static void assertGuarded(Reply reply) {
    assertThat(reply.headers().map())
        .containsEntry("api-version", List.of("2.0.0"))
        .containsEntry("access-control-allow-origin", List.of("*"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("x-frame-options", List.of("DENY"))
        .containsEntry("strict-transport-security", List.of("max-age=31536000; includeSubDomains"))
        .containsKey("cache-control")
        .doesNotContainKeys(
            "set-cookie",
            "server",
            "access-control-allow-credentials",
            "deprecation",
            "sunset",
            "link");
    assertThat(reply.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void what_goes_wrong_is_told_as_a_problem(Map.Entry<String, Integer> address) {
    Reply reply = site.get(address.getKey());
    if (address.getValue() == 200) {
      assertThat(reply.header("Content-Type")).isEqualTo("application/json");
      assertThat(reply.header("Cache-Control")).isEqualTo("public, no-cache");
      assertProblem(405, site.ask("POST", address.getKey()));
    } else {
      assertProblem(address.getValue(), reply);
    }
  }

  private static JsonNode assertProblem(int status, Reply reply) {
    assertThat(reply.status()).isEqualTo(status);
    assertGuarded(reply);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    return assertProblem(status, reply.text());
  }

  private static JsonNode assertProblem(int status, String body) {
    JsonNode problem = JSON.readTree(body);
    assertThat(problem.get("type").asString()).isEqualTo("about:blank");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).matches("[A-Z][a-z].*[a-z]");
    assertThat(problem.get("detail").asString()).matches("[A-Z].*\\.");
    return problem;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "400 # GET /api/v2/zoekresultaten?q=a|b<c> HTTP/1.1\\nHost: a\\n",
        "400 # GET /api/v2/%zz HTTP/1.1\\nHost: a\\n",
        "400 # GET /api/v2/a|b HTTP/1.1\\nHost: a\\n",
        "400 # GET /api/v2/regelingen%2fthuiswerkvergoeding HTTP/1.1\\nHost: a\\n",
        "400 # GET /api/v2 HTTP/1.1\\n",
        "400 # GET /api/v2 HTTP/1.1\\nHost: a\\nHost: b\\n",
        "400 # GET /api/v2 HTTP/1.1\\nHost: a b\\n",
        "400 # GET /api/v2 HTTP/1.1\\nHost: a\\nContent-Length: -1\\n",
        "501 # GET /api/v2 HTTP/1.1\\nHost: a\\nTransfer-Encoding: gzip\\n",
        "505 # GET /api/v2 HTTP/9.9\\nHost: a\\n",
        "405 # TRACE /api/v2 HTTP/1.1\\nHost: a\\n",
        "405 # PROPFIND /api/v2/regelingen HTTP/1.1\\nHost: a\\n",
        "405 # get /api/v2 HTTP/1.1\\nHost: a\\n",
        "404 # GET /api/v2/../v2/zoekresultaten/ HTTP/1.1\\nHost: a\\n",
        "404 # GET /api/v2;a=b HTTP/1.1\\nHost: a\\n",
      })
  void what_is_not_proper_http_is_a_problem_too(int status, String request) {
    assertRawProblem(status, request.replace("\\n", "\n"));
  }

  private void assertRawProblem(int status, String request) {
    String[] parts = site.raw(request + "Connection: close\n\n").split("\r\n\r\n", 2);
    assertThat(parts[0])
        .startsWith("HTTP/1.1 " + status)
        .contains(
            "API-Version: 2.0.0",
            "Content-Type: application/problem+json",
            "X-Content-Type-Options: nosniff");
    assertProblem(status, parts[1]);
  }

  @Test
  void headers_without_end_are_a_problem_too() {
    assertRawProblem(431, "GET /api/v2 HTTP/1.1\nHost: a\nX: " + "x".repeat(100_000) + "\n");
  }

  @Test
  void who_asks_what_may_be_done_is_told() {
    for (String path : List.of("/api/v2", SCHEME, "/api/v2/zoekresultaten?q=a")) {
      Reply reply = site.ask("OPTIONS", path);
      assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
      assertThat(reply.header("Access-Control-Allow-Methods")).contains("GET");
      assertThat(reply.header("Access-Control-Allow-Headers")).isEqualTo("*");
      assertThat(reply.body()).isEmpty();
      assertThat(site.ask("DELETE", path).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void who_cannot_use_json_is_told() {
    for (String path : List.of("/api/v2", SCHEME, "/api/v2/openapi.json")) {
      for (String accepted : List.of("text/html", "application/xml", "application/json;q=0, */*")) {
        assertProblem(406, site.get(path, "Accept", accepted));
        assertThat(site.ask("HEAD", path, "Accept", accepted).status()).isEqualTo(406);
        assertThat(site.get(path, "Accept", accepted, "If-None-Match", "*").status())
            .isEqualTo(406);
      }
      for (String accepted : List.of("application/json", "*/*", "text/html, application/*;q=0.1")) {
        assertThat(site.get(path, "Accept", accepted).status()).isEqualTo(200);
      }
    }
    // A mistake is told to everybody.
    assertProblem(404, site.get("/api/v2/dit-is-er-niet", "Accept", "text/html"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void head_tells_what_get_would_send(Map.Entry<String, Integer> address) {
    for (String encoding : List.of("identity", "gzip")) {
      Reply get = site.get(address.getKey(), "Accept-Encoding", encoding);
      Reply head = site.ask("HEAD", address.getKey(), "Accept-Encoding", encoding);
      assertThat(head.body()).isEmpty();
      for (String name : List.of("ETag", "Content-Type", "Content-Length", "Content-Encoding")) {
        assertThat(head.header(name)).isEqualTo(get.header(name));
      }
      String tag = get.header("ETag");
      assertThat(tag.isEmpty()).isEqualTo(address.getValue() != 200);
      if (!tag.isEmpty()) {
        Reply again = site.get(address.getKey(), "Accept-Encoding", encoding, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertGuarded(again);
      }
    }
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Reply reply =
        site.get(
            "/api/v2/zoekresultaten?pagina=nul&sorteer=kleur&soort=geheim&regio=maan&geldig=ooit"
                + "&q=a&q=b&sectr=x&leeg=&%71=a");
    JsonNode problem = assertProblem(400, reply);
    Map<String, String> faults =
        problem
            .get("fouten")
            .valueStream()
            .collect(
                Collectors.toMap(
                    fault -> fault.get("parameter").asString(),
                    fault -> fault.get("melding").asString()));
    assertThat(faults)
        .containsOnlyKeys(
            "pagina", "sorteer", "soort", "regio", "geldig", "q", "sectr", "leeg", "%71");
    assertThat(faults.get("sectr")).contains("«sector»");
    assertThat(faults.values()).allMatch(sentence -> sentence.matches("[A-Z«].*[.?]"));
    assertThat(problem.get("detail").asString()).contains("9 parameters");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v2?x=1, x",
    "/api/v2?x, x",
    "/api/v2/openapi.json?v=2, v",
    "/api/v2/regelingen?sorteer=titel, sorteer",
    "/api/v2/regelingen?pagina=0, pagina",
    "/api/v2/regelingen?pagina=-1, pagina",
    "/api/v2/regelingen?pagina=1e3, pagina",
    "/api/v2/regelingen?pagina=99999999999999999999, pagina",
    "/api/v2/regelingen?pagina=%D9%A1, pagina",
    "/api/v2/regelingen?pagina=1&pagina=2, pagina",
    "/api/v2/regelingen?paginagrootte=0, paginagrootte",
    "/api/v2/regelingen?paginagrootte=101, paginagrootte",
    "/api/v2/regelingen?peildatum=vandaag, peildatum",
    "/api/v2/regelingen?peildatum=2026-02-30, peildatum",
    "/api/v2/regelingen?peildatum=1999-12-31, peildatum",
    "/api/v2/regelingen?peildatum=2100-01-01, peildatum",
    "/api/v2/regelingen?peildatum=2026-01-31T00:00:00Z, peildatum",
    "/api/v2/cijfers?peildatum=2026-01-31, peildatum",
    "/api/v2/cijfers?peildatum=x&peildatum=y, peildatum",
    "/api/v2/regelingen/thuiswerkvergoeding?peildatum=x, peildatum",
    "/api/v2/regelingen/thuiswerkvergoeding?pagina=1, pagina",
    "/api/v2/suggesties, q",
    "/api/v2/suggesties?q=, q",
    "/api/v2/suggesties?q=a&aantal=0, aantal",
    "/api/v2/suggesties?q=a&aantal=21, aantal",
    "/api/v2/suggesties?q=a&q=b, q",
    "/api/v2/zoekresultaten?paginagrootte=10, paginagrootte",
    "/api/v2/zoekresultaten?peildatum=2026-01-31, peildatum",
    "/api/v2/zoekresultaten?constructor=a, constructor",
    "/api/v2/zoekresultaten?soort=%00, soort",
  })
  void a_wrong_value_is_refused_by_name(String path, String parameter) {
    JsonNode problem = assertProblem(400, site.get(path));
    assertThat(problem.get("fouten").valueStream().map(one -> one.get("parameter").asString()))
        .containsExactly(parameter);
  }

  @Test
  void too_much_is_answered_quickly() {
    String many =
        IntStream.range(0, 1_000).mapToObj(i -> "maatregel=m" + i).collect(Collectors.joining("&"));
    String strangers =
        IntStream.range(0, 5_000).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
    Map<String, Integer> asked =
        Map.of(
            "q=" + "a".repeat(1_001),
            400,
            "q=" + "a%20".repeat(501),
            400,
            "q=" + "(a".repeat(500),
            200,
            many,
            400,
            strangers,
            414,
            "x".repeat(60_000) + "=1",
            414,
            "x".repeat(10_000) + "=1",
            400,
            "pagina=1000000",
            200,
            "pagina=9999999&q=fiets",
            200);
    asked.forEach(
        (query, status) -> {
          Instant start = Instant.now();
          Reply reply = site.get("/api/v2/zoekresultaten?" + query);
          assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
          assertThat(reply.status()).isEqualTo(status);
          assertThat(reply.body()).hasSizeLessThan(40_000);
          if (status == 400) {
            assertThat(assertProblem(400, reply).get("fouten")).hasSizeBetween(1, 50);
          }
        });
    JsonNode beyond = JSON.readTree(site.get("/api/v2/zoekresultaten?pagina=1000000").body());
    assertThat(beyond.get("resultaten")).isEmpty();
    assertThat(beyond.get("totaal").asInt()).isPositive();
    assertThat(beyond.at("/_links/next").isMissingNode()).isTrue();
    assertThat(beyond.at("/_links/prev/href").asString())
        .endsWith("pagina=" + beyond.get("paginas").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%7D,%7B%22a%22:1",
        "%00%01%1f",
        "%e2%80%a8%e2%80%ae",
        "%ff%fe",
        "%F0%9F%9A%B2",
        "%",
        "*:*",
        "titel:fiets%5E9",
        "%22",
      })
  void what_was_asked_comes_back_as_a_string_and_nothing_else(String query) {
    for (String path : List.of("/api/v2/zoekresultaten?q=", "/api/v2/suggesties?q=")) {
      String reply = site.raw("GET " + path + query + " HTTP/1.1\nHost: a\nConnection: close\n\n");
      assertThat(reply).matches("(?s)HTTP/1\\.1 (200|400) .*");
      JsonNode body = JSON.readTree(reply.split("\r\n\r\n", 2)[1]);
      assertThat(body.isObject()).isTrue();
      assertThat(body.propertyNames()).doesNotContain("a");
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(Kind.values()).filter(Kind::hasPage);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_links_walk_a_collection_once(Kind kind) {
    List<String> found = new ArrayList<>();
    String next = Major.NEWEST.base() + "/" + Resource.collection(kind) + "?paginagrootte=7";
    String before = "";
    while (!next.isEmpty()) {
      JsonNode page = JSON.readTree(site.get(next).body());
      assertThat(page.get("totaal").asInt()).isEqualTo(site.snapshot().items(kind).size());
      assertThat(link(page, "prev")).isEqualTo(before);
      page.get("resultaten").forEach(one -> found.add(one.get("id").asString()));
      before = link(page, "self");
      next = link(page, "next");
    }
    assertThat(found)
        .isNotEmpty()
        .containsExactlyElementsOf(site.snapshot().items(kind).stream().map(Item::id).toList());
  }

  /// Without host; empty when it is not there.
  private static String link(JsonNode page, String name) {
    String address = page.at("/_links/" + name + "/href").asString("");
    assertThat(address).matches("|" + RunningSite.BASE_URL + "/api/v2/.+");
    return address.replace(RunningSite.BASE_URL, "");
  }

  @Test
  void a_day_that_was_asked_for_goes_along_to_the_next_page() {
    JsonNode page =
        JSON.readTree(site.get("/api/v2/regelingen?peildatum=2023-06-01&paginagrootte=2").body());
    assertThat(link(page, "next"))
        .isEqualTo("/api/v2/regelingen?peildatum=2023-06-01&pagina=2&paginagrootte=2");
    assertThat(page.at("/resultaten/0/peildatum").asString()).isEqualTo("2023-06-01");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_item_is_the_same_here_as_on_the_site(Kind kind) {
    for (Item item : site.snapshot().items(kind)) {
      Reply reply = site.get("/api/v2/" + item.kind().folder() + "/" + item.slug());
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo(site.get(item.address() + ".json").body());
      JsonNode body = JSON.readTree(reply.body());
      for (String name : List.of("gepubliceerdOp", "gewijzigdOp")) {
        assertThat(body.get(name).asString()).endsWith("Z").satisfies(Instant::parse);
      }
    }
  }

  @Test
  void amounts_are_those_of_the_day_that_is_asked_for() {
    String now = site.get(SCHEME).text();
    String then = site.get(SCHEME + "?peildatum=2022-06-01").text();
    assertThat(then).isNotEqualTo(now).contains("\"peildatum\":\"2022-06-01\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=fiets",
        "q=thuiswerken&soort=praktijkvoorbeeld",
        "doelgroep=werkgever&sorteer=titel&pagina=2",
        "geldig=nu&geldig=2024",
        "q=xqwzjvkb",
      })
  void a_search_finds_what_the_library_finds(String query) {
    JsonNode body = JSON.readTree(site.get("/api/v2/zoekresultaten?" + query).body());
    Results results = results(query);
    assertThat(body.get("totaal").asInt()).isEqualTo(results.total());
    assertThat(body.get("paginas").asInt()).isEqualTo(results.pages());
    assertThat(ids(body.get("resultaten")))
        .isEqualTo(results.hits().stream().map(hit -> hit.item().id()).toList());
    assertThat(ids(body.at("/naslag/resultaten")))
        .isEqualTo(results.reference().stream().map(hit -> hit.item().id()).toList());
    assertThat(body.at("/naslag/totaal").asInt()).isEqualTo(results.referenceTotal());
    assertThat(body.get("facetten").valueStream().map(one -> one.get("naam").asString()))
        .containsExactlyElementsOf(
            results.facets().stream().map(facet -> facet.facet().parameter()).toList());
    JsonNode self = JSON.readTree(site.get(link(body, "self")).body());
    assertThat(self).isEqualTo(body);
  }

  private Results results(String query) {
    Map<String, List<String>> parameters =
        Stream.of(query.split("&"))
            .filter(part -> !part.isEmpty())
            .map(part -> part.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
    return site.part(Libraries.class)
        .read(
            library ->
                library.search(
                    ((Query.Reading.Understood) library.parse(parameters)).query(),
                    RunningSite.TODAY));
  }

  private static List<String> ids(JsonNode results) {
    return results.valueStream().map(one -> one.get("id").asString()).toList();
  }

  @Test
  void words_that_were_found_are_marked_and_never_html() {
    JsonNode body = JSON.readTree(site.get("/api/v2/zoekresultaten?q=fiets").body());
    List<JsonNode> pieces =
        body.get("resultaten")
            .valueStream()
            .flatMap(result -> result.get("passages").valueStream())
            .flatMap(JsonNode::valueStream)
            .toList();
    assertThat(pieces)
        .anySatisfy(
            piece -> {
              assertThat(piece.get("gemarkeerd").asBoolean()).isTrue();
              assertThat(piece.get("tekst").asString()).containsIgnoringCase("fiets");
            })
        .noneSatisfy(piece -> assertThat(piece.get("tekst").asString()).contains("<mark"));
  }

  @Test
  void what_was_searched_is_told() {
    JsonNode place = JSON.readTree(site.get("/api/v2/zoekresultaten?q=Almere").body());
    assertThat(place.has("gelezenAls")).isFalse();
    JsonNode unknown = place.get("onbekendePlaats");
    assertThat(unknown.get("naam").asString()).isEqualTo("Almere");
    JsonNode province = unknown.get("eromheen").get(0);
    assertThat(province.get("naam").asString()).isEqualTo("Flevoland");
    leads(province);
    JsonNode section = JSON.readTree(site.get("/api/v2/zoekresultaten?q=regeling").body());
    assertThat(section.get("onderdeel").get("titel").asString()).isEqualTo("Regelingen");
    leads(section.get("onderdeel"));
    JsonNode slip = JSON.readTree(site.get("/api/v2/zoekresultaten?q=Vergoedign").body());
    assertThat(slip.get("bedoeldeU").asString()).isEqualTo("vergoeding");
    assertThat(slip.has("gelezenAls")).isFalse();
  }

  private void leads(JsonNode what) {
    for (String name : List.of("webadres", "apiadres")) {
      String address = what.get(name).asString();
      assertThat(address).startsWith(RunningSite.BASE_URL);
      assertThat(site.get(address.replace(RunningSite.BASE_URL, "")).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"thuis", "regelin", "cijf"})
  void what_is_typed_is_completed(String typed) {
    JsonNode body = JSON.readTree(site.get("/api/v2/suggesties?q=" + typed + "&aantal=3").body());
    assertThat(body.get("suggesties")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (JsonNode one : body.get("suggesties")) {
      assertThat(one.get("tekst").asString())
          .isEqualTo(
              one.get("delen")
                  .valueStream()
                  .map(piece -> piece.get("tekst").asString())
                  .collect(Collectors.joining()));
      for (String name : List.of("webadres", "apiadres")) {
        String address = one.get(name).asString();
        assertThat(address).startsWith(RunningSite.BASE_URL);
        assertThat(site.get(address.replace(RunningSite.BASE_URL, "")).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void the_entry_leads_everywhere() {
    JsonNode links = JSON.readTree(site.get("/api/v2").body()).get("_links");
    assertThat(links.propertyNames())
        .contains("openapi", "zoekresultaten", "suggesties", "handreiking", "ezine", "artikelen");
    links.forEachEntry(
        (name, link) -> {
          String address = link.get("href").asString().replace(RunningSite.BASE_URL, "");
          assertThat(site.get(address + (name.equals("suggesties") ? "?q=a" : "")).status())
              .as(name)
              .isEqualTo(200);
        });
  }

  @Test
  void the_host_that_a_request_names_is_never_repeated() {
    for (String path : List.of("/api/v2", "/api/v2/zoekresultaten?q=a", "/api/v2/x", SCHEME)) {
      assertThat(
              site.raw(
                  "GET "
                      + path
                      + " HTTP/1.1\n"
                      + "Host: kwaad.example\n"
                      + "X-Forwarded-Host: kwaad.example\n"
                      + "Origin: https://kwaad.example\n"
                      + "Cookie: kwaad=1\n"
                      + "Connection: close\n\n"))
          .doesNotContain("kwaad");
    }
  }

  @Test
  void what_moved_leads_on_and_what_was_withdrawn_is_gone() {
    try (RunningSite small = RunningSite.empty()) {
      small.publish(page("een", "oud"), page("twee", "weg"));
      small.publish(page("een", "nieuw"));
      small.await(
          small
              .part(Drafts.class)
              .withdraw("paginas-twee", Reason.MISTAKE, Optional.empty(), "", "test"));
      Reply moved = small.get("/api/v2/paginas/oud");
      assertThat(moved.status()).isEqualTo(301);
      assertThat(moved.header("Location")).isEqualTo("/api/v2/paginas/nieuw");
      assertGuarded(moved);
      assertThat(small.get(moved.header("Location")).status()).isEqualTo(200);
      assertProblem(410, small.get("/api/v2/paginas/weg"));
      assertThat(small.get("/api/v2/paginas").text()).contains("\"totaal\":1,");
      JsonNode empty = JSON.readTree(small.get("/api/v2/bronnen").body());
      assertThat(empty.get("paginas").asInt()).isZero();
      assertThat(empty.get("_links").propertyNames()).containsExactly("self");
    }
  }

  private static Draft page(String id, String slug) {
    return Draft.read(
        Kind.PAGE,
        slug,
        """
        ---
        id: paginas-%s
        titel: Pagina %s
        samenvatting: Een pagina.
        ---
        Tekst.
        """
            .formatted(id, id));
  }
}
