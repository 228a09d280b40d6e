package nl.goedvoorbeeld.start;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup says of itself. It is written last, so a backup that has one was finished.
///
/// @param format of the archive itself, [#FORMAT] now
/// @param schemaVersion the last migration that the tables had seen
/// @param counters the last number that each identity column gave out
record Manifest(
    @JsonProperty(value = "formaat", required = true) int format,
    @JsonProperty(value = "schemaversie", required = true) String schemaVersion,
    @JsonProperty(value = "gemaaktOp", required = true) Instant madeAt,
    @JsonProperty(value = "generatie", required = true) long generation,
    @JsonProperty(value = "tabellen", required = true) List<Rows> tables,
    @JsonProperty(value = "tellers", required = true) Map<String, Long> counters) {

  static final int FORMAT = 1;

  /// The rows of one table, in PostgreSQL's text form, in an entry of their own.
  ///
  /// @param table with its schema, such as `content.item`
  /// @param columns in the order of the text
  /// @param bytes of the text, before it was packed
  record Rows(
      @JsonProperty(value = "tabel", required = true) String table,
      @JsonProperty(value = "kolommen", required = true) List<String> columns,
      @JsonProperty(value = "rijen", required = true) long count,
      @JsonProperty(value = "bytes", required = true) long bytes,
      @JsonProperty(value = "sha256", required = true) String sha256) {

    Rows {
      requireNonNull(table);
      requireNonNull(sha256);
      columns = List.copyOf(columns);
    }

    /// Where they are in the archive.
    static String entry(String table) {
      return "tabellen/" + table + ".tsv";
    }

    String entry() {
      return entry(table);
    }
  }

  /// What a stranger's file says may be anything.
  Manifest {
    requireNonNull(schemaVersion);
    requireNonNull(madeAt);
    tables = List.copyOf(tables);
    counters = Map.copyOf(counters);
  }

  /// Of all tables together.
  long count() {
    return tables.stream().mapToLong(Rows::count).sum();
  }
}
