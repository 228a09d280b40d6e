package nl.goedvoorbeeld.reading.example;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.effect.Evidence;
import nl.goedvoorbeeld.reading.effect.Headline;

/// What one example says on one line of a comparison.
public sealed interface ComparisonCell {
  /// Numbers, each with its sign.
  record Numbers(List<Headline> numbers) implements ComparisonCell {}

  record Proof(Evidence evidence) implements ComparisonCell {}

  /// Words of ours, like those of a vocabulary.
  record Words(List<String> words) implements ComparisonCell {}

  /// Sentences of the example itself, in its language.
  record Points(List<String> points) implements ComparisonCell {}

  /// @param why like `niet gevonden`
  record Absent(String why) implements ComparisonCell {}

  static ComparisonCell absent(Stated.Why why) {
    return new Absent(why.words());
  }

  static ComparisonCell words(List<String> words) {
    return words.isEmpty() ? absent(Stated.Why.NOT_FOUND) : new Words(words);
  }

  static ComparisonCell points(Stated<List<String>> points) {
    return switch (points) {
      case Stated.Known<List<String>>(var known) when known.isEmpty() ->
          absent(Stated.Why.NOT_FOUND);
      case Stated.Known<List<String>>(var known) -> new Points(known);
      case Stated.Unknown<List<String>>(Stated.Why why) -> absent(why);
    };
  }

  static ComparisonCell sentence(Stated<String> sentence) {
    return switch (sentence) {
      case Stated.Known<String>(String known) -> new Points(List.of(known));
      case Stated.Unknown<String>(Stated.Why why) -> absent(why);
    };
  }
}
