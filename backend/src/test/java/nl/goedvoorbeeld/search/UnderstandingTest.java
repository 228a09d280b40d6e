package nl.goedvoorbeeld.search;

import static nl.goedvoorbeeld.search.Shelf.draft;
import static nl.goedvoorbeeld.search.Shelf.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.dutch.StopWords;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed finds what is meant. Each row fails without the one thing that it is about.
@TestInstance(Lifecycle.PER_CLASS)
class UnderstandingTest {
  private final Shelf shelf = new Shelf();
  private Libraries node;

  @BeforeAll
  void publish(@TempDir Path folder) {
    shelf.publish(
        page("thuiswerkvergoeding", "Een", "De thuiswerkvergoeding is € 2,45 per dag."),
        page("reiskosten", "Twee", "Een vergoeding van reiskosten van 0,23 per kilometer."),
        page("rooster", "Drie", "De roosters zijn gespreid. Men begint om 8.30 uur."),
        page("mijden", "Vier", "Wie de drukte heeft gemeden, kreeg geld."),
        page("heijendaal", "Vijf", "De Radboud Universiteit ligt in Heijendaal."),
        page("coordinatie", "Zes", "De coördinatie van CO₂-uitstoot en het e-zine."),
        page("ovkaart", "Zeven", "Een OV-kaart voor wie in ’s-Hertogenbosch werkt."),
        page("wpm", "Acht", "Wie 100 mensen heeft, valt onder de WPM. Zie 31 305, nr. 331."),
        page("wkr", "Negen", "De WKR kent een vrije ruimte."),
        page("carpoolen", "Tien", "Samen rijden, of carpoolen, in een zakelijke auto."),
        page("openbaar", "Elf", "Reizen met het openbaar vervoer."),
        page("fiets", "Dertien", "Een fiets van de zaak, via lease, of tickets en flats."),
        page("telewerk", "Twaalf", "Op afstand bezig zijn vanuit huis: afstandswerk."),
        draft(
            Kind.DEFINITION,
            "zakelijk",
            "Zakelijke wagen",
            "woord: bedrijfswagen\ngelijk: [zakelijke auto]\nvindtOok: [carpoolen]",
            "Een wagen."),
        draft(Kind.DEFINITION, "ov", "Ov", "woord: ov\ngelijk: [openbaar vervoer]", "Kort woord."));
    node = shelf.node(folder);
  }

