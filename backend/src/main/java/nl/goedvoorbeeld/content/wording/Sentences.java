package nl.goedvoorbeeld.content.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.goedvoorbeeld.frontmatter.Fault;

/// One file of sentences, a line for each code of a fault: `DraftCode.UNKNOWN_ITEM=«%s» bestaat
/// niet.`, with the arguments in their order. A line for a whole list of codes holds for those that
/// have none of their own.
public final class Sentences {
  private final Properties lines = new Properties();

  public Sentences(String file) {
    try (InputStream in = Sentences.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + file);
      }
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param words of one argument: one, or some that a sentence can choose from
  public String of(Fault fault, Function<Object, Stream<String>> words) {
    return line(fault.code()).formatted(fault.arguments().stream().flatMap(words).toArray());
  }

  String line(Fault.Code code) {
    String list = code.getClass().getSimpleName();
    String line = lines.getProperty(list + "." + code.name(), lines.getProperty(list));
    if (line == null) {
      throw new IllegalStateException("No sentence for " + list + "." + code.name());
    }
    return line;
  }

  Set<String> names() {
    return new TreeSet<>(lines.stringPropertyNames());
  }
}
