package nl.goedvoorbeeld.cms.todo;

import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.TestDesk;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.transfer.Import;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What asks for somebody, as editors see it and say something about it.
class ToDoPagesTest {
  private static final String LIST = Screens.TO_DO;

  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// A page of which the facts should have been checked again.
  private static void due(String slug) {
    desk.site.publish(draft(slug, "2026-01"));
  }

  private static Draft draft(String slug, String before) {
    String document = TestDesk.document(slug, "Over " + slug, "Tekst.");
    return Draft.read(
        Kind.PAGE,
        slug,
        document.replace("samenvatting", "hercontroleVoor: " + before + "\nsamenvatting"));
  }

  private static Reply say(Visitor who, String act, String slug, String... more) {
    String[] fields = {"item", id(slug), "waarom", "controle", "wat", ""};
    String[] all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return who.post(LIST + "/" + act, all);
  }

  private static Element line(Reply page, String slug) {
    return page.html().expectFirst("li:has(> a[href=" + TestDesk.at(slug) + "])");
  }

  private static List<String> buttons(Visitor who, String address, String slug) {
    return line(who.get(address), slug).select("button").eachText();
  }

  @Test
  void it_stands_on_its_page_and_on_the_front_until_the_cause_is_gone() {
    due("oud");
    assertThat(line(desk.writer.get(LIST), "oud").text())
        .contains("Over oud", "pagina", "De feiten moeten voor januari 2026");
    Element front =
        desk.writer.get("/redactie").html().expectFirst("section:has(h2:matchesOwn(^Te doen$))");
    assertThat(front.text()).contains("opnieuw controleren, januari 2026", "Alle ");
    assertThat(front.select("a").eachAttr("href")).contains(LIST);
    desk.site.publish(draft("oud", "2027-01"));
    assertThat(desk.writer.get(LIST).text()).doesNotContain("Over oud");
  }

  @Test
  void somebody_takes_it_up_and_puts_it_back_and_the_trail_says_so() {
    due("pak");
    assertThat(buttons(desk.writer, LIST, "pak")).containsExactly("Ik pak dit op: Over pak");
    Reply taken = done(say(desk.writer, "oppakken", "pak"));
    assertThat(taken.header("Location")).isEqualTo(LIST + "?pagina=1&gedaan=opgepakt");
    assertThat(line(desk.chief.get(LIST), "pak").text())
        .contains("opgepakt door " + TestDesk.WRITER);
    assertThat(refused(say(desk.chief, "oppakken", "pak"))).contains("pakte dit al op");
    assertThat(buttons(desk.writer, LIST + "?wie=mij", "pak"))
        .containsExactly("Leg terug: Over pak", "Leg terzijde");
    assertThat(desk.chief.get(LIST + "?wie=mij").text()).doesNotContain("Over pak");
    done(say(desk.writer, "terugleggen", "pak"));
    assertThat(buttons(desk.writer, LIST + "?wie=niemand", "pak")).hasSize(1);
    assertThat(desk.site.part(Trail.class).page("item:" + id("pak"), 1).entries())
        .extracting(Trail.Entry::act)
        .contains("te doen: opgepakt", "te doen: teruggelegd");
  }

  @Test
  void it_is_set_aside_until_a_day_with_a_word_and_what_was_refused_stays_typed() {
    due("wacht");
    assertThat(refused(say(desk.writer, "terzijde", "wacht", "dag", "2026-04-01", "woord", "x")))
        .contains("Pak het eerst op");
    Reply wrong = say(desk.chief, "terzijde", "wacht", "dag", "morgen", "woord", "Na de brief.");
    assertThat(refused(wrong)).contains("Kies een dag na vandaag");
    Element form = line(wrong, "wacht");
    assertThat(form.select("details").hasAttr("open")).isTrue();
    assertThat(form.select("input[name=woord]").val()).isEqualTo("Na de brief.");
    done(say(desk.chief, "terzijde", "wacht", "dag", "2026-04-01", "woord", "Na de brief."));
    assertThat(desk.chief.get(LIST).text()).doesNotContain("Over wacht");
    assertThat(line(desk.writer.get(LIST + "?terzijde=ja"), "wacht").text())
        .contains("Ligt terzijde tot 1 april 2026", "«Na de brief.»");
    assertThat(buttons(desk.writer, LIST + "?terzijde=ja", "wacht"))
        .containsExactly("Ik pak dit op: Over wacht");
    done(say(desk.chief, "opnieuw", "wacht"));
    assertThat(buttons(desk.chief, LIST, "wacht")).hasSize(2);
  }

