package nl.goedvoorbeeld.site;

import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Page;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.web.Answer;

/// Which page and which template belong to which kind.
final class Pages {
  private static final int WORTH_CONTENTS = 3;

  private Pages() {}

  interface Renderer {
    Answer render(Visit visit, String template, Object page);
  }

  static Answer of(Visit visit, Item item, Renderer out) {
    return switch (item.content()) {
      case CaseStudy study ->
          out.render(visit, "praktijkvoorbeeld", CaseStudies.page(visit, item, study));
      case Measure measure -> out.render(visit, "maatregel", Measures.page(visit, item, measure));
      case RoundTable table ->
          out.render(visit, "rondetafel", RoundTables.page(visit, item, table));
      case Scheme scheme -> out.render(visit, "regeling", Schemes.page(visit, item, scheme));
      case Chapter chapter -> out.render(visit, "hoofdstuk", Chapters.page(visit, item, chapter));
      case Edition edition -> out.render(visit, "editie", Ezine.page(visit, item, edition));
      case Article article -> out.render(visit, "artikel", Ezine.page(visit, item, article));
      case Figure figure -> out.render(visit, "cijfer", Figures.page(visit, item, figure));
      case Initiative initiative ->
          out.render(visit, "vermelding", Entries.initiative(visit, item, initiative));
      case Organisation organisation ->
          out.render(visit, "vermelding", Entries.organisation(visit, item, organisation));
      case Region region -> out.render(visit, "vermelding", Entries.region(visit, item, region));
      case Definition definition ->
          out.render(visit, "vermelding", Entries.definition(visit, item, definition));
      case Source source -> out.render(visit, "vermelding", Entries.source(visit, item, source));
      case Page _ -> out.render(visit, "pagina", plain(visit, item));
      case TermList _ -> throw new IllegalStateException("A vocabulary has no page");
    };
  }

  private static PlainPage plain(Visit visit, Item item) {
    var headings = visit.headings(item);
    return new PlainPage(
        Frames.of(visit, item),
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        headings.size() < WORTH_CONTENTS ? java.util.List.of() : headings,
        visit.body(item),
        Frames.foot(visit, item));
  }
}
