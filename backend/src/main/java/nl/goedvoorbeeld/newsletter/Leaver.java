package nl.goedvoorbeeld.newsletter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// That somebody left, without who: the address is a keyed hash.
///
/// @param mark of the address in small letters ({@link SubscriberLinks#marks})
/// @param subscription the one that ended; empty where all did
public record Leaver(UUID id, String mark, How how, Optional<UUID> subscription, Instant at) {

  public enum How {
    LEFT,
    ERASED,
    /// To another address; this is the old one.
    MOVED,
    /// It had moved, and is in use again.
    RETURNED,
    /// Mail could not be delivered, again and again.
    BOUNCED,
    /// They told their provider that they do not want it.
    COMPLAINED;

    /// As it stands in the journal.
    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }

    static How stored(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
