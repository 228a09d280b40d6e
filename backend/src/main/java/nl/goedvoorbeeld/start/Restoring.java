package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.job.Backups;
import nl.goedvoorbeeld.job.Jobs;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.newsletter.LeaverReplay;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import nl.goedvoorbeeld.setting.Secret;
import nl.goedvoorbeeld.start.Contents.Counter;
import nl.goedvoorbeeld.start.Contents.Reference;
import nl.goedvoorbeeld.start.Contents.Table;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/// The one transaction of a restore, migrations and rights included: until it is committed the
/// database is as it was for everybody else, and that is also how it is left when we die halfway.
///
/// The order is: lock all tables, see what is there, make the tables of the version that the backup
/// has, empty them, fill them, bring them up to date.
final class Restoring {
  private static final String DEADLOCK = "40P01";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String OVERDUE =
      "Dit moment was al voorbij toen een back-up werd teruggezet. Plan het zo nodig opnieuw.";

  private final Connection owner;
  private final Archive archive;
  private final String application;
  private final Path journal;
  private final Secret secret;
  private final DSLContext tx;
  private final Contents contents;
  private Optional<String> version = Optional.empty();
  private Map<String, Long> givenOut = Map.of();

  /// @param application the role that gets to work with the tables
  /// @param journal the folder of who left
  Restoring(Connection owner, Archive archive, String application, Path journal, Secret secret) {
    this.owner = owner;
    this.archive = archive;
    this.application = application;
    this.journal = journal;
    this.secret = secret;
    this.tx = DSL.using(owner, SQLDialect.POSTGRES);
    this.contents = new Contents(tx);
  }

  /// @param plansPutBack those whose moment passed since the backup was made
  /// @param jobsAsked the same of other jobs, which somebody must look at
  record Restored(String summary, int plansPutBack, int jobsAsked, LeaverReplay.Outcome leavers) {}

  /// From here on nobody reads or writes our tables.
  void begin() throws SQLException {
    owner.setAutoCommit(false);
    version = Migrations.version(owner);
    refuseUnknown();
    var tables = contents.tables();
    if (version.isEmpty() && !tables.isEmpty()) {
      throw new Refused(
          "In deze database staan tabellen die niet van Goed Voorbeeld zijn; geef een andere.");
    }
    lock(tables);
    givenOut = contents.lastNumbers();
  }

  /// A program can bring older tables up to date, and not newer ones back.
  private void refuseUnknown() {
    var known = Migrations.known(owner);
    if (!known.contains(archive.manifest().schemaVersion())) {
      throw new Refused(
          "Deze back-up is gemaakt met een andere, waarschijnlijk nieuwere versie van Goed Voorbeeld (tabellen %s, deze versie kent ze tot en met %s); zet hem daarmee terug. Er is niets veranderd."
              .formatted(archive.manifest().schemaVersion(), known.getLast()));
    }
  }

