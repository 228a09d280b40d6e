package nl.goedvoorbeeld.cms;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.Workbench;
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

  private Reply type(Visitor visitor, String path, String version, String word) {
    return visitor.post(
        at(path), "versie", version, "naam", "getypt-" + number, "document", document(word));
  }

  private String typed(Visitor visitor) {
    return visitor.get(at("?getypt=ja")).html().expectFirst("textarea[name=tekst]").wholeText();
  }

  @Test
  void what_was_typed_is_kept_for_its_writer_alone_and_makes_no_version() {
    String version = version();
    Reply kept = type(writer, "/bewaren", version, "framboos");
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    assertThat(kept.text()).contains("\"bewaard\":\"12", "\"nieuwer\":false", "\"bezig\":[]");
    assertThat(version()).isEqualTo(version);
    assertThat(writer.get(at("")).text()).contains("niet is opgeslagen").doesNotContain("framboos");
    assertThat(typed(writer)).contains("framboos");
    assertThat(other.get(at("?getypt=ja")).text()).doesNotContain("framboos");
  }

  @Test
  void with_what_is_kept_comes_what_is_to_be_said_of_it() {
    FilledForm form = FilledForm.of(writer.get(at("")));
    String empty = form.send(writer, at("/bewaren"), "").text();
    assertThat(empty).contains("\"veld\":\"kop-samenvatting\"", "\"naam\":\"Samenvatting\"");
    String full =
        form.set("kop.samenvatting", "Een proef.")
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
            "einde",
            "1");
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    assertThat(typed(writer)).contains("Met kruisbes.");
    assertThat(writer.get(at("?getypt=ja")).html().expectFirst("[name=kop.titel]").val())
        .isEqualTo("Getypt in het formulier");
  }

  @Test
  void who_goes_on_after_somebody_saved_gets_both_texts() {
    String seen = version();
    type(writer, "/bewaren", seen, "framboos");
    assertThat(type(other, "/markdown", seen, "appel").status()).isEqualTo(303);
    assertThat(type(writer, "/bewaren", seen, "framboos").text()).contains("\"nieuwer\":true");
    var form = writer.get(at("?getypt=ja")).html();
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
    assertThat(writer.post(at("/vergeten")).status()).isEqualTo(303);
    assertThat(writer.get(at("")).text()).doesNotContain("niet is opgeslagen");

    type(writer, "/bewaren", version(), "framboos");
    type(writer, "/markdown", version(), "aalbes");
    assertThat(writer.get(at("")).text()).doesNotContain("niet is opgeslagen");
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
