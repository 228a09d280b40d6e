package nl.goedvoorbeeld.start;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.start.Contents.Table;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that was found whole: each entry is there and has the checksum that was written down
/// when it was made. That tells damage, and not a forger, who can count too.
final class Archive implements AutoCloseable {
  static final String MANIFEST = "goedvoorbeeld.json";
  static final JsonMapper JSON = new JsonMapper();

  /// Far more than all tables and columns need; a stranger's file must not fill the memory.
  private static final int LONGEST_MANIFEST = 1 << 20;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.manifest = read();
  }

  /// Reads it through once, and touches nothing.
  static Archive open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refused("Het bestand %s is er niet.".formatted(file));
    }
    try {
      var zip = new ZipFile(file.toFile());
      try {
        var archive = new Archive(file, zip);
        archive.verify();
        return archive;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /// Puts the rows into their table, of which the columns were found to be the same.
  void load(Manifest.Rows rows, Table table, CopyManager copying) throws IOException, SQLException {
    var digest = Sha256.fresh();
    try (var text = new DigestInputStream(open(rows.entry()), digest)) {
      long count =
          copying.copyIn(
              "COPY %s %s FROM STDIN".formatted(table.quoted(), table.columns(rows.columns())),
              text);
      text.transferTo(OutputStream.nullOutputStream());
      // The file may have changed since it was read through.
      if (count != rows.count()
          || !rows.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
        throw new IOException("%s is not what was read before".formatted(rows.table()));
      }
    }
  }

  static Refused damaged(Path file, Exception e) {
    return new Refused(
        "%s is geen back-up van Goed Voorbeeld, of is beschadigd. Er is niets veranderd."
            .formatted(file),
        e);
  }

  private Manifest read() throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new IOException("no manifest");
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(LONGEST_MANIFEST);
      // Nobody else compares it: reading by name does not.
      var crc = new CRC32();
      crc.update(bytes);
      if (crc.getValue() != entry.getCrc()) {
        throw new IOException("the manifest is damaged");
      }
      var tree = JSON.readTree(bytes);
      if (!tree.isObject()) {
        throw new IOException("the manifest is something else");
      }
      if (tree.path("formaat").asInt(0) > Manifest.FORMAT) {
        throw new Refused(
            "%s is gemaakt met een nieuwere versie van Goed Voorbeeld; zet hem daarmee terug. Er is niets veranderd."
                .formatted(file));
      }
      return JSON.treeToValue(tree, Manifest.class);
    }
  }

  private void verify() throws IOException {
    if (manifest.format() != Manifest.FORMAT) {
      throw new IOException("format %d".formatted(manifest.format()));
    }
    var said = manifest.tables().stream().map(Manifest.Rows::entry).collect(Collectors.toSet());
    said.add(MANIFEST);
    var found = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(HashSet::new));
    int entries = manifest.tables().size() + 1;
    if (!said.equals(found) || said.size() != entries || zip.size() != entries) {
      throw new IOException("the entries are not those of the manifest");
    }
    for (var rows : manifest.tables()) {
      var digest = Sha256.fresh();
      try (var text = new DigestInputStream(open(rows.entry()), digest)) {
        long bytes = text.transferTo(OutputStream.nullOutputStream());
        if (bytes != rows.bytes()
            || !rows.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
          throw new IOException("%s is damaged".formatted(rows.entry()));
        }
      }
    }
  }

  private InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
