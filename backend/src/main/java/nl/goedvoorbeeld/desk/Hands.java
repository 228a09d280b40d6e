package nl.goedvoorbeeld.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.letter.GuestLetters;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import nl.goedvoorbeeld.desk.todo.TwoTexts;
import nl.goedvoorbeeld.media.Images;
import org.springframework.stereotype.Component;

/// Who carry acts out, and how each says what came of it.
@Component
record Hands(
    Workbench workbench,
    Acts acts,
    Remarks remarks,
    Plans plans,
    Bin bin,
    Links links,
    Mergers mergers,
    TwoTexts texts,
    ToDoList toDos,
    Images images,
    GuestLetters letters) {

  /// A version as the trail says it.
  String version(String itemId, long revision) {
    return "versie " + workbench.numbering(itemId).of(revision);
  }

  static <T> Performed<T> done(T what, Performed.Line... lines) {
    return new Performed.Done<>(what, List.of(lines));
  }

  static Performed<WorkState> step(Step step, String itemId, Performed.Line line) {
    return switch (step) {
      case Step.Taken(WorkState state) -> done(state, line);
      case Step.Refused(String sentence) -> Performed.refused(itemId, sentence);
    };
  }

  /// @param lines of the generation in which readers saw it; none where nothing changed for them
  static Performed<Outcome> outcome(Outcome outcome, Function<Long, List<Performed.Line>> lines) {
    return switch (outcome) {
      case Outcome.Done(long generation, _) ->
          new Performed.Done<>(outcome, lines.apply(generation));
      case Outcome.Nothing _ -> done(outcome);
      case Outcome.Refused(List<Outcome.Objection> objections) ->
          new Performed.Refused<>(objections, Optional.empty());
    };
  }

  /// @param outdated what is said where somebody saved since
  /// @param line of a new version; nothing is said where the text was there already
  static Performed<Saving.Stored> saving(
      Saving saving, String about, String outdated, Function<Saving.Saved, Performed.Line> line) {
    return switch (saving) {
      case Saving.Saved saved -> done(saved, line.apply(saved));
      case Saving.Unchanged unchanged -> done(unchanged);
      case Saving.Outdated newer ->
          new Performed.Refused<>(
              List.of(new Outcome.Refusal(about, outdated)), Optional.of(newer));
      case Saving.Refused(String sentence) -> Performed.refused(about, sentence);
    };
  }

  static Performed<Planning> planning(Planning planning, String itemId, Performed.Line line) {
    return planning instanceof Planning.Refused(String sentence)
        ? Performed.refused(itemId, sentence)
        : done(planning, line);
  }
}
