package nl.goedvoorbeeld.newsletter.mailing;

/// How it stands with a mailing.
public enum MailingState {
  CONCEPT("concept"),
  /// It waits for a second pair of eyes.
  SUBMITTED("ter controle"),
  PLANNED("gepland"),
  SENDING("wordt verzonden"),
  PAUSED("gepauzeerd"),
  /// For good; what went has gone.
  STOPPED("gestopt"),
  /// Of each delivery it is known what became of it.
  SENT("verzonden");

  private final String word;

  MailingState(String word) {
    this.word = word;
  }

  /// As editors know it.
  public String word() {
    return word;
  }

  /// Whether its recipients are frozen.
  public boolean isFrozen() {
    return this == SENDING || this == PAUSED || this == SENT;
  }
}
