package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.site.Samples.frame;

import java.util.List;
import nl.goedvoorbeeld.privacy.Holdings;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.HeadingLink;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.PlainView;
import nl.goedvoorbeeld.reading.PrivacyView;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.ItemFoot;
import nl.goedvoorbeeld.reading.entry.EntryView;
import nl.goedvoorbeeld.reading.figure.FigureView;
import nl.goedvoorbeeld.reading.figure.Reported;
import nl.goedvoorbeeld.reading.roundtable.LessonView;
import nl.goedvoorbeeld.reading.roundtable.RoundTableView;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.theme.Theme;

/// What stands below the rest, and pages without an item.
final class SampleReference {
  private static final NamedLink EXAMPLES =
      new NamedLink("/praktijkvoorbeelden", "Praktijkvoorbeelden");

  private SampleReference() {}

  static PublicPage<FigureView> cijfer(Theme theme) {
    var foot = Samples.foot();
    return new PublicPage<>(
        frame(theme, "/cijfers/vuistregel", "Vuistregel", new NamedLink("/cijfers", "Cijfers")),
        new FigureView(
            "Zo veel minder auto's scheelt veel files",
            "Met 8 % minder auto's in de spits halveren de files.",
            "8 %",
            "minder auto's in de spits: de helft van de files",
            "14 oktober 2021",
            "vuistregel",
            List.of("Drie bronnen noemen drie verschillende getallen."),
            Samples.ROC,
            List.of(
                new Reported(
                    "8 %",
                    "halveert de files",
                    "oktober 2021",
                    new NamedLink("/cijfers/a", "Vuistregel minister Visser"),
                    Samples.ROC,
                    true),
                new Reported(
                    "5 %",
                    "scheelt veel files",
                    "juli 2021",
                    new NamedLink("/cijfers/b", "Vuistregel minister Van Nieuwenhuizen"),
                    Samples.OMROEP,
                    false),
                new Reported(
                    "10 %",
                    "en het stroomt door",
                    "juni 2023",
                    new NamedLink("/cijfers/c", "Vuistregel in de pers"),
                    Samples.OMROEP,
                    false)),
            new SafeHtml("<p>Het gaat om drie uitspraken, niet om drie metingen.</p>"),
            List.of(Fact.of("Methode", "niet gevonden"), Fact.of("Plaats", "heel Nederland")),
            List.of(new NamedLink("/handreiking/waarom", "Handreiking, hoofdstuk 1"))),
        foot);
  }

  static PublicPage<EntryView> bron(Theme theme) {
    return new PublicPage<>(
        frame(theme, "/bronnen/roc", "Bron", new NamedLink("/bronnen", "Bronnen")),
        new EntryView(
            Samples.ROC.title(),
            "ROC Nijmegen, 1 februari 2019",
            List.of(),
            new NamedLink(Samples.ROC.address(), "Naar de bron"),
            List.of(
                Fact.of("Soort", "organisatie zelf"),
                Fact.of("Graad", "A: officiële of eerste bron"),
                Fact.of("Geraadpleegd", "februari 2026")),
            SafeHtml.NONE,
            List.of(),
            List.of(
                new CardGroup(
                    "Aangehaald in", "", List.of(Samples.nijmegen()), CardGroup.NO_MORE))),
        new ItemFoot(List.of(), List.of(), List.of(), "", List.of(), "", "februari 2026"));
  }

  static PublicPage<EntryView> regio(Theme theme) {
    var foot = Samples.foot();
    return new PublicPage<>(
        frame(theme, "/regios/oost", "Oost-Nederland", new NamedLink("/regios", "Regio's")),
        new EntryView(
            "Oost-Nederland",
            "Gelderland en Overijssel.",
            List.of(),
            NamedLink.plain(""),
            List.of(Fact.of("Soort", "MIRT-regio")),
            Samples.prose(),
            List.of(),
            List.of(
                new CardGroup(
                    "Praktijkvoorbeelden",
                    "",
                    List.of(Samples.nijmegen()),
                    new NamedLink("/zoeken?regio=oost", "Alle 12")),
                new CardGroup("Regelingen", "", List.of(Samples.voucher()), CardGroup.NO_MORE))),
        foot);
  }

