package nl.goedvoorbeeld.content;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.content.draft.Address;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

  @ParameterizedTest
  @EnumSource
  void a_file_leads_to_its_kind_and_slug_and_back(Kind kind) {
    String slug = kind == Kind.ARTICLE ? "2026-01/voorwoord" : "een-naam";
    assertThat(Kind.ofFile(kind.file(slug))).contains(new Ref(kind.folder(), slug));
    assertThat(Kind.of(kind.folder(), slug)).contains(kind);
  }

  @ParameterizedTest
  @EnumSource
  void an_address_leads_to_its_item(Kind kind) {
    String slug = kind == Kind.ARTICLE ? "2026-01/voorwoord" : "een-naam";
    assertThat(Address.parse(kind.address(slug))).contains(new Ref(kind.folder(), slug));
  }

  @ParameterizedTest
  @EnumSource
  void a_value_leads_to_its_kind(Kind kind) {
    assertThat(Kind.ofValue(kind.value())).contains(kind);
    assertThat(kind.value()).matches("[a-z-]+");
  }

  @ParameterizedTest
  @EnumSource
  void the_folder_of_a_kind_cannot_be_the_address_of_a_page(Kind kind) {
    assertThat(Draft.ROUTE_WORDS).contains(kind.folder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x.md",
        "paginas",
        "paginas/",
        "paginas/.md",
        "paginas/x",
        "paginas/x.MD",
        "Paginas/x.md",
        "paginas/x/y.md",
        "onbekend/x.md",
        "ezine/x.md",
        "ezine/x/y/z.md",
        "/paginas/x.md"
      })
  void elsewhere_is_no_item(String path) {
    assertThat(Kind.ofFile(path)).isEmpty();
  }

  @Test
  void only_articles_stand_in_a_folder_of_their_own() {
    assertThat(Kind.of("ezine", "2026-01")).contains(Kind.EDITION);
    assertThat(Kind.of("ezine", "2026-01/x")).contains(Kind.ARTICLE);
    assertThat(Kind.of("onbekend", "x")).isEmpty();
  }
}
