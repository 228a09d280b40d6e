package nl.goedvoorbeeld.content.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.draft.Difference.Change;
import nl.goedvoorbeeld.content.draft.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void the_text_differs_by_word() {
    Difference difference = between("De oude spits is druk.", "De nieuwe spits is druk.");
    assertThat(difference.fields()).isEmpty();
    assertThat(difference.body())
        .containsExactly(
            new Piece(Change.SAME, "De "),
            new Piece(Change.REMOVED, "oude"),
            new Piece(Change.ADDED, "nieuwe"),
            new Piece(Change.SAME, " spits is druk.\n"));
  }

  @Test
  void both_texts_can_be_read_from_it() {
    String before = "Een\n\nTwee drie\n\nvier é 😀 vijf\n";
    String after = "Nul\n\nTwee en drie\nvier é 😃 vijf\n\nzes";
    List<Piece> pieces = Difference.pieces(before, after);
    assertThat(without(pieces, Change.ADDED)).isEqualTo(before);
    assertThat(without(pieces, Change.REMOVED)).isEqualTo(after);
    assertThat(Difference.pieces("", "")).isEmpty();
    assertThat(Difference.pieces("a", "a")).containsExactly(new Piece(Change.SAME, "a"));
    assertThat(Difference.pieces("", "a")).containsExactly(new Piece(Change.ADDED, "a"));
  }

  @Test
  void the_front_matter_differs_by_field() {
    Draft before =
        draft("titel: A\ntrefwoorden: [spits, fiets]\nbronnen:\n  - {bron: 'bronnen:x'}");
    Draft after = draft("titel: B\ntrefwoorden: [spits, trein]\nbronnen:\n  - {bron: 'bronnen:x'}");
    Difference difference = Difference.between(before, after);
    assertThat(difference.fields())
        .extracting(Difference.Field::key)
        .containsExactly("titel", "trefwoorden");
    assertThat(difference.fields().getLast().pieces())
        .containsExactly(
            new Piece(Change.SAME, "- spits\n- "),
            new Piece(Change.REMOVED, "fiets"),
            new Piece(Change.ADDED, "trein"));
  }

  @Test
  void another_way_of_writing_is_told_as_such() {
    Difference difference =
        Difference.between(
            draft("titel: A\nsamenvatting: B # uitleg"), draft("samenvatting: \"B\"\ntitel: A"));
    assertThat(difference.fields()).isEmpty();
    assertThat(difference.formOnly()).isTrue();
    assertThat(Difference.between(draft("titel: A"), draft("titel: A")).formOnly()).isFalse();
  }

  @Test
  void a_head_that_cannot_be_read_is_compared_as_text() {
    Difference difference = Difference.between(draft("titel: \"A"), draft("titel: \"B"));
    assertThat(difference.fields()).singleElement().matches(field -> !field.pieces().isEmpty());
  }

  @Test
  void hostile_texts_are_compared_as_text_and_in_time() {
    String many = "a b c d e f g h i j ".repeat(5_000);
    String other = "k l m n o p q r s t ".repeat(5_000);
    Instant begin = Instant.now();
    assertThat(Difference.pieces(many, other).size()).isLessThan(4);
    assertThat(Difference.pieces("x\n".repeat(100_000), "y\n".repeat(100_000)).size()).isEqualTo(2);
    StringBuilder one = new StringBuilder();
    StringBuilder two = new StringBuilder();
    for (int i = 0; i < 1_900; i++) {
      one.append(i).append(" a b c d e f g\n");
      two.append(i).append(" h i j k l m n\n");
    }
    assertThat(
            without(Difference.pieces(one.toString(), two.toString()), Change.ADDED)
                .equals(one.toString()))
        .isTrue();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(Difference.pieces("<b>", "<script>alert(1)</script>"))
        .extracting(Piece::text)
        .doesNotContain("&lt;");
  }

  private static String without(List<Piece> pieces, Change change) {
    return pieces.stream()
        .filter(piece -> piece.change() != change)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static Difference between(String before, String after) {
    return Difference.between(Samples.page("a", "A", before), Samples.page("a", "A", after));
  }

  private static Draft draft(String head) {
    return Draft.read(Kind.PAGE, "a", "---\n" + head + "\n---\n");
  }
}
