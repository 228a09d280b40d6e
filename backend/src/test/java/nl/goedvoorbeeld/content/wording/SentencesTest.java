package nl.goedvoorbeeld.content.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.EditorWords;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.HeadCode;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.YamlCode;
import nl.goedvoorbeeld.markdown.TextCode;
import org.junit.jupiter.api.Test;

/// A fault has no words; each public has one file of them.
class SentencesTest {
  private static final List<Fault.Code> CODES =
      Stream.<Fault.Code[]>of(
              YamlCode.values(),
              HeadCode.values(),
              TextCode.values(),
              DraftCode.values(),
              AdviceCode.values())
          .flatMap(Stream::of)
          .toList();

  /// A reference, a key of more words, a directive, a line of a document.
  private static final Pattern MACHINE =
      Pattern.compile("[a-z]+:[a-z]|[a-z][A-Z]|:::?[a-z]|[Rr]egel \\d|map:naam|---|\\{|sleutel");

  private static final Sentences IN_FORM = new Sentences("fouten-in-het-formulier.properties");

  private static final EditorWords FORM =
      new EditorWords(
          Snapshot.EMPTY,
          ref -> ref.slug().equals("rijn") ? Optional.of("Ziekenhuis Rijn") : Optional.empty());

  @Test
  void every_code_has_its_sentence_in_each_file_and_no_line_is_left_over() {
    for (Sentences file : List.of(FileWords.SENTENCES, IN_FORM)) {
      Set<String> names = new TreeSet<>();
      for (Fault.Code code : CODES) {
        assertThat(file.line(code)).endsWith(file.line(code).endsWith("?") ? "?" : ".");
        names.add(code.getClass().getSimpleName());
        names.add(code.getClass().getSimpleName() + "." + code.name());
      }
      assertThat(names).containsAll(file.names());
    }
  }

  @Test
  void a_form_speaks_of_no_key_reference_or_line() {
    for (Fault.Code code : CODES) {
      // What an editor must type in an address stays as it is typed.
      String line = IN_FORM.line(code).replaceAll("https://|mailto:|tel:", "");
      assertThat(MACHINE.matcher(line).find()).as(line).isFalse();
    }
  }

  @Test
  void a_form_expects_what_somebody_can_type_in_it() {
    List<String> sentences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      expect(Field.of(kind.type()), sentences);
    }
    assertThat(sentences).hasSizeGreaterThan(100).noneMatch(one -> MACHINE.matcher(one).find());
  }

  private static void expect(List<Field> fields, List<String> sentences) {
    for (Field field : fields) {
      sentences.add(FORM.of(about("kop." + field.key(), HeadCode.MISSING, field)));
      sentences.add(FORM.of(about("kop." + field.key(), HeadCode.OTHER_FORM, field, "x")));
      if (field.form() instanceof Field.Form.Group(List<Field> parts)) {
        expect(parts, sentences);
      }
    }
  }

  @Test
  void an_item_has_its_title_and_what_has_none_what_was_typed() {
    assertThat(FORM.of(about("kop", DraftCode.UNKNOWN_ITEM, new Ref("organisaties", "rijn"))))
        .isEqualTo("«Ziekenhuis Rijn» staat niet in de bibliotheek.");
    assertThat(FORM.of(about("kop", DraftCode.UNKNOWN_ITEM, new Ref("organisaties", "waal"))))
        .isEqualTo("«waal» staat niet in de bibliotheek.");
    assertThat(
            FORM.of(
                about(
                    "kop",
                    DraftCode.WRONG_FOLDER,
                    new Ref("bronnen", "rijn"),
                    List.of("cijfers", "regelingen"))))
        .isEqualTo("«Ziekenhuis Rijn» kan hier niet. Kies uit: Cijfers, Regelingen.");
  }

  @Test
  void what_is_refused_is_told_under_the_label_of_its_field() {
    Fault fault = about("kop.effecten.2.bron", DraftCode.ITEM_GONE, new Ref("bronnen", "rijn"));
    assertThat(FORM.of(new Outcome.Faulty("praktijkvoorbeelden/x.md", Kind.CASE_STUDY, fault)))
        .isEqualTo("Effecten, regel 3: Bron: «Ziekenhuis Rijn» is niet meer openbaar.");
    assertThat(
            FORM.of(
                new Outcome.Faulty(
                    "paginas/x.md", Kind.PAGE, about(Fault.TEXT, TextCode.CLOSES_NOTHING, ""))))
        .startsWith("Tekst: ");
    assertThat(FORM.of(new Outcome.Refusal("x", "Dat kan nu niet."))).isEqualTo("Dat kan nu niet.");
  }

  private static Fault about(String path, Fault.Code code, Object... arguments) {
    return Fault.at(nl.goedvoorbeeld.frontmatter.Place.START, path, code, arguments);
  }
}
