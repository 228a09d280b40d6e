package nl.goedvoorbeeld.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;
import nl.goedvoorbeeld.frontmatter.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words outside: each value has one, and reads back from it.
class KeysTest {
  private static final Set<Class<?>> SCALARS =
      Set.of(
          String.class,
          boolean.class,
          int.class,
          Integer.class,
          BigDecimal.class,
          LocalDate.class,
          LocalTime.class,
          PartialDate.class,
          Ref.class);

  /// The records of all kinds, and all that they are made of.
  static Set<Class<?>> records() {
    Set<Class<?>> found = new LinkedHashSet<>();
    Arrays.stream(Kind.values()).forEach(kind -> collect(kind.type(), found));
    found.removeIf(type -> !type.isRecord() || SCALARS.contains(type));
    return found;
  }

  @ParameterizedTest
  @MethodSource("records")
  void every_component_has_a_dutch_key_of_its_own(Class<?> type) {
    List<String> keys = keys(type);
    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+([A-Z][a-z]*)*"));
    // So that the words for an absence never stand under the key of something else.
    assertThat(keys).doesNotContainAnyElementsOf(keys.stream().map(Absence.BESIDE::key).toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void every_component_is_of_a_type_that_can_be_read(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      Set<Class<?>> leaves = new LinkedHashSet<>();
      collect(component.getGenericType(), leaves);
      assertThat(leaves).as(component.toString()).isNotEmpty();
      boolean names = leaves.contains(Ref.class) && leaves.size() == 1;
      assertThat(!component.isAnnotationPresent(To.class) || names)
          .as(component.toString())
          .isTrue();
      assertThat(!component.isAnnotationPresent(Terms.class) || leaves.equals(Set.of(String.class)))
          .as(component.toString())
          .isTrue();
    }
  }

  @Test
  void every_word_of_a_closed_list_is_its_own() {
    Set<Class<?>> found = new LinkedHashSet<>();
    Arrays.stream(Kind.values()).forEach(kind -> collect(kind.type(), found));
    List<Class<?>> lists = found.stream().filter(Class::isEnum).toList();
    assertThat(lists).hasSizeGreaterThan(8);
    for (Class<?> list : lists) {
      List<String> words = new ArrayList<>();
      for (Object constant : list.getEnumConstants()) {
        words.add(word(list, (Enum<?>) constant));
      }
      assertThat(words).as(list.toString()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
  }

  @Test
  void each_document_of_the_library_reads_back_from_its_own_tree() throws Exception {
    Path root = Path.of("..", "content");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        Ref ref = Kind.ofFile(root.relativize(file).toString()).orElseThrow();
        Kind kind = Kind.of(ref.folder(), ref.slug()).orElseThrow();
        Content content =
            Draft.read(kind, ref.slug(), Files.readString(file)).content().orElseThrow();
        Map<String, Object> tree = Records.tree((Record) content, Absence.IN_PLACE);
        Yaml.Tree again = Yaml.read(flow(tree), 1);
        assertThat(again.faults()).as(file.toString()).isEmpty();
        assertThat(
                Records.tree(
                    Records.read(again.root(), kind.type()).value().orElseThrow(),
                    Absence.IN_PLACE))
            .as(file.toString())
            .isEqualTo(tree);
        assertThat(Records.read(again.root(), kind.type()).value().orElseThrow())
            .as(file.toString())
            .isEqualTo(content);
      }
    }
  }

  private static List<String> keys(Class<?> type) {
    List<String> keys = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Key key = component.getAnnotation(Key.class);
      assertThat(component.isAnnotationPresent(Flat.class))
          .as(component.toString())
          .isEqualTo(key == null);
      if (key == null) {
        keys.addAll(keys(component.getType()));
      } else {
        keys.add(key.value());
      }
    }
    return keys;
  }

  private static void collect(Type type, Set<Class<?>> found) {
    switch (type) {
      case ParameterizedType generic -> collect(generic.getActualTypeArguments()[0], found);
      case Class<?> plain when SCALARS.contains(plain) || plain.isEnum() -> found.add(plain);
      case Class<?> record when found.add(record) ->
          Arrays.stream(record.getRecordComponents())
              .forEach(component -> collect(component.getGenericType(), found));
      default -> {}
    }
  }

  private static String word(Class<?> list, Enum<?> constant) {
    try {
      return list.getField(constant.name()).getAnnotation(Key.class).value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As YAML in its flow form, which is JSON but for our words of truth.
  private static String flow(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(KeysTest::flow).collect(Collectors.joining(", ", "[", "]"));
      case Boolean yes -> yes ? "ja" : "nee";
      case BigDecimal number -> number.toPlainString();
      default ->
          "\""
              + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
              + "\"";
    };
  }
}
