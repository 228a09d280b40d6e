package nl.goedvoorbeeld.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.site.Eyes.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Searching as readers do it, by hand and by ear, in a real browser. Whatever is done, nothing is
/// asked of another host, no cookie stays behind and no script stumbles.
class SearchPageTest {
  private static final RunningSite SITE = RunningSite.real();

  /// Where one can type, and in which field.
  private static final String FIELDS =
      """
      /, #zoek
      /over, #zoek-boven
      /zoeken, #zoek
      """;

  /// A check box as the accessibility tree tells it: name, count, state.
  private static final Pattern BOX =
      Pattern.compile("- checkbox \"(.+) \\(([\\d.]+)\\)\"( \\[checked])?");

  private static final Screen USUAL = new Screen(ColorScheme.LIGHT, 1280);

  private static Chromium chromium;
  private static Reader reader;
  private static Reader plain;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    reader = new Reader(true);
    plain = new Reader(false);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /// Who makes many visits, each in the page of the one before: to open one takes most of the time.
  private static final class Reader {
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> stumbled = new ArrayList<>();

    private Reader(boolean scripts) {
      context = chromium.reader(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
      context.onRequest(request -> asked.add(request.url()));
      context.onWebError(error -> stumbled.add(error.error()));
      page = context.newPage();
    }

    private void visit(String path, Screen screen, int height, Consumer<Page> what) {
      // So that it is another page, also where only the part behind the # is. One of the site:
      // after
      // one of nobody a page gets a process of its own, which reads all scripts and fonts anew.
      page.navigate(SITE.origin() + "/robots.txt");
      asked.clear();
      stumbled.clear();
      screen.show(page);
      page.setViewportSize(screen.width(), height);
      page.navigate(SITE.origin() + path);
      what.accept(page);
      page.unrouteAll();
      assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(SITE.origin() + "/"));
      assertThat(context.cookies()).isEmpty();
      assertThat(stumbled).isEmpty();
    }
  }

  private static void visit(String path, Consumer<Page> what) {
    reader.visit(path, USUAL, 720, what);
  }

  private static void withoutScripts(String path, Consumer<Page> what) {
    plain.visit(path, USUAL, 720, what);
  }

  /// A field for searching, with the list below it.
  private record Field(Page page, Locator input) {
    Field(Page page, String selector) {
      this(page, page.locator(selector));
    }

    Field type(String text) {
      input.click();
      page.keyboard().type(text);
      return this;
    }

    /// All at once, so that one question is asked and no later answer changes the list.
    Field typeAndWait(String text) {
      input.click();
      page.keyboard().insertText(text);
      assertThat(input).hasAttribute("aria-expanded", "true");
      return this;
    }

    void press(String key) {
      page.keyboard().press(key);
    }

    Locator list() {
      return page.locator("#" + input.getAttribute("aria-controls"));
    }

    Locator options() {
      return list().getByRole(AriaRole.OPTION);
    }

    /// The option that the field says is meant; -1 when it is the field itself. Asked at once, for
    /// each question takes longer than a key.
    int chosen() {
      var told =
          (Map<?, ?>)
              input.evaluate(
                  """
                  input => {
                    const id = input.getAttribute('aria-activedescendant');
                    const list = document.getElementById(input.getAttribute('aria-controls'));
                    const all = [...list.querySelectorAll('[role=option]')].filter(e => e.checkVisibility());
                    return {
                      named: id !== null,
                      meant: all.findIndex(e => e.id === id),
                      selected: all.flatMap((e, at) => e.ariaSelected === 'true' ? [at] : []),
                    };
                  }""");
      int meant = ((Number) requireNonNull(told.get("meant"))).intValue();
      assertThat(told.get("selected")).isEqualTo(meant < 0 ? List.of() : List.of(meant));
      assertThat(told.get("named")).isEqualTo(meant >= 0);
      return meant;
    }

    /// Presses ArrowDown until what is meant has this text.
    void walkTo(String text) {
      int number = options().count();
      for (int pressed = 0; pressed < number; pressed++) {
        press("ArrowDown");
        if (options().nth(chosen()).textContent().contains(text)) {
          return;
        }
      }
      throw new AssertionError(text + " is not in " + options().allTextContents());
    }

