package nl.goedvoorbeeld.content;

import java.util.Comparator;
import java.util.List;
import nl.goedvoorbeeld.frontmatter.Fault;

/// What came of an act. A refusal is an answer, not an exception.
public sealed interface Outcome {

  /// The library has changed.
  ///
  /// @param generation the one in which it became public
  /// @param changed how many items the act changed
  record Done(long generation, int changed) implements Outcome {}

  /// Everything was public already, as it is.
  record Nothing(long generation) implements Outcome {}

  /// Nothing was changed, because of these, in the order of the files and of their texts.
  record Refused(List<Objection> objections) implements Outcome {
    public Refused {
      objections =
          objections.stream()
              .sorted(
                  Comparator.comparing(Objection::file)
                      .thenComparing(objection -> objection.fault().place()))
              .toList();
    }
  }

  /// A fault, and the file or item that it is in.
  record Objection(String file, Fault fault) {
    @Override
    public String toString() {
      return "%s:%d:%d: %s"
          .formatted(file, fault.place().line(), fault.place().column(), fault.message());
    }
  }
}
