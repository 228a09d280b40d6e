package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.job.Backups;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/// Copies everything that is in the database into one file, as it was at one moment. It needs no
/// program of PostgreSQL, and changes nothing but when the newest was made: also not the tables, so
/// that a newer program can make one before it is let near them.
final class Backup implements Command {
  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String arguments() {
    return "BESTAND";
  }

  @Override
  public String summary() {
    return "bewaar alles in één bestand";
  }

  @Override
  public String explanation() {
    return """
        Ook concepten, versies, accounts en het logboek staan erin, van één moment, terwijl de site
        en de redactie doorwerken. Sessies en eenmalige links niet. Het bestand mag nog niet bestaan
        en is alleen voor u leesbaar; bewaar het veilig, want er staan persoonsgegevens in.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
      throw new Usage("Gebruik: ./run backup " + arguments());
    }
    var file = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    NewArchive.refuseUnlessNew(file);
    try (var database = new Database(settings, name())) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop"));
      var access = database.reach();
      try (var owner = Migrations.undisturbed(access)) {
        System.out.println(write(owner, file));
        return 0;
      } catch (SQLException e) {
        throw Unreachable.sentence(access, access.owner(), e);
      }
    }
  }

  private static String write(Connection owner, Path file) {
    try (var archive = NewArchive.of(file)) {
      var manifest = copy(owner, archive);
      long size = archive.finish(manifest);
      note(owner, manifest);
      return "%s: %s uit %s, %s kB (generatie %d)"
          .formatted(
              file,
              Dutch.count(manifest.count(), "rij", "rijen"),
              Dutch.count(manifest.tables().size(), "tabel", "tabellen"),
              Dutch.number(BigDecimal.valueOf(Math.ceilDiv(size, 1000))),
              manifest.generation());
    } catch (FileAlreadyExistsException e) {
      throw new Refused("%s bestaat al; geef een andere naam.".formatted(file), e);
    } catch (IOException e) {
      throw new Refused(
          "Het bestand %s kan niet worden geschreven: %s".formatted(file, e.getMessage()), e);
    } catch (SQLException | DataAccessException e) {
      throw new Refused(
          "De database brak de back-up af, dus er is geen bestand: " + e.getMessage(), e);
    }
  }

  /// For whoever watches over us. The file is there, whatever comes of this.
  private static void note(Connection owner, Manifest manifest) throws SQLException {
    owner.commit();
    var db = DSL.using(owner, SQLDialect.POSTGRES);
    try {
      // Tables of an older version are left as they are.
      if (db.fetchSingle("SELECT to_regclass('job.backup') IS NOT NULL").get(0, Boolean.class)) {
        Backups.made(db, manifest.madeAt());
      }
      owner.commit();
    } catch (SQLException | DataAccessException e) {
      System.err.println(
          "De back-up is gemaakt, maar wanneer kon niet in de database worden gezet: "
              + e.getMessage());
    }
  }

  /// One snapshot for all tables, whatever is saved, published or signed in meanwhile.
  private static Manifest copy(Connection owner, NewArchive archive)
      throws IOException, SQLException {
    owner.setAutoCommit(false);
    var db = DSL.using(owner, SQLDialect.POSTGRES);
    db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    var version =
        Migrations.version(owner)
            .orElseThrow(
                () -> new Refused("In deze database staat nog niets om een back-up van te maken."));
    // One text for one value, whatever the settings of this database.
    db.execute("SET LOCAL TimeZone TO 'UTC'");
    db.execute("SET LOCAL DateStyle TO 'ISO, YMD'");
    db.execute("SET LOCAL IntervalStyle TO 'postgres'");
    db.execute("SET LOCAL bytea_output TO 'hex'");
    var contents = new Contents(db);
    long generation = contents.generation();
    var madeAt = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    var copying = owner.unwrap(PGConnection.class).getCopyAPI();
    var rows = new ArrayList<Manifest.Rows>();
    for (var table : contents.tables()) {
      if (!table.leftOut()) {
        rows.add(archive.add(table, copying));
      }
    }
    return new Manifest(Manifest.FORMAT, version, madeAt, generation, rows, contents.lastNumbers());
  }
}
