package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.search.Judgements.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the order of results against what people judged, and prints how well it did.
///
/// Of the half named *dev* one may look at the queries to choose between ways to search; the half
/// named *test* shows whether that holds for others.
class JudgedQueriesTest {
  /// Just under what was reached. Raise them with the search, and never lower them for it.
  private static final double NDCG = 0.72;

  private static final double RECIPROCAL_RANK = 0.90;

  private record Outcomes(Judged judged, double ndcg, double reciprocalRank) {}

  @Test
  void what_people_want_stands_above_what_they_do_not(@TempDir Path folder) {
    List<Outcomes> outcomes = new ArrayList<>();
    Shelf shelf = new Shelf(TestDatabase.filled());
    try (Libraries node = shelf.node(folder)) {
      for (Judged judged : Judgements.all()) {
        List<String> found = found(node, judged.query());
        outcomes.add(new Outcomes(judged, judged.ndcg(found), judged.reciprocalRank(found)));
      }
    }
    print(outcomes);
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(330);
    assertThat(mean(outcomes, Outcomes::ndcg)).as("nDCG@10").isGreaterThan(NDCG);
    assertThat(mean(outcomes, Outcomes::reciprocalRank)).as("MRR").isGreaterThan(RECIPROCAL_RANK);
  }

  @Test
  void every_judged_item_exists() {
    Shelf shelf = new Shelf(TestDatabase.filled());
    List<String> items =
        shelf.publications.load().items().stream().map(item -> item.ref().toString()).toList();
    assertThat(Judgements.all().stream().flatMap(judged -> judged.grades().keySet().stream()))
        .allSatisfy(judged -> assertThat(items).contains(judged.replaceFirst("/", ":")));
  }

  private static List<String> found(Libraries node, String query) {
    return node.read(library -> library.best(query, Shelf.TODAY, 10)).stream()
        .map(item -> item.ref().folder() + "/" + item.ref().slug())
        .toList();
  }

  private static void print(List<Outcomes> outcomes) {
    Map<String, List<Outcomes>> groups = new TreeMap<>();
    for (Outcomes one : outcomes) {
      for (String group :
          List.of(one.judged().category(), "(" + one.judged().half() + ")", "(all)")) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(one);
      }
    }
    System.out.println("Judged queries      number   nDCG@10    MRR");
    groups.forEach(
        (group, some) ->
            System.out.printf(
                "  %-18s %5d %9.3f %9.3f%n",
                group,
                some.size(),
                mean(some, Outcomes::ndcg),
                mean(some, Outcomes::reciprocalRank)));
    System.out.println("Lowest:");
    outcomes.stream()
        .filter(one -> one.judged().half().equals("dev"))
        .sorted(Comparator.comparingDouble(Outcomes::ndcg))
        .limit(10)
        .forEach(one -> System.out.printf("  %.3f  %s%n", one.ndcg(), one.judged().query()));
  }

  private static double mean(List<Outcomes> outcomes, ToDoubleFunction<Outcomes> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(0);
  }
}
