package nl.goedvoorbeeld.content.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Ref;

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
              .sorted(Comparator.comparing(Objection::about).thenComparing(Objection::place))
              .toList();
    }
  }

  /// What stands in the way of an act.
  sealed interface Objection {
    /// The file that it is about, or the id of an item.
    String about();

    default Place place() {
      return Place.START;
    }

    /// Where it leads that readers find nothing, when that is what is wrong.
    default Optional<Ref> leansOn() {
      return Optional.empty();
    }

    /// As it is told to who has the files.
    default String inFile(String sentence) {
      return "%s:%d:%d: %s".formatted(about(), place().line(), place().column(), sentence);
    }
  }

  /// A fault in a document.
  ///
  /// @param about its file
  /// @param kind of the item
  record Faulty(String about, Kind kind, Fault fault) implements Objection {
    /// What is wrong with a draft by itself.
    public static List<Faulty> all(Draft draft) {
      return draft.faults().stream().map(fault -> of(draft, fault)).toList();
    }

    public static Faulty of(Draft draft, Fault fault) {
      return new Faulty(draft.kind().file(draft.slug()), draft.kind(), fault);
    }

    @Override
    public Place place() {
      return fault.place();
    }

    @Override
    public Optional<Ref> leansOn() {
      return DraftCode.leansOn(fault);
    }

    @Override
    public String toString() {
      return inFile(FileWords.of(fault));
    }
  }

  /// A reason that stands in no document, for whoever acts: nothing but people reads it.
  record Refusal(String about, String sentence) implements Objection {
    @Override
    public String toString() {
      return inFile(sentence);
    }
  }
}
