package nl.goedvoorbeeld.setting;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What whoever has the database, or a copy of it, does not have. Rooms make keys of it, each for
/// its own purpose.
///
/// Nodes that share a database need the same one, so there it is given as `GV_SECRET`. A node by
/// itself makes one up, once, in a file that only its owner may read.
///
/// @param former what it was before: what was made with it is still known, and nothing is made with
///   it
public record Secret(String value, Optional<String> former) {
  private static final String FILE = "geheim";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static final int SHORTEST = 32;

  public Secret(String value) {
    this(value, Optional.empty());
  }

  /// All that something may have been made with, the present one first.
  public List<String> keys() {
    return Stream.concat(Stream.of(value), former.stream()).toList();
  }

  /// The one that was given, or the one of the data folder.
  public static Secret of(Settings settings) throws IOException {
    return settings.secret() != null ? settings.secret() : in(settings.data().resolve(FILE));
  }

  private static Secret in(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    return new Secret(Files.readString(file).strip());
  }

  /// First whole and on the disk, then under its name; whoever was first has it.
  private static void make(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            FILE,
            ".nieuw",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      byte[] bytes = new byte[BYTES];
      RANDOM.nextBytes(bytes);
      Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException _) {
      // Another node made one just now.
    } finally {
      Files.delete(draft);
    }
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
