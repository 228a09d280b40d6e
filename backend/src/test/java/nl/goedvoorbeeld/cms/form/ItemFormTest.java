package nl.goedvoorbeeld.cms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.cms.frame.LineEnds;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.check.Proofreading;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.HeadCode;
import nl.goedvoorbeeld.setting.Settings;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of an item over real HTTP, without scripts, beside the real library.
class ItemFormTest {
  private static RunningSite site;
  private static Visitor writer;
  private static Visitor other;
  private static int number;

  private String id;

  @BeforeAll
  static void start() {
    // What is written here stays a draft: of what is public nothing changes.
    site = RunningSite.real();
    writer = TestEditors.signIn(site, TestEditors.of(site, Role.AUTHOR));
    other = TestEditors.signIn(site, TestEditors.of(site, Role.CHIEF_EDITOR));
  }

  @BeforeEach
  void begin() {
    begin("praktijkvoorbeeld");
  }

  private void begin(String kind) {
    Reply begun =
        writer.post("/redactie/items/nieuw", "soort", kind, "titel", "Proefstuk " + ++number);
    assertThat(begun.status()).as(begun.text()).isEqualTo(303);
    id = begun.header("Location").replaceAll(".*/|\\?.*", "");
  }

  private String address() {
    return "/redactie/items/" + id;
  }

  private FilledForm form() {
    return FilledForm.of(writer.get(address()));
  }

  private Reply save(FilledForm form) {
    Reply saved = form.press(writer, "opslaan");
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    assertThat(saved.header("Location")).endsWith("gedaan=opgeslagen");
    return writer.get(address());
  }

  private Draft draft() {
    Workbench workbench = site.part(Workbench.class);
    return workbench.draft(id, workbench.newest(id).orElseThrow().number()).orElseThrow();
  }

  private void store(String document) {
    Reply saved =
        writer.post(
            address() + "/markdown",
            "versie",
            Long.toString(site.part(Workbench.class).newest(id).orElseThrow().number()),
            "naam",
            draft().slug(),
            "document",
            document);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
  }

  private static Element field(Reply page, String name) {
    return Objects.requireNonNull(page.html().selectFirst("[name='" + name + "']"), name);
  }

  private static String described(Reply page, Element field) {
    return List.of(field.attr("aria-describedby").split(" ")).stream()
        .map(id -> Objects.requireNonNull(page.html().getElementById(id), id).text())
        .reduce("", (one, two) -> one + " " + two);
  }

  @Test
  void an_example_goes_from_an_empty_form_to_a_document_without_faults() {
    Reply empty = writer.get(address());
    assertThat(empty.html().select(".gv-todo a").eachText())
        .contains("Samenvatting", "Organisaties", "Type organisatie", "Fase", "Contact");
    for (Element link : empty.html().select(".gv-todo a[href^=#]")) {
      assertThat(empty.html().getElementById(link.attr("href").substring(1))).isNotNull();
    }
    String organisation = site.snapshot().items(Kind.ORGANISATION).getFirst().title();
    FilledForm form =
        form()
            .again(writer, "voeg-toe:kop.organisaties")
            .again(writer, "voeg-toe:kop.nadelen")
            .set("kop.samenvatting", "Zij begonnen later, en dat scheelde file.")
            .set("kop.organisaties.0", organisation)
            .tick("kop.organisatietype", "netwerk")
            .tick("kop.maatregel", "spitsmijden-belonen")
            .set("kop.fase", "beeindigd")
            .set("kop.aanleiding", "De weg stond vol.")
            .set("kop.medezeggenschap.waarom", "niet van toepassing")
            .set("kop.kosten.waarom", "niet gevonden")
            .set("kop.doorlooptijd.waarom", "nog niet bekend")
            .set("kop.nadelen.0", "Niet iedereen kon mee.")
            .set("kop.vervolg.waarom", "niet gevonden")
            .set("kop.contact.waarom", "niet gevonden")
            .set("tekst", "## Wat zij deden\r\n\r\nZij begonnen later.")
            .set("naam", "later-beginnen-" + number);
    Reply page = save(form);
    assertThat(page.html().select(".gv-todo")).isEmpty();
    assertThat(draft().faults()).isEmpty();
    assertThat(Proofreading.of(draft(), site.snapshot())).noneMatch(one -> one.hinders());
    assertThat(page.html().select(".gv-leads-to").eachText()).contains(organisation);
    assertThat(draft().slug()).isEqualTo("later-beginnen-" + number);
    assertThat(draft().document())
        .startsWith("---\nid: " + id + "\n")
        .contains("medezeggenschap: niet van toepassing\n", "kosten: niet gevonden\n")
        .endsWith("---\n\n## Wat zij deden\n\nZij begonnen later.\n");
  }

