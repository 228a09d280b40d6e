package nl.goedvoorbeeld.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Right Dutch words of four letters or more, from the list of OpenTaal.
public final class SampleOfWords {
  private static final List<String> WORDS = read();

  private SampleOfWords() {}

  public static Stream<String> all() {
    return WORDS.stream();
  }

  private static List<String> read() {
    try (InputStream in =
            Objects.requireNonNull(SampleOfWords.class.getResourceAsStream("/dutch/stems.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2)[0])
          .filter(word -> word.matches("[a-z]{4,}"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
