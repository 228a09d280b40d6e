package nl.goedvoorbeeld.cms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Ref;

/// The library as it stands in its files.
public final class EveryDocument {
  private EveryDocument() {}

  public static List<Draft> read() throws IOException {
    List<Draft> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RunningSite.CONTENT)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        String path = RunningSite.CONTENT.relativize(file).toString().replace('\\', '/');
        Ref ref = Kind.ofFile(path).orElseThrow();
        Kind kind = Kind.of(ref.folder(), ref.slug()).orElseThrow();
        all.add(Draft.read(kind, ref.slug(), Files.readString(file)));
      }
    }
    return all;
  }
}
