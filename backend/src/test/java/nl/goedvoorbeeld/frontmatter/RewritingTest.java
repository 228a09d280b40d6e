package nl.goedvoorbeeld.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.goedvoorbeeld.frontmatter.Yaml.Entry;
import nl.goedvoorbeeld.frontmatter.Yaml.Mapping;
import nl.goedvoorbeeld.frontmatter.Yaml.Scalar;
import nl.goedvoorbeeld.frontmatter.Yaml.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A save through a form changes what was changed in the form, and no other line.
class RewritingTest {
  private static final Path CONTENT = Path.of("..", "content");

  record Person(@Key("naam") String name, @Key("rol") Optional<String> role) {}

  record Example(
      @Key("titel") String title,
      @Key("korteTitel") Optional<String> shortTitle,
      @Key("samenvatting") Optional<String> summary,
      @Key("woorden") List<String> words,
      @Key("mensen") List<Person> people,
      @Key("slot") Optional<String> end) {}

  private static final String HEAD =
      """
      # Bovenaan
      titel: Een titel   # blijft staan
      # over de samenvatting
      samenvatting: >-
        Een zin die over
        twee regels gaat.

      woorden: [een, twee]
      mensen:
        # de eerste
        - naam: Eerste
          rol: "voorzitter"
        # de tweede
        - rol: lid
          naam: Tweede
      slot: eind
      """;

  private static Stream<Path> documents() throws IOException {
    return Files.walk(CONTENT).filter(file -> file.toString().endsWith(".md"));
  }

