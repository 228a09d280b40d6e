package nl.goedvoorbeeld.reading.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Language;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.source.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFootTest {
  private static ItemFoot withSources(int count) {
    List<SourceLine> sources =
        IntStream.range(0, count)
            .mapToObj(
                at ->
                    new SourceLine(
                        "T" + at, "/bronnen/b" + at, "", "", "A", "", "", "", "", Language.DUTCH))
            .toList();
    return new ItemFoot(sources, List.of(), List.of(), "", List.of(), "", "");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "4, 4, 0", "5, 5, 0", "6, 5, 1", "17, 5, 12"})
  void after_five_sources_the_others_are_folded_and_none_is_lost(int all, int shown, int folded) {
    ItemFoot foot = withSources(all);
    assertThat(foot.shownSources()).hasSize(shown);
    assertThat(foot.foldedSources()).hasSize(folded);
    assertThat(Stream.of(foot.shownSources(), foot.foldedSources()).flatMap(List::stream))
        .containsExactlyElementsOf(foot.sources());
  }

  private static Card card(String href) {
    return new Card(
        "", href, SafeHtml.ofText("T"), "", SafeHtml.ofText(""), null, null, null, "", List.of());
  }

  @Test
  void what_a_page_has_shown_it_does_not_lead_on_to() {
    Card shown = card("/regios/zeeland");
    Card other = card("/regios/limburg");
    CardGroup group = new CardGroup("", "", List.of(shown), CardGroup.NO_MORE);
    ItemFoot foot =
        new ItemFoot(List.of(), List.of(shown, other), List.of(), "", List.of(), "", "");
    assertThat(foot.without(List.of(group)).related()).containsExactly(other);
    assertThat(
            foot.without(List.of(group, new CardGroup("", "", List.of(other), CardGroup.NO_MORE)))
                .contents())
        .isEmpty();
  }

  @Test
  void a_source_is_pointed_to_by_its_name_and_a_foot_without_sources_does_not_lead_to_them() {
    assertThat(withSources(1).sources().getFirst().anchor()).isEqualTo("bron-b0");
    assertThat(withSources(1).contents()).containsExactly(new NamedLink("#bronnen", "Bronnen"));
    assertThat(withSources(0).contents()).isEmpty();
  }
}
