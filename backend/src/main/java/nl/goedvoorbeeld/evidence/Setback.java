package nl.goedvoorbeeld.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// That something was not done in the end, or made no difference, where keys say so for sure.
/// Always computed, nobody types it.
///
/// That something ended says neither: most trials end as planned. Nor is a change the wrong way
/// here: no key says which way is right, and for a share of cars another way is than for one of
/// bicycles.
public enum Setback {
  NOT_DONE("niet-doorgegaan"),
  NO_DIFFERENCE("geen-verschil");

  /// The term in the vocabulary `fase`.
  private static final String PHASE = "niet-doorgegaan";

  private final String term;

  Setback(String term) {
    this.term = term;
  }

  /// The term in the vocabulary `uitkomst`.
  public String term() {
    return term;
  }

  /// @param phase the term in the vocabulary `fase`
  public static Optional<Setback> of(String phase, List<Effect> effects) {
    if (phase.equals(PHASE)) {
      return Optional.of(NOT_DONE);
    }
    List<Effect> measured =
        effects.stream()
            .filter(effect -> effect.basis() == Effect.Basis.MEASURED && effect.hasValue())
            .toList();
    return !measured.isEmpty() && measured.stream().allMatch(Setback::same)
        ? Optional.of(NO_DIFFERENCE)
        : Optional.empty();
  }

  /// One that stayed the same beside one that changed is no setback: that may have been the aim.
  private static boolean same(Effect effect) {
    return effect.bound().isEmpty()
        && effect.changeTo().isEmpty()
        && effect
            .change()
            .map(change -> change.signum() == 0)
            .orElseGet(() -> equal(effect.before(), effect.after()));
  }

  private static boolean equal(Optional<BigDecimal> before, Optional<BigDecimal> after) {
    return before.isPresent() && after.isPresent() && before.get().compareTo(after.get()) == 0;
  }
}
