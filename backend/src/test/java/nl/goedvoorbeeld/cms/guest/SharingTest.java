package nl.goedvoorbeeld.cms.guest;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.TestDesk;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.guest.Sharing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Remarks, and links for people without an account, over real HTTP.
class SharingTest {
  private static final String LOST = "/redactie/inzage/" + "A".repeat(43);

  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @AfterEach
  void back_to_now() {
    desk.site.clock().moveTo(RunningSite.NOW);
  }

  private static Reply share(String slug, String version, String purpose, String days) {
    return desk.writer.post(
        at(slug) + "/delen",
        "versie",
        version,
        "doel",
        purpose,
        "ontvanger",
        "Proeflezer",
        "dagen",
        days);
  }

  /// The address of a new link, without the host.
  private static String link(String slug, String version, String purpose) {
    Reply shown = share(slug, version, purpose, "14");
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    String address = shown.html().select("#link").val();
    assertThat(address).startsWith(RunningSite.BASE_URL + "/redactie/inzage/");
    return address.substring(RunningSite.BASE_URL.length());
  }

  private static List<Remark> remarks(String slug) {
    return desk.site.part(Remarks.class).of(id(slug));
  }

  /// As it can be shared and not be published.
  private static final String TABLE =
      """
      ---
      id: ronde-tafels-besloten
      titel: Besloten
      samenvatting: Een tafel.
      datum: 2025-05
      vorm: niet gevonden
      organisator: niet gevonden
      voorzitter: niet gevonden
      aantalDeelnemers: niet gevonden
      deelnemers: niet gevonden
      vraag: niet gevonden
      leerpunten:
        - id: open
          stelling: Dit mag ieder weten.
          herkendDoor: niet gevonden
          organisatie: Open BV
          toestemming: met organisatie
        - id: half
          stelling: Dit mag zonder naam.
          herkendDoor: niet gevonden
          organisatie: Stille BV
          toestemming: anoniem
        - id: dicht
          stelling: Dit mag niemand weten.
          herkendDoor: niet gevonden
          organisatie: Dichte BV
          toestemming: geen
      verslagVastgesteldOp: niet gevonden
      ---

      Een alinea.
      """;

  @Test
  void a_remark_stands_with_its_version_until_it_is_settled() {
    String version = desk.write("besproken", "Hier staat een zin.");
    done(
        desk.chief.post(
            at("besproken") + "/opmerkingen",
            "versie",
            version,
            "passage",
            "een zin",
            "opmerking",
            "Welke zin?"));
    desk.write("besproken", "Hier staat een andere zin.");
    Reply item = desk.writer.get(at("besproken"));
    assertThat(item.html().select("section[aria-labelledby=rondom-kop] li").eachText())
        .anyMatch(
            text ->
                text.contains("Welke zin?")
                    && text.contains("een zin")
                    && text.contains(TestDesk.CHIEF)
                    && text.contains("bij versie 2 "));
    String settle = item.html().select("form[action$=/afgehandeld]").attr("action");
    String other = id("elders");
    desk.write("elders", "Tekst.");
    assertThat(refused(desk.writer.post(settle.replace(id("besproken"), other))))
        .contains("bestaat niet");
    done(desk.writer.post(settle));
    done(desk.chief.post(settle));
    assertThat(desk.writer.get(at("besproken")).text()).doesNotContain("Welke zin?");
    assertThat(desk.writer.get(at("besproken") + "/opmerkingen").text())
        .contains("Welke zin?", "Afgehandeld door " + TestDesk.WRITER);
    assertThat(desk.site.part(Trail.class).page("item:" + id("besproken"), 1).entries())
        .extracting(Trail.Entry::act)
        .containsOnlyOnce("opmerking afgehandeld");
  }

