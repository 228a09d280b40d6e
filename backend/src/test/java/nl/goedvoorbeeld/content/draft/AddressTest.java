package nl.goedvoorbeeld.content.draft;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.frontmatter.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "/regelingen/thuiswerkvergoeding, regelingen:thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding/, regelingen:thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding#bedragen, regelingen:thuiswerkvergoeding",
    "/regelingen/thuiswerkvergoeding?peildatum=2026-01-01, regelingen:thuiswerkvergoeding",
    "/ezine/2026-01, ezine:2026-01",
    "/ezine/2026-01/voorwoord, ezine:2026-01/voorwoord",
    "/over, paginas:over",
    "/over#wie, paginas:over",
    "/paginas/over, paginas:over",
  })
  void a_link_to_an_item_is_a_reference(String target, String ref) {
    assertThat(Address.parse(target)).isEqualTo(Ref.parse(ref)).isPresent();
    assertThat(Address.leadsNowhere(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "#kop",
        "?q=x",
        "https://example.org/regelingen/x",
        "//example.org/x",
        "mailto:redactie@example.org",
        "/zoeken?q=fiets&soort=regeling",
        "/regelingen",
        "/ezine",
        "/regelingen?peildatum=2027-01-01",
        "/regelingen/x/geschiedenis",
        "/regelingen/x.md",
        "/feed.atom",
        "/handreiking.pdf",
        "/.well-known/security.txt",
        "/sitemap.xml"
      })
  void what_leads_elsewhere_is_none(String target) {
    assertThat(Address.parse(target)).isEmpty();
    assertThat(Address.leadsNowhere(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/regeling/x", "/Zoeken", "/over mij", "/Over", "/onbekend/x/y/z"})
  void what_leads_nowhere_is_told(String target) {
    assertThat(Address.leadsNowhere(target)).isTrue();
  }

  @Test
  void what_follows_the_path_is_kept_apart() {
    assertThat(Address.fragment("/a/b#c")).isEqualTo("#c");
    assertThat(Address.fragment("/a/b?c=d#e")).isEqualTo("?c=d#e");
    assertThat(Address.fragment("/a/b")).isEmpty();
  }
}
