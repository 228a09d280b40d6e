package nl.goedvoorbeeld.cms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the script of the form asks while somebody types, over real HTTP.
class TypingPagesTest {
  private static RunningSite site;
  private static Visitor writer;
  private static Visitor other;
  private static int number;

  private String id;
  private long step;

  @BeforeAll
  static void start() {
    site = RunningSite.empty();
    writer = TestEditors.signIn(site, TestEditors.of(site, Role.AUTHOR));
    other = TestEditors.signIn(site, TestEditors.of(site, Role.CHIEF_EDITOR));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void begin() {
    writer.post("/redactie/items/nieuw", "soort", "pagina", "titel", "Getypt " + ++number);
    id = "paginas-getypt-" + number;
  }

  private String at(String path) {
    return "/redactie/items/" + id + path;
  }

  private String version() {
    return Long.toString(site.part(Workbench.class).newest(id).orElseThrow().number());
  }

  private String document(String word) {
    return "---\nid: %s\ntitel: Getypt\nsamenvatting: Een proef.\n---\n\nHier staat %s.\n"
        .formatted(id, word);
  }

  /// On one page, that was loaded when the test began.
  private Reply type(Visitor visitor, String path, String version, String word) {
    return type(visitor, path, version, word, sheet(), "");
  }

  private Reply type(
      Visitor visitor, String path, String version, String word, Sheet sheet, String from) {
    site.clock().moveTo(site.clock().instant().plusSeconds(1));
    return visitor.post(
        at(path),
        "versie",
        version,
        "naam",
        "getypt-" + number,
        "document",
        document(word),
        "blad",
        sheet.toString(),
        "vervolgt",
        from);
  }

  private Sheet sheet() {
    return new Sheet("%032x".formatted(number), ++step);
  }

  private String typed(Visitor visitor) {
    return typed(visitor.get(at("")));
  }

  private static String typed(Reply page) {
    return page.html().expectFirst("textarea[name=tekst]").wholeText();
  }

  /// What a page sends along of what it goes on from.
  private static String from(Reply page) {
    return page.html().expectFirst("form[data-item] input[name=vervolgt]").val();
  }

  private List<String> kept() {
    String email = TestEditors.of(site, Role.AUTHOR).email();
    Workbench workbench = site.part(Workbench.class);
    return workbench.kept(id, email).stream()
        .map(one -> workbench.autosaved(id, one.sheet(), email).orElseThrow().document())
        .map(document -> document.replaceAll("(?s).*Hier staat (.*)\\.\n", "$1"))
        .toList();
  }

  @Test
  void what_was_typed_is_kept_for_its_writer_alone_and_makes_no_version() {
    String version = version();
    Reply kept = type(writer, "/bewaren", version, "framboos");
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    assertThat(kept.text()).contains("\"bewaard\":\"12", "\"nieuwer\":false", "\"bezig\":[]");
    assertThat(version()).isEqualTo(version);
    assertThat(writer.get(at("?getypt=nee")).text())
        .contains("nog niet als versie is opgeslagen")
        .doesNotContain("framboos");
    assertThat(typed(writer)).contains("framboos");
    assertThat(other.get(at("")).text()).doesNotContain("framboos");
  }

  @Test
  void with_what_is_kept_comes_what_is_to_be_said_of_it() {
    FilledForm form = FilledForm.of(writer.get(at("")));
    form.set("blad", sheet().toString());
    String empty = form.send(writer, at("/bewaren"), "").text();
    assertThat(empty).contains("\"veld\":\"kop-samenvatting\"", "\"naam\":\"Samenvatting\"");
    String full =
        form.set("blad", sheet().toString())
            .set("kop.samenvatting", "Een proef.")
            .set("tekst", "Eerst dit.\r\n\r\nEn [klik hier](/over).")
            .send(writer, at("/bewaren"), "")
            .text();
    assertThat(full).doesNotContain("kop-samenvatting").contains("\"regel\":3", "klik hier");
    assertThat(type(writer, "/bewaren", version(), "[klik hier](/over)").text())
        .contains("\"regel\":7", "klik hier");
  }

  @Test
  void the_form_is_kept_as_the_document_that_it_would_make() {
    Reply kept =
        writer.post(
            at("/bewaren"),
            "versie",
            version(),
            "naam",
            "getypt-" + number,
            "kop.titel",
            "Getypt in het formulier",
            "tekst",
            "Met kruisbes.\r\n",
            "blad",
            sheet().toString(),
            "einde",
            "1");
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    assertThat(typed(writer)).contains("Met kruisbes.");
    assertThat(writer.get(at("")).html().expectFirst("[name=kop.titel]").val())
        .isEqualTo("Getypt in het formulier");
  }

  @Test
  void who_goes_on_after_somebody_saved_gets_both_texts() {
    String seen = version();
    type(writer, "/bewaren", seen, "framboos");
    assertThat(type(other, "/markdown", seen, "appel").status()).isEqualTo(303);
    assertThat(type(writer, "/bewaren", seen, "framboos").text()).contains("\"nieuwer\":true");
    var form = writer.get(at("")).html();
    assertThat(form.expectFirst("form[data-item] input[name=versie]").val()).isEqualTo(seen);
    assertThat(type(writer, "/markdown", seen, "framboos").status()).isEqualTo(409);
  }

  @Test
  void a_document_that_was_refused_still_meets_what_somebody_saved_meanwhile() {
    String seen = version();
    type(other, "/markdown", seen, "appel");
    Reply refused = type(writer, "/markdown", seen, "nul\0teken");
    assertThat(refused.status()).isEqualTo(400);
    String again = refused.html().expectFirst("form[action$=/markdown] input[name=versie]").val();
    assertThat(again).isEqualTo(seen);
    assertThat(type(writer, "/markdown", again, "peer").status()).isEqualTo(409);
  }

  @Test
  void two_at_one_item_are_told_of_each_other() {
    writer.post(at("/bezig"));
    Reply told = other.post(at("/bezig"));
    assertThat(told.text()).contains("\"bezig\":[\"" + TestEditors.of(site, Role.AUTHOR).email());
    assertThat(writer.get(at("")).text())
        .contains("Nu ook bezig", TestEditors.of(site, Role.CHIEF_EDITOR).email());
  }

  @Test
  void what_was_kept_can_be_thrown_away_and_goes_with_a_save() {
    type(writer, "/bewaren", version(), "framboos");
    Element form = writer.get(at("?getypt=nee")).html().expectFirst("form[action$=/vergeten]");
    String seen = form.expectFirst("input[name=blad]").val();
    type(writer, "/bewaren", version(), "framboos en meer");
    assertThat(writer.post(at("/vergeten"), "blad", seen).header("Location"))
        .endsWith("gedaan=niet-vergeten");
    assertThat(kept()).containsExactly("framboos en meer");
    Element now = writer.get(at("?getypt=nee")).html().expectFirst("form[action$=/vergeten]");
    String last = now.expectFirst("input[name=blad]").val();
    assertThat(writer.post(at("/vergeten"), "blad", last).header("Location"))
        .endsWith("gedaan=vergeten");
    assertThat(writer.get(at("")).text()).doesNotContain("nog niet als versie");

    type(writer, "/bewaren", version(), "framboos");
    type(writer, "/markdown", version(), "aalbes");
    assertThat(writer.get(at("")).text()).doesNotContain("nog niet als versie");
  }

  /// It was once destroyed by the first word that its writer typed afterwards.
  @Test
  void who_comes_back_goes_on_with_what_they_typed_in_either_view() {
    type(writer, "/bewaren", version(), "framboos");
    String sheet = "";
    for (String view : List.of("", "/markdown")) {
      Reply back = writer.get(at(view));
      assertThat(back.html().text())
          .contains("U gaat verder met wat u op", "dat is nog niet als versie opgeslagen")
          .doesNotContain("Intussen is er een nieuwere versie");
      assertThat(back.html().expectFirst("textarea[data-markdown]").wholeText())
          .contains("Hier staat framboos.");
      assertThat(back.html().select("form[action$=/vergeten]")).isEmpty();
      sheet = from(back);
    }
    Sheet today = new Sheet("f".repeat(24) + "%08x".formatted(number), 1);
    type(writer, "/bewaren", version(), "framboos en appel", today, sheet);
    assertThat(kept()).containsExactly("framboos en appel");
    type(writer, "/markdown", version(), "framboos en appel", today, sheet);
    assertThat(kept()).isEmpty();
  }

  @Test
  void there_is_a_way_back_to_the_version_and_what_is_typed_there_stands_beside() {
    type(writer, "/bewaren", version(), "framboos");
    String way =
        writer.get(at("")).html().expectFirst("[data-getypt] a:contains(Terug naar)").attr("href");
    Reply version = writer.get(way);
    assertThat(typed(version)).isBlank();
    assertThat(version.html().text()).contains("Het blijft bewaard");
    assertThat(from(version)).isEmpty();
    Sheet page = new Sheet("e".repeat(24) + "%08x".formatted(number), 1);
    type(writer, "/bewaren", version(), "appel", page, from(version));
    assertThat(kept()).containsExactly("appel", "framboos");

    Reply back = writer.get(at(""));
    assertThat(typed(back)).contains("appel");
    String other = back.html().expectFirst("a:contains(Ga verder met wat u typte)").attr("href");
    Reply first = writer.get(other);
    assertThat(typed(first)).contains("framboos");
    assertThat(first.html().expectFirst(".gv-views a:contains(Markdown)").attr("href"))
        .endsWith("/markdown" + other.replaceAll(".*(?=\\?)", ""));
    Reply saved = type(writer, "/markdown", version(), "framboos, af", sheet(), from(first));
    assertThat(kept()).as("of the other page").containsExactly("appel");
    Reply after = writer.get(saved.header("Location"));
    assertThat(after.html().expectFirst("#document").wholeText()).contains("framboos, af");
    assertThat(after.html().text()).contains("opgeslagen als nieuwe versie", "Het blijft bewaard");
  }

  /// A tab of yesterday, another browser, and a script that says what it goes on from as it likes.
  @Test
  void nothing_that_a_page_says_writes_over_what_it_does_not_go_on_from() {
    Visitor device = TestEditors.signIn(site, TestEditors.of(site, Role.AUTHOR));
    type(writer, "/bewaren", version(), "framboos");
    String from = from(writer.get(at("")));
    int page = 0;
    for (String said : List.of("", "x", "0".repeat(32) + ".1", from.replaceAll("\\d+$", "9999"))) {
      Sheet sheet = new Sheet("d".repeat(24) + "%04x%04x".formatted(number, ++page), 1);
      assertThat(type(device, "/bewaren", version(), "appel " + page, sheet, said).status())
          .isEqualTo(200);
    }
    assertThat(kept()).contains("framboos").hasSize(5);
    for (String said : List.of("", "x", "a.1", "undefined.1", "0".repeat(32), from + ".1")) {
      String[] fields = {
        "versie", version(), "naam", "x", "document", document("peer"), "blad", said
      };
      assertThat(writer.post(at("/bewaren"), fields).status()).as(said).isEqualTo(400);
    }
    assertThat(kept()).contains("framboos").hasSize(5);
  }

  @Test
  void who_goes_on_with_an_old_version_hears_what_happened_since_and_loses_neither_text() {
    String seen = version();
    type(writer, "/bewaren", seen, "framboos");
    type(other, "/markdown", seen, "appel");
    Reply back = writer.get(at("/markdown"));
    String chief = TestEditors.of(site, Role.CHIEF_EDITOR).email();
    assertThat(back.html().text())
        .contains("U gaat verder met wat u op", "Intussen is er een nieuwere versie", chief);
    String difference = back.html().expectFirst("[data-getypt] a[href*=verschil]").attr("href");
    assertThat(writer.get(difference).text()).contains("appel");

    Reply clash = type(writer, "/markdown", seen, "framboos", sheet(), from(back));
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.html().text()).contains("Uw tekst is niet verloren");
    assertThat(kept()).containsExactly("framboos");
    Element now = clash.html().expectFirst("a:contains(Ga verder met de tekst van nu)");
    assertThat(typed(writer.get(now.attr("href")))).contains("appel");
    assertThat(kept()).containsExactly("framboos");

    Element form = clash.html().expectFirst("form[action$=/markdown]");
    List<String> fields = new ArrayList<>();
    for (Element field : form.select("[name]")) {
      if (!field.attr("name").equals(Visitor.TOKEN)) {
        fields.add(field.attr("name"));
        fields.add(field.hasAttr("value") ? field.val() : field.wholeText().substring(1));
      }
    }
    assertThat(writer.post(at("/markdown"), fields.toArray(String[]::new)).status()).isEqualTo(303);
    assertThat(kept()).isEmpty();
  }

