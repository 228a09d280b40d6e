package nl.goedvoorbeeld.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/// The page of a measure: what it is, and the examples with their effects side by side.
final class Measures {
  private Measures() {}

  static MeasurePage page(Visit visit, Item item, Measure measure) {
    List<Item> examples = examples(visit, measure.term());
    return new MeasurePage(
        Frames.of(visit, item),
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        strategy(visit, measure),
        visit.body(item),
        comparison(visit, examples),
        groups(visit, examples),
        facts(visit, item, measure),
        Frames.foot(visit, item));
  }

  /// The strongest evidence first. A term that was merged counts as the one that took over.
  static List<Item> examples(Visit visit, String term) {
    String wanted = now(visit, term);
    return visit.snapshot().items(Kind.CASE_STUDY).stream()
        .filter(
            item -> study(item).measures().stream().anyMatch(id -> now(visit, id).equals(wanted)))
        .sorted(
            Comparator.comparing((Item item) -> Strength.of(study(item).effects(), visit.day()))
                .reversed())
        .toList();
  }

  private static String now(Visit visit, String id) {
    return visit.snapshot().vocabularies().term("maatregel", id).map(Term::id).orElse(id);
  }

  static CaseStudy study(Item item) {
    return (CaseStudy) item.content();
  }

  private static Link strategy(Visit visit, Measure measure) {
    String words = Cards.strategies(visit, measure);
    return visit
        .snapshot()
        .vocabularies()
        .broaderIn("strategie", "maatregel", measure.term())
        .stream()
        .findFirst()
        .map(id -> new Link(visit.at("/zoeken?soort=maatregel&strategie=" + id), words))
        .orElseGet(() -> Link.plain(words));
  }

  private static List<CardGroup> groups(Visit visit, List<Item> examples) {
    Map<String, List<Card>> groups = new LinkedHashMap<>();
    for (String heading : List.of("Gemeten", "Ervaren of één keer gemeten", "Nog niet gemeten")) {
      groups.put(heading, new ArrayList<>());
    }
    for (Item item : examples) {
      String heading =
          switch (Strength.of(study(item).effects(), visit.day())) {
            case BEFORE_AND_AFTER, COMPARED, META_EVALUATION -> "Gemeten";
            case EXPERIENCE -> "Ervaren of één keer gemeten";
            case EXPECTATION, NONE -> "Nog niet gemeten";
          };
      groups.computeIfAbsent(heading, _ -> new ArrayList<>()).add(Cards.plain(visit, item));
    }
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(
            group ->
                new CardGroup(
                    "Voorbeelden: "
                        + group.getKey().toLowerCase(nl.goedvoorbeeld.content.Dutch.LOCALE),
                    "",
                    group.getValue(),
                    CardGroup.NO_MORE))
        .toList();
  }

  /// One row for each thing that an example says something about.
  private static List<ComparisonRow> comparison(Visit visit, List<Item> examples) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (Item item : examples) {
      for (EffectGroup group : Effects.groups(visit, study(item).effects())) {
        rows.add(
            new ComparisonRow(
                visit.link(item),
                group.metric(),
                group.base(),
                line(group, Sign.EXPECTED),
                line(group, Sign.MEASURED),
                line(group, Sign.EXPERIENCED)));
      }
    }
    return rows;
  }

  private static @Nullable EffectLine line(EffectGroup group, Sign sign) {
    return group.lines().stream().filter(line -> line.sign() == sign).findFirst().orElse(null);
  }

  /// The measure on the front page, with its best documented example; nothing without examples.
  static Optional<MeasureLine> frontLine(Visit visit, Item item) {
    Measure measure = (Measure) item.content();
    List<Item> examples = examples(visit, measure.term());
    if (examples.isEmpty()) {
      return Optional.empty();
    }
    Item best = examples.getFirst();
    Headline headline = Effects.headline(visit, study(best));
    return Optional.of(
        new MeasureLine(
            visit.link(item),
            Cards.strategies(visit, measure),
            Dutch.count(examples.size(), "voorbeeld", "voorbeelden"),
            headline,
            headline.sign() == null ? Link.plain("") : visit.link(best)));
  }

  /// Which measures come first on the front page: measured before expected, then many examples.
  static Comparator<Item> byEvidence(Visit visit) {
    Comparator<Item> measured =
        Comparator.comparing(
            item ->
                examples(visit, ((Measure) item.content()).term()).stream()
                    .flatMap(example -> study(example).effects().stream())
                    .filter(effect -> effect.basis() == Effect.Basis.MEASURED)
                    .map(effect -> Strength.of(List.of(effect), visit.day()))
                    .max(Comparator.naturalOrder())
                    .orElse(Strength.NONE));
    Comparator<Item> number =
        Comparator.comparing(item -> examples(visit, ((Measure) item.content()).term()).size());
    return measured.reversed().thenComparing(number.reversed()).thenComparing(Item::id);
  }

  private static List<Fact> facts(Visit visit, Item item, Measure measure) {
    Visit.Facts facts =
        new Visit.Facts()
            .add("Past bij", plain(measure.suits()))
            .add("Past niet bij", plain(measure.doesNotSuit()))
            .add("Voordelen", plain(measure.benefits()))
            .add("Nadelen", drawbacks(measure))
            .add("Zo begint u", plain(measure.firstSteps()));
    return visit.scope(facts, item).list();
  }

  private static List<Link> drawbacks(Measure measure) {
    return switch (measure.drawbacks()) {
      case Stated.Known<List<String>>(var known) -> plain(known);
      case Stated.Unknown<List<String>>(Stated.Why why) -> List.of(Link.plain(why.words()));
    };
  }

  private static List<Link> plain(List<String> texts) {
    return texts.stream().map(Link::plain).toList();
  }
}
