package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.media.Images;
import org.junit.jupiter.api.Test;

/// The sum of what anybody can make us hold, and what is said of it.
class BoundsTest {
  @Test
  void the_worst_of_all_at_once_takes_less_than_half_the_heap() throws IOException {
    assertThat(sum()).isLessThan(Bounds.HEAP / 2);
    assertThat(Files.readString(Path.of("src/build/sh/launch.sh")))
        .contains(" -Xmx%dm ".formatted(Bounds.HEAP >> 20));
  }

  @Test
  void the_page_about_it_tells_the_same() throws IOException {
    String rows =
        Bounds.costs().stream()
            .map(
                cost ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            cost.what(), number(cost.most()), size(cost.each()), size(cost.sum())))
            .collect(Collectors.joining());
    assertThat(Files.readString(Path.of("docs/bounds.md")))
        .contains(rows + "| **all of it** | | | **%s** |".formatted(size(sum())));
  }

  @Test
  void an_upload_fits_in_what_is_counted_for_it() {
    assertThat(Bounds.costs())
        .filteredOn(cost -> cost.most() == Bounds.LARGE_FORMS)
        .allMatch(cost -> cost.each() > Images.LARGEST);
  }

  private static long sum() {
    return Bounds.costs().stream().mapToLong(Bounds.Cost::sum).sum();
  }

  private static String number(int most) {
    return "%,d".formatted(most);
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? "%d KB".formatted(bytes >> 10)
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }
}
