package nl.goedvoorbeeld.cms.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.form.FilledForm;
import nl.goedvoorbeeld.cms.frame.LineEnds;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Pens;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.transfer.Export;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two editors and a reader, over real HTTP: from an empty form to a public page.
class ItemPagesTest {
  private static RunningSite site;
  private static Visitor writer;
  private static Visitor chief;
  private static int number;

  private String id;

  @BeforeAll
  static void start() {
    site = RunningSite.empty();
    writer = signedIn("auteur@example.org", Role.AUTHOR);
    chief = signedIn("eind@example.org", Role.CHIEF_EDITOR);
  }

  private static Visitor signedIn(String email, Role role) {
    Editor editor = TestEditors.add(site, email, role);
    Visitor visitor = new Visitor(site);
    visitor.post("/redactie/aanmelden", "email", email, "wachtwoord", TestEditors.PASSWORD);
    visitor.post("/redactie/aanmelden/code", "code", TestEditors.freshCode(site, editor));
    return visitor;
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void begin() {
    Reply begun =
        writer.post("/redactie/items/nieuw", "soort", "pagina", "titel", "Proefpagina " + ++number);
    assertThat(begun.status()).isEqualTo(303);
    id = "paginas-proefpagina-" + number;
    assertThat(begun.header("Location")).startsWith(address());
  }

  private String address() {
    return "/redactie/items/" + id;
  }

  private String markdown() {
    return address() + "/markdown";
  }

  private static String version(Visitor visitor, String address) {
    return visitor.get(address + "?getypt=nee").html().expectFirst("input[name=versie]").val();
  }

  private String document(String word) {
    return """
        ---
        id: %s
        titel: "Proefpagina %d"
        # een opmerking in de kop
        samenvatting: Een proef.
        ---

        Hier staat %s.
        """
        .formatted(id, number, word);
  }

  private Reply save(Visitor visitor, String version, String word) {
    return visitor.post(
        markdown(),
        "versie",
        version,
        "naam",
        "proefpagina-" + number,
        "document",
        document(word).replace("\n", "\r\n"),
        "waarom",
        "proef");
  }

  private String saved(String word) {
    Reply saved = save(writer, version(writer, address()), word);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return version(writer, address());
  }

  @Test
  void a_text_goes_from_a_form_to_readers_past_a_second_pair_of_eyes(@TempDir Path folder)
      throws IOException {
    String version = saved("zonnewijzer");
    assertThat(site.get("/proefpagina-" + number).status()).isEqualTo(404);
    assertThat(writer.post(address() + "/indienen", "versie", version).status()).isEqualTo(303);

    Reply own = writer.post(address() + "/goedkeuren", "versie", version);
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.html().select("[role=alert]").text())
        .contains("een ander moet de tekst controleren");

    assertThat(chief.get("/redactie").text()).contains("Ter controle", "Proefpagina " + number);
    assertThat(chief.post(address() + "/goedkeuren", "versie", version).status()).isEqualTo(303);
    assertThat(writer.post(address() + "/publiceren", "versie", version).status()).isEqualTo(303);
    readersSee("zonnewijzer");

    Reply versions = writer.get(address() + "/versies");
    assertThat(versions.html().expectFirst("tbody tr").text()).contains("openbaar", "proef");
    assertThat(versions.html().select("tbody th").eachText())
        .as("as people count, whatever else was written")
        .containsExactly("2", "1");
    assertThat(versions.html().select("tbody a").attr("href"))
        .contains("van=" + firstVersion() + "&naar=" + version);
    assertThat(writer.get(address()).html().select("dt:contains(Versie) + dd").text())
        .startsWith("2, ");
    assertThat(site.part(Trail.class).page("item:" + id, 1).entries())
        .extracting(Trail.Entry::detail)
        .anyMatch(detail -> detail.startsWith("versie 2, generatie "))
        .contains("versie 1", "versie 2");

    site.part(Export.class).run(folder);
    assertThat(folder.resolve("paginas/proefpagina-" + number + ".md"))
        .as("the same bytes as the view Markdown")
        .hasBinaryContent(document("zonnewijzer").getBytes(StandardCharsets.UTF_8));
  }

