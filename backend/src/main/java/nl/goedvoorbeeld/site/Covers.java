package nl.goedvoorbeeld.site;

import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.chapter.Chapters;
import nl.goedvoorbeeld.reading.ezine.Ezine;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.Frames;

/// What the handreiking and the e-zine begin with: the handreiking is all its chapters, the e-zine
/// our own editions and the archive of the ministry's that ended.
final class Covers {
  static final String TITLE = "Spreiden en mijden: zo pakt u het aan";

  private static final String LEAD =
      "Voor werkgevers en onderwijsinstellingen die de spits willen spreiden of mijden. Bij elke"
          + " uitspraak staat de bron.";

  private Covers() {}

  static HandreikingPage handreiking(Visit visit) {
    List<Item> chapters = Chapters.inOrder(visit);
    return new HandreikingPage(
        Frames.of(visit, "Handreiking", LEAD, "/handreiking", Feeds.ofKind(Kind.CHAPTER)),
        TITLE,
        LEAD,
        Dutch.count(chapters.size(), "hoofdstuk", "hoofdstukken"),
        SafeHtml.NONE,
        chapters.stream().map(item -> Chapters.line(visit, item, false)).toList(),
        List.of(),
        List.of(new NamedLink("/handreiking.md", "Markdown")));
  }

  static EzinePage ezine(Visit visit) {
    String lead =
        "Wat er nieuw is, voor wie het bedoeld is. En het archief van wat eraan voorafging.";
    return new EzinePage(
        Frames.of(visit, "E-zine", lead, "/ezine", Feeds.ofKind(Kind.EDITION)),
        "E-zine",
        lead,
        "De tekening bij een editie toont waar zij over gaat: een blokje voor elke maatregel, in de"
            + " kolom van de strategie. Van links naar rechts: "
            + strategies(visit)
            + ". Een open blokje: een maatregel zonder uitkomst.",
        Ezine.lines(visit, false),
        "Archief: Werken aan duurzame mobiliteit",
        "Het e-zine van het ministerie verscheen tot 2023. Wij vatten de edities samen die wij"
            + " terugvonden; de edities 1 tot en met 4, 10 en 11 zijn niet gevonden.",
        Ezine.lines(visit, true));
  }

  private static String strategies(Visit visit) {
    return visit.snapshot().vocabularies().vocabulary("strategie").stream()
        .flatMap(list -> list.terms().stream())
        .map(term -> term.shortLabel().orElse(term.label()).toLowerCase(Dutch.LOCALE))
        .collect(Collectors.joining(", "));
  }
}
