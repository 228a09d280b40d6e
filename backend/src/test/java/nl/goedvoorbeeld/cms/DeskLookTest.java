package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Pens;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.Bin;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.guest.Sharing;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.SampleMail;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.newsletter.register.Tallies;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.site.Eyes;
import nl.goedvoorbeeld.web.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page of the desk in a real browser.
class DeskLookTest {
  private static final String ONE = "een@example.org";
  private static final String SUBSCRIBER = "00000000-0000-0000-0000-00000000000a";
  private static final String MAILING = "00000000-0000-0000-0000-00000000000b";

  private static RunningSite site;
  private static Editor editor;

  /// Of the draft that waits: its versions, and the secret of a link to it.
  private static long first;

  private static long version;
  private static String guest = "";

  /// The version of one that may be published.
  private static long approved;

  @BeforeAll
  static void start() {
    // Without HTTPS the cookies have names that a browser takes from anyone who hands them over.
    site =
        RunningSite.empty(
            Map.of(
                "GV_BASE_URL",
                "http://localhost:8080",
                // Nobody listens there, and nobody is asked: it is only a way in to be shown.
                "GV_OIDC_ISSUER",
                "http://localhost:1",
                "GV_OIDC_CLIENT_ID",
                "wij",
                "GV_OIDC_CLIENT_SECRET",
                "geheim",
                "GV_OIDC_NAME",
                "de gemeente"));
    editor = TestEditors.add(site, "beheerder@example.org", Role.ADMINISTRATOR);
    for (String one : new String[] {"Telefoon", "Sleutel in de kluis van de tweede verdieping"}) {
      site.db()
          .execute(
              """
              insert into account.passkey (id, editor_id, name, attestation, public_key,
                signature_count, backup_eligible, backed_up, transports, created_at)
              select sha256(?::bytea), ?, ?, '', '', 0, false, false, '', now()
              """,
              one,
              editor.id(),
              one);
    }
    site.db()
        .execute(
            "insert into account.binding select id, 'http://localhost:1', 'x', created_at from account.editor");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void no_page_has_a_fault_in_light_or_dark_or_on_a_phone() throws IOException {
    Editor other = TestEditors.add(site, "auteur@example.org", Role.AUTHOR);
    List<String> forms = arrange();
    Visitor visitor = TestEditors.signIn(site, editor);
    byte[] picture = Pictures.pngOfDrawing(200, 100);
    visitor.postFile(Screens.IMAGES, Map.of(), picture, "x.png", "alt", "Een tekening");
    Set<String> seen = ConcurrentHashMap.newKeySet();
    List<String> faults = new ArrayList<>();
    faults.addAll(
        new Eyes(context -> context.addCookies(cookies(visitor)))
            .faultsInBoth(
                all(Stream.concat(inside(other), forms.stream())), page -> see(page, seen)));
    faults.addAll(new Eyes(_ -> {}).faultsInBoth(all(outside(other)), page -> see(page, seen)));
    try (var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions());
        var stranger = chromium.reader(new Browser.NewContextOptions())) {
      context.addCookies(cookies(visitor));
      answers(new Desk(context.newPage(), seen, faults), other);
      refused(new Desk(stranger.newPage(), seen, faults));
    }
    // What is refused is told with a status, which the browser notes.
    assertThat(faults).allMatch(fault -> fault.matches("(?s).*status of 4\\d\\d.*"));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(screens());
  }

  /// As those see them who get them; a letter that is drawn on a page of ours is the same. Some
  /// programs turn all colours round by themselves, in light and in dark.
  @Test
  void no_letter_has_a_fault_in_light_or_dark_or_on_a_phone() {
    Stationery stationery = site.part(Stationery.class);
    Map<String, String> letters = new TreeMap<>();
    SampleMail.all(site.clock().instant())
        .forEach(
            letter -> {
              String html = stationery.forms(letter.text()).html();
              String address = site.origin() + "/mail/" + letter.kind().code();
              letters.put(address, html);
              if (Set.of(LetterKind.ALERT, LetterKind.CONFIRMATION).contains(letter.kind())) {
                letters.put(address + "/omgekeerd", turnedRound(html));
              }
            });
    List<String> faults =
        new Eyes(
                context -> {
                  context.route(
                      letters::containsKey,
                      route ->
                          route.fulfill(
                              new Route.FulfillOptions()
                                  .setContentType(Answer.HTML)
                                  .setBody(letters.get(route.request().url()))));
                  context.route(
                      address -> address.contains("/media/"),
                      route ->
                          route.fulfill(
                              new Route.FulfillOptions()
                                  .setContentType("image/svg+xml")
                                  .setBody("<svg xmlns='http://www.w3.org/2000/svg'/>")));
                })
            .faultsInBoth(List.copyOf(letters.keySet()), _ -> {});
    assertThat(faults).isEmpty();
  }

