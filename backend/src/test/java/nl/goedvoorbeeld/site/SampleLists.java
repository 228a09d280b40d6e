package nl.goedvoorbeeld.site;

import static java.util.Objects.requireNonNull;
import static nl.goedvoorbeeld.site.Samples.frame;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.alike.AlikeCard;
import nl.goedvoorbeeld.site.alike.AlikePage;
import nl.goedvoorbeeld.site.alike.ProfileChoice;
import nl.goedvoorbeeld.site.alike.ProfileField;
import nl.goedvoorbeeld.site.list.Alternative;
import nl.goedvoorbeeld.site.list.Chip;
import nl.goedvoorbeeld.site.list.GlossaryEntry;
import nl.goedvoorbeeld.site.list.GlossaryLetter;
import nl.goedvoorbeeld.site.list.GlossaryPage;
import nl.goedvoorbeeld.site.list.ListPage;
import nl.goedvoorbeeld.site.list.Paging;
import nl.goedvoorbeeld.theme.Theme;

/// Lists and the glossary.
final class SampleLists {
  private SampleLists() {}

  static ListPage lijst(Theme theme) {
    var orders =
        List.of(
            new Alternative("nieuwste", "/praktijkvoorbeelden", true),
            new Alternative("bewijskracht", "/praktijkvoorbeelden?sorteer=bewijskracht", false),
            new Alternative("titel", "/praktijkvoorbeelden?sorteer=titel", false));
    return new ListPage(
        frame(theme, "/praktijkvoorbeelden", "Praktijkvoorbeelden"),
        "Praktijkvoorbeelden",
        "Wat organisaties deden, met het effect zoals het is gemeten, verwacht of ervaren.",
        "3 van 34 praktijkvoorbeelden",
        NamedLink.plain(""),
        List.of(
            new Alternative("Best gemeten", "/praktijkvoorbeelden?bewijskracht=x", false),
            new Alternative("Nieuwste", "/praktijkvoorbeelden?sorteer=nieuwste", true),
            new Alternative("Wat niet werkte", "/praktijkvoorbeelden?uitkomst=x", false)),
        "/nieuwsbrief?soort=praktijkvoorbeeld",
        new ListPage.Choosing(
            "/praktijkvoorbeelden#resultaten",
            List.of(new Query.Parameter("groepeer", "sector")),
            SampleSearch.facets(),
            List.of(new Chip("Doelgroep", "onderwijs", "/praktijkvoorbeelden")),
            "/praktijkvoorbeelden",
            List.of(
                new Alternative("niet", "/praktijkvoorbeelden", false),
                new Alternative("sector", "/praktijkvoorbeelden?groepeer=sector", true)),
            "Wat bij meer dan één sector hoort, staat bij elk daarvan.",
            List.of()),
        orders,
        List.of(
            new CardGroup(
                "Onderwijs",
                "3 praktijkvoorbeelden",
                List.of(Samples.nijmegen(), Samples.inholland(), Samples.nijmegen()),
                CardGroup.NO_MORE)),
        SampleSearch.paging(),
        Samples.map());
  }

  /// Where the filters leave nothing.
  static ListPage lijstNiets(Theme theme) {
    var some = lijst(theme);
    var choosing = requireNonNull(some.choosing());
    return new ListPage(
        some.frame(),
        some.title(),
        some.lead(),
        "0 van 34 praktijkvoorbeelden",
        some.search(),
        some.ways(),
        some.keepPosted(),
        new ListPage.Choosing(
            choosing.action(),
            choosing.carried(),
            choosing.facets(),
            choosing.chips(),
            choosing.clearHref(),
            choosing.groupings(),
            choosing.note(),
            List.of(
                new NamedLink(
                    "/praktijkvoorbeelden", "Zonder «Sector: Bouw»: 12 praktijkvoorbeelden"))),
        some.orders(),
        List.of(),
        Paging.NONE,
        null);
  }

  static ListPage lijstRegelingen(Theme theme) {
    return new ListPage(
        frame(theme, "/regelingen", "Regelingen"),
        "Regelingen",
        "Bedragen en regels zoals ze vandaag gelden.",
        "14 regelingen",
        new NamedLink("/zoeken?soort=regelingen", "zoek en filter"),
        List.of(),
        "/nieuwsbrief?soort=regeling",
        null,
        List.of(),
        List.of(
            new CardGroup(
                "Geldt nu",
                "",
                List.of(Samples.homeWorking(), Samples.homeWorking()),
                CardGroup.NO_MORE),
            new CardGroup("Gesloten", "", List.of(Samples.voucher()), CardGroup.NO_MORE)),
        Paging.NONE,
        null);
  }

  static AlikePage lijktOpOns(Theme theme) {
    return new AlikePage(
        frame(theme, "/lijkt-op-ons?sector=zorg", "Lijkt op ons"),
        "Lijkt op ons",
        "Vul in wat u van uw organisatie wilt zeggen; niets is verplicht.",
        true,
        List.of(
            new ProfileField(
                "sector",
                "Sector",
                "",
                List.of(
                    new ProfileChoice("onderwijs", "Onderwijs", false),
                    new ProfileChoice("zorg", "Zorg en welzijn", true))),
            new ProfileField(
                "thuis",
                "Hoeveel van het werk kan thuis?",
                "Dit telt alleen bij voorbeelden die over thuiswerken gaan.",
                List.of(new ProfileChoice("weinig", "Bijna niets", false)))),
        new ProfileField(
            "vervoerwijze",
            "Waarmee komen uw mensen?",
            "",
            List.of(
                new ProfileChoice("fiets", "Fiets", true),
                new ProfileChoice("auto", "Auto (bestuurder)", false))),
        List.of(new Chip("Sector", "Zorg en welzijn", "/lijkt-op-ons")),
        "/lijkt-op-ons",
        "17 van de 34 praktijkvoorbeelden hebben iets met u gemeen",
        List.of("Wat het meest op u lijkt, staat bovenaan."),
        List.of(
            new AlikeCard(
                Samples.nijmegen(),
                "fiets en trein",
                "andere sector: onderwijs; groter dan u: circa 24.000 studenten"),
            new AlikeCard(Samples.inholland(), "", "")),
        Paging.NONE);
  }

  static GlossaryPage begrippen(Theme theme) {
    return new GlossaryPage(
        frame(theme, "/begrippen", "Begrippen"),
        "Begrippen",
        "Woorden uit dit vak, in gewone taal.",
        List.of(
            new GlossaryLetter(
                "h",
                List.of(
                    new GlossaryEntry(
                        new NamedLink("/begrippen/hyperspits", "Hyperspits"),
                        "Het drukste deel van de spits. Bronnen noemen verschillende tijden: 7.30 tot 8.30 uur en 8.15 tot 8.30 uur.",
                        "superspits"),
                    new GlossaryEntry(
                        new NamedLink("/begrippen/hybride-werken", "Hybride werken"),
                        "Een deel van de week op kantoor werken en een deel ergens anders.",
                        ""))),
            new GlossaryLetter(
                "s",
                List.of(
                    new GlossaryEntry(
                        new NamedLink("/begrippen/spits", "Spits"),
                        "De uren waarin de meeste mensen reizen.",
                        "piek, piekuren")))));
  }
}
