package nl.goedvoorbeeld.reading.ezine;

import static nl.goedvoorbeeld.reading.example.SmallLibrary.example;
import static nl.goedvoorbeeld.reading.ezine.SmallEdition.IMAGE;
import static nl.goedvoorbeeld.reading.ezine.SmallEdition.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.reading.NamedLink;
import org.junit.jupiter.api.Test;

/// What stands in an edition, and in which order.
class EditionPiecesTest {
  private static final Draft[] ALL = {
    article("een", "Eerste artikel", 1, "voorwoord"),
    article("twee", "Tweede artikel", 2, "interview"),
    article("drie", "Derde artikel", 3, "tip"),
    example("rooster", "")
  };

  private static SmallEdition edition(String... pieces) {
    String list = pieces.length == 0 ? "" : "inhoud:\n  - " + String.join("\n  - ", pieces);
    return SmallEdition.of(list, "Welkom.", ALL);
  }

  private static EditionView view(SmallEdition small) {
    return Ezine.view(small.visit(), small.edition(), (Edition) small.edition().content());
  }

  private static List<String> titles(SmallEdition small) {
    return view(small).pieces().stream().map(ArticleLine::link).map(NamedLink::text).toList();
  }

  @Test
  void without_an_order_of_its_own_articles_stand_by_their_place() {
    assertThat(titles(edition()))
        .containsExactly("Eerste artikel", "Tweede artikel", "Derde artikel");
  }

  @Test
  void what_it_names_comes_first_and_its_other_articles_after() {
    assertThat(
            titles(
                edition(
                    "{item: \"ezine:nummer-1/drie\"}", "{item: \"praktijkvoorbeelden:rooster\"}")))
        .containsExactly("Derde artikel", "Over rooster", "Eerste artikel", "Tweede artikel");
  }

  @Test
  void a_piece_has_the_words_of_the_edition_or_its_summary_and_says_what_it_is() {
    assertThat(
            view(edition(
                    "{item: \"praktijkvoorbeelden:rooster\", tekst: \"<b>Zó</b> & zo\"}",
                    "{item: \"ezine:nummer-1/twee\", tekst: Een gesprek.}"))
                .pieces())
        .extracting(ArticleLine::form, ArticleLine::teaser)
        .startsWith(
            tuple("Praktijkvoorbeeld", "<b>Zó</b> & zo"),
            tuple("Interview", "Een gesprek."),
            tuple("Voorwoord", "Samenvatting van een."));
  }

  @Test
  void what_it_names_twice_stands_once_and_what_is_not_there_does_not() {
    assertThat(
            titles(
                edition(
                    "{item: \"ezine:nummer-1/drie\"}",
                    "{item: \"ezine:nummer-1/drie\", tekst: Nog eens.}",
                    "{item: \"ezine:nummer-1\"}",
                    "{item: \"praktijkvoorbeelden:weg\"}",
                    "{item: \"waardelijsten:sector\"}",
                    "{tekst: Zonder item.}")))
        .containsExactly("Derde artikel", "Eerste artikel", "Tweede artikel");
  }

  @Test
  void from_an_article_one_goes_on_in_the_order_of_the_edition_past_what_is_not_in_it() {
    SmallEdition small =
        edition("{item: \"ezine:nummer-1/drie\"}", "{item: \"praktijkvoorbeelden:rooster\"}");
    Item item = small.visit().item(new Ref("ezine", "nummer-1/een")).orElseThrow();
    ArticleView view = Ezine.view(small.visit(), item, (Article) item.content());
    assertThat(Optional.ofNullable(view.previous()).map(NamedLink::text)).contains("Derde artikel");
    assertThat(Optional.ofNullable(view.next()).map(NamedLink::text)).contains("Tweede artikel");
  }

  @Test
  void the_list_of_editions_counts_what_stands_in_it() {
    SmallEdition plain = edition();
    SmallEdition mixed = edition("{item: \"praktijkvoorbeelden:rooster\"}");
    assertThat(Ezine.lines(plain.visit(), false).getFirst().line()).endsWith(" · 3 artikelen");
    assertThat(Ezine.lines(mixed.visit(), false).getFirst().line()).endsWith(" · 4 stukken");
    assertThat(Ezine.lines(mixed.visit(), false).getFirst().articles())
        .isEqualTo(view(mixed).pieces());
  }

  @Test
  void an_example_that_stands_in_it_is_drawn_too() {
    assertThat(view(edition()).cover().words()).isEmpty();
    assertThat(view(edition("{item: \"praktijkvoorbeelden:rooster\"}")).cover().words())
        .isEqualTo("Roosteren");
  }

  @Test
  void its_image_is_shown_where_readers_may_see_it() {
    String head = "beeld: {bestand: %s, alt: Een fiets}";
    assertThat(view(SmallEdition.of(head.formatted(IMAGE.address()), "")).image())
        .isEqualTo(new EditionImage(IMAGE.picture("/media/"), "Een fiets"));
    assertThat(
            view(SmallEdition.of(head.formatted("/media/" + "f".repeat(32) + ".png"), "")).image())
        .isNull();
    assertThat(view(edition()).image()).isNull();
  }
}
