package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.evidence.Effect;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// All examples of the real library side by side, four at a time.
class ComparedLibraryTest {
  private static final int COLUMNS = 4;

  private final RunningSite site = RunningSite.real();

  @Test
  void every_number_is_there_once_as_what_it_is() {
    List<Item> all = site.snapshot().items(Kind.CASE_STUDY);
    for (int first = 0; first < all.size(); first += COLUMNS) {
      List<Item> some = all.subList(first, Math.min(first + COLUMNS, all.size()));
      if (some.size() > 1) {
        Document page = site.get(Comparing.address(some)).html();
        IntStream.range(0, some.size())
            .forEach(
                at ->
                    assertThat(signs(page, at))
                        .as(some.get(at).slug())
                        .containsExactlyInAnyOrderElementsOf(bases(some.get(at))));
      }
    }
  }

  private static List<String> signs(Document page, int column) {
    List<String> signs = new ArrayList<>();
    for (Element row : page.select(".gv-abreast tbody tr")) {
      signs.addAll(row.select("> td").get(column).select(".gv-headline em").eachText());
    }
    return signs;
  }

  private static List<String> bases(Item item) {
    return ((CaseStudy) item.content())
        .effects().stream()
            .filter(Effect::hasValue)
            .map(effect -> "(" + effect.basis().word() + ")")
            .toList();
  }
}
