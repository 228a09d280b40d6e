package nl.goedvoorbeeld.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.media.Upload;
import org.springframework.stereotype.Component;

/// Writes every public document, vocabularies included, as it was written, and the images that they
/// show. Other files are left.
@Component
public class Export {
  private final Publications publications;
  private final Images images;

  public Export(Publications publications, Images images) {
    this.publications = publications;
    this.images = images;
  }

  /// Writes into a folder, which is made where it does not exist.
  ///
  /// @return how many documents were written; images do not count
  public int run(Path root) {
    Snapshot snapshot = publications.load();
    try {
      for (Item item : snapshot.documents()) {
        Path file = root.resolve(item.kind().file(item.slug()));
        Files.createDirectories(file.getParent());
        Files.write(file, item.document().getBytes(StandardCharsets.UTF_8));
      }
      for (Upload upload : snapshot.images()) {
        write(root, upload);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return snapshot.documents().size();
  }

  /// The whole image, where the texts expect it: the smaller ones are made of it again.
  private void write(Path root, Upload upload) throws IOException {
    Path file = root.resolve(upload.address().substring(1));
    Files.createDirectories(file.getParent());
    Optional<byte[]> bytes =
        MediaName.ofAddress(upload.address()).flatMap(name -> images.bytes(upload, name));
    if (bytes.isPresent()) {
      Files.write(file, bytes.get());
    }
  }
}
