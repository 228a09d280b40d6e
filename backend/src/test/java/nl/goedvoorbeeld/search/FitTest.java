package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.answer.Resemblance;
import nl.goedvoorbeeld.search.answer.Trait;
import nl.goedvoorbeeld.search.answer.Trait.How;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.index.Places;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Profile.Remote;
import nl.goedvoorbeeld.search.query.SizeBand;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {
  private static final Snapshot SNAPSHOT = TenTimes.once();
  private static final Vocabularies TERMS = SNAPSHOT.vocabularies();
  private static final ItemFacets FACETS = new ItemFacets(TERMS);
  private static final Library LIBRARY =
      LargeLibrary.of(SNAPSHOT, RunningSite.TODAY, new MovableClock(RunningSite.NOW));
  private static final OnDay TODAY = LIBRARY.on(RunningSite.TODAY);

  private static Profile profile(String parameters) {
    return JudgedProfiles.profile(LIBRARY, parameters);
  }

  private static Alike alike(String parameters) {
    return LIBRARY.alike(profile(parameters), TODAY);
  }

  /// All pages.
  private static List<Resemblance> all(Profile profile) {
    List<Resemblance> all = new ArrayList<>();
    int pages = LIBRARY.alike(profile, TODAY).pages();
    for (int page = 1; page <= pages; page++) {
      all.addAll(LIBRARY.alike(profile.onPage(page), TODAY).shown());
    }
    return all;
  }

  private static List<Item> items(Profile profile) {
    return all(profile).stream().map(Resemblance::item).toList();
  }

  private static Resemblance of(String slug, String parameters) {
    return all(profile(parameters)).stream()
        .filter(one -> one.item().slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  /// The organisations that were judged, and for each value of each facet one that tells only that.
  static Stream<String> profiles() {
    Stream<String> values =
        Profile.FACETS.stream()
            .flatMap(
                facet ->
                    TERMS.vocabulary(facet.parameter()).orElseThrow().terms().stream()
                        .filter(term -> facet != Facet.REGION || !term.level().equals(MUNICIPALITY))
                        .map(term -> facet.parameter() + "=" + term.id()));
    Stream<String> remote = Stream.of("thuis=weinig", "thuis=deel", "thuis=veel");
    Stream<String> judged = JudgedProfiles.all().stream().map(JudgedProfiles.Judged::parameters);
    return Stream.of(values, remote, judged, Stream.of("regio=nijmegen&sector=zorg"))
        .flatMap(one -> one);
  }

  private static final java.util.Optional<String> MUNICIPALITY = java.util.Optional.of("gemeente");

  @Test
  void who_tells_nothing_gets_all_examples_in_the_order_of_their_evidence() {
    Alike plain = LIBRARY.alike(Profile.NONE, TODAY);
    assertThat(plain.all()).isEqualTo(TODAY.day().studies().size());
    assertThat(plain.nowhere()).isEmpty();
    assertThat(all(Profile.NONE))
        .allMatch(one -> one.same().isEmpty() && one.other().isEmpty())
        .extracting(Resemblance::item)
        .isEqualTo(TODAY.day().studies());
  }

  @Test
  void whoever_takes_back_what_was_told_gets_the_plain_order_again() {
    Profile told = profile("sector=zorg&vervoerwijze=fiets&thuis=weinig&pagina=2");
    assertThat(items(told)).isNotEqualTo(TODAY.day().studies());
    Profile nothing =
        told.without(Facet.SECTOR, "zorg").without(Facet.MODE, "fiets").withoutRemote();
    assertThat(nothing).isEqualTo(Profile.NONE);
    assertThat(items(nothing)).isEqualTo(TODAY.day().studies());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void a_reason_names_only_what_the_example_really_has(String parameters) {
    Profile profile = profile(parameters);
    for (Resemblance one : all(profile)) {
      Stream.concat(one.same().stream(), one.other().stream())
          .forEach(trait -> real(trait, one.item(), profile));
      assertThat(one.same()).allMatch(trait -> trait.how() != How.OTHER);
    }
  }

  private static void real(Trait trait, Item item, Profile profile) {
    Set<String> told = profile.values(trait.facet());
    Set<String> has = FACETS.lasting(item, trait.facet());
    assertThat(trait.values()).as("%s of %s", trait, item).isNotEmpty().isSubsetOf(has);
    switch (trait.how()) {
      case SAME -> assertThat(told).containsAll(trait.values());
      case AROUND -> {
        assertThat(has).doesNotContainAnyElementsOf(told);
        Set<String> around = TERMS.selfAndBroader("regio", told.iterator().next());
        assertThat(trait.values())
            .allMatch(value -> around.contains(value) || value.equals(Places.COUNTRY));
      }
      case OTHER -> assertThat(has).doesNotContainAnyElementsOf(told);
      case SMALLER ->
          assertThat(from(trait.values().getFirst())).isLessThan(from(told.iterator().next()));
      case LARGER ->
          assertThat(from(trait.values().getFirst())).isGreaterThan(from(told.iterator().next()));
      case AT_HOME -> assertThat(profile.remote()).isPresent();
    }
  }

  private static long from(String size) {
    return SizeBand.of(size).orElseThrow().from();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void whatever_is_said_to_be_alike_shares_something_and_nothing_that_does_is_left_out(
      String parameters) {
    Profile profile = profile(parameters);
    Alike alike = LIBRARY.alike(profile, TODAY);
    List<Resemblance> all = all(profile);
    assertThat(all).extracting(one -> one.item().id()).doesNotHaveDuplicates();
    if (alike.alike() > 0) {
      assertThat(all).hasSize(alike.alike()).allMatch(one -> !one.same().isEmpty());
    } else {
      assertThat(all).extracting(Resemblance::item).isEqualTo(TODAY.day().studies());
    }
    long sharing =
        TODAY.day().studies().stream()
            .filter(
                item ->
                    Profile.FACETS.stream()
                        .anyMatch(
                            facet ->
                                FACETS.lasting(item, facet).stream()
                                    .anyMatch(profile.values(facet)::contains)))
            .count();
    assertThat(alike.alike()).isGreaterThanOrEqualTo((int) sharing);
  }

  @Test
  void between_equals_the_strongest_evidence_goes_first() {
    // Each gets the same for it.
    List<Item> home = items(profile("thuis=veel"));
    assertThat(home).hasSizeGreaterThan(5);
    assertThat(home).isEqualTo(TODAY.day().studies().stream().filter(home::contains).toList());
  }

  @Test
  void where_nothing_is_alike_that_is_told_with_what_no_example_has() {
    Trait nowhere = JudgedProfiles.nowhere(LIBRARY, RunningSite.TODAY);
    String told = nowhere.facet().parameter() + "=" + nowhere.values().getFirst();
    assertThat(TODAY.day().studies())
        .noneMatch(
            item -> FACETS.lasting(item, nowhere.facet()).contains(nowhere.values().getFirst()));
    assertThat(alike(told).alike()).isZero();
    assertThat(alike(told).nowhere()).containsExactly(nowhere);
    assertThat(alike("sector=zorg").nowhere()).isEmpty();
    assertThat(alike(told + "&vervoerwijze=auto").alike()).isPositive();
  }

  @Test
  void who_is_of_all_sectors_is_less_like_each_of_them() {
    List<String> care = items(profile("sector=zorg")).stream().map(Item::slug).toList();
    assertThat(care.indexOf("brabant-mobiliteitsnetwerk"))
        .isGreaterThan(care.indexOf("isala-parkeren"));
  }

  @Test
  void near_counts_more_than_far() {
    List<String> care =
        items(profile("sector=zorg&regio=gelderland")).stream().map(Item::slug).toList();
    assertThat(care.getFirst()).isEqualTo("gelre-parkeren");
    assertThat(care.subList(0, 6)).doesNotContain("seattle-childrens-parkeren");
    assertThat(of("isala-parkeren", "sector=zorg&regio=gelderland").same())
        .contains(new Trait(Facet.REGION, How.AROUND, List.of("landsdeel-oost")));
    assertThat(of("seattle-childrens-parkeren", "sector=zorg&regio=gelderland").other())
        .containsExactly(new Trait(Facet.REGION, How.OTHER, List.of("buitenland")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"werknemers-tot-50", "werknemers-50-99", "werknemers-250-999"})
  void a_large_organisation_is_larger_than_a_small_one(String size) {
    assertThat(of("gelre-parkeren", "sector=zorg&grootte=" + size).other())
        .contains(new Trait(Facet.SIZE, How.LARGER, List.of("werknemers-vanaf-1000")));
  }

  @Test
  void employees_and_students_are_not_compared() {
    assertThat(of("gelre-parkeren", "sector=zorg&grootte=studenten-1000-5000").other()).isEmpty();
  }

  @Test
  void for_who_can_do_little_at_home_an_example_of_that_stands_lower() {
    List<Item> plain = items(profile("sector=zorg&organisatietype=zorginstelling"));
    List<Item> bound = items(profile("sector=zorg&organisatietype=zorginstelling&thuis=weinig"));
    Item home =
        plain.stream()
            .filter(item -> item.slug().equals("umcg-patientafspraken"))
            .findFirst()
            .orElseThrow();
    assertThat(bound.indexOf(home)).isGreaterThan(plain.indexOf(home));
    assertThat(of(home.slug(), "sector=zorg&thuis=weinig").other())
        .contains(new Trait(Facet.MEASURE, How.AT_HOME, List.of("thuiswerken-hybride")));
    assertThat(of(home.slug(), "sector=zorg&thuis=veel").same())
        .contains(new Trait(Facet.MEASURE, How.AT_HOME, List.of("thuiswerken-hybride")));
  }

  /// Terms that the program knows by name.
  @Test
  void what_is_counted_by_name_is_there() {
    assertThat(Fit.AT_HOME)
        .allMatch(id -> TERMS.term("maatregel", id).map(Term::id).filter(id::equals).isPresent());
    assertThat(TERMS.term("vervoerwijze", Profile.NO_TRAVEL)).isPresent();
    assertThat(Stream.of(Places.COUNTRY, Places.ABROAD))
        .allMatch(id -> TERMS.term("regio", id).isPresent());
    assertThat(Remote.values()).hasSize(3);
  }

  @Test
  void each_size_of_the_list_can_be_compared_and_they_stand_from_small_to_large() {
    List<SizeBand> bands =
        TERMS.vocabulary("grootte").orElseThrow().terms().stream()
            .map(term -> SizeBand.of(term.id()).orElseThrow())
            .toList();
    for (int at = 1; at < bands.size(); at++) {
      SizeBand before = bands.get(at - 1);
      SizeBand band = bands.get(at);
      assertThat(band.from()).isLessThan(band.to());
      if (before.comparable(band)) {
        assertThat(band.from()).isGreaterThan(before.from());
      }
    }
    assertThat(SizeBand.of("groot")).isEmpty();
  }
}
