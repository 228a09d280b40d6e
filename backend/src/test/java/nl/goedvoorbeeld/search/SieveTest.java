package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Query;
import org.junit.jupiter.api.Test;

/// Over the library as it is.
class SieveTest {
  private static final List<String> TEXTS =
      List.of("", "", "fiets", "trein", "spitsmijden", "organisatie van het onderwijs", "zzzqqq");

  private static final List<List<String>> FILTERS =
      List.of(
          List.of("doelgroep", "werkgever"),
          List.of("regio", "gelderland"),
          List.of("regio", "landelijk"),
          List.of("soort", "regeling"),
          List.of("soort", "organisatie"),
          List.of("regelingstatus", "geldt"),
          List.of("geldig", "nu"),
          List.of("sector", "zorg"));

  private final Library library =
      LargeLibrary.of(TenTimes.once(), RunningSite.TODAY, new MovableClock(RunningSite.NOW));
  private final OnDay day = library.on(RunningSite.TODAY);

  @Test
  void it_lets_through_what_a_search_finds_and_nothing_else() {
    List<Item> all = library.snapshot().items();
    Sieve sieve = library.sieve(all, day);
    Random random = new Random(1);
    int found = 0;
    for (int time = 0; time < 60; time++) {
      List<String> address = new ArrayList<>();
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      address.addAll(text.isEmpty() ? List.of() : List.of("q", text));
      for (int filters = random.nextInt(3); filters > 0; filters--) {
        address.addAll(FILTERS.get(random.nextInt(FILTERS.size())));
      }
      Query query = Shelf.query(library, address.toArray(String[]::new));
      Set<String> hits = hits(query);
      assertThat(ids(sieve.passing(query))).as("%s", address).isEqualTo(hits);
      found += hits.size();
    }
    assertThat(found).as("it was no test of nothing").isGreaterThan(1_000);
  }

  @Test
  void the_words_of_a_text_are_looked_up_once_and_only_where_an_item_passes_the_filters() {
    Item scheme = library.snapshot().items(Kind.SCHEME).getFirst();
    Sieve sieve = library.sieve(List.of(scheme), day);
    sieve.passing(Shelf.query(library, "q", "fiets", "soort", "praktijkvoorbeeld"));
    assertThat(sieve.texts()).isZero();
    sieve.passing(Shelf.query(library, "q", "fiets", "soort", "regeling"));
    sieve.passing(Shelf.query(library, "q", "fiets"));
    assertThat(sieve.texts()).isEqualTo(1);
  }

  private Set<String> hits(Query query) {
    Set<String> hits = new HashSet<>();
    Results page = library.search(query, day);
    for (int number = 1; number <= page.pages(); number++) {
      library.search(query.onPage(number), day).hits().stream()
          .map(Hit::item)
          .map(Item::id)
          .forEach(hits::add);
    }
    return hits;
  }

  private static Set<String> ids(List<Item> items) {
    return items.stream().map(Item::id).collect(Collectors.toSet());
  }
}
