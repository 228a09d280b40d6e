package nl.goedvoorbeeld.start;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that we bring along, unpacked once per version.
///
/// @param folder holds `bin`, `lib` and `share`
record PostgresBinaries(Path folder) {
  static final int MAJOR = 18;

  /// Unpacks beside the final place and renames: whoever is killed half-way leaves nothing that
  /// looks finished.
  static PostgresBinaries in(Path parent) throws IOException {
    var archive = archive();
    var folder = parent.resolve("programs-%d-%x".formatted(MAJOR, archive.getJarEntry().getCrc()));
    if (!Files.isDirectory(folder)) {
      var draft = parent.resolve(folder.getFileName() + ".part");
      FileSystemUtils.deleteRecursively(draft);
      unpack(archive.getInputStream(), draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  private static JarURLConnection archive() throws IOException {
    var machine = System.getProperty("os.arch");
    var name = "aarch64".equals(machine) ? "arm_64" : "x86_64";
    var url = PostgresBinaries.class.getResource("/postgres-linux-%s.txz".formatted(name));
    if (url == null) {
      throw new Refused(
          "Voor deze machine (%s) is geen ingebouwde database; geef GV_DATABASE_URL."
              .formatted(machine));
    }
    return (JarURLConnection) url.openConnection();
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("outside of the folder: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
