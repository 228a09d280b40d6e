package nl.goedvoorbeeld.cms.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.cms.form.EditorPage.Visit;
import nl.goedvoorbeeld.site.Eyes;
import nl.goedvoorbeeld.site.Eyes.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing in the editor of texts, in a real browser, under the policy of the site.
class EditorTest {
  private static final String DESK =
      "data-markdown='tekst' data-zoek='/redactie/zoek' data-upload='/redactie/afbeelding'";
  private static final byte[] PIXEL = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private static final List<Screen> SCREENS =
      List.of(
          new Screen(ColorScheme.LIGHT, 1280),
          new Screen(ColorScheme.DARK, 1280),
          new Screen(ColorScheme.LIGHT, 320));

  private static EditorPage editor;

  @BeforeAll
  static void open() {
    editor = new EditorPage();
  }

  @AfterAll
  static void close() {
    editor.close();
  }

  private static void noComplaints(Visit visit) {
    assertThat(visit.complaints).isEmpty();
  }

  // Nothing changes that was not changed

  /// Each is read in and drawn; then a letter is typed at its end and taken back, so that the text
  /// is written out too. The one as a text, the next as a whole document. In the page itself, for
  /// one key of a keyboard takes longer than a document.
  @Test
  void every_document_of_the_library_comes_out_as_it_went_in() throws IOException {
    List<Path> documents;
    try (Stream<Path> files = Files.walk(RunningSite.CONTENT)) {
      documents = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    assertThat(documents).hasSizeGreaterThan(500);
    for (String kind : List.of("tekst", "document")) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (int at = kind.equals("tekst") ? 0 : 1; at < documents.size(); at += 2) {
        Path document = documents.get(at);
        texts.put(
            document.toString(),
            kind.equals("tekst") ? EditorPage.body(document) : Files.readString(document));
      }
      try (Visit visit = editor.open("", "data-markdown='" + kind + "'")) {
        visit.editor().focus();
        allThrough(visit, texts)
            .forEach((name, text) -> assertThat(text).as(name).isEqualTo(texts.get(name)));
        noComplaints(visit);
      }
    }
  }

  /// What became of each text that was put in, after a letter at its end and its removal.
  private static Map<String, String> allThrough(Visit visit, Map<String, String> texts) {
    List<?> gone =
        (List<?>)
            visit.page.evaluate(
                """
                async texts => {
                  const area = document.querySelector('textarea[name=tekst]');
                  const editor = document.querySelector('.cm-content');
                  const press = (key, keyCode, ctrlKey) => editor.dispatchEvent(new KeyboardEvent(
                    'keydown', { key, code: key, keyCode, ctrlKey, bubbles: true, cancelable: true }));
                  // A clock lets whoever asks it again and again wait for four milliseconds.
                  const { port1, port2 } = new MessageChannel();
                  const turn = () => new Promise(resolve => {
                    port1.onmessage = resolve;
                    port2.postMessage(null);
                  });
                  const until = async done => {
                    for (let turns = 0; turns < 100_000 && !done(); turns++) await turn();
                  };
                  const gone = [];
                  for (const text of texts) {
                    area.value = text;
                    area.dispatchEvent(new Event('input', { bubbles: true }));
                    press('End', 35, true);
                    document.execCommand('insertText', false, 'x');
                    await until(() => area.value !== text);
                    const typed = area.value;
                    press('Backspace', 8, false);
                    await until(() => area.value !== typed);
                    gone.push(typed.length === text.length + 1 ? area.value : 'typed: ' + typed);
                  }
                  return gone;
                }""",
                List.copyOf(texts.values()));
    assertThat(gone).hasSameSizeAs(texts.keySet());
    Map<String, String> byName = new LinkedHashMap<>();
    Iterator<?> next = gone.iterator();
    texts.keySet().forEach(name -> byName.put(name, (String) next.next()));
    return byName;
  }

