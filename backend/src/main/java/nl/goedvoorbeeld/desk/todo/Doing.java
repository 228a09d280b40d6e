package nl.goedvoorbeeld.desk.todo;

/// What came of what somebody said about something to do.
public sealed interface Doing {

  /// @param sentence what was asked
  record Done(String sentence) implements Doing {}

  /// Why not, as a sentence.
  record Refused(String sentence) implements Doing {}
}
