package nl.goedvoorbeeld.reading.example;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// When the first lesson or the working day started and starts at one institution.
///
/// @param remark may be empty
public record BeginTime(
    String institution, @Nullable LocalTime before, @Nullable LocalTime after, String remark) {
  public static String words(@Nullable LocalTime time) {
    return time == null
        ? "niet gevonden"
        : "%d.%02d uur".formatted(time.getHour(), time.getMinute());
  }
}
