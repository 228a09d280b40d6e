package nl.goedvoorbeeld.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A language that a text can be in. Those that are known stand in a list, since a code of the
/// right form may be nobody's: a browser would read such a text aloud in any voice.
///
/// @param code as in `lang`
/// @param name in Dutch
/// @param direction as in `dir`
public record Language(String code, String name, String direction) {
  private static final Map<String, Language> KNOWN = read();

  public static final Language DUTCH = Objects.requireNonNull(KNOWN.get("nl"));

  private static Map<String, Language> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream("talen.txt")),
                StandardCharsets.UTF_8))) {
      Map<String, Language> known = new LinkedHashMap<>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(part -> new Language(part[0], part[1], part.length == 3 ? part[2] : "ltr"))
          .forEach(language -> known.put(language.code(), language));
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Optional<Language> of(String code) {
    return Optional.ofNullable(KNOWN.get(code));
  }

  /// The language of what says of itself in which it is; Dutch when it does not.
  public static Language of(Masthead masthead) {
    return masthead.language().flatMap(Language::of).orElse(DUTCH);
  }

  public static List<Language> all() {
    return List.copyOf(KNOWN.values());
  }

  /// As it is chosen.
  @Override
  public String toString() {
    return code + " (" + name + ")";
  }

  public boolean isDutch() {
    return equals(DUTCH);
  }
}
