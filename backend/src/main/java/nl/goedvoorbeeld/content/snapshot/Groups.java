package nl.goedvoorbeeld.content.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.ItemDate;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// The items of a library by what pages ask for, made once for each library: a page that looks for
/// its own would walk through all there is. In each group they stand by title.
final class Groups {
  private final Map<Kind, List<Item>> kinds;
  private final Map<Kind, List<Item>> newest;
  private final Map<String, List<Item>> articles;
  private final Map<String, List<Item>> examples;
  private final Map<String, Map<Kind, List<Item>>> regions;
  private final Map<BigDecimal, List<Item>> figures;
  private final List<Item> begun;

  /// @param ordered all items that stand in lists, by title
  Groups(List<Item> ordered, Vocabularies vocabularies) {
    kinds = ordered.stream().collect(Collectors.groupingBy(Item::kind));
    newest = new EnumMap<>(Kind.class);
    kinds.forEach((kind, items) -> newest.put(kind, newestFirst(items)));
    articles = byEdition(of(Kind.ARTICLE));
    examples = byMeasure(of(Kind.CASE_STUDY), vocabularies);
    regions = byRegion(ordered, vocabularies);
    figures = byValue(of(Kind.FIGURE));
    begun =
        of(Kind.CASE_STUDY).stream()
            .filter(item -> ItemDate.of(item).isAfter(LocalDate.EPOCH))
            .sorted(Comparator.comparing(ItemDate::of).reversed())
            .toList();
  }

  private Groups(Groups base, Kind kind, List<Item> items) {
    kinds = new EnumMap<>(Kind.class);
    kinds.putAll(base.kinds);
    kinds.put(kind, items);
    newest = new EnumMap<>(Kind.class);
    newest.putAll(base.newest);
    newest.put(kind, newestFirst(items));
    articles = kind == Kind.ARTICLE ? byEdition(items) : base.articles;
    examples = base.examples;
    regions = base.regions;
    figures = kind == Kind.FIGURE ? byValue(items) : base.figures;
    begun = base.begun;
  }

  /// With one kind anew, for a look at a draft of it. What lists items for a measure or a region
  /// lists what is public: no draft of a measure or a region changes that.
  Groups with(Kind kind, List<Item> items) {
    return new Groups(this, kind, items);
  }

  private static List<Item> newestFirst(List<Item> items) {
    return items.stream().sorted(ItemDate.NEWEST_FIRST).toList();
  }

  private static Map<String, List<Item>> byEdition(List<Item> articles) {
    return articles.stream()
        .filter(item -> item.slug().contains("/"))
        .collect(Collectors.groupingBy(item -> item.slug().substring(0, item.slug().indexOf('/'))));
  }

  private static Map<String, List<Item>> byMeasure(List<Item> studies, Vocabularies vocabularies) {
    Function<Item, List<String>> measures =
        item ->
            ((CaseStudy) item.content())
                .measures().stream().map(id -> measure(vocabularies, id)).toList();
    Map<String, List<Item>> examples = new HashMap<>();
    for (Item item : studies) {
      for (String measure : Set.copyOf(measures.apply(item))) {
        examples.computeIfAbsent(measure, _ -> new ArrayList<>()).add(item);
      }
    }
    return examples;
  }

  /// A term that was merged counts as the one that took over.
  static String measure(Vocabularies vocabularies, String term) {
    return vocabularies.term("maatregel", term).map(Term::id).orElse(term);
  }

  private static Map<String, Map<Kind, List<Item>>> byRegion(
      List<Item> ordered, Vocabularies vocabularies) {
    Map<String, Set<String>> around = new HashMap<>();
    Map<String, Map<Kind, List<Item>>> regions = new HashMap<>();
    for (Item item : ordered) {
      Set<String> found = new LinkedHashSet<>();
      for (String region : item.masthead().regions()) {
        found.addAll(
            around.computeIfAbsent(region, id -> vocabularies.selfAndBroader("regio", id)));
      }
      for (String region : found) {
        regions
            .computeIfAbsent(region, _ -> new EnumMap<>(Kind.class))
            .computeIfAbsent(item.kind(), _ -> new ArrayList<>())
            .add(item);
      }
    }
    return regions;
  }

  private static Map<BigDecimal, List<Item>> byValue(List<Item> figures) {
    Map<BigDecimal, List<Item>> said = new HashMap<>();
    for (Item item : figures) {
      ((Figure) item.content())
          .value()
          .known()
          .ifPresent(value -> said.computeIfAbsent(plain(value), _ -> new ArrayList<>()).add(item));
    }
    return said;
  }

  /// Equal for numbers that are: `2,50` and `-2,5`.
  private static BigDecimal plain(BigDecimal value) {
    return value.abs().stripTrailingZeros();
  }

  List<Item> figures(BigDecimal value) {
    return figures.getOrDefault(plain(value), List.of());
  }

  List<Item> of(Kind kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  List<Item> begun() {
    return begun;
  }

  List<Item> newest(Kind kind) {
    return newest.getOrDefault(kind, List.of());
  }

  List<Item> articles(String edition) {
    return articles.getOrDefault(edition, List.of());
  }

  List<Item> examples(String measure) {
    return examples.getOrDefault(measure, List.of());
  }

  Map<Kind, List<Item>> within(String region) {
    return regions.getOrDefault(region, Map.of());
  }
}