  @Test
  void a_number_with_two_readings_hinders_and_is_neither_until_its_writer_says_which() {
    begin("cijfer");
    Reply page = save(form().set("kop.waarde", "0.125"));
    Element field = field(page, "kop.waarde");
    assertThat(field.val()).isEqualTo("0.125");
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    assertThat(described(page, field))
        .contains("0.125 kan 0,125 zijn of 125: schrijf 0,125 of 125.")
        .doesNotContain("punt");
    assertThat(draft().faults()).anyMatch(fault -> fault.code() == HeadCode.TWO_READINGS);
    page = save(form().set("kop.waarde", "0,125"));
    assertThat(field(page, "kop.waarde").val()).isEqualTo("0,125");
    assertThat(draft().faults()).noneMatch(fault -> fault.code() == HeadCode.TWO_READINGS);
  }

  @Test
  void a_link_without_its_beginning_and_one_that_names_this_site_are_told_below_the_text() {
    String own = site.part(Settings.class).baseUrl() + "/over";
    Reply page =
        save(form().set("tekst", "[a](www.example.org), [b](%s), [c](/redactie)".formatted(own)));
    assertThat(page.text())
        .contains(
            "Bedoelt u https://www.example.org?",
            "Schrijf alleen wat achter de naam staat: /over.",
            "«/redactie» is alleen voor de redactie.");
  }

  @Test
  void lines_come_go_and_move_without_anything_being_lost_or_saved() {
    long before = site.part(Workbench.class).newest(id).orElseThrow().number();
    FilledForm form = form().set("kop.samenvatting", "Al getypt").set("waarom", "omdat");
    form = form.again(writer, "voeg-toe:kop.effecten").set("kop.effecten.0.plaats", "een");
    Reply added = form.press(writer, "voeg-toe:kop.effecten");
    assertThat(added.html().select("[autofocus]").eachAttr("name"))
        .containsExactly("kop.effecten.1.metric");
    form =
        FilledForm.of(added)
            .set("kop.effecten.1.plaats", "twee")
            .set("kop.effecten.1.verschil", "-2,5")
            .again(writer, "voeg-toe:kop.effecten")
            .set("kop.effecten.2.plaats", "drie");
    Reply moved = form.press(writer, "omhoog:kop.effecten.1");
    assertThat(moved.html().select("[autofocus]").eachAttr("id"))
        .containsExactly("kop-effecten-0-omlaag");
    form = FilledForm.of(moved);
    assertThat(form.value("kop.effecten.0.plaats")).isEqualTo("twee");
    assertThat(form.value("kop.effecten.1.plaats")).isEqualTo("een");
    form = form.again(writer, "omlaag:kop.effecten.0").again(writer, "verwijder:kop.effecten.0");
    assertThat(form.value("kop.effecten.0.plaats")).isEqualTo("twee");
    assertThat(form.value("kop.effecten.0.verschil")).isEqualTo("-2,5");
    assertThat(form.value("kop.effecten.1.plaats")).isEqualTo("drie");
    assertThat(form.value("kop.samenvatting")).isEqualTo("Al getypt");
    assertThat(form.value("waarom")).isEqualTo("omdat");
    assertThat(site.part(Workbench.class).newest(id).orElseThrow().number()).isEqualTo(before);
    save(form.again(writer, "voeg-toe:kop.effecten"));
    assertThat(draft().document())
        .contains("effecten:\n  - plaats: twee\n    verschil: -2.5\n  - plaats: drie\n---");
  }

