package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Queries with what they should find, from `judgements.csv`.
final class Judgements {
  private static final int DEPTH = 10;

  /// @param half `dev` for choosing between ways to search, `test` for seeing whether that holds
  /// @param grades from 0 (looks right, is not) to 3 (exactly that), by address without the first
  ///   slash; what is not there is 0
  record Judged(String query, String half, String category, Map<String, Integer> grades) {
    /// Discounted gain of the first ten, as part of the best that was possible.
    double ndcg(List<String> found) {
      List<Integer> ideal =
          grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
      List<Integer> got =
          found.stream().limit(DEPTH).map(item -> grades.getOrDefault(item, 0)).toList();
      return gain(got) / gain(ideal);
    }

    /// One divided by the place of the first that is useful.
    double reciprocalRank(List<String> found) {
      for (int at = 0; at < found.size(); at++) {
        if (grades.getOrDefault(found.get(at), 0) >= 2) {
          return 1.0 / (at + 1);
        }
      }
      return 0;
    }

    private static double gain(List<Integer> grades) {
      double gain = 0;
      for (int at = 0; at < grades.size(); at++) {
        gain += grades.get(at) * Math.log(2) / Math.log(at + 2);
      }
      return gain;
    }
  }

  private Judgements() {}

  static List<Judged> all() {
    Map<String, Judged> judged = new LinkedHashMap<>();
    for (List<String> row : rows(Path.of("src/test/resources/search/judgements.csv"))) {
      judged
          .computeIfAbsent(
              row.get(0), query -> new Judged(query, row.get(1), row.get(2), new LinkedHashMap<>()))
          .grades()
          .put(row.get(3), Integer.valueOf(row.get(4)));
    }
    return List.copyOf(judged.values());
  }

  /// Without the heading.
  private static List<List<String>> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).map(Judgements::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        cell.append(sign);
        at++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
