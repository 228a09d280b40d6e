package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.newsletter.ConsentText;
import nl.goedvoorbeeld.newsletter.Tick;
import nl.goedvoorbeeld.newsletter.TickList;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Chip;
import nl.goedvoorbeeld.site.newsletter.CarriedField;
import nl.goedvoorbeeld.site.newsletter.ConfirmPage;
import nl.goedvoorbeeld.site.newsletter.DataPage;
import nl.goedvoorbeeld.site.newsletter.FormFault;
import nl.goedvoorbeeld.site.newsletter.LostLinkPage;
import nl.goedvoorbeeld.site.newsletter.MessagePage;
import nl.goedvoorbeeld.site.newsletter.PreferencesPage;
import nl.goedvoorbeeld.site.newsletter.SignUpPage;
import nl.goedvoorbeeld.site.newsletter.SubscriptionRow;
import nl.goedvoorbeeld.theme.Theme;

/// Where one signs up, and what stands behind the links of mails.
final class SampleNewsletter {
  private static final String TITLE = "Blijf op de hoogte";
  private static final String SECRET = "/nieuwsbrief/voorkeuren/geheim";
  private static final List<Tick> RHYTHMS =
      List.of(
          new Tick("direct", "Direct, maar niet tussen 22.00 en 7.00 uur", false),
          new Tick("wekelijks", "Elke week, op maandag", true));

  private SampleNewsletter() {}

  static SignUpPage choosing(Theme theme) {
    return page(theme, "", List.of(), "", "", List.of());
  }

  static SignUpPage doubted(Theme theme) {
    return page(theme, "", List.of(), "jan@gmial.com", "jan@gmail.com", List.of());
  }

  static SignUpPage wrong(Theme theme) {
    return page(
        theme,
        "",
        List.of(),
        "jan@\"<b>",
        "",
        List.of(
            new FormFault("wat", "Kies ten minste één onderwerp."),
            new FormFault("nieuws", "Kies wanneer u bericht over regelingen wilt."),
            new FormFault("adres", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")));
  }

  static SignUpPage search(Theme theme) {
    return page(
        theme,
        "U krijgt bericht van wat nieuw is of verandert en bij «fiets» past.",
        List.of(new Chip("Sector", "Zorg en welzijn", "/nieuwsbrief?q=fiets")),
        "",
        "",
        List.of());
  }

  private static SignUpPage page(
      Theme theme,
      String about,
      List<Chip> chips,
      String address,
      String perhaps,
      List<FormFault> faults) {
    boolean choosing = about.isEmpty();
    return new SignUpPage(
        frame(theme, TITLE),
        TITLE,
        choosing ? "Kies waarover u bericht wilt." : "",
        about,
        chips,
        "/nieuwsbrief",
        choosing ? List.of() : List.of(new CarriedField("q", "fiets")),
        choosing
            ? List.of(
                new Tick("ezine", "Het e-zine", true),
                new Tick("regelingen", "Nieuws over regelingen", false))
            : List.of(),
        List.of(new Tick("opengesteld", "Opengesteld", true)),
        choosing
            ? List.of(
                new TickList(
                    "sector", "Sector", List.of(new Tick("zorg", "Zorg en welzijn", true))),
                new TickList("grootte", "Grootte", List.of(new Tick("x", "Minder dan 50", false))))
            : List.of(),
        RHYTHMS,
        false,
        address,
        perhaps,
        faults,
        ConsentText.now().words());
  }

  static MessagePage button(Theme theme) {
    return new MessagePage(
        frame(theme, "Wilt u dit niet meer krijgen?"),
        "Wilt u dit niet meer krijgen?",
        List.of("U krijgt nu mail over:", "En dit staat eronder."),
        List.of("Het e-zine, elke week"),
        "/nieuwsbrief/afmelden/geheim",
        "Beëindig dit",
        List.of(new NamedLink("/", "Naar de voorpagina")));
  }

  static LostLinkPage link(Theme theme) {
    String title = "Vraag de link naar uw abonnement";
    return new LostLinkPage(
        frame(theme, title),
        title,
        "jan",
        "",
        List.of(new FormFault("adres", "Vul een e-mailadres in.")));
  }

  static ConfirmPage confirm(Theme theme) {
    String title = "Bevestig wat u wilt krijgen";
    return new ConfirmPage(
        frame(theme, title),
        title,
        "j…@voorbeeld.nl",
        "/nieuwsbrief/bevestigen/geheim",
        List.of(new Tick("1", "Het e-zine, elke week", true)),
        List.of("Nieuws over regelingen (sector: Zorg en welzijn), elke dag"),
        List.of(new FormFault("abonnement", "Kies ten minste één onderwerp.")));
  }

  static PreferencesPage preferences(Theme theme) {
    return new PreferencesPage(
        frame(theme, "Uw abonnement"),
        "Uw abonnement",
        "j…@voorbeeld.nl",
        SECRET,
        "Opgeslagen.",
        List.of(
            new SubscriptionRow(
                "a1",
                "Nieuws over regelingen",
                List.of("sector: Zorg en welzijn of Onderwijs"),
                "",
                RHYTHMS,
                false,
                false),
            new SubscriptionRow(
                "a2",
                "Het e-zine",
                List.of(),
                "Gepauzeerd tot 1 januari 2027.",
                RHYTHMS,
                true,
                true)));
  }

  static DataPage data(Theme theme) {
    return new DataPage(
        frame(theme, "Uw gegevens"),
        "Uw gegevens",
        "jan@voorbeeld.nl",
        "/nieuwsbrief/gegevens/geheim",
        List.of(
            new DataPage.KeptLine("Het e-zine, elke week", "gevraagd op 1 maart 2026 om 9.00 uur")),
        "",
        "",
        List.of(new FormFault("zeker", "Zet een vinkje om alles te laten wissen.")));
  }

  private static PageFrame frame(Theme theme, String title) {
    return Samples.frame(theme, "/nieuwsbrief", title).unlisted();
  }
}
