package nl.goedvoorbeeld.frontmatter;

import java.util.Arrays;
import java.util.Optional;

/// A value, or the honest statement that there is none. An unknown is never a zero or an empty
/// text.
public sealed interface Stated<T> {

  record Known<T>(T value) implements Stated<T> {}

  record Unknown<T>(Why why) implements Stated<T> {}

  /// Why a value is absent; the words are the same in front matter and on the page.
  enum Why {
    NOT_FOUND("niet gevonden"),
    NOT_YET_KNOWN("nog niet bekend"),
    NOT_MEASURED("niet gemeten"),
    UNKNOWN("onbekend"),
    NOT_APPLICABLE("niet van toepassing");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /// The reason in these words; nothing for any other text.
    public static Optional<Why> parse(String text) {
      return Arrays.stream(values()).filter(why -> why.words.equals(text)).findFirst();
    }
  }

  default Optional<T> known() {
    return switch (this) {
      case Known<T>(T value) -> Optional.of(value);
      case Unknown<T> _ -> Optional.empty();
    };
  }

  /// Why it is absent, or nothing when it is known.
  default Optional<Why> absent() {
    return switch (this) {
      case Known<T> _ -> Optional.empty();
      case Unknown<T>(Why why) -> Optional.of(why);
    };
  }
}
