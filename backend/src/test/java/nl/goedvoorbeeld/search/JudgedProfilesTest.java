package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.search.JudgedProfiles.Judged;
import nl.goedvoorbeeld.search.query.Profile;
import org.junit.jupiter.api.Test;

/// Holds the order of examples against what a reader of each organisation would want first.
class JudgedProfilesTest {
  /// Just under what was reached. Raise it with the counting, and never lower it for that.
  private static final double NDCG = 0.83;

  /// What the order by evidence alone comes to is next to nothing: it is the same for everybody.
  private static final double BETTER = 0.7;

  private static final Library LIBRARY =
      LargeLibrary.of(TenTimes.once(), RunningSite.TODAY, new MovableClock(RunningSite.NOW));

  private record Outcome(Judged judged, double ndcg, double plain) {}

  @Test
  void what_is_most_like_an_organisation_stands_first() {
    List<String> plain = first(Profile.NONE);
    List<Outcome> outcomes = new ArrayList<>();
    for (Judged one : JudgedProfiles.all()) {
      Profile profile = JudgedProfiles.profile(LIBRARY, one.parameters());
      outcomes.add(new Outcome(one, one.ndcg(first(profile)), one.ndcg(plain)));
    }
    print(outcomes);
    double ndcg = mean(outcomes, Outcome::ndcg);
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(30);
    assertThat(ndcg).as("nDCG@5").isGreaterThan(NDCG);
    assertThat(ndcg - mean(outcomes, Outcome::plain)).as("gain").isGreaterThan(BETTER);
  }

  @Test
  void every_judged_example_exists_and_no_organisation_is_judged_without_one() {
    List<String> slugs = TenTimes.once().items(Kind.CASE_STUDY).stream().map(Item::slug).toList();
    assertThat(JudgedProfiles.all())
        .allSatisfy(
            judged -> {
              assertThat(slugs).containsAll(judged.grades().keySet());
              assertThat(judged.grades()).hasSizeGreaterThanOrEqualTo(5);
              assertThat(judged.grades().values()).allMatch(grade -> grade >= 1 && grade <= 3);
            });
  }

  private static List<String> first(Profile profile) {
    return LIBRARY.alike(profile, LIBRARY.on(RunningSite.TODAY)).shown().stream()
        .map(one -> one.item().slug())
        .toList();
  }

  private static void print(List<Outcome> outcomes) {
    System.out.printf(
        "Judged organisations: %d, nDCG@5 %.3f, by evidence alone %.3f%n",
        outcomes.size(), mean(outcomes, Outcome::ndcg), mean(outcomes, Outcome::plain));
    outcomes.stream()
        .sorted(Comparator.comparingDouble(Outcome::ndcg))
        .limit(5)
        .forEach(one -> System.out.printf("  %.3f  %s%n", one.ndcg(), one.judged().words()));
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(0);
  }
}