    void isClosedWith(String text) {
      assertThat(input).hasAttribute("aria-expanded", "false");
      assertThat(list()).isHidden();
      assertThat(input).hasValue(text);
      assertThat(input.getAttribute("aria-activedescendant")).isNull();
    }
  }

  // What was searched

  private static String said(String typed) {
    return SITE.get("/zoeken?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
        .html()
        .expectFirst(".gv-results")
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Almere | Over Almere staat hier niets; wel over Flevoland.",
        "Almere thuiswerken | Over Almere staat hier niets; wel over Flevoland.",
        "Bergen | wel over Noord-Holland en Limburg.",
        "paraplu bij thuiswerken | Het woord «paraplu» komt hier niet voor.",
        "Vergoedign | Bedoelde u vergoeding?",
        "parkeerkosten vergoedign | Gezocht is op parkeerkosten vergoeding.",
        "salaris | Alleen de naslag hieronder past bij uw zoekvraag."
      })
  void the_page_says_what_was_searched(String typed, String sentence) {
    assertThat(said(typed)).contains(sentence);
  }

  @Test
  void where_nothing_was_found_and_nothing_was_chosen_there_are_no_filters_to_choose_from() {
    assertThat(SITE.get("/zoeken?q=xqzwv").html().select("#filters, [href='#filters']")).isEmpty();
    assertThat(
            SITE.get("/zoeken?q=xqzwv&sector=zorg")
                .html()
                .select("#filters input[name=sector][value=zorg][checked]"))
        .hasSize(1);
  }

  @Test
  void of_a_silent_place_the_way_to_its_province_is_open() {
    var province =
        SITE.get("/zoeken?q=Almere").html().expectFirst(".gv-results a:containsOwn(Flevoland)");
    assertThat(province.attr("href")).isEqualTo("/zoeken?regio=flevoland#resultaten");
    assertThat(said("Almere")).doesNotContain("«almere» komt hier niet voor");
  }

  @Test
  void a_part_of_the_site_stands_before_what_speaks_of_it() {
    var first = SITE.get("/zoeken?q=regelingen").html().expectFirst(".gv-results .gv-card a");
    assertThat(first.text()).isEqualTo("Regelingen");
    assertThat(first.attr("href")).isEqualTo("/regelingen");
    assertThat(said("cijfers")).doesNotContain("Geen resultaten", "Er is niets dat");
  }

  @Test
  void a_part_of_the_site_is_suggested_and_opens() {
    visit(
        "/over",
        page -> {
          var field = new Field(page, "#zoek-boven").typeAndWait("regelin");
          assertThat(field.options().first()).hasText("Regelingen onderdeel van de site");
          field.press("ArrowDown");
          field.press("Enter");
          page.waitForURL(SITE.origin() + "/regelingen");
        });
  }

  // Suggestions

  @ParameterizedTest
  @CsvSource(textBlock = FIELDS)
  void typing_in_a_field_opens_a_list_and_tells_how_long_it_is(String path, String selector) {
    visit(
        path,
        page -> {
          var field = new Field(page, selector);
          assertThat(field.input()).hasRole(AriaRole.COMBOBOX);
          assertThat(field.input()).hasAttribute("aria-expanded", "false");
          assertThat(field.list()).isHidden();

          field.type("thuis");
          assertThat(field.input()).hasAttribute("aria-expanded", "true");
          assertThat(field.list()).isVisible();
          assertThat(field.list()).hasRole(AriaRole.LISTBOX);
          assertThat(field.list()).hasAccessibleName("Suggesties");
          int number = field.options().count();
          assertThat(number).isGreaterThan(2);
          assertThat(page.getByRole(AriaRole.STATUS)).hasText(number + " suggesties");
          assertThat(field.options().first().locator("mark").first()).hasText("thuis");
          assertThat(field.chosen()).isEqualTo(-1);
        });
  }

