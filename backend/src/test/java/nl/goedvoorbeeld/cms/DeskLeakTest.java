package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.document;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.Edit;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.site.Crawl;
import nl.goedvoorbeeld.site.WaysOut;
import nl.goedvoorbeeld.transfer.Export;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever an editor writes or arranges, in whatever state: hunted without rights over every way
/// out.
class DeskLeakTest {
  private static final String DRAFT = "zilverplevier";
  private static final String SUBMITTED = "smelleken";
  private static final String APPROVED = "draaihals";
  private static final String PLANNED = "roodborsttapuit";
  private static final String WITHDRAWN = "klapekster";
  private static final String CHECKED = "kortsnavelboomkruiper";
  private static final String CHANGED = "grauwekiekendief";
  private static final String REMARKED = "boomleeuwerik";
  private static final String AUTOSAVED = "waterspreeuw";
  private static final String REFUSED = "notenkraker";
  private static final String NOTED = "geelgors";
  private static final String COMMENTED = "beflijster";
  private static final String RECIPIENT = "appelvink";
  private static final String COPIED = "kopie-van-over";

  private static final List<String> WORDS =
      List.of(
          DRAFT,
          SUBMITTED,
          APPROVED,
          PLANNED,
          WITHDRAWN,
          CHECKED,
          CHANGED,
          REMARKED,
          AUTOSAVED,
          REFUSED,
          NOTED,
          COMMENTED,
          RECIPIENT,
          COPIED,
          TestDesk.WRITER,
          TestDesk.CHIEF);

  /// As long as the words that are hunted, and nowhere.
  private static final String RUBBISH = "xqwzjvkbxqwzj";

  private static final List<String> SLUGS =
      List.of(
          "concept", "aangeboden", "goedgekeurd", "gepland", "ingetrokken", "controle", "openbaar");

  /// Below an item at the desk: all that shows something, and all that changes something.
  private static final List<String> SHOWING =
      List.of(
          "",
          "/versies",
          "/verschil?van=1&naar=2",
          "/voorbeeld",
          "/voorbeeld?versie=1",
          "/plannen",
          "/intrekken",
          "/opmerkingen",
          "/delen");

  private static final List<String> CHANGING =
      List.of(
          "",
          "/indienen",
          "/goedkeuren",
          "/weigeren",
          "/publiceren",
          "/spoed",
          "/nagekeken",
          "/terugzetten",
          "/voorbeeld",
          "/plannen",
          "/plannen/intrekken",
          "/plannen/1/annuleren",
          "/intrekken",
          "/kopie",
          "/opmerkingen",
          "/opmerkingen/1/afgehandeld",
          "/delen",
          "/delen/1/intrekken");

  private static TestDesk desk;
  private static Map<String, Reply> before;
  private static Map<String, Reply> after;
  private static String link;

  @BeforeAll
  static void arrange() {
    desk = new TestDesk();
    desk.published("openbaar", "Voor iedereen.");
    desk.published("ingetrokken", "De " + WITHDRAWN + " vliegt.");
    done(
        desk.chief.post(
            at("ingetrokken") + "/intrekken",
            "reden",
            "per-ongeluk",
            "toelichting",
            "De " + NOTED,
            "zeker",
            "ja"));
    desk.awaitStatus("/ingetrokken", 410);
    before = everything();

    String draft = desk.write("concept", title(DRAFT), text(DRAFT));
    done(
        desk.chief.post(
            at("concept") + "/opmerkingen", "versie", draft, "passage", "", "opmerking", REMARKED));
    desk.site
        .part(Workbench.class)
        .autosave(
            new Edit(
                id("concept"),
                Long.parseLong(draft),
                "concept",
                document("concept", title(AUTOSAVED), text(AUTOSAVED)),
                ""),
            TestDesk.WRITER);
    done(desk.writer.post(at("concept") + "/kopie", "versie", draft));

    String submitted = desk.write("aangeboden", title(SUBMITTED), text(SUBMITTED));
    done(desk.writer.post(at("aangeboden") + "/indienen", "versie", submitted));

    String refused = desk.write("openbaar", title(CHANGED), text(CHANGED));
    done(desk.writer.post(at("openbaar") + "/indienen", "versie", refused));
    done(
        desk.chief.post(
            at("openbaar") + "/weigeren", "versie", refused, "opmerking", "Te veel " + REFUSED));

    desk.approved("goedgekeurd", text(APPROVED));
    String planned = desk.approved("gepland", text(PLANNED));
    done(
        desk.writer.post(
            at("gepland") + "/plannen",
            "versie",
            planned,
            "dag",
            "2026-12-01",
            "tijd",
            "12:00",
            "belangrijk",
            "ja",
            "toelichting",
            "Over de " + NOTED));

    String checked = desk.write("controle", title(CHECKED), text(CHECKED));
    Reply shared =
        desk.writer.post(
            at("controle") + "/delen",
            "versie",
            checked,
            "doel",
            "feitencontrole",
            "ontvanger",
            RECIPIENT,
            "dagen",
            "14");
    String address = shared.html().select("#link").val();
    link = address.substring(address.indexOf("/redactie/"));
    Visitor guest = new Visitor(desk.site);
    guest.get(link);
    done(guest.post(link, "passage", "-1", "opmerking", "Volgens mij een " + COMMENTED));
    for (String slug : SLUGS) {
      desk.writer.get(at(slug) + "/voorbeeld");
    }
    Libraries.askToReindex(desk.site.db());
    after = everything();
  }

