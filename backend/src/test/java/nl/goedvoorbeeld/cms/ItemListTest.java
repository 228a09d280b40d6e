package nl.goedvoorbeeld.cms;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The front of the desk and the list of all items, over real HTTP.
class ItemListTest {
  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
    Reply empty = desk.chief.get("/redactie");
    assertThat(empty.text())
        .contains("Er wacht niets op controle.", "Er staat niets gepland.", "Er is nog niets");
    desk.published("openbaar-stuk", "Tekst.");
    String refused = desk.write("teruggegeven-stuk", "Tekst.");
    desk.writer.post(at("teruggegeven-stuk") + "/indienen", "versie", refused);
    desk.chief.post(
        at("teruggegeven-stuk") + "/weigeren", "versie", refused, "opmerking", "Noem een bron.");
    done(desk.chief.post(at("spoedstuk") + "/spoed", "versie", desk.write("spoedstuk", "Tekst.")));
    desk.awaitStatus("/spoedstuk", 200);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static List<String> titles(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.html().select("main tbody th").eachText();
  }

  private static WorkState state(String slug) {
    return desk.site.part(Workbench.class).working(id(slug)).orElseThrow().state();
  }

  @Test
  void the_front_shows_what_waits_and_for_whom() {
    var sections = desk.writer.get("/redactie").html().select("main section");
    assertThat(sections.eachText())
        .anyMatch(
            text -> text.startsWith("Teruggegeven") && text.contains("Over teruggegeven-stuk"))
        .anyMatch(text -> text.startsWith("Met spoed") && text.contains("Over spoedstuk"))
        .anyMatch(text -> text.startsWith("Laatst") && text.contains("Over openbaar-stuk"));
    for (int i = 0; i < 7; i++) {
      desk.write("reeks-" + i, "Tekst.");
    }
    Reply front = desk.writer.get("/redactie");
    String all = front.html().select("a[href$=/lijst/van-mij]").attr("href");
    assertThat(front.html().select("a[href$=/lijst/van-mij]").text()).startsWith("Alle ");
    Reply list = desk.writer.get(all);
    assertThat(list.html().select(".gv-lines li")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(desk.writer.get("/redactie/lijst/bestaat-niet").status()).isEqualTo(404);
  }

  @Test
  void a_list_is_searched_filtered_and_sorted() {
    assertThat(titles(desk.writer.get("/redactie/items?q=SPOED")))
        .containsExactly("Over spoedstuk");
    assertThat(titles(desk.writer.get("/redactie/items?stand=gepubliceerd&sorteer=titel")))
        .containsSubsequence("Over openbaar-stuk", "Over spoedstuk");
    assertThat(titles(desk.writer.get("/redactie/items?stand=gepubliceerd&soort=maatregel")))
        .isEmpty();
    assertThat(titles(desk.writer.get("/redactie/items?q=stuk&auteur=auteur@example.org")))
        .hasSize(3);
    Reply none = desk.writer.get("/redactie/items?auteur=eind@example.org");
    assertThat(none.text()).contains("Er is geen item dat hieraan voldoet.", "0 items");
    assertThat(none.html().select("select[name=auteur] option[selected]").val())
        .isEqualTo("eind@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stand=x",
        "soort=x",
        "sorteer=x",
        "sorteer=titel%27%20desc--",
        "soort=pagina%27%20or%201=1--",
        "pagina=0",
        "pagina=x",
        "pagina=99999999999"
      })
  void what_is_no_filter_is_refused(String query) {
    assertThat(desk.writer.get("/redactie/items?" + query).status()).isEqualTo(400);
  }

  @Test
  void many_are_offered_and_approved_and_published_in_one_generation() {
    String one = choice("samen-een", desk.write("samen-een", "Tekst."));
    String two = choice("samen-twee", desk.write("samen-twee", "Tekst."));
    Reply offered = together("indienen", desk, one, two);
    assertThat(done(offered).header("Location")).contains("gedaan=samen-indienen");
    assertThat(state("samen-een")).isEqualTo(WorkState.SUBMITTED);

    Reply own =
        desk.writer.post("/redactie/items/samen", "daad", "goedkeuren", "keuze", one, "keuze", two);
    assertThat(refused(own)).contains("«Over samen-een»: U schreef mee", "«Over samen-twee»");
    done(
        desk.chief.post("/redactie/items/samen", "daad", "goedkeuren", "keuze", one, "keuze", two));
    done(
        desk.chief.post("/redactie/items/samen", "daad", "publiceren", "keuze", one, "keuze", two));
    desk.awaitStatus("/samen-een", 200);
    desk.awaitStatus("/samen-twee", 200);
    var snapshot = desk.site.snapshot();
    assertThat(
            snapshot.history(snapshot.item(id("samen-een")).orElseThrow()).getFirst().generation())
        .isEqualTo(
            snapshot
                .history(snapshot.item(id("samen-twee")).orElseThrow())
                .getFirst()
                .generation());
    assertThat(desk.site.part(Trail.class).page("item:" + id("samen-twee"), 1).entries())
        .extracting(Trail.Entry::act)
        .startsWith("gepubliceerd", "goedkeuren", "indienen");
  }

  @Test
  void a_list_has_the_buttons_that_something_in_it_can_take() {
    String version = desk.write("knoppen", "Tekst.");
    assertThat(acts()).containsExactly("indienen");
    done(desk.writer.post(at("knoppen") + "/indienen", "versie", version));
    assertThat(acts()).containsExactly("goedkeuren");
    done(desk.chief.post(at("knoppen") + "/goedkeuren", "versie", version));
    assertThat(acts()).containsExactly("publiceren");
  }

  private static List<String> acts() {
    return desk.writer
        .get("/redactie/items?q=knoppen")
        .html()
        .select("button[name=daad]")
        .eachAttr("value");
  }

  @Test
  void some_that_are_refused_are_told_and_publishing_is_for_all_or_none() {
    String good = choice("half-goed", desk.approved("half-goed", "Tekst."));
    String raw = choice("half-rauw", desk.write("half-rauw", "Tekst."));
    Reply published =
        desk.chief.post("/redactie/items/samen", "daad", "publiceren", "keuze", good, "keuze", raw);
    assertThat(refused(published))
        .contains("Er is niets veranderd", "«Over half-rauw»: Dit concept is nog niet goedgekeurd");
    assertThat(desk.site.get("/half-goed").status()).isEqualTo(404);
    assertThat(state("half-goed")).isEqualTo(WorkState.APPROVED);

    Reply offered =
        desk.writer.post("/redactie/items/samen", "daad", "indienen", "keuze", good, "keuze", raw);
    assertThat(refused(offered)).contains("«Over half-goed»").doesNotContain("half-rauw");
    assertThat(offered.html().select("main").text()).contains("Dit is wel gelukt Over half-rauw");
  }

  @Test
  void all_of_a_page_are_chosen_at_once_and_fifty_are_the_most_for_one_act() {
    String last = choice("te-veel", desk.write("te-veel", "Tekst."));
    var page = desk.writer.get("/redactie/items?q=veel").html();
    assertThat(page.select("input[name=keuze][checked]")).isEmpty();
    assertThat(page.expectFirst("main").text()).contains("U kiest er hoogstens 50 tegelijk");
    var chosen = desk.writer.get(page.expectFirst("#keuze a").attr("href")).html();
    assertThat(chosen.select("input[name=keuze][checked]").eachAttr("value")).containsExactly(last);
    var none = desk.writer.get(chosen.expectFirst("#keuze a").attr("href")).html();
    assertThat(none.select("input[name=keuze][checked]")).isEmpty();
    assertThat(desk.writer.get("/redactie/items?kies=x").status()).isEqualTo(400);

    assertThat(refused(together(50, last)))
        .contains("Er is niets veranderd", "U koos 51 items. Kies er hoogstens 50 tegelijk.");
    assertThat(state("te-veel")).isEqualTo(WorkState.CONCEPT);
    assertThat(refused(together(49, last))).doesNotContain("hoogstens").contains("geen concept");
    assertThat(state("te-veel")).isEqualTo(WorkState.SUBMITTED);
  }

  private static Reply together(int others, String last) {
    List<String> form = new ArrayList<>(List.of("daad", "indienen", "keuze", last));
    for (int one = 1; one <= others; one++) {
      form.addAll(List.of("keuze", "nergens-" + one + ":1"));
    }
    return desk.writer.post("/redactie/items/samen", form.toArray(String[]::new));
  }

  @Test
  void a_form_that_the_list_did_not_make_changes_nothing() {
    String address = "/redactie/items/samen";
    assertThat(refused(desk.writer.post(address, "daad", "indienen"))).contains("Kies eerst");
    String one = choice("vreemd", desk.write("vreemd", "Tekst."));
    for (String[] form :
        List.of(
            new String[] {"daad", "wissen", "keuze", one},
            new String[] {"daad", "indienen", "keuze", "paginas-vreemd"},
            new String[] {"daad", "indienen", "keuze", "x:' or 1=1"})) {
      assertThat(desk.writer.post(address, form).status()).isEqualTo(400);
    }
    assertThat(refused(desk.writer.post(address, "daad", "indienen", "keuze", "nergens:1")))
        .contains("Er is geen concept");
    assertThat(desk.writer.postPlain(address, "daad", "indienen", "keuze", one).status())
        .isEqualTo(403);
    for (String back : List.of("//kwaad.example", "https://kwaad.example", "?a\r\nX: y")) {
      Reply reply =
          desk.writer.post(
              address,
              "daad",
              "indienen",
              "keuze",
              choice("vreemd", desk.newest("vreemd")),
              "terug",
              back);
      assertThat(reply.header("Location") + reply.text()).doesNotContain("kwaad.example");
      assertThat(reply.header("X")).isEmpty();
    }
  }

  private static Reply together(String act, TestDesk desk, String... choices) {
    return desk.writer.post(
        "/redactie/items/samen",
        "daad",
        act,
        "keuze",
        choices[0],
        "keuze",
        choices[1],
        "terug",
        "?q=samen&pagina=1");
  }

  private static String choice(String slug, String version) {
    return id(slug) + ":" + version;
  }
}