  @Test
  void the_arrows_walk_through_the_list_and_through_the_field() {
    visit(
        "/over",
        page -> {
          var field = new Field(page, "#zoek-boven").typeAndWait("thuis");
          int number = field.options().count();
          for (int at = 0; at < number; at++) {
            field.press("ArrowDown");
            assertThat(field.chosen()).isEqualTo(at);
          }
          field.press("ArrowDown");
          assertThat(field.chosen()).isEqualTo(-1);
          for (int at = number - 1; at >= 0; at--) {
            field.press("ArrowUp");
            assertThat(field.chosen()).isEqualTo(at);
          }
          field.press("ArrowUp");
          assertThat(field.chosen()).isEqualTo(-1);
          assertThat(field.input()).isFocused();
          assertThat(field.input()).hasValue("thuis");
        });
  }

  @Test
  void enter_opens_what_was_chosen() {
    visit(
        "/",
        page -> {
          var field = new Field(page, "#zoek").typeAndWait("thuiswerkverg");
          field.walkTo("Onbelaste thuiswerkvergoeding");
          field.press("Enter");
          page.waitForURL(SITE.origin() + "/regelingen/thuiswerkvergoeding");
        });
  }

  @ParameterizedTest
  @CsvSource(textBlock = FIELDS)
  void enter_searches_when_nothing_was_chosen(String path, String selector) {
    visit(
        path,
        page -> {
          new Field(page, selector).typeAndWait("thuis").press("Enter");
          page.waitForURL(url -> query(url).equals("q=thuis"));
        });
  }

  @Test
  void escape_closes_the_list_and_keeps_the_text() {
    visit(
        "/over",
        page -> {
          var field = new Field(page, "#zoek-boven").typeAndWait("thuis");
          field.press("ArrowDown");
          field.press("Escape");
          field.isClosedWith("thuis");
          assertThat(field.input()).isFocused();
          assertThat(page.getByRole(AriaRole.STATUS)).isEmpty();

          field.press("ArrowDown");
          assertThat(field.input()).hasAttribute("aria-expanded", "true");
        });
  }

  @Test
  void tab_closes_the_list_and_goes_on_to_the_button() {
    visit(
        "/over",
        page -> {
          var field = new Field(page, "#zoek-boven").typeAndWait("thuis");
          field.press("ArrowDown");
          field.press("Tab");
          field.isClosedWith("thuis");
          assertThat(page.locator(".gv-header button")).isFocused();
        });
  }

