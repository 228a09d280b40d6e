package nl.goedvoorbeeld.content.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A link to this site is written as one, so that it is seen when what it leads to is gone.
class OwnSiteTest {
  private final OwnSite site = new OwnSite(URI.create("https://voorbeeld.example"));

  private static Draft page(String text) {
    return Draft.read(
        Kind.PAGE, "a", "---\nid: paginas-a\ntitel: A\nsamenvatting: B.\n---\n\n" + text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://voorbeeld.example/over#kop-a, /over#kop-a",
    "http://VOORBEELD.example, /",
    "https://voorbeeld.example:443/over?a=b, /over?a=b",
    "https://voorbeeld.example?a=b, /?a=b"
  })
  void a_link_that_names_this_site_is_told_how_it_is_written(String address, String path) {
    assertThat(site.faults(page("Zie [over](" + address + ").")))
        .containsExactly(Fault.at(new Place(7, 5), Fault.TEXT, DraftCode.LINK_TO_OWN_SITE, path));
    assertThat(site.faults(page("Zie " + address + " nu."))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/over",
        "https://andere.example/over",
        "https://voorbeeld.example.org/over",
        "https://voorbeeld.example:8080/over",
        "https://web.example/kopie/https://voorbeeld.example/over"
      })
  void other_links_are_not(String address) {
    assertThat(site.faults(page("Zie [over](" + address + ")."))).isEmpty();
  }

  @Test
  void a_site_with_a_port_of_its_own_is_that_one_only() {
    OwnSite local = new OwnSite(URI.create("http://localhost:8080"));
    assertThat(local.faults(page("[a](http://localhost:8080/over)"))).hasSize(1);
    assertThat(local.faults(page("[a](http://localhost/over)"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/redactie", "/redactie/items/x", "/redactie?a", "/redactie#a"})
  void a_link_to_the_desk_leads_no_reader_anywhere(String address) {
    assertThat(page("[a](" + address + ")").faults())
        .containsExactly(Fault.at(new Place(7, 1), Fault.TEXT, DraftCode.LINK_TO_DESK, address));
    assertThat(page("[a](/redactieraad)").faults()).isEmpty();
  }
}
