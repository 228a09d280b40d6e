package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.stream.Stream;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import org.junit.jupiter.api.Test;

/// An editor is sent to the very character.
class PlacesTest {

  @Test
  void a_place_counts_lines_and_columns_from_one() {
    assertThat(linkPlaces("[a](/a) en [b](/b)\n[c](/c)"))
        .containsExactly(new Place(1, 1), new Place(1, 12), new Place(2, 1));
  }

  @Test
  void a_place_is_exact_behind_blocks_of_many_lines() {
    String text =
        """
        Een alinea
        van drie
        regels.

        ```java
        [geen](/link)
        ```

        > Citaat
        > met [x](/x)

        | a | b |
        |---|---|
        | c | [y](/y) :cijfer[z] |

        :::let-op
        Zie :cijfer[w].
        :::
        """;
    assertThat(linkPlaces(text)).containsExactly(new Place(10, 7), new Place(14, 7));
    assertThat(directivePlaces(text))
        .containsExactly(new Place(14, 15), new Place(16, 1), new Place(17, 5));
  }

  @Test
  void a_place_is_exact_in_nested_lists() {
    String text =
        """
        - een
          - twee [a](/a)
            1. drie
               en :cijfer[x]

               :::let-op
               [b](/b)
               :::
        """;
    assertThat(linkPlaces(text)).containsExactly(new Place(2, 10), new Place(7, 8));
    assertThat(directivePlaces(text)).containsExactly(new Place(4, 11), new Place(6, 8));
  }

  @Test
  void a_place_is_exact_behind_entities_and_escapes() {
    String text = "a &amp; \\* https://example.nl en &euro; [x](/x) :bedrag[y]";
    assertThat(linkPlaces(text)).containsExactly(new Place(1, 12), new Place(1, 41));
    assertThat(directivePlaces(text)).containsExactly(new Place(1, 49));
    String row = "| a |\n|---|\n| b \\| c \\| [x](/x) :bedrag[y] |";
    assertThat(linkPlaces(row)).containsExactly(new Place(3, 13));
    assertThat(directivePlaces(row)).containsExactly(new Place(3, 21));
  }

  @Test
  void a_place_is_exact_whatever_ends_a_line() {
    assertThat(linkPlaces("a\r\nb\r\n[x](/x)\rc\n[y](/y)"))
        .containsExactly(new Place(3, 1), new Place(5, 1));
  }

  @Test
  void a_tab_counts_as_one_column() {
    assertThat(linkPlaces("-\ta\n\n\t[x](/x)\t[y](/y)"))
        .containsExactly(new Place(3, 2), new Place(3, 10));
  }

  @Test
  void an_emoji_is_one_column() {
    assertThat(linkPlaces("😀 [a](/a) 👍🏽 [b](/b)"))
        .containsExactly(new Place(1, 3), new Place(1, 14));
    assertThat(
            directivePlaces("😀 &amp; 😀 :cijfer[x]\n\n- 😀\n\n  :::let-op\n  :bedrag[y]\n  :::"))
        .containsExactly(new Place(1, 11), new Place(5, 3), new Place(6, 3));
    assertThat(Text.parse("😀 <b>x</b>").faults())
        .extracting(Fault::place)
        .startsWith(new Place(1, 3));
  }

  @Test
  void a_reference_stands_where_it_is_used() {
    assertThat(linkPlaces("a [b][c]\n\n[c]: /d")).containsExactly(new Place(1, 3));
  }

  @Test
  void an_image_and_a_heading_have_a_place() {
    Text text = Text.parse("a\n\n##  Kop ![x](/x)\n\nOnder\n-----");
    assertThat(text.images()).extracting(Image::place).containsExactly(new Place(3, 9));
    assertThat(text.headings())
        .extracting(Heading::place)
        .containsExactly(new Place(3, 1), new Place(5, 1));
  }

  private static Stream<Place> linkPlaces(String text) {
    return Text.parse(text).links().stream().map(Link::place);
  }

  private static Stream<Place> directivePlaces(String text) {
    return Text.parse(text).directives().stream().map(Directive::place);
  }

  /// A text of numbers asks for the place of each of them.
  @Test
  void a_place_is_found_without_reading_all_marks() {
    Marks marks = new Marks();
    Passage passage = new Passage("0123456789".repeat(10_000), false, marks);
    assertThat(passage.place(0)).isEqualTo(new Place(1, 1));
    assertThat(passage.place(57)).isEqualTo(new Place(6, 8));
    assertThat(passage.place(99_999)).isEqualTo(new Place(10_000, 10));
    assertThat(marks.read).isLessThan(100);
  }

  /// One at every tenth sign, each on a line of its own; counts how many were read.
  private static final class Marks extends AbstractList<Passage.Mark> implements RandomAccess {
    private int read;

    @Override
    public Passage.Mark get(int index) {
      read++;
      return new Passage.Mark(10 * index, new Place(index + 1, 1));
    }

    @Override
    public int size() {
      return 10_000;
    }
  }
}
