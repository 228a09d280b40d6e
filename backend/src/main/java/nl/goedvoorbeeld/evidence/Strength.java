package nl.goedvoorbeeld.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.evidence.Effect.Design;

/// Strength of evidence: the ladder from no measurement to meta-evaluation. Always computed from
/// the effects, for a day; nobody types it.
public enum Strength {
  NONE("geen-meting", "geen meting"),
  EXPECTATION("verwachting", "verwachting of model"),
  EXPERIENCE("ervaring", "ervaring of één meting"),
  BEFORE_AND_AFTER("voor-en-na", "voor en na gemeten"),
  COMPARED("met-vergelijking", "gemeten met vergelijking"),
  META_EVALUATION("meta-evaluatie", "meta-evaluatie");

  /// After so many years a measurement says less about today: one step down.
  public static final int YEARS_UNTIL_DATED = 10;

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private final String term;
  private final String words;

  Strength(String term, String words) {
    this.term = term;
    this.words = words;
  }

  /// The term in the vocabulary `bewijskracht`.
  public String term() {
    return term;
  }

  public String words() {
    return words;
  }

  /// The step on the ladder, 0 to 5.
  public int step() {
    return ordinal();
  }

  /// The strongest line counts: a second, weaker source takes nothing away.
  public static Strength of(List<Effect> effects, LocalDate day) {
    return effects.stream().map(effect -> of(effect, day)).max(Strength::compareTo).orElse(NONE);
  }

  /// A line without a value in it proves nothing, whatever it calls itself.
  static Strength of(Effect effect, LocalDate day) {
    if (effect.change().isEmpty() && effect.after().isEmpty()) {
      return NONE;
    }
    return switch (effect.basis()) {
      case EXPECTED -> EXPECTATION;
      case EXPERIENCED -> EXPERIENCE;
      case MEASURED -> measured(effect, day);
    };
  }

  private static Strength measured(Effect effect, LocalDate day) {
    Strength fresh =
        switch (effect.design().orElse(Design.ONCE)) {
          case ONCE -> EXPERIENCE;
          case BEFORE_AND_AFTER -> BEFORE_AND_AFTER;
          case COMPARED -> COMPARED;
          case META_EVALUATION -> META_EVALUATION;
        };
    return fresh.compareTo(EXPERIENCE) > 0 && dated(effect, day)
        ? values()[fresh.ordinal() - 1]
        : fresh;
  }

  /// Whether the last year that the period names is too long ago. Without a year nothing is said.
  public static boolean dated(Effect effect, LocalDate day) {
    Matcher years = YEAR.matcher(effect.period().orElse(""));
    int last = 0;
    while (years.find()) {
      last = Math.max(last, Integer.parseInt(years.group()));
    }
    return last > 0 && last + YEARS_UNTIL_DATED < day.getYear();
  }
}
