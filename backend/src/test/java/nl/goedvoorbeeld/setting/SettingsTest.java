package nl.goedvoorbeeld.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.goedvoorbeeld.setting.OutsideMail.StartTls;
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
            "GV_SECRET",
            "GV_FORMER_SECRET",
            "GV_JOURNAL",
            "GV_MAIL_HOST",
            "GV_MAIL_PORT",
            "GV_MAIL_STARTTLS",
            "GV_MAIL_USER",
            "GV_MAIL_PASSWORD",
            "GV_MAIL_FROM",
            "GV_MAIL_REPLY_TO",
            "GV_MAIL_ENVELOPE_DOMAIN",
            "GV_MAIL_DKIM_DOMAIN",
            "GV_MAIL_DKIM_SELECTOR",
            "GV_MAIL_DKIM_KEY",
            "GV_MAIL_DKIM_SECOND_SELECTOR",
            "GV_MAIL_DKIM_SECOND_KEY",
            "GV_MAIL_RATE",
            "GV_MAIL_DOMAIN_RATE",
            "GV_MAIL_CONNECTIONS",
            "GV_MAIL_SLOW_START",
            "GV_BOUNCE_HOST",
            "GV_BOUNCE_PORT",
            "GV_BOUNCE_USER",
            "GV_BOUNCE_PASSWORD",
            "GV_BOUNCE_FOLDERS",
            "GV_MAIL_ONLY_TO",
            "GV_KEEP_ADDRESS_DAYS",
            "GV_KEEP_FACTS_DAYS",
            "GV_KEEP_ALERT_DAYS",
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
    assertThat(settings.secret()).isNull();
    assertThat(settings.mail()).isNull();
    assertThat(settings.retention())
        .isEqualTo(new Retention(Duration.ofDays(28), Duration.ofDays(365), Duration.ofDays(7)))
        .isEqualTo(Retention.USUAL);
    assertThat(settings.themeSources()).isNull();
  }

  @Test
  void a_server_for_mail_has_a_sender_and_what_is_not_said_follows_from_it() {
    var mail = mail(Map.of());
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.startTls()).isEqualTo(StartTls.REQUIRED);
    assertThat(mail.login()).isNull();
    assertThat(mail.from()).isEqualTo("redactie@xn--mller-kva.example");
    assertThat(mail.replyTo()).isNull();
    assertThat(mail.envelopeDomain()).isEqualTo("xn--mller-kva.example");
    assertThat(mail.signers()).isEmpty();
    assertThat(mail.rate()).isEqualTo(50);
    assertThat(mail.allows("ieder@voorbeeld.nl")).isTrue();
    assertThat(mail.strangers()).isEmpty();
  }

  @Test
  void a_key_signs_for_the_domain_of_the_sender_and_is_not_shown() throws Exception {
    Path file = Files.writeString(home.resolve("sleutel.pem"), pem(2048));
    var mail =
        mail(
            Map.of(
                "GV_MAIL_DKIM_SELECTOR",
                "gv1",
                "GV_MAIL_DKIM_KEY_FILE",
                file.toString(),
                "GV_MAIL_DKIM_SECOND_SELECTOR",
                "gv2",
                "GV_MAIL_DKIM_SECOND_KEY",
                pem(2048)));
    assertThat(mail.signers().stream().map(Object::toString))
        .containsExactly(
            "gv1._domainkey.xn--mller-kva.example", "gv2._domainkey.xn--mller-kva.example");
    String sentence =
        "De instelling GV_MAIL_DKIM_KEY is niet goed: verwacht werd een sleutel (RSA, 2048 bits of meer) als PEM van PKCS #8.";
    for (String bad : List.of(pem(1024), "geen sleutel", "AAAA")) {
      assertThat(refusal(mailed(Map.of("GV_MAIL_DKIM_SELECTOR", "gv1", "GV_MAIL_DKIM_KEY", bad))))
          .isEqualTo(sentence);
    }
  }

  @Test
  void half_a_server_for_mail_is_refused() throws Exception {
    assertThat(refusal(Map.of("GV_MAIL_HOST", "smtp.example.org")))
        .isEqualTo("GV_MAIL_HOST is gegeven, maar GV_MAIL_FROM ontbreekt.");
    for (String alone : List.of("GV_MAIL_FROM", "GV_MAIL_PORT", "GV_MAIL_ONLY_TO")) {
      assertThat(refusal(Map.of(alone, "x")))
          .isEqualTo(alone + " is gegeven, maar GV_MAIL_HOST ontbreekt.");
    }
    assertThat(refusal(mailed(Map.of("GV_MAIL_USER", "wij"))))
        .isEqualTo("GV_MAIL_USER is gegeven, maar GV_MAIL_PASSWORD ontbreekt.");
    assertThat(refusal(mailed(Map.of("GV_MAIL_DKIM_KEY", pem(2048)))))
        .isEqualTo("GV_MAIL_DKIM_KEY is gegeven, maar GV_MAIL_DKIM_SELECTOR ontbreekt.");
    assertThat(refusal(mailed(Map.of("GV_MAIL_DKIM_SELECTOR", "gv1"))))
        .isEqualTo("GV_MAIL_DKIM_SELECTOR is gegeven, maar GV_MAIL_DKIM_KEY ontbreekt.");
  }

  @Test
  void a_password_does_not_go_over_an_open_line() {
    for (String startTls : List.of("nee", "indien mogelijk")) {
      assertThat(
              refusal(
                  mailed(
                      Map.of(
                          "GV_MAIL_USER", "wij",
                          "GV_MAIL_PASSWORD", "heel geheim",
                          "GV_MAIL_STARTTLS", startTls))))
          .isEqualTo(
              "GV_MAIL_USER is gegeven, dus GV_MAIL_STARTTLS moet verplicht zijn: anders kan een ander het wachtwoord meelezen.");
    }
  }

  @Test
  void what_does_not_belong_to_the_domain_of_the_sender_is_named() throws Exception {
    assertThat(
            mail(Map.of(
                    "GV_MAIL_ENVELOPE_DOMAIN", "anders.example",
                    "GV_MAIL_DKIM_DOMAIN", "ook.anders.example",
                    "GV_MAIL_DKIM_SELECTOR", "gv1",
                    "GV_MAIL_DKIM_KEY", pem(2048)))
                .strangers())
        .containsExactly("GV_MAIL_ENVELOPE_DOMAIN", "GV_MAIL_DKIM_DOMAIN");
    assertThat(mail(Map.of("GV_MAIL_ENVELOPE_DOMAIN", "mail.müller.example")).strangers())
        .isEmpty();
  }

  @Test
  void a_secret_that_was_is_given_beside_the_one_that_is() throws Exception {
    String now = "x".repeat(32);
    String before = "y".repeat(32);
    assertThat(Secret.of(read(Map.of("GV_SECRET", now, "GV_FORMER_SECRET", before))).keys())
        .containsExactly(now, before);
    assertThat(Secret.of(read(Map.of("GV_SECRET", now))).keys()).containsExactly(now);
    assertThat(refusal(Map.of("GV_FORMER_SECRET", before)))
        .isEqualTo("GV_FORMER_SECRET is gegeven, maar GV_SECRET ontbreekt.");
    assertThat(refusal(Map.of("GV_SECRET", now, "GV_FORMER_SECRET", "te kort")))
        .startsWith("De instelling GV_FORMER_SECRET is niet goed")
        .doesNotContain("te kort");
  }

  @Test
  void the_journal_is_in_the_data_folder_unless_another_is_given() {
    assertThat(read(Map.of("GV_DATA", "d")).journal()).isEqualTo(home.resolve("d/journaal"));
    assertThat(read(Map.of("GV_JOURNAL", "elders/j")).journal())
        .isEqualTo(home.resolve("elders/j"));
  }

  @Test
  void a_secret_is_long_and_the_same_at_each_start() throws Exception {
    assertThat(refusal(Map.of("GV_SECRET", "te kort")))
        .isEqualTo(
            "De instelling GV_SECRET is niet goed: verwacht werd een geheim van minstens 32 tekens.");
    String given = "x".repeat(32);
    assertThat(Secret.of(read(Map.of("GV_SECRET", given))).value()).isEqualTo(given);
    Secret made = Secret.of(read(Map.of()));
    assertThat(Secret.of(read(Map.of()))).isEqualTo(made);
    assertThat(made.value()).hasSize(64);
    assertThat(made.toString()).doesNotContain(made.value());
    assertThat(Files.getPosixFilePermissions(home.resolve(".data").resolve("geheim")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    try (var files = Files.list(home.resolve(".data"))) {
      assertThat(files).hasSize(1);
    }
  }

  private static Map<String, String> mailed(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("GV_MAIL_HOST", "smtp.example.org");
    all.putIfAbsent("GV_MAIL_FROM", "redactie@Müller.example");
    return all;
  }

  private OutsideMail mail(Map<String, String> more) {
    return Objects.requireNonNull(read(mailed(more)).mail());
  }

  private static String pem(int bits) throws Exception {
    var maker = KeyPairGenerator.getInstance("RSA");
    maker.initialize(bits);
    return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
        .formatted(
            Base64.getMimeEncoder()
                .encodeToString(maker.generateKeyPair().getPrivate().getEncoded()));
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
    "GV_CONTACT_EMAIL, redactie",
    "GV_KEEP_ADDRESS_DAYS, 13",
    "GV_KEEP_ADDRESS_DAYS, 366",
    "GV_KEEP_FACTS_DAYS, 29",
    "GV_KEEP_FACTS_DAYS, 1096",
    "GV_KEEP_ALERT_DAYS, 0",
    "GV_KEEP_ALERT_DAYS, 29",
    "GV_KEEP_ALERT_DAYS, een week"
  })
  void a_wrong_value_is_refused_by_name_with_what_was_expected(String name, String value) {
    assertThat(refusal(Map.of(name, value)))
        .startsWith("De instelling " + name + " is \"" + value + "\", maar verwacht werd ")
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "GV_MAIL_HOST, smtp.example.org/x",
    "GV_MAIL_PORT, nul",
    "GV_MAIL_STARTTLS, ja",
    "GV_MAIL_FROM, redactie",
    "GV_MAIL_FROM, jörg@example.org",
    "GV_MAIL_REPLY_TO, 'a@example.org, b@example.org'",
    "GV_MAIL_ENVELOPE_DOMAIN, example",
    "GV_MAIL_RATE, 0",
    "GV_MAIL_RATE, 5001",
    "GV_MAIL_DOMAIN_RATE, 0",
    "GV_MAIL_CONNECTIONS, 33",
    "GV_MAIL_SLOW_START, -1",
    "GV_MAIL_ONLY_TO, 'proef@example.org, example.org'"
  })
  void a_wrong_value_of_mail_is_refused_by_name(String name, String value) {
    Map<String, String> all = new HashMap<>(mailed(Map.of()));
    all.put(name, value);
    assertThat(refusal(all))
        .startsWith("De instelling " + name + " is \"" + value + "\", maar verwacht werd ");
  }

  @ParameterizedTest
  @CsvSource({
    "GV_POORT, 80",
    "GV_MAIL_IMAP_HOST, localhost",
    "GV_PORT_FILE, /etc/hostname",
    "GV_, x"
  })
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
