package nl.goedvoorbeeld.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.draft.Draft;

/// A folder of documents that a test writes and reads.
record TestFolder(Path root) {

  TestFolder put(Draft... drafts) {
    for (Draft draft : drafts) {
      put(draft.kind().file(draft.slug()), draft.document());
    }
    return this;
  }

  TestFolder put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder put(String path, byte[] bytes) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.write(root.resolve(path), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestFolder remove(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All files below the root, each byte as a character.
  Map<String, String> files() {
    try (Stream<Path> walk = Files.walk(root)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
