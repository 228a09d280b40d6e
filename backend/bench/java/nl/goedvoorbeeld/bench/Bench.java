package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Where measuring begins: which parts, how often, and the table at the end.
public final class Bench {
  private static final Map<String, BiConsumer<Setup, Figures>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("pages", Pages::measure);
    PARTS.put("search", Searches::measure);
    PARTS.put("index", Indexing::measure);
    PARTS.put("import", Imports::measure);
    PARTS.put("publish", Publishing::measure);
    PARTS.put("desk", Desk::measure);
    PARTS.put("signup", SignUps::measure);
    PARTS.put("start", Starts::measure);
    PARTS.put("memory", Memory::measure);
  }

  private Bench() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<String> words = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    if (words.size() == 3 && words.getFirst().equals("generate")) {
      Generator.write(
          root.resolve("content"), Path.of(words.get(1)), Integer.parseInt(words.get(2)));
      return;
    }
    int rounds = option(words, "--rounds=", 5);
    int seconds = option(words, "--seconds=", 5);
    List<String> parts = words.isEmpty() ? List.copyOf(PARTS.keySet()) : words;
    if (!PARTS.keySet().containsAll(parts)) {
      System.err.println(
          "run [--rounds=5] [--seconds=5] [PART ...]; parts: " + String.join(", ", PARTS.keySet()));
      System.err.println("run generate FOLDER SIZE: only write a library of that size");
      System.exit(2);
    }
    measure(root, rounds, seconds, parts);
  }

  private static void measure(Path root, int rounds, int seconds, List<String> parts)
      throws IOException {
    Path work = Files.createTempDirectory("goedvoorbeeld-bench");
    Figures figures = new Figures();
    try {
      Setup setup = new Setup(root, work, rounds, seconds);
      PARTS.forEach(
          (name, part) -> {
            if (parts.contains(name)) {
              part.accept(setup, figures);
            }
          });
    } finally {
      Setup.remove(work);
    }
    Machine.print();
    figures.print();
  }

  private static int option(List<String> words, String name, int usual) {
    for (String word : words) {
      if (word.startsWith(name)) {
        words.remove(word);
        return Integer.parseInt(word.substring(name.length()));
      }
    }
    return usual;
  }
}
