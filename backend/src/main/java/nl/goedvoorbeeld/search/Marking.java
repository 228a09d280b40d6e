package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.search.Meaning.Written;
import nl.goedvoorbeeld.search.Passage.Mark;

/// Which of the words that made something a hit are marked: what was asked, and of a word that is
/// not there what stands for it. All that may make a hit marked half of each sentence: of
/// *werktijden* each *werk* and each *tijd*.
final class Marking {
  /// No further apart may the words stand that are one only together.
  private static final int NEAR = 20;

  /// One way in which something that was asked may stand there: any of some stems by itself, or all
  /// of some together.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Way(boolean[] alone, List<int[]> together) {}

  /// For all that was asked the ways, the best first.
  private final List<List<Way>> asked = new ArrayList<>();

  private final int stems;

  /// @param numbers of the stems that are looked for; one that is not looked for is not marked
  Marking(Meaning meaning, Map<String, Integer> numbers) {
    stems = numbers.size();
    for (Meaning.Group group : meaning.groups()) {
      List<List<String>> others =
          group.ways().stream().skip(1).map(Written::stems).filter(way -> !way.isEmpty()).toList();
      add(
          numbers,
          List.of(group.ways().getFirst().stems()),
          others,
          group.parts().isEmpty() ? List.of() : List.of(group.parts()));
    }
    meaning.joined().forEach(way -> add(numbers, List.of(way.stems())));
    meaning.phrases().forEach(phrase -> add(numbers, List.of(phrase)));
  }

  @SafeVarargs
  private void add(Map<String, Integer> numbers, List<List<String>>... ways) {
    asked.add(Stream.of(ways).map(runs -> way(numbers, runs)).toList());
  }

  private Way way(Map<String, Integer> numbers, List<List<String>> runs) {
    boolean[] alone = new boolean[stems];
    List<int[]> together = new ArrayList<>();
    for (List<String> run : runs) {
      int[] known =
          run.stream()
              .flatMap(stem -> Optional.ofNullable(numbers.get(stem)).stream())
              .mapToInt(Integer::intValue)
              .distinct()
              .toArray();
      if (run.size() == 1 && known.length == 1) {
        alone[known[0]] = true;
      } else if (known.length > 0) {
        together.add(known);
      }
    }
    return new Way(alone, together);
  }

  /// Those to be shown, in order; none where nothing stands there of what was asked.
  ///
  /// @param marks all that is looked for in one text, in order
  List<Mark> of(List<Mark> marks) {
    boolean[] kept = new boolean[marks.size()];
    for (List<Way> ways : asked) {
      for (Way way : ways) {
        if (keep(way, marks, kept)) {
          break;
        }
      }
    }
    List<Mark> shown = new ArrayList<>();
    for (int at = 0; at < kept.length; at++) {
      if (kept[at]) {
        shown.add(marks.get(at));
      }
    }
    return shown;
  }

  private static boolean keep(Way way, List<Mark> marks, boolean[] kept) {
    boolean any = false;
    for (int at = 0; at < marks.size(); at++) {
      if (way.alone()[marks.get(at).stem()]) {
        kept[at] = true;
        any = true;
      }
    }
    for (int[] run : way.together()) {
      any |= keep(run, marks, kept);
    }
    return any;
  }

  /// Wherever all of a run stand near each other, in any order.
  private static boolean keep(int[] run, List<Mark> marks, boolean[] kept) {
    int[] last = new int[run.length];
    Arrays.fill(last, -1);
    boolean any = false;
    for (int at = 0; at < marks.size(); at++) {
      int place = place(run, marks.get(at).stem());
      if (place >= 0) {
        last[place] = at;
        if (near(last, marks)) {
          for (int one : last) {
            kept[one] = true;
          }
          any = true;
        }
      }
    }
    return any;
  }

  private static int place(int[] run, int stem) {
    for (int place = 0; place < run.length; place++) {
      if (run[place] == stem) {
        return place;
      }
    }
    return -1;
  }

  /// Whether each of the words is there and none is far from the next.
  private static boolean near(int[] last, List<Mark> marks) {
    int[] sorted = last.clone();
    Arrays.sort(sorted);
    if (sorted[0] < 0) {
      return false;
    }
    for (int at = 1; at < sorted.length; at++) {
      int gap = marks.get(sorted[at]).begin() - marks.get(sorted[at - 1]).end();
      if (gap > NEAR) {
        return false;
      }
    }
    return true;
  }
}