  private static String head(Path file) {
    try {
      return Document.split(Files.readString(file)).head();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void what_does_not_change_stays_byte_for_byte() throws IOException {
    try (Stream<Path> files = documents()) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(600);
      for (Path file : all) {
        String head = head(file);
        assertThat(Records.rewrite(head, Yaml.read(head, 1).root(), Example.class))
            .as(file.toString())
            .isEqualTo(head);
      }
    }
  }

  @Test
  void one_change_touches_the_lines_of_that_value_only() {
    assertThat(after(HEAD, set("titel", "Een andere titel: met dubbele punt")))
        .isEqualTo(
            HEAD.replace("Een titel   # blijft staan", "\"Een andere titel: met dubbele punt\""));
    assertThat(after(HEAD, set("slot", "begin")))
        .isEqualTo(HEAD.replace("slot: eind", "slot: begin"));
    assertThat(after(HEAD, set("samenvatting", "Kort.")))
        .isEqualTo(
            HEAD.replace(
                "samenvatting: >-\n  Een zin die over\n  twee regels gaat.",
                "samenvatting: Kort."));
  }

  @Test
  void a_new_key_stands_where_it_stands_in_the_record_and_an_old_one_goes_alone() {
    assertThat(after(HEAD, mapping -> with(mapping, "korteTitel", scalar("Kort"))))
        .isEqualTo(HEAD.replace("samenvatting: >-", "korteTitel: Kort\nsamenvatting: >-"));
    assertThat(after(HEAD, mapping -> without(mapping, "woorden")))
        .isEqualTo(HEAD.replace("woorden: [een, twee]\n", ""));
  }

  @Test
  void within_a_list_an_item_keeps_its_lines_wherever_it_moves() {
    String swapped =
        after(
            HEAD,
            mapping -> {
              Sequence people = (Sequence) value(mapping, "mensen");
              return with(mapping, "mensen", new Sequence(people.items().reversed(), Place.START));
            });
    assertThat(swapped)
        .contains("# de tweede", "# de eerste", "  - rol: lid\n    naam: Tweede\n")
        .contains("  - naam: Eerste\n    rol: \"voorzitter\"\n");
    assertThat(swapped.indexOf("Tweede")).isLessThan(swapped.indexOf("Eerste"));
    String changed =
        after(
            HEAD,
            mapping -> {
              Sequence people = (Sequence) value(mapping, "mensen");
              Mapping second = (Mapping) people.items().get(1);
              return with(
                  mapping,
                  "mensen",
                  new Sequence(
                      List.of(people.items().getFirst(), with(second, "naam", scalar("Derde"))),
                      Place.START));
            });
    assertThat(changed).isEqualTo(HEAD.replace("naam: Tweede", "naam: Derde"));
  }

  @Test
  void a_list_can_become_empty_and_be_filled_again() {
    String emptied = after(HEAD, mapping -> without(mapping, "mensen"));
    assertThat(emptied).doesNotContain("mensen").contains("slot: eind");
    String filled =
        after(
            emptied,
            mapping ->
                with(
                    mapping,
                    "mensen",
                    new Sequence(
                        List.of(
                            new Mapping(
                                List.of(
                                    entry("naam", scalar("Nieuw")), entry("rol", scalar("lid"))),
                                Place.START)),
                        Place.START)));
    assertThat(filled).contains("mensen:\n  - naam: Nieuw\n    rol: lid\nslot: eind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- begint met een streep",
        "eindigt met:",
        "met: dubbele punt",
        "met # hekje",
        "#hekje",
        "'enkel'",
        "\"dubbel\"",
        "terug\\streep",
        "twee\nregels",
        "tab\there",
        "[haken]",
        "{accolades}",
        "*ster",
        "&anker",
        "!uitroep",
        "%procent",
        "@apenstaart",
        "`accent",
        "? vraag",
        "| pijp",
        "> groter",
        "ja",
        "null",
        "~",
        "1.50",
        "---",
        "...",
        "twee  spaties",
        "emoji 😀 en é",
        "a, b",
        "het einde \u2028 van een regel",
        "\u0007"
      })
  void whatever_is_typed_comes_back(String text) {
    String head = after(HEAD, set("slot", text));
    assertThat(Rewriting.same(value(Yaml.read(head, 1).root(), "slot"), scalar(text))).isTrue();
    String inList =
        after(
            HEAD,
            mapping ->
                with(
                    mapping,
                    "woorden",
                    new Sequence(List.of(scalar("een"), scalar(text)), Place.START)));
    Sequence words = (Sequence) value(Yaml.read(inList, 1).root(), "woorden");
    assertThat(Rewriting.same(words.items().getLast(), scalar(text))).isTrue();
  }

  @Test
  void long_texts_are_folded_and_read_back() {
    String text = "Een woord, nog een woord. ".repeat(40).strip();
    String head = after(HEAD, set("slot", text));
    assertThat(head.lines()).allMatch(line -> line.length() <= 100);
    assertThat(Rewriting.same(value(Yaml.read(head, 1).root(), "slot"), scalar(text))).isTrue();
  }

  @Test
  void an_unreadable_head_is_written_anew_from_the_form() {
    Mapping wanted = new Mapping(List.of(entry("titel", scalar("Weer goed"))), Place.START);
    assertThat(Records.rewrite("titel: \"open\nmensen: [", wanted, Example.class))
        .isEqualTo("titel: Weer goed\n");
    assertThat(Records.rewrite("", wanted, Example.class)).isEqualTo("titel: Weer goed\n");
  }

  @Test
  void windows_lines_stay_windows_lines() {
    String head = HEAD.replace("\n", "\r\n");
    assertThat(after(head, set("slot", "begin")))
        .isEqualTo(head.replace("slot: eind", "slot: begin"));
  }

  /// Whatever is changed in whatever document: what is read back is what was wanted.
  @Test
  void any_change_of_any_document_is_read_back() throws IOException {
    SplittableRandom random = new SplittableRandom(31305);
    try (Stream<Path> files = documents()) {
      for (Path file : files.toList()) {
        String head = head(file);
        for (int round = 0; round < 5; round++) {
          Mapping wanted = (Mapping) changed(Yaml.read(head, 1).root(), random, 0);
          String next = Records.rewrite(head, wanted, Example.class);
          Yaml.Tree read = Yaml.read(next, 1);
          assertThat(read.faults()).as(next).isEmpty();
          assertThat(Rewriting.same(read.root(), wanted)).as(file + "\n" + next).isTrue();
        }
      }
    }
  }

  private static Yaml changed(Yaml yaml, SplittableRandom random, int depth) {
    return switch (yaml) {
      case Scalar scalar -> random.nextInt(8) == 0 ? scalar(text(random)) : scalar;
      case Sequence(var items, var place) -> {
        List<Yaml> some = new ArrayList<>();
        for (Yaml item : items) {
          if (random.nextInt(6) > 0) {
            some.add(random.nextInt(some.size() + 1), changed(item, random, depth + 1));
          }
        }
        if (random.nextInt(6) == 0) {
          some.add(items.isEmpty() ? scalar(text(random)) : items.getFirst());
        }
        yield new Sequence(some, place);
      }
      case Mapping(var entries, var place) -> {
        List<Entry> some = new ArrayList<>();
        for (Entry entry : entries) {
          if (random.nextInt(10) > 0) {
            some.add(entry(entry.key(), changed(entry.value(), random, depth + 1)));
          }
        }
        if (random.nextInt(4) == 0) {
          some.add(entry("nieuw" + depth, scalar(text(random))));
        }
        yield new Mapping(some, place);
      }
    };
  }

  private static String text(SplittableRandom random) {
    String signs = "abc é: #'\"-[]{},&*!|>%@`\\0129.😀 ";
    int[] points = signs.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int at = random.nextInt(40); at >= 0; at--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString().strip();
  }

  private static String after(String head, UnaryOperator<Mapping> change) {
    return Records.rewrite(head, change.apply(Yaml.read(head, 1).root()), Example.class);
  }

  private static UnaryOperator<Mapping> set(String key, String text) {
    return mapping -> with(mapping, key, scalar(text));
  }

  private static Mapping with(Mapping mapping, String key, Yaml value) {
    List<Entry> entries = new ArrayList<>();
    boolean there = false;
    for (Entry entry : mapping.entries()) {
      there |= entry.key().equals(key);
      entries.add(entry.key().equals(key) ? entry(key, value) : entry);
    }
    if (!there) {
      entries.add(entry(key, value));
    }
    return new Mapping(entries, Place.START);
  }

  private static Mapping without(Mapping mapping, String key) {
    return new Mapping(
        mapping.entries().stream().filter(entry -> !entry.key().equals(key)).toList(), Place.START);
  }

  private static Yaml value(Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst()
        .orElseThrow();
  }

  private static Entry entry(String key, Yaml value) {
    return new Entry(key, Place.START, value);
  }

  private static Scalar scalar(String text) {
    return new Scalar(text, Place.START);
  }
}
