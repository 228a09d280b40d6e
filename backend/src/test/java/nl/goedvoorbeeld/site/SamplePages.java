package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.site.Samples.frame;
import static nl.goedvoorbeeld.site.Samples.points;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.theme.Theme;

/// One sample of every page type, rendered; names are those of the files in the prototype.
final class SamplePages {
  private static final Link EXAMPLES = new Link("/praktijkvoorbeelden", "Praktijkvoorbeelden");

  private final Theme theme;
  private final Map<String, byte[]> pages = new LinkedHashMap<>();

  private SamplePages(Theme theme) {
    this.theme = theme;
  }

  static Map<String, byte[]> of(Theme theme) {
    var samples = new SamplePages(theme);
    samples.front();
    samples.items();
    samples.schemes();
    samples.lists();
    samples.reference();
    samples.reading();
    samples.others();
    return samples.pages;
  }

  private void add(String name, String template, Object page) {
    pages.put(name, theme.page(template, page));
  }

  private void front() {
    var measure =
        new MeasureLine(
            new Link("/maatregelen/lestijden-spreiden", "Lestijden spreiden"),
            "spreiden over de dag",
            "6 voorbeelden",
            Samples.TRAIN,
            new Link("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "campus Heyendaal"));
    var unmeasured =
        new MeasureLine(
            new Link("/maatregelen/vergaderen-10-15", "Vergaderen tussen 10 en 15 uur"),
            "spreiden over de dag",
            "1 voorbeeld",
            Headline.none("niet gemeten"),
            Link.plain(""));
    var expected =
        new MeasureLine(
            new Link("/maatregelen/daltarief-ov", "Korting buiten de spits"),
            "spreiden over de dag",
            "2 voorbeelden",
            new Headline(
                "−10 %",
                "check-ins rond 8.00 uur",
                Sign.EXPECTED,
                new Bar(Sign.EXPECTED, 0, 46, "verwacht: 10 procent minder")),
            new Link("/praktijkvoorbeelden/ns-randspits", "de randspitsproef van NS"));
    add(
        "voorpagina",
        "voorpagina",
        new FrontPage(
            frame(theme, "/", ""),
            "Zie wat anderen deden om de spits te mijden, en wat het opleverde.",
            "Voorbeelden van werkgevers en scholen, regelingen met het bedrag van vandaag, en een"
                + " handreiking om zelf te beginnen.",
            List.of(measure, expected, unmeasured, measure, unmeasured, expected),
            List.of(
                new SchemeLine(
                    new Link("/regelingen/thuiswerkvergoeding", "Thuiswerkvergoeding"),
                    new Status(StatusSign.IN_FORCE, "geldt"),
                    "€ 2,45",
                    "per thuisgewerkte dag",
                    "2026"),
                new SchemeLine(
                    new Link("/regelingen/reiskosten", "Reiskosten eigen vervoer"),
                    new Status(StatusSign.IN_FORCE, "geldt"),
                    "€ 0,23",
                    "per kilometer",
                    "2026"),
                new SchemeLine(
                    new Link("/regelingen/bijtelling", "Bijtelling elektrische auto"),
                    new Status(StatusSign.CHANGES, "wijzigt per 1 januari 2027"),
                    "18 %",
                    "van de cataloguswaarde",
                    "2026"),
                new SchemeLine(
                    new Link("/regelingen/wpm", "Rapportage personenmobiliteit"),
                    new Status(StatusSign.IN_FORCE, "geldt"),
                    "100",
                    "werknemers of meer",
                    "sinds 1 juli 2024")),
            List.of(
                new Link("/zoeken?soort=regelingen&doelgroep=werkgever", "Werkgevers"),
                new Link(
                    "/zoeken?soort=regelingen&doelgroep=onderwijs", "Scholen en universiteiten"),
                new Link("/zoeken?soort=regelingen&grootte=100-249", "100 tot 250 werknemers")),
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
            List.of(Samples.nijmegen(), Samples.homeWorking(), Samples.inholland()),
            "162 items, elk met bron en datum"));
  }

  private void items() {
    add(
        "praktijkvoorbeeld",
        "praktijkvoorbeeld",
        new CaseStudyPage(
            frame(theme, "/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "Nijmegen", EXAMPLES),
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
            Samples.times(),
            Samples.prose(),
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
                new Step(
                    "najaar 2017",
                    SafeHtml.ofText("Elf organisaties gaan om tafel."),
                    "colleges van bestuur"),
                new Step(
                    "maart 2018", SafeHtml.ofText("MuConsult rekent de nieuwe tijden door."), ""),
                new Step("september 2018", SafeHtml.ofText("De nieuwe begintijden gaan in."), "")),
            List.of(new Promise("2023", "20 % minder autoverkeer in de spits", "nog niet bekend")),
            Samples.facts(),
            Samples.foot()));
    add(
        "praktijkvoorbeeld-leeg",
        "praktijkvoorbeeld",
        new CaseStudyPage(
            frame(theme, "/praktijkvoorbeelden/x", "Inholland", EXAMPLES),
            "Inholland spreidt lestijden met RET, NS en HTM",
            "Opleidingen beginnen om 8.30, 9.00 of 9.30 uur.",
            "Hogeschool Inholland · Rotterdam Den Haag",
            "afspraak",
            List.of(),
            new Readings(Headline.none("niet gemeten"), Samples.NO_MEASUREMENT, "niet gevonden"),
            List.of(),
            new BeginTimes(List.of()),
            Samples.prose(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new ItemFoot(List.of(), List.of(), List.of(), "", List.of(), "")));
    var nijmegen =
        new Link("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden", "Campus Heyendaal");
    add(
        "maatregel",
        "maatregel",
        new MeasurePage(
            frame(
                theme,
                "/maatregelen/lestijden-spreiden",
                "Lestijden spreiden",
                new Link("/maatregelen", "Maatregelen")),
            "Lestijden spreiden",
            "Laat opleidingen of instellingen op verschillende tijden beginnen, zodat studenten niet tegelijk reizen.",
            new Link("/maatregelen#dag", "spreiden over de dag"),
            Samples.prose(),
            List.of(
                new ComparisonRow(
                    nijmegen,
                    "Treinreizigers om 8.15 uur",
                    "januari 2019, OV-chipkaart",
                    Samples.line(Sign.EXPECTED, -19, "", "", Samples.OMROEP),
                    Samples.line(Sign.MEASURED, -22, "", "", Samples.ROC),
                    null),
                new ComparisonRow(
                    nijmegen,
                    "Busreizigers in de piek",
                    "",
                    Samples.line(Sign.EXPECTED, -27, "", "", Samples.OMROEP),
                    Samples.line(Sign.MEASURED, -10, "", "", Samples.ROC),
                    null),
                new ComparisonRow(
                    new Link("/praktijkvoorbeelden/inholland-lestijden-spreiden", "Inholland"),
                    "Reizigers in de spits",
                    "",
                    null,
                    null,
                    null)),
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
                Fact.of("Doorlooptijd", "ongeveer een jaar")),
            Samples.foot()));
  }

  private void schemes() {
    var years =
        List.of(
            new YearAmount("2022", "€ 2,00", 82, false, ""),
            new YearAmount("2023", "€ 2,15", 88, false, ""),
            new YearAmount("2024", "€ 2,35", 96, false, ""),
            new YearAmount("2025", "€ 2,40", 98, false, ""),
            new YearAmount("2026", "€ 2,45", 100, true, ""),
            new YearAmount("2027", "nog niet bekend", 0, false, ""));
    add(
        "regeling",
        "regeling",
        new SchemePage(
            frame(
                theme,
                "/regelingen/thuiswerkvergoeding",
                "Thuiswerkvergoeding",
                new Link("/regelingen", "Regelingen")),
            "Onbelaste thuiswerkvergoeding",
            "U mag uw werknemers een vast bedrag per thuisgewerkte dag geven, zonder dat daar belasting over betaald wordt.",
            new Status(StatusSign.IN_FORCE, "geldt"),
            "12 februari 2026",
            "2026-02-12",
            true,
            List.of(
                "Dit bedrag rust op pagina's van adviseurs. Nog te controleren bij de Belastingdienst."),
            List.of(
                new AmountSeries(
                    "",
                    "per thuisgewerkte dag",
                    new AmountNow(
                        "€ 2,45",
                        "per thuisgewerkte dag",
                        "2026",
                        "tot en met 31 december 2026",
                        Samples.ADVISER),
                    years)),
            points(
                "De werknemer werkt die dag thuis, helemaal of voor een deel.",
                "U geeft voor dezelfde dag geen onbelaste vergoeding voor reizen naar de vaste werkplek.",
                "Bij een vast bedrag per maand rekent u met de 128-dagenregeling of de 214-dagenregeling."),
            new SafeHtml(
                "<p>Een werknemer werkt twee dagen per week thuis, 46 weken per jaar. Dat zijn 92 dagen. U mag 92 × € 2,45 = € 225,40 onbelast vergoeden.</p>"),
            Samples.prose(),
            List.of(
                Link.plain(
                    "Wet op de loonbelasting 1964, artikel 31a, tweede lid (onderdeel niet gevonden)")),
            List.of(
                new Change("1 januari 2026", "€ 2,45", "was € 2,40"),
                new Change("1 januari 2022", "ingevoerd", "")),
            List.of(
                Fact.of("Soort", "fiscale vrijstelling"),
                Fact.of("Voor wie", "alle werkgevers"),
                Fact.of("Uitvoerder", "Belastingdienst"),
                Fact.of("Verplicht", "nee; uw cao kan dat anders zeggen")),
            Samples.foot()));
    var bands =
        List.of(
            new AmountSeries(
                "50 tot 100 werknemers",
                "per werkgever",
                new AmountNow(
                    "€ 3.000",
                    "per werkgever, zonder btw",
                    "2021",
                    "tot en met 30 december 2021",
                    Samples.ROC),
                List.of()),
            new AmountSeries(
                "100 tot 250 werknemers",
                "per werkgever",
                new AmountNow(
                    "€ 3.500",
                    "per werkgever, zonder btw",
                    "2021",
                    "tot en met 30 december 2021",
                    Samples.ROC),
                List.of()));
    add(
        "regeling-gesloten",
        "regeling",
        new SchemePage(
            frame(
                theme,
                "/regelingen/voucher-thuiswerkplan-overijssel",
                "Voucher",
                new Link("/regelingen", "Regelingen")),
            "Voucherregeling Thuiswerkplan Overijssel",
            "Hulp van een deskundige bij een plan voor thuiswerken.",
            new Status(StatusSign.CLOSED, "gesloten"),
            "1 maart 2021",
            "2021-03-01",
            false,
            List.of(),
            bands,
            List.of(),
            SafeHtml.NONE,
            Samples.prose(),
            List.of(),
            List.of(),
            List.of(),
            Samples.foot()));
  }

  private void lists() {
    add("zoeken", "zoeken", SampleSearch.found(theme));
    add("zoeken-niets", "zoeken", SampleSearch.nothing(theme));
    var orders =
        List.of(
            new Choice("nieuwste", "/praktijkvoorbeelden", true),
            new Choice("bewijskracht", "/praktijkvoorbeelden?sorteer=bewijskracht", false),
            new Choice("titel", "/praktijkvoorbeelden?sorteer=titel", false));
    add(
        "lijst",
        "lijst",
        new ListPage(
            frame(theme, "/praktijkvoorbeelden", "Praktijkvoorbeelden"),
            "Praktijkvoorbeelden",
            "Wat organisaties deden, met het effect zoals het is gemeten, verwacht of ervaren.",
            "34 praktijkvoorbeelden",
            new Link("/zoeken?soort=praktijkvoorbeelden", "zoek en filter"),
            orders,
            List.of(
                new CardGroup(
                    "",
                    "",
                    List.of(Samples.nijmegen(), Samples.inholland(), Samples.nijmegen()),
                    CardGroup.NO_MORE)),
            SampleSearch.paging(),
            Samples.map()));
    add(
        "lijst-regelingen",
        "lijst",
        new ListPage(
            frame(theme, "/regelingen", "Regelingen"),
            "Regelingen",
            "Bedragen en regels zoals ze vandaag gelden.",
            "14 regelingen",
            new Link("/zoeken?soort=regelingen", "zoek en filter"),
            List.of(),
            List.of(
                new CardGroup(
                    "Geldt nu",
                    "",
                    List.of(Samples.homeWorking(), Samples.homeWorking()),
                    CardGroup.NO_MORE),
                new CardGroup("Gesloten", "", List.of(Samples.voucher()), CardGroup.NO_MORE)),
            Paging.NONE,
            null));
    add(
        "begrippen",
        "begrippen",
        new GlossaryPage(
            frame(theme, "/begrippen", "Begrippen"),
            "Begrippen",
            "Woorden uit dit vak, in gewone taal.",
            List.of(
                new GlossaryLetter(
                    "h",
                    List.of(
                        new GlossaryEntry(
                            new Link("/begrippen/hyperspits", "Hyperspits"),
                            "Het drukste deel van de spits. Bronnen noemen verschillende tijden: 7.30 tot 8.30 uur en 8.15 tot 8.30 uur.",
                            "superspits"),
                        new GlossaryEntry(
                            new Link("/begrippen/hybride-werken", "Hybride werken"),
                            "Een deel van de week op kantoor werken en een deel ergens anders.",
                            ""))),
                new GlossaryLetter(
                    "s",
                    List.of(
                        new GlossaryEntry(
                            new Link("/begrippen/spits", "Spits"),
                            "De uren waarin de meeste mensen reizen.",
                            "piek, piekuren"))))));
  }

  private void reference() {
    var foot = Samples.foot();
    add(
        "cijfer",
        "cijfer",
        new FigurePage(
            frame(theme, "/cijfers/vuistregel", "Vuistregel", new Link("/cijfers", "Cijfers")),
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
                    new Link("/cijfers/a", "Vuistregel minister Visser"),
                    Samples.ROC,
                    true),
                new Reported(
                    "5 %",
                    "scheelt veel files",
                    "juli 2021",
                    new Link("/cijfers/b", "Vuistregel minister Van Nieuwenhuizen"),
                    Samples.OMROEP,
                    false),
                new Reported(
                    "10 %",
                    "en het stroomt door",
                    "juni 2023",
                    new Link("/cijfers/c", "Vuistregel in de pers"),
                    Samples.OMROEP,
                    false)),
            new SafeHtml("<p>Het gaat om drie uitspraken, niet om drie metingen.</p>"),
            List.of(Fact.of("Methode", "niet gevonden"), Fact.of("Plaats", "heel Nederland")),
            List.of(new Link("/handreiking/waarom", "Handreiking, hoofdstuk 1")),
            foot));
    add(
        "bron",
        "vermelding",
        new EntryPage(
            frame(theme, "/bronnen/roc", "Bron", new Link("/bronnen", "Bronnen")),
            Samples.ROC.title(),
            "ROC Nijmegen, 1 februari 2019",
            List.of(),
            new Link(Samples.ROC.address(), "Naar de bron"),
            List.of(
                Fact.of("Soort", "organisatie zelf"),
                Fact.of("Graad", "A: officiële of eerste bron"),
                Fact.of("Geraadpleegd", "februari 2026")),
            SafeHtml.NONE,
            List.of(),
            null,
            List.of(
                new CardGroup("Aangehaald in", "", List.of(Samples.nijmegen()), CardGroup.NO_MORE)),
            new ItemFoot(List.of(), List.of(), List.of(), "", List.of(), "februari 2026")));
    add(
        "regio",
        "vermelding",
        new EntryPage(
            frame(theme, "/regios/oost", "Oost-Nederland", new Link("/regios", "Regio's")),
            "Oost-Nederland",
            "Gelderland en Overijssel.",
            List.of(),
            Link.plain(""),
            List.of(Fact.of("Soort", "MIRT-regio")),
            Samples.prose(),
            List.of(),
            Samples.map(),
            List.of(
                new CardGroup(
                    "Praktijkvoorbeelden",
                    "",
                    List.of(Samples.nijmegen()),
                    new Link("/zoeken?regio=oost", "Alle 12")),
                new CardGroup("Regelingen", "", List.of(Samples.voucher()), CardGroup.NO_MORE)),
            foot));
    add(
        "initiatief",
        "vermelding",
        new EntryPage(
            frame(
                theme,
                "/initiatieven/low-car-diet",
                "Low Car Diet",
                new Link("/initiatieven", "Initiatieven")),
            "Low Car Diet",
            "Een maand anders reizen, als wedstrijd tussen organisaties.",
            List.of("De cijfers komen van de deelnemers zelf."),
            Link.plain(""),
            List.of(Fact.of("Loopt", "niet bekend"), Fact.of("Begonnen", "2012")),
            Samples.prose(),
            Samples.effects(),
            null,
            List.of(),
            foot));
    add(
        "rondetafel",
        "rondetafel",
        new RoundTablePage(
            frame(
                theme,
                "/ronde-tafels/werkgevers-mei-2021",
                "Ronde tafel",
                new Link("/ronde-tafels", "Ronde tafels")),
            "Ronde tafel met werkgevers, mei 2021",
            "Bewindspersonen spraken met werkgevers over hun ervaringen met spreiden en mijden.",
            List.of(
                new LessonView(
                    "leerpunt-1",
                    new SafeHtml("<p>Vraag bij elke kantoordag waarvoor die nodig is.</p>"),
                    "door hoeveel deelnemers herkend: niet bekend",
                    "openbaar",
                    List.of(new Link("/handreiking/teamafspraken", "hoofdstuk 6")))),
            List.of(
                "Hoeveel werkgevers er aan tafel zaten, is niet gevonden.",
                "Een verslag is niet gevonden."),
            List.of(),
            SafeHtml.NONE,
            List.of(Fact.of("Datum", "mei 2021"), Fact.of("Deelnemers", "niet gevonden")),
            foot));
  }

