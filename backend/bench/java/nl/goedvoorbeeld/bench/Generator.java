package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes a large library: the real one, and next to it variants of its items with other names,
/// facets, references and texts. The same count always gives the same bytes, and all of it passes
/// the checks of an import.
final class Generator {
  private static final long SEED = 31305;

  /// With the last paragraph an item comes to some 4 kB.
  private static final int WEIGHT = 3_500;

  private static final int SHORTEST_BODY = 500;

  /// Which kinds there are variants of, and how many in a hundred. Vocabularies and glossary stay
  /// as they are: no library has thousands of synonyms for the same word.
  private static final Map<String, Integer> SHARES = new LinkedHashMap<>();

  static {
    SHARES.put("praktijkvoorbeelden", 35);
    SHARES.put("regelingen", 8);
    SHARES.put("cijfers", 20);
    SHARES.put("initiatieven", 5);
    SHARES.put("organisaties", 10);
    SHARES.put("bronnen", 22);
  }

  private static final Pattern REFERENCE =
      Pattern.compile("\\b(" + String.join("|", SHARES.keySet()) + "):([a-z0-9-]+)");

  private final Path content;
  private final Terms terms;
  private final Sentences sentences;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private Generator(Path content, int variants) {
    this.content = content;
    this.terms = new Terms(content);
    this.sentences = new Sentences(Specimen.in(content));
    SHARES.forEach((folder, share) -> counts.put(folder, variants * share / 100));
    int rest = variants - counts.values().stream().mapToInt(Integer::intValue).sum();
    counts.merge("praktijkvoorbeelden", rest, Integer::sum);
  }

  /// @param size how many documents there are to be, those of the real library included
  static void write(Path content, Path target, int size) {
    int real = copy(content, target);
    Generator generator = new Generator(content, Math.max(0, size - real));
    generator.counts.forEach((folder, count) -> generator.folder(target, folder, count));
  }

  private static int copy(Path content, Path target) {
    try (Stream<Path> files = Files.walk(content)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Path copy = target.resolve(content.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return (int) all.stream().filter(file -> file.toString().endsWith(".md")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void folder(Path target, String folder, int count) {
    List<Specimen> specimens = Specimen.in(content.resolve(folder));
    for (int number = 0; number < count; number++) {
      RandomGenerator random = new SplittableRandom(SEED + folder.hashCode() + number);
      String document = variant(specimens.get(number % specimens.size()), folder, number, random);
      try {
        Files.writeString(target.resolve(folder).resolve(slug(number) + ".md"), document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String slug(int number) {
    return "variant-%05d".formatted(number);
  }

  private String variant(Specimen specimen, String folder, int number, RandomGenerator random) {
    Map<String, String> entries = new LinkedHashMap<>(specimen.entries());
    entries.remove("korteTitel");
    entries.replace("id", "id: %s-%s\n".formatted(folder, slug(number)));
    entries.replace("titel", "titel: \"%s (%d)\"\n".formatted(sentences.heading(random), number));
    entries.replace("samenvatting", "samenvatting: \"%s\"\n".formatted(sentences.some(random, 2)));
    String rest = String.join("", entries.values());
    entries.replaceAll((key, entry) -> facet(key, entry, rest, random));
    String head =
        REFERENCE
            .matcher(String.join("", entries.values()))
            .replaceAll(ref -> ref.group(1) + ":" + any(ref.group(1), random));
    int room = Math.max(SHORTEST_BODY, WEIGHT - head.length());
    return "---\n" + head + "---\n" + body(room, random);
  }

  /// A list of terms on one line is drawn anew, but for what stands in the records below other
  /// keys: the measure of an effect is one of the item. Other entries are left.
  private String facet(String key, String entry, String item, RandomGenerator random) {
    if (!entry.startsWith(key + ": [") || !terms.has(key)) {
      return entry;
    }
    Set<String> drawn = terms.draw(key, random, random.nextInt(1, 4));
    Pattern.compile("(?m)^ +(?:- )?" + key + ": ([a-z0-9-]+)$")
        .matcher(item)
        .results()
        .forEach(named -> drawn.add(named.group(1)));
    return "%s: [%s]\n".formatted(key, String.join(", ", drawn));
  }

  private String any(String folder, RandomGenerator random) {
    return slug(random.nextInt(counts.getOrDefault(folder, 1)));
  }

  private String body(int length, RandomGenerator random) {
    StringBuilder body = new StringBuilder();
    while (body.length() < length) {
      body.append("\n## ")
          .append(sentences.heading(random))
          .append("\n\n")
          .append(sentences.some(random, 5))
          .append("\n\n")
          .append(sentences.some(random, 3))
          .append(
              " Lees ook [%s](/praktijkvoorbeelden/%s), of het cijfer :cijfer[%s].\n"
                  .formatted(
                      sentences.heading(random),
                      any("praktijkvoorbeelden", random),
                      any("cijfers", random)))
          .append("\n- ")
          .append(sentences.one(random))
          .append("\n- ")
          .append(sentences.one(random))
          .append('\n');
    }
    return body.toString();
  }
}
