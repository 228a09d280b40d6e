package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.search.Libraries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not public is in nothing that leaves the site: words of a draft, of what was withdrawn,
/// and the names of editors, hunted in every page, list, feed, file, search and header.
class LeakTest {
  private static final String DRAFTED = "kwartelkoning";
  private static final String WITHDRAWN = "zilverplevier";
  private static final String EDITOR = "roodborsttapuit";

  /// As long as the words that are hunted, and nowhere.
  private static final String RUBBISH = "xqwzjvkbxqwzj";

  /// Besides what pages link to.
  private static final List<String> FILES =
      Stream.concat(
              WaysOut.FILES.stream(),
              Stream.of(
                  "/api/v2/paginas/open",
                  "/api/v2/paginas/anders",
                  "/api/v2/paginas/geheim",
                  "/api/v2/paginas/nieuw",
                  "/api/v1/paginas/geheim",
                  "/api/v2/waardelijsten/doelgroep",
                  "/waardelijsten/doelgroep.md",
                  "/zo-niet",
                  "/zo-niet.json",
                  "/zoeken?pagina=x",
                  "/open?x=1",
                  "/geheim",
                  "/geheim.md",
                  "/geheim.json",
                  "/geheim/geschiedenis",
                  "/geheim/"))
          .toList();

  private static RunningSite site;
  private static Map<String, Reply> before;
  private static Map<String, Reply> after;

