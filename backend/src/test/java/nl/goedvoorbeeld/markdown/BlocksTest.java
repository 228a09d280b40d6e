package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.markdown.Block.Paragraph;
import nl.goedvoorbeeld.markdown.Block.Points;
import nl.goedvoorbeeld.markdown.Block.Run;
import nl.goedvoorbeeld.markdown.Block.Shown;
import nl.goedvoorbeeld.markdown.Block.Title;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final Quotes QUOTES =
      new Quotes() {
        @Override
        public Optional<Quote> quote(Directive directive) {
          return directive.label().equals("bekend")
              ? Optional.of(Quote.words("€ 2,45 (2026)"))
              : Optional.empty();
        }

        @Override
        public String address(String target) {
          return target.equals("/oud") ? "/nieuw" : target;
        }
      };

  private static List<Block> blocks(String source) {
    return Text.parse(source).blocks(QUOTES);
  }

  private static Paragraph plain(String words) {
    return new Paragraph(List.of(new Run(words, "")));
  }

  @Test
  void headings_paragraphs_and_quotations_come_one_by_one() {
    assertThat(blocks("## Kop *met* nadruk\n\nEen **alinea**\nover `twee` regels.\n\n> Citaat."))
        .containsExactly(
            new Title("Kop met nadruk"), plain("Een alinea over twee regels."), plain("Citaat."));
  }

  @Test
  void words_that_lead_somewhere_say_where_and_keep_the_spaces_around_them() {
    assertThat(blocks("Zie [het *archief*](/oud) en <https://voorbeeld.test/a>."))
        .containsExactly(
            new Paragraph(
                List.of(
                    new Run("Zie ", ""),
                    new Run("het archief", "/nieuw"),
                    new Run(" en ", ""),
                    new Run("https://voorbeeld.test/a", "https://voorbeeld.test/a"),
                    new Run(".", ""))));
  }

  @Test
  void a_link_that_is_not_safe_leaves_its_words_behind() {
    assertThat(blocks("[een](javascript:alert(1)) [twee](//elders.test) [](/leeg)"))
        .containsExactly(plain("een twee"));
  }

  @Test
  void a_list_is_its_points_and_what_stands_below_a_point_is_said_in_it() {
    assertThat(
            blocks(
                """
                3. drie
                4. vier
                   - a

                     nog [a](/a)
                   - b

                - los
                """))
        .containsExactly(
            new Points(
                3,
                List.of(
                    plain("drie"),
                    new Paragraph(
                        List.of(
                            new Run("vier: a nog ", ""), new Run("a", "/a"), new Run("; b", ""))))),
            new Points(0, List.of(plain("los"))));
  }

  @Test
  void a_table_is_a_point_for_each_row() {
    assertThat(blocks("| Jaar | Bedrag |\n|---|--:|\n| 2026 | :bedrag[bekend] |\n"))
        .containsExactly(
            new Points(0, List.of(plain("Jaar | Bedrag"), plain("2026 | € 2,45 (2026)"))));
  }

  @Test
  void quotes_statements_and_notes_are_said_in_words() {
    assertThat(
            blocks("Het is :bedrag[bekend], niet :cijfer[weg].\n\n:::let-op\nEen.\n\nTwee.\n:::"))
        .containsExactly(
            plain("Het is € 2,45 (2026), niet [cijfer ontbreekt: weg]."),
            plain("Let op: Een."),
            plain("Twee."));
  }

  @Test
  void an_image_comes_after_its_paragraph_and_one_elsewhere_is_a_link() {
    assertThat(blocks("Voor ![Een fiets](/media/a.png) en na.\n\n![Elders](https://x.test/a.png)"))
        .containsExactly(
            plain("Voor en na."),
            new Shown("/media/a.png", "Een fiets"),
            new Paragraph(List.of(new Run("Elders", "https://x.test/a.png"))));
  }

  @Test
  void footnotes_stand_at_the_end_with_their_number() {
    assertThat(blocks("Een[^a] zin.\n\n[^a]: Uit [de brief](/brief)."))
        .containsExactly(
            plain("Een[1] zin."),
            new Paragraph(
                List.of(new Run("[1] Uit ", ""), new Run("de brief", "/brief"), new Run(".", ""))));
  }

  @Test
  void nothing_comes_of_nothing() {
    assertThat(blocks("")).isEmpty();
    assertThat(blocks("-\n\n***\n\n[a]: /b\n")).isEmpty();
  }

  @Test
  void tags_are_words_here_as_on_the_page() {
    assertThat(blocks("<script>alert(1)</script>\n\nEen <b>woord</b>."))
        .containsExactly(plain("<script>alert(1)</script>"), plain("Een <b>woord</b>."));
  }

  @Test
  void a_long_text_keeps_all_its_words() {
    String source =
        Stream.generate(() -> "Woord [link](/a) woord.")
            .limit(300)
            .collect(Collectors.joining(" "));
    assertThat(blocks(source))
        .singleElement()
        .satisfies(block -> assertThat(((Paragraph) block).runs()).hasSize(2 * 300 + 1));
  }
}
