package nl.goedvoorbeeld.site;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Language;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.HistoryLine;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Province;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.ItemFoot;
import nl.goedvoorbeeld.reading.card.Traits;
import nl.goedvoorbeeld.reading.chapter.ChapterLine;
import nl.goedvoorbeeld.reading.effect.EffectGroup;
import nl.goedvoorbeeld.reading.effect.EffectLine;
import nl.goedvoorbeeld.reading.effect.Evidence;
import nl.goedvoorbeeld.reading.effect.Headline;
import nl.goedvoorbeeld.reading.effect.SampleBars;
import nl.goedvoorbeeld.reading.effect.Sign;
import nl.goedvoorbeeld.reading.example.BeginTime;
import nl.goedvoorbeeld.reading.example.BeginTimes;
import nl.goedvoorbeeld.reading.example.Readings;
import nl.goedvoorbeeld.reading.scheme.SchemeStatus;
import nl.goedvoorbeeld.reading.scheme.StatusSign;
import nl.goedvoorbeeld.reading.source.SourceLine;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.site.feed.Feed;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Tile;
import nl.goedvoorbeeld.site.list.TileMap;
import nl.goedvoorbeeld.theme.Theme;

/// Pieces of pages with real content, so that a template is seen as a reader will see it.
final class Samples {
  static final SourceLine ROC =
      new SourceLine(
          "Minder piekdrukte in spits na aanpassing collegetijden",
          "/bronnen/roc-nijmegen-2019",
          "https://www.roc-nijmegen.nl/nieuws/minder-piekdrukte-in-spits-na-aanpassing-collegetijden",
          "ROC Nijmegen",
          "A",
          "officiële of eerste bron",
          "1 februari 2019",
          "februari 2026",
          "",
          Language.DUTCH);
  static final SourceLine OMROEP =
      new SourceLine(
          "Andere collegetijden tegen drukte",
          "/bronnen/omroepgelderland-2018",
          "https://www.omroepgelderland.nl/nieuws/2308936",
          "Omroep Gelderland",
          "B",
          "betrouwbare pers",
          "maart 2018",
          "februari 2026",
          "Verwachting, gemaakt voor de invoering.",
          Language.DUTCH);
  static final SourceLine ADVISER =
      new SourceLine(
          "Aandachtspunten 2026 loonheffingen",
          "/bronnen/tekz-2026",
          "",
          "Tekz",
          "C",
          "adviseur of commerciële pagina",
          "12 januari 2026",
          "februari 2026",
          "Nog te controleren bij de Belastingdienst.",
          Language.DUTCH);

  static final Evidence BEFORE_AFTER = new Evidence(3, "voor en na gemeten");
  static final Evidence NO_MEASUREMENT = new Evidence(0, "geen meting");

  static final Headline TRAIN =
      new Headline(
          "−22 %",
          "treinreizigers om 8.15 uur",
          Sign.MEASURED,
          SampleBars.percent(Sign.MEASURED, -22, "gemeten: 22 procent minder"));
  static final Readings NIJMEGEN_READINGS =
      new Readings(TRAIN, BEFORE_AFTER, "bijna een jaar overleg");

  private Samples() {}

  static House house(Theme theme) {
    return new House(
        theme,
        "https://goedvoorbeeld.example",
        "",
        "redactie@goedvoorbeeld.example",
        true,
        List.of(
            new NamedLink("/praktijkvoorbeelden", "Praktijkvoorbeelden"),
            new NamedLink("/maatregelen", "Maatregelen"),
            new NamedLink("/regelingen", "Regelingen"),
            new NamedLink("/handreiking", "Handreiking"),
            new NamedLink("/ezine", "E-zine")),
        List.of(
            new NamedLink("/over", "Over deze site"),
            new NamedLink("/werkwijze", "Zo wegen wij bewijs"),
            new NamedLink("/begrippen", "Begrippen"),
            new NamedLink("/bronnen", "Bronnen"),
            new NamedLink("/privacy", "Privacy"),
            new NamedLink("/toegankelijkheid", "Toegankelijkheid")),
        Retention.USUAL);
  }

  static Theme theme(String name) {
    return Theme.load(name, Optional.empty(), Optional.empty());
  }

  static PageFrame frame(Theme theme, String path, String title, NamedLink... crumbs) {
    return new PageFrame(
        house(theme),
        title,
        "Wat werkgevers en onderwijsinstellingen al doen tegen de drukte in de spits.",
        path,
        "",
        List.of(crumbs),
        List.of(new Feed("/feed.atom", "application/atom+xml", "Nieuw op Goed Voorbeeld")),
        new JsonLd("{\"@context\":\"https://schema.org\",\"name\":\"</script><b>\"}"),
        true);
  }

