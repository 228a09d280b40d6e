package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.newsletter.Tick;

/// One subscription, for who has it.
///
/// @param id also what its fields are told apart by
/// @param note what is to be known of it, such as that it is paused; may be empty
public record SubscriptionRow(
    String id,
    String title,
    List<String> conditions,
    String note,
    List<Tick> rhythms,
    boolean allChanges,
    boolean paused) {}
