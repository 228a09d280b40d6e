package nl.goedvoorbeeld.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.search.query.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterestWordsTest {
  @Test
  void what_has_no_vocabulary_is_said_in_words_too() {
    assertThat(conditions(Map.of("geldig", Set.of("nu", "2027"))))
        .singleElement()
        .asString()
        .matches("geldig: (nu of in 2027|in 2027 of nu)");
    assertThat(conditions(Map.of("soort", Set.of("regeling"))))
        .containsExactly("soort: Regelingen");
  }

  /// What a reader chose beside a search is named in the mail as it was there.
  @ParameterizedTest
  @EnumSource
  void a_facet_is_called_in_a_mail_as_beside_a_search(Facet facet) {
    String id = facet == Facet.KIND ? Kind.SCHEME.value() : "2027";
    assertThat(conditions(Map.of(facet.parameter(), Set.of(id))).getFirst())
        .startsWithIgnoringCase(facet.label(Snapshot.EMPTY.vocabularies()) + ": ");
  }

  @Test
  void of_schemes_it_is_said_which_news_where_that_is_not_all() {
    Interest some =
        Interest.inSchemes(
            EnumSet.of(SchemeNews.OPENED, SchemeNews.CLOSED, SchemeNews.CHANGED), SearchFilter.ALL);
    assertThat(InterestWords.of(some, Snapshot.EMPTY).line())
        .isEqualTo("Nieuws over regelingen (opengesteld, gewijzigd of gesloten)");
    assertThat(InterestWords.of(Interest.in(What.SCHEMES), Snapshot.EMPTY).line())
        .isEqualTo("Nieuws over regelingen");
  }

  private static List<String> conditions(Map<String, Set<String>> values) {
    SearchFilter filter = new SearchFilter("", new TreeMap<>(values));
    return InterestWords.of(Interest.in(What.SEARCH, filter), Snapshot.EMPTY).conditions();
  }
}
