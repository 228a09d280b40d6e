package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.JudgedProfiles;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.OnDay;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.alike.AlikePage;
import nl.goedvoorbeeld.site.alike.ProfileChoice;
import nl.goedvoorbeeld.site.alike.ProfileField;
import nl.goedvoorbeeld.site.alike.Resembling;
import nl.goedvoorbeeld.site.list.FacetValue;
import nl.goedvoorbeeld.site.list.FacetView;
import nl.goedvoorbeeld.site.list.ItemLists;
import nl.goedvoorbeeld.site.list.ListPage;
import nl.goedvoorbeeld.site.list.ListQuery;
import nl.goedvoorbeeld.site.search.Searching;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/// Every value that is offered leads somewhere, in the real library: whatever is ticked or chosen
/// first finds as much as stands with it, and something.
class OfferedValuesTest {
  private static final Library LIBRARY =
      LargeLibrary.of(TenTimes.once(), RunningSite.TODAY, new MovableClock(RunningSite.NOW));
  private static final Visit VISIT =
      new Visit(LIBRARY, RunningSite.TODAY, Samples.house(Samples.theme("basis")));
  private static final OnDay TODAY = LIBRARY.on(RunningSite.TODAY);

  private static Map<String, Long> offered(List<FacetView> facets) {
    Map<String, Long> offered = new LinkedHashMap<>();
    facets.forEach(
        facet ->
            facet.values().stream()
                .flatMap(OfferedValuesTest::all)
                .forEach(value -> offered.put(facet.name() + "=" + value.value(), value.count())));
    return offered;
  }

  private static Stream<FacetValue> all(FacetValue value) {
    return Stream.concat(Stream.of(value), value.below().stream().flatMap(OfferedValuesTest::all));
  }

  private static long found(String... filters) {
    return switch (LIBRARY.parse(parameters(filters))) {
      case Query.Reading.Understood(Query query, _) -> LIBRARY.search(query, TODAY).total();
      case Query.Reading.Refused(var refusals, _) -> throw new AssertionError(refusals.toString());
    };
  }

  private static ListPage examples(Map<String, List<String>> parameters) {
    return switch (ListQuery.read(LIBRARY, Kind.CASE_STUDY, parameters)) {
      case ListQuery.Reading.Understood(ListQuery list) ->
          ItemLists.page(VISIT, list).orElseThrow();
      case ListQuery.Reading.Refused(var sentences) ->
          throw new AssertionError(sentences.toString());
    };
  }

  private static Map<String, List<String>> parameters(String... each) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String one : each) {
      String[] parts = one.split("=", 2);
      parameters.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    return parameters;
  }

  private static Map<String, Long> offered(ListPage page) {
    return offered(Objects.requireNonNull(page.choosing()).facets());
  }

  private static long found(ListPage page) {
    return Long.parseLong(page.status().replaceFirst(" .*", ""));
  }

  @Test
  void a_filter_of_search_finds_as_many_as_it_says() {
    Map<String, Long> offered =
        offered(Searching.page(VISIT, Query.ALL, LIBRARY.search(Query.ALL, TODAY)).facets());
    assertThat(offered).hasSizeGreaterThan(150);
    offered.forEach(
        (filter, count) -> assertThat(found(filter)).as(filter).isEqualTo(count).isPositive());
  }

  /// Also of two that are ticked one after the other.
  @Test
  void a_filter_of_the_examples_finds_as_many_as_it_says() {
    Map<String, Long> offered = offered(examples(Map.of()));
    assertThat(offered).hasSizeGreaterThan(50);
    offered.forEach(
        (first, count) -> {
          ListPage page = examples(parameters(first));
          assertThat(found(page)).as(first).isEqualTo(count).isPositive();
          Map<String, Long> further = offered(page);
          further.forEach(
              (second, left) -> {
                boolean other = !second.split("=", 2)[0].equals(first.split("=", 2)[0]);
                if (other) {
                  assertThat(found(examples(parameters(first, second))))
                      .as("%s and %s", first, second)
                      .isEqualTo(left)
                      .isPositive();
                }
              });
        });
  }

  @Test
  void whatever_an_organisation_can_choose_is_like_some_example() {
    AlikePage page = Resembling.page(VISIT, LIBRARY.alike(Profile.NONE, TODAY));
    for (ProfileField field : fields(page)) {
      for (ProfileChoice choice : field.choices()) {
        String told = field.name() + "=" + choice.value();
        Alike alike = LIBRARY.alike(JudgedProfiles.profile(LIBRARY, told), TODAY);
        assertThat(alike.nowhere()).as(told).isEmpty();
        if (!told.equals("thuis=weinig")) {
          assertThat(alike.alike()).as(told).isPositive();
        }
      }
    }
  }

  private static List<ProfileField> fields(AlikePage page) {
    return Stream.concat(page.fields().stream(), Stream.of(page.modes())).toList();
  }

  /// Some terms are without an example, so this is put to the test.
  @Test
  void what_no_example_has_is_named_and_cannot_be_chosen() {
    AlikePage page = Resembling.page(VISIT, LIBRARY.alike(Profile.NONE, TODAY));
    long without = 0;
    for (ProfileField field : fields(page)) {
      Optional<Vocabulary> list = LIBRARY.snapshot().vocabularies().vocabulary(field.name());
      for (Term term : list.map(Vocabulary::terms).orElse(List.of())) {
        if (!field.name().equals("regio") && !term.id().equals(Profile.NO_TRAVEL)) {
          boolean has = found(field.name() + "=" + term.id(), "soort=praktijkvoorbeeld") > 0;
          assertThat(field.choices())
              .as(term.id())
              .extracting(ProfileChoice::value)
              .filteredOn(term.id()::equals)
              .hasSize(has ? 1 : 0);
          assertThat(field.note().contains(term.label())).as(term.id()).isEqualTo(!has);
          without += has ? 0 : 1;
        }
      }
    }
    assertThat(without).isPositive();
  }
}
