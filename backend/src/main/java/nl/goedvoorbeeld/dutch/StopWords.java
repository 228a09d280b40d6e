package nl.goedvoorbeeld.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that say nothing by themselves (`stopwoorden.txt`, which says where they come from).
public final class StopWords {
  private static final Set<String> WORDS = words();

  private StopWords() {}

  public static boolean has(String word) {
    return WORDS.contains(word);
  }

  /// The words that say something, or all where none does.
  public static List<Word> without(List<Word> words) {
    List<Word> telling = words.stream().filter(word -> !has(word.text())).toList();
    return telling.isEmpty() ? words : telling;
  }

  private static Set<String> words() {
    try (InputStream list =
            Objects.requireNonNull(StopWords.class.getResourceAsStream("stopwoorden.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
