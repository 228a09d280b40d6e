package nl.goedvoorbeeld.search;

import static nl.goedvoorbeeld.search.Shelf.draft;
import static nl.goedvoorbeeld.search.Shelf.slugs;
import static nl.goedvoorbeeld.search.Shelf.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Facet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found under a place: items below it, and for schemes also what holds there from above.
class PlacesTest {
  private final Shelf shelf = new Shelf();
  private Libraries node;

  @BeforeEach
  void publish(@TempDir Path folder) {
    shelf.publish(
        terms(
            "regio",
            "landelijk",
            "buitenland",
            "rennes<buitenland",
            "oost",
            "mirt-oost",
            "gelderland<oost,mirt-oost",
            "overijssel<oost,mirt-oost",
            "stadsregio<gelderland",
            "nijmegen<gelderland,stadsregio",
            "arnhem<gelderland",
            "heyendaal<nijmegen"),
        terms("regelingstatus", "geldt"),
        terms("regelingsoort", "tarief"),
        page("campus", "heyendaal"),
        page("provincieblad", "gelderland"),
        page("heel-nederland", "landelijk"),
        page("frankrijk", "rennes"),
        scheme("voor-iedereen", "[landelijk]", "[]"),
        scheme("voor-gelderland", "[gelderland]", "[]"),
        scheme("voor-de-stadsregio", "[stadsregio]", "[]"),
        scheme("voor-arnhem", "[arnhem]", "[]"),
        scheme("niet-in-nijmegen", "[landelijk]", "[nijmegen]"),
        scheme("niet-in-gelderland", "[oost]", "[gelderland]"));
    node = shelf.node(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void a_province_finds_what_lies_in_its_municipalities() {
    assertThat(slugs(node, "regio", "gelderland", "soort", "pagina"))
        .containsExactlyInAnyOrder("campus", "provincieblad");
    assertThat(slugs(node, "regio", "mirt-oost", "soort", "pagina"))
        .containsExactlyInAnyOrder("campus", "provincieblad");
    assertThat(slugs(node, "regio", "nijmegen", "soort", "pagina")).containsExactly("campus");
    assertThat(slugs(node, "regio", "landelijk", "soort", "pagina"))
        .containsExactly("heel-nederland");
  }

  @Test
  void a_place_finds_the_schemes_of_all_that_it_lies_in() {
    assertThat(slugs(node, "regio", "nijmegen", "soort", "regeling"))
        .containsExactlyInAnyOrder("voor-iedereen", "voor-gelderland", "voor-de-stadsregio");
    assertThat(slugs(node, "regio", "arnhem", "soort", "regeling"))
        .containsExactlyInAnyOrder(
            "voor-iedereen", "voor-gelderland", "voor-arnhem", "niet-in-nijmegen");
  }

  @Test
  void an_exception_also_covers_what_lies_in_it() {
    assertThat(slugs(node, "regio", "heyendaal", "soort", "regeling"))
        .doesNotContain("niet-in-nijmegen", "niet-in-gelderland")
        .contains("voor-iedereen");
  }

  @Test
  void around_an_exception_a_scheme_still_holds() {
    assertThat(slugs(node, "regio", "gelderland", "soort", "regeling"))
        .contains("niet-in-nijmegen", "voor-arnhem", "voor-de-stadsregio")
        .doesNotContain("niet-in-gelderland");
    assertThat(slugs(node, "regio", "overijssel", "soort", "regeling"))
        .containsExactlyInAnyOrder("voor-iedereen", "niet-in-nijmegen", "niet-in-gelderland");
    assertThat(slugs(node, "regio", "oost", "soort", "regeling")).contains("niet-in-gelderland");
  }

  @Test
  void the_country_ends_at_its_border() {
    assertThat(slugs(node, "regio", "rennes")).containsExactly("frankrijk");
    assertThat(slugs(node, "regio", "buitenland")).containsExactly("frankrijk");
  }

  @Test
  void a_value_stands_once_in_the_tree() {
    Results results = Shelf.search(node);
    assertThat(Shelf.count(results, Facet.REGION, "nijmegen"))
        .isEqualTo(Shelf.search(node, "regio", "nijmegen").total());
  }

  private static Draft page(String slug, String region) {
    return draft(Kind.PAGE, slug, "Blad " + slug, "regio: [" + region + "]", "");
  }

  private static Draft scheme(String slug, String regions, String except) {
    return draft(
        Kind.SCHEME,
        slug,
        "Regeling " + slug,
        """
        regio: %s
        uitgezonderdeRegio: %s
        officieleNaam: niet gevonden
        regelingsoort: tarief
        statussen: [{status: geldt, vanaf: 2020-01-01}]
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        """
            .formatted(regions, except),
        "");
  }
}
