package nl.goedvoorbeeld.site;

import java.util.List;
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
import nl.goedvoorbeeld.reading.PlainView;
import nl.goedvoorbeeld.reading.PrivacyView;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.Feet;
import nl.goedvoorbeeld.reading.chapter.Chapters;
import nl.goedvoorbeeld.reading.entry.Entries;
import nl.goedvoorbeeld.reading.entry.EntryView;
import nl.goedvoorbeeld.reading.example.CaseStudies;
import nl.goedvoorbeeld.reading.ezine.Ezine;
import nl.goedvoorbeeld.reading.figure.Figures;
import nl.goedvoorbeeld.reading.measure.MeasureView;
import nl.goedvoorbeeld.reading.measure.Measures;
import nl.goedvoorbeeld.reading.roundtable.RoundTables;
import nl.goedvoorbeeld.reading.scheme.Schemes;
import nl.goedvoorbeeld.site.frame.Frames;
import nl.goedvoorbeeld.theme.Theme;

/// Which template belongs to which kind, and what it shows.
///
/// @param template the name of it
record Pages(String template, PublicPage<?> page) {
  static Pages of(Visit visit, Item item) {
    Shown shown = shown(visit, item);
    return new Pages(
        shown.template(),
        new PublicPage<>(
            Frames.of(visit, item),
            shown.item(),
            Feet.of(visit, item).without(cards(shown.item()))));
  }

  byte[] with(Theme theme) {
    return theme.page(template, page);
  }

  private static List<CardGroup> cards(Object view) {
    return switch (view) {
      case MeasureView measure -> measure.examples();
      case EntryView entry -> entry.groups();
      default -> List.of();
    };
  }

  private record Shown(String template, Object item) {}

  private static Shown shown(Visit visit, Item item) {
    return switch (item.content()) {
      case CaseStudy study -> new Shown("praktijkvoorbeeld", CaseStudies.view(visit, item, study));
      case Measure measure -> new Shown("maatregel", Measures.view(visit, item, measure));
      case RoundTable table -> new Shown("rondetafel", RoundTables.view(visit, item, table));
      case Scheme scheme -> new Shown("regeling", Schemes.view(visit, item, scheme));
      case Chapter chapter -> new Shown("hoofdstuk", Chapters.view(visit, item, chapter));
      case Edition edition -> new Shown("editie", Ezine.view(visit, item, edition));
      case Article article -> new Shown("artikel", Ezine.view(visit, item, article));
      case Figure figure -> new Shown("cijfer", Figures.view(visit, item, figure));
      case Initiative initiative ->
          new Shown("vermelding", Entries.initiative(visit, item, initiative));
      case Organisation organisation ->
          new Shown("vermelding", Entries.organisation(visit, item, organisation));
      case Region region -> new Shown("vermelding", Entries.region(visit, item, region));
      case Definition definition ->
          new Shown("vermelding", Entries.definition(visit, item, definition));
      case Source source -> new Shown("vermelding", Entries.source(visit, item, source));
      case Page _ when item.id().equals(PrivacyView.ITEM) ->
          new Shown("privacy", PrivacyView.of(visit, item));
      case Page _ -> new Shown("pagina", PlainView.of(visit, item));
      case TermList _ -> throw new IllegalStateException("A vocabulary has no page");
    };
  }
}
