package nl.goedvoorbeeld.mail;

/// What came of handing a letter to the server.
sealed interface Delivery {
  /// The server has it and is answerable for it.
  record Accepted() implements Delivery {}

  /// It will never take this one.
  record Refused(LetterReason reason) implements Delivery {}

  /// It does not take this one now.
  record Later(LetterReason reason) implements Delivery {}

  /// It may have it, or not.
  record Unanswered() implements Delivery {}

  /// It takes nothing now, whichever letter.
  record Away(Hindrance why) implements Delivery {}
}
