package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.site.Samples.frame;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.site.list.Alternative;
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
        "34 praktijkvoorbeelden",
        new NamedLink("/zoeken?soort=praktijkvoorbeelden", "zoek en filter"),
        orders,
        List.of(
            new CardGroup(
                "",
                "",
                List.of(Samples.nijmegen(), Samples.inholland(), Samples.nijmegen()),
                CardGroup.NO_MORE)),
        SampleSearch.paging(),
        Samples.map());
  }

  static ListPage lijstRegelingen(Theme theme) {
    return new ListPage(
        frame(theme, "/regelingen", "Regelingen"),
        "Regelingen",
        "Bedragen en regels zoals ze vandaag gelden.",
        "14 regelingen",
        new NamedLink("/zoeken?soort=regelingen", "zoek en filter"),
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
