package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.transfer.Import;
import org.jooq.DSLContext;

/// Takes a folder of Markdown files in.
final class ImportFolder implements Command {
  private static final String OVERWRITE = "--overschrijf";
  private static final String AUTHOR = "import";

  /// Whoever has more than these has one cause for most of them.
  private static final int MOST_FAULTS = 100;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String arguments() {
    return "MAP [" + OVERWRITE + "]";
  }

  @Override
  public String summary() {
    return "lees een map met inhoud in en publiceer die";
  }

  @Override
  public String explanation() {
    return """
        Eerst worden alle bestanden gecontroleerd; bij een fout wordt niets gepubliceerd.
        Wat de redactie sinds de vorige keer heeft veranderd, blijft staan en wordt genoemd;
        met --overschrijf wint het bestand. Een bestand dat ontbreekt, verwijdert niets.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    var folders = new ArrayList<>(arguments);
    boolean overwrite = folders.remove(OVERWRITE);
    if (folders.size() != 1 || folders.getFirst().startsWith("-")) {
      throw new Usage("Gebruik: ./run import " + arguments());
    }
    var folder = real(Path.of(folders.getFirst()));
    var mode = overwrite ? Import.Mode.OVERWRITE : Import.Mode.CAREFUL;
    return Work.on(
        settings, name(), database -> report(on(database, settings).run(folder, mode, AUTHOR)));
  }

  /// What a server does at its start: fills an empty library, and does nothing to any other.
  static void intoEmpty(DSLContext database, Settings settings) {
    Path folder = settings.content();
    boolean empty = new Publications(database).stand().generation() == 0;
    if (empty && Files.isDirectory(folder)) {
      var report = on(database, settings).run(real(folder), Import.Mode.ONLY_INTO_EMPTY, AUTHOR);
      if (report.outcome() instanceof Outcome.Refused) {
        report(report);
        throw new Refused("De inhoud in %s heeft fouten en is niet ingelezen.".formatted(folder));
      }
    }
  }

  /// What happens while developing each time that a file was saved.
  static void saved(DSLContext database, Settings settings) {
    report(on(database, settings).run(real(settings.content()), Import.Mode.CAREFUL, AUTHOR));
  }

  static boolean isNewer(DSLContext database, Settings settings) {
    return Files.isDirectory(settings.content())
        && on(database, settings).newer(real(settings.content()));
  }

  /// Links inside the folder are not followed, but the folder itself may be one.
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new Refused("De map %s bestaat niet.".formatted(folder), e);
    }
  }

  private static Import on(DSLContext database, Settings settings) {
    var clock = Clock.systemUTC();
    var drafts = new Drafts(database, clock, new OwnSite(settings.baseUrl()));
    return new Import(database, drafts, new Images(database, clock), clock);
  }

  private static int report(Import.Report report) {
    report
        .leftAlone()
        .forEach(file -> System.out.printf("%s: door de redactie veranderd, overgeslagen%n", file));
    if (!report.leftAlone().isEmpty() && !(report.outcome() instanceof Outcome.Refused)) {
      System.out.println(
          "Brengt de map voor zo’n item een andere tekst dan de vorige keer, dan staat die nu bij"
              + " Te doen.");
    }
    return switch (report.outcome()) {
      case Outcome.Done(long generation, int changed) -> {
        System.out.printf(
            "%s gelezen, %s veranderd (generatie %d)%n",
            read(report), Dutch.count(changed, "item", "items"), generation);
        yield 0;
      }
      case Outcome.Nothing(long generation) -> {
        System.out.printf("%s gelezen, niets veranderd (generatie %d)%n", read(report), generation);
        yield 0;
      }
      case Outcome.Refused(List<Outcome.Objection> objections) -> {
        told(objections).forEach(System.err::println);
        yield 1;
      }
    };
  }

  static List<String> told(List<Outcome.Objection> objections) {
    var lines =
        objections.stream()
            .limit(MOST_FAULTS)
            .map(Outcome.Objection::toString)
            .collect(Collectors.toCollection(ArrayList::new));
    var first = ", waarvan hierboven de eerste %d".formatted(MOST_FAULTS);
    lines.add(
        "Er is niets ingelezen: %s%s."
            .formatted(
                Dutch.count(objections.size(), "fout", "fouten"),
                objections.size() > MOST_FAULTS ? first : ""));
    return lines;
  }

  private static String read(Import.Report report) {
    return Dutch.count(report.files(), "bestand", "bestanden");
  }
}
