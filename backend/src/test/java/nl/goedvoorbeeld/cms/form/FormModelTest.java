package nl.goedvoorbeeld.cms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.cms.EveryDocument;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.FieldWords;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.TwoReadings;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A form that goes out and comes back, held against every document of the library.
class FormModelTest {
  private static final List<Draft> DRAFTS = new ArrayList<>();
  private static Notation notation;

  @BeforeAll
  static void read() throws IOException {
    DRAFTS.addAll(EveryDocument.read());
    List<Vocabulary> lists = new ArrayList<>();
    for (Draft draft : DRAFTS) {
      if (draft.content().orElse(null) instanceof TermList list) {
        lists.add(new Vocabulary(draft.slug(), draft.title(), list.terms()));
      }
    }
    notation = new Notation(new Vocabularies(lists), (_, _) -> Optional.empty());
  }

  /// What a browser sends of a form in which nobody did anything.
  private static Typed sent(ItemForm form) {
    Map<String, List<String>> all = new HashMap<>();
    all.put(ItemForm.SLUG, List.of(form.slug()));
    all.put(ItemForm.TEXT, List.of(form.text().replace("\n", "\r\n")));
    send(form.root(), ItemForm.HEAD, all);
    return new Typed(all);
  }

  private static void send(Asked asked, String name, Map<String, List<String>> all) {
    if (asked.field().stated()) {
      all.put(ItemForm.whyName(name), List.of(asked.reason()));
    }
    switch (asked) {
      case Asked.Value(Field field, String text, _, _) when field.form() instanceof Form.YesNo -> {
        if (text.equals("ja")) {
          all.put(name, List.of("ja"));
        }
      }
      case Asked.Value(Field field, String text, _, _) ->
          all.put(name, List.of(notation.shown(field, text).replace("\n", "\r\n")));
      case Asked.Ticks(_, List<String> chosen, _, _) -> {
        all.put(ItemForm.ticksName(name), List.of("1"));
        all.put(name, chosen);
      }
      case Asked.Lines(_, List<Asked.Line> lines, _, _) -> {
        for (int at = 0; at < lines.size(); at++) {
          String line = name + "." + at;
          all.put(ItemForm.originName(line), List.of(Integer.toString(lines.get(at).origin())));
          send(lines.get(at).asked(), line, all);
        }
      }
      case Asked.Group(_, List<Asked> fields, _, _) ->
          fields.forEach(one -> send(one, name + "." + one.field().key(), all));
      case Asked.Odd odd -> throw new AssertionError("Not in a form: " + name + " " + odd);
    }
  }

  private static String roundTrip(Draft draft) {
    ItemForm form = ItemForm.of(draft, notation);
    ItemForm back = form.typed(sent(form), notation);
    assertThat(back.objections()).isEmpty();
    return back.draft("niet-nodig").document();
  }

  @Test
  void an_unchanged_form_gives_the_same_bytes_for_every_document() {
    assertThat(DRAFTS).hasSizeGreaterThan(600);
    for (Draft draft : DRAFTS) {
      assertThat(ItemForm.readable(draft)).as(draft.slug()).isTrue();
      assertThat(roundTrip(draft)).as(draft.slug()).isEqualTo(draft.document());
    }
  }

  @Test
  void so_it_does_with_windows_lines_and_without_a_last_line_end() {
    for (Draft draft : DRAFTS) {
      for (String document :
          List.of(
              draft.document().replace("\n", "\r\n"),
              draft.document().stripTrailing(),
              "\uFEFF" + draft.document())) {
        Draft other = Draft.read(draft.kind(), draft.slug(), document);
        assertThat(roundTrip(other)).as(draft.slug()).isEqualTo(document);
      }
    }
  }

  @Test
  void what_is_strange_in_a_head_keeps_its_bytes_too() {
    String document =
        """
        ---
        id: paginas-vreemd
        titel: "Vreemd\\u0007"   # een belletje
        samenvatting:
        onbekend: {a: [1, 2]}
        trefwoorden: geen lijst
        doelgroep: []
        regio: [utrecht, utrecht, "  spaties  "]
        bronnen:
          - bron: bronnen:iets
            vreemd: ja
          - een losse regel
          - {}
        taal: |
          twee
          regels
        ---
        Tekst\u0001 zonder witregel
        """;
    Draft draft = Draft.read(Kind.PAGE, "vreemd", document);
    ItemForm form = ItemForm.of(draft, notation);
    Map<String, List<String>> sent = new HashMap<>();
    for (Asked asked : form.root().fields()) {
      String name = ItemForm.HEAD + "." + asked.field().key();
      if (!(asked instanceof Asked.Odd) && !asked.field().key().equals("bronnen")) {
        send(asked, name, sent);
      }
    }
    for (int at = 0; at < 3; at++) {
      sent.put(ItemForm.originName("kop.bronnen." + at), List.of("" + at));
    }
    ItemForm back = form.typed(new Typed(sent), notation);
    assertThat(back.draft("x").document()).isEqualTo(document);
    sent.put("kop.korteTitel", List.of("Kort"));
    assertThat(form.typed(new Typed(sent), notation).draft("x").document())
        .isEqualTo(document.replace("samenvatting:\n", "korteTitel: Kort\nsamenvatting:\n"));
  }

