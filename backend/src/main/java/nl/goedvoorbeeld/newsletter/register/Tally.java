package nl.goedvoorbeeld.newsletter.register;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.Subscription.State;
import nl.goedvoorbeeld.newsletter.What;

/// How many there are of what, and nothing of who.
///
/// @param at when it was counted
/// @param months the last first
/// @param dead what can match nothing any more, what most have first
/// @param deadInAll how many subscriptions that is, also of what is not listed
public record Tally(
    Instant at, List<Count> counts, List<Month> months, List<Dead> dead, int deadInAll) {

  public record Count(What what, Rhythm rhythm, State state, int subscriptions) {}

  /// @param begun how many were confirmed in it
  public record Month(YearMonth month, int begun, int ended) {}

  public record Dead(Interest interest, int subscriptions) {}
}
