package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.site.feed.Feed;
import nl.goedvoorbeeld.site.list.Alternative;
import nl.goedvoorbeeld.site.list.Chip;
import nl.goedvoorbeeld.site.list.FacetValue;
import nl.goedvoorbeeld.site.list.FacetView;
import nl.goedvoorbeeld.site.list.Paging;
import nl.goedvoorbeeld.site.search.CorrectionView;
import nl.goedvoorbeeld.site.search.SearchPage;
import nl.goedvoorbeeld.site.search.SilenceView;
import nl.goedvoorbeeld.theme.Theme;

/// The search page, with results and without.
final class SampleSearch {
  private SampleSearch() {}

  static SearchPage found(Theme theme) {
    var definition =
        new Card(
            "begrip",
            "/begrippen/spits",
            new SafeHtml("<mark>Spits</mark>"),
            "",
            SafeHtml.ofText("De uren waarin de meeste mensen reizen."),
            null,
            null,
            "",
            List.of());
    var figure =
        new Card(
            "cijfer",
            "/cijfers/vertraging",
            SafeHtml.ofText("Vertraging op het hoofdwegennet, juli 2021"),
            "",
            SafeHtml.NONE,
            null,
            null,
            "−74 %",
            List.of());
    return new SearchPage(
        Samples.frame(theme, "/zoeken", "Zoeken"),
        "lestijden",
        "12 resultaten voor “lestijden”",
        facets(),
        List.of(
            new Chip("Doelgroep", "onderwijs", "/zoeken?q=lestijden"),
            new Chip("Regio", "Gelderland", "/zoeken?q=lestijden&doelgroep=onderwijs")),
        "/zoeken?q=lestijden",
        "",
        List.of(
            new Alternative("relevantie", "/zoeken?q=lestijden", true),
            new Alternative("nieuwste", "/zoeken?q=lestijden&sorteer=nieuw", false),
            new Alternative("bewijskracht", "/zoeken?q=lestijden&sorteer=bewijs", false)),
        null,
        null,
        SilenceView.NONE,
        "",
        "Niets bevat al deze woorden. Dit bevat er een deel van en komt er het dichtst bij.",
        new Card(
            "onderdeel van de site",
            "/praktijkvoorbeelden",
            SafeHtml.ofText("Praktijkvoorbeelden"),
            "",
            SafeHtml.ofText("Wat anderen deden, en wat het bracht."),
            null,
            null,
            "",
            List.of()),
        List.of(),
        List.of(),
        List.of(Samples.nijmegen(), Samples.inholland(), Samples.homeWorking(), Samples.voucher()),
        paging(),
        List.of(definition, figure),
        Samples.map(),
        "/nieuwsbrief?q=lestijden",
        List.of(
            new Feed("/zoeken.atom?q=lestijden", "application/atom+xml", "Atom"),
            new Feed("/zoeken.json?q=lestijden", "application/feed+json", "JSON")));
  }

  static SearchPage nothing(Theme theme) {
    return new SearchPage(
        Samples.frame(theme, "/zoeken", "Zoeken"),
        "lestijdne",
        "Geen resultaten voor “lestijdne”",
        facets(),
        List.of(),
        "/zoeken",
        "",
        List.of(),
        new CorrectionView(
            new SafeHtml("<mark>lestijden</mark>"),
            new NamedLink("/zoeken?q=%22lestijdne%22", "Zoek precies op «lestijdne»")),
        new NamedLink("/zoeken?q=lestijden", "lestijden"),
        new SilenceView(
            "Over Bergen staat hier niets; wel over",
            List.of(
                new NamedLink("/zoeken?regio=limburg", "Limburg"),
                new NamedLink("/zoeken?regio=noord-holland", "Noord-Holland"))),
        "Het woord «xyz» komt hier niet voor.",
        "",
        null,
        List.of(new NamedLink("/zoeken?q=lestijdne", "Zonder «Regio: Gelderland»: 12 resultaten")),
        List.of(new NamedLink("/maatregelen/lestijden-spreiden", "Lestijden spreiden")),
        List.of(),
        Paging.NONE,
        List.of(),
        null,
        "/nieuwsbrief?q=lestijdne",
        List.of());
  }

  static Paging paging() {
    return new Paging(
        "",
        "/zoeken?pagina=2",
        List.of(
            new Alternative("1", "/zoeken?pagina=1", true),
            new Alternative("2", "/zoeken?pagina=2", false),
            new Alternative("…", "", false),
            new Alternative("9", "/zoeken?pagina=9", false)));
  }

  static List<FacetView> facets() {
    var cities = List.of(value("nijmegen", 2), value("arnhem", 1));
    return List.of(
        new FacetView(
            "soort",
            "Soort",
            true,
            List.of(
                value("praktijkvoorbeelden", 8), value("regelingen", 3), value("maatregelen", 1))),
        new FacetView(
            "doelgroep",
            "Doelgroep",
            true,
            List.of(
                new FacetValue("onderwijs", "onderwijs", 8, true, List.of()),
                value("werkgever", 4))),
        new FacetView(
            "regio",
            "Regio",
            true,
            List.of(
                new FacetValue("gelderland", "Gelderland", 3, true, cities),
                value("zuid-holland", 4),
                value("utrecht", 2))),
        new FacetView(
            "sector",
            "Sector",
            false,
            List.of(
                value("onderwijs ", 8),
                value("zorg en welzijn", 2),
                value("overheid", 2),
                value("zakelijke diensten", 1),
                value("ICT en media", 1),
                value("industrie en techniek", 1),
                value("bouw", 1),
                value("handel", 1),
                value("vervoer en logistiek", 1),
                value("horeca, cultuur en recreatie", 0))),
        new FacetView(
            "bewijskracht",
            "Bewijskracht",
            false,
            List.of(value("voor en na gemeten", 3), value("geen meting", 5))));
  }

  private static FacetValue value(String label, int count) {
    return new FacetValue(label.replace(' ', '-'), label, count, false, List.of());
  }
}
