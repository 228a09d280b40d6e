package nl.goedvoorbeeld.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Outcome.Faulty;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.content.wording.FieldWords;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Ref;
import org.junit.jupiter.api.Test;

/// What a form says of a field, held against what the checks ask of it.
class FieldWordsTest {
  private static final FieldWords WORDS = new FieldWords();
  private static final Set<Fault.Code> UNSOURCED =
      Set.of(DraftCode.NUMBER_WITHOUT_SOURCE, DraftCode.AMOUNT_WITHOUT_SOURCE);

  @Test
  void of_no_source_that_a_number_needs_it_is_said_that_it_may_stay_empty() throws IOException {
    Set<String> lists = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RunningSite.CONTENT)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        String path = RunningSite.CONTENT.relativize(file).toString().replace('\\', '/');
        Ref ref = Kind.ofFile(path).orElseThrow();
        Kind kind = Kind.of(ref.folder(), ref.slug()).orElseThrow();
        String bare = Files.readString(file).replaceAll("(?m)^ {4,}bron: .*\\n", "");
        Checks.of(Snapshot.EMPTY, List.of(Draft.read(kind, ref.slug(), bare))).stream()
            .map(Faulty::fault)
            .filter(fault -> UNSOURCED.contains(fault.code()))
            .forEach(
                fault -> {
                  String list = fault.path().split("\\.")[1];
                  lists.add(list);
                  String field = kind.value() + "." + list + ".bron";
                  assertThat(WORDS.of(field).needed()).as(field).startsWith("nodig bij een ");
                });
      }
    }
    assertThat(lists).contains("schaal", "omvang", "begintijden", "bedragen");
  }

  @Test
  void a_line_has_a_name_an_explanation_and_when_it_is_needed_of_which_the_last_two_may_lack() {
    assertThat(WORDS.of("praktijkvoorbeeld.schaal.bron"))
        .isEqualTo(new FieldWords.Words("Bron", "Waar dit in staat.", "nodig bij een getal"));
    assertThat(WORDS.of("praktijkvoorbeeld.weerstand.bron").needed()).isEmpty();
  }
}
