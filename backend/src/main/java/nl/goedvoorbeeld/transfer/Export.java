package nl.goedvoorbeeld.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Publications;
import nl.goedvoorbeeld.content.Snapshot;
import org.springframework.stereotype.Component;

/// Writes every public document, vocabularies included, as it was written. Other files are left.
@Component
public class Export {
  private final Publications publications;

  public Export(Publications publications) {
    this.publications = publications;
  }

  /// Writes into a folder, which is made where it does not exist.
  ///
  /// @return how many documents were written
  public int run(Path root) {
    Snapshot snapshot = publications.load();
    try {
      for (Item item : snapshot.documents()) {
        Path file = root.resolve(item.kind().file(item.slug()));
        Files.createDirectories(file.getParent());
        Files.write(file, item.document().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return snapshot.documents().size();
  }
}
