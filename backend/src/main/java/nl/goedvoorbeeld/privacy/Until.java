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
    return words.formatted(Periods.words(period.apply(retention)));
  }
}
