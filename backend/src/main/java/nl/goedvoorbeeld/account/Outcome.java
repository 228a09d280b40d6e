package nl.goedvoorbeeld.account;

/// What came of an act. A refusal is an answer, not an exception.
public sealed interface Outcome<T> {
  record Done<T>(T value) implements Outcome<T> {}

  /// @param sentence for whoever asked
  record Refused<T>(String sentence) implements Outcome<T> {}
}
