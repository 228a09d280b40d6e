package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.transfer.Export;

/// Gives the library back as a folder of Markdown files.
final class ExportFolder implements Command {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String arguments() {
    return "MAP";
  }

  @Override
  public String summary() {
    return "schrijf alles wat openbaar is naar een map";
  }

  @Override
  public String explanation() {
    return """
        Elk bestand komt er byte voor byte zo uit als het er in ging.
        De afbeeldingen in de teksten komen in de map media.
        De map moet leeg zijn of nog niet bestaan.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
      throw new Usage("Gebruik: ./run export " + arguments());
    }
    var folder = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    refuseUnlessEmpty(folder);
    return Work.on(
        settings,
        name(),
        database -> {
          int files =
              new Export(new Publications(database), new Images(database, Clock.systemUTC()))
                  .run(folder);
          System.out.printf(
              "%s geschreven in %s%n", Dutch.count(files, "bestand", "bestanden"), folder);
          return 0;
        });
  }

  /// What stood there already would pass for a part of the library.
  private static void refuseUnlessEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new Refused("De map %s is niet leeg; geef een andere.".formatted(folder));
      }
    } catch (IOException e) {
      throw new Refused("De map %s is niet te lezen.".formatted(folder), e);
    }
  }
}
