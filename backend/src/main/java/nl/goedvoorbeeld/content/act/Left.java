package nl.goedvoorbeeld.content.act;

import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.content.snapshot.Change;

/// That an item was withdrawn, for editors: readers do not learn why something was a mistake.
///
/// @param until when it can be taken back in one step
public record Left(
    Change.Reason reason,
    Optional<String> successor,
    String note,
    String author,
    Instant at,
    Instant until) {}
