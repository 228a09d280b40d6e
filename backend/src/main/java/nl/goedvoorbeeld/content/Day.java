package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Strength;

/// What is proven in a library on one day, for all of its examples together: made once for each
/// library and day, since it looks at every effect of every example.
public final class Day {
  private final LocalDate date;
  private final List<Item> studies;
  private final List<Proven> measures;

  /// A measure as its examples prove it.
  ///
  /// @param best the example with the strongest evidence
  /// @param examples how many there are
  public record Proven(Item measure, Item best, int examples) {}

  /// How strong the evidence of an example is: of all its effects, and of those that were measured.
  private record Weighed(Item item, Strength all, Strength measured) {}

  public Day(Snapshot snapshot, LocalDate date) {
    this.date = date;
    Map<String, Weighed> weighed = new HashMap<>();
    for (Item item : snapshot.items(Kind.CASE_STUDY)) {
      weighed.put(item.id(), weighed(item));
    }
    studies =
        snapshot.items(Kind.CASE_STUDY).stream()
            .sorted(Comparator.comparing((Item item) -> of(weighed, item).all()).reversed())
            .toList();
    measures = measures(snapshot, weighed);
  }

  private Weighed weighed(Item item) {
    List<Effect> effects = ((CaseStudy) item.content()).effects();
    List<Effect> measured =
        effects.stream().filter(effect -> effect.basis() == Effect.Basis.MEASURED).toList();
    return new Weighed(item, Strength.of(effects, date), Strength.of(measured, date));
  }

  private static Weighed of(Map<String, Weighed> weighed, Item item) {
    return weighed.getOrDefault(item.id(), new Weighed(item, Strength.NONE, Strength.NONE));
  }

  private static List<Proven> measures(Snapshot snapshot, Map<String, Weighed> weighed) {
    record Ranked(Proven proven, Strength measured) {}
    Map<String, List<Weighed>> examples = new HashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    for (Item item : snapshot.items(Kind.MEASURE)) {
      List<Weighed> some =
          examples.computeIfAbsent(
              ((Measure) item.content()).term(),
              term ->
                  snapshot.examples(term).stream().map(example -> of(weighed, example)).toList());
      if (!some.isEmpty()) {
        Item best = strongest(some, Weighed::all).item();
        Strength measured = strongest(some, Weighed::measured).measured();
        ranked.add(new Ranked(new Proven(item, best, some.size()), measured));
      }
    }
    return ranked.stream()
        .sorted(
            Comparator.comparing(Ranked::measured)
                .thenComparing((Ranked one) -> one.proven().examples())
                .reversed()
                .thenComparing(one -> one.proven().measure().id()))
        .map(Ranked::proven)
        .toList();
  }

  /// The first of the strongest.
  private static Weighed strongest(List<Weighed> some, Function<Weighed, Strength> strength) {
    return Collections.max(some.reversed(), Comparator.comparing(strength));
  }

  public LocalDate date() {
    return date;
  }

  /// All examples, those with the strongest evidence first; then by title.
  public List<Item> studies() {
    return studies;
  }

  /// The measures that have examples: measured before expected, then those with many examples.
  public List<Proven> measures() {
    return measures;
  }
}
