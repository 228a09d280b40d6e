package nl.goedvoorbeeld.start;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.start.Contents.Table;
import org.postgresql.copy.CopyManager;

/// A backup that is being written. Until it is whole and on the disk it has another name, so that
/// nobody takes a half one for a backup. Only its owner may read it: it holds the hashes of
/// passwords, and drafts.
final class NewArchive implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path draft;
  private final FileChannel channel;
  private final ZipOutputStream zip;

  private NewArchive(Path file, Path draft) throws IOException {
    this.file = file;
    this.draft = draft;
    this.channel = FileChannel.open(draft, StandardOpenOption.WRITE);
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
  }

  static NewArchive of(Path file) throws IOException {
    var draft =
        Files.createTempFile(
            folder(file),
            "." + file.getFileName() + ".",
            ".deel",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    // For who stops us halfway.
    draft.toFile().deleteOnExit();
    return new NewArchive(file, draft);
  }

  static void refuseUnlessNew(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refused("%s bestaat al; geef een andere naam.".formatted(file));
    }
    if (!Files.isDirectory(folder(file))) {
      throw new Refused("De map %s bestaat niet.".formatted(folder(file)));
    }
  }

  /// Adds all rows of a table, however many: they pass by.
  Manifest.Rows add(Table table, CopyManager copying) throws IOException, SQLException {
    var entry = new ZipEntry(Manifest.Rows.entry(table.name()));
    zip.putNextEntry(entry);
    var digest = Sha256.fresh();
    // Rows come one by one; packing them one by one would be slow.
    var out = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
    long count =
        copying.copyOut(
            "COPY %s %s TO STDOUT".formatted(table.quoted(), table.columns(table.columns())),
            (OutputStream) out);
    out.flush();
    zip.closeEntry();
    return new Manifest.Rows(
        table.name(),
        table.columns(),
        count,
        entry.getSize(),
        HexFormat.of().formatHex(digest.digest()));
  }

  /// Brings it to the disk, and then gives it its name.
  ///
  /// @return the size of the file
  long finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
    zip.write(Archive.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    long size = channel.size();
    name();
    try (var folder = FileChannel.open(folder(file), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return size;
  }

  /// A second name and not a move: that would take the place of what somebody put there meanwhile.
  private void name() throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // A disk without such names.
      refuseUnlessNew(file);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }
}
