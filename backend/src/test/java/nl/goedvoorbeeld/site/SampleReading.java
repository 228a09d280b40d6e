package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.site.Samples.chapters;
import static nl.goedvoorbeeld.site.Samples.frame;

import java.util.List;
import nl.goedvoorbeeld.reading.HeadingLink;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.chapter.ChapterView;
import nl.goedvoorbeeld.reading.effect.Sign;
import nl.goedvoorbeeld.reading.ezine.ArticleLine;
import nl.goedvoorbeeld.reading.ezine.ArticleView;
import nl.goedvoorbeeld.reading.ezine.Cover;
import nl.goedvoorbeeld.reading.ezine.EditionLine;
import nl.goedvoorbeeld.reading.ezine.EditionView;
import nl.goedvoorbeeld.site.list.Alternative;
import nl.goedvoorbeeld.theme.Theme;

/// What is read from beginning to end.
final class SampleReading {
  private static final Cover COVER =
      new Cover(
          "12",
          List.of(
              new Cover.Block(Sign.MEASURED, 0, 0),
              new Cover.Block(Sign.EXPECTED, 0, 1),
              new Cover.Block(Sign.REPORTED, 3, 0),
              new Cover.Block(null, 5, 0)),
          "Lestijden spreiden (gemeten), Convenant");
  private static final List<ArticleLine> ARTICLES =
      List.of(
          new ArticleLine(
              new NamedLink("/ezine/2026-1/rooster", "Wat een kwartier doet"),
              "Uit de praktijk",
              "Hoe drie instellingen één station ontlastten."),
          new ArticleLine(
              new NamedLink("/ezine/2026-1/bedragen", "De bedragen van 2026"),
              "Regeling",
              "Wat u dit jaar onbelast mag vergoeden."));

  private SampleReading() {}

  static HandreikingPage handreiking(Theme theme) {
    return new HandreikingPage(
        frame(theme, "/handreiking", "Handreiking"),
        "Handreiking spreiden en mijden",
        "Voor werkgevers en scholen die de drukte in de spits willen verminderen.",
        "Versie van februari 2026",
        new SafeHtml(
            "<p>Deze handreiking volgt de weg die de meeste organisaties gingen: eerst meten, dan"
                + " kiezen, dan doen.</p>"),
        chapters(""),
        List.of(
            new Alternative("iedereen", "/handreiking", true),
            new Alternative("werkgevers", "/handreiking?voor=werkgever", false),
            new Alternative("scholen", "/handreiking?voor=onderwijs", false)),
        List.of(new NamedLink("/handreiking.md", "Markdown")));
  }

  static PublicPage<ChapterView> hoofdstuk(Theme theme) {
    return new PublicPage<>(
        frame(
            theme,
            "/handreiking/lestijden-en-roosters",
            "Lestijden",
            new NamedLink("/handreiking", "Handreiking")),
        new ChapterView(
            "5",
            "Lestijden en roosters",
            "Een kwartier verschil tussen twee instellingen kan genoeg zijn om een piek te splitsen.",
            List.of(),
            "Voor roostermakers en bestuurders · 12 minuten",
            chapters("5"),
            List.of(
                new HeadingLink("begin", "Begin bij het station"),
                new HeadingLink("afspraken", "Maak afspraken"),
                new HeadingLink("meten", "Meet voor en na")),
            new SafeHtml(
                """
                <h2 id="begin">Begin bij het station</h2>
                <div class="uitspraak" id="u-1">
            <p>Kijk eerst waar het vastloopt. In Nijmegen was dat één station, rond kwart over acht: daar stapten <a class="cijfer" href="/cijfers/x"><data value="22">22 %</data> <small>minder treinreizigers dan voorheen</small></a> uit na de verandering.</p>
            <p class="gronden"><a class="grond" href="/praktijkvoorbeelden/nijmegen-heyendaal-lestijden">Campus Heyendaal</a> <a class="grond" href="/bronnen/roc">ROC Nijmegen</a></p>
            </div>
            <p>Praat daarna met de vervoerder. Die weet welke trein of bus ruimte heeft, en kan de dienstregeling aanpassen als u op tijd bent.<sup class="noot"><a id="noot-1-plek" href="#noot-1" aria-label="voetnoot 1">1</a></sup> Reken op bijna een jaar.</p>
            <aside class="let-op" role="note" aria-label="Let op">
            <p>De dienstregeling van NS gaat in december in. Een nieuw studiejaar begint in september.</p>
            </aside>
            <div class="tabel" role="region" tabindex="0" aria-label="Tabel 1: Begintijden"><table><thead><tr><td></td><th scope="col" class="rechts">Voor</th><th scope="col" class="rechts">Na</th></tr></thead><tbody><tr><td>HAN</td><td class="rechts">8.45 uur</td><td class="rechts">9.00 uur</td></tr></tbody></table></div>
            <h2 id="afspraken">Maak afspraken</h2>
                <p>Leg vast wie wanneer begint, en voor hoe lang. <em>Een afspraak zonder einddatum</em> is er een die stil verdwijnt.</p>
                <h2 id="meten">Meet voor en na</h2>
                <p>Vraag de vervoerder om tellingen van vóór de verandering. Achteraf zijn ze niet meer te maken.</p>
            <section class="voetnoten" aria-label="Voetnoten">
            <ol><li id="noot-1"><p>Gegevens van vervoerders zijn niet altijd openbaar. <a class="terug" href="#noot-1-plek" aria-label="terug naar de tekst (noot 1)">↩</a></p></li></ol>
            </section>
            """),
            List.of(),
            List.of(),
            SafeHtml.NONE,
            new NamedLink("/handreiking/tijden-spreiden", "Tijden spreiden in uw organisatie"),
            new NamedLink("/handreiking/hybride-werken", "Hybride werken en teamafspraken")),
        Samples.foot());
  }

