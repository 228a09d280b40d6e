package nl.goedvoorbeeld.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.check.Outcome.Faulty;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.check.Outcome.Refusal;
import nl.goedvoorbeeld.content.wording.FileWords;

/// What came of an act. A refusal is an answer, not an exception.
///
/// @param <T> what it made
public sealed interface Performed<T> {

  /// @param lines what the trail says of it; none where nothing was changed
  record Done<T>(T what, List<Line> lines) implements Performed<T> {}

  /// Nothing was changed, because of these.
  ///
  /// @param newer both texts, where somebody saved since
  record Refused<T>(List<Objection> objections, Optional<Saving.Outdated> newer)
      implements Performed<T> {

    /// For whoever sees no text beside it.
    public String sentence() {
      return objections.stream()
          .map(
              one ->
                  switch (one) {
                    case Refusal(_, String sentence) -> sentence;
                    case Faulty(_, _, var fault) -> FileWords.of(fault);
                  })
          .distinct()
          .collect(Collectors.joining(" "));
    }
  }

  /// A line of the trail.
  ///
  /// @param object kind and id
  /// @param detail what else matters; never a secret
  record Line(String act, String object, String detail) {}

  static <T> Performed<T> refused(String about, String sentence) {
    return new Refused<>(List.of(new Refusal(about, sentence)), Optional.empty());
  }
}