  private static String title(String word) {
    return "De " + word;
  }

  private static String text(String word) {
    return "## De %s\n\nDe %s roept. ![%s](/media/%s.png)".formatted(word, word, word, word);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// Whatever a reader can ask for.
  private static Map<String, Reply> everything() {
    Map<String, Reply> everything = new TreeMap<>();
    Crawl.of(desk.site).replies().forEach(reply -> everything.put(reply.path(), reply));
    List<String> paths = new ArrayList<>(WaysOut.FILES);
    for (String slug :
        Stream.concat(SLUGS.stream(), Stream.of("kopie-van-de-zilverplevier")).toList()) {
      for (String form :
          List.of("", ".md", ".json", "/geschiedenis", "/", "?versie=1", "/voorbeeld")) {
        paths.add("/" + slug + form);
      }
      paths.add("/paginas/" + slug);
      paths.add("/api/v1/paginas/" + slug);
      paths.add("/api/v1/paginas/paginas-" + slug);
    }
    paths.forEach(path -> everything.put(path, desk.site.get(path)));
    return everything;
  }

  static List<String> words() {
    return WORDS;
  }

  @ParameterizedTest
  @MethodSource("words")
  void it_is_in_no_answer_and_no_header(String word) {
    assertThat(after.values())
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).as(reply.path()).isLessThan(500);
              assertThat(withoutQuestion(reply)).as(reply.path()).doesNotContainIgnoringCase(word);
              assertThat(reply.headers().map().toString())
                  .as(reply.path())
                  .doesNotContainIgnoringCase(word);
            });
  }

  /// An answer may repeat the address that was asked for.
  private static String withoutQuestion(Reply reply) {
    return reply.text().replace(reply.path(), "");
  }

  @Test
  void no_answer_and_no_tag_has_changed_by_any_of_it() {
    Map<String, String> then = contents(before);
    Map<String, String> now = contents(after);
    assertThat(now).isEqualTo(then);
  }

  private static Map<String, String> contents(Map<String, Reply> replies) {
    Map<String, String> contents = new TreeMap<>();
    replies.forEach(
        (path, reply) -> contents.put(path, reply.status() + reply.header("ETag") + reply.text()));
    return contents;
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_search_for_it_answers_as_a_search_for_rubbish(String word) {
    for (String form : WaysOut.SEARCHES) {
      for (String asked : List.of("%s", "\"%s\"", "%s*")) {
        String plain = word.replaceAll("[^a-z]", "");
        Reply real = desk.site.get(form + encoded(asked.formatted(plain)));
        Reply rubbish = desk.site.get(form + encoded(asked.formatted(RUBBISH)));
        assertThat(real.status()).isEqualTo(rubbish.status());
        assertThat(real.text().replace(plain, RUBBISH)).as(form).isEqualTo(rubbish.text());
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void an_address_that_only_a_draft_has_is_one_that_never_was() {
    for (String slug : List.of("concept", "aangeboden", "goedgekeurd", "gepland", "controle")) {
      for (String form : List.of("", ".md", ".json", "/geschiedenis")) {
        for (String method : List.of("GET", "HEAD")) {
          Reply real = desk.site.ask(method, "/" + slug + form);
          Reply never = desk.site.ask(method, "/nergens" + form);
          assertThat(real.status()).isEqualTo(404);
          assertThat(real.body()).isEqualTo(never.body());
          assertThat(real.headersButDate()).isEqualTo(never.headersButDate());
        }
      }
    }
  }

  @Test
  void an_export_holds_what_is_public_and_nothing_else(@TempDir Path folder) throws IOException {
    desk.site.part(Export.class).run(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(folder.relativize(file).toString()).isEqualTo("paginas/openbaar.md");
        for (String word : WORDS) {
          assertThat(Files.readString(file)).doesNotContainIgnoringCase(word);
        }
      }
    }
  }

  /// Somebody who may not: a stranger, one who has not given the second step, and one who is out.
  private static List<Visitor> without() {
    Visitor half = new Visitor(desk.site);
    Editor halfway =
        TestEditors.add(desk.site, "half" + ++number + "@example.org", Role.ADMINISTRATOR);
    half.post("/redactie/aanmelden", "email", halfway.email(), "wachtwoord", TestEditors.PASSWORD);
    Visitor out = desk.signedIn("weg" + number + "@example.org", Role.ADMINISTRATOR);
    done(out.post("/redactie/afmelden"));
    return List.of(new Visitor(desk.site), half, out);
  }

  private static int number;

  @Test
  void no_page_of_the_desk_shows_any_of_it_to_who_is_not_in() {
    for (Visitor visitor : without()) {
      List<String> paths =
          new ArrayList<>(
              List.of(
                  "/redactie",
                  "/redactie/items",
                  "/redactie/items?q=" + DRAFT,
                  "/redactie/items/nieuw",
                  "/redactie/lijst/gepland",
                  "/redactie/lijst/ter-controle",
                  "/redactie/logboek"));
      SLUGS.forEach(slug -> SHOWING.forEach(way -> paths.add(at(slug) + way)));
      for (String path : paths) {
        for (String method : List.of("GET", "HEAD")) {
          Reply reply = method.equals("GET") ? visitor.get(path) : desk.site.ask(method, path);
          assertThat(reply.status()).as(path).isEqualTo(303);
          assertThat(reply.body()).as(path).isEmpty();
        }
      }
    }
  }

  @Test
  void no_form_of_the_desk_does_anything_for_who_is_not_in() {
    String revisions =
        desk.site.db().fetch("select count(*), max(id) from content.revision").toString();
    String states = states();
    for (Visitor visitor : without()) {
      for (String slug : SLUGS) {
        for (String way : CHANGING) {
          Reply reply =
              visitor.post(
                  at(slug) + way, "versie", desk.newest(slug), "opmerking", "x", "zeker", "ja");
          assertThat(reply.status()).as(way).isIn(303, 403);
          assertThat(reply.header("Location")).doesNotContain("gedaan");
          assertThat(reply.text()).doesNotContainIgnoringCase(DRAFT);
        }
      }
    }
    assertThat(desk.site.db().fetch("select count(*), max(id) from content.revision").toString())
        .isEqualTo(revisions);
    assertThat(states()).isEqualTo(states);
  }

  private static String states() {
    return desk.site
            .db()
            .fetch("select item_id, state, revision_id from content.working order by 1")
            .toString()
        + desk.site.db().fetch("select id, outcome from desk.plan order by 1")
        + desk.site.db().fetch("select id, resolved_by from desk.remark order by 1")
        + desk.site.db().fetch("select id, revoked_by from desk.link order by 1")
        + desk.site.db().fetch("select generation from content.library");
  }

  /// For an author every act of a chief editor is refused, in every state; nothing changes by it.
  @Test
  void an_author_takes_nothing_away_and_publishes_nothing_urgently() {
    String states = states();
    Visitor author = desk.signedIn("schrijver@example.org", Role.AUTHOR);
    for (String slug : SLUGS) {
      for (String way : List.of("/spoed", "/intrekken", "/plannen/intrekken")) {
        Reply reply =
            author.post(
                at(slug) + way,
                "versie",
                desk.newest(slug),
                "reden",
                "per-ongeluk",
                "dag",
                "2026-12-01",
                "tijd",
                "12:00",
                "zeker",
                "ja");
        assertThat(reply.status()).as(slug + way).isEqualTo(409);
        assertThat(reply.html().select("[role=alert]").text()).contains("eindredacteur");
      }
    }
    assertThat(states()).isEqualTo(states);
  }

  @Test
  void a_link_shows_its_own_version_and_nothing_of_the_desk() {
    Visitor guest = new Visitor(desk.site);
    for (String way : List.of("", "/pagina")) {
      Reply reply = guest.get(link + way);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text()).contains(CHECKED);
      for (String word : WORDS) {
        if (!List.of(CHECKED, COMMENTED, RECIPIENT).contains(word)) {
          assertThat(reply.text()).doesNotContainIgnoringCase(word);
        }
      }
    }
    assertThat(guest.get("/redactie/items").status()).as("a link signs nobody in").isEqualTo(303);
    assertThat(guest.get(link + "/versies").status()).isEqualTo(303);
  }
}
