package nl.goedvoorbeeld.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.setting.Settings.Login;
import nl.goedvoorbeeld.setting.Settings.OutsideDatabase;
import nl.goedvoorbeeld.setting.Settings.OutsideProvider;
import nl.goedvoorbeeld.setting.Settings.Reading.Faulty;
import nl.goedvoorbeeld.setting.Settings.Reading.Good;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path home;

  @Test
  void the_names_are_a_contract() {
    assertThat(Arrays.stream(Setting.values()).map(Enum::name))
        .containsExactly(
            "GV_PORT",
            "GV_MANAGEMENT_PORT",
            "GV_MANAGEMENT_ADDRESS",
            "GV_DATA",
            "GV_DATABASE_URL",
            "GV_DATABASE_USER",
            "GV_DATABASE_PASSWORD",
            "GV_DATABASE_OWNER_USER",
            "GV_DATABASE_OWNER_PASSWORD",
            "GV_BASE_URL",
            "GV_TRUSTED_PROXIES",
            "GV_THEME",
            "GV_CONTENT",
            "GV_ORGANISATION",
            "GV_CONTACT_EMAIL",
            "GV_ADMIN_EMAIL",
            "GV_ADMIN_PASSWORD",
            "GV_OIDC_ISSUER",
            "GV_OIDC_CLIENT_ID",
            "GV_OIDC_CLIENT_SECRET",
            "GV_OIDC_NAME",
            "GV_DEVELOP");
  }

  @Test
  void the_defaults_are_a_contract() {
    var settings = read(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.managementPort()).isEqualTo(8081);
    assertThat(settings.managementAddress().getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.data()).isEqualTo(home.resolve(".data"));
    assertThat(settings.database()).isNull();
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.trustedProxies().ranges()).isEmpty();
    assertThat(settings.theme()).isEqualTo("basis");
    assertThat(settings.content()).isEqualTo(home.resolve("content"));
    assertThat(settings.organisation()).isNull();
    assertThat(settings.contactEmail()).isNull();
    assertThat(settings.firstAdministrator()).isNull();
    assertThat(settings.provider()).isNull();
    assertThat(settings.themeSources()).isNull();
  }

  @Test
  void the_first_administrator_is_an_address_and_a_password_that_is_not_shown() {
    var settings =
        read(Map.of("GV_ADMIN_EMAIL", "eerste@example.org", "GV_ADMIN_PASSWORD", "heel geheim"));
    assertThat(settings.firstAdministrator())
        .isEqualTo(new Login("eerste@example.org", "heel geheim"));
    assertThat(settings.toString()).doesNotContain("heel geheim");
  }

  @Test
  void a_provider_is_an_issuer_with_a_client_whose_secret_is_not_shown() throws IOException {
    Path file = Files.writeString(home.resolve("geheim"), "heel geheim\n");
    var settings =
        read(
            Map.of(
                "GV_OIDC_ISSUER",
                "https://inloggen.example.org/realm/",
                "GV_OIDC_CLIENT_ID",
                "goedvoorbeeld",
                "GV_OIDC_CLIENT_SECRET_FILE",
                file.toString()));
    assertThat(settings.provider())
        .isEqualTo(
            new OutsideProvider(
                "https://inloggen.example.org/realm/",
                "goedvoorbeeld",
                "heel geheim",
                "uw organisatie"));
    assertThat(settings.toString()).doesNotContain("heel geheim");
  }

  @Test
  void half_a_provider_or_one_that_others_can_hear_is_refused() {
    assertThat(Settings.read(Map.of("GV_OIDC_ISSUER", "https://example.org"), home))
        .isEqualTo(new Faulty("GV_OIDC_ISSUER is gegeven, maar GV_OIDC_CLIENT_ID ontbreekt."));
    assertThat(
            Settings.read(
                Map.of("GV_OIDC_ISSUER", "https://example.org", "GV_OIDC_CLIENT_ID", "wij"), home))
        .isEqualTo(new Faulty("GV_OIDC_ISSUER is gegeven, maar GV_OIDC_CLIENT_SECRET ontbreekt."));
    for (String alone : List.of("GV_OIDC_CLIENT_ID", "GV_OIDC_CLIENT_SECRET", "GV_OIDC_NAME")) {
      assertThat(Settings.read(Map.of(alone, "iets"), home))
          .isEqualTo(new Faulty(alone + " is gegeven, maar GV_OIDC_ISSUER ontbreekt."));
    }
    for (String wrong :
        List.of(
            "http://example.org", "example.org", "https://example.org?x=1", "ftp://localhost")) {
      assertThat(Settings.read(Map.of("GV_OIDC_ISSUER", wrong), home))
          .isEqualTo(
              new Faulty(
                  "De instelling GV_OIDC_ISSUER is \"%s\", maar verwacht werd een adres zoals https://inloggen.voorbeeld.nl."
                      .formatted(wrong)));
    }
  }

  @Test
  void half_an_administrator_is_refused() {
    assertThat(Settings.read(Map.of("GV_ADMIN_EMAIL", "eerste@example.org"), home))
        .isEqualTo(new Faulty("GV_ADMIN_EMAIL is gegeven, maar GV_ADMIN_PASSWORD ontbreekt."));
    assertThat(Settings.read(Map.of("GV_ADMIN_PASSWORD", "heel geheim"), home))
        .isEqualTo(new Faulty("GV_ADMIN_PASSWORD is gegeven, maar GV_ADMIN_EMAIL ontbreekt."));
  }

  @Test
  void it_is_a_demonstration_until_publisher_and_contact_are_both_known() {
    assertThat(read(Map.of()).demonstration()).isTrue();
    assertThat(read(Map.of("GV_ORGANISATION", "Gemeente Voorbeeld")).demonstration()).isTrue();
    assertThat(
            read(Map.of(
                    "GV_ORGANISATION",
                    "Gemeente Voorbeeld",
                    "GV_CONTACT_EMAIL",
                    "redactie@voorbeeld.nl"))
                .demonstration())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GV_PORT, tachtig",
    "GV_PORT, 0",
    "GV_PORT, 70000",
    "GV_MANAGEMENT_PORT, 8080",
    "GV_MANAGEMENT_ADDRESS, server",
    "GV_MANAGEMENT_ADDRESS, 1.2.3.4.5",
    "GV_DATABASE_URL, mysql://server/naam",
    "GV_DEVELOP, misschien",
    "GV_BASE_URL, www.voorbeeld.nl",
    "GV_BASE_URL, ftp://voorbeeld.nl",
    "GV_BASE_URL, https://voorbeeld.nl/pad",
    "GV_BASE_URL, 'https://voor beeld.nl'",
    "GV_TRUSTED_PROXIES, proxy.voorbeeld.nl",
    "GV_TRUSTED_PROXIES, 10.0.0.0/33",
    "GV_THEME, ../weg",
    "GV_CONTENT, weg",
    "GV_CONTACT_EMAIL, redactie"
  })
  void a_wrong_value_is_refused_by_name_with_what_was_expected(String name, String value) {
    assertThat(refusal(Map.of(name, value)))
        .startsWith("De instelling " + name + " is \"" + value + "\", maar verwacht werd ")
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"GV_POORT, 80", "GV_MAIL_HOST, localhost", "GV_PORT_FILE, /etc/hostname", "GV_, x"})
  void an_unknown_setting_is_refused_by_name(String name, String value) {
    assertThat(refusal(Map.of(name, value)))
        .startsWith("De instelling " + name + " in de omgeving bestaat niet");
  }

  @Test
  void variables_of_others_are_none_of_our_business() {
    assertThat(read(Map.of("PATH", "/bin", "GVX", "1", "SERVER_PORT", "1")).port()).isEqualTo(8080);
  }

  @Test
  void an_empty_variable_counts_as_not_given() {
    assertThat(read(Map.of("GV_PORT", "", "GV_DATABASE_URL", " ")).port()).isEqualTo(8080);
  }

  @Test
  void an_outside_database_has_a_user_and_perhaps_an_owner() throws Exception {
    Files.writeString(home.resolve("geheim"), "s3cret\n");
    var settings =
        read(
            Map.of(
                "GV_DATABASE_URL", "jdbc:postgresql://db/gv",
                "GV_DATABASE_USER", "gv",
                "GV_DATABASE_PASSWORD_FILE", home.resolve("geheim").toString(),
                "GV_DATABASE_OWNER_USER", "eigenaar",
                "GV_DATABASE_OWNER_PASSWORD", "w8"));

    assertThat(settings.database())
        .isEqualTo(
            new OutsideDatabase(
                "jdbc:postgresql://db/gv", new Login("gv", "s3cret"), new Login("eigenaar", "w8")));
    assertThat(settings.toString()).doesNotContain("s3cret", "w8");
  }

  @Test
  void half_a_database_is_refused() {
    assertThat(refusal(Map.of("GV_DATABASE_PASSWORD", "x")))
        .isEqualTo("GV_DATABASE_PASSWORD is gegeven, maar GV_DATABASE_URL ontbreekt.");
    assertThat(refusal(Map.of("GV_DATABASE_URL", "jdbc:postgresql://db/gv")))
        .isEqualTo("GV_DATABASE_URL is gegeven, maar GV_DATABASE_USER ontbreekt.");
  }

  @Test
  void a_secret_is_given_once_and_its_file_must_be_there() {
    assertThat(refusal(Map.of("GV_DATABASE_PASSWORD", "x", "GV_DATABASE_PASSWORD_FILE", "/weg")))
        .isEqualTo("Geef GV_DATABASE_PASSWORD of GV_DATABASE_PASSWORD_FILE, niet allebei.");
    assertThat(refusal(Map.of("GV_DATABASE_PASSWORD_FILE", "/weg")))
        .isEqualTo(
            "De instelling GV_DATABASE_PASSWORD_FILE is \"/weg\", maar verwacht werd een bestand"
                + " dat te lezen is.");
  }

  @Test
  void the_file_gives_what_the_environment_does_not() throws Exception {
    Files.writeString(
        home.resolve("application.yaml"), "GV_PORT: 9000\ngv:\n  management-port: 9001\n");

    var settings = read(Map.of("GV_PORT", "9090"));

    assertThat(settings.port()).isEqualTo(9090);
    assertThat(settings.managementPort()).isEqualTo(9001);
  }

  @Test
  void an_unknown_key_or_broken_yaml_in_the_file_is_refused() throws Exception {
    Files.writeString(home.resolve("application.yaml"), "server.port: 9000\n");
    assertThat(refusal(Map.of()))
        .startsWith("De instelling SERVER_PORT in application.yaml bestaat niet");

    Files.writeString(home.resolve("application.yaml"), "GV_PORT: [\n");
    assertThat(refusal(Map.of()))
        .isEqualTo(
            "Het bestand " + home.resolve("application.yaml") + " is niet te lezen als YAML.");
  }

  @Test
  void a_range_of_proxies_holds_its_addresses_and_no_others() throws Exception {
    var proxies =
        read(Map.of("GV_TRUSTED_PROXIES", "10.1.0.0/16, 192.0.2.7 2001:db8::/32")).trustedProxies();

    assertThat(proxies.contains(InetAddress.ofLiteral("10.1.255.3"))).isTrue();
    assertThat(proxies.contains(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
    assertThat(proxies.contains(InetAddress.ofLiteral("192.0.2.7"))).isTrue();
    assertThat(proxies.contains(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
    assertThat(proxies.contains(InetAddress.ofLiteral("2001:db8:1::1"))).isTrue();
    assertThat(proxies.contains(InetAddress.ofLiteral("::1"))).isFalse();
  }

  private Settings read(Map<String, String> environment) {
    return switch (Settings.read(environment, home)) {
      case Good good -> good.settings();
      case Faulty faulty -> throw new AssertionError(faulty.sentence());
    };
  }

  private String refusal(Map<String, String> environment) {
    return switch (Settings.read(environment, home)) {
      case Good good -> throw new AssertionError(good.settings());
      case Faulty faulty -> faulty.sentence();
    };
  }
}
