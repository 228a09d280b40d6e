package nl.goedvoorbeeld.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;

/// The instant that an editor means by a day and a time on the clock.
public sealed interface Moment {

  record At(Instant instant) implements Moment {}

  /// The clock goes back and shows this time twice.
  record Twice(Instant first, Instant second) implements Moment {}

  /// The clock goes forward and never shows this time.
  record Never(Instant next) implements Moment {}

  static Moment of(LocalDateTime clock) {
    List<ZoneOffset> offsets = Dutch.ZONE.getRules().getValidOffsets(clock);
    return switch (offsets.size()) {
      case 1 -> new At(clock.toInstant(offsets.getFirst()));
      case 2 -> new Twice(clock.toInstant(offsets.getFirst()), clock.toInstant(offsets.getLast()));
      default -> new Never(Dutch.ZONE.getRules().getTransition(clock).getInstant());
    };
  }
}
