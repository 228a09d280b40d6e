package nl.goedvoorbeeld.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.content.wording.FileWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken YAML, as an editor breaks it, is explained in Dutch where it can be mended.
class YamlFaultTest {

  /// In the head, a bar stands for the end of a line and an underscore for a tab.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "a:|_b: c                ; 2:1 ; Er staat een tab",
        "a:|  - x|_- y           ; 3:1 ; Er staat een tab",
        "a: b|  c: d             ; 2:3 ; Deze regel springt anders in",
        "a:|  - x| - y           ; 3:2 ; Deze regel springt anders in",
        "a:|    b: 1|   c: 2     ; 3:4 ; Deze regel springt anders in",
        "a: >|  x| y             ; 3:2 ; Deze regel springt anders in",
        "a:b|c: d                ; 1:2 ; Achter de dubbele punt hoort een spatie",
        "a: x|titel:Een|c: d     ; 2:6 ; Achter de dubbele punt hoort een spatie",
        "a: x|los|c: d           ; 2:1 ; Deze regel heeft geen dubbele punt",
        "a: Wat: hoe             ; 1:7 ; Hier staat een tweede dubbele punt",
        "a: \"open|b: c          ; 1:4 ; Dit aanhalingsteken wordt nergens gesloten",
        "a: 'open|b: c           ; 1:4 ; Dit aanhalingsteken wordt nergens gesloten",
        "a: 'it's'               ; 1:8 ; Achter het aanhalingsteken of haakje",
        "a: \"x\" y              ; 1:8 ; Achter het aanhalingsteken of haakje",
        "a: [x] y                ; 1:8 ; Achter het aanhalingsteken of haakje",
        "a: \"c:\\qx\"           ; 1:8 ; Na een \\ staat hier geen bekend teken",
        "a: [x, y|b: c           ; 1:4 ; Dit haakje wordt niet gesloten",
        "a: {x: 1                ; 1:4 ; Dit haakje wordt niet gesloten",
        "a: [x, y                ; 1:4 ; Dit haakje wordt niet gesloten",
        "a: @jan                 ; 1:4 ; Een waarde mag niet met «@» beginnen",
        "a: `x`                  ; 1:4 ; Een waarde mag niet met «`» beginnen",
        "a: %x                   ; 1:4 ; Een waarde mag niet met «%» beginnen",
        "a: }x                   ; 1:4 ; Een waarde mag niet met «}» beginnen",
        "a: '😀' y               ; 1:8 ; Achter het aanhalingsteken of haakje",
        "a: 😀: hoe              ; 1:5 ; Hier staat een tweede dubbele punt",
        "a: - b                  ; 1:4 ; Een lijst begint op een nieuwe regel",
        "- a|b: c                ; 2:1 ; Hier lopen een lijst",
        "a: b|- c                ; 2:1 ; Hier lopen een lijst",
        "a: |x| b                ; 2:1 ; Deze regel heeft geen dubbele punt",
        "a: >x| b                ; 1:5 ; Deze regel is niet te lezen",
        "%YAML 1.1|              ; 2:1 ; Deze regel is niet te lezen"
      })
  void broken_yaml_is_explained(String head, String place, String message) {
    Yaml.Tree tree = Yaml.read(head.replace('|', '\n').replace('_', '\t'), 1);
    assertThat(tree.root()).isEqualTo(Yaml.Mapping.EMPTY);
    assertThat(tree.faults()).hasSize(1);
    Fault fault = tree.faults().getFirst();
    assertThat(fault.place().line() + ":" + fault.place().column() + " " + FileWords.of(fault))
        .startsWith(place + " " + message)
        .endsWith(".");
  }

  @Test
  void the_place_is_that_in_the_document() {
    assertThat(Yaml.read("a: 1\nb: \"open\n", 2).faults().getFirst().place())
        .isEqualTo(new Place(3, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "titel: Spits mijden #samen  ; 1:21 ; Spits mijden",
        "titel: Spits mijden # samen ; 1:21 ; Spits mijden",
        "titel: Spits mijden   #samen; 1:23 ; Spits mijden",
        "titel: #samen               ; 1:8  ; ''",
        "titel: Spits|  mijden #samen; 2:10 ; Spits mijden",
        "titel: 😀 #samen            ; 1:10 ; 😀"
      })
  void what_yaml_would_cut_off_is_told(String head, String place, String read) {
    Yaml.Tree tree = Yaml.read(head.replace('|', '\n'), 1);
    assertThat(tree.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().line() + ":" + fault.place().column()).isEqualTo(place);
              assertThat(fault.code()).isEqualTo(YamlCode.CUT_VALUE);
            });
    assertThat(((Yaml.Scalar) tree.root().entries().getFirst().value()).text()).isEqualTo(read);
  }

  @Test
  void so_it_is_in_a_list() {
    assertThat(Yaml.read("a: [b #c\n]\nd:\n  - e #f\n", 1).faults())
        .extracting(Fault::place)
        .containsExactly(new Place(1, 7), new Place(4, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1  # een opmerking",
        "a: \"1 #2\" # een opmerking",
        "a: 1#2",
        "a: C#",
        "a: >-\n  1 #2",
        "a: # een opmerking\n  - b",
        "# een opmerking\na: 1\n# nog een"
      })
  void a_remark_that_is_set_apart_is_none_of_that(String head) {
    assertThat(Yaml.read(head, 1).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\0", "\\x00", "\\u0000", "\\ud83d", "\\uDE00\\uD83D"})
  void an_escape_that_is_no_text_is_told_and_goes_nowhere(String escape) {
    Yaml.Tree tree = Yaml.read("a: 1\nb: \"x" + escape + "y\"\n", 2);
    assertThat(tree.faults())
        .containsExactly(Fault.at(new Place(3, 4), Fault.HEAD, YamlCode.NO_TEXT));
    assertThat(((Yaml.Scalar) tree.root().entries().getLast().value()).text()).matches("x\uFFFD+y");
  }

  @Test
  void two_halves_are_a_sign() {
    assertThat(Yaml.read("a: \"\\ud83d\\ude00\"\n", 2).faults()).isEmpty();
  }

  @Test
  void a_sign_that_cannot_be_seen_is_pointed_at() {
    assertThat(Yaml.read("a: 1\nb: bel\u0007\n", 2).faults())
        .containsExactly(Fault.at(new Place(3, 7), Fault.HEAD, YamlCode.INVISIBLE_SIGN, 7));
    assertThat(Yaml.read("a: \ud83d\n", 2).faults()).hasSize(1);
    assertThat(Yaml.read("a: \ud83d\ude00\n", 2).faults()).isEmpty();
  }
}
