package nl.goedvoorbeeld.content;

import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.wording.FileWords;

/// What an objection says, without the file and the place.
public final class Told {
  private Told() {}

  public static String of(Objection objection) {
    return switch (objection) {
      case Outcome.Faulty(_, _, var fault) -> FileWords.of(fault);
      case Outcome.Refusal(_, String sentence) -> sentence;
    };
  }
}
