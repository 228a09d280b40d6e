package nl.goedvoorbeeld.newsletter.alert;

import java.time.Instant;

/// What one subscription is to hear.
///
/// @param due of how much news it hears with its next letter
/// @param next when that goes
/// @param night whether that would be now, were it not night
/// @param heldDue how much of what it is to hear waits for an editor
/// @param since from when is looked whether anything happened that it is about
/// @param happened how much that is, also of what it does not want to hear of
/// @param important how much of that is no small change
public record Prospect(
    int due,
    Instant next,
    boolean night,
    int heldDue,
    Instant since,
    int happened,
    int important) {}
