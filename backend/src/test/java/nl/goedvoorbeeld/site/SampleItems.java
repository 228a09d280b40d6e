package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.site.Samples.chapters;
import static nl.goedvoorbeeld.site.Samples.frame;
import static nl.goedvoorbeeld.site.Samples.points;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.PromiseLine;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.ItemFoot;
import nl.goedvoorbeeld.reading.effect.Bar;
import nl.goedvoorbeeld.reading.effect.EffectGroup;
import nl.goedvoorbeeld.reading.effect.Headline;
import nl.goedvoorbeeld.reading.effect.Sign;
import nl.goedvoorbeeld.reading.example.BeginTimes;
import nl.goedvoorbeeld.reading.example.CaseStudyView;
import nl.goedvoorbeeld.reading.example.ComparisonCell;
import nl.goedvoorbeeld.reading.example.ComparisonLine;
import nl.goedvoorbeeld.reading.example.ComparisonView;
import nl.goedvoorbeeld.reading.example.Objection;
import nl.goedvoorbeeld.reading.example.Readings;
import nl.goedvoorbeeld.reading.example.StepLine;
import nl.goedvoorbeeld.reading.measure.ExampleEffects;
import nl.goedvoorbeeld.reading.measure.MeasureLine;
import nl.goedvoorbeeld.reading.measure.MeasureView;
import nl.goedvoorbeeld.reading.scheme.SchemeLine;
import nl.goedvoorbeeld.reading.scheme.SchemeStatus;
import nl.goedvoorbeeld.reading.scheme.StatusSign;
import nl.goedvoorbeeld.theme.Theme;

/// The front page, examples and a measure.
final class SampleItems {
  private static final NamedLink EXAMPLES =
      new NamedLink("/praktijkvoorbeelden", "Praktijkvoorbeelden");

  /// Of `Samples.prose()`.
  private static final List<NamedLink> HEADINGS =
      List.of(new NamedLink("#aanleiding", "Aanleiding"), new NamedLink("#keuze", "De keuze"));

  private SampleItems() {}

