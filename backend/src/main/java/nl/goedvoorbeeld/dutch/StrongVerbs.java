package nl.goedvoorbeeld.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The Dutch verbs whose past no stemmer can take back to their stem: *gemeden* and *meed* are of
/// *mijden*, *verschoven* is of *verschuiven*. A form that is a common word of its own as well,
/// like *reden* or *leden*, is left out of the list.
final class StrongVerbs {
  private static final List<String> PREFIXES =
      List.of(
          "aan", "achter", "af", "be", "bij", "binnen", "boven", "deel", "door", "er", "her", "in",
          "mee", "na", "om", "onder", "ont", "op", "over", "plaats", "samen", "terug", "toe", "uit",
          "vast", "ver", "voor", "weg");

  private static final Map<String, String> INFINITIVES = infinitives();

  private StrongVerbs() {}

  /// The infinitive of a strong verb in the past; any other word as it is.
  static String infinitive(String word) {
    String plain = INFINITIVES.get(word);
    if (plain != null) {
      return plain;
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix)) {
        String rest = INFINITIVES.get(word.substring(prefix.length()));
        if (rest != null) {
          return prefix + rest;
        }
      }
    }
    return word;
  }

  private static Map<String, String> infinitives() {
    Map<String, String> infinitives = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StrongVerbs.class.getResourceAsStream("sterke-werkwoorden.txt")),
                StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] forms = line.split(" ");
        for (int at = 1; at < forms.length; at++) {
          infinitives.put(forms[at], forms[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return infinitives;
  }
}
