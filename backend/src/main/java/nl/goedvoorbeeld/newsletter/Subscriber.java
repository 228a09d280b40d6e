package nl.goedvoorbeeld.newsletter;

import java.time.Instant;
import java.util.UUID;
import nl.goedvoorbeeld.mail.Recipient;

/// Somebody who asked for something, as long as their address is known.
public record Subscriber(UUID id, SubscriberAddress address, Instant madeAt) {
  /// Where mail to them goes.
  public Recipient recipient() {
    return new Recipient(address.text(), owner());
  }

  /// By which mail to them is told from mail to others, also when it is erased.
  public String owner() {
    return "abonnee:" + id;
  }
}
