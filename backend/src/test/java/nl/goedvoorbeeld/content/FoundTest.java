package nl.goedvoorbeeld.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Found;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.Said;
import nl.goedvoorbeeld.frontmatter.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What an item is found by stands at the components of its record.
class FoundTest {
  static Stream<Class<?>> records() {
    return KeysTest.records().stream();
  }

  @ParameterizedTest
  @MethodSource("records")
  void every_text_says_whether_one_finds_by_it(Class<?> type) {
    assertThat(type.getRecordComponents())
        .filteredOn(one -> inner(one.getGenericType()) == String.class)
        .filteredOn(one -> !one.isAnnotationPresent(Terms.class))
        .allMatch(one -> one.isAnnotationPresent(Found.class));
  }

  @ParameterizedTest
  @EnumSource
  void every_term_of_a_kind_itself_says_whether_it_is_found_under_it(Kind kind) {
    assertThat(components(kind))
        .filteredOn(one -> one.isAnnotationPresent(Terms.class))
        .filteredOn(one -> !one.getAnnotation(Terms.class).value().equals("eenheid"))
        .allMatch(one -> one.isAnnotationPresent(Found.class));
  }

  private static List<RecordComponent> components(Kind kind) {
    List<RecordComponent> all = new ArrayList<>(Arrays.asList(kind.type().getRecordComponents()));
    all.addAll(Arrays.asList(Masthead.class.getRecordComponents()));
    return all;
  }

  private static Type inner(Type type) {
    return type instanceof ParameterizedType generic
        ? inner(generic.getActualTypeArguments()[0])
        : type;
  }

  private static Content read(Kind kind, String head) {
    return Draft.read(kind, "een", "---\nid: een\n" + head + "---\nTekst.\n")
        .content()
        .orElseThrow();
  }

  private static List<String> said(Content content, Found.As as) {
    return Said.of((Record) content, as).stream().map(Said::text).toList();
  }

  @Test
  void what_is_read_in_another_order_is_found_in_that_of_the_page() {
    Content study =
        read(
            Kind.CASE_STUDY,
            """
            titel: Een
            korteTitel: Eentje
            samenvatting: Kort.
            trefwoorden: [spits]
            waarschuwing: Eerst dit.
            medezeggenschap: Vierde.
            weerstand:
              - {weerstand: Tweede., antwoord: Derde.}
            doorlooptijd: Vijfde.
            voorwaarden: [Eerste.]
            vervolg: Laatste.
            contact: {functie: Beleid, organisatie: "organisaties:x"}
            """);
    assertThat(said(study, Found.As.TEXT))
        .containsExactly(
            "Eerst dit.", "Eerste.", "Tweede.", "Derde.", "Vierde.", "Vijfde.", "Laatste.");
    assertThat(said(study, Found.As.NAME)).containsExactly("Een", "Eentje");
    assertThat(said(study, Found.As.OPENING)).containsExactly("Kort.");
    assertThat(said(study, Found.As.LABEL)).containsExactly("spits");
  }

  @Test
  void what_a_kind_says_itself_goes_before_what_all_kinds_say() {
    Content region = read(Kind.REGION, "titel: Een\nregio: [utrecht]\nterm: gelderland\n");
    Content page = read(Kind.PAGE, "titel: Een\nregio: [utrecht]\nuitgezonderdeRegio: [bunnik]\n");
    assertThat(Said.values((Record) region, "regio")).containsExactly("gelderland");
    assertThat(Said.values((Record) page, "regio")).containsExactly("utrecht");
    assertThat(Said.values((Record) page, "sector")).isEmpty();
  }

  @Test
  void another_way_of_being_found_is_another_declaration() {
    assertThat(Said.declared(Unfound.class)).isNotEqualTo(Said.declared(Text.class));
    assertThat(Said.declared(Text.class)).isEqualTo("een[TEXT]twee[NOT]");
    assertThat(Said.declared(Behind.class)).isEqualTo("twee[NOT]een[TEXT]");
  }

  record Unfound(
      @Key("een") @Found(Found.As.NOT) String one, @Key("twee") @Found(Found.As.NOT) String two) {}

  record Text(@Key("een") @Found String one, @Key("twee") @Found(Found.As.NOT) String two) {}

  record Behind(
      @Key("een") @Found(behind = "twee") String one,
      @Key("twee") @Found(Found.As.NOT) String two) {}
}