  static Card nijmegen() {
    return new Card(
        "praktijkvoorbeeld",
        "/praktijkvoorbeelden/nijmegen-heyendaal-lestijden",
        new SafeHtml("Nijmegen spreidt de begintijden op campus Heyendaal"),
        "Radboud Universiteit, HAN en ROC Nijmegen · Nijmegen",
        new SafeHtml(
            "De universiteit begint om 8.30 uur, de hogeschool om 9.00 uur. Zo komen studenten niet"
                + " meer <mark>tegelijk</mark> aan op station, fietspad en bushalte."),
        new Traits("sinds 2018", "Onderwijs", "20.000 studenten of meer"),
        NIJMEGEN_READINGS,
        null,
        "",
        List.of("lestijden spreiden", "trein", "bus", "fiets"));
  }

  static Card inholland() {
    return new Card(
        "praktijkvoorbeeld",
        "/praktijkvoorbeelden/inholland-lestijden-spreiden",
        SafeHtml.ofText("Inholland spreidt lestijden met RET, NS en HTM"),
        "Hogeschool Inholland · Rotterdam Den Haag",
        SafeHtml.ofText("Opleidingen beginnen om 8.30, 9.00 of 9.30 uur."),
        new Traits("2021", "Onderwijs", ""),
        new Readings(
            Headline.none("niet gevonden"), NO_MEASUREMENT, "afspraak met drie vervoerders"),
        null,
        "",
        List.of("lestijden spreiden", "metro", "tram", "trein"));
  }

  static Card homeWorking() {
    return new Card(
        "regeling",
        "/regelingen/thuiswerkvergoeding",
        SafeHtml.ofText("Onbelaste thuiswerkvergoeding"),
        "alle werkgevers · heel Nederland",
        SafeHtml.ofText("U mag een vast bedrag per thuisgewerkte dag belastingvrij vergoeden."),
        null,
        new SchemeStatus(StatusSign.IN_FORCE, "geldt"),
        "€ 2,45 per dag in 2026",
        List.of("thuiswerken"));
  }

  static Card voucher() {
    return new Card(
        "regeling",
        "/regelingen/voucher-thuiswerkplan-overijssel",
        SafeHtml.ofText("Voucherregeling Thuiswerkplan Overijssel"),
        "werkgevers met 50 of meer werknemers · Overijssel",
        SafeHtml.ofText("Een vast bedrag voor hulp bij een thuiswerkplan."),
        null,
        new SchemeStatus(StatusSign.CLOSED, "gesloten sinds 30 december 2021"),
        "€ 3.000 tot € 4.000",
        List.of("thuiswerkplan"));
  }

  static List<EffectGroup> effects() {
    return List.of(
        group("Treinreizigers, station Nijmegen Heyendaal, 8.15 uur", -19, -22),
        group("Busreizigers op het drukste moment", -27, -10),
        new EffectGroup(
            "Fietsers op de Heyendaalseweg, dinsdagochtend",
            "",
            List.of(
                line(Sign.EXPECTED, -19, "fietspaden", "maart 2018", OMROEP),
                line(Sign.MEASURED, -5, "telling; methode niet gezien", "januari 2019", ROC))),
        new EffectGroup(
            "Snelheid van auto's op de Heyendaalseweg om 8.30 uur",
            "van 22 naar 27 kilometer per uur",
            List.of(
                new EffectLine(
                    Sign.MEASURED,
                    "+5 km/u",
                    SampleBars.speed(Sign.MEASURED, 5, "gemeten: 5 kilometer per uur sneller"),
                    "",
                    "januari 2019",
                    "Gemeten door: de gemeente",
                    "navigatiedata",
                    "",
                    ROC))),
        new EffectGroup(
            "Tevredenheid van studenten",
            "",
            List.of(
                new EffectLine(
                    Sign.EXPERIENCED,
                    "gemengd",
                    SampleBars.percent(Sign.EXPERIENCED, -12, "ervaren, zonder meting"),
                    "",
                    "september 2018",
                    "",
                    "gesprekken op de halte",
                    "Bussen waren in de eerste weken nog vol.",
                    OMROEP))));
  }

  private static EffectGroup group(String metric, int expected, int measured) {
    return new EffectGroup(
        metric,
        "alle reizigers, steekproef van twee weken",
        List.of(
            line(Sign.EXPECTED, expected, "model van MuConsult", "maart 2018", OMROEP),
            line(Sign.MEASURED, measured, "OV-chipkaart", "januari 2019", ROC)));
  }