  @AfterAll
  void close() {
    node.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // compounds, both ways
        "thuis werk vergoeding | thuiswerkvergoeding",
        "vergoeding | thuiswerkvergoeding",
        "reiskostenvergoeding | reiskosten",
        "reis kosten vergoeding | reiskosten",
        "roosterspreiding | rooster",
        "radbouduniversiteit | heijendaal",
        // inflection
        "spreiden | rooster",
        "spreiding | rooster",
        "mijden | mijden",
        "rooster | rooster",
        "fietsen | fiets",
        "leasefietsen | fiets",
        "ticket | fiets",
        "flat | fiets",
        // sounds and letters
        "heiendaal | heijendaal",
        "radbout | heijendaal",
        "universitijt | heijendaal",
        "karpoolen | carpoolen",
        "carpoollen | carpoolen",
        "Radbout | heijendaal",
        "vergoedign | thuiswerkvergoeding",
        "thuiswekvergoeding | thuiswerkvergoeding",
        // accents and hyphens
        "coordinatie | coordinatie",
        "CO2 | coordinatie",
        "co₂ uitstoot | coordinatie",
        "ezine | coordinatie",
        "e zine | coordinatie",
        "ovkaart | ovkaart",
        "ov kaart | ovkaart",
        "'s-hertogenbosch | ovkaart",
        "shertogenbosch | ovkaart",
        // numbers and times
        "2,45 | thuiswerkvergoeding",
        "2.45 | thuiswerkvergoeding",
        "€ 2,45 | thuiswerkvergoeding",
        "23 cent per km | reiskosten",
        "0,23 | reiskosten",
        "8:30 | rooster",
        "08.30 uur | rooster",
        "half negen | rooster",
        "31305 331 | wpm",
        // synonyms, of one word and of more
        "bedrijfswagen | carpoolen",
        "ov | openbaar",
        // a corrected word makes compounds as one that was typed right
        "thuiswerkk vergoeding | thuiswerkvergoeding",
        // words without their spaces
        "openbaarvervoer | openbaar"
      })
  void what_is_typed_finds_what_is_meant(String typed, String slug) {
    assertThat(Shelf.slugs(node, "q", typed)).contains(slug);
  }

  @Test
  void a_one_way_synonym_does_not_work_the_other_way() {
    Results found = Shelf.search(node, "q", "carpoolen", "soort", "begrip");
    assertThat(Shelf.slugs(found)).doesNotContain("zakelijk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wpn", "wkx", "ow", "han"})
  void an_abbreviation_is_never_read_as_another(String typed) {
    Results found = Shelf.search(node, "q", typed);
    assertThat(found.correction()).isEmpty();
    assertThat(found.total()).isZero();
    assertThat(found.unknown()).containsExactly(typed);
  }

  /// The library holds *gemeden*, *begint*, *kaart* and *rooster*.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gemeten",
        "kaars",
        "roosten",
        "heyendaal",
        "Almere",
        "almere",
        "Breda",
        "Saxion",
        "Achmea",
        "Noorderpoort"
      })
  void right_dutch_and_names_are_never_read_as_another(String typed) {
    Results found = Shelf.search(node, "q", typed);
    assertThat(found.correction()).isEmpty();
    assertThat(found.unknown()).containsExactly(typed.toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vergoedign", "Karpoolen", "Rosoters"})
  void a_word_with_a_capital_is_only_read_as_a_name(String typed) {
    Results found = Shelf.search(node, "q", typed);
    assertThat(found.correction()).isEmpty();
    assertThat(found.offer()).isPresent();
    assertThat(Shelf.search(node, "q", typed.toLowerCase(java.util.Locale.ROOT)).correction())
        .isPresent();
  }

  @Test
  void what_is_right_and_sounds_like_a_word_of_the_library_is_asked_about() {
    Results found = Shelf.search(node, "q", "trein heyendaal");
    assertThat(found.correction()).isEmpty();
    Results.Offer offer = found.offer().orElseThrow();
    assertThat(offer.text()).isEqualTo("trein heijendaal");
    assertThat(offer.asked().stream().filter(Piece::marked).map(Piece::text))
        .containsExactly("heijendaal");
    assertThat(Shelf.slugs(node, "q", offer.text())).contains("heijendaal");
  }

  @ParameterizedTest
  @CsvSource({"onderr, onder", "tegenn, tegen", "zonderr, zonder"})
  void nothing_is_read_as_a_word_that_says_nothing(String typed, String stopWord) {
    assertThat(StopWords.has(stopWord)).isTrue();
    Results found = Shelf.search(node, "q", typed);
    assertThat(found.correction()).isEmpty();
    assertThat(found.offer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"roostr, false", "roostrs, true", "vergoedinngg, true"})
  void two_letters_may_be_wrong_from_eight_on(String typed, boolean read) {
    assertThat(Shelf.search(node, "q", typed).correction().isPresent()).isEqualTo(read);
  }

  @Test
  void a_word_that_is_there_is_right() {
    assertThat(Shelf.search(node, "q", "rooster").correction()).isEmpty();
    assertThat(Shelf.search(node, "q", "thuiswerk vergoeding").correction()).isEmpty();
  }

  @Test
  void what_was_searched_is_said_and_what_was_typed_is_offered() {
    Results found = Shelf.search(node, "q", "de radbout kaart");
    Results.Correction correction = found.correction().orElseThrow();
    assertThat(correction.searched().stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo("de radboud kaart");
    assertThat(correction.searched().stream().filter(Piece::marked).map(Piece::text))
        .containsExactly("radboud");
    assertThat(correction.literal()).isEqualTo("de \"radbout\" kaart");
    assertThat(Shelf.search(node, "q", correction.literal()).correction()).isEmpty();
    assertThat(Shelf.search(node, "q", "\"radbout\"").total()).isZero();
  }

  @Test
  void a_phrase_stands_there_word_by_word() {
    assertThat(Shelf.slugs(node, "q", "\"vergoeding van reiskosten\""))
        .containsExactly("reiskosten");
    assertThat(Shelf.search(node, "q", "\"reiskosten van vergoeding\"").total()).isZero();
    assertThat(Shelf.slugs(node, "q", "„vergoeding van reiskosten”")).containsExactly("reiskosten");
  }

  @Test
  void a_word_with_a_minus_is_nowhere_in_the_results() {
    assertThat(Shelf.slugs(node, "q", "vergoeding")).contains("reiskosten", "thuiswerkvergoeding");
    assertThat(Shelf.slugs(node, "q", "vergoeding -kilometer"))
        .contains("thuiswerkvergoeding")
        .doesNotContain("reiskosten");
    assertThat(Shelf.slugs(node, "q", "-vergoeding -\"openbaar vervoer\""))
        .contains("rooster")
        .doesNotContain("reiskosten", "openbaar");
    assertThat(Shelf.slugs(node, "q", "e-zine - kaart")).contains("coordinatie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++",
        "rooster AND",
        "\"rooster",
        "rooster)",
        "rooster OR (",
        "*rooster?",
        "\"\" rooster",
        "rooster:",
        "rooster~2",
        "rooster^4",
        "- rooster",
        "+rooster",
        "[rooster TO"
      })
  void what_looks_like_syntax_is_text(String typed) {
    Results found = Shelf.search(node, "q", typed);
    if (typed.contains("rooster")) {
      assertThat(Shelf.slugs(found)).contains("rooster");
    }
  }

  @Test
  void a_word_that_is_nowhere_hides_nothing_and_is_said() {
    Results found = Shelf.search(node, "q", "rooster xqzwvj");
    assertThat(Shelf.slugs(found)).contains("rooster");
    assertThat(found.unknown()).containsExactly("xqzwvj");
  }

  @Test
  void what_is_called_so_comes_first_also_when_it_was_misspelt() {
    assertThat(Shelf.slugs(node, "q", "dertienn")).first().isEqualTo("fiets");
  }

  @Test
  void slips_are_looked_for_in_a_question_and_not_in_a_whole_text() {
    String slip = " dertienn";
    assertThat(Shelf.search(node, "q", "rooster ".repeat(15) + slip).correction()).isPresent();
    Results text = Shelf.search(node, "q", "rooster ".repeat(16) + slip);
    assertThat(text.correction()).isEmpty();
    assertThat(text.unknown()).containsExactly("dertienn");
    assertThat(Shelf.slugs(text)).contains("rooster");
  }

  @Test
  void results_with_a_part_of_the_words_are_said_to_be_such() {
    Results part = Shelf.search(node, "q", "stoelen rooster kilometer heijendaal");
    assertThat(part.total()).isPositive();
    assertThat(part.partly()).isTrue();
    assertThat(Shelf.search(node, "q", "rooster gespreid").partly()).isFalse();
    assertThat(Shelf.search(node, "q", "rooster").partly()).isFalse();
    assertThat(Shelf.search(node).partly()).isFalse();
  }

  @Test
  void where_nothing_is_found_the_filter_that_is_in_the_way_is_named() {
    Results found = Shelf.search(node, "q", "rooster", "soort", "regeling");
    assertThat(found.total()).isZero();
    assertThat(found.looser()).hasSize(1);
    assertThat(found.looser().getFirst().total()).isEqualTo(1);
    assertThat(Shelf.search(node, "q", "openbaarheidswet").nearest()).isNotEmpty();
  }

  @Test
  void a_synonym_is_in_force_with_its_publication(@TempDir Path folder)
      throws InterruptedException {
    Shelf other = new Shelf();
    other.publish(page("rood", "Een", "Er staat een rode stoel."));
    try (Libraries living = other.node(folder)) {
      assertThat(Shelf.search(living, "q", "zetel").total()).isZero();
      other.publish(
          draft(
              Kind.DEFINITION, "zetel", "Zetel", "woord: zetel\ngelijk: [stoel]", "Om te zitten."));
      Shelf.within(
          java.time.Duration.ofSeconds(10),
          living,
          library -> library.snapshot().stand().generation() == 2);
      assertThat(Shelf.slugs(living, "q", "zetel")).contains("rood");
    }
  }
}
