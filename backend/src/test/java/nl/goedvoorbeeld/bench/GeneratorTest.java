package nl.goedvoorbeeld.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Checks;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  /// With variants of each of the real items of the smaller kinds.
  private static final int SIZE = 3_000;

  /// Who measures would be the first to find out else, and cannot measure then.
  @Test
  void the_large_library_passes_the_checks_that_the_real_one_passes(@TempDir Path target)
      throws IOException {
    Generator.write(Path.of("../content"), target, SIZE);

    List<Draft> drafts = drafts(target);
    assertThat(drafts).hasSizeGreaterThan(SIZE * 9 / 10);
    assertThat(Checks.of(Snapshot.EMPTY, drafts)).isEmpty();
  }

  private static List<Draft> drafts(Path folder) throws IOException {
    List<Draft> drafts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        var ref = Kind.ofFile(folder.relativize(file).toString());
        if (ref.isPresent()) {
          drafts.add(
              Draft.read(
                  Kind.of(ref.get().folder(), ref.get().slug()).orElseThrow(),
                  ref.get().slug(),
                  Files.readString(file)));
        }
      }
    }
    return drafts;
  }
}
