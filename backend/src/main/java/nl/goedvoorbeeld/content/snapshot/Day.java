package nl.goedvoorbeeld.content.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.evidence.Age;
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
  /// @param best the example with the strongest evidence for this measure
  /// @param examples how many there are
  public record Proven(Item measure, Item best, int examples) {}

  /// How strong the evidence of an example is, of some of its effects: of all of those, and of what
  /// was measured of them; and whether that was long ago.
  private record Weighed(Item item, Strength all, Strength measured, boolean old) {
    /// The strongest last; of equals what is not old.
    private static final Comparator<Weighed> BY_ALL =
        Comparator.comparing(Weighed::all).thenComparing(Weighed::old, Comparator.reverseOrder());
  }

  public Day(Snapshot snapshot, LocalDate date) {
    this.date = date;
    studies =
        snapshot.items(Kind.CASE_STUDY).stream()
            .map(item -> weighed(item, ((CaseStudy) item.content()).effects()))
            .sorted(Weighed.BY_ALL.reversed())
            .map(Weighed::item)
            .toList();
    measures = measures(snapshot);
  }

  private Weighed weighed(Item item, List<Effect> effects) {
    List<Effect> measured =
        effects.stream().filter(effect -> effect.basis() == Effect.Basis.MEASURED).toList();
    boolean old = Age.of(effects, date).filter(Age.OLD::equals).isPresent();
    return new Weighed(item, Strength.of(effects), Strength.of(measured), old);
  }

  private List<Proven> measures(Snapshot snapshot) {
    record Ranked(Proven proven, Strength measured) {}
    Map<String, List<Weighed>> examples = new HashMap<>();
    for (Item item : snapshot.items(Kind.CASE_STUDY)) {
      snapshot
          .effects(item)
          .forEach(
              (term, effects) ->
                  examples
                      .computeIfAbsent(term, _ -> new ArrayList<>())
                      .add(weighed(item, effects)));
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Item item : snapshot.items(Kind.MEASURE)) {
      String term = ((Measure) item.content()).term();
      List<Weighed> some = examples.getOrDefault(term, List.of());
      if (!some.isEmpty()) {
        Item best = Collections.max(some, Weighed.BY_ALL).item();
        Strength measured =
            Collections.max(some, Comparator.comparing(Weighed::measured)).measured();
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