  @Test
  void an_open_remark_is_announced_and_holds_back_an_approval_until_it_is_set_aside_with_a_word() {
    String version = desk.write("tegengehouden", "Hier staat een zin.");
    String link = link("tegengehouden", version, "feitencontrole");
    Visitor guest = new Visitor(desk.site);
    guest.get(link);
    done(guest.post(link, "opmerking", "Dit klopt niet."));
    done(desk.writer.post(at("tegengehouden") + "/indienen", "versie", version));
    assertThat(
            desk.chief.get("/redactie").html().select("section:contains(Open opmerkingen)").text())
        .contains("Over tegengehouden", "Proeflezer (via een link)");
    Reply item = desk.chief.get(at("tegengehouden"));
    assertThat(item.html().select("form[action$=/goedkeuren]")).isEmpty();
    assertThat(item.html().select(".gv-warning").eachText())
        .contains("Er staat 1 opmerking open. Lees wat er is gezegd")
        .anyMatch(text -> text.startsWith("Er staat nog 1 opmerking open."));
    assertThat(refused(desk.chief.post(at("tegengehouden") + "/goedkeuren", "versie", version)))
        .contains("nog 1 opmerking open");
    String aside = item.html().select("form[action$=/terzijde]").attr("action");
    assertThat(refused(desk.chief.post(aside, "reden", " "))).contains("Schrijf waarom");
    done(desk.chief.post(aside, "reden", "De bron zegt het ook."));
    assertThat(desk.writer.get(at("tegengehouden") + "/opmerkingen").text())
        .contains("Terzijde gelegd door " + TestDesk.CHIEF, "want: «De bron zegt het ook.»");
    assertThat(desk.site.part(Trail.class).page("item:" + id("tegengehouden"), 1).entries())
        .extracting(Trail.Entry::act)
        .containsOnlyOnce("opmerking terzijde gelegd");
    assertThat(desk.chief.get(at("tegengehouden")).html().select("form[action$=/goedkeuren]"))
        .hasSize(1);
    done(desk.chief.post(at("tegengehouden") + "/goedkeuren", "versie", version));
  }

  @Test
  void a_remark_that_is_none_is_refused_and_stays_in_the_form() {
    String version = desk.write("leeg", "Tekst.");
    Reply empty =
        desk.writer.post(
            at("leeg") + "/opmerkingen", "versie", version, "passage", "Tekst", "opmerking", " ");
    assertThat(refused(empty)).contains("Schrijf uw opmerking");
    assertThat(empty.html().select("textarea[name=passage]").text()).isEqualTo("Tekst");
    assertThat(
            refused(
                desk.writer.post(
                    at("leeg") + "/opmerkingen", "versie", "999999", "opmerking", "Hallo")))
        .contains("bestaat niet");
  }

  @Test
  void a_guest_reads_and_comments_and_the_editors_see_it() {
    String version = desk.write("controle", "De eerste alinea.\n\nDe tweede alinea.");
    String link = link("controle", version, "feitencontrole");
    assertThat(desk.writer.get(at("controle") + "/delen").text())
        .contains("Proeflezer", "feitencontrole", "werkt")
        .doesNotContain(link);
    Visitor guest = new Visitor(desk.site);
    Reply page = guest.get(link);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.headers().allValues("Referrer-Policy")).hasSize(1);
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(page.html().select("script")).isEmpty();
    assertThat(page.html().select("main h1").eachText()).containsExactly("Over controle");
    var form = page.html().select("p:containsOwn(De tweede alinea.) + details form").getFirst();
    String passage = form.select("input[name=passage]").val();
    Reply sent = guest.post(link, "passage", passage, "opmerking", "Dit klopt niet.");
    assertThat(done(sent).header("Location")).isEqualTo(link + "?gedaan=bedankt#bij-" + passage);
    assertThat(guest.get(link + "?gedaan=bedankt").text()).contains("Bedankt.", "Dit klopt niet.");
    assertThat(remarks("controle"))
        .singleElement()
        .matches(Remark::outside)
        .matches(remark -> remark.passage().equals("De tweede alinea."));
    assertThat(desk.writer.get(at("controle")).text())
        .contains("Proeflezer (via een link)", "Dit klopt niet.");
    assertThat(desk.site.part(Trail.class).page("via een link", 1).entries()).isNotEmpty();

