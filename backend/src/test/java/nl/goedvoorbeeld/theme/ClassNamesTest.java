package nl.goedvoorbeeld.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The name of a class means one thing. The desk loads the styles of the site before its own, so a
/// name that means something else there is drawn as both.
class ClassNamesTest {
  private static final Path BASIS = Path.of("..", "themes", "basis");

  private static final Pattern CLASS = Pattern.compile("gv-[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern TAG =
      Pattern.compile("<([a-z][a-z0-9]*)\\b((?:\\$\\{[^}]*}|[^>$])*)", Pattern.DOTALL);
  private static final Pattern CLASSES =
      Pattern.compile("\\bclass=\"((?:\\$\\{[^}]*}|[^\"$])*)\"", Pattern.DOTALL);

  private static final Set<String> DRAWN =
      Set.of("svg", "path", "rect", "line", "circle", "polygon", "polyline", "g", "text", "use");

  /// What the site and the desk both have, of which the desk says a little more.
  private static final Set<String> SHARED =
      Set.of("gv-combobox", "gv-quiet", "gv-scroll", "gv-wrap");

  @Test
  void a_class_is_of_what_is_drawn_or_of_what_is_written_never_of_both() throws IOException {
    Map<String, Set<String>> tags = new TreeMap<>();
    for (Path template : files("templates", ".jte")) {
      for (MatchResult tag : found(TAG, Files.readString(template))) {
        for (MatchResult classes : found(CLASSES, tag.group(2))) {
          for (MatchResult name : found(CLASS, classes.group(1))) {
            tags.computeIfAbsent(name.group(), _ -> new TreeSet<>()).add(tag.group(1));
          }
        }
      }
    }
    assertThat(tags).hasSizeGreaterThan(100);
    assertThat(tags.entrySet())
        .allMatch(
            one ->
                DRAWN.containsAll(one.getValue())
                    || one.getValue().stream().noneMatch(DRAWN::contains));
  }

  @Test
  void the_desk_gives_no_class_of_the_site_another_meaning() throws IOException {
    Set<String> both = new TreeSet<>();
    Set<String> ofSite = new HashSet<>();
    for (Path sheet : files("assets/css", ".css")) {
      boolean ofDesk = sheet.getFileName().toString().startsWith("redactie");
      (ofDesk ? both : ofSite).addAll(styled(sheet));
    }
    assertThat(both).hasSizeGreaterThan(50);
    both.retainAll(ofSite);
    assertThat(both).isEqualTo(new TreeSet<>(SHARED));
  }

  private static Set<String> styled(Path sheet) throws IOException {
    String styles = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
    Set<String> names = new HashSet<>();
    found(CLASS, styles.replaceAll("--gv-[a-z0-9-]+", "")).forEach(one -> names.add(one.group()));
    return names;
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(BASIS.resolve(folder))) {
      return new ArrayList<>(all.filter(one -> one.toString().endsWith(end)).toList());
    }
  }
}
