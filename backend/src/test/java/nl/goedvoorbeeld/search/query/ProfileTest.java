package nl.goedvoorbeeld.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.search.query.Profile.Remote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  private static Profile.Reading read(String address) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String one : address.split("&")) {
      String[] parts = one.split("=", 2);
      parameters.merge(
          parts[0],
          List.of(parts[1]),
          (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
    }
    return Profile.read(parameters, TenTimes.once().vocabularies());
  }

  private static Profile profile(String address) {
    return ((Profile.Reading.Understood) read(address)).profile();
  }

  @Test
  void what_a_form_sends_empty_says_nothing() {
    assertThat(profile("sector=&grootte=&thuis=&vervoerwijze=")).isEqualTo(Profile.NONE);
    assertThat(profile("sector=&thuis=veel").remote()).contains(Remote.MUCH);
  }

  @Test
  void what_is_no_part_of_it_is_not_looked_at() {
    assertThat(profile("fase=x&q=ziekenhuis&sorteer=x&maatregel=x")).isEqualTo(Profile.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "sector=x, sector",
    "grootte=groot, grootte",
    "organisatietype=x, organisatietype",
    "onderwijssoort=x, onderwijssoort",
    "regio=atlantis, regio",
    "vervoerwijze=auto&vervoerwijze=x, vervoerwijze",
    "thuis=soms, thuis",
    "pagina=0, pagina",
    "sector=zorg&sector=bouw, sector",
    "regio=gelderland&regio=utrecht, regio",
    "thuis=veel&thuis=weinig, thuis",
    "pagina=1&pagina=2, pagina",
  })
  void a_value_that_makes_no_sense_is_refused_by_the_name_of_its_parameter(
      String address, String parameter) {
    assertThat(read(address))
        .isInstanceOfSatisfying(
            Profile.Reading.Refused.class,
            refused -> {
              assertThat(refused.refusals()).hasSize(1);
              assertThat(refused.refusals().getFirst().parameter()).isEqualTo(parameter);
              assertThat(refused.refusals().getFirst().sentence()).contains("«" + parameter + "»");
            });
  }

  @Test
  void all_that_is_wrong_is_told() {
    assertThat(read("thuis=soms&sector=x&grootte=x"))
        .isInstanceOfSatisfying(
            Profile.Reading.Refused.class, refused -> assertThat(refused.refusals()).hasSize(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "thuis=deel",
        "sector=zorg",
        "thuis=veel&sector=zorg&regio=gelderland&vervoerwijze=auto&vervoerwijze=fiets&pagina=3"
      })
  void one_profile_has_one_address(String address) {
    Profile profile = address.isEmpty() ? Profile.NONE : profile(address);
    assertThat(profile.encoded()).isEqualTo(address);
    assertThat(profile.onPage(1).encoded()).doesNotContain("pagina");
  }
}
