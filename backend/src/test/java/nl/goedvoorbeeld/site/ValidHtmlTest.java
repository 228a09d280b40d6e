package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.mail.SampleMail;
import nl.goedvoorbeeld.mail.Stationery;
import org.junit.jupiter.api.BeforeAll;
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

  private static final String BROKEN = "/stuk";

  private static final RunningSite SITE = RunningSite.real();

  private static List<Reply> pages;

  /// Of a broken page and of every type of page; asked together, for the checker starts slowly.
  private static List<String> faults;

  @BeforeAll
  static void check(@TempDir Path folder) {
    pages =
        Stream.of(PageTypes.of(SITE), STATES, ERRORS)
            .flatMap(List::stream)
            .map(path -> SITE.get(path))
            .toList();
    faults =
        HtmlChecker.faults(
            Stream.of(Stream.of(broken()), pages.stream(), letters()).flatMap(all -> all).toList(),
            folder);
  }

  /// What goes by mail is a page too.
  private static Stream<Reply> letters() {
    Stationery stationery = SITE.part(Stationery.class);
    return SampleMail.all(RunningSite.NOW)
        .map(
            letter ->
                new Reply(
                    "/mail/" + letter.kind().code(),
                    200,
                    pages.getFirst().headers(),
                    stationery.forms(letter.text()).html().getBytes(UTF_8)));
  }

  private static Reply broken() {
    Reply page = SITE.get("/over");
    byte[] bytes =
        page.text()
            .replace("</main>", "<section><p>x</section><img src=\"/x.png\"></main>")
            .getBytes();
    return new Reply(BROKEN, 200, page.headers(), bytes);
  }

  @Test
  void the_checker_sees_a_fault_and_a_warning() {
    assertThat(faults)
        .filteredOn(fault -> fault.startsWith(BROKEN + " 200: "))
        .hasSize(2)
        .anyMatch(fault -> fault.contains("alt"))
        .anyMatch(fault -> fault.contains("Section lacks heading"));
  }

  @Test
  void every_type_of_page_is_valid() {
    assertThat(pages).filteredOn(page -> page.status() == 200).hasSizeGreaterThan(20);
    assertThat(pages).filteredOn(page -> page.status() != 200).hasSameSizeAs(ERRORS);
    assertThat(faults).filteredOn(fault -> !fault.startsWith(BROKEN + " ")).isEmpty();
  }

  @Test
  @Tag("drill")
  void every_page_is_valid(@TempDir Path folder) {
    assertThat(HtmlChecker.faults(Crawl.of(SITE).pages(), folder)).isEmpty();
  }
}
