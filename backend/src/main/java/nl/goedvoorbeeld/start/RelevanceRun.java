package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.search.Relevance;
import nl.goedvoorbeeld.setting.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lets a judge measure search on a collection of their own, without a server or a database.
final class RelevanceRun implements Command {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> FILES = List.of("--corpus", "--queries", "--run");

  @Override
  public String name() {
    return "relevance";
  }

  @Override
  public String arguments() {
    return "MAP --corpus BESTAND --queries BESTAND --run BESTAND";
  }

  @Override
  public String summary() {
    return "zoek in een eigen verzameling, voor wie de zoekmachine beoordeelt";
  }

  @Override
  public String explanation() {
    return """
        MAP is voor de index; wat daar stond wordt vervangen. Het corpus heeft op elke regel
        {"id":"...","title":"...","text":"..."}, de vragen id<TAB>vraag, en de uitkomst is in de vorm
        van TREC: van elke vraag de beste honderd. Er is geen server of database nodig.
        """;
  }

  @Override
  public int run(Settings settings, List<String> arguments) {
    Map<String, String> files = new HashMap<>();
    for (int at = 1; at + 1 < arguments.size(); at += 2) {
      files.put(arguments.get(at), arguments.get(at + 1));
    }
    if (arguments.size() != 7 || !files.keySet().containsAll(FILES)) {
      throw new Usage("Gebruik: ./run relevance " + arguments());
    }
    try {
      Relevance.Report report =
          Relevance.run(
              Path.of(arguments.getFirst()),
              Path.of(files.getOrDefault("--corpus", "")),
              RelevanceRun::text,
              Path.of(files.getOrDefault("--queries", "")),
              Path.of(files.getOrDefault("--run", "")));
      System.out.printf(
          "%s in %.1f s, %s in %.1f s%n",
          Dutch.count(report.documents(), "document", "documenten"),
          report.indexSeconds(),
          Dutch.count(report.queries(), "vraag", "vragen"),
          report.searchSeconds());
      return 0;
    } catch (NoSuchFileException e) {
      throw new Refused("Het bestand %s is er niet.".formatted(e.getFile()), e);
    } catch (IOException | UncheckedIOException e) {
      throw new Refused("Er is niet te lezen of te schrijven: " + e.getMessage(), e);
    }
  }

  private static Relevance.Text text(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      String id = read.path("id").asString("");
      if (id.isEmpty()) {
        throw new Refused("In het corpus heeft deze regel geen id: " + shown(line));
      }
      return new Relevance.Text(
          id, read.path("title").asString(""), read.path("text").asString(""));
    } catch (JacksonException e) {
      throw new Refused("In het corpus is deze regel geen JSON: " + shown(line), e);
    }
  }

  private static String shown(String line) {
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