  @Test
  void the_list_is_filtered_and_an_address_that_is_none_is_refused() {
    due("zeef");
    assertThat(line(desk.writer.get(LIST + "?reden=controle"), "zeef")).isNotNull();
    Reply none = desk.writer.get(LIST + "?reden=toezegging");
    assertThat(none.html().select("main").text())
        .contains("0 punten", "Er is niets te doen dat hieraan voldoet.");
    assertThat(none.html().select("select[name=reden] option[selected]").val())
        .isEqualTo("toezegging");
    for (String wrong :
        List.of("?reden=onzin", "?wie=jij", "?terzijde=nee", "?pagina=0", "?pagina=x")) {
      assertThat(desk.writer.get(LIST + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(desk.writer.post(LIST + "/oppakken", "waarom", "onzin").status()).isEqualTo(400);
    assertThat(desk.writer.post(LIST + "/onzin", "waarom", "controle").status()).isEqualTo(404);
    assertThat(desk.writer.get(LIST + "?pagina=99").status()).isEqualTo(200);
  }

  @TempDir Path folder;

  private void bring(String slug, String title, String body) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("paginas"));
    Files.writeString(pages.resolve(slug + ".md"), TestDesk.document(slug, title, body));
    Import.Report report = desk.site.part(Import.class).run(folder, Import.Mode.CAREFUL, "import");
    assertThat(report.files()).isEqualTo(1);
  }

  /// The text that the office has, of an item of which ours changed too.
  private String changed(String slug) throws IOException {
    bring(slug, "Over " + slug, "Zo was het.");
    desk.awaitStatus("/" + slug, 200);
    String version = desk.write(slug, "Zo was het, zegt het kantoor.");
    bring(slug, "Over " + slug, "Zo is het nu.");
    return version;
  }

  private static Reply choose(String slug, String act, String... fields) {
    return desk.writer.post(TestDesk.at(slug) + TwoTextsPages.PART + "/" + act, fields);
  }

  @Test
  void an_editor_sees_what_ours_changed_and_takes_it_over_as_a_draft() throws IOException {
    String version = changed("mee");
    Element line = line(desk.writer.get(LIST + "?reden=meegeleverd"), "mee");
    String compare = TestDesk.at("mee") + TwoTextsPages.PART;
    assertThat(line.select("a").eachAttr("href")).contains(compare);
    assertThat(line.select("details")).as("decided on its page").isEmpty();
    Reply page = desk.writer.get(compare);
    assertThat(page.html().select("h2").eachText())
        .containsExactly("Wat wij veranderden", "Uw tekst en de onze", "Wat doet u ermee?");
    assertThat(page.html().select("section").get(0).select("del").text()).contains("was");
    assertThat(page.html().select("section").get(1).select("del").text()).contains("kantoor");
    String seen = page.html().select("[name=gezien]").val();
    assertThat(page.html().select("[name=versie]").val()).isEqualTo(version);
    assertThat(refused(choose("mee", "overnemen", "versie", version, "gezien", "anders")))
        .contains("Kijk opnieuw");
    assertThat(refused(choose("mee", "overnemen", "versie", "1", "gezien", seen)))
        .contains("nieuwere versie");
    done(choose("mee", "overnemen", "versie", version, "gezien", seen));
    assertThat(desk.writer.get(TestDesk.documentAt("mee")).html().select("textarea").val())
        .contains("Zo is het nu.");
    assertThat(desk.site.get("/mee").text()).as("a draft").contains("Zo was het.");
    assertThat(desk.writer.get(LIST).text()).doesNotContain("Over mee");
    assertThat(desk.writer.get(compare).text()).contains("geen meegeleverde tekst");
    desk.write("mee", "Weer anders.");
    bring("mee", "Over mee", "Zo is het nu.");
    assertThat(desk.writer.get(LIST).text()).as("decided").doesNotContain("Over mee");
  }

  @Test
  void an_editor_keeps_their_own_text_with_a_word() throws IOException {
    changed("eigen");
    String seen =
        desk.writer
            .get(TestDesk.at("eigen") + TwoTextsPages.PART)
            .html()
            .select("[name=gezien]")
            .val();
    assertThat(refused(choose("eigen", "terzijde", "gezien", seen, "reden", " ")))
        .contains("Schrijf waarom");
    done(choose("eigen", "terzijde", "gezien", seen, "reden", "Dat klopt hier niet."));
    assertThat(desk.writer.get(LIST).text()).doesNotContain("Over eigen");
    assertThat(desk.writer.get(TestDesk.documentAt("eigen")).html().select("textarea").val())
        .contains("zegt het kantoor");
    assertThat(desk.site.part(Trail.class).page("item:" + id("eigen"), 1).entries())
        .anyMatch(
            one ->
                one.act().equals("meegeleverde tekst terzijde gelegd")
                    && one.detail().equals("Dat klopt hier niet."));
    bring("eigen", "Over eigen", "En nu weer anders.");
    assertThat(line(desk.writer.get(LIST), "eigen")).as("another text").isNotNull();
  }

  @Test
  void nobody_without_an_account_sees_it() {
    Visitor stranger = new Visitor(desk.site);
    assertThat(stranger.get(LIST).header("Location")).startsWith("/redactie/aanmelden");
    assertThat(desk.signedIn("nieuw@example.org", Role.AUTHOR).get(LIST).status()).isEqualTo(200);
  }

  @Test
  void what_did_not_happen_by_itself_stands_there_for_administrators_with_its_reason() {
    Visitor administrator = desk.signedIn("beheer@example.org", Role.ADMINISTRATOR);
    assertThat(administrator.get(LIST).html().select("#niet-gelukt")).isEmpty();
    desk.published("gepland", "Tekst.");
    long plan =
        desk.site
            .db()
            .fetchSingle(
                """
                insert into desk.plan
                  (item_id, act, due_at, important, note, reason, author, made_at, outcome, ended_at)
                values ('paginas-gepland', 'withdraw', now(), true, '', 'mistake', 'x', now(), 'refused', now())
                returning id
                """)
            .get(0, Long.class);
    long job =
        desk.site
            .db()
            .fetch(
                """
                insert into job.queue
                  (kind, subject, payload, due_at, made_at, tries, state, reason, arguments, ended_at, after_restore)
                values
                  ('plan', ?, '', now(), now(), 5, 'failed', 'broke', '{IllegalStateException}', now(), 'ask'),
                  ('of-later', '', '', now(), now(), 1, 'failed', 'no-such-thing', '{}', now(), 'ask')
                returning id
                """,
                Long.toString(plan))
            .getFirst()
            .get(0, Long.class);
    Element told = administrator.get(LIST).html().expectFirst("#niet-gelukt");
    assertThat(told.text())
        .contains(
            "Een planning uitvoeren: paginas-gepland",
            "Dit ging 5 keer mis door een fout in het programma of de database."
                + " Kijk in het log bij taak "
                + job,
            "Een taak van de soort of-later",
            "Dit lukte niet (no-such-thing).")
        .doesNotContain("IllegalStateException");
    assertThat(told.select("a").eachAttr("href")).containsExactly(TestDesk.at("gepland"));
    Element front =
        administrator
            .get("/redactie")
            .html()
            .expectFirst("section:has(h2:matchesOwn(^Wat niet vanzelf lukte$))");
    assertThat(front.text()).contains("Een planning uitvoeren", "Dit ging 5 keer mis");
    for (Visitor other : List.of(desk.writer, desk.chief)) {
      assertThat(other.get(LIST).text()).doesNotContain("Een planning uitvoeren");
      assertThat(other.get("/redactie").text()).doesNotContain("Een planning uitvoeren");
    }
    desk.site.db().execute("delete from job.queue where state = 'failed'");
  }
}
