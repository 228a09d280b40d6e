package nl.goedvoorbeeld.cms.departure;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.TestDesk;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Taking an item away for each reason, a new slug, and a copy, over real HTTP.
class WithdrawalPagesTest {
  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Reply withdraw(String slug, String reason, String... more) {
    String[] all = new String[2 + more.length];
    all[0] = "reden";
    all[1] = reason;
    System.arraycopy(more, 0, all, 2, more.length);
    return desk.chief.post(at(slug) + "/intrekken", all);
  }

  @Test
  void a_mistake_is_confirmed_first_and_then_gone() {
    desk.published("vergissing", "Tekst.");
    Reply asked = withdraw("vergissing", "per-ongeluk", "toelichting", "Oeps.");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.html().select("main").text())
        .contains("Weet u het zeker?", "leest dat deze pagina is verwijderd");
    assertThat(desk.site.get("/vergissing").status()).as("nothing has changed").isEqualTo(200);
    done(withdraw("vergissing", "per-ongeluk", "toelichting", "Oeps.", "zeker", "ja"));
    desk.awaitStatus("/vergissing", 410);
    assertThat(desk.site.get("/vergissing").text()).doesNotContain("Oeps");
    assertThat(desk.site.part(Trail.class).page("item:" + id("vergissing"), 1).entries().getFirst())
        .matches(entry -> entry.act().equals("ingetrokken"))
        .matches(entry -> entry.detail().startsWith("Per ongeluk gepubliceerd"));
    assertThat(refused(withdraw("vergissing", "per-ongeluk", "zeker", "ja")))
        .contains("niet openbaar");
    assertThat(desk.chief.get(at("vergissing")).status()).isEqualTo(200);
  }

  @Test
  void what_is_referred_to_is_no_mistake_to_take_away() {
    desk.published("doel", "Tekst.");
    desk.published("verwijzer", "Zie [het doel](/doel).");
    assertThat(refused(withdraw("doel", "per-ongeluk", "zeker", "ja")))
        .contains("«Over verwijzer» verwijst hier nog naar");
  }

  @Test
  void a_merged_item_leads_on_to_another() {
    desk.published("oud", "Tekst.");
    desk.published("nieuw", "Tekst.");
    for (String next : new String[] {"", "/bestaat-niet", "/oud", "<script>", "a\u0000b"}) {
      assertThat(refused(withdraw("oud", "samengevoegd", "opvolger", next, "zeker", "ja")))
          .contains("Geef het adres");
    }
    Reply asked = withdraw("oud", "samengevoegd", "opvolger", "/nieuw");
    assertThat(asked.html().select("main").text())
        .contains("komt voortaan op «Over nieuw»", "niemand anders kan het goedkeuren");
    done(withdraw("oud", "samengevoegd", "opvolger", "/nieuw", "zeker", "ja"));
    desk.awaitStatus("/oud", 301);
    assertThat(desk.site.get("/oud").header("Location")).isEqualTo("/nieuw");
  }

  @Test
  void a_mistake_is_taken_back_by_a_chief_editor_and_stands_in_the_trail() {
    desk.published("terug", "Wat er stond.");
    done(withdraw("terug", "per-ongeluk", "zeker", "ja"));
    desk.awaitStatus("/terug", 410);
    String back = at("terug") + "/intrekken/ongedaan";
    assertThat(desk.writer.get(at("terug")).text())
        .contains("Ingetrokken: per ongeluk gepubliceerd, door eind@example.org")
        .doesNotContain(back);
    assertThat(refused(desk.writer.post(back))).contains("Alleen een eindredacteur");
    assertThat(desk.chief.get(at("terug")).html().select("form[action=" + back + "]")).hasSize(1);
    done(desk.chief.post(back));
    desk.awaitStatus("/terug", 200);
    assertThat(desk.site.get("/terug").text()).contains("Wat er stond.");
    assertThat(desk.site.get("/terug/geschiedenis").text()).contains("ongedaan gemaakt");
    assertThat(desk.site.part(Trail.class).page("item:" + id("terug"), 1).entries().getFirst())
        .matches(entry -> entry.act().equals("intrekken ongedaan gemaakt"));
    assertThat(refused(desk.chief.post(back))).contains("niet ingetrokken");
  }

  @Test
  void a_draft_is_thrown_away_and_put_back() {
    String version = desk.write("los", "Half.");
    assertThat(desk.writer.get(at("los")).text()).contains("Gooi dit concept weg");
    done(desk.writer.post(at("los") + "/weggooien", "versie", version));
    assertThat(desk.writer.get("/redactie/items?q=los").text()).doesNotContain("Over los");
    assertThat(desk.writer.get("/redactie/verwijzingen?q=over+los").text())
        .doesNotContain("Over los");
    Reply gone = desk.writer.get(at("los"));
    assertThat(gone.text()).contains("Weggegooid door auteur@example.org");
    assertThat(gone.html().select("main form button").eachText()).containsExactly("Zet terug");
    assertThat(
            desk.writer
                .post(
                    TestDesk.documentAt("los"),
                    "versie",
                    version,
                    "naam",
                    "los",
                    "document",
                    TestDesk.document("los", "Over los", "Toch."))
                .text())
        .contains("Zet het eerst terug");
    Reply list = desk.chief.get("/redactie/weggegooid");
    assertThat(list.text()).contains("Over los", "15 april 2026");
    done(desk.chief.post(list.html().select("form[action*=los]").attr("action")));
    assertThat(desk.writer.get("/redactie/items?q=los").text()).contains("Over los");
    assertThat(desk.site.part(Trail.class).page("item:" + id("los"), 1).entries())
        .extracting(Trail.Entry::act)
        .startsWith("teruggehaald", "weggegooid");
  }

  @Test
  void who_lost_a_draft_a_plan_or_a_link_to_another_reads_it_on_the_front() {
    String version = desk.write("mijn", "Half.");
    Reply shared =
        desk.writer.post(
            at("mijn") + "/delen",
            "versie",
            version,
            "doel",
            "voorbeeld",
            "ontvanger",
            "Directie",
            "dagen",
            "3");
    assertThat(shared.status()).isEqualTo(200);
    done(desk.chief.post(at("mijn") + "/weggooien", "versie", version));
    assertThat(desk.writer.get("/redactie").html().select("main section").eachText())
        .anyMatch(
            text ->
                text.startsWith("Wat anderen met uw werk deden")
                    && text.contains("weggegooid door eind@example.org")
                    && text.contains("link voor Directie ingetrokken door eind@example.org"));
    assertThat(desk.chief.get("/redactie").text()).doesNotContain("Wat anderen met uw werk deden");
  }

  @Test
  void what_has_expired_stays_readable_under_its_notice() {
    desk.published("verlopen", "Tekst die blijft.");
    assertThat(refused(withdraw("verlopen", "vervallen"))).contains("lezers zien die zin");
    done(withdraw("verlopen", "vervallen", "toelichting", "De regel is weg.", "zeker", "ja"));
    long end = System.nanoTime() + 10_000_000_000L;
    while (!desk.site.get("/verlopen").text().contains("Vervallen. De regel is weg.")) {
      assertThat(System.nanoTime()).isLessThan(end);
      Pause.aMoment();
    }
    assertThat(desk.site.get("/verlopen").text()).contains("Tekst die blijft.");
  }

  @Test
  void only_a_chief_editor_withdraws_and_a_reason_is_needed() {
    desk.published("blijft", "Tekst.");
    assertThat(desk.writer.get(at("blijft") + "/intrekken").text())
        .contains("Alleen een eindredacteur");
    assertThat(
            refused(
                desk.writer.post(
                    at("blijft") + "/intrekken", "reden", "per-ongeluk", "zeker", "ja")))
        .contains("Alleen een eindredacteur");
    assertThat(refused(withdraw("blijft", "", "zeker", "ja"))).contains("Kies een reden");
    assertThat(refused(withdraw("blijft", "per-ongeluk", "toelichting", "x".repeat(501))))
        .contains("500 tekens");
    assertThat(
            desk.chief
                .postPlain(at("blijft") + "/intrekken", "reden", "per-ongeluk", "zeker", "ja")
                .status())
        .isEqualTo(403);
    assertThat(desk.site.get("/blijft").status()).isEqualTo(200);
    assertThat(desk.chief.get("/redactie/items/nergens/intrekken").status()).isEqualTo(404);
  }

  @Test
  void a_new_slug_is_told_before_it_leads_on() {
    String version = desk.published("voornaam", "Tekst.");
    done(
        desk.writer.post(
            TestDesk.documentAt("voornaam"),
            "versie",
            version,
            "naam",
            "achternaam",
            "document",
            TestDesk.document("voornaam", "Over voornaam", "Tekst.")));
    assertThat(desk.writer.get(at("voornaam")).text())
        .contains("verhuist dit item van /voornaam naar /achternaam");
  }

  @Test
  void a_copy_is_an_item_of_its_own_with_the_same_text() {
    String version = desk.published("bron", "De tekst van de bron.");
    Reply copied = done(desk.writer.post(at("bron") + "/kopie", "versie", version));
    String address = copied.header("Location").split("\\?", 2)[0];
    assertThat(address).isEqualTo("/redactie/items/paginas-kopie-van-over-bron");
    Draft draft =
        desk.site
            .part(Workbench.class)
            .draft(
                "paginas-kopie-van-over-bron",
                desk.site
                    .part(Workbench.class)
                    .newest("paginas-kopie-van-over-bron")
                    .orElseThrow()
                    .number())
            .orElseThrow();
    assertThat(draft.faults()).isEmpty();
    assertThat(draft.title()).isEqualTo("Kopie van Over bron");
    assertThat(draft.document())
        .contains("id: paginas-kopie-van-over-bron", "samenvatting: Een proef.", "De tekst van de");
    Reply again = done(desk.writer.post(at("bron") + "/kopie", "versie", version));
    assertThat(again.header("Location")).contains("paginas-kopie-van-over-bron-2");
    assertThat(refused(desk.writer.post(at("bron") + "/kopie", "versie", "999999")))
        .contains("bestaat niet");
  }
}
