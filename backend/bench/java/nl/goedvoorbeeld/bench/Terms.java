package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The real vocabularies: the values to draw from.
final class Terms {
  private static final Pattern ID = Pattern.compile("(?m)^ +- \\{?id: ([a-z0-9-]+)");

  private final Path lists;
  private final Map<String, List<String>> read = new HashMap<>();

  Terms(Path content) {
    lists = content.resolve("waardelijsten");
  }

  boolean has(String vocabulary) {
    return Files.exists(file(vocabulary));
  }

  Set<String> draw(String vocabulary, RandomGenerator random, int count) {
    List<String> ids = read.computeIfAbsent(vocabulary, this::ids);
    Set<String> drawn = new LinkedHashSet<>();
    while (drawn.size() < Math.min(count, ids.size())) {
      drawn.add(ids.get(random.nextInt(ids.size())));
    }
    return drawn;
  }

  private List<String> ids(String vocabulary) {
    try {
      return ID.matcher(Files.readString(file(vocabulary)))
          .results()
          .map((MatchResult id) -> id.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String vocabulary) {
    return lists.resolve(vocabulary + ".md");
  }
}