  static EffectLine line(Sign sign, int percent, String method, String period, SourceLine source) {
    return new EffectLine(
        sign,
        "−" + -percent + " %",
        SampleBars.percent(sign, percent, sign.word() + ": " + -percent + " procent minder"),
        "",
        period,
        "",
        method,
        "",
        source);
  }

  static BeginTimes times() {
    return new BeginTimes(
        List.of(
            new BeginTime("Radboud Universiteit", LocalTime.of(8, 45), LocalTime.of(8, 30), ""),
            new BeginTime("HAN", LocalTime.of(8, 45), LocalTime.of(9, 0), "ook in Arnhem"),
            new BeginTime(
                "ROC Nijmegen", LocalTime.of(8, 30), LocalTime.of(8, 30), "bleef gelijk")));
  }

  static ItemFoot foot() {
    return new ItemFoot(
        List.of(ROC, OMROEP, ADVISER),
        List.of(inholland(), homeWorking()),
        List.of(
            new HistoryLine("12 februari 2026", "gewijzigd", "Verwachting voor de bus toegevoegd."),
            new HistoryLine("1 februari 2026", "gepubliceerd", "")),
        "/praktijkvoorbeelden/nijmegen-heyendaal-lestijden/geschiedenis",
        List.of(
            new NamedLink("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden.md", "Markdown"),
            new NamedLink("/praktijkvoorbeelden/nijmegen-heyendaal-lestijden.json", "JSON")),
        "/nieuwsbrief?item=praktijkvoorbeelden-nijmegen-heyendaal-lestijden",
        "februari 2026");
  }

  static List<Fact> facts() {
    return List.of(
        new Fact(
            "Organisaties",
            List.of(
                new NamedLink("/organisaties/radboud-universiteit", "Radboud Universiteit"),
                new NamedLink("/organisaties/han", "HAN"),
                new NamedLink("/organisaties/roc-nijmegen", "ROC Nijmegen"))),
        new Fact(
            "Maatregel",
            List.of(new NamedLink("/maatregelen/lestijden-spreiden", "Lestijden spreiden"))),
        new Fact("Regio", List.of(new NamedLink("/regios/gelderland", "Gelderland"))));
  }

  static TileMap map() {
    var tiles =
        Arrays.stream(Province.values())
            .map(
                province ->
                    new Tile(
                        province,
                        (province.ordinal() * 5L) % 9,
                        "/zoeken?regio=" + province.abbreviation(),
                        province == Province.GELDERLAND))
            .toList();
    return new TileMap("praktijkvoorbeelden", tiles);
  }

  static SafeHtml prose() {
    return new SafeHtml(
        """
        <h2 id="aanleiding">Aanleiding</h2>
        <p>Rond kwart over acht stapten zo veel studenten uit op station <a href="/begrippen/heyendaal">Nijmegen Heyendaal</a> dat het perron volliep. De bussen naar de campus zaten vol en op de fietspaden stond het vast.</p>
        <blockquote><p>Een klein verschil in begintijd is genoeg om een piek te splitsen.</p></blockquote>
        <h2 id="keuze">De keuze</h2>
        <p>De instellingen kozen voor een half uur verschil. Dat is lang genoeg voor een volgende trein, en kort genoeg voor het rooster. Lees ook de <a href="https://zoek.officielebekendmakingen.nl/kst-31305-331.html">Kamerbrief van 7 juli 2021</a>.</p>
        <ul><li>De universiteit begint een kwartier eerder.</li><li>De hogeschool begint een kwartier later.</li></ul>
        <h3 id="tabel">Wie begint wanneer</h3>
        <table><thead><tr><th scope="col">Instelling</th><th scope="col">Start</th></tr></thead><tbody><tr><td>Radboud Universiteit</td><td>8.30 uur</td></tr><tr><td>HAN</td><td>9.00 uur</td></tr></tbody></table>
        """);
  }

  static List<SafeHtml> points(String... points) {
    return Arrays.stream(points).map(SafeHtml::ofText).toList();
  }

  static List<ChapterLine> chapters(String here) {
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
    var lines = new ArrayList<ChapterLine>();
    for (var i = 1; i <= titles.size(); i++) {
      var number = Integer.toString(i);
      lines.add(
          new ChapterLine(
              number,
              new NamedLink("/handreiking/" + i, titles.get(i - 1)),
              "Wat u doet, met wie, en waar u op let.",
              i == 5 ? "voor scholen" : "",
              number.equals(here)));
    }
    return lines;
  }
}
