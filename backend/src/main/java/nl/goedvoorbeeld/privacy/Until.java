package nl.goedvoorbeeld.privacy;

import java.time.Duration;
import java.util.function.Function;
import nl.goedvoorbeeld.setting.Retention;

/// How long, and who ends it.
///
/// @param words with `%s` where the period stands
/// @param period of what an administrator may say; of others whatever they said
record Until(By by, String words, Function<Retention, Duration> period) {
  enum By {
    HOURLY("vanzelf, elk uur"),
    DAILY("vanzelf, elke ochtend"),
    ITSELF("vanzelf"),
    PERSON("wie het betreft"),
    EDITOR("een redacteur"),
    HOST("wie de site beheert"),
    NOBODY("niemand");

    final String words;

    By(String words) {
      this.words = words;
    }
  }

  String words(Retention retention) {
    return words.formatted(words(period.apply(retention)));
  }

  /// As in `7 dagen`.
  static String words(Duration period) {
    long days = period.toDays();
    if (days > 0 && days % 365 == 0) {
      return days == 365 ? "een jaar" : days / 365 + " jaar";
    }
    if (period.equals(Duration.ofDays(days))) {
      return days == 1 ? "een dag" : days + " dagen";
    }
    return period.toHours() > 0
        ? (period.toHours() == 1 ? "een uur" : period.toHours() + " uur")
        : period.toMinutes() + " minuten";
  }
}
