package nl.goedvoorbeeld.reading.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.snapshot.Day;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.reading.effect.Effects;
import nl.goedvoorbeeld.reading.effect.Headline;
import nl.goedvoorbeeld.reading.example.CaseStudies;

/// The page of a measure: what it is, and the examples with their effects side by side.
public final class Measures {
  private static final List<String> GROUPS =
      List.of(
          "Voorbeelden: gemeten",
          "Voorbeelden: ervaren, opgegeven of één keer gemeten",
          "Voorbeelden zonder gevonden meting");

  private Measures() {}

  public static MeasureView view(Visit visit, Item item, Measure measure) {
    List<Item> examples = examples(visit, measure.term());
    return new MeasureView(
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        strategy(visit, measure),
        Visit.contents(item),
        visit.body(item),
        comparison(visit, examples, measure.term()),
        groups(visit, examples, measure.term()),
        facts(visit, item, measure));
  }

  /// The strongest evidence first.
  static List<Item> examples(Visit visit, String term) {
    return visit.snapshot().examples(term).stream()
        .sorted(
            Comparator.comparing((Item item) -> Strength.of(visit.snapshot().effects(item, term)))
                .reversed())
        .toList();
  }

  static CaseStudy study(Item item) {
    return (CaseStudy) item.content();
  }

  private static NamedLink strategy(Visit visit, Measure measure) {
    String words = Cards.strategies(visit, measure);
    return visit
        .snapshot()
        .vocabularies()
        .broaderIn("strategie", "maatregel", measure.term())
        .stream()
        .findFirst()
        .map(id -> new NamedLink(visit.at("/zoeken?soort=maatregel&strategie=" + id), words))
        .orElseGet(() -> NamedLink.plain(words));
  }

  private static List<CardGroup> groups(Visit visit, List<Item> examples, String term) {
    Map<String, List<Card>> groups = new LinkedHashMap<>();
    for (String heading : GROUPS) {
      groups.put(heading, new ArrayList<>());
    }
    for (Item item : examples) {
      String heading =
          switch (Strength.of(visit.snapshot().effects(item, term))) {
            case BEFORE_AND_AFTER, COMPARED, META_EVALUATION -> GROUPS.get(0);
            case EXPERIENCE -> GROUPS.get(1);
            case EXPECTATION, NONE -> GROUPS.get(2);
          };
      groups.computeIfAbsent(heading, _ -> new ArrayList<>()).add(card(visit, item, term));
    }
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> new CardGroup(group.getKey(), "", group.getValue(), CardGroup.NO_MORE))
        .toList();
  }

  /// With what came from this measure, and not from another one of the same example.
  private static Card card(Visit visit, Item item, String term) {
    return Cards.brief(visit, item)
        .withReadings(
            CaseStudies.readings(visit, study(item), visit.snapshot().effects(item, term)));
  }

  private static List<ExampleEffects> comparison(Visit visit, List<Item> examples, String term) {
    return examples.stream()
        .map(
            item ->
                new ExampleEffects(
                    visit.link(item), Effects.groups(visit, results(visit, item, term))))
        .filter(example -> !example.effects().isEmpty())
        .toList();
  }

  private static List<Effect> results(Visit visit, Item example, String term) {
    return visit.snapshot().effects(example, term).stream()
        .filter(effect -> effect.basis().isResult())
        .toList();
  }

  /// The measure on the front page, with its best documented example.
  public static MeasureLine frontLine(Visit visit, Day.Proven proven) {
    Measure measure = (Measure) proven.measure().content();
    Headline headline =
        Effects.headline(visit, visit.snapshot().effects(proven.best(), measure.term()));
    return new MeasureLine(
        visit.link(proven.measure()),
        Cards.strategies(visit, measure),
        Dutch.count(proven.examples(), "voorbeeld", "voorbeelden"),
        headline,
        headline.sign() == null ? NamedLink.plain("") : visit.link(proven.best()));
  }

  private static List<Fact> facts(Visit visit, Item item, Measure measure) {
    Facts facts =
        new Facts()
            .add("Past bij", plain(measure.suits()))
            .add("Past niet bij", plain(measure.doesNotSuit()))
            .add("Voordelen", plain(measure.benefits()))
            .add("Nadelen", drawbacks(measure))
            .add("Zo begint u", plain(measure.firstSteps()));
    return visit.scope(facts, item).list();
  }

  private static List<NamedLink> drawbacks(Measure measure) {
    return switch (measure.drawbacks()) {
      case Stated.Known<List<String>>(var known) -> plain(known);
      case Stated.Unknown<List<String>>(Stated.Why why) -> List.of(NamedLink.plain(why.words()));
    };
  }

  private static List<NamedLink> plain(List<String> texts) {
    return texts.stream().map(NamedLink::plain).toList();
  }
}