  private void readersSee(String word) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!site.get("/proefpagina-" + number).text().contains(word)) {
      assertThat(System.nanoTime()).as("readers see " + word).isLessThan(end);
      Pause.aMoment();
    }
  }

  @Test
  void the_document_is_stored_as_it_was_written() {
    String version = saved("komkommer");
    assertThat(
            site.part(Workbench.class).draft(id, Long.parseLong(version)).orElseThrow().document())
        .isEqualTo(document("komkommer"));
    assertThat(writer.get(markdown()).html().expectFirst("textarea[name=document]").wholeText())
        .as("whoever reads HTML drops the first line end")
        .isEqualTo(document("komkommer"));
  }

  @Test
  void a_document_keeps_its_line_ends_whatever_ends_a_browser_sends() {
    String windows = document("paprika").replace("\n", "\r\n");
    String mixed = windows.replace("kop\r\n", "kop\n");
    long step = 0;
    for (String stored : List.of(document("paprika"), windows, mixed)) {
      String version = stored(stored);
      // What was kept the time before is not gone on with, and stays beside what is saved.
      String after = step == 0 ? "" : "&getypt=nee";
      String shown =
          LineEnds.plain(
              writer.get(markdown() + "?getypt=nee").html().expectFirst("#document").wholeText());
      assertThat(send(version, shown).header("Location")).endsWith("gedaan=ongewijzigd" + after);
      assertThat(version(writer, address())).isEqualTo(version);

      assertThat(send(version, shown.replace("paprika", "prei")).header("Location"))
          .endsWith("gedaan=opgeslagen" + after);
      String saved = version(writer, address());
      assertThat(text(saved)).isEqualTo(stored.replace("paprika", "prei"));

      writer.post(
          address() + "/bewaren",
          "versie",
          saved,
          "naam",
          "x",
          "document",
          shown + "\nErbij.\n",
          "blad",
          Pens.sheet("a", ++step).toString());
      String end = stored.equals(document("paprika")) ? "\n" : "\r\n";
      assertThat(site.part(Workbench.class).autosaved(id, "auteur@example.org").orElseThrow())
          .extracting(Autosaved::document)
          .isEqualTo(stored + end + "Erbij." + end);
    }
  }

  /// As an import does, past the form.
  private String stored(String document) {
    Edit edit =
        new Edit(
            id,
            Long.parseLong(version(writer, address())),
            "proefpagina-" + number,
            document,
            "proef");
    site.part(Workbench.class).save(edit, "auteur@example.org");
    return version(writer, address());
  }

  private Reply send(String version, String shown) {
    String sent = shown.replace("\n", "\r\n");
    String slug = "proefpagina-" + number;
    return writer.post(markdown(), "versie", version, "naam", slug, "document", sent);
  }

  private String text(String version) {
    return site.part(Workbench.class).draft(id, Long.parseLong(version)).orElseThrow().document();
  }

  @Test
  void of_a_long_list_of_terms_what_is_in_use_is_suggested_by_its_label() {
    String terms =
        IntStream.rangeClosed(1, 41)
            .mapToObj("  - {id: streek-%1$d, label: Streek %1$d}\n"::formatted)
            .collect(Collectors.joining());
    String list =
        "---\nid: waardelijsten-regio\ntitel: Regio\nsamenvatting: Waar.\ntermen:\n%s%s---\n"
            .formatted(terms, "  - {id: opgegaan, label: Opgegaan, samengevoegdMet: streek-1}\n");
    site.publish(Draft.read(Kind.TERM_LIST, "regio", list));
    Reply page = FilledForm.of(writer.get(address())).send(writer, address(), "voeg-toe:kop.regio");
    var field = page.html().expectFirst("input[name='kop.regio.0']");
    var suggested = page.html().select("datalist#" + field.attr("list") + " option");
    assertThat(suggested).hasSize(41);
    assertThat(suggested.eachAttr("value"))
        .contains("Streek 1", "Streek 41")
        .doesNotContain("Opgegaan");
    assertThat(suggested.eachAttr("label")).allMatch(label -> label.startsWith("Streek"));
  }

  @Test
  void who_saves_over_a_newer_text_gets_both_and_loses_nothing() {
    String seen = version(writer, address());
    assertThat(save(chief, seen, "appel").status()).isEqualTo(303);
    Reply clash = save(writer, seen, "peer");
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.html().select("textarea#hunne").text()).contains("Hier staat appel.");
    assertThat(clash.html().select("textarea#document").text()).contains("Hier staat peer.");
    assertThat(clash.html().select("ins").text()).contains("peer");
    assertThat(clash.html().select("del").text()).contains("appel");
    String newest = clash.html().select("input[name=versie]").val();
    assertThat(save(writer, newest, "peer").status()).isEqualTo(303);
  }

  @Test
  void what_was_given_back_says_why_and_an_earlier_text_can_be_put_back() {
    String first = saved("eerste tekst");
    String second = saved("tweede tekst");
    writer.post(address() + "/indienen", "versie", second);
    assertThat(chief.post(address() + "/weigeren", "versie", second, "opmerking", "").status())
        .isEqualTo(409);
    chief.post(address() + "/weigeren", "versie", second, "opmerking", "Noem een bron.");
    assertThat(writer.get(address()).text()).contains("Noem een bron.");

    Reply difference = writer.get(address() + "/verschil?van=" + first + "&naar=" + second);
    assertThat(difference.html().select("del").text()).contains("eerste");
    assertThat(difference.html().select("ins").text()).contains("tweede");
    writer.post(address() + "/terugzetten", "versie", first, "nieuwste", second);
    assertThat(writer.get(address()).text()).contains("Hier staat eerste tekst.");
  }

  @Test
  void only_a_chief_editor_publishes_urgently_and_then_someone_else_must_look() {
    String version = saved("spoedbericht");
    assertThat(writer.post(address() + "/spoed", "versie", version).status()).isEqualTo(409);
    assertThat(chief.post(address() + "/spoed", "versie", version).status()).isEqualTo(303);
    readersSee("spoedbericht");
    assertThat(chief.get("/redactie").text()).contains("nog na te kijken");
    assertThat(chief.post(address() + "/nagekeken", "versie", version).status()).isEqualTo(409);
    saved("en daarna verder");
    Reply own = chief.get(address());
    assertThat(own.html().select("form[action$=/nagekeken]")).isEmpty();
    assertThat(own.text()).contains("U schreef of publiceerde deze versie zelf");
    Visitor second = signedIn("tweede" + number + "@example.org", Role.AUTHOR);
    var check = second.get(address()).html().expectFirst("form[action$=/nagekeken]");
    assertThat(check.select("input[name=versie]").val()).isEqualTo(version);
    assertThat(second.post(address() + "/nagekeken", "versie", version).status()).isEqualTo(303);
  }

  @Test
  void a_button_that_would_be_refused_is_not_there_and_the_reason_is() {
    String version = saved("om goed te keuren");
    assertThat(buttons(writer)).contains("indienen").doesNotContain("spoed", "goedkeuren");
    assertThat(buttons(chief)).contains("indienen", "spoed");
    writer.post(address() + "/indienen", "versie", version);
    Reply mine = writer.get(address());
    assertThat(buttons(writer)).contains("weigeren").doesNotContain("goedkeuren", "indienen");
    assertThat(mine.text()).contains("U schreef mee aan deze versie");
    assertThat(buttons(chief)).contains("goedkeuren", "weigeren");
    chief.post(address() + "/goedkeuren", "versie", version);
    assertThat(buttons(writer)).contains("publiceren", "weigeren").doesNotContain("intrekken");
    Visitor second = signedIn("ander" + number + "@example.org", Role.AUTHOR);
    assertThat(buttons(second)).contains("publiceren").doesNotContain("weigeren");
    assertThat(second.get(address()).text()).contains("Vraag een eindredacteur het terug te geven");
  }

  private List<String> buttons(Visitor visitor) {
    return visitor.get(address()).html().select("form[action^=" + address() + "/]").stream()
        .map(form -> form.attr("action").substring(address().length() + 1))
        .toList();
  }

  @Test
  void the_page_says_what_readers_have_at_once() {
    String version = saved("meteen te zien");
    assertThat(readers(writer.get(address()))).isEqualTo("zien dit nog niet");
    for (int time = 0; time < 3; time++) {
      Reply sent = chief.post(address() + "/spoed", "versie", version);
      Reply after = chief.get(sent.header("Location"));
      assertThat(readers(after)).isEqualTo("openbaar: bekijk de pagina");
      var done = after.html().expectFirst("[role=status].gv-done");
      assertThat(done.text()).startsWith("De tekst is openbaar.");
      String page = done.expectFirst("a").attr("href");
      assertThat(site.get(page).text()).contains("meteen te zien");

      chief.post(
          address() + "/intrekken", "reden", "per-ongeluk", "toelichting", "Oeps.", "zeker", "ja");
      Reply gone = chief.get(sent.header("Location"));
      assertThat(readers(gone)).isEqualTo("zien dit niet meer");
      assertThat(gone.html().select("[role=status].gv-done")).as("no longer so").isEmpty();
      assertThat(gone.html().select(".gv-warning").text())
          .contains("Ingetrokken: per ongeluk gepubliceerd, door eind", "«Oeps.»", "is verwijderd");
      version = saved("meteen te zien, keer " + time);
    }
  }

  private static String readers(Reply page) {
    return page.html().select("dt:contains(Lezers) + dd").text();
  }

  @Test
  void an_act_on_another_version_than_the_newest_is_refused() {
    String first = saved("oud");
    saved("nieuw");
    Reply late = writer.post(address() + "/indienen", "versie", first);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("nieuwere versie");
  }

  @Test
  void what_is_wrong_is_said_beside_the_text_and_stops_publication() {
    Reply saved =
        writer.post(
            markdown(),
            "versie",
            version(writer, address()),
            "naam",
            "proefpagina-" + number,
            "document",
            "---\nid: " + id + "\ntitel: Zonder samenvatting\nonbekend: ja\n---\n\nTekst.\n");
    assertThat(saved.status()).as("a draft may have faults").isEqualTo(303);
    assertThat(writer.get(markdown()).html().select("#lezen").text()).contains("onbekend");
    String version = version(chief, address());
    Reply urgent = chief.post(address() + "/spoed", "versie", version);
    assertThat(urgent.status()).isEqualTo(409);
    assertThat(urgent.html().select("[role=alert]").text())
        .contains("Samenvatting: Dit ontbreekt nog.")
        .doesNotContain("Regel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "${7*7}"
      })
  void whatever_is_typed_is_shown_and_never_run(String text) {
    saved(text);
    for (String page :
        new String[] {
          "",
          "/markdown",
          "/versies",
          "/verschil?van=" + firstVersion() + "&naar=" + version(writer, address())
        }) {
      Reply reply = writer.get(address() + page);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.html().select("main script:not([src]), main img, main [onerror]")).isEmpty();
    }
    assertThat(writer.get(markdown()).html().expectFirst("textarea[name=document]").wholeText())
        .contains(text);
  }

  private long firstVersion() {
    return site.part(Workbench.class).versions(id).getLast().number();
  }

  @Test
  void who_is_not_in_sees_nothing_and_changes_nothing() {
    saved("geheimwoord");
    Visitor stranger = new Visitor(site);
    for (String page : new String[] {"", "/markdown", "/versies", "/verschil?van=1&naar=1"}) {
      Reply reply = stranger.get(address() + page);
      assertThat(reply.status()).isEqualTo(303);
      assertThat(reply.text()).doesNotContain("geheimwoord");
    }
    assertThat(stranger.post(address() + "/indienen", "versie", "1").status()).isEqualTo(303);
    for (String way :
        new String[] {
          "/zoeken?q=geheimwoord",
          "/feed.atom",
          "/sitemap.xml",
          "/api/v2/zoekresultaten?q=geheimwoord",
          "/proefpagina-" + number,
          "/proefpagina-" + number + ".md"
        }) {
      assertThat(site.get(way).text().replace("«geheimwoord»", "").replace("q=geheimwoord", ""))
          .as(way)
          .doesNotContain("Hier staat geheimwoord", "Proefpagina " + number);
    }
  }

  @Test
  void strange_addresses_and_forms_are_answered_with_a_sentence() {
    assertThat(writer.get("/redactie/items/bestaat-niet").status()).isEqualTo(404);
    assertThat(writer.get(address() + "/verschil?van=abc").status()).isEqualTo(400);
    assertThat(writer.get("/redactie/items?pagina=0").status()).isEqualTo(400);
    assertThat(writer.post("/redactie/items/nieuw", "soort", "bestaat-niet", "titel", "x").status())
        .isEqualTo(400);
    assertThat(writer.post("/redactie/items/nieuw", "soort", "pagina", "titel", "").status())
        .isEqualTo(400);
    assertThat(
            writer
                .post(
                    markdown(),
                    "versie",
                    version(writer, address()),
                    "naam",
                    "zoeken",
                    "document",
                    document("x"))
                .status())
        .isEqualTo(400);
    assertThat(writer.postPlain(address() + "/indienen", "versie", "1").status()).isEqualTo(403);
  }

  @Test
  void who_is_alone_is_told_how_to_publish() {
    try (RunningSite lonely = RunningSite.empty()) {
      Visitor only = TestEditors.signIn(lonely, TestEditors.of(lonely, Role.ADMINISTRATOR));
      only.post("/redactie/items/nieuw", "soort", "pagina", "titel", "Alleen");
      assertThat(only.get("/redactie/items/paginas-alleen").text())
          .contains("U bent de enige met een account");
    }
    assertThat(chief.get(address()).text()).doesNotContain("U bent de enige");
  }
}