  static EzinePage ezine(Theme theme) {
    return new EzinePage(
        frame(theme, "/ezine", "E-zine"),
        "E-zine",
        "Nieuws over goede voorbeelden en regelingen.",
        "Een blokje voor elke maatregel, in de kolom van de strategie.",
        List.of(
            new EditionLine(
                new NamedLink("/ezine/2026-1", "Editie 1: beginnen bij het rooster"),
                "februari 2026 · 4 artikelen",
                "Wat Nijmegen leerde, en wat u dit jaar onbelast mag vergoeden.",
                COVER,
                ARTICLES)),
        "Archief: Werken aan duurzame mobiliteit",
        "Het e-zine van het ministerie van Infrastructuur en Waterstaat verscheen van 2020 tot"
            + " 2023. Wij vatten samen wat er over dit onderwerp in stond.",
        List.of(
            new EditionLine(
                new NamedLink("/ezine/wadm-12", "Editie 12"),
                "2023 · 2 artikelen gezien",
                "Noemt zich de voorlopig laatste editie.",
                COVER,
                ARTICLES),
            new EditionLine(
                NamedLink.plain("Editie 11"),
                "niet gevonden",
                "",
                new Cover("", List.of(), ""),
                List.of())));
  }

  static PublicPage<EditionView> editie(Theme theme) {
    return new PublicPage<>(
        frame(theme, "/ezine/wadm-12", "Editie 12", new NamedLink("/ezine", "E-zine")),
        new EditionView(
            "Werken aan duurzame mobiliteit, editie 12",
            "2023 · archief",
            "De voorlopig laatste editie.",
            List.of(),
            new NamedLink("https://magazines.rijksoverheid.nl/", "Naar de oorspronkelijke editie"),
            new SafeHtml("<p>Dit is onze samenvatting, in eigen woorden.</p>"),
            COVER,
            null,
            ARTICLES,
            new NamedLink("/ezine/wadm-9", "Editie 9"),
            null),
        Samples.foot());
  }

  static PublicPage<ArticleView> artikel(Theme theme) {
    return new PublicPage<>(
        frame(
            theme,
            "/ezine/2026-1/rooster",
            "Rooster",
            new NamedLink("/ezine", "E-zine"),
            new NamedLink("/ezine/2026-1", "Editie 1")),
        new ArticleView(
            "Wat een kwartier doet",
            "Casus · editie 1 · februari 2026",
            "Hoe drie instellingen één station ontlastten.",
            List.of(),
            NamedLink.plain(""),
            Samples.prose(),
            Samples.facts(),
            new NamedLink("/ezine/2026-1", "Editie 1"),
            ARTICLES.subList(1, 2),
            null,
            new NamedLink("/ezine/2026-1/bedragen", "De bedragen van 2026")),
        Samples.foot());
  }
}
