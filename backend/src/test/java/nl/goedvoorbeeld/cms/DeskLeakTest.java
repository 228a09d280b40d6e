package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.document;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Logged;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Pens;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.mail.WrittenLetter;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.site.Crawl;
import nl.goedvoorbeeld.site.WaysOut;
import nl.goedvoorbeeld.transfer.Export;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever an editor writes or arranges, in whatever state: hunted without rights over every way
/// out. And who subscribed: hunted everywhere, but where somebody has the right to see it.
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

  /// Of each kind a word that only a draft has.
  private static final Map<Kind, String> KINDS =
      Map.of(
          Kind.CHAPTER, "kramsvogel",
          Kind.SCHEME, "wielewaal",
          Kind.FIGURE, "baardmannetje",
          Kind.ORGANISATION, "ijsgors",
          Kind.ARTICLE, "barmsijs",
          Kind.TERM_LIST, "goudvink",
          Kind.CASE_STUDY, "steenloper");

  private static final List<String> WORDS =
      and(
          and(HuntedReader.WORDS, KINDS.values().toArray(String[]::new)),
          HuntedReader.SOUGHT,
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

  private static List<String> and(Collection<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static String word(Kind kind) {
    return Objects.requireNonNull(KINDS.get(kind));
  }

  /// As long as the words that are hunted, and nowhere.
  private static final String RUBBISH = "xqwzjvkbxqwzj";

  private static final List<String> SLUGS =
      List.of(
          "concept", "aangeboden", "goedgekeurd", "gepland", "ingetrokken", "controle", "openbaar");

  /// Below an item at the desk: all that shows something, and all that changes something.
  private static final List<String> SHOWING =
      List.of(
          "",
          "/markdown",
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
          "/markdown",
          "/bewaren",
          "/bezig",
          "/vergeten",
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
          "/plannen/2/annuleren",
          "/intrekken",
          "/kopie",
          "/opmerkingen",
          "/opmerkingen/1/afgehandeld",
          "/opmerkingen/1/terzijde",
          "/delen",
          "/delen/1/intrekken");

  /// Others who subscribed, by the hundred, as far as mail goes.
  private static final int CROWD = 99;

  private static final Logged LOGGED = new Logged();
  private static TestDesk desk;
  private static HuntedReader reader;
  private static Map<String, Reply> before;
  private static Map<String, Reply> after;
  private static String link;
  private static long withdrawal;

  @BeforeAll
  static void arrange() {
    desk = new TestDesk();
    desk.site.publish(
        Samples.units("procent"),
        Samples.source("s"),
        Samples.figure("gemeten", "12", "s"),
        Samples.edition("dumo"),
        audiences("Studenten"));
    reader = new HuntedReader(desk.site);
    reader.subscribe();
    desk.site.db().execute(SUBSCRIBE, CROWD);
    desk.published("openbaar", "Voor iedereen :cijfer[gemeten].");
    reader.await("alert", 1 + CROWD);
    // One letter each will do.
    desk.site
        .db()
        .execute(
            "update newsletter.subscription set state = 'paused' where text_version = 'menigte'");
    reader.look();
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
            Pens.at("a", 1),
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

    done(
        desk.chief.post(
            at("openbaar") + "/plannen/intrekken",
            "dag",
            "2026-12-01",
            "tijd",
            "13:00",
            "reden",
            "per-ongeluk",
            "toelichting",
            "Straks weg om de " + NOTED));
    withdrawal =
        (Long)
            Objects.requireNonNull(
                desk.site.db().fetchValue("select id from desk.plan where act = 'withdraw'"));

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
    done(guest.post(link, "passage", "", "opmerking", "Volgens mij een " + COMMENTED));
    draftOfEachKind();
    for (String slug : SLUGS) {
      desk.writer.get(at(slug) + "/voorbeeld");
    }
    Libraries.askToReindex(desk.site.db());
    // So that there is a new generation.
    desk.site.publish(Samples.page("los", "Los", "Tekst."));
    desk.site.await(
        desk.site
            .part(Drafts.class)
            .withdraw("paginas-los", Reason.MISTAKE, Optional.empty(), "", TestDesk.CHIEF));
    after = everything();
  }

  /// Each wants all pages at once.
  private static final String SUBSCRIBE =
      """
      with fresh as (
        insert into newsletter.subscriber (id, address, folded, made_at)
        select gen_random_uuid(), 'lezer' || n || '@voorbeeld.test',
          'lezer' || n || '@voorbeeld.test', '2026-03-01'
        from generate_series(1, ?) n
        returning id)
      insert into newsletter.subscription (id, subscriber, what, filter, rhythm, important_only,
        state, text_version, origin, asked_at, confirmed_at)
      select gen_random_uuid(), id, 'search', '{"soort": ["pagina"]}', 'at-once', true, 'active',
        'menigte', 'page', '2026-03-01', '2026-03-01'
      from fresh
      """;

  /// Documents that could be public, with their word in the head and in the text; a figure that a
  /// public page quotes and a list of terms, which are public otherwise.
  private static void draftOfEachKind() {
    for (Kind kind : List.of(Kind.CHAPTER, Kind.SCHEME, Kind.ORGANISATION, Kind.CASE_STUDY)) {
      begun(kind, Optional.empty(), sample(kind));
    }
    begun(Kind.ARTICLE, Optional.of("dumo"), sample(Kind.ARTICLE));
    String figure = word(Kind.FIGURE);
    saved(
        "cijfers-gemeten",
        "gemeten",
        Samples.figure("gemeten", "13", "s")
            .document()
            .replace("titel: Cijfer", "titel: De " + figure)
            .replace("wegverkeer in Nederland", "elke " + figure));
    saved(
        "waardelijsten-doelgroep",
        "doelgroep",
        audiences("Student van de " + word(Kind.TERM_LIST)).document());
  }

  private static Draft audiences(String label) {
    return Draft.read(
        Kind.TERM_LIST,
        "doelgroep",
        """
        ---
        id: waardelijsten-doelgroep
        titel: Doelgroepen
        samenvatting: Voor wie iets is.
        termen:
          - {id: student, label: %s}
        ---
        """
            .formatted(label));
  }

  /// One of the library, by which the kind is what it is.
  private static String sample(Kind kind) {
    String file =
        switch (kind) {
          case CHAPTER -> "handreiking/tijden-spreiden";
          case SCHEME -> "regelingen/reiskostenvergoeding";
          case ORGANISATION -> "organisaties/asml";
          case CASE_STUDY -> "praktijkvoorbeelden/asml-fiets";
          case ARTICLE -> "ezine/dumo-12/column-laatste-editie";
          default -> throw new AssertionError(kind);
        };
    try {
      return Files.readString(RunningSite.CONTENT.resolve(file + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void begun(Kind kind, Optional<String> edition, String document) {
    String word = word(kind);
    NewItem wanted = new NewItem(kind, "Nieuw stuk", edition, Optional.of("stuk"));
    String id =
        ((Saving.Saved) desk.site.part(Workbench.class).create(wanted, TestDesk.WRITER)).itemId();
    String text =
        document
                .replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?m)^titel: .*$", "titel: De " + word)
                .replaceFirst("(?m)^korteTitel: .*$", "korteTitel: De " + word)
                .replaceFirst("(?m)^trefwoorden: \\[", "trefwoorden: [" + word + ", ")
            + "\n\nDe %s roept.\n".formatted(word);
    saved(id, edition.map(name -> name + "/").orElse("") + "stuk", text);
    Draft draft = desk.site.part(Workbench.class).draft(id, newest(id)).orElseThrow();
    assertThat(draft.content()).as(kind + " could be shown").isPresent();
  }

  private static void saved(String id, String slug, String document) {
    Edit edit = new Edit(id, newest(id), slug, document, "");
    assertThat(desk.site.part(Workbench.class).save(edit, TestDesk.WRITER))
        .isInstanceOf(Saving.Saved.class);
  }

  private static long newest(String id) {
    return desk.site.part(Workbench.class).newest(id).orElseThrow().number();
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
    LOGGED.close();
    LOGGED.lines().forEach(line -> HuntedReader.assertAbsent("log", line));
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
      paths.add("/api/v2/paginas/" + slug);
      paths.add("/api/v1/paginas/" + slug);
      paths.add("/api/v2/paginas/paginas-" + slug);
    }
    paths.addAll(ofOtherKinds());
    paths.forEach(path -> everything.put(path, desk.site.get(path)));
    return everything;
  }

  /// Where a draft of another kind than a page would stand, alone and among others.
  private static List<String> ofOtherKinds() {
    List<String> paths =
        new ArrayList<>(
            List.of("/handreiking", "/waardelijsten/doelgroep.md", "/vergelijk?voorbeeld=stuk"));
    for (Kind kind : KINDS.keySet()) {
      String slug =
          switch (kind) {
            case FIGURE -> "gemeten";
            case TERM_LIST -> "doelgroep";
            case ARTICLE -> "dumo/stuk";
            default -> "stuk";
          };
      for (String form : List.of("", ".md", ".json", ".atom", ".rss", "/geschiedenis")) {
        paths.add("/" + kind.folder() + "/" + slug + form);
      }
      paths.add("/" + kind.folder());
      paths.add("/zoeken?soort=" + kind.value());
      paths.add("/zoeken.atom?soort=" + kind.value());
      paths.add("/api/v2/" + kind.folder());
      paths.add("/api/v2/" + kind.folder() + "/" + slug);
      paths.add("/api/v2/zoekresultaten?soort=" + kind.value());
    }
    return paths;
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

  @Test
  void a_node_that_starts_reads_none_of_it() {
    Snapshot anew = desk.site.part(Publications.class).load();
    assertThat(anew.documents())
        .isNotEmpty()
        .allSatisfy(
            item -> WORDS.forEach(word -> assertThat(item.document()).doesNotContain(word)));
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
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      assertThat(files)
          .extracting(file -> folder.relativize(file).toString())
          .containsExactlyInAnyOrder(
              "bronnen/s.md",
              "cijfers/gemeten.md",
              "ezine/dumo/editie.md",
              "paginas/openbaar.md",
              "waardelijsten/doelgroep.md",
              "waardelijsten/eenheid.md");
      for (Path file : files) {
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
                  "/redactie/verwijzingen?q=" + DRAFT,
                  "/redactie/media",
                  "/redactie/logboek/logboek.csv",
                  "/redactie/logboek/logboek.json",
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
      for (String[] form :
          List.of(
              new String[] {"/nieuw", "soort", "pagina", "titel", "Van buiten"},
              new String[] {
                "/samen",
                "daad",
                "publiceren",
                "keuze",
                id("goedgekeurd") + ":" + desk.newest("goedgekeurd")
              })) {
        String[] fields = Arrays.copyOfRange(form, 1, form.length);
        Reply reply = visitor.post("/redactie/items" + form[0], fields);
        assertThat(reply.status()).as(form[0]).isIn(303, 403);
        assertThat(reply.header("Location")).doesNotContain("/items");
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
        + desk.site.db().fetch("select item_id, document from content.typed order by 1")
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
    String plan = "/plannen/" + withdrawal + "/annuleren";
    Reply cancelling = author.post(at("openbaar") + plan);
    assertThat(cancelling.status()).isEqualTo(409);
    assertThat(cancelling.html().select("[role=alert]").text()).contains("eindredacteur");
    assertThat(states()).isEqualTo(states);
    done(desk.chief.post(at("openbaar") + plan));
    assertThat(states()).as("a chief editor may").isNotEqualTo(states);
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

  // Who subscribed

  /// Of the trail, the lists, the jobs and all else that links lead to.
  @ParameterizedTest
  @EnumSource(Role.class)
  void no_page_of_the_desk_names_who_subscribed_but_the_letters_to_who_may_see_them(Role role) {
    Visitor visitor =
        desk.signedIn("kijker-" + role.name().toLowerCase(ROOT) + "@example.org", role);
    Set<String> seen = new TreeSet<>();
    Deque<String> queue =
        new ArrayDeque<>(
            List.of(
                "/redactie",
                "/redactie/postvak-uit",
                "/redactie/postvak-uit?soort=alert",
                "/redactie/postvak-uit?q=openbaar",
                "/redactie/logboek/logboek.csv",
                "/redactie/logboek/logboek.json"));
    while (!queue.isEmpty()) {
      String path = queue.remove();
      if (!seen.add(path) || path.startsWith("/redactie/afmelden")) {
        continue;
      }
      Reply reply = visitor.get(path);
      assertThat(reply.status()).as(path).isLessThan(500);
      boolean theirs =
          role == Role.ADMINISTRATOR
              && (path.startsWith("/redactie/postvak-uit")
                  || path.startsWith("/redactie/abonnees"));
      if (theirs) {
        continue;
      }
      HuntedReader.assertAbsent(path + " " + role, reply.text());
      assertThat(reply.text()).as(path).doesNotContain(HuntedReader.SOUGHT);
      if (reply.isHtml()) {
        reply.html().select("a[href^=/redactie], iframe[src^=/redactie]").stream()
            .map(link -> link.attr(link.hasAttr("href") ? "href" : "src"))
            .map(link -> link.replaceFirst("#.*", ""))
            // Of items the first of each kind of page will do.
            .filter(link -> !link.startsWith("/redactie/items/") || link.contains("openbaar"))
            .forEach(queue::add);
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  /// Without a server for mail it can all be seen, but for where the links lead.
  @Test
  void who_may_sees_what_was_written_to_them_without_the_secrets_in_it() {
    Visitor administrator = desk.signedIn("verzender@example.org", Role.ADMINISTRATOR);
    for (String kind : List.of("confirmation", "alert", "managing", "move")) {
      String list = administrator.get("/redactie/postvak-uit?soort=" + kind).text();
      assertThat(list).contains("bewaard");
      WrittenLetter letter = reader.letter(kind);
      String address = "/redactie/postvak-uit/" + stored(letter);
      Reply page = administrator.get(address);
      Reply html = administrator.get(address + "/html");
      assertThat(page.html().text()).contains(letter.address(), letter.text().subject());
      assertThat(html.html().text()).contains(letter.text().subject());
      List<String> secrets =
          letter.links().stream()
              .filter(link -> link.matches(".*/nieuwsbrief/[a-z]+/.{54,}"))
              .map(link -> link.substring(link.lastIndexOf('/') + 1))
              .toList();
      assertThat(secrets).isNotEmpty();
      assertThat(secrets).noneMatch(secret -> (page.text() + html.text()).contains(secret));
    }
    assertThat(reader.letter("alert").words())
        .contains("Over openbaar", "U krijgt dit omdat u bericht wilt over een zoekopdracht (");
  }

  private static String stored(WrittenLetter letter) {
    return desk.site
        .db()
        .fetchSingle(
            "select id from mail.letter where kind = ? and address = ? and subject = ?",
            letter.kind(),
            letter.address(),
            letter.text().subject())
        .get(0, String.class);
  }

  @Test
  void no_letter_to_another_and_no_link_in_any_letter_names_them() {
    assertThat(reader.letters().filter(one -> !HuntedReader.isTheirs(one))).isNotEmpty();
    reader
        .letters()
        .forEach(
            letter -> {
              letter.links().forEach(link -> HuntedReader.assertAbsent("a link", link));
              if (!HuntedReader.isTheirs(letter)) {
                HuntedReader.assertAbsent(letter.kind(), letter.words());
              }
            });
    assertThat(reader.letter("move").words()).doesNotContain(HuntedReader.ADDRESS);
  }

  /// Not in the trail, nor with a job, nor in a count: in the tables that are for it, and nowhere.
  @Test
  void they_stand_in_the_tables_that_are_for_it_and_in_no_file_and_no_metric() throws IOException {
    List<String> tables =
        desk.site
            .db()
            .fetch(
                "select table_schema || '.' || table_name from information_schema.tables"
                    + " where table_type = 'BASE TABLE'"
                    + " and table_schema not in ('pg_catalog', 'information_schema')")
            .map(row -> row.get(0, String.class));
    assertThat(tables).contains("account.trail", "job.queue", "newsletter.knock");
    for (String table : tables) {
      String rows = desk.site.db().fetch("select t::text from " + table + " t").formatCSV();
      if (!List.of("newsletter.subscriber", "newsletter.move", "mail.letter").contains(table)) {
        HuntedReader.assertAbsent(table, rows);
      }
      if (!table.equals("newsletter.subscription")) {
        assertThat(rows).as(table).doesNotContain(HuntedReader.SOUGHT);
      }
    }
    String metrics = desk.site.metrics();
    assertThat(metrics).contains("goedvoorbeeld_job_failures_total");
    HuntedReader.assertAbsent("metrics", metrics);
    assertThat(metrics).doesNotContainPattern("/nieuwsbrief/[a-z]+/[\\w-]{54}");
    Path data = desk.site.part(Settings.class).data();
    try (Stream<Path> walk = Files.walk(data)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        HuntedReader.assertAbsent(file.toString(), Files.readString(file, ISO_8859_1));
      }
    }
  }

  /// As programs at a gateway do, which open all that stands in what they let through.
  @Test
  void whoever_opens_every_link_of_a_hundred_letters_changes_nothing() {
    List<String> links =
        reader
            .letters()
            .flatMap(letter -> letter.links().stream())
            .distinct()
            .map(link -> link.substring(RunningSite.BASE_URL.length()))
            .toList();
    assertThat(links).filteredOn(link -> link.contains("/afmelden/")).hasSizeGreaterThan(CROWD);
    String before = subscribers();
    for (String link : links) {
      for (String method : List.of("GET", "HEAD")) {
        assertThat(desk.site.ask(method, link).status()).as(link).isIn(200, 303, 404, 410);
      }
    }
    assertThat(subscribers()).isEqualTo(before);
    String invited = "genood@example.org";
    OneTimeLink invitation =
        TestEditors.done(
            desk.site
                .part(Editors.class)
                .invite(Editor.COMMAND_LINE, invited, "Genood", Role.AUTHOR));
    String address = "/redactie/link/" + invitation.token();
    for (String method : List.of("HEAD", "GET", "HEAD")) {
      assertThat(desk.site.ask(method, address).status()).isEqualTo(200);
    }
    Visitor guest = new Visitor(desk.site);
    guest.get(address);
    done(guest.post(address, "wachtwoord", TestEditors.PASSWORD));
  }

  private static String subscribers() {
    return Stream.of("subscriber", "subscription", "move", "due", "told")
        .map(
            table ->
                desk.site
                    .db()
                    .fetch("select t::text from newsletter." + table + " t order by 1")
                    .formatCSV())
        .collect(Collectors.joining());
  }
}
