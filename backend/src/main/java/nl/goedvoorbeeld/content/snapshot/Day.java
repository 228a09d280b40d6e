package nl.goedvoorbeeld.content.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.ItemDate;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.evidence.Age;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.PartialDate;

/// What is proven in a library on one day, for all of its examples together: made once for each
/// library and day, since it looks at every effect of every example.
public final class Day {
  private static final int BEGUN = 6;

  private final LocalDate date;
  private final List<Item> studies;
  private final List<Proven> measures;
  private final Map<Audience, Entrance> entrances;
  private final List<Item> begun;

  /// A measure as its examples prove it.
  ///
  /// @param best the example with the strongest evidence for this measure
  /// @param examples how many there are
  public record Proven(Item measure, Item best, int examples) {}

  /// What one audience is shown first.
  ///
  /// @param best the examples with the best measurement, of those that name it before the others:
  ///   so none is the best of two
  /// @param examples how many name it
  /// @param measured in how many of these something was measured
  /// @param schemes that hold: those with an amount first, then those that most items refer to
  /// @param chapters that are for it more than for others
  public record Entrance(
      List<Item> best, int examples, int measured, List<Item> schemes, List<Item> chapters) {}

  /// How strong the evidence of an example is, of some of its effects: of all of those, and of what
  /// was measured of them; when that was last, and whether long ago.
  record Weighed(Item item, Strength all, Strength measured, LocalDate last, boolean old) {
    /// The strongest last; of equals what is not old.
    private static final Comparator<Weighed> BY_ALL =
        Comparator.comparing(Weighed::all).thenComparing(Weighed::old, Comparator.reverseOrder());

    /// The best measured last; of equals what is not old, then what was measured last.
    static final Comparator<Weighed> BY_MEASURED =
        Comparator.comparing(Weighed::measured)
            .thenComparing(Weighed::old, Comparator.reverseOrder())
            .thenComparing(Weighed::last);

    boolean isMeasured() {
      return measured != Strength.NONE;
    }
  }

  public Day(Snapshot snapshot, LocalDate date) {
    this.date = date;
    List<Weighed> weighed =
        snapshot.items(Kind.CASE_STUDY).stream()
            .map(item -> weighed(item, ((CaseStudy) item.content()).effects()))
            .toList();
    studies = weighed.stream().sorted(Weighed.BY_ALL.reversed()).map(Weighed::item).toList();
    measures = measures(snapshot);
    entrances = new Entrances(snapshot.vocabularies()).of(snapshot, date, weighed);
    begun =
        snapshot.begun().stream()
            .filter(item -> !ItemDate.of(item).isAfter(date))
            .limit(BEGUN)
            .toList();
  }

  private Weighed weighed(Item item, List<Effect> effects) {
    List<Effect> measured =
        effects.stream().filter(effect -> effect.basis() == Effect.Basis.MEASURED).toList();
    boolean old = Age.of(effects, date).filter(Age.OLD::equals).isPresent();
    LocalDate last =
        measured.stream()
            .flatMap(effect -> effect.measuredUntil().stream())
            .map(PartialDate::last)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    return new Weighed(item, Strength.of(effects), Strength.of(measured), last, old);
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

  /// What an audience is shown first.
  public Entrance entrance(Audience audience) {
    return Objects.requireNonNull(entrances.get(audience));
  }

  /// The examples that began last, the last first: a few.
  public List<Item> begun() {
    return begun;
  }
}
