package nl.goedvoorbeeld.site.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.Scales;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.JudgedProfiles;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.answer.Trait;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page says, of the real library.
class ResemblingTest {
  private static final Pattern HOW_MANY =
      Pattern.compile("(?:groter|kleiner) dan u: ([^;]+)|werknemers of meer \\(([^)]+)\\)");

  private static final Library LIBRARY =
      LargeLibrary.of(TenTimes.once(), RunningSite.TODAY, new MovableClock(RunningSite.NOW));
  private static final Visit VISIT =
      new Visit(
          LIBRARY,
          RunningSite.TODAY,
          new House(
              Theme.load("basis", Optional.empty(), Optional.empty()),
              "https://goedvoorbeeld.example",
              "",
              "",
              true,
              List.of(),
              List.of(),
              Retention.USUAL));

  private static AlikePage page(String parameters) {
    Profile profile =
        parameters.isEmpty() ? Profile.NONE : JudgedProfiles.profile(LIBRARY, parameters);
    return Resembling.page(VISIT, LIBRARY.alike(profile, LIBRARY.on(RunningSite.TODAY)));
  }

  private static AlikeCard card(String slug, String parameters) {
    return page(parameters).cards().stream()
        .filter(one -> one.card().href().endsWith("/" + slug))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_hospital_is_told_why() {
    AlikeCard gelre =
        card(
            "gelre-parkeren",
            "sector=zorg&organisatietype=zorginstelling&grootte=werknemers-250-999"
                + "&regio=gelderland&vervoerwijze=auto&vervoerwijze=fiets&vervoerwijze=bus");
    assertThat(gelre.same())
        .isEqualTo("zorg en welzijn; Gelderland; zorginstelling; fiets en auto");
    assertThat(gelre.other()).isEqualTo("groter dan u: 3.300 medewerkers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "asml-fiets | sector=bouw&organisatietype=bedrijf&regio=noord-brabant | andere sector: industrie en techniek",
        "seattle-childrens-parkeren | sector=zorg&regio=utrecht-provincie | in het buitenland",
        "isala-parkeren | sector=zorg&regio=utrecht-provincie | elders: Zwolle",
        "groningen-mbo-spits | sector=onderwijs&onderwijssoort=vo | ander onderwijs: mbo",
        "kpn-vitens-fiets | sector=ict-media&organisatietype=netwerk | ander soort organisatie: bedrijf",
        "infosys-bengaluru | sector=ict-media&vervoerwijze=trein | ander vervoer: bus",
        "menzis-kantoorbezetting | sector=financiele-diensten&thuis=weinig"
            + " | werk dat thuis kan (hybride werken)",
      })
  void a_difference_reads_as_a_difference(String slug, String parameters, String words) {
    assertThat(card(slug, parameters).other()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vodafoneziggo-ov-kaart | sector=ict-media&thuis=veel | ICT en media; werk dat thuis kan (hybride werken)",
        "isala-parkeren | sector=zorg&regio=gelderland | zorg en welzijn; Landsdeel Oost",
        "achmea-woon-werk | sector=financiele-diensten&regio=gelderland | financiële diensten; Heel Nederland",
        "gelre-parkeren | grootte=werknemers-vanaf-1000&organisatietype=zorginstelling"
            + " | zorginstelling; 1.000 werknemers of meer (3.300 medewerkers)",
      })
  void what_is_the_same_reads_as_such(String slug, String parameters, String words) {
    assertThat(card(slug, parameters).same()).isEqualTo(words);
  }

  /// A number of people is one that the record of that example has, or the words of its size.
  @Test
  void a_number_of_people_is_in_the_record() {
    Set<String> sizes =
        TenTimes.once().vocabularies().vocabulary("grootte").orElseThrow().terms().stream()
            .map(term -> term.label().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toSet());
    int told = 0;
    for (JudgedProfiles.Judged judged : JudgedProfiles.all()) {
      for (AlikeCard one : page(judged.parameters()).cards()) {
        Matcher numbers = HOW_MANY.matcher(one.same() + "; " + one.other());
        while (numbers.find()) {
          String words = numbers.group(1) == null ? numbers.group(2) : numbers.group(1);
          Item item = item(one.card().href());
          List<String> counts =
              ((CaseStudy) item.content()).scale().stream().map(Scales::count).toList();
          assertThat(sizes.contains(words) || counts.contains(words))
              .as("%s of %s", words, item)
              .isTrue();
          told += counts.contains(words) ? 1 : 0;
        }
      }
    }
    assertThat(told).isGreaterThan(20);
  }

  private static Item item(String href) {
    String slug = href.substring(href.lastIndexOf('/') + 1);
    return TenTimes.once().item("praktijkvoorbeelden-" + slug).orElseThrow();
  }

  @Test
  void the_form_shows_what_was_told_and_all_of_it_can_be_taken_back() {
    AlikePage page =
        page("thuis=deel&sector=zorg&regio=nijmegen&vervoerwijze=auto&vervoerwijze=niet-reizen");
    assertThat(page.asked()).isTrue();
    assertThat(page.fields().stream().flatMap(field -> field.choices().stream()))
        .filteredOn(ProfileChoice::chosen)
        .extracting(ProfileChoice::value)
        .containsExactly("zorg", "nijmegen", "deel");
    assertThat(page.modes().choices())
        .filteredOn(ProfileChoice::chosen)
        .extracting(ProfileChoice::value)
        .containsExactly("auto", "niet-reizen");
    assertThat(page.chips()).hasSize(5);
    assertThat(page.chips().getFirst().href())
        .isEqualTo(
            "/lijkt-op-ons?thuis=deel&regio=nijmegen&vervoerwijze=auto&vervoerwijze=niet-reizen");
    assertThat(page.frame().findable()).isFalse();
    assertThat(page.clearHref()).isEqualTo("/lijkt-op-ons");
  }

  @Test
  void who_tells_nothing_is_asked() {
    AlikePage page = page("");
    assertThat(page.asked()).isFalse();
    assertThat(page.chips()).isEmpty();
    assertThat(page.status()).endsWith("praktijkvoorbeelden, het sterkste bewijs eerst");
    assertThat(page.notes()).isEmpty();
    assertThat(page.frame().findable()).isTrue();
    assertThat(page.frame().canonical()).endsWith("/lijkt-op-ons");
    assertThat(page.fields()).hasSize(6).allMatch(field -> field.choices().size() > 2);
    assertThat(page.modes().choices())
        .extracting(ProfileChoice::value)
        .doesNotContain(Profile.NO_TRAVEL);
  }

  /// That alone is like no example: it only counts against some.
  @Test
  void who_says_only_that_little_can_be_done_at_home_is_not_told_that_none_is_like_them() {
    AlikePage page = page("thuis=weinig");
    assertThat(page.status()).isEqualTo(page("").status().replaceFirst(",.*", ""));
    assertThat(page.notes())
        .containsExactly(
            "Dat werk bijna niet thuis kan, telt pas als u meer zegt. Hieronder staan alle"
                + " voorbeelden, het sterkste bewijs eerst.");
  }

  @Test
  void where_nothing_is_alike_the_page_says_so_and_shows_all() {
    Trait nowhere = JudgedProfiles.nowhere(LIBRARY, RunningSite.TODAY);
    String id = nowhere.values().getFirst();
    AlikePage page = page(nowhere.facet().parameter() + "=" + id);
    assertThat(page.status()).isEqualTo("Geen voorbeeld lijkt op uw organisatie");
    assertThat(page.notes())
        .containsExactly(
            "Hieronder staan alle voorbeelden, het sterkste bewijs eerst.",
            "Geen enkel voorbeeld noemt «" + VISIT.label(nowhere.facet().parameter(), id) + "».");
    assertThat(page.cards()).hasSize(20).allMatch(one -> one.same().isEmpty());
  }
}
