package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.Test;

/// One real page of every type in a real browser.
class LookTest {
  private final RunningSite site = RunningSite.real();

  @Test
  void no_page_has_a_fault_in_light_or_dark_or_on_a_phone() {
    var addresses = PageTypes.of(site).stream().map(path -> site.origin() + path).toList();
    List<String> faults = new ArrayList<>();
    try (var eyes = new Eyes()) {
      faults.addAll(eyes.faults(addresses, ColorScheme.LIGHT, 1280));
      faults.addAll(eyes.faults(addresses, ColorScheme.DARK, 768));
      faults.addAll(eyes.faults(addresses, ColorScheme.LIGHT, 320));
    }
    assertThat(faults).isEmpty();
  }
}
