package nl.goedvoorbeeld.desk.letter;

import java.time.Instant;
import nl.goedvoorbeeld.account.OneTimeLink;

/// How a link that was made comes to the person that it is for.
public sealed interface LinkGiven {

  /// It goes by mail; nobody else sees it.
  record Mailed(String address, OneTimeLink.Purpose purpose, Instant until) implements LinkGiven {
    /// So that no address gets into a log by accident.
    @Override
    public String toString() {
      return "Mailed " + purpose + " until " + until;
    }
  }

  /// It is shown once to whoever made it, to be passed on.
  record Shown(OneTimeLink link) implements LinkGiven {}
}
