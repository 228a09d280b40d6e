package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.springframework.util.FileSystemUtils;

/// Lets every node make its index again.
final class Reindex implements Command {

  @Override
  public String name() {
    return "reindex";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "maak de zoekindex opnieuw";
  }

  @Override
  public String explanation() {
    return """
        De index wordt altijd afgeleid van de database, dus er kan niets verloren gaan.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new Usage("Het commando reindex kent \"%s\" niet.".formatted(arguments.getFirst()));
    }
    int code = Work.on(settings, name(), Reindex::askServers);
    // No server uses the index here; the next one will miss it and make another.
    var data = DataFolder.at(settings.data());
    data.tryLock(name())
        .ifPresent(
            lock -> {
              try (lock) {
                deleteIndex(data.path().resolve("index"));
              }
            });
    return code;
  }

  private static int askServers(DSLContext database) {
    Libraries.askToReindex(database);
    System.out.println("Elke server op deze database maakt de index opnieuw, nu of bij de start.");
    return 0;
  }

  private static void deleteIndex(Path index) {
    try {
      FileSystemUtils.deleteRecursively(index);
    } catch (IOException e) {
      throw new Refused("De map %s kan niet worden verwijderd.".formatted(index), e);
    }
  }
}
