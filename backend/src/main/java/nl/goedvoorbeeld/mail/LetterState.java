package nl.goedvoorbeeld.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How it stands with a letter.
public enum LetterState {
  /// An editor decides whether it still goes.
  HELD("bewaard"),
  WAITING("wacht op verzending"),
  SENT("verzonden"),
  FAILED("mislukt"),
  /// Its links were over before it went.
  OVER("verlopen"),
  /// Whom it was for left, or an editor decided against it.
  DROPPED("vervallen");

  private final String word;

  LetterState(String word) {
    this.word = word;
  }

  /// As editors know it.
  public String word() {
    return word;
  }

  /// As it stands in addresses.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LetterState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
