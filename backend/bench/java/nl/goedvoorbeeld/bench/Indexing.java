package nl.goedvoorbeeld.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Indexing the texts of 10,000 items by the way of `./run relevance`: analysis and index, without
/// the database and without Markdown.
final class Indexing {
  private static final double FEWEST = 2_000;
  private static final Pattern DONE = Pattern.compile("([\\d.]+) documenten in ([\\d.,]+) s");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Indexing() {}

  static void measure(Setup setup, Figures figures) {
    Path corpus = corpus(setup);
    Path queries = setup.work().resolve("queries.tsv");
    try {
      Files.writeString(queries, "1\tthuiswerkvergoeding\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double rate = Figures.median(setup.rounds(), () -> once(setup, corpus, queries));
    figures.hold("index of 10,000 texts", "%.0f/s", rate, "≥ 2,000/s", found -> found >= FEWEST);
  }

  private static double once(Setup setup, Path corpus, Path queries) {
    String said =
        Programs.run(
            Map.of(),
            List.of(
                setup.root().resolve("run").toString(),
                "relevance",
                setup.fresh("index").toString(),
                "--corpus",
                corpus.toString(),
                "--queries",
                queries.toString(),
                "--run",
                setup.work().resolve("run.trec").toString()));
    MatchResult done =
        DONE.matcher(said).results().findFirst().orElseThrow(() -> new IllegalStateException(said));
    return Double.parseDouble(done.group(1).replace(".", ""))
        / Double.parseDouble(done.group(2).replace(',', '.'));
  }

  private static Path corpus(Setup setup) {
    Path corpus = setup.work().resolve("corpus.jsonl");
    try (Stream<Path> files = Files.walk(setup.largeContent());
        BufferedWriter out = Files.newBufferedWriter(corpus)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        String id = setup.largeContent().relativize(file).toString();
        out.write(
            "{\"id\":%s,\"title\":%s,\"text\":%s}%n"
                .formatted(
                    quoted(id), quoted(id.replace('-', ' ')), quoted(Files.readString(file))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return corpus;
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + CONTROL.matcher(escaped).replaceAll(" ") + '"';
  }
}
