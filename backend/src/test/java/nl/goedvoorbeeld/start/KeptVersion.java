package nl.goedvoorbeeld.start;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/// What an earlier version left, made by that version itself ([KeepVersion]): a backup, what is in
/// a database and in no backup, its index, and the statements that it sends.
///
/// @param folder called after the version of the tables
record KeptVersion(Path folder) {
  static final Path ALL = Path.of("src/test/resources/earlier");
  static final String FACTS = "facts.properties";

  /// The oldest first.
  static List<KeptVersion> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders
          .sorted(Comparator.comparing(folder -> Integer.parseInt(folder.getFileName().toString())))
          .map(KeptVersion::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of the tables.
  String version() {
    return folder.getFileName().toString();
  }

  Path backup() {
    return folder.resolve("back-up.zip");
  }

  /// The rows of a table that is in no backup.
  Path leftOut(String table) {
    return folder.resolve(table + ".tsv");
  }

  Path index() {
    return folder.resolve("index.zip");
  }

  Path statements() {
    return folder.resolve("statements.sql");
  }

  /// What was written down when it was kept.
  Map<String, String> facts() {
    var read = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve(FACTS))) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), name -> requireNonNull(read.getProperty(name), name)));
  }

  String fact(String name) {
    return requireNonNull(facts().get(name), name);
  }

  /// When it was kept.
  Instant moment() {
    return Instant.parse(fact("moment"));
  }

  /// Makes the tables what they were for that version, on a database in which they are empty: all
  /// rows, also those that no backup has, and the same epoch.
  void fill(Connection owner) throws IOException, SQLException {
    var db = DSL.using(owner, SQLDialect.POSTGRES);
    var contents = new Contents(db);
    var copying = owner.unwrap(PGConnection.class).getCopyAPI();
    var references = contents.references();
    for (var one : references) {
      db.execute("alter table %s drop constraint %s".formatted(one.table(), one.name()));
    }
    db.execute("delete from " + Contents.LIBRARY);
    try (var archive = Archive.open(backup())) {
      for (var rows : archive.manifest().tables()) {
        archive.load(rows, table(contents, rows.table()), copying);
      }
      archive.manifest().counters().entrySet().stream()
          .filter(counter -> counter.getValue() > 0)
          .forEach(
              counter ->
                  db.execute(
                      "select setval(?::regclass, ?)", counter.getKey(), counter.getValue()));
    }
    for (var name : contents.tables().stream().filter(Contents.Table::leftOut).toList()) {
      try (var rows = Files.newInputStream(leftOut(name.name()))) {
        copying.copyIn("copy %s from stdin".formatted(name.quoted()), rows);
      }
    }
    for (var one : references) {
      db.execute(
          "alter table %s add constraint %s %s"
              .formatted(one.table(), one.name(), one.definition()));
    }
  }

  private static Contents.Table table(Contents contents, String name) {
    return contents.tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  void layIndex(Path home) throws IOException {
    try (var zip = new ZipFile(index().toFile())) {
      for (var entry : zip.stream().toList()) {
        var file = home.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }
}
