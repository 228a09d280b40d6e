package nl.goedvoorbeeld.reading.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.source.SourceLine;
import nl.goedvoorbeeld.reading.source.Sources;

/// The page of a figure, with what other sources say of the same thing beside it.
public final class Figures {
  private Figures() {}

  public static FigureView view(Visit visit, Item item, Figure figure) {
    SourceLine source =
        Sources.line(visit, figure.source(), "")
            .orElseThrow(
                () -> new IllegalStateException("A figure without its source: " + item.id()));
    List<Reported> others = others(visit, item);
    return new FigureView(
        item.title(),
        figure.statement(),
        visit.value(figure),
        figure.base(),
        period(figure),
        sign(figure),
        warnings(visit, item, figure),
        source,
        others.size() < 2 ? List.of() : others,
        visit.body(item),
        facts(visit, item, figure),
        visit.snapshot().referringTo(item).stream()
            .filter(by -> by.kind() != Kind.FIGURE)
            .map(visit::link)
            .toList());
  }

  private static String period(Figure figure) {
    return figure
        .comparedWith()
        .map(with -> figure.period() + ", vergeleken met " + with)
        .orElse(figure.period());
  }

  private static String sign(Figure figure) {
    return switch (figure.basis()) {
      case EXPECTED -> "verwachting, geen meting";
      case MEASURED -> "gemeten";
      case EXPERIENCED -> "zo ervaren";
      case REPORTED -> "opgegeven, niet nagemeten";
      case GOAL -> "doel of norm, geen resultaat";
      case LEVEL -> "stand op een moment, geen effect";
      case BUDGET -> "begroot, geen uitkomst";
    };
  }

  private static List<String> warnings(Visit visit, Item item, Figure figure) {
    List<String> warnings = new ArrayList<>(visit.warnings(item));
    warnings.addAll(
        switch (figure.standing()) {
          case VALID -> List.of();
          case OUTDATED -> List.of("Dit cijfer is verouderd.");
          case DISPUTED -> List.of("Bronnen spreken elkaar tegen over dit cijfer.");
        });
    figure.difference().ifPresent(warnings::add);
    return warnings;
  }

  /// This figure and all that disagree with it, whichever side says so.
  private static List<Reported> others(Visit visit, Item item) {
    Set<Item> all = new LinkedHashSet<>(List.of(item));
    ((Figure) item.content()).disagreesWith().forEach(ref -> visit.item(ref).ifPresent(all::add));
    visit.snapshot().referringTo(item).stream()
        .filter(by -> by.content() instanceof Figure)
        .filter(by -> disagrees(visit, (Figure) by.content(), item))
        .forEach(all::add);
    return all.stream()
        .filter(one -> one.content() instanceof Figure)
        .flatMap(one -> reported(visit, one, one == item).stream())
        .toList();
  }

  private static boolean disagrees(Visit visit, Figure other, Item item) {
    return other.disagreesWith().stream()
        .anyMatch(ref -> visit.item(ref).filter(found -> found == item).isPresent());
  }

  private static java.util.Optional<Reported> reported(Visit visit, Item item, boolean here) {
    Figure figure = (Figure) item.content();
    return Sources.line(visit, figure.source(), "")
        .map(
            source ->
                new Reported(
                    visit.value(figure),
                    figure.base(),
                    period(figure),
                    visit.link(item),
                    source,
                    here));
  }

  private static List<Fact> facts(Visit visit, Item item, Figure figure) {
    Facts facts =
        new Facts()
            .text("Van wie of wat", figure.base())
            .text("Periode", figure.period())
            .text("Vergeleken met", figure.comparedWith())
            .text("Plaats", figure.place())
            .text("Methode", Visit.words(figure.method()))
            .text("Gemeten door", figure.measuredBy())
            .text("Opgegeven door", figure.reportedBy())
            .text("Nog na te kijken bij", figure.toCheck());
    return visit.scope(facts, item).list();
  }
}
