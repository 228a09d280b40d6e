package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.guest.Sharing;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.web.Submissions;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A form that is sent more than once, over real HTTP.
class SubmissionsTest {
  private static final int TIMES = 12;
  private static final String WRITER = "een@example.org";

  private static RunningSite site;
  private static Visitor desk;
  private static int number;

  @BeforeAll
  static void start() {
    site = RunningSite.empty();
    desk = TestEditors.signIn(site, TestEditors.of(site, Role.ADMINISTRATOR));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /// @param page where the form stands
  /// @param form what it is sent to
  /// @param typed what is filled in, names and values in turn
  /// @param made a table that gets one row of it
  private record Form(String page, String form, List<String> typed, String made) {
    static Form of(String page, String form, String made, String... typed) {
      return new Form(page, form, List.of(typed), made);
    }
  }

  /// Each on an item of its own, so that none of them changes another.
  private static Map<String, Supplier<Form>> forms() {
    Map<String, Supplier<Form>> all = new LinkedHashMap<>();
    String fresh = "/redactie/items/nieuw";
    all.put(
        "begin",
        () -> Form.of(fresh, fresh, "content.item", "soort", "pagina", "titel", "Twaalf keer"));
    all.put("kopieer", () -> on(begun(), "", "/kopie", "content.item"));
    all.put(
        "begin in een formulier",
        () -> {
          String at = Subjects.address("praktijkvoorbeelden-" + begun(Kind.CASE_STUDY));
          return Form.of(
              at,
              at,
              "content.item",
              "kop.bronnen.0.van",
              "",
              "nieuw.kop.bronnen.0.bron.titel",
              "Een nieuwe bron",
              "daad",
              "begin:kop.bronnen.0.bron");
        });
    all.put(
        "sla op",
        () -> on(begun(), "", "", "content.revision", "tekst", "Nieuw.", "daad", "opslaan"));
    all.put(
        "sla op als document",
        () -> {
          String slug = begun();
          String text = TestDesk.document(slug, slug, "Nieuw.");
          return on(slug, "/markdown", "/markdown", "content.revision", "document", text);
        });
    all.put(
        "zet terug",
        () -> {
          String slug = begun();
          long first = newest(slug);
          save(slug, "Nieuw.");
          return on(
              slug,
              "/verschil?van=%d&naar=%d".formatted(first, newest(slug)),
              "/terugzetten",
              "content.revision");
        });
    all.put("bied aan", () -> on(begun(), "", "/indienen", "content.review"));
    all.put(
        "maak een opmerking",
        () -> on(begun(), "", "/opmerkingen", "desk.remark", "opmerking", "Klopt dit?"));
    all.put(
        "maak een link",
        () -> on(begun(), "/delen", "/delen", "desk.link", "ontvanger", "Lezer", "dagen", "3"));
    all.put(
        "nodig uit",
        () ->
            Form.of(
                "/redactie/mensen",
                "/redactie/mensen",
                "account.editor",
                "email",
                "nieuw" + ++number + "@example.org",
                "naam",
                "Nieuw",
                "rol",
                "auteur"));
    all.put(
        "plan de publicatie",
        () -> on(approved(), "/plannen", "/plannen", "desk.plan", "dag", DAY, "tijd", "12:00"));
    all.put(
        "plan de intrekking",
        () ->
            on(
                open(),
                "/plannen",
                "/plannen/intrekken",
                "desk.plan",
                "dag",
                DAY,
                "tijd",
                "12:00",
                "reden",
                "per-ongeluk"));
    all.put(
        "trek in",
        () ->
            on(
                open(),
                "/intrekken",
                "/intrekken",
                "content.change",
                "reden",
                "per-ongeluk",
                "zeker",
                "ja"));
    all.put("publiceer", () -> on(approved(), "", "/publiceren", "content.publication"));
    all.put(
        "iemand van buiten zegt iets",
        () -> {
          String at = Screens.GUEST + shared(begun());
          return Form.of(at, at, "desk.remark", "passage", "", "opmerking", "Klopt dit?");
        });
    return all;
  }

  private static final String DAY = "2026-12-01";

  private static Form on(String slug, String page, String form, String made, String... typed) {
    return Form.of(TestDesk.at(slug) + page, TestDesk.at(slug) + form, made, typed);
  }

  private static String begun() {
    return begun(Kind.PAGE);
  }

  private static String begun(Kind kind) {
    String title = "Formulier " + ++number;
    Saving saving = site.part(Workbench.class).create(new NewItem(kind, title), WRITER);
    String slug = ((Saving.Saved) saving).draft().slug();
    if (kind == Kind.PAGE) {
      save(slug, "Tekst.");
    }
    return slug;
  }

  private static void save(String slug, String text) {
    Edit edit =
        new Edit(TestDesk.id(slug), newest(slug), slug, TestDesk.document(slug, slug, text), "");
    assertThat(site.part(Workbench.class).save(edit, WRITER)).isInstanceOf(Saving.Saved.class);
  }

  private static String approved() {
    String slug = begun();
    site.part(Acts.class).submit(TestDesk.id(slug), newest(slug), WRITER);
    site.part(Remarks.class).approve(TestDesk.id(slug), newest(slug), "twee@example.org");
    return slug;
  }

  private static String open() {
    String slug = "open-" + ++number;
    site.publish(Draft.read(Kind.PAGE, slug, TestDesk.document(slug, slug, "Tekst.")));
    return slug;
  }

  private static String shared(String slug) {
    Sharing sharing =
        site.part(Links.class)
            .share(
                Link.Purpose.CHECK,
                TestDesk.id(slug),
                newest(slug),
                "Lezer",
                Duration.ofDays(1),
                WRITER);
    return ((Sharing.Shared) sharing).token();
  }

  private static long newest(String slug) {
    return site.part(Workbench.class).newest(TestDesk.id(slug)).orElseThrow().number();
  }

  private static long count(String table) {
    return Objects.requireNonNull(
        site.db().fetchSingle("select count(*) from " + table).get(0, Long.class));
  }

  /// What a browser sends of a form: what its page has in it, and what is typed.
  private static String[] fields(Visitor visitor, Form form) {
    Reply page = visitor.get(form.page());
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    Element shown =
        page.html().select("form[method=post]").stream()
            .filter(one -> one.attr("action").equals(form.form()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No form " + form.form() + " in " + page.text()));
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : shown.select("[name]")) {
      boolean off =
          field.tagName().equals("button")
              || field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
      if (!off) {
        fields.put(field.attr("name"), value(field));
      }
    }
    for (int at = 0; at < form.typed().size(); at += 2) {
      fields.put(form.typed().get(at), form.typed().get(at + 1));
    }
    assertThat(fields).containsKey(Submissions.FIELD);
    return fields.entrySet().stream()
        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }

  private static String value(Element field) {
    return switch (field.tagName()) {
      case "textarea" -> field.wholeText().replaceFirst("^\n", "");
      case "select" -> {
        Element chosen = field.selectFirst("option[selected]");
        yield chosen == null ? "" : chosen.val();
      }
      default -> field.val();
    };
  }

  private static List<Reply> atOnce(Callable<Reply> sending) throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> all = Stream.generate(() -> sending).limit(TIMES).toList();
      for (Future<Reply> reply : threads.invokeAll(all)) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  static Stream<String> names() {
    return forms().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_form_that_is_sent_twelve_times_at_once_does_it_once(String name) throws Exception {
    Form form = Objects.requireNonNull(forms().get(name)).get();
    String[] fields = fields(desk, form);
    long before = count(form.made());
    long trail = count("account.trail");
    List<Reply> replies = atOnce(() -> desk.postPlain(form.form(), fields));
    assertThat(count(form.made())).as(replies.getFirst().text()).isEqualTo(before + 1);
    assertThat(count("account.trail")).isEqualTo(trail + 1);
    Reply first = replies.getFirst();
    assertThat(first.status()).isIn(200, 303);
    assertThat(first.header("Location")).doesNotContain("ongewijzigd");
    for (Reply reply : replies) {
      assertThat(reply.status()).isEqualTo(first.status());
      assertThat(reply.header("Location")).isEqualTo(first.header("Location"));
      assertThat(reply.header("Referrer-Policy")).isEqualTo(first.header("Referrer-Policy"));
      assertThat(reply.header("Content-Type")).isEqualTo(first.header("Content-Type"));
      assertThat(reply.text()).isEqualTo(first.text());
    }
    assertThat(desk.postPlain(form.form(), fields).text()).as("and later").isEqualTo(first.text());
    assertThat(count(form.made())).isEqualTo(before + 1);
  }

  @Test
  void an_image_that_is_sent_twelve_times_at_once_is_there_once() throws Exception {
    Form form = Form.of("/redactie/media", "/redactie/media", "media.image", "alt", "Een tekening");
    String[] fields = withoutFile(fields(desk, form));
    byte[] file = Pictures.pngOfDrawing(60, 40);
    long trail = count("account.trail");
    List<Reply> replies =
        atOnce(() -> desk.postFile("/redactie/media", Map.of(), file, "a.png", fields));
    assertThat(replies).extracting(Reply::status).containsOnly(303);
    assertThat(count("media.image")).isEqualTo(1);
    assertThat(count("account.trail")).isEqualTo(trail + 1);
    byte[] other = Pictures.pngOfDrawing(60, 41);
    assertThat(desk.postFile("/redactie/media", Map.of(), other, "a.png", fields).status())
        .isEqualTo(303);
    assertThat(count("media.image")).as("another file is another form").isEqualTo(2);
  }

  private static String[] withoutFile(String[] fields) {
    List<String> all = new ArrayList<>();
    for (int at = 0; at < fields.length; at += 2) {
      if (!fields[at].equals("bestand")) {
        all.addAll(List.of(fields[at], fields[at + 1]));
      }
    }
    return all.toArray(String[]::new);
  }

  /// Whoever means it twice opens the page twice, or fills in something else.
  @Test
  void another_form_is_another_act_though_it_says_the_same() {
    Form form = Objects.requireNonNull(forms().get("maak een opmerking")).get();
    long before = count("desk.remark");
    String[] once = fields(desk, form);
    desk.postPlain(form.form(), once);
    desk.postPlain(form.form(), fields(desk, form));
    assertThat(count("desk.remark")).isEqualTo(before + 2);
    String[] otherwise = once.clone();
    otherwise[List.of(once).indexOf("Klopt dit?")] = "En dit?";
    desk.postPlain(form.form(), otherwise);
    assertThat(count("desk.remark")).isEqualTo(before + 3);
    Editor second = TestEditors.of(site, Role.CHIEF_EDITOR);
    Visitor other = TestEditors.signIn(site, second);
    String token = fields(other, form)[1];
    String[] theirs = once.clone();
    theirs[List.of(once).indexOf(Visitor.TOKEN) + 1] = token;
    other.postPlain(form.form(), theirs);
    assertThat(count("desk.remark")).as("somebody else's").isEqualTo(before + 4);
  }

  @Test
  void what_was_refused_did_nothing_and_may_be_tried_again() {
    String slug = begun();
    Form form = on(slug, "/delen", "/delen", "desk.link", "ontvanger", "Lezer", "dagen", "900");
    long rows = count("desk.submission");
    String[] fields = fields(desk, form);
    assertThat(desk.postPlain(form.form(), fields).status()).isEqualTo(409);
    assertThat(count("desk.submission")).isEqualTo(rows);

    Form planning = on(slug, "/plannen", "/plannen", "desk.plan", "dag", DAY, "tijd", "12:00");
    site.part(Acts.class).submit(TestDesk.id(slug), newest(slug), WRITER);
    site.part(Remarks.class).approve(TestDesk.id(slug), newest(slug), "twee@example.org");
    String[] plan = fields(desk, planning);
    site.db().execute("update content.working set state = 'concept' where slug = '" + slug + "'");
    assertThat(desk.postPlain(planning.form(), plan).status()).isEqualTo(409);
    site.db().execute("update content.working set state = 'approved' where slug = '" + slug + "'");
    assertThat(desk.postPlain(planning.form(), plan).status()).isEqualTo(303);
  }

  @Test
  void what_is_not_there_is_told_as_ever() {
    for (String path : List.of("/redactie/items/nergens/kopie", "/redactie/items/samen")) {
      String[] none = {"versie", "1", "keuze", "vals"};
      String[] numbered = {"versie", "1", "keuze", "vals", Submissions.FIELD, Submissions.number()};
      Reply ever = desk.post(path, none);
      assertThat(ever.status()).isIn(400, 404);
      Reply reply = desk.post(path, numbered);
      assertThat(reply.status()).isEqualTo(ever.status());
      assertThat(reply.html().title()).isEqualTo(ever.html().title());
      assertThat(reply.html().select("main").text()).isEqualTo(ever.html().select("main").text());
    }
  }

  @Test
  void what_broke_off_left_nothing_and_may_be_tried_again() {
    Form form = Objects.requireNonNull(forms().get("kopieer")).get();
    String[] fields = fields(desk, form);
    long items = count("content.item");
    long rows = count("desk.submission");
    site.db()
        .execute(
            "alter table account.trail add constraint proef check (act <> 'gekopieerd') not valid");
    try {
      assertThat(desk.postPlain(form.form(), fields).status()).isEqualTo(500);
    } finally {
      site.db().execute("alter table account.trail drop constraint proef");
    }
    assertThat(count("content.item")).isEqualTo(items);
    assertThat(count("desk.submission")).isEqualTo(rows);
    assertThat(desk.postPlain(form.form(), fields).status()).isEqualTo(303);
    assertThat(count("content.item")).isEqualTo(items + 1);
  }

  @Test
  void the_table_tells_nobody_what_was_answered_and_forgets_it_after_a_day() {
    OffsetDateTime now = OffsetDateTime.ofInstant(site.clock().instant(), ZoneOffset.UTC);
    for (int hours : List.of(23, 25)) {
      site.db()
          .execute(
              "insert into desk.submission values (decode(repeat(?, 32), 'hex'), cast(? as timestamptz), '\\x00')",
              Integer.toString(hours),
              now.minusHours(hours));
    }
    Form form = Objects.requireNonNull(forms().get("maak een link")).get();
    Reply reply = desk.postPlain(form.form(), fields(desk, form));
    String link = reply.html().select("#link").val();
    String token = link.replaceAll(".*/", "");
    assertThat(token).hasSizeGreaterThan(20);
    List<byte[]> answers =
        site.db().fetch("select answer from desk.submission").getValues(0, byte[].class);
    assertThat(answers).isNotEmpty();
    for (byte[] answer : answers) {
      assertThat(new String(answer, ISO_8859_1)).doesNotContain(token, "redactie");
    }
    assertThat(
            site.db()
                .fetch("select encode(key, 'hex') from desk.submission")
                .getValues(0, String.class))
        .contains("23".repeat(32))
        .doesNotContain("25".repeat(32));
    site.db().execute("delete from desk.submission where key = decode(repeat('23', 32), 'hex')");
  }

  /// What a form may do twice, and why that makes nothing twice.
  private static final Map<String, String> NOT_ONCE =
      Map.ofEntries(
          Map.entry("/redactie/aanmelden.*", "a session of its own each time"),
          Map.entry("/redactie/link/x", "a link works once"),
          Map.entry("/redactie/afmelden", "ends what is there"),
          Map.entry("/redactie/account/.*", "changes one's own account; codes replace codes"),
          Map.entry("/redactie/(postvak-uit|attenderingen)/.*", "what waits goes once, by its row"),
          Map.entry(
              "/redactie/abonnees/.*",
              "looks, gives out or erases; a list is looked at first and taken over once, by its row"),
          Map.entry(
              "/redactie/mensen/0/(rol|recht|sluiten|openen|loskoppelen)", "changes an account"),
          Map.entry("/redactie/mensen/0/(wachtwoord|tweede-stap)", "a link replaces the former"));

  @Test
  void no_route_of_the_desk_makes_something_twice() {
    List<String> all =
        Stream.concat(DeskTest.addresses().map(Map.Entry::getKey), DeskTest.OPEN.stream())
            .filter(one -> one.startsWith("POST "))
            .map(one -> one.substring("POST ".length()))
            .toList();
    assertThat(all).hasSizeGreaterThan(40);
    for (String path : all) {
      boolean excused = NOT_ONCE.keySet().stream().anyMatch(path::matches);
      assertThat(Submissions.covers(path)).as(path).isNotEqualTo(excused);
    }
  }

  @Test
  void every_form_has_a_number_of_its_own() throws IOException {
    Pattern opening = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>\\s*(\\S*)");
    int found = 0;
    try (Stream<Path> files = Files.walk(Path.of("../themes/basis/templates/redactie"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var matcher = opening.matcher(Files.readString(file));
        while (matcher.find()) {
          assertThat(matcher.group(1)).as(file.toString()).startsWith("@template.redactie.token(");
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(40);
    List<String> numbers =
        desk.get(TestDesk.at(begun())).html().select("input[name=inzending]").eachAttr("value");
    assertThat(numbers).hasSizeGreaterThan(4).doesNotHaveDuplicates();
  }
}