  private void reading() {
    add(
        "handreiking",
        "handreiking",
        new HandreikingPage(
            frame(theme, "/handreiking", "Handreiking"),
            "Handreiking spreiden en mijden",
            "Voor werkgevers en scholen die de drukte in de spits willen verminderen.",
            "Versie van februari 2026",
            new SafeHtml(
                "<p>Deze handreiking volgt de weg die de meeste organisaties gingen: eerst meten, dan kiezen, dan doen.</p>"),
            chapters(""),
            List.of(
                new Choice("iedereen", "/handreiking", true),
                new Choice("werkgevers", "/handreiking?voor=werkgever", false),
                new Choice("scholen", "/handreiking?voor=onderwijs", false)),
            List.of(new Link("/handreiking.md", "Markdown"))));
    add(
        "hoofdstuk",
        "hoofdstuk",
        new ChapterPage(
            frame(
                theme,
                "/handreiking/lestijden-en-roosters",
                "Lestijden",
                new Link("/handreiking", "Handreiking")),
            "5",
            "Lestijden en roosters",
            "Een kwartier verschil tussen twee instellingen kan genoeg zijn om een piek te splitsen.",
            "Voor roostermakers en bestuurders · 12 minuten",
            chapters("5"),
            List.of(
                new Heading("begin", "Begin bij het station"),
                new Heading("afspraken", "Maak afspraken"),
                new Heading("meten", "Meet voor en na")),
            new SafeHtml(
                """
                <h2 id="begin">Begin bij het station</h2>
                <p>Kijk eerst waar het vastloopt. In Nijmegen was dat één station, rond kwart over acht.<sup class="gv-mark"><a href="#grond-1" aria-label="Waar dit op rust: uitspraak 1">1</a></sup> Elders kan het een bushalte zijn, of een fietspad.</p>
                <details class="gv-ground" id="grond-1"><summary>1. Waar dit op rust</summary><p><a href="/praktijkvoorbeelden/nijmegen-heyendaal-lestijden">Campus Heyendaal</a>, gemeten in januari 2019.</p></details>
                <p>Praat daarna met de vervoerder. Die weet welke trein of bus ruimte heeft, en kan de dienstregeling aanpassen als u op tijd bent. Reken op bijna een jaar.</p>
                <div class="gv-note" role="note"><p>De dienstregeling van NS gaat in december in. Een nieuw studiejaar begint in september.</p></div>
                <h2 id="afspraken">Maak afspraken</h2>
                <p>Leg vast wie wanneer begint, en voor hoe lang. <em>Een afspraak zonder einddatum</em> is er een die stil verdwijnt.</p>
                <h2 id="meten">Meet voor en na</h2>
                <p>Vraag de vervoerder om tellingen van vóór de verandering. Achteraf zijn ze niet meer te maken.</p>
                """),
            new Link("/handreiking/tijden-spreiden", "Tijden spreiden in uw organisatie"),
            new Link("/handreiking/hybride-werken", "Hybride werken en teamafspraken"),
            Samples.foot()));
    add(
        "ezine",
        "ezine",
        new EzinePage(
            frame(theme, "/ezine", "E-zine"),
            "E-zine",
            "Nieuws over goede voorbeelden en regelingen.",
            List.of(
                new EditionLine(
                    new Link("/ezine/2026-1", "Editie 1: beginnen bij het rooster"),
                    "februari 2026 · 4 artikelen",
                    "Wat Nijmegen leerde, en wat u dit jaar onbelast mag vergoeden.")),
            "Archief: Werken aan duurzame mobiliteit",
            "Het e-zine van het ministerie van Infrastructuur en Waterstaat verscheen van 2020 tot 2023. Wij vatten samen wat er over dit onderwerp in stond.",
            List.of(
                new EditionLine(
                    new Link("/ezine/wadm-12", "Editie 12"),
                    "2023 · 2 artikelen gezien",
                    "Noemt zich de voorlopig laatste editie."),
                new EditionLine(Link.plain("Editie 11"), "niet gevonden", ""))));
    add(
        "editie",
        "editie",
        new EditionPage(
            frame(theme, "/ezine/wadm-12", "Editie 12", new Link("/ezine", "E-zine")),
            "Werken aan duurzame mobiliteit, editie 12",
            "2023 · archief",
            "De voorlopig laatste editie.",
            new Link("https://magazines.rijksoverheid.nl/", "Naar de oorspronkelijke editie"),
            new SafeHtml("<p>Dit is onze samenvatting, in eigen woorden.</p>"),
            List.of(Samples.nijmegen()),
            new Link("/ezine/wadm-9", "Editie 9"),
            null,
            Samples.foot()));
    add(
        "artikel",
        "artikel",
        new ArticlePage(
            frame(
                theme,
                "/ezine/2026-1/rooster",
                "Rooster",
                new Link("/ezine", "E-zine"),
                new Link("/ezine/2026-1", "Editie 1")),
            "Wat een kwartier doet",
            "Casus · editie 1 · februari 2026",
            "Hoe drie instellingen één station ontlastten.",
            Link.plain(""),
            Samples.prose(),
            Samples.facts(),
            null,
            new Link("/ezine/2026-1/bedragen", "De bedragen van 2026"),
            Samples.foot()));
  }

