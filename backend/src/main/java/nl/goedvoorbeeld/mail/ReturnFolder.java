package nl.goedvoorbeeld.mail;

import java.time.Instant;
import java.util.Optional;

/// How it is with a folder in which mail comes back.
///
/// @param readAt when all of it was read last
/// @param fault why it could not be read since
/// @param unreadable how many mails in it could not be read
/// @param complaintsOfNobody how many complaints in it do not say of which mail
public record ReturnFolder(
    String name,
    Optional<Instant> readAt,
    Optional<Fault> fault,
    int unreadable,
    int complaintsOfNobody) {

  /// Why it cannot be read.
  public enum Fault {
    UNREACHABLE("De server is niet bereikbaar. Controleer GV_BOUNCE_HOST en GV_BOUNCE_PORT."),
    PASSWORD("De server kent GV_BOUNCE_USER niet met dit wachtwoord."),
    NO_FOLDER("De map is er niet. Controleer GV_BOUNCE_FOLDERS.");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }

    /// For an editor or administrator.
    public String sentence() {
      return sentence;
    }
  }
}
