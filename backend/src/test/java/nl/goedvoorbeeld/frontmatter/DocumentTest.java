package nl.goedvoorbeeld.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  @Test
  void a_document_is_cut_between_its_two_fences() {
    assertThat(Document.split("---\na: 1\nb: 2\n---\nTekst\n"))
        .isEqualTo(new Document("a: 1\nb: 2\n", "Tekst\n", 5));
  }

  @Test
  void a_document_may_end_at_its_head() {
    assertThat(Document.split("---\na: 1\n---\n")).isEqualTo(new Document("a: 1\n", "", 4));
    assertThat(Document.split("---\na: 1\n---")).isEqualTo(new Document("a: 1\n", "", 4));
  }

  @Test
  void line_ends_of_windows_stay_as_they_are() {
    assertThat(Document.split("---\r\na: 1\r\n---\r\nTekst\r\n"))
        .isEqualTo(new Document("a: 1\r\n", "Tekst\r\n", 4));
  }

  @Test
  void a_byte_order_mark_before_the_head_is_no_part_of_it() {
    assertThat(Document.split("\uFEFF---\na: 1\n---\nTekst"))
        .isEqualTo(new Document("a: 1\n", "Tekst", 4));
  }

  @Test
  void spaces_behind_a_fence_do_no_harm() {
    assertThat(Document.split("---  \na: 1\n--- \t\nTekst"))
        .isEqualTo(new Document("a: 1\n", "Tekst", 4));
  }

  @Test
  void a_head_may_hold_dashes_that_are_no_fence() {
    assertThat(Document.split("---\na: ---\n ---\n----\n--- x\n---\nTekst").head())
        .isEqualTo("a: ---\n ---\n----\n--- x\n");
  }

  @Test
  void a_rule_in_the_body_ends_nothing() {
    assertThat(Document.split("---\na: 1\n---\nEen\n\n---\n\nTwee\n").body())
        .isEqualTo("Een\n\n---\n\nTwee\n");
  }

  @Test
  void an_empty_head_is_no_head() {
    assertThat(Document.split("---\n---\nTekst")).isEqualTo(new Document("", "Tekst", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "Tekst", "---", "---\n", "---\na: 1\n", " ---\na: 1\n---\n", "----\n"})
  void without_two_fences_all_is_body(String source) {
    assertThat(Document.split(source)).isEqualTo(new Document("", source, 1));
  }
}
