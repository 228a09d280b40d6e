package nl.goedvoorbeeld.reading.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.CaseStudy.Cost;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.effect.EffectBeside;
import nl.goedvoorbeeld.reading.effect.Effects;

/// Examples side by side, line by line. Of the effects that each is known by the parts stand on
/// lines of their own; each number keeps its sign, so that an expectation is never taken for a
/// measurement. What is not known is so in the words of its record.
public final class Comparisons {
  /// An example as a column.
  private record Column(Item item, CaseStudy study, EffectBeside effect) {}

  private Comparisons() {}

  /// @param examples items of that kind
  public static ComparisonView view(Visit visit, List<Item> examples) {
    List<CaseStudy> studies = examples.stream().map(item -> (CaseStudy) item.content()).toList();
    List<EffectBeside> effects =
        Effects.beside(visit, studies.stream().map(CaseStudy::effects).toList());
    List<Column> columns =
        IntStream.range(0, examples.size())
            .mapToObj(at -> new Column(examples.get(at), studies.get(at), effects.get(at)))
            .toList();
    return new ComparisonView(examples.stream().map(visit::link).toList(), lines(visit, columns));
  }

  private static List<ComparisonLine> lines(Visit visit, List<Column> columns) {
    List<ComparisonLine> lines = new ArrayList<>(effects(visit, columns));
    lines.add(line("Kosten", columns, one -> costs(visit, one.study())));
    lines.add(
        line("Doorlooptijd", columns, one -> ComparisonCell.sentence(one.study().leadTime())));
    lines.add(
        line("Periode", columns, one -> words(one.study().period().map(CaseStudies::period))));
    lines.add(line("Fase", columns, one -> terms(visit, "fase", List.of(one.study().phase()))));
    lines.add(
        line(
            "Wanneer het past",
            columns,
            one -> ComparisonCell.points(new Stated.Known<>(one.study().conditions()))));
    lines.add(line("Nadelen en valkuilen", columns, one -> drawbacks(one.study())));
    lines.add(line("Maatregel", columns, one -> terms(visit, "maatregel", one.study().measures())));
    lines.add(
        line(
            "Organisatie",
            columns,
            one ->
                ComparisonCell.words(
                    visit.links(one.study().organisations()).stream()
                        .map(NamedLink::text)
                        .toList())));
    lines.add(line("Sector", columns, one -> sector(visit, one.study())));
    lines.add(line("Grootte", columns, one -> terms(visit, "grootte", one.study().sizes())));
    lines.add(
        line("Regio", columns, one -> terms(visit, "regio", one.item().masthead().regions())));
    return lines;
  }

  private static List<ComparisonLine> effects(Visit visit, List<Column> columns) {
    List<ComparisonLine> lines = new ArrayList<>();
    lines.add(
        line(
            "Effect",
            columns,
            one -> new ComparisonCell.Numbers(List.of(one.effect().headline()))));
    lines.add(
        line(
            "Bewijs",
            columns,
            one -> new ComparisonCell.Proof(Effects.evidence(visit, one.study().effects()))));
    lines.add(line("Wie of wat", columns, one -> ComparisonCell.sentence(one.effect().base())));
    lines.add(
        line("Waar en wanneer", columns, one -> ComparisonCell.sentence(one.effect().spot())));
    lines.add(line("Hoe vastgesteld", columns, one -> method(one.effect())));
    lines.add(line("Door wie", columns, one -> ComparisonCell.sentence(one.effect().by())));
    if (columns.stream().anyMatch(one -> !one.effect().others().isEmpty())) {
      lines.add(line("Andere cijfers", columns, one -> others(one.effect())));
    }
    return lines;
  }

  private static ComparisonLine line(
      String name, List<Column> columns, Function<Column, ComparisonCell> cell) {
    return new ComparisonLine(name, columns.stream().map(cell).toList());
  }

  /// With what there is to keep in mind.
  private static ComparisonCell method(EffectBeside effect) {
    return effect.remark().isEmpty()
        ? ComparisonCell.sentence(effect.method())
        : new ComparisonCell.Points(List.of(Visit.words(effect.method()), effect.remark()));
  }

  private static ComparisonCell others(EffectBeside effect) {
    return effect.others().isEmpty()
        ? ComparisonCell.absent(Stated.Why.NOT_FOUND)
        : new ComparisonCell.Numbers(effect.others());
  }

  private static ComparisonCell costs(Visit visit, CaseStudy study) {
    return switch (study.costs()) {
      case Stated.Known<List<Cost>> _ ->
          ComparisonCell.words(
              CaseStudies.costs(visit, study).stream().map(NamedLink::text).toList());
      case Stated.Unknown<List<Cost>>(Stated.Why why) -> ComparisonCell.absent(why);
    };
  }

  /// Pitfalls are known also where drawbacks are not.
  private static ComparisonCell drawbacks(CaseStudy study) {
    List<String> known = CaseStudies.drawbacks(study);
    return ComparisonCell.points(known.isEmpty() ? study.drawbacks() : new Stated.Known<>(known));
  }

  private static ComparisonCell sector(Visit visit, CaseStudy study) {
    return ComparisonCell.words(
        Stream.of(
                visit.labels("sector", study.sectors()),
                visit.labels("onderwijssoort", study.educationTypes()))
            .flatMap(List::stream)
            .toList());
  }

  private static ComparisonCell terms(Visit visit, String vocabulary, List<String> ids) {
    return ComparisonCell.words(visit.labels(vocabulary, ids));
  }

  private static ComparisonCell words(Optional<String> words) {
    return ComparisonCell.words(words.filter(some -> !some.isEmpty()).stream().toList());
  }
}