  private void others() {
    add(
        "pagina",
        "pagina",
        new PlainPage(
            frame(theme, "/werkwijze", "Zo wegen wij bewijs"),
            "Zo wegen wij bewijs",
            "Elk effect krijgt een trede op een ladder van 0 tot 5.",
            List.of(
                new Heading("aanleiding", "Aanleiding"),
                new Heading("keuze", "De keuze"),
                new Heading("tabel", "Wie begint wanneer")),
            Samples.prose(),
            new ItemFoot(
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(new Link("/werkwijze.md", "Markdown")),
                "februari 2026")));
    add(
        "geschiedenis",
        "geschiedenis",
        new HistoryPage(
            frame(theme, "/praktijkvoorbeelden/x/geschiedenis", "Geschiedenis", EXAMPLES),
            "Wat er veranderde",
            new Link("/praktijkvoorbeelden/x", "Nijmegen spreidt de begintijden"),
            Samples.foot().history()));
    add(
        "fout-404",
        "fout",
        new ErrorPage(
            frame(theme, "/weg", "Niet gevonden"),
            404,
            "Deze pagina is er niet",
            List.of(
                "Misschien is het adres verkeerd overgenomen, of is de pagina verplaatst.",
                "U kunt zoeken, of hieronder verder kijken."),
            List.of(
                new Link("/", "Naar het begin"),
                new Link("/praktijkvoorbeelden", "Alle praktijkvoorbeelden"))));
  }

  private static List<ChapterLine> chapters(String here) {
    var titles =
        List.of(
            "Waarom spreiden en mijden",
            "Meten waar u staat",
            "Kiezen wat past",
            "Tijden spreiden in uw organisatie",
            "Lestijden en roosters",
            "Hybride werken en teamafspraken",
            "Vergoedingen en fiscaal",
            "Afspraken in de regio",
            "De ondernemingsraad",
            "Effect meten en volhouden");
    var lines = new java.util.ArrayList<ChapterLine>();
    for (var i = 1; i <= titles.size(); i++) {
      var number = Integer.toString(i);
      lines.add(
          new ChapterLine(
              number,
              new Link("/handreiking/" + i, titles.get(i - 1)),
              "Wat u doet, met wie, en waar u op let.",
              i == 5 ? "voor scholen" : "",
              number.equals(here)));
    }
    return lines;
  }
}
