package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The passwords of the embedded database, made up at its first start. They live in a file that
/// only its owner may read, so that a command beside a running server can join it.
record Secrets(String administrator, String owner, String application) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secrets in(Path file) {
    try {
      if (Files.exists(file)) {
        return read(file);
      }
      var secrets = new Secrets(random(), random(), random());
      secrets.write(file);
      return secrets;
    } catch (IOException e) {
      throw new Refused("Het bestand %s is niet te lezen of te schrijven.".formatted(file), e);
    }
  }

  static Secrets read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.size() != 3) {
      throw new Refused("Het bestand %s is beschadigd; zet het terug.".formatted(file));
    }
    return new Secrets(lines.get(0), lines.get(1), lines.get(2));
  }

  /// First whole and on the disk, then under its name: a crash leaves all passwords or none.
  private void write(Path file) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".nieuw");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, List.of(administrator, owner, application));
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Secrets";
  }
}
