package nl.goedvoorbeeld.newsletter;

/// How it stands with a mailing for one person.
public enum DeliveryState {
  WAITING("wacht"),
  /// The server has it and is answerable for it.
  SENT("verzonden"),
  REFUSED("geweigerd"),
  /// They ended or paused what it was for before it went.
  LEFT("vertrokken"),
  /// An editor stopped the mailing before it went.
  STOPPED("gestopt");

  private final String word;

  DeliveryState(String word) {
    this.word = word;
  }

  /// As editors know it.
  public String word() {
    return word;
  }
}
