package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.LeaverReplay;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.exception.DataAccessException;

/// Makes the database what it was when a backup was made.
final class Restore implements Command {
  private static final String OVERWRITE = "--overschrijf";

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String arguments() {
    return "BESTAND [" + OVERWRITE + "]";
  }

  @Override
  public String summary() {
    return "zet een back-up terug";
  }

  @Override
  public String explanation() {
    return """
        Eerst wordt het hele bestand gecontroleerd. Daarna gaat alles terug, of niets. De database
        moet leeg zijn; met --overschrijf gaat verloren wat erin staat. Een site die draait, gaat
        daarna verder met wat is teruggezet; redacteuren melden zich opnieuw aan.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    var files = new ArrayList<>(arguments);
    boolean overwrite = files.remove(OVERWRITE);
    if (files.size() != 1 || files.getFirst().startsWith("-")) {
      throw new Usage("Gebruik: ./run restore " + arguments());
    }
    var file = Path.of(files.getFirst()).toAbsolutePath().normalize();
    try (var archive = Archive.open(file);
        var database = new Database(settings, name())) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop"));
      restore(settings, database.reach(), archive, file, overwrite);
      return 0;
    } catch (IOException e) {
      throw Archive.damaged(file, e);
    }
  }

  private static void restore(
      Settings settings, Access access, Archive archive, Path file, boolean overwrite)
      throws IOException {
    var secret = Application.secret(settings);
    try (var owner = Migrations.alone(access)) {
      var restoring =
          new Restoring(owner, archive, access.applicationRole(), settings.journal(), secret);
      restoring.begin();
      restoring
          .losses()
          .ifPresent(
              losses -> {
                if (!overwrite) {
                  throw new Refused(
                      "De database is niet leeg: %s. Met %s gaat dat verloren."
                          .formatted(losses, OVERWRITE));
                }
                System.out.printf("Wat er nu is, gaat verloren: %s.%n", losses);
              });
      var restored = restoring.load();
      restoring.commit();
      System.out.printf(
          "Teruggezet: %s, zoals op %s.%n", restored.summary(), when(archive.manifest().madeAt()));
      if (restored.plansPutBack() > 0) {
        System.out.printf(
            "Stopgezet, want het moment is voorbij: %s. Plan zo nodig opnieuw.%n",
            Dutch.count(restored.plansPutBack(), "planning", "planningen"));
      }
      if (restored.jobsAsked() > 0) {
        System.out.printf(
            "Niet opnieuw gedaan, want dat is misschien al gebeurd: %s. Zie de redactie, Te doen.%n",
            Dutch.count(restored.jobsAsked(), "taak", "taken"));
      }
      left(restored.leavers(), settings.journal()).forEach(System.out::println);
      System.out.println(
          "Accounts, wachtwoorden, planningen en links om mee te lezen zijn ook weer als toen: sluit opnieuw wat daarna gesloten was.");
    } catch (SQLException e) {
      throw failed(access, e, String.valueOf(e.getSQLState()), file);
    } catch (DataAccessException e) {
      throw failed(access, e, e.sqlState(), file);
    }
  }

  /// What became of subscribers, where there are any.
  private static List<String> left(LeaverReplay.Outcome leavers, Path journal) {
    var lines = new ArrayList<String>();
    if (leavers.ended() > 0 || leavers.erased() > 0) {
      lines.add(
          "Volgens het journaal in %s vertrok na deze back-up: %s beëindigd en %s gewist."
              .formatted(
                  journal,
                  Dutch.count(leavers.ended(), "abonnement", "abonnementen"),
                  Dutch.count(leavers.erased(), "abonnee", "abonnees")));
    } else if (leavers.subscribers() && leavers.pause().isEmpty()) {
      lines.add("Volgens het journaal in %s vertrok na deze back-up niemand.".formatted(journal));
    }
    leavers
        .pause()
        .ifPresent(
            pause ->
                lines.add(
                    "%s Mail aan abonnees staat daarom stil, want wie intussen vertrok mag niets krijgen. Een beheerder hervat het: zie de redactie, Te doen."
                        .formatted(pause.why().sentence())));
    return lines;
  }

  /// What the database says of rows that cannot be is about the file, the rest about the database.
  private static Refused failed(Access access, Exception e, String state, Path file) {
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "22", "23" -> Archive.damaged(file, e);
      case "28", "3D" ->
          e instanceof SQLException door
              ? Unreachable.sentence(access, access.owner(), door)
              : stopped(e);
      default -> stopped(e);
    };
  }

  private static Refused stopped(Exception e) {
    return new Refused(
        "Het terugzetten is afgebroken; er is niets veranderd. De database zegt: %s"
            .formatted(reason(e)),
        e);
  }

  /// Without the statement, which says nothing to whoever restores.
  private static String reason(Exception e) {
    var said = e instanceof DataAccessException && e.getCause() != null ? e.getCause() : e;
    return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
  }

  private static String when(Instant instant) {
    var time = instant.atZone(Dutch.ZONE);
    return "%s om %s".formatted(Dutch.day(time.toLocalDate()), Dutch.time(time.toLocalTime()));
  }
}
