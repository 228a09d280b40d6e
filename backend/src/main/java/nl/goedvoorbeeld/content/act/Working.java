package nl.goedvoorbeeld.content.act;

import java.time.Instant;
import nl.goedvoorbeeld.content.Kind;

/// The open draft of an item.
///
/// @param revision its newest revision, the only one that acts may be about
/// @param title as far as it could be read; may be empty
/// @param since when it came into this state
public record Working(
    String itemId,
    Kind kind,
    long revision,
    WorkState state,
    String slug,
    String title,
    Instant since) {}
