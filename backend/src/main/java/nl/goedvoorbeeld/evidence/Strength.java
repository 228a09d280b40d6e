package nl.goedvoorbeeld.evidence;

import java.util.List;
import nl.goedvoorbeeld.evidence.Effect.Design;

/// Strength of evidence: the ladder from no measurement to meta-evaluation. Always computed from
/// the effects, nobody types it; how long ago was measured is [Age].
public enum Strength {
  NONE("geen-meting", "geen meting"),
  EXPECTATION("verwachting", "verwachting of model"),
  EXPERIENCE("ervaring", "ervaring, opgave of één meting"),
  BEFORE_AND_AFTER("voor-en-na", "voor en na gemeten"),
  COMPARED("met-vergelijking", "gemeten met vergelijking"),
  META_EVALUATION("meta-evaluatie", "meta-evaluatie");

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
  public static Strength of(List<Effect> effects) {
    return effects.stream().map(Strength::of).max(Strength::compareTo).orElse(NONE);
  }

  /// A line without a value in it proves nothing, whatever it calls itself; nor does what is no
  /// result.
  public static Strength of(Effect effect) {
    if (!effect.hasValue()) {
      return NONE;
    }
    return switch (effect.basis()) {
      case GOAL, LEVEL, BUDGET -> NONE;
      case EXPECTED -> EXPECTATION;
      case EXPERIENCED, REPORTED -> EXPERIENCE;
      case MEASURED ->
          switch (effect.design().orElse(Design.ONCE)) {
            case ONCE -> EXPERIENCE;
            case BEFORE_AND_AFTER -> BEFORE_AND_AFTER;
            case COMPARED -> COMPARED;
            case META_EVALUATION -> META_EVALUATION;
          };
    };
  }
}
