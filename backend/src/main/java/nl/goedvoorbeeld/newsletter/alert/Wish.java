package nl.goedvoorbeeld.newsletter.alert;

import java.time.Instant;
import nl.goedvoorbeeld.newsletter.Interest;

/// What one subscriber or thousands of them want to hear of.
///
/// @param small whether any of them wants to hear of small changes too
/// @param since when the first of them said so
record Wish(Interest interest, boolean small, Instant since) {
  boolean counts(AlertNews news) {
    return (news.important() || small) && since.isBefore(news.at());
  }
}
