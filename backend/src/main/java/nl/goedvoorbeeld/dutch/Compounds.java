package nl.goedvoorbeeld.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Takes Dutch compounds apart: *thuiswerkvergoeding* is *thuis*, *werk* and *vergoeding*.
///
/// After Koehn and Knight (2003): of all ways to cut, the one whose parts have the best geometric
/// mean of a count, and no cut at all when that is the count of the whole word. The count is in how
/// many compounds of the Dutch word list a part is found (`woorddelen.txt.gz`, made by
/// `CountWordParts`). It does not depend on the library, so that every node cuts alike and a
/// publication changes nothing about other documents.
public final class Compounds {
  public static final int SHORTEST = 4;

  private static final int MOST_PARTS = 3;
  private static final int LONGEST = 60;

  /// What each part costs: of two ways that are about as good, the one with fewer parts is better.
  private static final double FEWER = 0.3;

  private static final List<String> LINKS = List.of("", "s", "en", "e", "n");
  private static final Map<String, Integer> COUNTS = counts();

  private Compounds() {}

  /// The parts, or nothing where the word is not a compound.
  public static List<String> parts(String word) {
    if (word.length() < 2 * SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    Best best = new Best(Math.log(1.0 + COUNTS.getOrDefault(word, 0)) - FEWER);
    cut(word, 0, 0, new ArrayList<>(), best);
    return best.parts;
  }

  /// Whether compounds are made of the one more often than of the other.
  static boolean isCommoner(String one, String other) {
    return COUNTS.getOrDefault(one, 0) > COUNTS.getOrDefault(other, 0);
  }

  private static void cut(String word, int at, double sum, List<String> parts, Best best) {
    for (int end = at + SHORTEST; end <= word.length(); end++) {
      Integer count = end == word.length() && at == 0 ? null : COUNTS.get(word.substring(at, end));
      if (count == null) {
        continue;
      }
      parts.add(word.substring(at, end));
      double so = sum + Math.log(1.0 + count);
      if (end == word.length()) {
        best.offer(so / parts.size() - FEWER * parts.size(), parts);
      } else if (parts.size() < MOST_PARTS) {
        for (String link : LINKS) {
          if (word.startsWith(link, end)) {
            cut(word, end + link.length(), so, parts, best);
          }
        }
      }
      parts.removeLast();
    }
  }

  private static Map<String, Integer> counts() {
    try (InputStream packed =
            Objects.requireNonNull(Compounds.class.getResourceAsStream("woorddelen.txt.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      Map<String, Integer> counts = new HashMap<>();
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      }
      return counts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Best {
    private double score;
    private List<String> parts = List.of();

    private Best(double whole) {
      score = whole;
    }

    private void offer(double score, List<String> parts) {
      if (score > this.score) {
        this.score = score;
        this.parts = List.copyOf(parts);
      }
    }
  }
}
