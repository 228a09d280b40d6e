package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.transfer.Import;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand items of some 4 kB, each a copy of a real one under another name. Measured in time
/// of the processor, so that a busy machine does not fail it.
@Tag("drill")
class LargeLibraryTest {
  private static final int ITEMS = 10_000;
  private static final Path CONTENT = Path.of("..", "content");
  private static final List<String> TEXTS =
      List.of(
          "lestijden",
          "thuiswerkvergoeding",
          "spitsmijden",
          "ov",
          "reiskosten auto van de zaak",
          "radboud universiteit nijmegen",
          "hybride werken",
          "23 cent per km",
          "fiets",
          "effect gemeten met vergelijking",
          "begintijd verschuiven school",
          "trein hyperspits");
  private static final List<String> FILTERS =
      List.of("", "", "doelgroep=werkgever", "regio=gelderland", "soort=praktijkvoorbeeld");

  private final Shelf shelf = new Shelf();

  @Test
  void a_large_library_is_searched_in_milliseconds_and_follows_within_a_second(@TempDir Path folder)
      throws Exception {
    new Import(
            shelf.database.db(),
            shelf.drafts,
            new Images(shelf.database.db(), Shelf.CLOCK),
            Shelf.CLOCK)
        .run(CONTENT, Import.Mode.CAREFUL, "test");
    assertThat(shelf.drafts.publish(copies(), "test")).isInstanceOf(Outcome.Done.class);
    try (Libraries node = shelf.node(folder)) {
      searches(node, 3_000);
      long[] nanos = searches(node, 3_000);
      assertThat(nanos[nanos.length * 99 / 100]).isLessThan(Duration.ofMillis(10).toNanos());

      shelf.publish(Shelf.page("nieuw", "Een nieuwe bladzijde", "Hier staat glasvezelkabel."));
      Shelf.within(
          Duration.ofSeconds(2),
          node,
          library ->
              library.search(Shelf.query(library, "q", "glasvezelkabel"), Shelf.TODAY).total()
                  == 1);
    }
  }

  /// How long each search took, the shortest first.
  private static long[] searches(Libraries node, int times) {
    long[] nanos = new long[times];
    for (int at = 0; at < times; at++) {
      String address = "q=" + TEXTS.get(at % TEXTS.size()) + "&" + FILTERS.get(at % FILTERS.size());
      String[] parameters =
          Stream.of(address.split("[=&]")).filter(part -> !part.isEmpty()).toArray(String[]::new);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThat(Shelf.search(node, parameters).facets()).isNotEmpty();
      nanos[at] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static List<Submission> copies() throws IOException {
    List<Submission> copies = new ArrayList<>();
    for (int number = 0; copies.size() < ITEMS; number++) {
      for (Kind kind : List.of(Kind.CASE_STUDY, Kind.SCHEME, Kind.INITIATIVE, Kind.MEASURE)) {
        for (Path file : files(CONTENT.resolve(kind.folder()))) {
          copies.add(new Submission(copy(kind, file, "-" + number), false, ""));
        }
      }
    }
    return copies;
  }

  private static Draft copy(Kind kind, Path file, String mark) throws IOException {
    String text = Files.readString(file).replaceFirst("(?m)^id: (.*)$", "id: $1" + mark);
    return Draft.read(kind, file.toFile().getName().replace(".md", mark), text);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
