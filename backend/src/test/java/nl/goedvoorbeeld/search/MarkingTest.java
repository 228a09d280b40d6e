package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.Meaning.Group;
import nl.goedvoorbeeld.search.Meaning.Written;
import nl.goedvoorbeeld.search.Passage.Mark;
import nl.goedvoorbeeld.search.index.DutchAnalysis;
import org.junit.jupiter.api.Test;

/// What is marked of all that may have made something a hit.
class MarkingTest {
  private static final Meaning WORKING_HOURS =
      meaning(
          group(
              "werktijden",
              List.of(stems("werktijden"), stems("uren", "werk"), stems("rooster")),
              Stems.ofParts("werktijden")));

  @Test
  void the_word_itself_is_marked_and_not_each_of_its_parts() {
    assertThat(marked(WORKING_HOURS, "Het werk begint op tijd als de werktijden vrij zijn."))
        .containsExactly("werktijden");
  }

  @Test
  void another_word_is_marked_only_where_the_word_itself_is_not_there() {
    assertThat(marked(WORKING_HOURS, "Het rooster volgt de werktijden."))
        .containsExactly("werktijden");
    assertThat(marked(WORKING_HOURS, "Het rooster is vrij, het werk niet."))
        .containsExactly("rooster");
  }

  @Test
  void what_is_one_only_together_is_marked_only_together() {
    assertThat(marked(WORKING_HOURS, "De tijd van het werk is vrij."))
        .containsExactly("tijd", "werk");
    assertThat(
            marked(WORKING_HOURS, "De tijd is rijp, want wie thuis is, hoeft niet naar het werk."))
        .isEmpty();
    assertThat(marked(WORKING_HOURS, "De werktijd")).containsExactly("werktijd");
  }

  @Test
  void each_word_that_was_asked_is_looked_for_by_itself() {
    Meaning two =
        meaning(
            group("werktijden", List.of(stems("werktijden")), Stems.ofParts("werktijden")),
            group("rooster", List.of(stems("rooster")), List.of()));
    assertThat(marked(two, "Tijd voor een rooster.")).containsExactly("rooster");
    assertThat(marked(two, "Werktijden in het rooster.")).containsExactly("Werktijden", "rooster");
  }

  @Test
  void a_phrase_is_marked_where_it_stands() {
    Meaning phrase =
        new Meaning(
            List.of(),
            List.of(),
            List.of(stems("buiten", "spits")),
            List.of(),
            "",
            Optional.empty());
    String text = "Reizen buiten de stad, of buiten de spits.";
    assertThat(marked(phrase, text)).endsWith("buiten", "spits");
  }

  private static List<String> stems(String... words) {
    return Arrays.stream(words).map(Stems::of).toList();
  }

  private static Group group(String typed, List<List<String>> ways, List<String> parts) {
    return new Group(
        new Word(typed, 0, typed.length()),
        Optional.empty(),
        Optional.empty(),
        ways.stream().map(stems -> new Written(stems, 1)).toList(),
        parts);
  }

  private static Meaning meaning(Group... groups) {
    return new Meaning(List.of(groups), List.of(), List.of(), List.of(), "", Optional.empty());
  }

  private static List<String> marked(Meaning meaning, String text) {
    Set<String> stems = new LinkedHashSet<>();
    for (Group group : meaning.groups()) {
      group.ways().forEach(way -> stems.addAll(way.stems()));
      stems.addAll(group.parts());
    }
    meaning.phrases().forEach(stems::addAll);
    Map<String, Integer> numbers = new HashMap<>();
    stems.forEach(stem -> numbers.put(stem, numbers.size()));
    List<Mark> marks = new ArrayList<>();
    for (Word word : Word.in(text)) {
      for (String form : DutchAnalysis.forms(word)) {
        Integer number = numbers.get(form);
        if (number != null) {
          marks.add(new Mark(word.begin(), word.end(), number));
        }
      }
    }
    return new Marking(meaning, numbers)
        .of(marks).stream()
            .map(mark -> text.substring(mark.begin(), mark.end()))
            .distinct()
            .collect(Collectors.toList());
  }
}