  @Test
  void what_stands_in_an_edition_is_chosen_told_in_own_words_and_moved_by_buttons() {
    begin("editie");
    List<Item> examples = site.snapshot().items(Kind.CASE_STUDY);
    Item one = examples.getFirst();
    Item two = site.snapshot().items(Kind.SCHEME).getFirst();
    FilledForm form =
        form()
            .set("kop.datum", "2026-12")
            .again(writer, "voeg-toe:kop.inhoud")
            .set("kop.inhoud.0.item", one.title())
            .set("kop.inhoud.0.tekst", "Zó kan het: later beginnen.")
            .again(writer, "voeg-toe:kop.inhoud")
            .set("kop.inhoud.1.item", two.title())
            .again(writer, "omhoog:kop.inhoud.1");
    Reply page = save(form);
    assertThat(draft().document())
        .contains(
            "inhoud:\n  - item: %s\n  - item: %s\n    tekst: ".formatted(two.ref(), one.ref()));
    assertThat(((Edition) draft().content().orElseThrow()).pieces())
        .containsExactly(
            new Edition.Piece(two.ref(), Optional.empty()),
            new Edition.Piece(one.ref(), Optional.of("Zó kan het: later beginnen.")));
    assertThat(page.html().select(".gv-leads-to").eachText()).contains(one.title(), two.title());
    page = save(FilledForm.of(page).again(writer, "verwijder:kop.inhoud.0"));
    assertThat(((Edition) draft().content().orElseThrow()).pieces()).hasSize(1);
    assertThat(FilledForm.of(page).press(writer, "opslaan").header("Location"))
        .endsWith("ongewijzigd");
  }

