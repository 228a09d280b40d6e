package nl.goedvoorbeeld.newsletter.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.newsletter.SearchFilter;

/// One message to many.
///
/// @param edition what it brings, by the id of its item
/// @param corrects of a correction: which one it puts right
/// @param words of a correction: what was wrong
/// @param filter to whom of those who asked for the e-zine; never with words to search for
/// @param version raised by each change
/// @param authors the addresses of who wrote in it, the first one made it
/// @param subject once its text was made
/// @param reason why it rests or did not go, where nobody asked for that
public record Mailing(
    UUID id,
    Kind kind,
    String edition,
    Optional<UUID> corrects,
    String words,
    SearchFilter filter,
    MailingState state,
    int version,
    List<String> authors,
    Optional<String> approvedBy,
    Instant madeAt,
    Optional<Instant> plannedFor,
    Optional<Instant> approvedAt,
    Optional<Instant> endedAt,
    Optional<String> subject,
    Optional<MailingRest> reason) {

  public enum Kind {
    EDITION,
    CORRECTION
  }

  /// How the trail names it.
  public String object() {
    return "verzending:" + id;
  }
}
