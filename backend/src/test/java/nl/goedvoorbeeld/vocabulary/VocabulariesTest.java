package nl.goedvoorbeeld.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabulariesTest {

  @Test
  void a_tree_is_walked_up_and_down() {
    Vocabularies all =
        all(
            list(
                "regio", term("oost"), term("gelderland", "oost"), term("nijmegen", "gelderland")));
    assertThat(all.selfAndNarrower("regio", "oost"))
        .containsExactly("oost", "gelderland", "nijmegen");
    assertThat(all.selfAndBroader("regio", "nijmegen"))
        .containsExactly("nijmegen", "gelderland", "oost");
    assertThat(all.selfAndBroader("regio", "oost")).containsExactly("oost");
  }

  @Test
  void a_term_may_lie_in_two_places() {
    Vocabularies all =
        all(
            list(
                "regio", term("oost"), term("mirt-oost"), term("gelderland", "oost", "mirt-oost")));
    assertThat(all.selfAndBroader("regio", "gelderland"))
        .containsExactly("gelderland", "oost", "mirt-oost");
    assertThat(all.selfAndNarrower("regio", "mirt-oost"))
        .containsExactly("mirt-oost", "gelderland");
  }

  @Test
  void a_tree_may_cross_into_another_list_but_a_walk_stays_in_its_own() {
    Vocabularies all =
        all(
            list("strategie", term("mijden")),
            list(
                "maatregel",
                term("thuiswerken", "strategie:mijden"),
                term("hybride", "thuiswerken")));
    assertThat(all.broaderIn("strategie", "maatregel", "thuiswerken")).containsExactly("mijden");
    assertThat(all.selfAndBroader("maatregel", "hybride"))
        .containsExactly("hybride", "thuiswerken");
    assertThat(all.selfAndNarrower("strategie", "mijden")).containsExactly("mijden");
  }

  @Test
  void one_id_may_live_in_two_lists() {
    Vocabularies all =
        all(
            list("sector", term("overheid")),
            list("doelgroep", term("overheid"), term("rijk", "overheid")));
    assertThat(all.selfAndNarrower("sector", "overheid")).containsExactly("overheid");
    assertThat(all.selfAndNarrower("doelgroep", "overheid")).containsExactly("overheid", "rijk");
  }

  @Test
  void a_circle_ends() {
    Vocabularies all =
        all(list("regio", term("a", "b"), term("b", "c"), term("c", "a"), term("zelf", "zelf")));
    assertThat(all.selfAndBroader("regio", "a")).containsExactly("a", "b", "c");
    assertThat(all.selfAndNarrower("regio", "a")).containsExactly("a", "c", "b");
    assertThat(all.selfAndBroader("regio", "zelf")).containsExactly("zelf");
  }

  @Test
  void a_merged_id_leads_on_also_over_many_steps() {
    Vocabularies all =
        all(
            list(
                "regio",
                merged("a", "b"),
                merged("b", "c"),
                merged("c", "d"),
                merged("d", "e"),
                merged("e", "f"),
                merged("f", "g"),
                term("g", "land"),
                term("land")));
    assertThat(all.term("regio", "a")).map(Term::id).contains("g");
    assertThat(all.label("regio", "a")).isEqualTo("Label g");
    assertThat(all.selfAndBroader("regio", "a")).containsExactly("g", "land");
  }

  @Test
  void what_still_names_a_merged_id_is_found_with_its_successor_and_all_above() {
    Vocabularies all =
        all(
            list(
                "regio",
                term("land"),
                term("nieuw", "land"),
                merged("oud", "nieuw"),
                term("dorp", "oud")));
    assertThat(all.selfAndNarrower("regio", "nieuw"))
        .containsExactlyInAnyOrder("nieuw", "oud", "dorp");
    assertThat(all.selfAndNarrower("regio", "oud"))
        .isEqualTo(all.selfAndNarrower("regio", "nieuw"));
    assertThat(all.selfAndNarrower("regio", "land")).contains("oud", "dorp");
    assertThat(all.selfAndBroader("regio", "dorp")).containsExactly("dorp", "nieuw", "land");
  }

  @Test
  void a_circle_of_merges_ends_too() {
    Vocabularies all =
        all(list("regio", merged("a", "b"), merged("b", "a"), merged("zelf", "zelf")));
    assertThat(all.term("regio", "a")).isPresent();
    assertThat(all.selfAndBroader("regio", "zelf")).containsExactly("zelf");
  }

  @Test
  void an_unknown_term_is_its_own_label_and_has_nothing_around_it() {
    assertThat(Vocabularies.NONE.term("regio", "x")).isEmpty();
    assertThat(Vocabularies.NONE.label("regio", "x")).isEqualTo("x");
    assertThat(Vocabularies.NONE.selfAndBroader("regio", "x")).containsExactly("x");
    assertThat(Vocabularies.NONE.broaderIn("strategie", "maatregel", "x")).isEmpty();
    assertThat(all(list("regio", merged("a", "weg"))).term("regio", "a")).isEmpty();
  }

  private static Vocabularies all(Vocabulary... lists) {
    return new Vocabularies(List.of(lists));
  }

  private static Vocabulary list(String name, Term... terms) {
    return new Vocabulary(name, name, List.of(terms));
  }

  private static Term term(String id, String... broader) {
    return term(id, Arrays.asList(broader), Optional.empty());
  }

  private static Term merged(String id, String into) {
    return term(id, List.of(), Optional.of(into));
  }

  private static Term term(String id, List<String> broader, Optional<String> mergedInto) {
    return new Term(
        id,
        "Label " + id,
        Optional.empty(),
        List.of(),
        broader,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        mergedInto);
  }
}
