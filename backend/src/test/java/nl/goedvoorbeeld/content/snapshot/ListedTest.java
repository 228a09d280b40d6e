package nl.goedvoorbeeld.content.snapshot;

import static nl.goedvoorbeeld.content.Samples.edition;
import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.content.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import org.junit.jupiter.api.Test;

/// What stands in lists, and what has an address only.
class ListedTest {
  private static final String PLACES =
      """
      ---
      id: waardelijsten-regio
      titel: Regio’s
      samenvatting: Plaatsen.
      termen:
        - {id: landelijk, label: heel Nederland}
        - {id: zeeland, label: Zeeland}
        - {id: goes, label: Goes, breder: [zeeland]}
      ---
      """;

  private static Draft region(String term, String more) {
    return Draft.read(
        Kind.REGION,
        term,
        """
        ---
        id: regios-%1$s
        titel: Plaats %1$s
        samenvatting: Een plaats voor de test.
        regio: [%1$s]
        %2$sterm: %1$s
        loket: niet gevonden
        ---
        """
            .formatted(term, more));
  }

  private static Draft word(String slug, String more) {
    return Draft.read(
        Kind.DEFINITION,
        slug,
        """
        ---
        id: begrippen-%1$s
        titel: Woord %1$s
        samenvatting: Een woord voor de test.
        woord: %1$s
        gelijk: [rijwiel]
        %2$s---
        """
            .formatted(slug, more));
  }

  private static Draft about(String region) {
    Draft page = page("over", "Over", "");
    return Draft.read(
        Kind.PAGE,
        "over",
        page.document().replace("samenvatting:", "regio: [" + region + "]\nsamenvatting:"));
  }

  private static Snapshot library(Draft... drafts) {
    Draft places = Draft.read(Kind.TERM_LIST, "regio", PLACES);
    return InMemory.of(
        Stream.concat(Stream.of(places), Arrays.stream(drafts)).toArray(Draft[]::new));
  }

  private static List<String> regions(Snapshot library) {
    return library.items(Kind.REGION).stream().map(Item::slug).toList();
  }

  @Test
  void a_region_that_only_its_own_page_names_is_in_no_list_and_has_an_address() {
    Snapshot library = library(region("zeeland", ""), region("goes", ""));
    assertThat(library.items()).isEmpty();
    assertThat(regions(library)).isEmpty();
    assertThat(library.newest(Kind.REGION)).isEmpty();
    assertThat(library.look("regios", "zeeland")).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void what_names_a_place_makes_known_what_it_lies_in() {
    assertThat(regions(library(region("zeeland", ""), region("goes", ""), about("goes"))))
        .containsExactly("goes", "zeeland");
    assertThat(regions(library(region("zeeland", ""), region("goes", ""), about("zeeland"))))
        .containsExactly("zeeland");
  }

  @Test
  void a_region_that_names_a_source_of_its_own_is_known() {
    Snapshot library =
        library(
            region("goes", "bronnen:\n  - bron: bronnen:s\n"), region("zeeland", ""), source("s"));
    assertThat(regions(library)).containsExactly("goes", "zeeland");
  }

  @Test
  void a_word_that_only_helps_searching_is_in_no_list_and_leads_to_search() {
    Snapshot library = library(word("fiets", "alleenZoeken: ja\n"), word("spits", ""));
    assertThat(library.items()).extracting(Item::slug).containsExactly("spits");
    assertThat(library.look("begrippen", "fiets")).isEqualTo(new Lookup.Sought("/zoeken?q=fiets"));
    assertThat(library.look("begrippen", "spits")).isInstanceOf(Lookup.Found.class);
    assertThat(library.definitions()).extracting(Definition::word).contains("fiets", "spits");
  }

  @Test
  void what_came_in_together_is_newest_by_its_own_date_and_not_by_title() {
    Snapshot library = library(dated("a", "2021"), dated("b", "2026-01"), dated("c", "2023-05-01"));
    assertThat(library.newest(Kind.EDITION)).extracting(Item::slug).containsExactly("b", "c", "a");
  }

  private static Draft dated(String slug, String date) {
    return Draft.read(Kind.EDITION, slug, edition(slug).document().replace("2026-01", date));
  }
}