  @Test
  void a_click_opens_a_suggestion_and_one_beside_the_list_closes_it() {
    visit(
        "/over",
        page -> {
          var field = new Field(page, "#zoek-boven").typeAndWait("thuiswerkverg");
          page.locator(".gv-band").click();
          field.isClosedWith("thuiswerkverg");

          field.type("o");
          Locator option = field.options().filter(saying("Onbelaste thuiswerkvergoeding"));
          option.click();
          page.waitForURL(SITE.origin() + "/regelingen/thuiswerkvergoeding");
        });
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void who_comes_back_to_a_page_that_was_kept_finds_no_open_list() {
    visit(
        "/over",
        page -> {
          var field = new Field(page, "#zoek-boven").typeAndWait("thuis");
          page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
          field.isClosedWith("thuis");
        });
  }

  @Test
  void a_suggestion_may_be_a_filter() {
    visit(
        "/",
        page -> {
          var field = new Field(page, "#zoek").typeAndWait("werkgever");
          field.walkTo("filter op doelgroep");
          field.press("Enter");
          page.waitForURL(url -> query(url).equals("doelgroep=werkgever"));
          assertThat(chip(page, "Doelgroep: werkgever")).isVisible();
        });
  }

  @Test
  void who_writes_as_it_sounds_is_understood() {
    visit(
        "/",
        page ->
            assertThat(new Field(page, "#zoek").typeAndWait("radbout").list())
                .containsText("Radboud"));
  }

  @Test
  void one_letter_asks_nothing_and_words_that_are_nowhere_find_nothing() {
    visit(
        "/",
        page -> {
          var field = new Field(page, "#zoek").type("xqwzj");
          assertThat(page.getByRole(AriaRole.STATUS)).hasText("Geen suggesties");
          field.isClosedWith("xqwzj");
          for (int typed = 0; typed < 4; typed++) {
            field.press("Backspace");
          }
          assertThat(page.getByRole(AriaRole.STATUS)).isEmpty();
          field.isClosedWith("x");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "gone", "rubbish"})
  void searching_works_when_no_suggestion_comes(String how) {
    visit(
        "/",
        page -> {
          // There is a list when it goes wrong; what it says is no longer an answer to what stands
          // in the field.
          var field = new Field(page, "#zoek").typeAndWait("thuis");
          page.route("**/api/v2/suggesties?*", route -> answer(route, how));
          page.keyboard().type("werk");
          field.isClosedWith("thuiswerk");
          field.press("ArrowDown");
          field.isClosedWith("thuiswerk");
          field.press("Enter");
          page.waitForURL(url -> query(url).equals("q=thuiswerk"));
        });
  }

  private static void answer(Route route, String how) {
    switch (how) {
      case "failed" -> route.fulfill(new Route.FulfillOptions().setStatus(500));
      case "gone" -> route.abort();
      default -> route.fulfill(new Route.FulfillOptions().setBody("<p>Welkom"));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = FIELDS)
  void without_javascript_a_field_only_searches_and_does_not_say_more(
      String path, String selector) {
    withoutScripts(
        path,
        page -> {
          assertThat(page.locator(selector)).hasRole(AriaRole.SEARCHBOX);
          assertThat(page.locator("[role=combobox], [role=listbox], [aria-expanded]")).hasCount(0);
          var field = new Field(page, selector).type("radbout");
          field.press("Enter");
          page.waitForURL(url -> query(url).equals("q=radbout"));
          assertThat(page.locator("#resultaten")).containsText("«radbout»");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "/, #zoek, 320",
    "/over, #zoek-boven, 320",
    "/over, #zoek-boven, 1280",
    "/zoeken, #zoek, 320",
    "/zoeken, #zoek, 1280",
  })
  void the_list_is_whole_and_leaves_the_field_free(String path, String selector, int width) {
    reader.visit(
        path,
        new Screen(ColorScheme.LIGHT, width),
        640,
        page -> {
          var field = new Field(page, selector).typeAndWait("thuis");
          for (Locator option : field.options().all()) {
            field.press("ArrowDown");
            var box = option.boundingBox();
            assertThat(box.height).isGreaterThanOrEqualTo(24);
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            assertThat(seen(option)).as(option.textContent()).isTrue();
            assertThat(seen(field.input())).as(option.textContent()).isTrue();
          }
          var input = field.input().boundingBox();
          assertThat(field.list().boundingBox().y)
              .isGreaterThanOrEqualTo(input.y + input.height - 1);
        });
  }

  @Test
  void an_open_list_has_no_fault() {
    reader.visit(
        "/zoeken?doelgroep=werkgever",
        USUAL,
        900,
        page -> {
          var field = new Field(page, "#zoek").typeAndWait("thuis");
          field.press("ArrowDown");
          List<Screen> screens =
              List.of(
                  USUAL,
                  new Screen(ColorScheme.DARK, 1280),
                  new Screen(ColorScheme.LIGHT, 320),
                  new Screen(ColorScheme.DARK, 320));
          assertThat(Eyes.faults(page, screens)).isEmpty();
          assertThat(field.chosen()).as("still open").isZero();
        });
  }

  /// Whether it is on the screen, whole, with nothing before it.
  private static boolean seen(Locator locator) {
    return (boolean)
        locator.evaluate(
            """
            e => {
              const { left, right, top, bottom } = e.getBoundingClientRect();
              return [[left + 3, top + 3], [right - 3, bottom - 3]]
                .map(([x, y]) => document.elementFromPoint(x, y))
                .every(hit => hit && e.contains(hit));
            }""");
  }

  // Filters

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void only_the_button_applies_what_was_ticked(boolean scripts) {
    (scripts ? reader : plain)
        .visit(
            "/zoeken?q=werk",
            USUAL,
            720,
            page -> {
              List<String> pages = new ArrayList<>();
              page.onRequest(
                  request -> {
                    if (request.isNavigationRequest()) {
                      pages.add(request.url());
                    }
                  });
              String before = page.locator(".gv-results").textContent();
              box(page, "Praktijkvoorbeelden").check();
              box(page, "Regelingen").check();
              box(page, "Regelingen").uncheck();
              assertThat(page.url()).isEqualTo(SITE.origin() + "/zoeken?q=werk");
              assertThat(page.locator(".gv-results")).hasText(before);
              assertThat(pages).isEmpty();

              page.locator(".gv-filters button").click();
              page.waitForURL(url -> query(url).equals("q=werk&soort=praktijkvoorbeeld"));
              assertThat(pages).hasSize(1);
              assertThat(box(page, "Praktijkvoorbeelden")).isChecked();
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void after_the_button_the_focus_is_on_the_heading_that_tells_how_many_there_are(boolean scripts) {
    (scripts ? reader : plain)
        .visit(
            "/zoeken?q=werk",
            USUAL,
            720,
            page -> {
              Locator box = box(page, "Praktijkvoorbeelden");
              int promised = count(box);
              box.check();
              page.locator(".gv-search-form button").first().click();
              page.waitForURL(url -> url.endsWith("#resultaten"));

              Locator heading = page.locator("#resultaten");
              assertThat(heading).hasRole(AriaRole.HEADING);
              assertThat(heading).isFocused();
              assertThat(heading).hasAttribute("tabindex", "-1");
              assertThat(heading).containsText(promised + " resultaten voor «werk»");

              chip(page, "Soort: Praktijkvoorbeelden").click();
              page.waitForURL(url -> query(url).equals("q=werk"));
              assertThat(heading).isFocused();
            });
  }

  @Test
  void each_box_says_what_it_filters_by_and_how_much_that_leaves() {
    visit(
        "/zoeken?q=werk&doelgroep=werkgever",
        page -> {
          unfold(page);
          List<MatchResult> told =
              BOX.matcher(page.locator(".gv-filters").ariaSnapshot()).results().toList();
          Locator all = page.locator(".gv-filters input");
          assertThat(told).hasSize(all.count()).hasSizeGreaterThan(30);
          assertThat(told)
              .filteredOn(box -> box.group(3) != null)
              .singleElement()
              .satisfies(
                  box -> {
                    assertThat(box.group(1)).isEqualToIgnoringCase("werkgever");
                    assertThat(page.locator("#resultaten"))
                        .containsText(box.group(2) + " resultaten");
                  });
        });
  }

  @Test
  void each_group_of_boxes_has_a_name() {
    visit(
        "/zoeken?q=werk",
        page -> {
          unfold(page);
          Locator groups = page.locator(".gv-filters fieldset");
          assertThat(groups.count()).isGreaterThan(5);
          for (Locator group : groups.all()) {
            String name = group.locator("xpath=preceding-sibling::summary").textContent();
            assertThat(group).hasRole(AriaRole.GROUP);
            assertThat(group).hasAccessibleName(name);
          }
          assertThat(page.locator(".gv-filters input")).hasCount(inGroups(groups));
        });
  }

  private static int inGroups(Locator groups) {
    return groups.locator("input").count();
  }

  /// Its state and a link with words, so that no colour is needed.
  @Test
  void a_box_that_was_chosen_is_told_by_its_state_and_by_words() {
    withoutScripts(
        "/zoeken?doelgroep=werkgever",
        page -> {
          assertThat(box(page, "Werkgever")).isChecked();
          assertThat(chip(page, "Doelgroep: werkgever")).isVisible();
          chip(page, "Doelgroep: werkgever").click();
          page.waitForURL(url -> query(url).isEmpty());
          assertThat(page.locator(".gv-chips")).hasCount(0);
          assertThat(page.locator(".gv-filters input:checked")).hasCount(0);
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, ''", "DARK, 320, '#filters'"})
  void every_box_is_reached_by_keyboard(ColorScheme scheme, int width, String place) {
    reader.visit(
        "/zoeken?q=werk&doelgroep=werkgever" + place,
        new Screen(scheme, width),
        700,
        page -> {
          unfold(page);
          // From the start of the page.
          page.evaluate("document.body.tabIndex = -1; document.body.focus()");
          assertThat(new Keyboard(page).faults()).isEmpty();
        });
  }

  @Test
  void a_province_of_the_map_is_a_filter_like_any_other() {
    withoutScripts(
        "/zoeken?q=werk",
        page -> {
          page.locator(".gv-tilemap li a").filter(saying("Gelderland")).click();
          page.waitForURL(url -> query(url).equals("q=werk&regio=gelderland"));
          assertThat(chip(page, "Regio: Gelderland")).isVisible();
          assertThat(page.locator("#resultaten")).isFocused();
        });
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('.gv-filters details').forEach(e => e.open = true)");
  }

  private static Locator box(Page page, String label) {
    return page.getByRole(
        AriaRole.CHECKBOX,
        new Page.GetByRoleOptions()
            .setName(Pattern.compile("^" + label + " \\(", Pattern.CASE_INSENSITIVE)));
  }

  private static int count(Locator box) {
    var told = BOX.matcher(box.ariaSnapshot());
    assertThat(told.find()).isTrue();
    return Integer.parseInt(told.group(2));
  }

  private static Locator chip(Page page, String filter) {
    return page.getByRole(
        AriaRole.LINK,
        new Page.GetByRoleOptions()
            .setName(
                Pattern.compile(
                    "^Verwijder filter " + filter + "( |$)", Pattern.CASE_INSENSITIVE)));
  }

  // What was meant

  @Test
  void a_correction_is_said_and_can_be_undone() {
    withoutScripts(
        "/zoeken?q=radbout+rooster",
        page -> {
          assertThat(page.locator(".gv-results")).containsText("Gezocht is op radboud rooster.");
          assertThat(page.locator("#zoek")).hasValue("radbout rooster");
          assertThat(page.locator(".gv-cards .gv-card").first()).isVisible();

          page.getByText("Zoek precies op «radbout rooster»").click();
          page.waitForURL(url -> query(url).equals("q=%22radbout%22+rooster"));
          assertThat(page.locator("#resultaten")).isFocused();
          assertThat(page.locator("#resultaten")).containsText("Geen resultaten");
          assertThat(page.locator(".gv-empty")).containsText("Zoek met minder woorden");
          page.locator(".gv-empty").getByText("alle maatregelen").click();
          page.waitForURL(SITE.origin() + "/maatregelen");
        });
  }

  @Test
  void where_nothing_is_found_the_filter_in_the_way_is_named() {
    withoutScripts(
        "/zoeken?q=thuiswerken&soort=begrip&regio=gelderland",
        page -> {
          assertThat(page.locator("#resultaten")).containsText("Geen resultaten");
          Locator looser =
              page.locator(".gv-empty").getByText(Pattern.compile("^Zonder «Soort: Begrippen»"));
          assertThat(page.locator(".gv-tilemap")).hasCount(0);
          String found = looser.textContent().replaceAll("\\D+", "");
          looser.click();
          page.waitForURL(url -> query(url).equals("q=thuiswerken&regio=gelderland"));
          assertThat(page.locator("#resultaten")).containsText(found + " resultaten");
          assertThat(page.locator("#resultaten")).isFocused();
        });
  }

  @Test
  void a_scheme_is_shown_as_in_the_year_that_was_named() {
    withoutScripts(
        "/zoeken?q=thuiswerkvergoeding+2023",
        page -> {
          assertThat(scheme(page)).containsText("€ 2,15");
          assertThat(scheme(page)).containsText("(2023)");
          scheme(page).getByRole(AriaRole.LINK).click();
          page.waitForURL(SITE.origin() + "/regelingen/thuiswerkvergoeding?peildatum=2023-01-01");
          assertThat(page.locator("main")).containsText("Stand op 1 januari 2023.");
        });
  }

  @Test
  void an_amount_of_a_year_to_come_is_not_guessed() {
    withoutScripts(
        "/zoeken?q=thuiswerkvergoeding+2027",
        page -> {
          assertThat(scheme(page)).containsText("bedrag voor 2027 nog niet ingevuld");
          assertThat(scheme(page)).not().containsText("€");
        });
  }

  private static Locator scheme(Page page) {
    return page.locator(".gv-card")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("a[href^='/regelingen/thuiswerkvergoeding']")));
  }

  private static String query(String url) {
    String query = URI.create(url).getRawQuery();
    return query == null ? "" : query;
  }
}
