package nl.goedvoorbeeld.cms.item;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A merger: proposed by one chief editor, approved or refused by another.
class MergerPagesTest {
  private static TestDesk desk;
  private static Visitor second;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
    second = desk.signedIn("tweede@example.org", Role.CHIEF_EDITOR);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Reply merge(String slug, String... more) {
    String[] form = {"reden", "samengevoegd", "opvolger", "/" + slug + "-nieuw"};
    String[] all = new String[form.length + more.length];
    System.arraycopy(form, 0, all, 0, form.length);
    System.arraycopy(more, 0, all, form.length, more.length);
    return desk.chief.post(at(slug) + "/intrekken", all);
  }

  /// Two pages, a third that rests on the first, and a proposal to merge the first with the second.
  private static void proposed(String slug) {
    desk.published(slug, "Tekst.");
    desk.published(slug + "-nieuw", "Tekst.");
    desk.published(slug + "-steunt", "Zie [die](/" + slug + ").");
    Reply asked = merge(slug);
    assertThat(asked.html().select("main").text())
        .contains("Een andere eindredacteur moet dit goedkeuren", "Over " + slug + "-steunt");
    done(merge(slug, "zeker", "ja"));
  }

  private static String form(Visitor visitor, String slug, String act) {
    return visitor.get(at(slug)).html().select("form[action$=/" + act + "]").attr("action");
  }

  private static Reply approve(Visitor visitor, String slug) {
    var form = second.get(at(slug)).html().expectFirst("form[action$=/goedkeuren]");
    return visitor.post(
        form.attr("action"), "gezien", form.select("input[name=gezien]").attr("value"));
  }

  @Test
  void nothing_changes_until_another_chief_editor_approves() {
    proposed("een");
    assertThat(desk.site.get("/een").status()).isEqualTo(200);
    assertThat(second.get("/redactie").html().select("main section").eachText())
        .anyMatch(
            text ->
                text.startsWith("Samenvoegen, ter goedkeuring")
                    && text.contains("eind@example.org stelde op"));
    assertThat(second.get(at("een")).html().select("main").text())
        .contains("samen te voegen met «Over een-nieuw»", "Over een-steunt");
    assertThat(refused(merge("een", "zeker", "ja"))).contains("al een voorstel");
    assertThat(form(desk.chief, "een", "goedkeuren")).as("not by who proposed it").isEmpty();
    assertThat(form(desk.writer, "een", "goedkeuren")).isEmpty();
    assertThat(refused(approve(desk.chief, "een"))).contains("U stelde dit zelf voor");
    assertThat(refused(approve(desk.writer, "een"))).contains("Alleen een eindredacteur");
    assertThat(desk.site.get("/een").status()).isEqualTo(200);
    done(approve(second, "een"));
    desk.awaitStatus("/een", 301);
    assertThat(desk.site.get("/een").header("Location")).isEqualTo("/een-nieuw");
    assertThat(trail("een")).startsWith("samengevoegd", "samenvoegen voorgesteld");
    done(second.post(at("een") + "/intrekken/ongedaan"));
    desk.awaitStatus("/een", 200);
  }

  @Test
  void who_proposed_it_takes_it_back_and_another_refuses_it_with_a_word() {
    proposed("twee");
    String retract = form(desk.chief, "twee", "terugnemen");
    assertThat(form(second, "twee", "terugnemen")).isEmpty();
    assertThat(refused(second.post(retract))).contains("Alleen wie dit voorstelde");
    done(desk.chief.post(retract));
    assertThat(refused(desk.chief.post(retract))).contains("bestaat niet meer");
    done(merge("twee", "zeker", "ja"));
    String refuse = form(second, "twee", "afwijzen");
    assertThat(refused(second.post(refuse, "reden", " "))).contains("Schrijf waarom niet");
    assertThat(refused(desk.chief.post(refuse, "reden", "x"))).contains("zelf voor");
    done(second.post(refuse, "reden", "Dat is een andere regel."));
    assertThat(desk.chief.get(at("twee")).html().select("main").text())
        .contains("Afgewezen door tweede@example.org: Dat is een andere regel.");
    assertThat(desk.chief.get("/redactie").html().select("main").text())
        .contains("samenvoegen afgewezen door tweede@example.org");
    assertThat(desk.site.get("/twee").status()).isEqualTo(200);
    assertThat(trail("twee")).startsWith("samenvoegen afgewezen", "samenvoegen voorgesteld");
  }

  @Test
  void what_came_to_rest_on_it_since_one_looked_is_looked_at_first() {
    proposed("drie");
    var form = second.get(at("drie")).html().expectFirst("form[action$=/goedkeuren]");
    String seen = form.select("input[name=gezien]").attr("value");
    desk.published("drie-later", "Ook [die](/drie).");
    assertThat(refused(second.post(form.attr("action"), "gezien", seen)))
        .contains("Sinds u keek is er iets veranderd");
    assertThat(desk.site.get("/drie").status()).isEqualTo(200);
    done(approve(second, "drie"));
    desk.awaitStatus("/drie", 301);
  }

  @Test
  void what_can_not_be_any_more_is_refused_when_it_is_approved() {
    proposed("vier");
    var form = second.get(at("vier")).html().expectFirst("form[action$=/goedkeuren]");
    done(desk.chief.post(at("vier-nieuw") + "/intrekken", "reden", "per-ongeluk", "zeker", "ja"));
    desk.awaitStatus("/vier-nieuw", 410);
    assertThat(refused(second.post(form.attr("action"), "gezien", "x")))
        .contains("is niet openbaar");
    assertThat(desk.site.get("/vier").status()).isEqualTo(200);
  }

  @Test
  void of_many_approvals_at_once_one_does_it() throws Exception {
    proposed("vijf");
    var form = second.get(at("vijf")).html().expectFirst("form[action$=/goedkeuren]");
    String seen = form.select("input[name=gezien]").attr("value");
    Callable<Integer> approval = () -> second.post(form.attr("action"), "gezien", seen).status();
    int done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(List.of(approval, approval, approval))) {
        done += one.get() == 303 ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
  }

  /// With haste, and listed until there is a second who has looked.
  @Test
  void where_nobody_else_could_approve_it_is_done_and_listed() {
    try (var small = new TestDesk()) {
      small.published("oud", "Tekst.");
      small.published("nieuw", "Tekst.");
      String[] form = {"reden", "samengevoegd", "opvolger", "/nieuw", "zeker", "ja"};
      done(small.chief.post(at("oud") + "/intrekken", form));
      small.awaitStatus("/oud", 301);
      Visitor later = small.signedIn("later@example.org", Role.CHIEF_EDITOR);
      assertThat(later.get("/redactie").html().select("main section").eachText())
          .anyMatch(text -> text.startsWith("Met spoed openbaar") && text.contains("Over oud"));
      var check = later.get(at("oud")).html().expectFirst("form[action$=/nagekeken]");
      assertThat(refused(small.chief.post(check.attr("action")))).contains("zelf voor");
      done(later.post(check.attr("action")));
      assertThat(refused(later.post(check.attr("action")))).contains("al over beslist");
      assertThat(later.get("/redactie").text()).contains("Er is niets na te kijken");
    }
  }

  private static List<String> trail(String slug) {
    return desk.site.part(Trail.class).page("item:" + id(slug), 1).entries().stream()
        .filter(entry -> entry.object().equals("item:" + id(slug)))
        .map(Trail.Entry::act)
        .toList();
  }
}
