package nl.goedvoorbeeld.cms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.site.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two editors in real browsers, who touch no mouse, and a reader who subscribes; and what their
/// pages do by themselves. What they see on the way is left in `target/hulp`, for the help page of
/// the library.
class DeskKeyboardTest {
  private static final int PLACES = 400;
  private static final String EXAMPLE = "/praktijkvoorbeelden/met-het-toetsenbord";

  /// As the fields of Chromium want them, whose own language is not that of the page.
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMddyyyy");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("hhmma", Locale.US);

  /// Without HTTPS the cookies have names that a browser takes from anyone who hands them over.
  private static final String BASE_URL = "http://localhost:8080";

  /// Who takes the letters to readers; those to editors are held, as where there is no server.
  private static final GreenMail POST =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static RunningSite site;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    POST.start();
    site =
        RunningSite.filled(
            Map.of(
                "GV_BASE_URL",
                BASE_URL,
                "GV_MAIL_HOST",
                "127.0.0.1",
                "GV_MAIL_PORT",
                Integer.toString(POST.getSmtp().getPort()),
                "GV_MAIL_STARTTLS",
                "nee",
                "GV_MAIL_FROM",
                "redactie@goedvoorbeeld.example",
                "GV_MAIL_ONLY_TO",
                "@voorbeeld.test"));
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
    POST.stop();
  }

  /// From an empty form to what readers see after it expired, by all the people that it takes.
  @Test
  void an_example_is_written_checked_planned_corrected_and_withdrawn_with_keys_alone() {
    try (Seat writer = new Seat(Role.AUTHOR);
        Seat chief = new Seat(Role.CHIEF_EDITOR)) {
      String item = write(writer);
      check(writer);
      writer.to("Laat nakijken").enter();
      assertThat(writer.page.getByText("wordt nagekeken")).isVisible();

      plan(chief);
      assertThat(read(EXAMPLE)).doesNotContain("Zij begonnen later");
      site.clock().moveTo(RunningSite.NOW.plus(Duration.ofMinutes(6)));
      await(EXAMPLE, "Zij begonnen later");

      correct(writer, chief, item);
      await(EXAMPLE + "/geschiedenis", "Het aantal klopte niet.");

      withdraw(chief, item);
      await(EXAMPLE, "Het project is afgelopen.");
      assertThat(writer.complaints).isEmpty();
      assertThat(chief.complaints).isEmpty();
    }
  }

  /// From a search to the last that is known of them, by what a server for mail was handed.
  @Test
  void a_reader_asks_beside_a_search_is_told_the_next_morning_leaves_and_is_forgotten() {
    String other = "ander@voorbeeld.test";
    try (Seat reader = new Seat()) {
      site.clock().moveTo(RunningSite.NOW.plus(Duration.ofHours(1)));
      subscribe(reader);
      subscribe(other);
      site.clock().moveTo(RunningSite.NOW.plus(Duration.ofHours(2)));
      publish("een", 2);
      assertThat(POST.getReceivedMessages()).hasSize(2);
      site.clock().moveTo(MORNING);
      MimeMessage alert = letter(READER, 2);
      assertThat(subject(alert)).isEqualTo("Een veldleeuwerik een");
      assertThat(text(alert))
          .contains(
              "Nieuw: pagina.",
              "U krijgt dit omdat u bericht wilt over de zoekopdracht «veldleeuwerik».");

      reader.page.navigate(link(alert, "voorkeuren"));
      reader.to("Hoe vaak").type("Elke w");
      reader.to("Sla op").enter();
      assertThat(reader.page.getByText("Opgeslagen.")).isVisible();
      assertThat(reader.page.getByLabel("Hoe vaak")).hasValue("wekelijks");

      // As a program for mail does, with the header as it stands.
      String leave = header(alert, "List-Unsubscribe");
      assertThat(leave).startsWith("<" + BASE_URL + "/").endsWith(">");
      assertThat(
              site.send(
                      "POST",
                      leave.substring(1 + BASE_URL.length(), leave.length() - 1),
                      header(alert, "List-Unsubscribe-Post"),
                      "Content-Type",
                      "application/x-www-form-urlencoded")
                  .html()
                  .select("main")
                  .text())
          .contains("Beëindigd", "De zoekopdracht «veldleeuwerik»");
      reader.page.navigate(link(alert, "afmelden"));
      assertThat(reader.page.locator("h1")).hasText("Al beëindigd");

      reader.page.navigate(link(alert, "voorkeuren"));
      assertThat(reader.page.getByText("krijgt u niets meer van ons")).isVisible();
      reader.to("Stuur mij die link").enter();
      reader.page.navigate(link(letter(READER, 3), "gegevens"));
      assertThat(reader.page.getByText(READER)).isVisible();
      reader.to("Wis mijn adres").press("Space");
      reader.to("Wis alles").enter();
      assertThat(reader.page.locator("h1")).hasText("Gewist");
      assertThat(reader.complaints).isEmpty();

      publish("twee", 1);
      site.clock().moveTo(MORNING.plus(Duration.ofDays(1)));
      assertThat(subject(letter(other, 3))).isEqualTo("Een veldleeuwerik twee");
      site.clock().moveTo(MORNING.plus(Duration.ofDays(7)));
      await(
          "the round",
          () ->
              rows(
                      "newsletter.round where moment >= ?::timestamptz",
                      MORNING.plus(Duration.ofDays(6)))
                  > 1);
      assertThat(to(READER)).hasSize(3);
      assertThat(rows("mail.letter where address = ?", READER)).isZero();
      assertThat(rows("newsletter.subscriber where address = ?", READER)).isZero();
    } finally {
      site.clock().moveTo(RunningSite.NOW);
    }
  }

  /// From a form to a mailbox: written by one, approved by another, once to who asked for it.
  @Test
  void an_edition_is_composed_approved_and_sent_and_stands_in_archive_feed_and_mailbox()
      throws FolderException {
    String subscriber = "ezine@voorbeeld.test";
    subscribeToEzine(subscriber);
    TestEditors.giveRight(site, Role.CHIEF_EDITOR, Right.MAILINGS);
    try (Seat writer = new Seat(Role.ADMINISTRATOR);
        Seat chief = new Seat(Role.CHIEF_EDITOR)) {
      writer.page.navigate(site.origin() + "/redactie/items/nieuw?soort=editie");
      writer.to("Titel").type("Goed Voorbeeld, nummer 2");
      writer.to("Begin").enter();
      String item = URI.create(writer.page.url()).getPath();
      writer.page.navigate(site.origin() + item + "/markdown");
      writer.page.locator("[contenteditable]").first().focus();
      writer.press("Control+A");
      writer.page.keyboard().insertText(EDITION.formatted(item.replaceAll(".*/", "")));
      writer.to("Sla op").enter();
      writer.page.navigate(site.origin() + item);
      writer.to("Laat nakijken").enter();

      writer.page.navigate(site.origin() + Screens.MAILINGS);
      writer.to("Editie").type("Goed Voorbeeld, nummer 2");
      writer.to("Maak een verzending").enter();
      assertThat(writer.page.getByText("1 abonnee krijgt deze editie")).isVisible();
      assertThat(writer.page.locator("h1")).hasText("Goed Voorbeeld, nummer 2");
      writer.picture("verzending", "h1");
      writer.to("Laat nakijken").enter();
      assertThat(writer.page.getByText("wacht op een tweede paar ogen")).isVisible();
      assertThat(writer.page.getByText("Keur goed en verstuur")).hasCount(0);

      String mailing = URI.create(writer.page.url()).getPath();
      chief.page.navigate(site.origin() + mailing);
      assertThat(chief.page.frameLocator("iframe").first().getByText("Zij begonnen later"))
          .isVisible();
      chief.to("Keur goed en verstuur aan 1 abonnee").enter();
      assertThat(chief.page.getByText("de verzending is begonnen")).isVisible();

      MimeMessage mail = letter(subscriber, 2);
      assertThat(subject(mail)).isEqualTo("Goed Voorbeeld, nummer 2");
      assertThat(text(mail))
          .contains("Zij begonnen later", BASE_URL + "/ezine/", "Wat mag u onbelast vergoeden?");
      await("it is done", () -> rows("newsletter.mailing where state = 'sent'") == 1);
      await("/ezine", "Goed Voorbeeld, nummer 2");
      await("/ezine.atom", "Goed Voorbeeld, nummer 2");
      chief.page.navigate(site.origin() + mailing);
      assertThat(chief.page.locator("#stand")).containsText("Verzonden1");
      chief.picture("verzonden", "h1");
      assertThat(chief.page.getByText("verzending goedgekeurd")).isVisible();

      // Its reader leaves by the button of a program for mail, and gets no more.
      String leave = header(mail, "List-Unsubscribe");
      site.send(
          "POST",
          leave.substring(1 + BASE_URL.length(), leave.length() - 1),
          header(mail, "List-Unsubscribe-Post"),
          "Content-Type",
          "application/x-www-form-urlencoded");
      assertThat(rows("newsletter.subscription where what = 'ezine' and ended_by = 'one-click'"))
          .isEqualTo(1);
      chief.page.navigate(site.origin() + mailing);
      assertThat(chief.page.locator("#stand")).containsText("Daarna opgezegd1");
      assertThat(to(subscriber)).hasSize(2);
      assertThat(writer.complaints).isEmpty();
      assertThat(chief.complaints).isEmpty();
    } finally {
      POST.purgeEmailFromAllMailboxes();
    }
  }

  private static final String EDITION =
      """
      ---
      id: %s
      titel: Goed Voorbeeld, nummer 2
      samenvatting: Tweede nummer van ons eigen e-zine.
      doelgroep: [werkgever]
      regio: [landelijk]
      reeks: Goed Voorbeeld
      nummer: 2
      datum: 2026-03
      thema: Later beginnen
      archief: nee
      inhoud:
        - item: ezine:goed-voorbeeld-1/wat-mag-u-vergoeden
          tekst: De bedragen op een rij.
        - item: regelingen:thuiswerkvergoeding
      ---

      Zij begonnen later. Lees [hoe](/handreiking).
      """;

  private static void subscribeToEzine(String address) {
    Visitor visitor = new Visitor(site);
    visitor.postPlain("/nieuwsbrief", "wat", "ezine", "ritme", "wekelijks", "adres", address);
    String page = link(letter(address, 1), "bevestigen").substring(site.origin().length());
    visitor.postPlain(
        page, "abonnement", visitor.get(page).html().select("input[name=abonnement]").val());
  }

  private static final String READER = "lezer@voorbeeld.test";

  /// Of the day after.
  private static final Instant MORNING = Instant.parse("2026-03-17T06:00:00Z");

  private static void subscribe(Seat reader) {
    reader.page.navigate(site.origin() + "/zoeken?q=veldleeuwerik");
    reader.to("Houd mij op de hoogte van deze zoekopdracht").enter();
    assertThat(reader.page.getByText("«veldleeuwerik»")).isVisible();
    // The choice of how often is one place, from which arrows lead.
    reader.page.locator("input[name=ritme][value=dagelijks]").press("Space");
    reader.to("Uw e-mailadres").type(READER);
    reader.to("Vraag aan").enter();
    assertThat(reader.page.locator("h1")).hasText("Kijk in uw mail");
    reader.page.navigate(link(letter(READER, 1), "bevestigen"));
    reader.to("Ja, stuur mij dit").enter();
    assertThat(reader.page.locator("h1")).hasText("U bent abonnee");
  }

  /// Somebody else, who stays.
  private static void subscribe(String address) {
    Visitor visitor = new Visitor(site);
    visitor.postPlain(
        "/nieuwsbrief",
        "wat",
        "zoekopdracht",
        "q",
        "veldleeuwerik",
        "ritme",
        "dagelijks",
        "adres",
        address);
    String page = link(letter(address, 1), "bevestigen").substring(site.origin().length());
    String id = visitor.get(page).html().select("input[name=abonnement]").val();
    visitor.postPlain(page, "abonnement", id);
  }

  /// And waits until it is written down for so many.
  private static void publish(String name, int due) {
    site.publish(Samples.page("veldleeuwerik-" + name, "Een veldleeuwerik " + name, "Zij zingt."));
    await(due + " due", () -> rows("newsletter.due") == due);
  }

  private static int rows(String from, Object... values) {
    return site.db().fetchSingle("select count(*) from " + from, values).get(0, Integer.class);
  }

  /// The last of so many.
  private static MimeMessage letter(String address, int number) {
    await("a letter to " + address, () -> to(address).size() >= number);
    List<MimeMessage> all = to(address);
    assertThat(all).hasSize(number);
    return all.getLast();
  }

  private static List<MimeMessage> to(String address) {
    return Stream.of(POST.getReceivedMessages())
        .filter(one -> header(one, "To").equals(address))
        .toList();
  }

  private static String header(MimeMessage letter, String name) {
    try {
      return letter.getHeader(name, null);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage letter) {
    try {
      return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The link to a page of subscribers, where this site listens.
  private static String link(MimeMessage letter, String page) {
    String header = header(letter, "List-Unsubscribe");
    Matcher link =
        Pattern.compile(Pattern.quote(BASE_URL) + "(/nieuwsbrief/" + page + "/[\\w-]+)")
            .matcher(text(letter) + header);
    assertThat(link.find()).as(page).isTrue();
    return site.origin() + link.group(1);
  }

  @Test
  void what_is_wrong_is_said_at_its_place_while_one_types_and_goes_when_it_is_mended() {
    try (Seat writer = new Seat(Role.AUTHOR)) {
      writer.page.navigate(site.origin() + "/redactie/items/nieuw");
      writer.to("Soort").type("pagina");
      writer.to("Titel").type("Terwijl men typt");
      writer.to("Begin").enter();
      Locator todo = writer.page.locator("[data-aandacht]");
      Locator below = writer.page.locator(".gv-tekst-bij");
      assertThat(todo).containsText("Samenvatting");
      assertThat(writer.page.locator("#kop-samenvatting-fout")).isVisible();

      writer.field("Samenvatting").type("Wat er mis is, staat erbij.");
      assertThat(todo).not().containsText("Samenvatting");
      assertThat(writer.page.locator("#kop-samenvatting-fout")).hasCount(0);
      assertThat(writer.page.locator("#kop-samenvatting"))
          .not()
          .hasAttribute("aria-describedby", Pattern.compile(".*-fout.*"));

      writer.field("De tekst").type("Eerst dit.");
      writer.press("Enter").type("Voor meer: [klik hier](/over).");
      assertThat(below).containsText("klik hier");
      assertThat(writer.page.locator("#tekst-lezen")).containsText("Bij Voor meer: [klik hier]");
      writer.press("Control+Shift+Home").press("Delete").type("Alles is in orde.");
      assertThat(below).hasCount(0);
      assertThat(writer.page.locator("#tekst-lezen")).isEmpty();
      assertThat(writer.complaints).isEmpty();
    }
  }

  @Test
  void who_saves_over_what_another_saved_gets_both_texts_and_nothing_is_lost() {
    String item = begun("Met zijn tweeën");
    try (Seat writer = new Seat(Role.AUTHOR);
        Seat chief = new Seat(Role.CHIEF_EDITOR)) {
      writer.page.navigate(site.origin() + item);
      chief.page.navigate(site.origin() + item);
      writer.field("De tekst").type("Dit schreef de een.");
      chief.field("De tekst").type("Dit schreef de ander.");
      chief.to("Sla op").enter();
      assertThat(chief.page.getByText("opgeslagen als nieuwe versie")).isVisible();

      writer.type(" En nog iets.");
      assertThat(writer.page.locator("[data-bewaard]"))
          .containsText("Iemand sloeg intussen een nieuwere versie op");
      writer.to("Sla op").enter();
      assertThat(writer.page).hasTitle(Pattern.compile("Fout: Iemand was u voor.*"));
      assertThat(writer.page.getByLabel("De tekst van nu"))
          .hasValue(Pattern.compile(".*Dit schreef de ander\\..*", Pattern.DOTALL));
      assertThat(writer.page.getByLabel("Uw tekst"))
          .hasValue(Pattern.compile(".*Dit schreef de een\\. En nog iets\\..*", Pattern.DOTALL));
      assertThat(Eyes.faultsInBoth(writer.page)).isEmpty();

      writer.field("Uw tekst").press("Control+End").type("Dit schreef de ander.");
      writer.to("Sla mijn tekst op").enter();
      assertThat(writer.page.getByText("opgeslagen als nieuwe versie")).isVisible();
      chief.page.navigate(site.origin() + item + "/versies");
      assertThat(chief.page.locator("tbody tr")).hasCount(3);
      chief.page.navigate(site.origin() + item + "/markdown");
      assertThat(chief.page.locator("#document"))
          .hasValue(
              Pattern.compile(
                  ".*de een\\. En nog iets\\.\\s+Dit schreef de ander\\.\\s*", Pattern.DOTALL));
      // A clash is told with a status, which the browser notes.
      assertThat(writer.complaints).allMatch(one -> one.contains("status of 409"));
    }
  }

  @Test
  void a_page_that_nobody_touches_asks_nothing_and_so_keeps_no_session_alive() {
    String item = begun("Even weg");
    try (Seat writer = new Seat(Role.AUTHOR)) {
      List<String> asked = new CopyOnWriteArrayList<>();
      writer.page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              asked.add(URI.create(request.url()).getPath());
            }
          });
      writer.page.clock().install();
      writer.page.navigate(site.origin() + item);
      writer.field("De tekst");
      writer.page.clock().runFor("09:00");
      assertThat(asked).hasSizeGreaterThan(20).containsOnly(item + "/bezig");
      writer.page.clock().runFor("02:00");
      asked.clear();
      writer.page.clock().runFor("30:00");
      assertThat(asked).isEmpty();

      writer.press("Shift");
      writer.page.clock().runFor("00:30");
      assertThat(asked).containsOnly(item + "/bezig");
    }
  }

  @Test
  void what_is_typed_without_a_line_or_after_the_session_ended_stays_and_is_kept_later() {
    String item = begun("Onderbroken");
    try (Seat writer = new Seat(Role.AUTHOR)) {
      Locator told = writer.page.locator("[data-bewaard]");
      writer.page.navigate(site.origin() + item);
      writer.field("De tekst").type("Eerst opgeslagen. ");
      writer.to("Sla op").enter();
      Locator saved = writer.page.getByText("opgeslagen als nieuwe versie");
      assertThat(saved).isVisible();
      writer.context.setOffline(true);
      writer.field("De tekst").press("Control+End").type("Zonder verbinding.");
      assertThat(told).containsText("Er is geen verbinding. Uw tekst staat nog hier");
      assertThat(told).isInViewport();
      assertThat(saved).isHidden();
      Locator upper = writer.page.locator(".gv-form-top button").first();
      upper.click();
      assertThat(writer.page.locator(".cm-content")).containsText("Zonder verbinding.");
      assertThat(writer.page.locator(".gv-form-top + [data-bewaard]")).hasText(told.textContent());
      assertThat(told).isInViewport();
      assertThat(kept(item)).isEmpty();
      writer.context.setOffline(false);
      assertThat(told).containsText("Bewaard om");
      assertThat(kept(item)).contains("Zonder verbinding.");
      assertThat(saved).isVisible();

      site.db().execute("delete from account.session");
      writer.field("De tekst").press("Control+End").type(" Zonder sessie.");
      assertThat(told).containsText("U bent niet meer aangemeld");
      writer.to("Sla op").press("Enter");
      assertThat(writer.page.locator(".cm-content")).containsText("Zonder sessie.");
      assertThat(told).isInViewport();
      assertThat(kept(item)).doesNotContain("Zonder sessie.");

      try (Page elsewhere = writer.context.newPage()) {
        elsewhere.navigate(site.origin() + "/redactie/aanmelden");
        elsewhere.getByLabel("E-mailadres").fill(TestEditors.of(site, Role.AUTHOR).email());
        elsewhere.getByLabel("Wachtwoord").fill(TestEditors.PASSWORD);
        elsewhere.keyboard().press("Enter");
        elsewhere
            .getByLabel("Code uit uw app")
            .fill(TestEditors.freshCode(site, TestEditors.of(site, Role.AUTHOR)));
        elsewhere.keyboard().press("Enter");
        elsewhere.waitForURL("**/redactie");
      }
      writer.field("De tekst").press("Control+End").type(" Weer terug.");
      assertThat(told).containsText("Bewaard om");
      assertThat(kept(item)).contains("Zonder verbinding. Zonder sessie. Weer terug.");
      writer.to("Sla op").enter();
      assertThat(writer.page.getByText("opgeslagen als nieuwe versie")).isVisible();
    }
  }

  @Test
  void a_tab_that_is_put_away_leaves_its_text_also_when_it_is_too_long_for_a_last_word() {
    String item = begun("Weggelegd");
    try (Seat writer = new Seat(Role.AUTHOR)) {
      writer.page.navigate(site.origin() + item + "/markdown");
      for (String words : List.of("Kort.", "Lang. ".repeat(20_000))) {
        writer.page.evaluate(
            """
            words => {
              const field = document.querySelector('#document');
              field.value += words;
              field.dispatchEvent(new Event('input', { bubbles: true }));
              Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
              document.dispatchEvent(new Event('visibilitychange'));
            }""",
            words);
        // Sooner than what is typed is sent by itself.
        Instant end = Instant.now().plusMillis(1_300);
        while (!kept(item).contains(words.strip())) {
          assertThat(Instant.now()).isBefore(end);
          Pause.aMoment();
        }
        writer.page.evaluate("delete document.visibilityState");
      }
    }
  }

  /// @return the address of a page at the desk that was just begun
  private static String begun(String title) {
    NewItem item = new NewItem(Kind.PAGE, title);
    Saving saving =
        site.part(Workbench.class).create(item, TestEditors.of(site, Role.AUTHOR).email());
    return Subjects.address(((Saving.Saved) saving).itemId());
  }

  /// What the author typed there and did not save.
  private static String kept(String item) {
    return site.part(Workbench.class)
        .autosaved(item.replaceAll(".*/", ""), TestEditors.of(site, Role.AUTHOR).email())
        .map(Autosaved::document)
        .orElse("");
  }

  /// @return the address of the item at the desk
  private static String write(Seat writer) {
    writer.page.navigate(site.origin() + "/redactie");
    writer.to("Begin een nieuw item").enter();
    writer.to("Soort").type("prak");
    writer.to("Titel").type("Met het toetsenbord");
    writer.to("Begin").enter();
    assertThat(writer.page.getByRole(AriaRole.STATUS).first()).containsText("Het item is begonnen");
    String item = URI.create(writer.page.url()).getPath();
    writer.picture("beginnen", "h1");

    // First comes what is to be done, with a link to the field; then the fields themselves.
    writer.field("Samenvatting").type("Zij begonnen later, en dat scheelde file.");
    writer.to("Voeg toe: Organisaties").enter();
    writer.field("Organisaties, regel 1").type("TU Delft");
    assertThat(writer.page.locator("[role=option]").first()).isVisible();
    writer.press("ArrowDown").press("Enter");
    writer.field("Onderwijsinstelling").press("Space");
    writer.field("Spitsmijden met beloning").press("Space");
    writer.field("Fase").type("be");
    writer.field("Aanleiding").type("De weg stond vol.");
    for (String honest :
        List.of("Medezeggenschap", "Kosten", "Doorlooptijd", "Nadelen", "Vervolg", "Contact")) {
      writer.to("Of kies: " + honest).type("niet gev");
    }
    writer.field("De tekst").type("Zij begonnen later.");
    writer.press("Enter").press("Control+Alt+2").type("Dan de bezetting");
    assertThat(writer.page.locator("[data-bewaard]")).containsText("Bewaard om");
    writer.to("Voorbeeld ernaast").press("Enter");
    assertThat(
            writer
                .page
                .frameLocator("#voorbeeld")
                .getByRole(
                    AriaRole.HEADING,
                    new FrameLocator.GetByRoleOptions().setName("Dan de bezetting")))
        .isVisible();
    writer.picture("schrijven", "#tekst-kop");
    writer.to("Sla op").enter();
    assertThat(writer.page.getByText("opgeslagen als nieuwe versie")).isVisible();
    assertThat(writer.page.locator("#te-doen")).hasCount(0);
    return item;
  }

  /// Somebody without an account reads along, and what they say is dealt with.
  private static void check(Seat writer) {
    writer.to("Delen met iemand zonder account").enter();
    writer.to("Feitencontrole").press("Space");
    writer.to("Voor wie?").type("De dienst verkeer");
    writer.to("Maak een link").enter();
    String link = URI.create(writer.page.locator("#link").inputValue()).getPath();

    try (Seat outsider = new Seat()) {
      outsider.page.navigate(site.origin() + link);
      outsider.to("Opmerking bij Zij begonnen later, en dat scheelde file.").press("Enter");
      outsider.to("Uw opmerking").type("Het was een kwartier later.");
      outsider.to("Verstuur").enter();
      assertThat(outsider.page.getByText("Uw opmerking is bij de redactie")).isVisible();
      assertThat(outsider.complaints).isEmpty();
    }

    writer.to("Terug naar het item").enter();
    assertThat(writer.page.getByText("Het was een kwartier later.")).isVisible();
    writer.to("Afgehandeld: opmerking van De dienst verkeer").enter();
    assertThat(writer.page.getByText("De opmerking is afgehandeld.")).isVisible();
  }

  private static void plan(Seat chief) {
    chief.page.navigate(site.origin() + "/redactie");
    chief.to("Met het toetsenbord").enter();
    chief.picture("nakijken", "#verder-kop");
    chief.to("Keur goed").enter();
    chief.to("Plannen").enter();
    ZonedDateTime moment = RunningSite.NOW.plus(Duration.ofMinutes(5)).atZone(Dutch.ZONE);
    chief.to("Dag").type(DAY.format(moment));
    chief.to("Tijd").type(TIME.format(moment));
    chief.to("Plan de publicatie").enter();
    assertThat(chief.page.getByText("Het is gepland.")).isVisible();
  }

  private static void correct(Seat writer, Seat chief, String item) {
    writer.page.navigate(site.origin() + item);
    writer.field("De tekst").press("Control+End").type(" en de roosters");
    writer.to("Sla op").enter();
    writer.to("Laat nakijken").enter();
    chief.page.navigate(site.origin() + item);
    chief.to("Keur goed").enter();
    chief.to("Wat verandert er voor lezers?").type("Het aantal klopte niet.");
    chief.to("Dit is een belangrijke wijziging").press("Space");
    chief.to("Publiceer").enter();
    assertThat(chief.page.getByText("De tekst is openbaar.")).isVisible();
  }

  private static void withdraw(Seat chief, String item) {
    chief.page.navigate(site.origin() + item);
    chief.to("Trek in").enter();
    chief.to("Per ongeluk gepubliceerd").press("ArrowDown").press("ArrowDown");
    chief.to("Toelichting").type("Het project is afgelopen.");
    chief.to("Verder").enter();
    chief.picture("intrekken", "h1");
    chief.to("Trek het item in").enter();
    assertThat(chief.page.getByText("Het item is ingetrokken.")).isVisible();
  }

  private static String read(String path) {
    return site.get(path).text();
  }

  private static void await(String path, String words) {
    await(path + " says " + words, () -> read(path).contains(words));
  }

  private static void await(String what, BooleanSupplier so) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!so.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Pause.aMoment();
    }
  }

  /// Somebody at a keyboard.
  private static final class Seat implements AutoCloseable {
    private final BrowserContext context = chromium.reader(new Browser.NewContextOptions());
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /// Somebody without an account.
    private Seat() {
      page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
    }

    private Seat(Role role) {
      this();
      Visitor visitor = TestEditors.signIn(site, TestEditors.of(site, role));
      context.addCookies(
          visitor.cookies().entrySet().stream()
              .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
              .toList());
    }

    /// On with Tab until the focus is at what is called so.
    private Seat to(String name) {
      return to(name, "");
    }

    /// At a field that is called so, not at a link to it.
    private Seat field(String name) {
      return to(name, "input, select, textarea, [contenteditable]");
    }

    private Seat to(String name, String kind) {
      List<String> passed = new ArrayList<>();
      // To ask after each key where it led takes longer than the key.
      int ahead = ((Number) page.evaluate(AHEAD, List.of(name, kind))).intValue();
      for (int key = 1; key < ahead; key++) {
        press("Tab");
      }
      while (passed.size() < PLACES) {
        press("Tab");
        String here = (String) page.evaluate(NAME);
        if (here.startsWith(name)
            && (kind.isEmpty()
                || (boolean) page.evaluate("kind => document.activeElement.matches(kind)", kind))) {
          return this;
        }
        passed.add(here);
      }
      throw new AssertionError("No key leads to " + name + ", only to " + passed);
    }

    /// Enter, and the page that comes of it.
    private void enter() {
      page.evaluate("window.isFormer = true");
      press("Enter");
      page.waitForFunction("() => !window.isFormer && document.readyState === 'complete'");
    }

    /// Of the screen, from this element down.
    private void picture(String name, String from) {
      page.evaluate(
          "from => scrollTo(0, scrollY + document.querySelector(from).getBoundingClientRect().top - 16)",
          from);
      Path file = Path.of("target", "hulp", name + ".png");
      Page.ScreenshotOptions options = new Page.ScreenshotOptions().setPath(file);
      // At the end of a page there is no way to scroll on.
      double top = page.locator(from).first().boundingBox().y - 16;
      if (top > 1) {
        ViewportSize screen = page.viewportSize();
        options.setClip(0, top, screen.width, screen.height - top);
      }
      page.screenshot(options);
    }

    private Seat press(String key) {
      page.keyboard().press(key);
      return this;
    }

    private Seat type(String words) {
      page.keyboard().type(words);
      return this;
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static final String CALLED =
      """
      const called = e => {
        const label = document.getElementById(e?.getAttribute('aria-labelledby'));
        const words = e?.getAttribute('aria-label') ?? (label ?? e?.labels?.[0] ?? e)?.textContent;
        return (words ?? '').trim().replace(/\\s+/g, ' ');
      };""";

  private static final String NAME =
      "() => {" + CALLED + " return called(document.activeElement); }";

  /// How many keys it takes at least from where the focus is to what is called so; 0 when it is not
  /// further on. Of buttons of which one can be chosen the key comes to one.
  private static final String AHEAD =
      "([name, kind]) => {"
          + CALLED
          + """
            const one = e => e.type !== 'radio' || e === (
              document.querySelector(`input[type=radio][name="${e.name}"]:checked`)
                ?? document.querySelector(`input[type=radio][name="${e.name}"]`));
            const all = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]')]
              .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility() && one(e));
            const here = document.activeElement;
            if (here === document.body && location.hash) return 0; // from what is meant there
            const next = all.filter(e => here === document.body
              || here.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
            return 1 + next.findIndex(e => called(e).startsWith(name) && (!kind || e.matches(kind)));
          }""";
}