    Reply whole = guest.get(link + "/pagina");
    assertThat(whole.html().select("main").text())
        .contains("Voorbeeld, niet openbaar.", "De eerste alinea.")
        .doesNotContain("Dit klopt niet.");
    assertThat(whole.html().select("main .gv-band a")).isEmpty();
    assertThat(whole.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void who_checks_facts_sees_values_tables_and_images_and_remarks_beside_each() {
    desk.site.publish(Samples.units("euro", "procent"), Samples.source("telling"));
    desk.site.publish(Samples.figure("ritten", "9", "telling"));
    String version =
        desk.write(
            "nagerekend",
            "Het scheelde :cijfer[ritten] ritten.\n\n| Dag | Begin |\n|---|---|\n| maandag | 7.30 |\n| dinsdag | 8.00 |\n");
    String link = link("nagerekend", version, "feitencontrole");
    Visitor guest = new Visitor(desk.site);
    Reply page = guest.get(link);
    var shown = page.html().expectFirst(".gv-prose p");
    // The number of a note is no word of the passage.
    shown.select("button").remove();
    String quoted = shown.text();
    assertThat(quoted).matches("Het scheelde .*9.* ritten\\.").doesNotContain("…");
    assertThat(page.html().select("table tbody tr")).hasSize(2);
    assertThat(page.html().select("table tbody tr details")).hasSize(2);
    var row = page.html().expectFirst("tr:contains(dinsdag) details");
    String fact = row.select("input[name=passage]").val();
    done(guest.post(link, "passage", fact, "opmerking", "Half negen."));
    assertThat(remarks("nagerekend"))
        .extracting(Remark::passage, Remark::text)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("dinsdag 8.00", "Half negen."));
    assertThat(guest.get(link).html().select("tr:contains(dinsdag) .gv-said").text())
        .contains("Half negen.");

    var first = page.html().expectFirst(".gv-prose p + details input[name=passage]").val();
    done(guest.post(link, "passage", first, "opmerking", "Negen waarvan?"));
    desk.site.publish(Samples.figure("ritten", "11", "telling"));
    assertThat(refused(guest.post(link, "passage", first, "opmerking", "Te laat.")))
        .as("nobody knows what they saw")
        .contains("is intussen anders");
    assertThat(guest.get(link).html().select("section:contains(Over het geheel)").text())
        .contains(quoted, "Negen waarvan?");
  }

  @Test
  void what_was_said_in_confidence_is_not_on_the_page_of_a_link() {
    Workbench workbench = desk.site.part(Workbench.class);
    Saving.Saved begun =
        (Saving.Saved) workbench.create(new NewItem(Kind.ROUND_TABLE, "Besloten"), TestDesk.WRITER);
    Edit edit = new Edit(begun.itemId(), begun.revision(), "besloten", TABLE, "");
    long version = ((Saving.Saved) workbench.save(edit, TestDesk.WRITER)).revision();
    for (Link.Purpose purpose : Link.Purpose.values()) {
      Sharing shared =
          desk.site
              .part(Links.class)
              .share(
                  purpose, begun.itemId(), version, "Lezer", Duration.ofDays(1), TestDesk.WRITER);
      String link = Screens.GUEST + ((Sharing.Shared) shared).token();
      for (String way : List.of("", "/pagina")) {
        assertThat(new Visitor(desk.site).get(link + way).text())
            .contains("Dit mag ieder weten.", "Open BV", "Dit mag zonder naam.")
            .doesNotContain("Stille BV", "Dit mag niemand weten.", "Dichte BV");
      }
    }
  }

  @Test
  void a_comment_that_is_none_is_refused_beside_its_passage() {
    String link = link("kritiek", desk.write("kritiek", "Een alinea."), "feitencontrole");
    Visitor guest = new Visitor(desk.site);
    guest.get(link);
    String fact =
        guest
            .get(link)
            .html()
            .expectFirst("p:containsOwn(Een alinea.) + details input[name=passage]")
            .val();
    Reply empty = guest.post(link, "passage", fact, "opmerking", " ");
    assertThat(refused(empty)).contains("Schrijf uw opmerking");
    assertThat(empty.html().select("#bij-%s[open], #bij-%s [role=alert]".formatted(fact, fact)))
        .hasSize(2);
    assertThat(refused(guest.post(link, "passage", "99", "opmerking", "Hallo")))
        .contains("is intussen anders");
    assertThat(guest.postPlain(link, "passage", fact, "opmerking", "Hallo").status())
        .isEqualTo(403);
    assertThat(remarks("kritiek")).isEmpty();
  }

