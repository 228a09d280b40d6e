package nl.goedvoorbeeld.mail;

/// Why the server takes no letter at all for now.
public enum Hindrance {
  UNREACHABLE("De mailserver is niet bereikbaar. Controleer GV_MAIL_HOST en GV_MAIL_PORT."),
  CLOSES("De mailserver neemt nu geen verbindingen aan."),
  OPEN(
      "De mailserver biedt geen versleutelde verbinding (STARTTLS), en GV_MAIL_STARTTLS eist die."
          + " Er is niets verzonden, ook geen wachtwoord."),
  CERTIFICATE(
      "De mailserver heeft geen certificaat dat bij GV_MAIL_HOST past en dat deze machine vertrouwt."),
  PASSWORD("De mailserver kent GV_MAIL_USER niet met dit wachtwoord."),
  SENDER("De mailserver neemt geen mail aan van het adres in GV_MAIL_FROM.");

  private final String sentence;

  Hindrance(String sentence) {
    this.sentence = sentence;
  }

  /// Whether it may be of this connection only.
  boolean isOfTheLine() {
    return this == CLOSES || this == UNREACHABLE;
  }

  /// For an editor or administrator.
  public String sentence() {
    return sentence;
  }
}