  static FrontPage voorpagina(Theme theme) {
    var measure =
        new MeasureLine(
            new NamedLink("/maatregelen/lestijden-spreiden", "Lestijden spreiden"),
            "spreiden over de dag",
            "6 voorbeelden",
            Samples.TRAIN,
            new NamedLink("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "campus Heyendaal"));
    var unmeasured =
        new MeasureLine(
            new NamedLink("/maatregelen/vergaderen-10-15", "Vergaderen tussen 10 en 15 uur"),
            "spreiden over de dag",
            "1 voorbeeld",
            Headline.none("niet gevonden"),
            NamedLink.plain(""));
    var expected =
        new MeasureLine(
            new NamedLink("/maatregelen/daltarief-ov", "Korting buiten de spits"),
            "spreiden over de dag",
            "2 voorbeelden",
            new Headline(
                "−10 %",
                "check-ins rond 8.00 uur",
                Sign.EXPECTED,
                new Bar(Sign.EXPECTED, 0, 46, "verwacht: 10 procent minder")),
            new NamedLink("/praktijkvoorbeelden/ns-randspits", "de randspitsproef van NS"));
    return new FrontPage(
        frame(theme, "/", ""),
        "Zie wat anderen deden om de spits te mijden, en wat het opleverde.",
        "Voorbeelden van werkgevers en scholen, regelingen met het bedrag van vandaag, en een"
            + " handreiking om zelf te beginnen.",
        "162 items, elk met bron en datum",
        List.of(
            way("werkgever", "Werkgever", "Voor werkgevers", schemes()),
            way("onderwijsinstelling", "Onderwijsinstelling", "Voor scholen", List.of())),
        "/lijkt-op-ons",
        List.of(measure, expected, unmeasured, measure, unmeasured, expected),
        List.of(
            new NamedLink("/regelingen", "Alle regelingen"),
            new NamedLink("/zoeken?soort=regeling&geldig=nu", "Wat nu geldt voor werkgevers")),
        new Card(
            "handreiking",
            "/handreiking",
            SafeHtml.ofText("Handreiking spreiden en mijden"),
            "Versie van februari 2026 · tien hoofdstukken",
            SafeHtml.ofText(
                "Van meten tot volhouden, in tien korte hoofdstukken. Bij elke uitspraak staat"
                    + " waar die op rust."),
            null,
            null,
            "",
            List.of()),
        chapters(""),
        "Nieuw en gewijzigd",
        List.of(
            new TidingsLine(
                "12 februari 2026, praktijkvoorbeeld: gewijzigd",
                List.of(
                    new NamedLink(
                        "/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "campus Heyendaal")),
                "Verwachting voor de bus toegevoegd."),
            new TidingsLine(
                "1 februari 2026: nieuw",
                List.of(
                    new NamedLink(
                        "/praktijkvoorbeelden?sorteer=nieuwste", "71 praktijkvoorbeelden"),
                    new NamedLink("/regelingen?sorteer=nieuwste", "9 regelingen")),
                "")));
  }

  private static WayIn way(String id, String door, String heading, List<SchemeLine> schemes) {
    var nijmegen =
        new ProvenLine(
            new NamedLink("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "Campus Heyendaal"),
            "Lestijden spreiden",
            Samples.TRAIN,
            Samples.BEFORE_AFTER,
            "De steekproef beslaat twee weken.");
    return new WayIn(
        id,
        door,
        heading,
        "24 voorbeelden; bij 9 is gemeten wat het bracht.",
        List.of(nijmegen, nijmegen, nijmegen),
        schemes,
        List.of(
            new WayIn.Onward(
                "Handreiking, hoofdstuk 5",
                new NamedLink("/handreiking/lestijden-en-roosters", "Lestijden en roosters"))),
        new NamedLink("/zoeken?soort=praktijkvoorbeeld&doelgroep=" + id, "Alle voorbeelden"));
  }

  private static List<SchemeLine> schemes() {
    return List.of(
        new SchemeLine(
            new NamedLink("/regelingen/thuiswerkvergoeding", "Thuiswerkvergoeding"),
            new SchemeStatus(StatusSign.IN_FORCE, "geldt"),
            "€ 2,45",
            "per thuisgewerkte dag",
            "2026"),
        new SchemeLine(
            new NamedLink("/regelingen/bijtelling", "Bijtelling elektrische auto"),
            new SchemeStatus(StatusSign.CHANGES, "wijzigt per 1 januari 2027"),
            "18 %",
            "van de cataloguswaarde",
            "2026"));
  }

  static PublicPage<CaseStudyView> praktijkvoorbeeld(Theme theme) {
    return new PublicPage<>(
        frame(theme, "/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "Nijmegen", EXAMPLES),
        new CaseStudyView(
            "Nijmegen spreidt de begintijden op campus Heyendaal",
            "De universiteit begint om 8.30 uur, de hogeschool om 9.00 uur. Zo komen 49.000"
                + " studenten niet meer tegelijk aan.",
            "Radboud Universiteit, HAN en ROC Nijmegen · Nijmegen",
            "ingevoerd, structureel",
            List.of(
                "Ingevoerd in september 2018, volgens alle bronnen behalve de Kamerbrief: die noemt"
                    + " 2019."),
            Samples.NIJMEGEN_READINGS,
            Samples.effects(),
            "Verwacht en gemeten zijn aparte regels.",
            Samples.times(),
            Samples.prose(),
            HEADINGS,
            points(
                "Auto's reden in de piek 5 kilometer per uur sneller.",
                "Minder wachttijd bij verkeerslichten: 8,5 % korter."),
            points(
                "In de eerste weken was het effect nauwelijks merkbaar.",
                "De bussen bleven vol doordat er 2.000 studenten bij kwamen.",
                "Het overleg duurde bijna een jaar."),
            points(
                "Past bij instellingen die dezelfde halte of hetzelfde station delen.",
                "Past niet als docenten aan beide instellingen lesgeven."),
            List.of(
                new Objection(
                    SafeHtml.ofText("Studenten met een lange reis moeten eerder op."),
                    SafeHtml.NONE)),
            List.of(
                new StepLine(
                    "najaar 2017",
                    SafeHtml.ofText("Elf organisaties gaan om tafel."),
                    "colleges van bestuur"),
                new StepLine(
                    "maart 2018", SafeHtml.ofText("MuConsult rekent de nieuwe tijden door."), ""),
                new StepLine(
                    "september 2018", SafeHtml.ofText("De nieuwe begintijden gaan in."), "")),
            List.of(
                new PromiseLine("2023", "20 % minder autoverkeer in de spits", "nog niet bekend")),
            Samples.facts(),
            List.of(
                Fact.of("Schaal", "49.000 studenten (2019)"),
                Fact.of("niet gevonden", "kosten, contact"))),
        Samples.foot());
  }

  static PublicPage<CaseStudyView> praktijkvoorbeeldLeeg(Theme theme) {
    return new PublicPage<>(
        frame(theme, "/praktijkvoorbeelden/x", "Inholland", EXAMPLES),
        new CaseStudyView(
            "Inholland spreidt lestijden met RET, NS en HTM",
            "Opleidingen beginnen om 8.30, 9.00 of 9.30 uur.",
            "Hogeschool Inholland · Rotterdam Den Haag",
            "afspraak",
            List.of(),
            new Readings(Headline.none("niet gevonden"), Samples.NO_MEASUREMENT, ""),
            List.of(),
            "",
            new BeginTimes(List.of()),
            Samples.prose(),
            HEADINGS,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        new ItemFoot(List.of(), List.of(), List.of(), "", List.of(), "", ""));
  }

  static PublicPage<MeasureView> maatregel(Theme theme) {
    var nijmegen =
        new NamedLink("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "Campus Heyendaal");
    return new PublicPage<>(
        frame(
            theme,
            "/maatregelen/lestijden-spreiden",
            "Lestijden spreiden",
            new NamedLink("/maatregelen", "Maatregelen")),
        new MeasureView(
            "Lestijden spreiden",
            "Laat opleidingen of instellingen op verschillende tijden beginnen, zodat studenten niet"
                + " tegelijk reizen.",
            List.of(),
            new NamedLink("/maatregelen#dag", "spreiden over de dag"),
            List.of(),
            Samples.prose(),
            List.of(
                new ExampleEffects(
                    nijmegen,
                    List.of(
                        new EffectGroup(
                            "Treinreizigers om 8.15 uur",
                            "januari 2019, OV-chipkaart",
                            List.of(
                                Samples.line(Sign.EXPECTED, -19, "", "", Samples.OMROEP),
                                Samples.line(Sign.MEASURED, -22, "", "", Samples.ROC))),
                        new EffectGroup(
                            "Busreizigers in de piek",
                            "",
                            List.of(
                                Samples.line(Sign.EXPECTED, -27, "", "", Samples.OMROEP),
                                Samples.line(Sign.MEASURED, -10, "", "", Samples.ROC))))),
                new ExampleEffects(
                    new NamedLink("/praktijkvoorbeelden/inholland-lestijden-spreiden", "Inholland"),
                    List.of(
                        new EffectGroup(
                            "Reizigers in de spits",
                            "",
                            List.of(Samples.line(Sign.EXPECTED, -5, "", "", Samples.OMROEP)))))),
            List.of(
                new CardGroup(
                    "Voorbeelden met een meting",
                    "",
                    List.of(Samples.nijmegen()),
                    CardGroup.NO_MORE),
                new CardGroup(
                    "Voorbeelden zonder meting",
                    "Hier is iets gedaan, maar het effect is niet gemeten of niet gevonden.",
                    List.of(Samples.inholland()),
                    CardGroup.NO_MORE)),
            List.of(
                Fact.of("Voor wie", "hogescholen, universiteiten, mbo"),
                Fact.of("Doorlooptijd", "ongeveer een jaar"))),
        Samples.foot());
  }

  static ComparePage vergelijk(Theme theme) {
    var nijmegen =
        new NamedLink("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "campus Heyendaal");
    var inholland = new NamedLink("/praktijkvoorbeelden/inholland-lestijden-spreiden", "Inholland");
    return new ComparePage(
        frame(theme, "/vergelijk", "Vergelijk praktijkvoorbeelden", EXAMPLES),
        "Vergelijk praktijkvoorbeelden",
        "Zet twee tot vier praktijkvoorbeelden naast elkaar.",
        List.of(nijmegen, inholland),
        new ComparisonView(
            List.of(nijmegen, inholland),
            List.of(
                new ComparisonLine(
                    "Effect",
                    List.of(
                        new ComparisonCell.Numbers(List.of(Samples.TRAIN)),
                        new ComparisonCell.Numbers(List.of(Headline.none("niet gevonden"))))),
                new ComparisonLine(
                    "Bewijs",
                    List.of(
                        new ComparisonCell.Proof(Samples.BEFORE_AFTER),
                        new ComparisonCell.Proof(Samples.NO_MEASUREMENT))),
                new ComparisonLine(
                    "Kosten",
                    List.of(
                        new ComparisonCell.Absent("niet gevonden"),
                        new ComparisonCell.Words(List.of("€ 25.000, eenmalig")))),
                new ComparisonLine(
                    "Nadelen en valkuilen",
                    List.of(
                        new ComparisonCell.Points(
                            List.of(
                                "De bussen bleven vol doordat er 2.000 studenten bij kwamen.",
                                "Het overleg duurde bijna een jaar.")),
                        new ComparisonCell.Points(List.of("Studenten moeten eerder op.")))))),
        List.of("nijmegen-heyendaal-lestijden", "inholland-lestijden-spreiden"),
        new CardGroup(
            "Voeg een voorbeeld toe",
            "Deze voorbeelden lijken op wat u koos.",
            List.of(Samples.inholland()),
            CardGroup.NO_MORE),
        List.of(EXAMPLES));
  }
}