  /// The library first, as all do who need more than one. An editor may have begun elsewhere, and
  /// then one of us must let go.
  private void lock(List<Table> tables) throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    var names =
        tables.stream()
            .sorted(Comparator.comparing(table -> !table.name().equals(Contents.LIBRARY)))
            .map(Table::quoted)
            .collect(Collectors.joining(", "));
    var deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        tx.execute("SET LOCAL lock_timeout TO %d".formatted(PATIENCE.toMillis()));
        tx.execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(names));
        return;
      } catch (DataAccessException e) {
        owner.rollback();
        if (!e.sqlState().equals(DEADLOCK) || Instant.now().isAfter(deadline)) {
          throw e;
        }
        Patience.brief();
      }
    }
  }

  /// What a restore takes away, in words; empty when there is nothing.
  Optional<String> losses() {
    return contents.empty(contents.tables()) ? Optional.empty() : Optional.of(contents.summary());
  }

  Restored load() throws IOException, SQLException {
    var manifest = archive.manifest();
    if (!version.equals(Optional.of(manifest.schemaVersion()))) {
      makeTables(manifest.schemaVersion());
    }
    fill(fitting(contents.tables()));
    Migrations.migrate(owner, Migrations.known(owner).getLast());
    Roles.grant(owner, application);
    Drafts.renewEpoch(tx);
    int plans = putBackPlans();
    Mail.restored(tx);
    Mailings.restored(tx);
    var leavers = LeaverReplay.after(tx, journal, secret, manifest.madeAt(), Clock.systemUTC());
    int jobs = Jobs.restored(tx, Instant.now(Clock.systemUTC()));
    Backups.made(tx, manifest.madeAt());
    var summary = contents.summary();
    new Trail(tx, Clock.systemUTC())
        .record(
            tx, Editor.COMMAND_LINE, "back-up teruggezet", "back-up:" + manifest.madeAt(), summary);
    return new Restored(summary, plans, jobs, leavers);
  }

  void commit() throws SQLException {
    owner.commit();
  }

  private void makeTables(String wanted) {
    for (var schema : Contents.SCHEMAS) {
      tx.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema));
    }
    tx.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(Migrations.HISTORY_SCHEMA));
    Migrations.migrate(owner, wanted);
  }

  /// The tables with what comes into them. What a file says is never part of a statement unless the
  /// database says so too.
  private Map<Table, Manifest.Rows> fitting(List<Table> tables) throws IOException {
    var said =
        archive.manifest().tables().stream()
            .collect(Collectors.toMap(Manifest.Rows::table, Function.identity()));
    var kept = tables.stream().filter(table -> !table.leftOut()).toList();
    for (var table : kept) {
      var rows = said.get(table.name());
      if (rows == null
          || rows.columns().size() != table.columns().size()
          || !new HashSet<>(rows.columns()).equals(new HashSet<>(table.columns()))) {
        throw new IOException("%s does not fit".formatted(table.name()));
      }
    }
    if (said.size() != kept.size()) {
      throw new IOException("there are tables that we do not know");
    }
    return kept.stream()
        .collect(Collectors.toMap(Function.identity(), table -> said.get(table.name())));
  }

  /// Without foreign keys, which come back at the end and look at all rows then: so the order of
  /// the tables does not matter, and a large table is not looked up row by row.
  private void fill(Map<Table, Manifest.Rows> rows) throws IOException, SQLException {
    var references = contents.references();
    for (var one : references) {
      tx.execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(one.table(), one.name()));
    }
    tx.execute(
        "TRUNCATE "
            + contents.tables().stream().map(Table::quoted).collect(Collectors.joining(", ")));
    var copying = owner.unwrap(PGConnection.class).getCopyAPI();
    for (var one : rows.entrySet()) {
      archive.load(one.getValue(), one.getKey(), copying);
    }
    for (Reference one : references) {
      tx.execute(
          "ALTER TABLE %s ADD CONSTRAINT %s %s"
              .formatted(one.table(), one.name(), one.definition()));
    }
    contents.counters().forEach(this::goOn);
  }

  /// A number that was given out, in the backup or in what it replaces, is not given out again: an
  /// old address, form or line in a log would be about something else.
  private void goOn(Counter counter) {
    long largest =
        tx.fetchSingle(
                "SELECT coalesce(max(%s), 0) FROM %s".formatted(counter.column(), counter.table()))
            .get(0, Long.class);
    long last =
        Math.max(
            largest,
            Math.max(
                archive.manifest().counters().getOrDefault(counter.sequence(), 0L),
                givenOut.getOrDefault(counter.sequence(), 0L)));
    if (last > 0) {
      tx.execute("SELECT setval(?::regclass, ?)", counter.sequence(), last);
    }
  }

  private int putBackPlans() {
    var clock = Clock.systemUTC();
    var drafts = new Drafts(tx, clock);
    return new Plans(tx, new Acts(tx, drafts, clock), new Publications(tx), clock)
        .putBackOverdue(tx, OVERDUE);
  }
}
