package nl.goedvoorbeeld.site.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.theme.Theme;
import org.junit.jupiter.api.Test;

class StructuredTest {
  @Test
  void the_site_is_told_in_the_same_order_on_every_node() {
    var theme = Theme.load("basis", Optional.empty(), Optional.empty());
    var house =
        new House(theme, "https://a.example", "", "", true, List.of(), List.of(), Retention.USUAL);

    assertThat(Structured.site(house))
        .endsWith(
            "\"potentialAction\":{\"@type\":\"SearchAction\","
                + "\"target\":\"https://a.example/zoeken?q={search_term_string}\","
                + "\"query-input\":\"required name=search_term_string\"}}");
  }
}