  static PublicPage<EntryView> initiatief(Theme theme) {
    var foot = Samples.foot();
    return new PublicPage<>(
        frame(
            theme,
            "/initiatieven/low-car-diet",
            "Low Car Diet",
            new NamedLink("/initiatieven", "Initiatieven")),
        new EntryView(
            "Low Car Diet",
            "Een maand anders reizen, als wedstrijd tussen organisaties.",
            List.of("De cijfers komen van de deelnemers zelf."),
            NamedLink.plain(""),
            List.of(Fact.of("Loopt", "niet bekend"), Fact.of("Begonnen", "2012")),
            Samples.prose(),
            Samples.effects(),
            List.of()),
        foot);
  }

  static PublicPage<RoundTableView> rondetafel(Theme theme) {
    var foot = Samples.foot();
    return new PublicPage<>(
        frame(
            theme,
            "/ronde-tafels/werkgevers-mei-2021",
            "Ronde tafel",
            new NamedLink("/ronde-tafels", "Ronde tafels")),
        new RoundTableView(
            "Ronde tafel met werkgevers, mei 2021",
            "Bewindspersonen spraken met werkgevers over hun ervaringen met spreiden en mijden.",
            List.of(),
            List.of(
                new LessonView(
                    "leerpunt-1",
                    new SafeHtml("<p>Vraag bij elke kantoordag waarvoor die nodig is.</p>"),
                    "door hoeveel deelnemers herkend: niet bekend",
                    "openbaar",
                    List.of(new NamedLink("/handreiking/teamafspraken", "hoofdstuk 6")))),
            List.of(
                "Hoeveel werkgevers er aan tafel zaten, is niet gevonden.",
                "Een verslag is niet gevonden."),
            List.of(),
            SafeHtml.NONE,
            List.of(Fact.of("Datum", "mei 2021"), Fact.of("Deelnemers", "niet gevonden"))),
        foot);
  }

  static PublicPage<PrivacyView> privacy(Theme theme) {
    PublicPage<PlainView> page = pagina(theme);
    return new PublicPage<>(
        page.frame(), PrivacyView.of(page.item(), new Holdings(Retention.USUAL)), page.foot());
  }

  static PublicPage<PlainView> pagina(Theme theme) {
    return new PublicPage<>(
        frame(theme, "/werkwijze", "Zo wegen wij bewijs"),
        new PlainView(
            "Zo wegen wij bewijs",
            "Elk effect krijgt een trede op een ladder van 0 tot 5.",
            List.of(),
            List.of(
                new HeadingLink("aanleiding", "Aanleiding"),
                new HeadingLink("keuze", "De keuze"),
                new HeadingLink("tabel", "Wie begint wanneer")),
            Samples.prose()),
        new ItemFoot(
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(new NamedLink("/werkwijze.md", "Markdown")),
            "",
            "februari 2026"));
  }

  static HistoryPage geschiedenis(Theme theme) {
    return new HistoryPage(
        frame(theme, "/praktijkvoorbeelden/x/geschiedenis", "Geschiedenis", EXAMPLES),
        new NamedLink("/praktijkvoorbeelden/x", "Nijmegen spreidt de begintijden"),
        Samples.foot().history());
  }

  static ErrorPage fout404(Theme theme) {
    return new ErrorPage(
        frame(theme, "/weg", "Niet gevonden"),
        404,
        "Deze pagina is er niet",
        List.of(
            "Misschien is het adres verkeerd overgenomen, of is de pagina verplaatst.",
            "U kunt zoeken, of hieronder verder kijken."),
        List.of(
            new NamedLink("/", "Naar het begin"),
            new NamedLink("/praktijkvoorbeelden", "Alle praktijkvoorbeelden")));
  }
}