  /// The form counts its lines in what it was drawn from, and keeps what it does not show.
  @Test
  void what_the_form_does_not_show_of_what_was_typed_elsewhere_stays() {
    String head =
        "---\nid: %s  # blijft staan\ntitel: Getypt\nsamenvatting: Een proef.\neigen: 7\n---\n\n";
    String whole = head.formatted(id) + "Hier staat framboos.\n";
    String[] fields = {
      "versie", version(), "naam", "getypt-" + number, "document", whole, "blad", sheet().toString()
    };
    assertThat(writer.post(at("/bewaren"), fields).status()).isEqualTo(200);
    FilledForm form = FilledForm.of(writer.get(at("")));
    form.set("blad", new Sheet("c".repeat(24) + "%08x".formatted(number), 1).toString());
    assertThat(form.send(writer, at("/bewaren"), "").status()).isEqualTo(200);
    assertThat(
            site.part(Workbench.class)
                .autosaved(id, TestEditors.of(site, Role.AUTHOR).email())
                .orElseThrow()
                .document())
        .isEqualTo(whole);
    assertThat(form.press(writer, "opslaan").header("Location")).endsWith("gedaan=opgeslagen");
    assertThat(site.part(Workbench.class).draft(id, Long.parseLong(version())).orElseThrow())
        .extracting(Draft::document)
        .isEqualTo(whole);
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_form_that_is_shown_again_goes_on_from_what_was_kept_of_it() {
    FilledForm form = FilledForm.of(writer.get(at("")));
    Sheet sheet = sheet();
    form.set("kop.samenvatting", "Eerst.").set("blad", sheet.toString());
    form.send(writer, at("/bewaren"), "");
    Reply again = form.press(writer, "omhoog:kop.nergens.3");
    assertThat(from(again)).isEqualTo(sheet.toString());
    assertThat(again.html().text()).doesNotContain("nog niet als versie");
  }

  @Test
  void the_front_of_the_desk_names_what_was_typed_and_not_saved() {
    assertThat(writer.get("/redactie").html().text()).contains("Getypt en nog niet opgeslagen");
    type(writer, "/bewaren", version(), "framboos");
    Element list =
        writer.get("/redactie").html().expectFirst("section:contains(Getypt en nog niet)");
    assertThat(list.select("a").eachAttr("href")).contains(at(""));
    assertThat(list.text()).contains("getypt op 16 maart 2026");
    assertThat(writer.get("/redactie/lijst/niet-opgeslagen").html().select("a").eachAttr("href"))
        .contains(at(""));
    assertThat(other.get("/redactie/lijst/niet-opgeslagen").html().select("main a[href*=items]"))
        .isEmpty();
  }

  @Test
  void the_page_beside_the_form_is_drawn_from_what_is_typed() {
    Reply page = type(writer, "/voorbeeld", version(), "framboos");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("main").text()).contains("Hier staat framboos.");
    assertThat(site.get("/getypt-" + number).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "9223372036854775807", "0"})
  void a_version_that_is_none_keeps_nothing_and_breaks_nothing(String version) {
    assertThat(type(writer, "/bewaren", version, "framboos").status()).isEqualTo(400);
    assertThat(writer.post(at("/bewaren"), "versie", version).status()).isEqualTo(400);
    assertThat(type(writer, "/voorbeeld", version, "framboos").status()).isEqualTo(200);
  }
}
