package nl.goedvoorbeeld.mail;

/// What came of handing a letter to the server.
public sealed interface Handed {
  /// The server has it and is answerable for it.
  record Accepted() implements Handed {}

  /// It will never take this one.
  record Refused(LetterReason reason, Blame blame) implements Handed {}

  /// It does not take this one now.
  record Later(LetterReason reason) implements Handed {}

  /// It may have it, or not.
  record Unanswered() implements Handed {}

  /// It takes nothing now, whichever letter.
  record Away(Hindrance why) implements Handed {}
}
