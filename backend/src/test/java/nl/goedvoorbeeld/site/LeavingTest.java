package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of an address when its item moves, merges, expires or was a mistake.
class LeavingTest {
  private static final List<String> FORMS = List.of("", ".md", ".json", "/geschiedenis");

  private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.empty();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void withdraw(String slug, Reason reason, String successor, String note) {
    Optional<String> next = Optional.of(successor).filter(id -> !id.isEmpty());
    site.await(site.part(Drafts.class).withdraw("paginas-" + slug, reason, next, note, "test"));
  }

  private static void assertLeadsOn(String from, String to) {
    for (String form : FORMS) {
      Reply reply = site.get(from + form);
      assertThat(reply.status()).isEqualTo(301);
      assertThat(reply.header("Location")).isEqualTo(to + form);
      assertThat(site.get(to + form).status()).isEqualTo(200);
    }
  }

  @Test
  void an_old_slug_leads_on_for_ever_in_one_step() {
    site.publish(page("paginas-reis", "reis-een", "Reis", "Tekst."));
    site.publish(page("paginas-reis", "reis-twee", "Reis", "Tekst."));
    assertLeadsOn("/reis-een", "/reis-twee");
    site.publish(page("paginas-reis", "reis-drie", "Reis", "Tekst."));
    assertLeadsOn("/reis-een", "/reis-drie");
    assertLeadsOn("/reis-twee", "/reis-drie");
    site.publish(page("paginas-reis", "reis-een", "Reis", "Tekst."));
    assertLeadsOn("/reis-drie", "/reis-een");
    assertThat(site.get("/reis-een/").header("Location")).isEqualTo("/reis-een");
  }

  @Test
  void what_was_merged_leads_on_to_where_it_went() {
    site.publish(page("deel", "Deel", "Tekst."), page("geheel", "Geheel", "Tekst."));
    withdraw("deel", Reason.MERGED, "paginas-geheel", "Staat nu bij het geheel.");
    assertLeadsOn("/deel", "/geheel");
    site.publish(page("paginas-geheel", "geheel-anders", "Geheel", "Tekst."));
    assertLeadsOn("/deel", "/geheel-anders");
    withdraw("geheel", Reason.MISTAKE, "", "");
    assertThat(site.get("/deel").status()).isEqualTo(410);
    assertThat(site.get("/geheel").status()).isEqualTo(410);
  }

  @Test
  void what_was_a_mistake_is_gone_in_every_form() {
    site.publish(page("vergissing", "Vergissing", "Tekst."));
    assertThat(site.get("/vergissing").status()).isEqualTo(200);
    withdraw("vergissing", Reason.MISTAKE, "", "");
    for (String form : FORMS) {
      Reply reply = site.get("/vergissing" + form);
      assertThat(reply.status()).isEqualTo(410);
      assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
      assertThat(reply.header("ETag")).isEmpty();
      assertThat(reply.html().select("h1").text()).isEqualTo("Deze pagina is ingetrokken");
    }
    assertThat(site.get("/vergissing/").status()).isEqualTo(410);
    site.publish(page("vergissing", "Toch geen vergissing", "Tekst."));
    assertThat(site.get("/vergissing").status()).isEqualTo(200);
  }

  @Test
  void what_expired_stays_readable_under_its_notice() {
    site.publish(page("verlopen", "Verlopen", "Tekst."));
    withdraw("verlopen", Reason.EXPIRED, "", "De actie is voorbij.");
    assertThat(site.get("/verlopen").html().select("main").text())
        .contains("Vervallen. De actie is voorbij.", "Tekst.");
    assertThat(site.get("/verlopen.json").text())
        .contains("\"vervallen\":\"De actie is voorbij.\"");
    assertThat(site.get("/verlopen/geschiedenis").text()).contains("ingetrokken");
  }

  /// Whatever a reader can ask for, in one text for each address.
  private static Map<String, String> everything(String slug) {
    Map<String, String> everything = new TreeMap<>();
    Crawl.of(site).replies().forEach(reply -> everything.put(reply.path(), reply.text()));
    List<String> paths = new ArrayList<>(WaysOut.FILES);
    FORMS.forEach(form -> paths.add("/" + slug + form));
    WaysOut.SEARCHES.forEach(form -> paths.add(form + slug));
    paths.add("/api/v2/paginas/" + slug);
    paths.forEach(path -> everything.put(path, site.get(path).text()));
    return everything;
  }

  @Test
  void why_it_was_a_mistake_no_reader_learns_also_when_it_comes_back() {
    site.publish(page("lepelaar", "Lepelaar", "Tekst."));
    withdraw("lepelaar", Reason.MISTAKE, "", "Het bsn van de kluut stond erin.");
    site.publish(page("lepelaar", "Lepelaar", "Tekst."));
    Map<String, String> everything = everything("lepelaar");
    assertThat(everything.get("/lepelaar/geschiedenis")).contains("ingetrokken");
    assertThat(everything.get("/feed.atom")).contains("Lepelaar");
    assertThat(everything)
        .allSatisfy((path, text) -> assertThat(text).as(path).doesNotContain("kluut"));
  }

  private static void publish(Draft draft, boolean important, String note) {
    List<Submission> one = List.of(new Submission(draft, important, note));
    site.await(site.part(Drafts.class).publish(one, "test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom", "/feed.rss", "/feed.json", "/zoeken.atom?q=wulp"})
  void a_feed_tells_what_changed_when_it_was_important(String feed) {
    publish(page("wulp", "Wulp", "Tekst."), false, "");
    publish(page("wulp", "Wulp", "Tekst " + feed), true, "Het bedrag is hoger.");
    publish(page("wulp", "Wulp", "Tekst, anders " + feed), false, "Een tikfout.");
    assertThat(site.get(feed).text())
        .contains("Gewijzigd: Het bedrag is hoger. Een bladzijde voor de test.")
        .doesNotContain("Een tikfout.");
    assertThat(site.get("/wulp/geschiedenis").text())
        .contains("Het bedrag is hoger.", "Een tikfout.");
  }

  @Test
  void a_feed_calls_no_reason_to_withdraw_a_change() {
    publish(page("scholekster", "Scholekster", "Tekst."), false, "");
    withdraw("scholekster", Reason.EXPIRED, "", "De pot is leeg.");
    publish(page("scholekster", "Scholekster", "Weer open."), false, "");
    for (String feed : List.of("/feed.atom", "/feed.rss", "/feed.json")) {
      assertThat(site.get(feed).text()).contains("Scholekster").doesNotContain("De pot is leeg.");
    }
    assertThat(site.get("/scholekster/geschiedenis").text()).contains("De pot is leeg.");
  }

  @Test
  void a_library_without_anything_is_still_a_site() {
    try (RunningSite nothing = RunningSite.empty()) {
      for (String path :
          List.of(
              "/",
              "/zoeken",
              "/zoeken?q=fiets",
              "/praktijkvoorbeelden",
              "/regelingen",
              "/regios",
              "/handreiking",
              "/handreiking.md",
              "/ezine",
              "/begrippen",
              "/lijkt-op-ons",
              "/lijkt-op-ons?thuis=veel",
              "/feed.atom",
              "/feed.rss",
              "/feed.json",
              "/zoeken.atom",
              "/ezine.json",
              "/sitemap.xml",
              "/robots.txt")) {
        assertThat(nothing.get(path).status()).as(path).isEqualTo(200);
      }
      assertThat(nothing.get("/over").status()).isEqualTo(404);
    }
  }
}
