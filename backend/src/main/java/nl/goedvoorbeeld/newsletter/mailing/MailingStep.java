package nl.goedvoorbeeld.newsletter.mailing;

/// What came of something that was done to a mailing. A refusal is an answer, not an exception.
public sealed interface MailingStep {
  /// @param now as it is after it
  record Taken(Mailing now) implements MailingStep {}

  /// It is already as was asked; nothing was changed.
  record Already(Mailing now) implements MailingStep {}

  record Refused(String sentence) implements MailingStep {}
}
