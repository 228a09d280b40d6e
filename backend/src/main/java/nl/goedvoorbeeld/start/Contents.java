package nl.goedvoorbeeld.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.wording.Dutch;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What tables there are in a database, asked of the database itself: those of an older version are
/// not those that this program knows.
final class Contents {
  /// Those of our migrations. Whatever else an outside database holds is none of our business.
  static final List<String> SCHEMAS =
      List.of("account", "content", "desk", "job", "mail", "media", "newsletter", "transfer");

  /// Not in a backup. A session or a link in somebody's old copy would let its finder in, and a
  /// link that was used since would work once more. Nobody sends a form to a library of before. And
  /// a back-up cannot hold that it was made. How fast letters go begins anew, and so does what is
  /// counted every hour; a list that nobody took over yet is for a day.
  static final Set<String> LEFT_OUT =
      Set.of(
          "account.session",
          "account.session_attributes",
          "account.one_time_link",
          "account.handshake",
          "desk.submission",
          "job.backup",
          "mail.pace",
          "newsletter.intake",
          "newsletter.knock",
          "newsletter.tally");

  static final String LIBRARY = "content.library";

  private static final Set<String> NO_LOSS = Set.of(LIBRARY, "job.queue");

  private static final String TABLES =
      """
      SELECT n.nspname, c.relname, array_agg(a.attname::text ORDER BY a.attnum)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a
        ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE n.nspname = ANY (?) AND c.relkind = 'r'
      GROUP BY n.nspname, c.relname
      ORDER BY n.nspname, c.relname
      """;

  private static final String COUNTERS =
      """
      SELECT sequence, table_name, column_name,
        coalesce(pg_sequence_last_value(sequence::regclass), 0)
      FROM (
        SELECT n.nspname || '.' || c.relname AS table_name, a.attname AS column_name,
          pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) AS sequence
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attidentity <> ''
        WHERE n.nspname = ANY (?) AND c.relkind = 'r'
      ) AS identity
      ORDER BY sequence
      """;

  private static final String REFERENCES =
      """
      SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(k.oid)
      FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
      WHERE contype = 'f' AND n.nspname = ANY (?)
      ORDER BY k.oid
      """;

  private final DSLContext db;

  Contents(DSLContext db) {
    this.db = db;
  }

  record Table(String schema, String table, List<String> columns) {
    String name() {
      return schema + "." + table;
    }

    String quoted() {
      return quoted(schema) + "." + quoted(table);
    }

    boolean leftOut() {
      return LEFT_OUT.contains(name());
    }

    /// @param names in the order in which they are to come
    String columns(List<String> names) {
      return names.stream().map(Table::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String name) {
      return '"' + name.replace("\"", "\"\"") + '"';
    }
  }

  /// An identity column.
  ///
  /// @param last the number that it gave out last; 0 for none
  record Counter(String sequence, String table, String column, long last) {}

  /// A foreign key.
  record Reference(String table, String name, String definition) {}

  List<Table> tables() {
    return db.fetch(TABLES, schemas())
        .map(row -> new Table(text(row, 0), text(row, 1), List.of(row.get(2, String[].class))));
  }

  List<Counter> counters() {
    return db.fetch(COUNTERS, schemas())
        .map(row -> new Counter(text(row, 0), text(row, 1), text(row, 2), row.get(3, Long.class)));
  }

  Map<String, Long> lastNumbers() {
    return counters().stream().collect(Collectors.toMap(Counter::sequence, Counter::last));
  }

  List<Reference> references() {
    return db.fetch(REFERENCES, schemas())
        .map(row -> new Reference(text(row, 0), text(row, 1), text(row, 2)));
  }

  long generation() {
    return db.fetchSingle("SELECT generation FROM content.library").get(0, Long.class);
  }

  /// Whether nothing would be lost: what only a start puts there does not count, nor do jobs, which
  /// are always about something else.
  boolean empty(List<Table> tables) {
    return tables.stream()
            .filter(table -> !table.leftOut() && !NO_LOSS.contains(table.name()))
            .noneMatch(table -> db.fetchSingle(exists(table)).get(0, Boolean.class))
        && (tables.isEmpty() || generation() == 0);
  }

  private static String exists(Table table) {
    return "SELECT EXISTS (SELECT FROM %s)".formatted(table.quoted());
  }

  /// In words, for whoever must decide whether that may go.
  String summary() {
    var names = tables().stream().map(Table::name).collect(Collectors.toSet());
    return "%s, %s, %s, %s in het logboek (generatie %d)"
        .formatted(
            Dutch.count(count(names, "content.item"), "item", "items"),
            Dutch.count(count(names, "content.revision"), "versie", "versies"),
            Dutch.count(count(names, "account.editor"), "redacteur", "redacteuren"),
            Dutch.count(count(names, "account.trail"), "regel", "regels"),
            generation());
  }

  private long count(Set<String> names, String table) {
    return names.contains(table)
        ? db.fetchSingle("SELECT count(*) FROM " + table).get(0, Long.class)
        : 0;
  }

  private static Object schemas() {
    return SCHEMAS.toArray(String[]::new);
  }

  private static String text(Record row, int column) {
    return row.get(column, String.class);
  }
}