  /// With each colour its opposite, and images off: of those the words are read.
  private static String turnedRound(String html) {
    String turned =
        COLOUR
            .matcher(html.replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "$1"))
            .replaceAll(one -> "#%06x".formatted(0xffffff ^ Integer.parseInt(one.group(1), 16)));
    assertThat(turned).isNotEqualTo(html).doesNotContain("rgb", "hsl", "<img");
    return turned;
  }

  private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{6})\\b");

  /// By the name that each gives itself on its page, which is that of its file.
  private static List<String> screens() throws IOException {
    List<String> screens = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of("..", "themes", "basis", "templates", "redactie"))) {
      for (Path file : files.toList()) {
        String template = Files.readString(file);
        if (template.contains("@template.redactie.frame(")) {
          String name = file.getFileName().toString().replace(".jte", "");
          assertThat(template).contains("screen = \"" + name + "\"");
          screens.add(name);
        }
      }
    }
    return screens;
  }

  private static void see(Page page, Set<String> seen) {
    String screen = (String) page.evaluate("document.body.dataset.scherm ?? ''");
    // Readers' pages are shown here too.
    if (!screen.isEmpty()) {
      seen.add(screen);
    }
  }

  private static List<Cookie> cookies(Visitor visitor) {
    return visitor.cookies().entrySet().stream()
        .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
        .toList();
  }

  private static List<String> all(Stream<String> paths) {
    return paths.map(path -> site.origin() + path).toList();
  }

  private static Stream<String> inside(Editor other) {
    return Stream.of(
        "/redactie",
        "/redactie/account?gedaan=wachtwoord",
        "/redactie/account/tweede-stap",
        "/redactie/mensen",
        "/redactie/mensen/" + other.id(),
        "/redactie/mensen/" + editor.id(),
        "/redactie/logboek",
        "/redactie/lijst/gepland",
        "/redactie/te-doen",
        Screens.POSTBOX,
        Screens.POSTBOX + "?q=niets",
        Screens.POSTBOX + "/bewaard",
        Screens.MAIL_PAUSE,
        Screens.POSTBOX + "/" + site.db().fetchValue("select id from mail.letter limit 1"),
        "/redactie/te-doen?terzijde=ja",
        at("open") + "/meegeleverd",
        "/redactie/weggegooid",
        "/redactie/attenderingen",
        Screens.MAILINGS,
        Screens.MAILINGS + "/" + MAILING,
        Screens.SUBSCRIBERS,
        Screens.SUBSCRIBERS + "/overnemen",
        Screens.SUBSCRIBERS + "/" + SUBSCRIBER,
        Screens.SUBSCRIBERS + "/" + SUBSCRIBER + "/wissen",
        at("uit"),
        at("weg"),
        at("dubbel"),
        "/redactie/items?kies=alles",
        "/redactie/items?q=niets",
        "/redactie/items/nieuw",
        "/redactie/media",
        "/redactie/nergens",
        at("wacht"),
        at("wacht") + "/markdown",
        at("wacht") + "/versies",
        at("wacht") + "/verschil?van=" + first + "&naar=" + version,
        at("wacht") + "/plannen",
        at("wacht") + "/voorbeeld",
        at("wacht") + "/opmerkingen",
        at("wacht") + "/delen",
        at("getypt"),
        at("getypt") + "?getypt=nee",
        at("open") + "/plannen",
        at("open") + "/intrekken",
        Screens.ITEMS + "/waardelijsten-fase/voorbeeld");
  }

  private static Stream<String> outside(Editor other) {
    Editors editors = site.part(Editors.class);
    OneTimeLink invite =
        TestEditors.done(editors.invite(editor, "nieuw@example.org", "Nieuw", Role.CHIEF_EDITOR));
    OneTimeLink reset = TestEditors.done(editors.resetSecondFactor(editor, other.id()));
    return Stream.of(
        "/redactie/aanmelden",
        OneTimeLink.PATH + "weg",
        OneTimeLink.PATH + invite.token(),
        OneTimeLink.PATH + reset.token(),
        Screens.GUEST + guest,
        Screens.GUEST + guest + "/pagina",
        Screens.GUEST + "weg");
  }

  private static String at(String slug) {
    return Screens.ITEMS + "/paginas-" + slug;
  }

  /// A public page, drafts in all states, and one of each kind.
  ///
  /// @return the addresses of the forms of the kinds
  private static List<String> arrange() throws IOException {
    site.publish(Draft.read(Kind.PAGE, "open", TestDesk.document("open", "Open", "Tekst.")));
    Workbench workbench = site.part(Workbench.class);
    Acts acts = site.part(Acts.class);
    first = begin(Kind.PAGE, "Wacht");
    version = save("wacht", first, "Een alinea.\n\nNog [een](/getypt) alinea.");
    String id = TestDesk.id("wacht");
    acts.submit(id, version, ONE);
    site.part(Remarks.class).approve(id, version, "twee@example.org");
    Instant later = site.clock().instant().plusSeconds(86_400);
    site.part(Plans.class).publish(new Request(id, version, false, "Nieuw."), later, ONE);
    site.part(Remarks.class).add(id, version, "Een alinea.", "Welke?", ONE);
    Sharing shared =
        site.part(Links.class)
            .share(Link.Purpose.CHECK, id, version, "Lezer", Duration.ofDays(3), ONE);
    guest = ((Sharing.Shared) shared).token();

    approved = save("goed", begin(Kind.PAGE, "Goed"), "Goed.");
    acts.submit(TestDesk.id("goed"), approved, ONE);
    site.part(Remarks.class).approve(TestDesk.id("goed"), approved, "twee@example.org");
    long begun = begin(Kind.PAGE, "Getypt");
    workbench.autosave(
        new Edit(TestDesk.id("getypt"), begun, "getypt", "Half", ""),
        Pens.at("a", 1),
        editor.email());

    site.part(Bin.class).discard(TestDesk.id("uit"), begin(Kind.PAGE, "Uit"), Role.AUTHOR, ONE);
    for (String slug : new String[] {"weg", "dubbel", "steunt"}) {
      String body = slug.equals("steunt") ? "Zie [dubbel](/dubbel)." : "Tekst.";
      site.publish(Draft.read(Kind.PAGE, slug, TestDesk.document(slug, slug, body)));
    }
    site.await(
        acts.withdraw(
            new Withdrawal(TestDesk.id("weg"), Reason.MISTAKE, Optional.empty(), "Oeps."), ONE));
    Editor proposer = TestEditors.add(site, "eind@example.org", Role.CHIEF_EDITOR);
    site.part(Mergers.class)
        .propose(
            site.snapshot(),
            new Withdrawal(
                TestDesk.id("dubbel"), Reason.MERGED, Optional.of(TestDesk.id("open")), "Gelijk."),
            proposer);

    String stale = TestDesk.document("oud", "Oud", "Tekst.");
    site.publish(
        Draft.read(Kind.PAGE, "oud", stale.replace("samen", "hercontroleVoor: 2026-01\nsamen")));
    site.db()
        .execute(
            "insert into transfer.ours (item_id, slug, document, format, at) values (?, ?, ?, 2, now())",
            TestDesk.id("open"),
            "anders",
            TestDesk.document("open", "Open, en meer", "Een andere tekst."));

    site.db()
        .execute(
            "insert into mail.pause (since, backup_at, reason) values (now(), now(), 'missing')");
    site.db()
        .transaction(
            tx ->
                SampleMail.all(site.clock().instant())
                    .forEach(letter -> site.part(Mail.class).add(tx.dsl(), letter)));
    site.db().execute("update mail.letter set reason = 'paused' where kind = 'alert'");

    site.db()
        .execute(
            """
            with one as (
              insert into newsletter.subscriber
              values ('%s', 'een.lang.adres.van.een.lezer@een-lange-naam.voorbeeld.test', 'x', now(), null)
              returning id)
            insert into newsletter.subscription (id, subscriber, what, filter, rhythm,
              important_only, state, text_version, origin, asked_at, confirmed_at)
            select gen_random_uuid(), id, 'examples', '{"sector": ["weg"]}', 'monthly', true,
              'active', '1', 'page', now(), now()
            from one
            """
                .formatted(SUBSCRIBER));
    site.db()
        .execute(
            """
            insert into newsletter.mailing (id, kind, edition, state, authors, approved_by, made_at, approved_at, generation, reason)
            values ('%1$s', 'edition', 'ezine-goed-voorbeeld-1', 'paused', '{"x@example.org"}', 'y@example.org',
              now(), now(), 1, 'refused-for-ours')
            """
                .formatted(MAILING));
    site.part(Tallies.class).count();

    List<String> forms = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind.hasPage() && kind != Kind.PAGE && kind != Kind.CASE_STUDY) {
        Optional<String> edition =
            kind == Kind.ARTICLE ? Optional.of("een-ander") : Optional.empty();
        Saving saving =
            workbench.create(new NewItem(kind, "Een ander", edition, Optional.empty()), ONE);
        forms.add(Subjects.address(((Saving.Saved) saving).itemId()));
      }
    }
    String phases = Files.readString(RunningSite.CONTENT.resolve("waardelijsten/fase.md"));
    site.publish(Draft.read(Kind.TERM_LIST, "fase", phases));
    forms.add(Screens.ITEMS + "/waardelijsten-fase");
    String full =
        Files.readString(
            RunningSite.CONTENT.resolve("praktijkvoorbeelden/utrecht-science-park-tijdsloten.md"));
    workbench.save(
        new Edit(
            "praktijkvoorbeelden-vol",
            begin(Kind.CASE_STUDY, "Vol"),
            "vol",
            full.replaceFirst("id: .*", "id: praktijkvoorbeelden-vol"),
            "Af."),
        ONE);
    return forms;
  }

  /// @return the number of its version
  private static long begin(Kind kind, String title) {
    return ((Saving.Saved) site.part(Workbench.class).create(new NewItem(kind, title), ONE))
        .revision();
  }

  private static long save(String slug, long basedOn, String body) {
    String document = TestDesk.document(slug, slug, body);
    Edit edit = new Edit(TestDesk.id(slug), basedOn, slug, document, "Af.");
    return ((Saving.Saved) site.part(Workbench.class).save(edit, ONE)).revision();
  }

  /// What forms answer.
  private static void answers(Desk desk, Editor other) {
    desk.open(Screens.ITEMS + "/praktijkvoorbeelden-vol");
    desk.page.locator("[data-vouw-alles]").click();
    Locator reference = desk.page.locator("input[data-suggest*=organisaties]").first();
    reference.fill("");
    reference.pressSequentially("Een a");
    desk.page.locator("[role=option]").first().waitFor();
    desk.judge("item");
    // Drawn anew with all unfolded, it shows the field that it puts the cursor in.
    desk.page.locator("#kop-toezeggingen-voeg-toe").click();
    desk.page.waitForFunction(
        """
        () => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          return /^kop-toezeggingen-\\d/.test(at.id) && box.top >= 0 && box.bottom <= innerHeight;
        }""");

    String wacht = Long.toString(version);
    desk.post(at("wacht") + "/markdown", "versie", "" + first, "naam", "x", "document", "Anders");
    desk.judge("botsing");
    desk.post(at("wacht") + "/indienen", "versie", wacht);
    desk.judge("item");
    desk.post(at("wacht") + "/opmerkingen", "versie", wacht, "opmerking", "");
    desk.judge("opmerkingen");
    desk.post(
        at("wacht") + "/delen",
        "versie",
        wacht,
        "doel",
        "feitencontrole",
        "ontvanger",
        "Wie",
        "dagen",
        "3");
    desk.judge("gedeelde-link");
    desk.post(
        at("open") + "/delen",
        "versie",
        wacht,
        "doel",
        "feitencontrole",
        "ontvanger",
        "",
        "dagen",
        "3");
    desk.judge("delen");
    String goed = Long.toString(approved);
    desk.post(at("goed") + "/plannen", "versie", goed, "dag", "2026-03-16", "tijd", "11:59");
    desk.judge("plannen");
    desk.post(at("goed") + "/plannen", "versie", goed, "dag", "2026-10-25", "tijd", "02:30");
    desk.judge("plannen");
    desk.post(Screens.TO_DO + "/terzijde", "item", TestDesk.id("oud"), "waarom", "controle");
    desk.judge("te-doen");
    desk.post(at("open") + "/meegeleverd/terzijde", "reden", "");
    desk.judge("meegeleverd");
    desk.post(at("open") + "/intrekken", "reden", "per-ongeluk");
    desk.judge("intrekken");
    String begun =
        Companions.choice(
            TestDesk.id("getypt"),
            site.part(Workbench.class).newest(TestDesk.id("getypt")).orElseThrow().number());
    desk.post(Screens.ITEMS + "/samen", "daad", "indienen", "keuze", begun, "keuze", "nergens:1");
    desk.judge("samen");
    desk.post("/redactie/items/nieuw", "soort", "", "titel", "");
    desk.judge("nieuw");
    assertThat(desk.page.evaluate("document.activeElement.id")).isEqualTo("fout");
    assertThat(desk.page.locator("[aria-invalid=true]").count()).isEqualTo(2);
    desk.page.navigate(site.origin() + Screens.SUBSCRIBERS + "/overnemen");
    desk.page
        .locator("#bestand")
        .setInputFiles(
            new FilePayload(
                "lijst.csv",
                "text/csv",
                "adres;waar;tekst;wanneer\njan@voorbeeld.test;beurs;Ja.;1-3-2026\nniets;;;\n"
                    .getBytes(UTF_8)));
    desk.page.locator("input[name=wat]").first().check();
    desk.page.getByText("Kijk wat ervan komt").click();
    desk.judge("abonnees-nakijken");
    desk.post("/redactie/mensen/" + other.id() + "/wachtwoord");
    desk.judge("getoonde-link");
    desk.post("/redactie/account/herstelcodes", "wachtwoord", TestEditors.PASSWORD);
    desk.judge("herstelcodes");
    desk.post(Screens.ITEMS + "/samen", Visitor.TOKEN, "vals");
    desk.judge("");
    desk.post(Screens.ITEMS + "/samen", "keuze", "x".repeat(4_200_000));
    desk.judge("");
  }

  /// And to who is not in.
  private static void refused(Desk desk) {
    desk.open(Screens.GUEST + guest);
    desk.post(Screens.GUEST + guest, "passage", "0", "opmerking", "");
    desk.judge("inzage");
    desk.post("/redactie/aanmelden", "email", editor.email(), "wachtwoord", "dit is het niet");
    desk.judge("aanmelden");
    desk.post("/redactie/aanmelden", "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    desk.judge("code");
  }

  @Test
  void the_square_to_scan_is_whole_and_its_steps_are_as_wide_as_the_text() {
    try (var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions())) {
      context.addCookies(cookies(TestEditors.signIn(site, editor)));
      Page page = context.newPage();
      page.navigate(site.origin() + "/redactie/account/tweede-stap");
      for (int width : new int[] {320, 390, 768, 1280}) {
        page.setViewportSize(width, 900);
        Map<?, ?> shown =
            (Map<?, ?>)
                page.evaluate(
                    """
                    () => {
                      const box = selector => document.querySelector(selector).getBoundingClientRect();
                      const letter = parseFloat(getComputedStyle(document.querySelector('main')).fontSize);
                      const [square, list, form] = [box('svg[role=img]'), box('main ol'), box('main form')];
                      return {
                        wide: square.width / letter,
                        high: square.height / letter,
                        short: form.width - list.width,
                        over: list.bottom - form.top,
                      };
                    }""");
        assertThat(number(shown, "wide")).as("square at " + width).isGreaterThan(11);
        assertThat(number(shown, "high")).isEqualTo(number(shown, "wide"));
        assertThat(number(shown, "short")).as("list at " + width).isLessThan(1);
        assertThat(number(shown, "over")).as("form under the list").isLessThanOrEqualTo(0);
      }
    }
  }

  private static double number(Map<?, ?> from, String name) {
    return ((Number) Objects.requireNonNull(from.get(name))).doubleValue();
  }

  @Test
  void a_wrong_withdrawal_is_refused_and_a_right_one_taken_back() {
    site.publish(
        Samples.units("procent"),
        Draft.read(Kind.PAGE, "even", TestDesk.document("even", "Even weg", "Wat er stond.")));
    try (var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions())) {
      context.addCookies(cookies(TestEditors.signIn(site, editor)));
      Page page = context.newPage();
      withdraw(page, Screens.ITEMS + "/waardelijsten-eenheid");
      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("Dit is niet gelukt", "kiest uit deze waardelijst");
      assertThat(page.getByText("Trek het item in").count()).isZero();

      withdraw(page, at("even"));
      assertThat(page.locator("main").textContent()).contains("Weet u het zeker?");
      page.getByText("Trek het item in").click();
      page.waitForURL("**gedaan=ingetrokken");
      awaitStatus("/even", 410);
      page.reload();
      assertThat(page.locator("main").textContent())
          .contains("Ingetrokken: per ongeluk gepubliceerd");
      page.getByText("Zet terug", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**gedaan=intrekken-ongedaan");
      assertThat(page.locator("body").textContent()).contains("Het item is weer openbaar");
      awaitStatus("/even", 200);
      page.navigate(site.origin() + "/even");
      assertThat(page.locator("main").textContent()).contains("Wat er stond.");
    }
  }

  private static void withdraw(Page page, String item) {
    page.navigate(site.origin() + item);
    page.getByText("Trek in", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Per ongeluk gepubliceerd").check();
    page.getByText("Verder", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState();
  }

  private static void awaitStatus(String address, int status) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (site.get(address).status() != status) {
      assertThat(System.nanoTime()).as(address + " " + status).isLessThan(end);
      Pause.aMoment();
    }
  }

  private record Desk(Page page, Set<String> seen, List<String> faults) {
    private void open(String path) {
      page.navigate(site.origin() + path);
    }

    /// Sends a form from the page that is open, with its token.
    ///
    /// @param fields names and values in turn
    private void post(String path, String... fields) {
      if (page.locator("input[name=" + Visitor.TOKEN + "]").count() == 0) {
        open("/redactie/aanmelden");
      }
      page.evaluate(
          """
          ([path, token, fields]) => {
            window.isFormer = true;
            const form = document.createElement('form');
            form.method = 'post';
            form.action = path;
            if (!fields.includes(token)) {
              fields.push(token, document.querySelector(`input[name=${token}]`).value);
            }
            for (let at = 0; at < fields.length; at += 2) {
              const input = document.createElement('input');
              input.type = 'hidden';
              [input.name, input.value] = [fields[at], fields[at + 1]];
              form.append(input);
            }
            document.body.append(form);
            form.submit();
          }""",
          List.of(path, Visitor.TOKEN, List.of(fields)));
      page.waitForFunction("() => !window.isFormer && document.readyState === 'complete'");
    }

    /// @param screen that should stand there; empty for a page of the readers
    private void judge(String screen) {
      assertThat(page.evaluate("document.body.dataset.scherm ?? ''"))
          .as(page.url())
          .isEqualTo(screen);
      see(page, seen);
      Eyes.faultsInBoth(page).forEach(fault -> faults.add(page.url() + " " + fault));
    }
  }

  @Test
  void signing_in_goes_by_keyboard_also_with_a_fault_and_with_secure_cookies() {
    try (var secure = RunningSite.empty();
        var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      OneTimeLink first = secure.part(Editors.class).linkForFirst();
      page.navigate(secure.origin() + OneTimeLink.PATH + first.token());
      assertThat(page.getByText("nog geen beheerder").isVisible()).isTrue();
      assertThat(Eyes.faultsInBoth(page)).isEmpty();
      Editor one = TestEditors.add(secure, "eerste@example.org", Role.AUTHOR);
      page.navigate(secure.origin() + "/redactie/account");
      page.getByLabel("E-mailadres").focus();
      page.keyboard().type(one.email());
      page.keyboard().press("Tab");
      page.keyboard().type("dit is het niet");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Aanmelden is niet gelukt");
      page.waitForLoadState();
      assertThat(page.title()).startsWith("Fout: ");
      assertThat(Eyes.faultsInBoth(page)).isEmpty();
      page.getByLabel("Wachtwoord").focus();
      page.keyboard().type(TestEditors.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/code**");
      assertThat(Eyes.faults(page)).isEmpty();
      page.getByLabel("Code uit uw app").focus();
      page.keyboard().type(TestEditors.freshCode(secure, one));
      page.keyboard().press("Enter");
      page.waitForURL("**/redactie/account");
      page.getByText("Meld af").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/aanmelden?gedaan=afgemeld");
      assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals("__Host-redactie"));
    }
  }
}
