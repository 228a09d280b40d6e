package nl.goedvoorbeeld.newsletter.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.mail.Postbox.Sketch;
import nl.goedvoorbeeld.newsletter.Proof;
import nl.goedvoorbeeld.newsletter.Subscriber;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.alert.Happening;

/// All that is known of one subscriber.
///
/// @param subscriptions the first that was asked for first, what ended included
/// @param letters what was mailed or is to be, the last first
/// @param moves from one address to another, the last first
/// @param reasons what holds up all that would go to them
public record Dossier(
    Subscriber subscriber,
    List<Line> subscriptions,
    List<Sketch> letters,
    List<Move> moves,
    List<NothingComes.OfAll> reasons) {

  /// One subscription.
  ///
  /// @param proof of one that came with a list
  /// @param told what they heard of for it of late, the last first
  /// @param reasons why nothing comes of it, or nothing yet
  public record Line(
      Subscription subscription,
      Optional<Proof> proof,
      Optional<EndedBy> endedBy,
      List<Told> told,
      List<NothingComes.OfOne> reasons) {}

  /// @param item its id
  public record Told(String item, Happening act, Instant at) {}

  public record Move(
      String from,
      String to,
      Instant askedAt,
      Optional<Instant> confirmedAt,
      Optional<Instant> undoneAt) {}
}
