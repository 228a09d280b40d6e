package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we send is HTML as the standard has it.
class ValidHtmlTest {
  /// In more than one state: with filters, on a later page, in another order.
  private static final List<String> STATES =
      List.of(
          "/zoeken",
          "/zoeken?soort=praktijkvoorbeeld&soort=regeling&sorteer=titel&pagina=2",
          "/zoeken?q=fiets&doelgroep=werkgever",
          "/bronnen?pagina=2&sorteer=nieuwste",
          "/regelingen/thuiswerkvergoeding",
          "/regelingen/thuiswerkvergoeding?peildatum=2024-01-01",
          "/?peildatum=2024-01-01",
          "/zoeken?soort=regeling&peildatum=2024-01-01");

  private static final List<String> ERRORS =
      List.of("/nergens", "/zoeken?pagina=x", "/regelingen?peildatum=morgen");

  private final RunningSite site = RunningSite.real();

  @TempDir Path folder;

  @Test
  void the_checker_sees_a_fault_and_a_warning() {
    Reply page = site.get("/over");
    byte[] broken =
        page.text()
            .replace("</main>", "<section><p>x</section><img src=\"/x.png\"></main>")
            .getBytes();
    assertThat(HtmlChecker.faults(List.of(new Reply("/over", 200, page.headers(), broken)), folder))
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("/over 200: "))
        .anyMatch(fault -> fault.contains("alt"))
        .anyMatch(fault -> fault.contains("Section lacks heading"));
  }

  @Test
  void every_type_of_page_is_valid() {
    List<Reply> pages =
        Stream.of(PageTypes.of(site), STATES, ERRORS)
            .flatMap(List::stream)
            .map(path -> site.get(path))
            .toList();
    assertThat(pages).filteredOn(page -> page.status() == 200).hasSizeGreaterThan(20);
    assertThat(pages).filteredOn(page -> page.status() != 200).hasSameSizeAs(ERRORS);
    assertThat(HtmlChecker.faults(pages, folder)).isEmpty();
  }

  @Test
  @Tag("drill")
  void every_page_is_valid() {
    assertThat(HtmlChecker.faults(Crawl.of(site).pages(), folder)).isEmpty();
  }
}