  @Test
  void a_piece_that_is_not_there_and_an_image_that_is_not_here_are_told_at_their_field() {
    begin("editie");
    Reply page =
        save(
            form()
                .again(writer, "voeg-toe:kop.inhoud")
                .set("kop.inhoud.0.item", "praktijkvoorbeelden:bestaat-niet")
                .set("kop.inhoud.0.tekst", "x".repeat(301))
                .set("kop.beeld.bestand", "https://elders.test/a.jpg"));
    assertThat(described(page, field(page, "kop.inhoud.0.item"))).contains("bestaat-niet");
    assertThat(described(page, field(page, "kop.inhoud.0.tekst"))).contains("300");
    assertThat(described(page, field(page, "kop.beeld.bestand")))
        .contains("«https://elders.test/a.jpg» staat niet in de mediatheek");
    assertThat(page.html().select(".gv-todo a").eachText()).contains("Beeld: Wat erop te zien is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verwijder:kop.effecten.7",
        "omhoog:kop.titel",
        "voeg-toe:kop.x",
        "begin:kop.titel",
        "iets:anders",
        "omlaag:effecten.99999999999"
      })
  void a_button_that_leads_nowhere_is_answered_with_a_sentence(String act) {
    Reply reply = form().set("kop.samenvatting", "Blijft").press(writer, act);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.html().select("[role=alert]").text()).isNotBlank();
    assertThat(FilledForm.of(reply).value("kop.samenvatting")).isEqualTo("Blijft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "praktijkvoorbeelden-a12-utrecht-spitsmijden",
        "waardelijsten-regio",
        "waardelijsten-doelgroep"
      })
  void an_unchanged_form_changes_nothing(String item) {
    String document = site.snapshot().item(item).orElseThrow().document();
    Reply sent = FilledForm.of(writer.get("/redactie/items/" + item)).press(writer, "opslaan");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("Location")).endsWith("gedaan=ongewijzigd");
    assertThat(site.snapshot().item(item).orElseThrow().document()).isEqualTo(document);
  }

  @Test
  void one_document_of_each_kind_comes_back_unchanged() {
    for (var kind : Kind.values()) {
      site.snapshot().documents().stream()
          .filter(item -> item.kind() == kind)
          .findFirst()
          .ifPresent(item -> an_unchanged_form_changes_nothing(item.id()));
    }
  }

  static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "' or ''='",
        "a: b # c - d | e",
        "- streep",
        "|",
        "# hekje",
        "twee\r\nregels",
        "😀 é €",
        "${7*7} {{7*7}} @template",
        "---",
        "null",
        "x".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatever_is_typed_in_whatever_field_is_kept_as_it_is_and_never_run(String text) {
    FilledForm form =
        form()
            .again(writer, "voeg-toe:kop.trefwoorden")
            .again(writer, "voeg-toe:kop.regio")
            .again(writer, "voeg-toe:kop.bronnen")
            .again(writer, "voeg-toe:kop.gerelateerd")
            .again(writer, "voeg-toe:kop.begintijden")
            .again(writer, "voeg-toe:kop.kosten")
            .again(writer, "voeg-toe:kop.effecten");
    List<String> names =
        form.names().stream()
            .filter(name -> name.startsWith("kop.") && !name.matches(".*\\.(van|waarom|vinkjes)"))
            .toList();
    names.forEach(name -> form.set(name, text));
    form.tick("kop.doelgroep", text).set("tekst", text);
    Reply page = save(form);
    assertThat(page.html().select("main script:not([src]), main img, main [onerror]")).isEmpty();
    FilledForm kept = FilledForm.of(page);
    for (String name : names) {
      assertThat(LineEnds.plain(kept.value(name))).as(name).isEqualTo(LineEnds.plain(text));
    }
    assertThat(kept.value("kop.doelgroep")).isEqualTo(LineEnds.plain(text));
    assertThat(kept.value("tekst").strip()).isEqualTo(text);
    assertThat(kept.press(writer, "opslaan").header("Location")).endsWith("ongewijzigd");
    Reply document = writer.get(address() + "/markdown");
    assertThat(document.html().select("main script:not([src^=/thema/]), main img")).isEmpty();
    assertThat(document.html().select("main [onerror]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul\0byte", "bel\u0007", "\uFFFE"})
  void a_sign_that_is_no_text_is_refused_at_its_field_and_stays_to_be_mended(String text) {
    String before = draft().document();
    Reply reply =
        form()
            .set("kop.korteTitel", text)
            .set("kop.samenvatting", "Blijft")
            .press(writer, "opslaan");
    assertThat(reply.status()).isEqualTo(400);
    Element field = field(reply, "kop.korteTitel");
    assertThat(described(reply, field)).contains("onzichtbaar teken");
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    assertThat(FilledForm.of(reply).value("kop.samenvatting")).isEqualTo("Blijft");
    assertThat(draft().document()).isEqualTo(before);
    assertThat(form().set("tekst", "nul\0").press(writer, "opslaan").status()).isEqualTo(400);
  }

  @Test
  void two_editors_clash_and_both_texts_are_shown() {
    FilledForm mine = form().set("kop.samenvatting", "De mijne");
    FilledForm.of(other.get(address())).set("kop.samenvatting", "De hunne").press(other, "");
    Reply again =
        mine.again(writer, "voeg-toe:kop.trefwoorden").set("naam", "zoeken").press(writer, "");
    assertThat(again.status()).as("the version that the form began from stays").isEqualTo(409);
    Reply clash = mine.press(writer, "opslaan");
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.html().select("#hunne").text()).contains("De hunne");
    assertThat(clash.html().select("#document").text()).contains("De mijne");
    assertThat(draft().document()).contains("De hunne").doesNotContain("De mijne");
  }

  @Test
  void a_wrong_term_and_a_reference_to_nothing_are_told_at_their_field() {
    Reply page =
        save(
            form()
                .again(writer, "voeg-toe:kop.bronnen")
                .set("kop.bronnen.0.bron", "bronnen:bestaat-niet")
                .set("kop.fase", "bestaat-niet")
                .set("kop.gecontroleerdOp", "gisteren"));
    for (String name : List.of("kop.bronnen.0.bron", "kop.fase", "kop.gecontroleerdOp")) {
      Element field = field(page, name);
      assertThat(field.attr("aria-invalid")).as(name).isEqualTo("true");
      assertThat(described(page, field)).as(name).containsAnyOf("bestaat-niet", "gisteren");
      assertThat(page.html().select(".gv-todo a").eachAttr("href"))
          .contains("#" + FormField.id(name));
    }
    assertThat(field(page, "kop.samenvatting").hasAttr("aria-invalid"))
        .as("missing only")
        .isFalse();
    assertThat(described(page, field(page, "kop.samenvatting")))
        .contains("Dit ontbreekt nog. Vul het in.");
    assertThat(page.html().select(".gv-todo li").eachText())
        .contains(
            "Samenvatting: Dit ontbreekt nog. Vul het in.",
            "Bronnen, regel 1: Bron: «bestaat-niet» staat niet in de bibliotheek.",
            "Gecontroleerd op: Hier staat «gisteren». Schrijf een jaar, maand of dag: 2018, 2018-09"
                + " of 3-9-2018.");
  }

  @Test
  void what_is_missing_is_wrong_in_an_answer_that_refuses_and_not_before() {
    assertThat(field(writer.get(address()), "kop.samenvatting").hasAttr("aria-invalid")).isFalse();
    Reply longer = form().press(writer, "voeg-toe:kop.trefwoorden");
    assertThat(field(longer, "kop.samenvatting").hasAttr("aria-invalid")).isFalse();
    Reply refused = form().set("kop.korteTitel", "bel\u0007").press(writer, "opslaan");
    assertThat(refused.status()).isEqualTo(400);
    Reply urgent = other.post(address() + "/spoed", "versie", form().value("versie"));
    assertThat(urgent.status()).isEqualTo(409);
    for (Reply answer : List.of(refused, urgent)) {
      Element field = field(answer, "kop.samenvatting");
      assertThat(field.attr("aria-invalid")).isEqualTo("true");
      assertThat(described(answer, field)).contains("Dit ontbreekt nog. Vul het in.");
    }
  }

  @Test
  void a_value_and_a_reason_for_having_none_do_not_go_together() {
    Reply reply =
        form()
            .set("kop.aanleiding", "De weg stond vol.")
            .set("kop.aanleiding.waarom", "niet gevonden")
            .press(writer, "opslaan");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(described(reply, field(reply, "kop.aanleiding"))).contains("niet gevonden");
    assertThat(FilledForm.of(reply).value("kop.aanleiding")).isEqualTo("De weg stond vol.");
    assertThat(FilledForm.of(reply).value("kop.aanleiding.waarom")).isEqualTo("niet gevonden");
  }

  @Test
  void a_new_source_is_begun_without_leaving_the_form() {
    FilledForm form =
        form().again(writer, "voeg-toe:kop.bronnen").set("kop.samenvatting", "Al getypt");
    form.set("nieuw.kop.bronnen.0.bron.titel", "Onderzoek naar files " + number);
    Reply saved = form.press(writer, "opslaan");
    assertThat(saved.status()).as("a title that was typed is not lost").isEqualTo(400);
    assertThat(FilledForm.of(saved).value("nieuw.kop.bronnen.0.bron.titel"))
        .startsWith("Onderzoek");
    Reply begun = form.press(writer, "begin:kop.bronnen.0.bron");
    assertThat(begun.status()).isEqualTo(200);
    FilledForm filled = FilledForm.of(begun);
    assertThat(filled.value("kop.bronnen.0.bron"))
        .isEqualTo("bronnen:onderzoek-naar-files-" + number);
    assertThat(filled.value("kop.samenvatting")).isEqualTo("Al getypt");
    assertThat(begun.html().select(".gv-leads-to").text())
        .contains("Onderzoek naar files", "(concept)");
    assertThat(writer.get("/redactie/items/bronnen-onderzoek-naar-files-" + number).status())
        .isEqualTo(200);
    save(filled);
    assertThat(draft().document()).contains("bron: bronnen:onderzoek-naar-files-" + number);
    Reply nameless =
        form().again(writer, "voeg-toe:kop.gerelateerd").press(writer, "begin:kop.gerelateerd.0");
    assertThat(nameless.status()).isEqualTo(400);
  }

  @Test
  void references_are_suggested_to_editors_only_drafts_too() {
    Reply found =
        writer.get("/redactie/verwijzingen?mappen=bronnen,praktijkvoorbeelden&q=proefst+" + number);
    assertThat(found.text())
        .contains("praktijkvoorbeelden:proefstuk-" + number, "\"concept\":true");
    Reply open = writer.get("/redactie/verwijzingen?mappen=praktijkvoorbeelden&q=spitsmijden");
    assertThat(open.text())
        .contains("\"waarde\":\"praktijkvoorbeelden:")
        .contains("\"concept\":false");
    assertThat(writer.get("/redactie/verwijzingen?mappen=bronnen&q=a").text().split("waarde", -1))
        .hasSizeLessThanOrEqualTo(21);
    assertThat(writer.get("/redactie/verwijzingen?q=%00%22%3C").status()).isEqualTo(200);
    assertThat(writer.get("/redactie/verwijzingen?mappen=geheim&q=a").status()).isEqualTo(400);
    assertThat(new Visitor(site).get("/redactie/verwijzingen?q=proefstuk").status()).isEqualTo(303);
  }

  @Test
  void a_head_that_is_no_yaml_is_shown_as_markdown_only_with_its_fault() {
    store("---\nid: " + id + "\ntitel: \"open\n---\n\nTekst.\n");
    for (String page : List.of(address(), address() + "/markdown")) {
      Reply reply = writer.get(page);
      assertThat(reply.html().select("form.gv-item-form")).isEmpty();
      assertThat(reply.html().select("textarea[name=document]")).hasSize(1);
      assertThat(reply.html().select("#lezen").text()).contains("aanhalingsteken");
    }
    assertThat(writer.post(address(), "versie", "1", "einde", "1").status()).isEqualTo(303);
  }

  @Test
  void what_the_form_does_not_know_stays() {
    String head =
        "id: " + id + "\ntitel: \"Proef\"\n# opmerking\nvreemd: [a,  b]\neffecten: geen\n";
    store("---\n" + head + "---\n\nTekst.\n");
    Reply page = save(form().set("kop.samenvatting", "Nieuw."));
    assertThat(draft().document())
        .isEqualTo(
            "---\n"
                + head.replace("effecten", "samenvatting: Nieuw.\neffecten")
                + "---\n\nTekst.\n");
    assertThat(page.html().select(".gv-todo").text()).contains("vreemd");
    assertThat(page.text()).contains("past niet in het formulier");
  }

  @Test
  void both_views_lead_to_each_other_and_notes_on_the_text_stand_below_it() {
    store("---\nid: " + id + "\ntitel: Proef\n---\n\nEen.\n\nLees [klik hier](/bestaat).\n");
    Reply form = writer.get(address());
    assertThat(form.html().select("nav a[href='" + address() + "/markdown']")).hasSize(1);
    assertThat(form.html().select("#tekst-lezen").text())
        .contains("Bij Lees [klik hier](/bestaat).: De link")
        .doesNotContain("Regel");
    assertThat(field(form, "tekst").attr("aria-describedby")).isEqualTo("tekst-lezen");
    assertThat(writer.get(address() + "/markdown").html().select("nav a[href='" + address() + "']"))
        .hasSize(1);
  }

  @Test
  void half_a_form_saves_nothing() {
    String before = draft().document();
    Reply reply = form().set("kop.titel", "Half").without("einde").press(writer, "opslaan");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.html().select("[role=alert]").text()).contains("niet helemaal");
    assertThat(draft().document()).isEqualTo(before);
  }

  @Test
  void two_hundred_lines_and_a_long_text_are_kept_and_too_much_is_told() {
    String lines =
        IntStream.range(0, 200)
            .mapToObj(at -> "  - plaats: plek " + at + "\n    verschil: " + at + "\n")
            .reduce("", String::concat);
    String text = "Een zin van een lang verhaal. ".repeat(10_000).strip() + "\n";
    store("---\nid: " + id + "\ntitel: Groot\neffecten:\n" + lines + "---\n\n" + text);
    Reply page = save(form().set("kop.effecten.199.plaats", "de laatste"));
    assertThat(draft().document()).contains("plek 198\n", "de laatste").endsWith(text);
    assertThat(FilledForm.of(page).press(writer, "opslaan").header("Location"))
        .endsWith("ongewijzigd");

    FilledForm many = form();
    IntStream.range(0, 21_000).forEach(at -> many.tick("kop.doelgroep", "x" + at));
    for (Reply reply :
        List.of(
            many.press(writer, "opslaan"),
            form().set("tekst", "x".repeat(5_000_000)).press(writer, "opslaan"))) {
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.text()).contains("Er is niets opgeslagen", "Ga terug");
    }
  }
}