  /// A text that was put in, after somebody typed a letter at its end and took it away.
  private static String through(Visit visit, String text) {
    visit.put(text);
    visit.press("Control+End").type("x");
    assertThat(visit.value()).hasSize(text.length() + 1);
    visit.press("Backspace");
    return visit.value();
  }

  static List<String> constructs() {
    return List.of(
        "# Een\n\n## Twee\n\n### Drie ###\n\n#### Vier\n\nVijf\n====\n\nZes\n---\n",
        "Vet **vet**, __vet__, *schuin*, _schuin_, ***beide***, ~~weg~~, `code`, ``a`b``.",
        "- a\n- b\n  - c\n    - d\n\n  los\n\n* e\n+ f\n\n1. een\n2. twee\n   1. drie\n\n10) tien\n",
        "> citaat\n> gaat door\nlui\n>\n> > dieper\n> - lijst\n",
        "[link](/a \"titel\") [b](<c d>) [d][e] [e][] [e] <https://x.example> https://y.example\n\n[e]: /e 'E'\n",
        "![alt *x*](/media/a.png \"bij\") ![](/leeg.png) ![weg](https://elders.example/a.png)\n",
        "| a | b\\|c |\n|:--|--:|\n| `x` | **y** |\n| kort |\n| te | veel | cellen |\n",
        "a | b\n--|--\n1 | 2\n",
        "```java\nint a;\n```\n\n    ingesprongen\n\n~~~\n:::uitspraak\n~~~\n",
        ":cijfer[a-b]{jaar=\"2020\" x='y'} en :bedrag[c]. Geen: a:cijfer[x], ::bedrag[y], :naam[z], :cijfer[]\n",
        ":::uitspraak{grond=\"cijfers:a, bronnen:b\"}\nTekst :cijfer[a].\n\n- punt\n:::\n\n:::let-op\nLet op.\n:::\n",
        "::::uitspraak{grond=\"x:y\"}\n:::let-op\nin\n:::\n::::\n\n:::\n\n:::onbekend\n\n:::uitspraak {stuk\n",
        "Noot[^1] en [^langer].\n\n[^1]: Tekst.\n[^langer]: Meer.\n\n    Tweede alinea.\n",
        "Hard  \neinde\\\nhier &amp; &copy; \\* <b>html</b>\n\n<div>\nblok\n</div>\n\n<!-- weg -->\n\n***\n- - -\n",
        "\n\n\nlege regels\n\n\n\neinde zonder regeleinde",
        "\t tab\n \n  \nspaties   \n",
        "---\ntitel: x # opmerking\n---\ntekst\n---\n");
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void every_construct_comes_out_as_it_went_in(String text) {
    try (Visit visit = editor.again("")) {
      visit.editor().focus();
      assertThat(through(visit, text)).isEqualTo(text);
      // Through every place with the cursor: marks come and go, the text stays.
      visit.atStart();
      for (int line = 0; line < 25; line++) {
        visit.press("ArrowDown", "ArrowRight");
      }
      visit.press("Control+Alt+m", "Control+Alt+m");
      assertThat(visit.value()).isEqualTo(text);
      noComplaints(visit);
    }
  }

  static List<String> hostile() {
    return List.of(
        "woord ".repeat(180_000),
        "x".repeat(1_000_000),
        "- a\n".repeat(40_000),
        "> ".repeat(20_000) + "diep",
        "*".repeat(20_000) + "a" + "_".repeat(20_000),
        "[".repeat(30_000),
        "| a ".repeat(5_000) + "|\n" + "|---".repeat(5_000) + "|\n",
        ":cijfer[".repeat(10_000),
        ":::uitspraak\n".repeat(5_000),
        "👩‍👩‍👧‍👦 🇳🇱 é \u0301 שלום עולם مرحبا \u202Eomgekeerd\u202C \u200B\u2028\u2029\u0085 \u0001\u0007\u001B\u007F einde");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostile_texts_neither_change_nor_stop_the_editor(String text) {
    try (Visit visit = editor.open(text)) {
      assertThat(visit.value()).isEqualTo(text);
      long start = System.nanoTime();
      visit.atEnd().type("!");
      assertThat(visit.value().length()).isEqualTo(text.length() + 1);
      System.out.printf(
          "hostile %s... %d characters: %d ms to the end and one key%n",
          text.substring(0, 4).strip(), text.length(), (System.nanoTime() - start) / 1_000_000);
      // On a busy machine CodeMirror measures such a text once more in the next frame, and says so.
      assertThat(visit.complaints).allMatch("Viewport failed to stabilize"::equals);
    }
  }

  /// A browser knows no other line end in a field, and sends CR LF always; which one a document has
  /// is for the server to keep.
  @Test
  void the_form_sends_what_the_editor_shows() {
    try (Visit visit = editor.open("een\r\ntwee\n")) {
      visit.atEnd().type("drie");
      assertThat(visit.value()).isEqualTo("een\ntwee\ndrie");
      visit.click("Bewaren");
      visit.page.waitForLoadState();
      assertThat(editor.sent()).contains("een\r\ntwee\r\ndrie");
    }
  }

  @Test
  void without_a_script_the_field_is_the_editor() {
    try (Visit visit =
        editor.open(
            "## Kop\n",
            "data-markdown='tekst'",
            new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var area = visit.page.getByLabel("Tekst");
      assertThat(area).isVisible();
      area.fill("## Andere kop");
      visit.click("Bewaren");
      visit.page.waitForLoadState();
      assertThat(editor.sent()).contains("## Andere kop");
    }
  }

  @Test
  void each_change_is_told_to_the_form_and_a_change_of_the_field_is_read_in() {
    try (Visit visit = editor.open("a")) {
      visit.page.evaluate(
          "window.told = 0; document.forms[0].addEventListener('input', () => window.told++)");
      visit.atEnd().type("bc");
      assertThat(visit.page.evaluate("window.told")).isEqualTo(2);
      visit.page.evaluate(
          "const a = document.querySelector('textarea[name=tekst]'); a.value = '## Nieuw';"
              + " a.dispatchEvent(new Event('input'))");
      assertThat(visit.editor().getByRole(AriaRole.HEADING)).containsText("Nieuw");
      visit.editor().focus();
      visit.press("Control+z");
      assertThat(visit.value()).isEqualTo("abc");
      visit.page.evaluate("document.forms[0].reset()");
      assertThat(visit.editor()).hasText("a");
    }
  }

  // What is shown

  @Test
  void the_text_looks_as_it_will_and_marks_show_only_where_the_cursor_is() {
    String text =
        "## Kop\n\nEen **vet** woord en een [link](/a).\nDezelfde alinea.\n\n- punt\n\n"
            + "| a | b |\n|---|---|\n| 1 | 2 |\n\n:::uitspraak{grond=\"cijfers:x\"}\nZo :cijfer[x-y].\n:::\n";
    try (Visit visit = editor.open(text)) {
      Locator shown = visit.editor();
      assertThat(shown.getByRole(AriaRole.HEADING)).hasText("Kop");
      assertThat(shown).not().containsText("**");
      assertThat(shown).not().containsText("](");
      assertThat(shown).containsText("link. Dezelfde alinea.");
      assertThat(shown.getByRole(AriaRole.TABLE)).containsText("12");
      assertThat(shown).containsText("Uitspraak rust op cijfers:x");
      assertThat(shown.locator(".gv-label-cijfer")).hasText("Cijfer x-y");
      visit.atStart();
      assertThat(shown).containsText("## Kop");
      assertThat(shown).not().containsText("**");
      visit.press("ArrowDown", "ArrowDown", "Home");
      for (int step = 0; step < 6; step++) {
        visit.press("ArrowRight");
      }
      assertThat(shown).containsText("**vet**");
      assertThat(shown).not().containsText("## Kop");
      visit.press("Control+Alt+m");
      assertThat(shown).containsText("|---|---|");
      assertThat(visit.page.getByText("Markdown", exactly())).hasAttribute("aria-pressed", "true");
      visit.press("Control+Alt+m");
      assertThat(shown).not().containsText("|---|---|");
      assertThat(visit.value()).isEqualTo(text);
      noComplaints(visit);
    }
  }

  private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
  }

  @Test
  void all_of_a_long_text_is_in_the_page_for_who_searches_or_has_it_read() {
    StringBuilder text = new StringBuilder();
    for (int at = 1; at <= 400; at++) {
      text.append("Alinea nummer ").append(at).append(" staat hier.\n\n");
    }
    try (Visit visit = editor.open(text.toString())) {
      assertThat(visit.editor()).containsText("Alinea nummer 1 ");
      assertThat(visit.editor()).containsText("Alinea nummer 400 ");
      visit.atEnd().type("nog een");
      assertThat(visit.editor()).containsText("Alinea nummer 1 ");
      assertThat(visit.editor()).containsText("nog een");
    }
  }

  // Typing, buttons and their keys. What each does to a text is told by the tests of node
  // (`edit.test.js`).

  @Test
  void the_keys_of_who_writes_reach_what_they_are_for() {
    try (Visit visit = editor.again("")) {
      visit.editor().focus();
      visit.type("- a").press("Enter").type("b").press("Shift+Enter").type("c");
      assertThat(visit.value()).isEqualTo("- a\n- b\\\n  c");
      visit.put("- a\n- ");
      visit.atEnd().press("Backspace").type("b");
      assertThat(visit.value()).isEqualTo("- a\n\nb");
      visit.put("");
      visit
          .atEnd()
          .type("Dit is ")
          .press("Control+b")
          .type("anders")
          .press("Control+b")
          .type(" dan");
      assertThat(visit.value()).isEqualTo("Dit is **anders** dan");
      noComplaints(visit);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Kop 2,      Control+Alt+2,   woord,          ## woord
          Vet,        Control+b,       woord,          **woord**
          Let op,     Control+Alt+l,   een,            :::let-op~een~:::
          """)
  void a_button_and_its_key_do_the_same_and_a_second_time_undoes_it(
      String button, String key, String text, String expected) {
    String before = text.replace('~', '\n');
    String after = expected.replace('~', '\n');
    try (Visit visit = editor.again(before)) {
      visit.atEnd().click(button);
      assertThat(visit.value()).isEqualTo(after);
      visit.press("Control+z");
      assertThat(visit.value()).isEqualTo(before);
      visit.press(key);
      assertThat(visit.value()).isEqualTo(after);
      if (!before.startsWith("#") && !before.startsWith("-") && !button.startsWith("Kop")) {
        visit.press(key);
        assertThat(visit.value()).isEqualTo(before);
      }
      noComplaints(visit);
    }
  }

  // Dialogs

  @Test
  void a_link_is_made_changed_and_taken_away() {
    try (Visit visit = editor.open("Lees meer")) {
      visit.atEnd().press("Control+Shift+ArrowLeft", "Control+k");
      assertThat(visit.page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Link");
      assertThat(visit.page.getByLabel("Adres")).isFocused();
      visit.type("javascript:alert(1)").press("Enter");
      assertThat(visit.page.getByLabel("Adres")).hasAttribute("aria-invalid", "true");
      visit.fill("Adres", "www.example.org/a b(c)").press("Enter");
      assertThat(visit.value()).isEqualTo("Lees [meer](https://www.example.org/a%20b%28c%29)");
      assertThat(visit.editor()).isFocused();
      visit.press("Control+Enter").fill("Tekst van de link", "veel [meer]").press("Enter");
      assertThat(visit.value())
          .isEqualTo("Lees [veel \\[meer\\]](https://www.example.org/a%20b%28c%29)");
      visit.press("Control+k").click("Link weghalen");
      assertThat(visit.value()).isEqualTo("Lees veel \\[meer\\]");
      noComplaints(visit);
    }
  }

  @Test
  void escape_closes_a_dialog_and_the_focus_goes_back() {
    try (Visit visit = editor.open("a", DESK)) {
      visit.atEnd().press("Control+k").press("Escape");
      assertThat(visit.page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(visit.editor()).isFocused();
      visit.press("Alt+F10", "End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter");
      assertThat(visit.page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Uitspraak");
      visit.press("Escape");
      assertThat(visit.page.locator("button:text-is('Uitspraak')")).isFocused();
      assertThat(visit.value()).isEqualTo("a");
    }
  }

  @Test
  void an_item_is_found_while_typing_and_chosen_with_the_arrows() {
    try (Visit visit = editor.open("Het is ", DESK)) {
      visit.atEnd().press("Control+Alt+c").type("co2");
      var field = visit.page.getByRole(AriaRole.COMBOBOX);
      assertThat(field).hasAttribute("aria-expanded", "true");
      assertThat(visit.page.getByRole(AriaRole.LISTBOX)).containsText("CO2 van het wegverkeer <b>");
      visit.press("ArrowDown", "Enter");
      assertThat(field).hasValue("co2-wegverkeer-2020");
      visit.press("Enter");
      assertThat(visit.value()).isEqualTo("Het is :cijfer[co2-wegverkeer-2020]");
      visit.press("Control+Enter");
      assertThat(visit.page.getByRole(AriaRole.COMBOBOX)).hasValue("co2-wegverkeer-2020");
      visit.press("Escape", "Backspace");
      assertThat(visit.value()).isEqualTo("Het is ");
      noComplaints(visit);
    }
  }

  @Test
  void amounts_and_statements_are_made_by_typing_alone() {
    try (Visit visit = editor.open("Nu is dat")) {
      visit.atEnd().press("Control+Alt+b").type("thuiswerkvergoeding").press("Enter");
      assertThat(visit.value()).isEqualTo("Nu is dat :bedrag[thuiswerkvergoeding]");
      visit.press("Control+Alt+u").type("regelingen:x, fout").press("Enter");
      assertThat(visit.page.getByLabel("Waar rust dit op?")).hasAttribute("aria-invalid", "true");
      visit.fill("Waar rust dit op?", "regelingen:x, cijfers:y").press("Enter");
      assertThat(visit.value())
          .isEqualTo(
              ":::uitspraak{grond=\"regelingen:x, cijfers:y\"}\nNu is dat"
                  + " :bedrag[thuiswerkvergoeding]\n:::");
      visit.press("Control+Alt+u").fill("Waar rust dit op?", "cijfers:z").press("Enter");
      assertThat(visit.value()).startsWith(":::uitspraak{grond=\"cijfers:z\"}\n");
      visit.press("Control+Alt+u").click("Geen uitspraak meer");
      assertThat(visit.value()).isEqualTo("Nu is dat :bedrag[thuiswerkvergoeding]");
    }
  }

  @Test
  void a_note_gets_the_next_number_and_its_text_at_the_end() {
    try (Visit visit = editor.open("Een.\n\nTwee.\n")) {
      visit.atStart().press("End", "Control+Alt+f").type("Eerste").click("Invoegen");
      assertThat(visit.value()).isEqualTo("Een.[^1]\n\nTwee.\n\n[^1]: Eerste\n");
      visit.atStart().press("ArrowDown", "ArrowDown", "End", "Control+Alt+f");
      visit.type("Tweede").click("Invoegen");
      assertThat(visit.value()).isEqualTo("Een.[^1]\n\nTwee.[^2]\n\n[^1]: Eerste\n[^2]: Tweede\n");
      visit.press("Control+Enter");
      assertThat(visit.page.getByLabel("Tekst van de noot")).hasValue("Tweede");
      visit.click("Noot weghalen");
      assertThat(visit.value()).isEqualTo("Een.[^1]\n\nTwee.\n\n[^1]: Eerste\n");
    }
  }

  @Test
  void a_table_is_filled_in_and_changed_without_touching_its_other_rows() {
    try (Visit visit = editor.open("Tekst")) {
      visit.atEnd().press("Control+Alt+t");
      visit.type("Naam").press("Tab").type("a|b").press("Tab").type("1").press("Tab").type("2");
      visit.click("Rij erbij").fill("Rij 2, kolom 1", "3").click("Kolom erbij");
      visit.fill("Kop van kolom 2", "Nieuw").click("Invoegen");
      assertThat(visit.value())
          .isEqualTo("Tekst\n\n| Naam | Nieuw | a\\|b |\n|---|---|---|\n| 1 |  | 2 |\n| 3 |  |  |");
    }
    String table = "|a|b|\n|:-|-:|\n|1|2|\n|  3 | 4  |\n";
    try (Visit visit = editor.open(table)) {
      visit.atStart().press("Control+Alt+t").click("Wijzigen");
      assertThat(visit.value()).isEqualTo(table);
      visit.press("Control+Alt+t").fill("Rij 1, kolom 2", "20").click("Wijzigen");
      assertThat(visit.value()).isEqualTo("|a|b|\n|:-|-:|\n| 1 | 20 |\n|  3 | 4  |\n");
      visit.press("Control+Alt+t");
      visit.page.getByLabel("Rij 2, kolom 1").focus();
      visit.click("Rij weg").click("Kolom weg").click("Wijzigen");
      assertThat(visit.value()).isEqualTo("| b |\n|-:|\n| 20 |\n");
    }
  }

  @Test
  void an_image_needs_a_description_and_is_sent_with_the_seal_of_the_form() {
    try (Visit visit = editor.open("Tekst", DESK)) {
      visit.atEnd().press("Control+Alt+a");
      visit.page.getByLabel("Bestand").setInputFiles(new FilePayload("f.png", "image/png", PIXEL));
      visit.fill("Beschrijving", "foto.png").click("Invoegen");
      assertThat(visit.page.getByText("Dit is een bestandsnaam.")).isVisible();
      visit.fill("Beschrijving", "Fietsers [vroeg]").fill("Bijschrift", "De \"spits\"");
      visit.click("Invoegen");
      assertThat(visit.page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(visit.value())
          .isEqualTo("Tekst\n\n![Fietsers \\[vroeg\\]](/media/1a2b/foto.png \"De \\\"spits\\\"\")");
      assertThat(editor.uploads.getLast()).startsWith("zegel ").contains("Fietsers [vroeg]");
      visit.press("Control+Enter");
      assertThat(visit.page.getByLabel("Beschrijving")).hasValue("Fietsers [vroeg]");
      visit.press("Escape");

      visit.press("Control+Alt+a");
      visit.click("Annuleren");
      visit.press("ArrowLeft");
    }
  }

  @Test
  void an_image_that_is_refused_keeps_what_was_typed() {
    try (Visit visit = editor.open("", DESK)) {
      visit.editor().focus();
      visit.press("Control+Alt+a");
      visit
          .page
          .getByLabel("Bestand")
          .setInputFiles(new FilePayload("stuk.png", "image/png", PIXEL));
      visit.fill("Beschrijving", "Iets").click("Invoegen");
      assertThat(visit.page.getByText("Dit is geen afbeelding.")).isVisible();
      assertThat(visit.page.getByLabel("Beschrijving")).hasValue("Iets");
      assertThat(visit.value()).isEmpty();
    }
  }

  @Test
  void a_picture_that_is_dropped_or_pasted_asks_for_its_description() {
    for (String event : List.of("drop", "paste")) {
      try (Visit visit = editor.open("Tekst", DESK)) {
        visit.atEnd();
        visit.page.evaluate(
            """
            event => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array(8)], 'plaatje.png', { type: 'image/png' }));
              const target = document.querySelector('.cm-content');
              target.dispatchEvent(event === 'drop'
                ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            event);
        assertThat(visit.page.getByRole(AriaRole.DIALOG))
            .hasAccessibleName("Afbeelding: plaatje.png");
        visit.fill("Beschrijving", "Een plaatje").click("Invoegen");
        assertThat(visit.page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(visit.value()).contains("![Een plaatje](/media/1a2b/foto.png)");
      }
    }
  }

  // Keyboard, ears and eyes

  @Test
  void tab_passes_through_and_the_bar_is_one_stop_with_arrows() {
    try (Visit visit = editor.open("- punt")) {
      visit.page.locator("#voor").focus();
      visit.press("Tab");
      assertThat(visit.page.getByRole(AriaRole.TOOLBAR)).hasAccessibleName("Opmaak");
      assertThat(visit.page.locator("button:text-is('Kop 2')")).isFocused();
      visit.press("ArrowRight", "ArrowRight", "ArrowRight");
      assertThat(visit.page.locator("button:text-is('Vet')")).isFocused();
      visit.press("End");
      assertThat(visit.page.locator("button:text-is('Markdown')")).isFocused();
      visit.press("ArrowRight");
      assertThat(visit.page.locator("button:text-is('Kop 2')")).isFocused();
      visit.press("Tab");
      assertThat(visit.editor()).isFocused();
      visit.press("Control+End", "Tab");
      assertThat(visit.page.locator("button:text-is('Bewaren')")).isFocused();
      assertThat(visit.value()).isEqualTo("- punt");
      visit.press("Shift+Tab");
      assertThat(visit.editor()).isFocused();
      visit.press("Alt+F10");
      assertThat(visit.page.getByRole(AriaRole.TOOLBAR).locator(":focus")).hasCount(1);
      visit.press("Escape");
      assertThat(visit.editor()).isFocused();
    }
  }

  @Test
  void a_screen_reader_hears_a_field_of_more_lines_with_its_name_and_how_to_leave_it() {
    try (Visit visit =
        editor.open(
            "## Kop\n\nTekst\n", "data-markdown='tekst' required aria-describedby='voor'")) {
      assertThat(visit.editor()).hasRole(AriaRole.TEXTBOX);
      assertThat(visit.editor()).hasAttribute("aria-multiline", "true");
      assertThat(visit.editor()).hasAttribute("aria-required", "true");
      assertThat(visit.editor()).hasAccessibleName("Tekst");
      assertThat(visit.editor())
          .hasAccessibleDescription(
              java.util.regex.Pattern.compile(
                  "Met Tab gaat u naar het volgende veld.*Alt\\+F10.*"));
      assertThat(visit.editor().getByRole(AriaRole.HEADING)).hasAttribute("aria-level", "2");
      visit.page.locator("label[for=tekst]").click();
      assertThat(visit.editor()).isFocused();
      for (Locator button : visit.page.getByRole(AriaRole.TOOLBAR).locator("button").all()) {
        assertThat(button.getAttribute("aria-keyshortcuts")).isNotBlank();
        assertThat(button.getAttribute("title")).contains(button.textContent());
      }
      visit.press("Control+a", "Delete").click("Bewaren");
      assertThat(visit.page.getByRole(AriaRole.ALERT)).hasText("Vul de tekst in.");
      assertThat(visit.editor()).isFocused();
    }
  }

  @Test
  void axe_finds_nothing_and_nothing_runs_off_the_screen() {
    String text =
        EditorPage.body(RunningSite.CONTENT.resolve("handreiking/vergoedingen-en-fiscaal.md"));
    try (Visit visit =
        editor.open(
            text + "\n![Alt](/media/x.png)\n\nNoot[^1].\n\n[^1]: Tekst.\n",
            DESK,
            new Browser.NewContextOptions())) {
      noFaults(visit, "");
      for (String key : List.of("Control+Alt+t", "Control+k", "Control+Alt+a", "Control+Alt+c")) {
        visit.atEnd().press(key);
        noFaults(visit, key);
        assertThat(visit.page.getByRole(AriaRole.DIALOG)).isVisible();
        visit.press("Escape");
      }
      for (Screen screen : SCREENS) {
        screen.show(visit.page);
        picture(visit, "tekst-" + screen.scheme() + "-" + screen.width());
      }
      visit.complaints.removeIf(line -> line.contains("404"));
      noComplaints(visit);
    }
  }

  /// On all screens, and on one where letters are twice as large.
  private static void noFaults(Visit visit, String key) {
    assertThat(Eyes.faults(visit.page, SCREENS)).as(key).isEmpty();
    new Screen(ColorScheme.DARK, 640).show(visit.page);
    visit.page.evaluate("document.documentElement.style.fontSize = '225%'");
    assertThat(Eyes.faults(visit.page)).as(key + " in large letters").isEmpty();
    if (key.isEmpty()) {
      picture(visit, "tekst-DARK-640");
    }
    visit.page.evaluate("document.documentElement.style.fontSize = ''");
    SCREENS.getFirst().show(visit.page);
  }

  private static void picture(Visit visit, String name) {
    visit.page.screenshot(
        new com.microsoft.playwright.Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name + ".png")));
  }

  @Test
  void in_forced_colours_a_pressed_button_and_a_block_are_still_seen() {
    try (Visit visit =
        editor.open(
            "**vet** :cijfer[x]\n\n:::let-op\nPas op.\n:::\n",
            "data-markdown='tekst'",
            new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
      visit.atStart();
      Locator bold = visit.page.locator("button:text-is('Vet')");
      assertThat(bold).hasAttribute("aria-pressed", "true");
      assertThat(bold).hasCSS("text-decoration-line", "underline");
      assertThat(visit.page.locator(".gv-blok").first()).hasCSS("border-left-width", "4px");
      picture(visit, "tekst-forced");
    }
  }

  // What it weighs

  @Test
  void the_script_stays_small_and_names_what_is_in_it() throws IOException {
    byte[] script = EditorPage.script();
    int packed = packed(script);
    System.out.printf("redactie-tekst.js: %d bytes, %d gzip%n", script.length, packed);
    assertThat(packed).isLessThan(130_000);
    assertThat(EditorPage.notice())
        .contains("@codemirror/view 6.", "@lezer/markdown 1.", "style-mod 4.", "MIT License");
  }

  private static int packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    }
    return out.size();
  }

  @Test
  void a_key_in_the_longest_text_of_the_library_is_answered_at_once() {
    String text =
        EditorPage.body(RunningSite.CONTENT.resolve("handreiking/vergoedingen-en-fiscaal.md"));
    for (var size : Map.of("library", text, "ten times", text.repeat(10)).entrySet()) {
      try (Visit visit = editor.open(size.getValue())) {
        visit.atEnd();
        Object times =
            visit.page.evaluate(
                """
                () => {
                  const times = [];
                  for (let at = 0; at < 60; at++) {
                    const start = performance.now();
                    document.execCommand('insertText', false, 'a');
                    document.querySelector('.cm-content').getBoundingClientRect();
                    times.push(performance.now() - start);
                  }
                  times.sort((a, b) => a - b);
                  return [times[30], times[57]].map(one => Math.round(one * 10) / 10);
                }""");
        System.out.println("a key, " + size.getKey() + ": median and 95th percentile ms " + times);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/zoeken", "/handreiking/vergoedingen-en-fiscaal"})
  void no_reader_loads_the_editor_and_the_policy_here_is_that_of_the_site(String path) {
    var reply = RunningSite.real().get(path);
    assertThat(reply.text()).doesNotContain("redactie-tekst");
    assertThat(reply.header("Content-Security-Policy")).contains(EditorPage.POLICY);
  }
}
