package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else's collection goes the same way as the library.
class RelevanceTest {
  @Test
  void each_query_gets_its_best_hundred_in_the_form_of_trec(@TempDir Path folder)
      throws IOException {
    Stream<String> many = IntStream.range(0, 120).mapToObj(n -> "m" + n + "|Blad|over fietsen");
    Stream<String> few =
        Stream.of("a|Thuis|De thuiswerkvergoeding is onbelast.", "b|Radboud|Een rooster.", "");
    Files.write(folder.resolve("corpus"), Stream.concat(many, few).toList());
    Files.write(
        folder.resolve("queries"),
        List.of("1\tthuis werk vergoeding", "2\tradbout \"", "3\tfietsen", "4\t", "5\txqzwvj"));

    // Twice in one folder: the index that stood there is replaced.
    for (int time = 0; time < 2; time++) {
      Relevance.Report report =
          Relevance.run(
              folder.resolve("index"),
              folder.resolve("corpus"),
              RelevanceTest::text,
              folder.resolve("queries"),
              folder.resolve("run"));
      assertThat(report.documents()).isEqualTo(122);
      assertThat(report.queries()).isEqualTo(5);
    }

    List<String> run = Files.readAllLines(folder.resolve("run"));
    assertThat(run).allMatch(line -> line.matches("\\S+ Q0 \\S+ \\d+ \\d+\\.\\d+ goedvoorbeeld"));
    assertThat(run.getFirst()).startsWith("1 Q0 a 1 ");
    assertThat(run).anyMatch(line -> line.startsWith("2 Q0 b 1 "));
    assertThat(run.stream().filter(line -> line.startsWith("3 "))).hasSize(100);
    assertThat(run).noneMatch(line -> line.startsWith("4 ") || line.startsWith("5 "));
  }

  private static Relevance.Text text(String line) {
    String[] parts = line.split("\\|");
    return new Relevance.Text(parts[0], parts[1], parts[2]);
  }
}
