package nl.goedvoorbeeld.cms.plan;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.cms.TestDesk;
import nl.goedvoorbeeld.desk.Plan;
import nl.goedvoorbeeld.desk.Plans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Publications and withdrawals at a day and a time, over real HTTP.
class PlanPagesTest {
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

  private static Reply plan(String slug, String version, String day, String time, String... more) {
    String[] fields = {"versie", version, "dag", day, "tijd", time};
    String[] all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return desk.writer.post(at(slug) + "/plannen", all);
  }

  private static Plan only(String slug) {
    return desk.site.part(Plans.class).of(id(slug)).getLast();
  }

  @Test
  void an_approved_text_becomes_public_at_its_moment_and_is_shown_as_planned_until_then() {
    String version = desk.approved("straks", "Hier staat straks.");
    done(plan("straks", version, "2026-03-16", "12:30", "toelichting", "Nieuw."));
    assertThat(only("straks").due()).isEqualTo(Instant.parse("2026-03-16T11:30:00Z"));
    assertThat(desk.writer.get(at("straks")).text())
        .contains("openbaar op 16 maart 2026, 12.30", "gepland");
    assertThat(desk.chief.get("/redactie").html().select("main section").eachText())
        .anyMatch(text -> text.startsWith("Gepland") && text.contains("16 maart 2026, 12.30"));
    assertThat(desk.site.get("/straks").status()).isEqualTo(404);
    desk.site.clock().moveTo(RunningSite.NOW.plus(Duration.ofMinutes(31)));
    desk.awaitStatus("/straks", 200);
  }

  @Test
  void a_plan_is_cancelled_and_the_text_is_approved_still() {
    String version = desk.approved("toch-niet", "Tekst.");
    done(plan("toch-niet", version, "2026-09-01", "9.30"));
    assertThat(refused(plan("toch-niet", version, "2026-09-02", "09:30"))).contains("gepland");
    Reply page = desk.writer.get(at("toch-niet") + "/plannen");
    String cancel = page.html().select("form[action$=/annuleren]").attr("action");
    assertThat(refused(desk.writer.post(cancel.replace(id("toch-niet"), other()))))
        .contains("bestaat niet meer");
    done(desk.writer.post(cancel));
    assertThat(refused(desk.writer.post(cancel))).contains("bestaat niet meer");
    assertThat(desk.writer.get(at("toch-niet")).text()).contains("goedgekeurd");
  }

  private static String other() {
    desk.write("een-ander", "Tekst.");
    return id("een-ander");
  }

  @Test
  void what_is_no_moment_is_refused_with_a_sentence_and_what_was_typed_stays() {
    String version = desk.approved("wanneer", "Tekst.");
    assertThat(refused(plan("wanneer", version, "2026-03-16", "11:59"))).contains("al voorbij");
    assertThat(refused(plan("wanneer", version, "morgen", "12:00"))).contains("Vul een dag in");
    assertThat(refused(plan("wanneer", version, "", ""))).contains("Vul een dag in");
    assertThat(refused(plan("wanneer", version, "+999999999-12-31", "12:00"))).contains("jaar");
    assertThat(refused(plan("wanneer", version, "2037-01-01", "12:00"))).contains("10 jaar");
    Reply never = plan("wanneer", version, "2026-03-29", "02:30", "toelichting", "Een zin.");
    assertThat(refused(never)).contains("bestaat niet", "vanaf 3.00");
    assertThat(never.html().select("#dag-openbaar").val()).isEqualTo("2026-03-29");
    assertThat(never.html().select("#toelichting-openbaar").val()).isEqualTo("Een zin.");
    assertThat(refused(plan("wanneer", version, "2026-09-01", "12:00", "belangrijk", "ja")))
        .contains("wat er voor lezers verandert");
    assertThat(refused(plan("wanneer", desk.write("rauw", "x"), "2026-09-01", "12:00")))
        .isNotEmpty();
  }

  @Test
  void a_time_that_comes_twice_is_asked_back() {
    String version = desk.approved("twee-keer", "Tekst.");
    Reply asked = plan("twee-keer", version, "2026-10-25", "02:30");
    assertThat(refused(asked)).contains("komt twee keer");
    assertThat(asked.html().select("input[name=keer]").eachAttr("value"))
        .containsExactly("eerste", "tweede");
    String zone = asked.html().expectFirst("[name=tijd]").attr("aria-describedby");
    assertThat(asked.html().expectFirst("#" + zone).text())
        .contains("Nederlandse tijd (Europe/Amsterdam)");
    done(plan("twee-keer", version, "2026-10-25", "02:30", "keer", "tweede"));
    assertThat(only("twee-keer").due()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void a_plan_that_is_refused_at_its_moment_says_why_on_the_front() {
    String version = desk.approved("breekt", "Zie [dat andere](/bestaat-nergens-meer).");
    done(plan("breekt", version, "2026-03-16", "12:10"));
    desk.site.clock().moveTo(RunningSite.NOW.plus(Duration.ofMinutes(11)));
    long end = System.nanoTime() + 10_000_000_000L;
    while (only("breekt").outcome() == Plan.Outcome.WAITING) {
      assertThat(System.nanoTime()).isLessThan(end);
      Pause.aMoment();
    }
    assertThat(desk.writer.get("/redactie").html().select("main section").eachText())
        .anyMatch(
            text ->
                text.startsWith("Gepland, maar niet gelukt")
                    && text.contains("Over breekt")
                    && text.contains("Tekst: «bestaat-nergens-meer» staat niet in de"));
    assertThat(desk.writer.get(at("breekt") + "/plannen").text()).contains("niet gelukt");
  }

  @Test
  void a_withdrawal_is_planned_by_a_chief_editor_and_happens() {
    desk.published("loopt-af", "Tekst.");
    String[] form = {
      "dag", "2026-03-16", "tijd", "12:20", "reden", "vervallen", "toelichting", "De proef is over."
    };
    assertThat(refused(desk.writer.post(at("loopt-af") + "/plannen/intrekken", form)))
        .contains("Alleen een eindredacteur");
    assertThat(
            desk.chief
                .get(at("loopt-af") + "/plannen")
                .html()
                .select("input[name=reden]")
                .eachAttr("value"))
        .as("a merger is nothing to plan")
        .containsExactly("per-ongeluk", "vervallen");
    done(desk.chief.post(at("loopt-af") + "/plannen/intrekken", form));
    assertThat(refused(desk.chief.post(at("loopt-af") + "/plannen/intrekken", form)))
        .contains("al gepland");
    assertThat(desk.chief.get(at("loopt-af")).text())
        .contains("wordt ingetrokken op 16 maart 2026, 12.20");
    desk.site.clock().moveTo(RunningSite.NOW.plus(Duration.ofMinutes(21)));
    long end = System.nanoTime() + 10_000_000_000L;
    while (!desk.site.get("/loopt-af").text().contains("Vervallen. De proef is over.")) {
      assertThat(System.nanoTime()).isLessThan(end);
      Pause.aMoment();
    }
  }
}
