package nl.goedvoorbeeld.content.draft;

import java.util.Optional;

/// What is said along with a publication or a withdrawal.
public final class PublicNote {
  private static final int LONGEST = 500;

  private PublicNote() {}

  /// Why these words will not do, as a sentence.
  public static Optional<String> obstacle(String note) {
    return note.length() > LONGEST || !Draft.isText(note)
        ? Optional.of("De toelichting mag hoogstens %d tekens zijn.".formatted(LONGEST))
        : Optional.empty();
  }
}
