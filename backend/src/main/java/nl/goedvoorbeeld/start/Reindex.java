package nl.goedvoorbeeld.start;

import java.util.List;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;

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
    return Work.on(settings, name(), Reindex::all);
  }

  private static int all(DSLContext database) {
    Libraries.askToReindex(database);
    System.out.println("Elke server op deze database maakt de zoekindex opnieuw.");
    return 0;
  }
}