  @Test
  void a_preview_link_shows_the_page_and_takes_no_comment() {
    String link = link("meekijken", desk.write("meekijken", "Een alinea."), "voorbeeld");
    Visitor guest = new Visitor(desk.site);
    Reply page = guest.get(link);
    assertThat(page.html().select("main").text())
        .contains("Voorbeeld, niet openbaar.", "Een alinea.");
    assertThat(page.html().select("main form")).isEmpty();
    assertThat(guest.post(link, "passage", "0", "opmerking", "Hallo").status()).isEqualTo(404);
    assertThat(remarks("meekijken")).isEmpty();
  }

  @Test
  void a_link_that_does_not_work_says_nothing_of_why() {
    Visitor guest = new Visitor(desk.site);
    guest.get("/redactie/aanmelden");
    Reply unknown = guest.get(LOST);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("Vraag de redactie om een nieuwe");
    List<String> dead = new ArrayList<>();

    String expired = link("verlopen", desk.write("verlopen", "Tekst."), "feitencontrole");
    dead.add(expired);

    String revoked = link("terug", desk.write("terug", "Tekst."), "feitencontrole");
    assertThat(guest.get(revoked).status()).isEqualTo(200);
    String revoke =
        desk.chief
            .get(at("terug") + "/delen")
            .html()
            .select("form[action$=/intrekken]")
            .attr("action");
    done(desk.chief.post(revoke));
    dead.add(revoked);

    String version = desk.approved("klaar", "Tekst.");
    String outrun = link("klaar", version, "voorbeeld");
    done(desk.writer.post(at("klaar") + "/publiceren", "versie", version));
    desk.awaitStatus("/klaar", 200);
    Reply shared = desk.writer.get(at("klaar") + "/delen");
    assertThat(shared.text()).contains("Deze versie is al openbaar gemaakt");
    assertThat(shared.html().select("form[action$=/delen]")).isEmpty();
    dead.add(outrun);
    dead.add(LOST);
    dead.add("/redactie/inzage/x");

    desk.site.clock().moveTo(RunningSite.NOW.plus(Duration.ofDays(15)));
    for (String link : dead) {
      for (String way : List.of("", "/pagina")) {
        Reply reply = guest.get(link + way);
        assertThat(reply.status()).as(link + way).isEqualTo(404);
        assertThat(reply.text()).isEqualTo(unknown.text());
        assertThat(reply.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
      }
      assertThat(guest.post(link, "passage", "0", "opmerking", "Hallo").status()).isEqualTo(404);
    }
    assertThat(remarks("verlopen")).isEmpty();
  }

  @Test
  void a_link_needs_a_purpose_a_name_and_at_most_thirty_days() {
    String version = desk.write("voorwaarden", "Tekst.");
    for (String days : List.of("", "0", "31", "-1", "x", "1e3", "99999999999")) {
      assertThat(refused(share("voorwaarden", version, "voorbeeld", days))).contains("30 dagen");
    }
    assertThat(refused(share("voorwaarden", version, "alles", "3"))).contains("waar de link voor");
    assertThat(refused(share("voorwaarden", "999999", "voorbeeld", "3"))).contains("bestaat niet");
    assertThat(
            refused(
                desk.writer.post(
                    at("voorwaarden") + "/delen",
                    "versie",
                    version,
                    "doel",
                    "voorbeeld",
                    "ontvanger",
                    " ",
                    "dagen",
                    "3")))
        .contains("voor wie");
    assertThat(desk.writer.get(at("voorwaarden") + "/delen").html().select("tbody tr")).isEmpty();
  }

  @Test
  void the_secret_of_a_link_is_written_nowhere() {
    String link = link("geheim", desk.write("geheim", "Tekst."), "feitencontrole");
    String secret = link.substring(link.lastIndexOf('/') + 1);
    assertThat(secret).hasSize(43);
    assertThat(
            desk.site.db().fetch("select l::text from desk.link l").toString()
                + desk.site.db().fetch("select t::text from account.trail t"))
        .doesNotContain(secret);
  }
}
