package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.frontmatter.Place;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void an_empty_text_has_nothing_in_it() {
    Text text = Text.parse("");
    assertThat(text.html(Quotes.NONE)).isEmpty();
    assertThat(text.plain(Quotes.NONE)).isEmpty();
    assertThat(text.headings()).isEmpty();
    assertThat(text.faults()).isEmpty();
  }

  @Test
  void the_source_stays_as_it_was_given() {
    String source = "e\u0301\r\n\u0000\t \n";
    assertThat(Text.parse(source).source()).isEqualTo(source);
  }

  @Test
  void headings_have_the_words_and_the_id_that_the_page_shows() {
    Text text = Text.parse("## Cafe\u0301 *en* [trein](/x)\n\n### ‘s Ochtends\n\n## Café en trein");
    assertThat(text.headings())
        .extracting(Heading::level, Heading::text, Heading::id)
        .containsExactly(
            tuple(2, "Cafe\u0301 en trein", "kop-cafe-en-trein"),
            tuple(3, "‘s Ochtends", "kop-s-ochtends"),
            tuple(2, "Café en trein", "kop-cafe-en-trein-2"));
    assertThat(text.html(Quotes.NONE)).contains("<h2 id=\"kop-cafe-en-trein\">");
  }

  @Test
  void a_letter_of_its_own_stays_in_the_id_of_a_heading() {
    assertThat(Text.parse("## Øresund & Straße").headings())
        .extracting(Heading::id)
        .containsExactly("kop-oresund-strasse");
  }

  @Test
  void an_amount_stays_on_one_line_with_its_sign() {
    Text text = Text.parse("Van € 3,50 tot € 8,20, dus *5 %* of `€ 5 %`; € en % alleen.");
    assertThat(text.html(Quotes.NONE))
        .contains(
            "Van €\u00a03,50 tot €\u00a08,20, dus <em>5\u00a0%</em> of <code>€ 5 %</code>; € en % alleen.");
    assertThat(text.source()).contains("€ 3,50");
  }

  @Test
  void links_and_images_are_apart_and_as_written() {
    Text text = Text.parse("[*a* b](/c \"d\") ![e](/f) <https://example.nl> [x](javascript:y)");
    assertThat(text.links())
        .extracting(Link::target, Link::text)
        .containsExactly(
            tuple("/c", "a b"),
            tuple("https://example.nl", "https://example.nl"),
            tuple("javascript:y", "x"));
    assertThat(text.images()).containsExactly(new Image("/f", "e", new Place(1, 17)));
  }

  @Test
  void directives_are_those_that_are_known_and_well_formed() {
    Text text =
        Text.parse(
            ":cijfer[ a-b ]{peildatum='2024-01-01' meetWijze=\"x 'y'\"} :bedrag[c] :foo[d]\n\n"
                + ":::uitspraak {grond=\"cijfers:e, bronnen:f\"}\ng\n:::\n:::foo\n:::");
    assertThat(text.directives())
        .containsExactly(
            new Directive(
                Directive.Form.INLINE,
                "cijfer",
                "a-b",
                Map.of("peildatum", "2024-01-01", "meetWijze", "x 'y'"),
                new Place(1, 1)),
            new Directive(Directive.Form.INLINE, "bedrag", "c", Map.of(), new Place(1, 58)),
            new Directive(
                Directive.Form.BLOCK,
                "uitspraak",
                "",
                Map.of("grond", "cijfers:e, bronnen:f"),
                new Place(3, 1)));
  }

  @Test
  void a_table_inside_a_list_is_found_too() {
    assertThat(Text.parse("- a\n\n  | b |\n  |---|\n  | :cijfer[c] |").directives())
        .extracting(Directive::label)
        .containsExactly("c");
  }

  @Test
  void one_text_can_be_written_by_many_threads() {
    Text text = Text.parse("## a\n\n:cijfer[woon-werk][^1]\n\n| a |\n|---|\n| b |\n\n[^1]: c");
    Map<String, Boolean> results = new ConcurrentHashMap<>();
    IntStream.range(0, 500)
        .parallel()
        .forEach(_ -> results.put(text.html(Known.SOME) + text.plain(Known.SOME), true));
    assertThat(results).hasSize(1);
  }

  /// The same seed each time, so that a failure can be looked at.
  @Test
  void no_text_at_all_is_refused() {
    List<String> parts =
        List.of(
            ("\t~ ~\n~\r~\n\n~- ~1. ~> ~#~## ~*~**~_~`~```\n~[~]~(~)~![~[^1]~[^1]: ~[a]: /x\n~|~|-|-|\n"
                    + "~-|-\n~\\~\\|~&amp;~&#0;~\0~<b>~<!--~https://a.nl/~a@b.nl~a~b ~:cijfer[x]~:cijfer~"
                    + "{k=\"v\"}~:::let-op\n~:::uitspraak{grond=\"x\"}\n~:::\n~::::\n~\uD83D\uDE00~\uD83D~"
                    + "    ~===\n~---\n~é~\u2028~\u0085~  \n~<http://x>~'~\"~=~{~}")
                .split("~"));
    Random random = new Random(2021);
    for (int i = 0; i < 5000; i++) {
      StringBuilder source = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        source.append(parts.get(random.nextInt(parts.size())));
      }
      Text text = Text.parse(source.toString());
      assertThat(text.html(Known.SOME)).as(source.toString()).isNotNull();
      assertThat(text.plain(Known.SOME)).as(source.toString()).isNotNull();
    }
  }
}
