package nl.goedvoorbeeld.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Yaml.Mapping;
import nl.goedvoorbeeld.frontmatter.Yaml.Scalar;
import nl.goedvoorbeeld.frontmatter.Yaml.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  @Test
  void every_key_and_value_knows_its_place() {
    Mapping root = read("id: x\nlijst:\n  - een\n  - {a: 1,  b: 2}\ndiep:\n    c: d\n");
    assertThat(root.entries())
        .extracting(Yaml.Entry::place)
        .containsExactly(new Place(2, 1), new Place(3, 1), new Place(6, 1));
    assertThat(value(root, "id").place()).isEqualTo(new Place(2, 5));
    Sequence list = (Sequence) value(root, "lijst");
    assertThat(list.items().getFirst().place()).isEqualTo(new Place(4, 5));
    Mapping flow = (Mapping) list.items().getLast();
    assertThat(value(flow, "b").place()).isEqualTo(new Place(5, 16));
    assertThat(value((Mapping) value(root, "diep"), "c").place()).isEqualTo(new Place(7, 8));
  }

  @Test
  void places_count_windows_line_ends_once() {
    assertThat(value(read("a: 1\r\nb: 2\r\n"), "b").place()).isEqualTo(new Place(3, 4));
  }

  /// What YAML 1.1 made booleans, numbers in base sixty or dates of.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "on",
        "ja",
        "null",
        "~",
        "08:30",
        "1_000",
        "0x1F",
        "010",
        "1e3",
        "2026-02-28",
        "2.50",
        ".inf",
        "3.0",
        "=",
        "<<"
      })
  void a_scalar_stays_the_text_that_was_written(String text) {
    assertThat(value(read("a: " + text), "a")).isEqualTo(new Scalar(text, new Place(2, 4)));
  }

  @Test
  void quotes_and_blocks_give_their_text() {
    Mapping root =
        read("a: 'it''s'\nb: \"x\\ty\"\nc: >-\n  een\n  twee\nd: |\n  een\n  twee\ne:\n");
    assertThat(root.entries())
        .extracting(entry -> ((Scalar) entry.value()).text())
        .containsExactly("it's", "x\ty", "een twee", "een\ntwee", "");
  }

  @Test
  void an_empty_head_has_no_keys() {
    for (String head : List.of("", "\n\n", "# alleen een opmerking\n")) {
      assertThat(Yaml.read(head, 2)).isEqualTo(new Yaml.Tree(Mapping.EMPTY, List.of()));
    }
  }

  @Test
  void a_key_that_stands_twice_is_named_where_it_stands_again() {
    Yaml.Tree tree = Yaml.read("a: 1\nb: 2\na: 3\n", 2);
    assertThat(tree.faults())
        .containsExactly(Fault.at(new Place(4, 1), Fault.HEAD, YamlCode.KEY_TWICE, "a"));
    assertThat(value(tree.root(), "a")).isEqualTo(new Scalar("1", new Place(2, 4)));
  }

  @Test
  void a_list_cannot_be_a_key() {
    assertThat(Yaml.read("[a, b]: c\n", 2).faults())
        .containsExactly(Fault.at(new Place(2, 1), Fault.HEAD, YamlCode.KEY_OF_MORE_WORDS));
  }

  @Test
  void anchors_and_what_points_to_them_are_refused() {
    assertThat(Yaml.read("a: &x y\nb: *x\n", 2).faults())
        .extracting(Fault::place)
        .containsExactly(new Place(2, 4), new Place(3, 4));
  }

  @Test
  void a_billion_laughs_are_not_laughed() {
    StringBuilder head = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (int i = 1; i < 12; i++) {
      head.append("a%1$d: &a%1$d [".formatted(i))
          .append("*a%d,".formatted(i - 1).repeat(9))
          .append("]\n");
    }
    quickly(() -> assertThat(Yaml.read(head.toString(), 2).faults()).hasSize(12 + 11 * 9));
  }

  @Test
  void a_word_behind_an_exclamation_mark_is_not_lost_unseen() {
    assertThat(Yaml.read("a: !let op\nb: !!binary aGk=\n", 2).faults())
        .extracting(FileWords::of)
        .hasSize(2)
        .allMatch(fault -> fault.contains("begint, moet tussen aanhalingstekens"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void nesting_without_end_costs_no_time_and_no_stack(String opening) {
    quickly(
        () ->
            assertThat(Yaml.read("a:\n  " + opening.repeat(300_000), 2).faults())
                .extracting(FileWords::of)
                .containsExactly("Dit is te diep genest (meer dan 12 lagen)."));
  }

  @Test
  void a_head_of_a_megabyte_is_read_at_once() {
    StringBuilder head = new StringBuilder();
    for (int i = 0; head.length() < 1_000_000; i++) {
      head.append("sleutel").append(i).append(": een waarde met wat woorden\n");
    }
    quickly(
        () ->
            assertThat(Yaml.read(head.toString(), 2).root().entries()).hasSizeGreaterThan(20_000));
  }

  @Test
  void a_line_of_a_megabyte_is_read_at_once() {
    String text = "woord ".repeat(170_000).strip();
    quickly(() -> assertThat(value(read("a: " + text), "a")).isInstanceOf(Scalar.class));
  }

  @Test
  void a_second_head_is_refused() {
    assertThat(Yaml.read("a: 1\n--- # nog een\nb: 2\n", 2).faults())
        .containsExactly(Fault.at(new Place(3, 1), Fault.HEAD, YamlCode.SECOND_HEAD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tekst", "- a\n- b\n", "[a, b]", "'aanhaling'"})
  void a_head_that_is_no_list_of_keys_is_refused(String head) {
    Yaml.Tree tree = Yaml.read(head, 2);
    assertThat(tree.root()).isEqualTo(Mapping.EMPTY);
    assertThat(tree.faults())
        .containsExactly(Fault.at(new Place(2, 1), Fault.HEAD, YamlCode.NOT_KEYS));
  }

  private static Mapping read(String head) {
    Yaml.Tree tree = Yaml.read(head, 2);
    assertThat(tree.faults()).isEmpty();
    return tree.root();
  }

  private static Yaml value(Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static void quickly(Runnable reading) {
    assertTimeout(Duration.ofSeconds(5), reading::run);
  }
}