  @BeforeAll
  static void publish_write_and_withdraw() {
    site = RunningSite.empty();
    publish(
        terms(),
        page("open", "Over reizen", "", "Voor iedereen. Zie [het andere](/anders)."),
        page("anders", "Over werken", "", "Ook voor iedereen."),
        page("geheim", "Een " + WITHDRAWN, "doelgroep: [student]", "De " + WITHDRAWN + " vliegt."));
    assertThat(site.get("/geheim").text()).contains(WITHDRAWN);
    assertThat(site.get("/zoeken?q=" + WITHDRAWN).text()).contains("1 resultaat");
    assertThat(site.get("/zoeken?doelgroep=student").text()).contains("1 resultaat");
    everything().values().forEach(reply -> assertThat(reply.status()).isLessThan(500));
    site.await(
        site.part(Drafts.class)
            .withdraw("paginas-geheim", Reason.MISTAKE, Optional.empty(), WITHDRAWN, EDITOR));
    before = everything();
    draft(page("open", "De " + DRAFTED, "", "De " + DRAFTED + " roept."));
    draft(page("nieuw", "De " + DRAFTED, "doelgroep: [student]", "De " + DRAFTED + " roept."));
    Libraries.askToReindex(site.db());
    publish(page("los", "Iets anders", "", "Zodat er een nieuwe generatie is."));
    site.await(
        site.part(Drafts.class)
            .withdraw("paginas-los", Reason.MISTAKE, Optional.empty(), "", EDITOR));
    after = everything();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Draft page(String slug, String title, String head, String body) {
    return Draft.read(
        Kind.PAGE,
        slug,
        """
        ---
        id: paginas-%s
        titel: %s
        samenvatting: %s, in het kort.
        trefwoorden: [%s]
        %s
        ---
        %s
        """
            .formatted(slug, title, title, title, head, body));
  }

  private static Draft terms() {
    return Draft.read(
        Kind.TERM_LIST,
        "doelgroep",
        """
        ---
        id: waardelijsten-doelgroep
        titel: Doelgroepen
        samenvatting: Voor wie iets is.
        termen:
          - {id: student, label: Studenten}
          - {id: werkgever, label: Werkgevers}
        ---
        """);
  }

  private static void publish(Draft... drafts) {
    List<Submission> bundle =
        List.of(drafts).stream().map(draft -> new Submission(draft, true, "Nieuw.")).toList();
    site.await(site.part(Drafts.class).publish(bundle, EDITOR));
  }

  /// A newer revision that nobody published.
  private static void draft(Draft draft) {
    String id = "paginas-" + draft.slug();
    site.db()
        .execute("insert into content.item values (?, 'PAGE', now()) on conflict do nothing", id);
    site.db()
        .insertInto(REVISION)
        .set(REVISION.ITEM_ID, id)
        .set(REVISION.SLUG, draft.slug())
        .set(REVISION.DOCUMENT, draft.document())
        .set(REVISION.FORMAT, 1)
        .set(REVISION.AUTHOR, EDITOR)
        .set(REVISION.CREATED_AT, site.clock().instant())
        .execute();
  }

  private static Map<String, Reply> everything() {
    Map<String, Reply> everything = new TreeMap<>();
    Crawl.of(site).replies().forEach(reply -> everything.put(reply.path(), reply));
    FILES.forEach(path -> everything.put(path, site.get(path)));
    return everything;
  }

  @ParameterizedTest
  @ValueSource(strings = {DRAFTED, WITHDRAWN, EDITOR})
  void it_is_in_no_answer(String word) {
    assertThat(after).hasSizeGreaterThan(FILES.size() + 10);
    assertThat(after.values())
        .allSatisfy(
            reply -> {
              assertThat(reply.text()).as(reply.path()).doesNotContainIgnoringCase(word);
              assertThat(reply.headers().map().toString()).doesNotContainIgnoringCase(word);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {DRAFTED, WITHDRAWN, EDITOR})
  void a_search_for_it_answers_as_a_search_for_rubbish(String word) {
    for (String form : WaysOut.SEARCHES) {
      for (String asked : List.of("%s", "\"%s\"", "%s*", "+%s", "titel:%s", "over %s", "%s~2")) {
        Reply real = site.get(form + encoded(asked.formatted(word)));
        Reply rubbish = site.get(form + encoded(asked.formatted(RUBBISH)));
        assertThat(real.status()).isEqualTo(rubbish.status());
        assertThat(real.text().replace(word, RUBBISH)).isEqualTo(rubbish.text());
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void a_part_of_it_finds_nothing_either() {
    for (String part :
        List.of("kwartel", "koning", "zilver", "plevier", "roodborst", "zilverplevir")) {
      assertThat(site.get("/zoeken?q=" + part).html().select("#resultaten").text())
          .startsWith("Geen resultaten");
      assertThat(site.get("/api/v2/zoekresultaten?q=" + part).text()).startsWith("{\"totaal\":0,");
      assertThat(site.get("/api/v2/suggesties?q=" + part).text()).isEqualTo("{\"suggesties\":[]}");
    }
  }

  @Test
  void it_is_counted_nowhere() {
    Reply all = site.get("/zoeken");
    assertThat(all.html().select("#resultaten").text()).isEqualTo("2 resultaten");
    assertThat(all.html().select("form").text()).doesNotContain("Studenten");
    assertThat(site.get("/zoeken?doelgroep=student").html().select("#resultaten").text())
        .isEqualTo("Geen resultaten");
    assertThat(site.get("/api/v2/zoekresultaten").text())
        .startsWith("{\"totaal\":2,")
        .doesNotContain("Studenten");
    assertThat(site.get("/api/v2/paginas").text()).startsWith("{\"totaal\":2,");
  }

  @Test
  void a_draft_changes_no_answer_and_no_tag() {
    assertThat(contents(after)).isEqualTo(contents(before));
  }

  private static Map<String, String> contents(Map<String, Reply> replies) {
    Map<String, String> contents = new TreeMap<>();
    replies.forEach((path, reply) -> contents.put(path, reply.header("ETag") + reply.text()));
    return contents;
  }

  @Test
  void what_was_never_public_is_not_there_and_what_was_is_gone() {
    assertThat(site.get("/nieuw").status()).isEqualTo(404);
    assertThat(site.get("/geheim").status()).isEqualTo(410);
    assertThat(site.get("/api/v2/paginas/nieuw").status()).isEqualTo(404);
    assertThat(site.get("/api/v2/paginas/geheim").status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".md", ".json", "/geschiedenis", "/", "?peildatum=2024-01-01"})
  void where_only_a_draft_is_the_answer_is_that_of_an_address_that_never_was(String form) {
    Reply drafted = site.get("/nieuw" + form);
    Reply never = site.get("/nergens" + form);
    assertThat(drafted.status()).isEqualTo(404);
    assertThat(never.status()).isEqualTo(404);
    assertThat(drafted.body()).isEqualTo(never.body());
    assertThat(withoutMoment(drafted)).isEqualTo(withoutMoment(never));
  }

  private static Map<String, List<String>> withoutMoment(Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
    headers.remove("date");
    return headers;
  }

  /// In turn, so that whatever else the machine does comes over both.
  @Test
  void and_it_takes_as_long() {
    List<Long> drafted = new ArrayList<>();
    List<Long> never = new ArrayList<>();
    for (int round = 0; round < 300; round++) {
      drafted.add(nanos("/nieuw"));
      never.add(nanos("/nergens"));
    }
    assertThat((double) median(drafted) / median(never)).isBetween(0.5, 2.0);
  }

  private static long nanos(String path) {
    long before = System.nanoTime();
    site.get(path);
    return System.nanoTime() - before;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