  @Test
  void a_change_touches_its_own_line_only_and_a_text_keeps_the_line_ends_of_its_document() {
    Draft draft =
        DRAFTS.stream()
            .filter(one -> one.slug().equals("a12-utrecht-spitsmijden"))
            .findAny()
            .orElseThrow();
    ItemForm form = ItemForm.of(draft, notation);
    Map<String, List<String>> sent = new HashMap<>(sent(form).all());
    sent.put("kop.effecten.1.na", List.of("52,5"));
    assertThat(form.typed(new Typed(sent), notation).draft("x").document())
        .isEqualTo(draft.document().replace("    na: 50\n", "    na: 52.5\n"));

    Draft windows = Draft.read(draft.kind(), draft.slug(), draft.document().replace("\n", "\r\n"));
    ItemForm other = ItemForm.of(windows, notation);
    sent = new HashMap<>(sent(other).all());
    sent.put("tekst", List.of("Een\r\ntwee"));
    assertThat(other.typed(new Typed(sent), notation).draft("x").document())
        .endsWith("contact: niet gevonden\r\n---\r\n\r\nEen\r\ntwee\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,45|2.45",
        "2.45|2.45",
        "1300|1300",
        "1.300,5|1300.5",
        "0,125|0.1250",
        "-2,125|-2.1250",
        "2,500|2.5",
        "0,0125|0.0125",
        "0.125|0.125",
        "2.125|2.125",
        "−2.500|-2.500",
        "0.125.000|0.125.000",
        "1.234.567,8|1234567.8",
        "−10|-10",
        "circa 5|circa 5"
      })
  void a_number_is_written_as_the_dutch_do(String typed, String stored) {
    Field number = new Field("x", new Form.Number(false), false, false, false, 0);
    assertThat(notation.stored(number, typed)).isEqualTo(stored);
    assertThat(notation.stored(number, notation.shown(number, stored))).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.125|0.125|0,125|125", "−2.500|-2.500|-2,5|-2500", "0125|0125|0,125|125"})
  void a_number_with_two_readings_is_kept_as_it_was_typed_and_each_of_them_has_one(
      String typed, String kept, String decimal, String whole) {
    Field number = new Field("x", new Form.Number(false), false, false, false, 0);
    String stored = notation.stored(number, typed);
    assertThat(stored).isEqualTo(kept);
    assertThat(notation.shown(number, stored)).isEqualTo(kept);
    assertThat(TwoReadings.of(stored))
        .hasValueSatisfying(
            both ->
                assertThat(
                        List.of(TwoReadings.dutch(both.decimal()), TwoReadings.dutch(both.whole())))
                    .containsExactly(decimal, whole));
    for (String clear : List.of(decimal, whole)) {
      assertThat(TwoReadings.of(notation.stored(number, clear))).isEmpty();
    }
  }

  @Test
  void a_whole_number_has_no_decimals_to_take_its_thousands_for() {
    Field whole = new Field("x", new Form.Number(true), false, false, false, 0);
    assertThat(notation.stored(whole, "6.100")).isEqualTo("6100");
    assertThat(notation.stored(whole, "0.125")).isEqualTo("0.125");
  }

  @Test
  void a_date_a_time_and_a_term_may_be_typed_as_people_do() {
    assertThat(stored(new Form.Date(false), "3-9-2018")).isEqualTo("2018-09-03");
    assertThat(stored(new Form.Date(true), "1 september 2025")).isEqualTo("2025-09-01");
    assertThat(stored(new Form.Date(true), "September 2025")).isEqualTo("2025-09");
    assertThat(stored(new Form.Time(), "8.30 uur")).isEqualTo("08:30");
    assertThat(stored(new Form.Term("fase"), "Bestaat niet")).isEqualTo("Bestaat niet");
    String label = notation.terms("vervoerwijze").getFirst().label();
    assertThat(stored(new Form.Term("vervoerwijze"), label.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(notation.terms("vervoerwijze").getFirst().id());
  }

  private static String stored(Form form, String typed) {
    return notation.stored(new Field("x", form, false, false, false, 0), typed);
  }

  @Test
  void every_key_of_every_kind_has_a_label() {
    FieldWords words = new FieldWords();
    List<String> without = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      paths(Field.of(kind.type()), kind.value())
          .filter(path -> !path.equals(kind.value() + ".id"))
          .filter(path -> words.find(path).filter(one -> !one.help().isEmpty()).isEmpty())
          .forEach(without::add);
    }
    assertThat(without).isEmpty();
  }

  @Test
  void no_key_is_called_as_the_form_calls_its_own_fields() {
    for (Kind kind : Kind.values()) {
      assertThat(paths(Field.of(kind.type()), kind.value()))
          .noneMatch(path -> path.matches(".*\\.(waarom|van|vinkjes)"));
    }
  }

  private static Stream<String> paths(List<Field> fields, String above) {
    return fields.stream()
        .flatMap(
            field -> {
              String path = above + "." + field.key();
              return field.form() instanceof Form.Group(List<Field> parts)
                  ? Stream.concat(Stream.of(path), paths(parts, path))
                  : Stream.of(path);
            });
  }
}
