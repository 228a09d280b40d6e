package nl.goedvoorbeeld.setting;

import static nl.goedvoorbeeld.setting.Setting.*;

import java.time.Duration;
import java.util.Map;

/// How long what is held of subscribers is kept, as far as the administrator may say so.
///
/// @param addresses after the last subscription ended; long enough for whoever held the address to
///   undo a move of it
/// @param facts that a letter went, and what somebody was told
/// @param alerts what stands in an alert, from when it was written; later it is not sent either
public record Retention(Duration addresses, Duration facts, Duration alerts) {
  /// Where the administrator says nothing.
  public static final Retention USUAL = read(new Values(Map.of()));

  static Retention read(Values values) {
    return new Retention(
        values.needed(GV_KEEP_ADDRESS_DAYS, text -> days(text, 14, 365)),
        values.needed(GV_KEEP_FACTS_DAYS, text -> days(text, 30, 1_095)),
        values.needed(GV_KEEP_ALERT_DAYS, text -> days(text, 1, 28)));
  }

  private static Duration days(String text, int least, int most) {
    int days = Integer.parseInt(text);
    if (days < least || days > most) {
      throw new IllegalArgumentException(text);
    }
    return Duration.ofDays(days);
  }
}
