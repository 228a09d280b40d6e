package nl.goedvoorbeeld.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InPagesTest {
  @Test
  void every_one_stands_on_one_page_and_in_order() {
    for (int total = 0; total < 12; total++) {
      List<Integer> all = IntStream.range(0, total).boxed().toList();
      InPages pages = new InPages(total, 5);
      assertThat(pages.pages()).isEqualTo(total <= 5 ? 1 : total <= 10 ? 2 : 3);
      assertThat(
              IntStream.rangeClosed(1, pages.pages())
                  .boxed()
                  .flatMap(page -> pages.cut(all, page).stream()))
          .isEqualTo(all);
      assertThat(pages.cut(all, pages.pages() + 1)).isEmpty();
      assertThat(pages.cut(all, Integer.MAX_VALUE)).isEmpty();
    }
  }

  @Test
  void who_asks_for_a_page_that_is_not_there_gets_the_nearest() {
    InPages pages = new InPages(11, 5);
    assertThat(List.of(pages.nearest(-3), pages.nearest(2), pages.nearest(99)))
        .containsExactly(1, 2, 3);
  }
}
