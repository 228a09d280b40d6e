package nl.goedvoorbeeld.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.privacy.Spot.Sort;
import nl.goedvoorbeeld.setting.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// That all of it is there, and said everywhere in the same way.
class RegisterTest {
  private static final Path PAGE = Path.of("docs/privacy.md");
  private static final String BEGIN = "<!-- register -->\n\n";
  private static final String END = "\n<!-- einde van het register -->";

  @Test
  void each_table_stands_in_one_entry() {
    List<String> tables =
        TestDatabase.emptied()
            .db()
            .fetch(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .map(row -> row.get(0, String.class));
    assertThat(names(Sort.TABLE)).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void nothing_stands_in_two() {
    assertThat(Arrays.stream(Holding.values()).flatMap(one -> one.places().stream()))
        .doesNotHaveDuplicates();
  }

  /// More than the one of standard error would be a file that nobody knows of.
  @Test
  void the_program_keeps_no_other_log() throws IOException {
    assertThat(names(Sort.LOG)).contains("standaardfout");
    assertThat(
            Pattern.compile("class=\"([\\w.]+Appender)\"")
                .matcher(Files.readString(Path.of("src/main/resources/logback.xml")))
                .results()
                .map(match -> match.group(1)))
        .containsExactly("ch.qos.logback.core.ConsoleAppender");
  }

  @Test
  void of_people_it_is_said_why_how_long_and_who_ends_it() {
    assertThat(Holding.values())
        .filteredOn(one -> !one.people.isEmpty())
        .allSatisfy(
            one -> {
              assertThat(one.purpose).endsWith(".");
              assertThat(one.grounds).isNotEmpty();
              assertThat(one.untils).isNotEmpty();
              assertThat(one.untils)
                  .allSatisfy(
                      until ->
                          assertThat(until.words(Retention.USUAL))
                              .doesNotContain("%")
                              .doesNotContainPattern("\\b0 minuten"));
            });
  }

  @Test
  void what_an_administrator_says_is_what_readers_are_told() {
    String told =
        new Holdings(new Retention(Duration.ofDays(40), Duration.ofDays(730), Duration.ofDays(1)))
            .parts()
            .toString();
    assertThat(told)
        .contains(
            "40 dagen nadat het laatste abonnement is geëindigd",
            "wat in een attendering staat: een dag",
            "2 jaar nadat het is verteld")
        .doesNotContain("28 dagen nadat");
  }

  /// It stands in a file that no constant can reach.
  @Test
  void a_session_at_rest_ends_when_the_register_says() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
        .contains("\n    timeout: " + Periods.SESSION_AT_REST.toMinutes() + "m ");
  }

  @Test
  void the_page_about_it_tells_the_same() throws IOException {
    assertThat(Files.readString(PAGE)).contains(BEGIN + register() + END);
  }

  /// `-Dregister=schrijf` writes it anew.
  @Test
  @EnabledIfSystemProperty(named = "register", matches = "schrijf")
  void the_register_is_written_when_asked_for() throws IOException {
    String page = Files.readString(PAGE);
    Files.writeString(
        PAGE,
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + register()
            + page.substring(page.indexOf(END)));
  }

  private static String register() {
    return new Holdings(Retention.USUAL).markdown();
  }

  private static List<String> names(Sort sort) {
    return Arrays.stream(Holding.values())
        .flatMap(one -> one.places().stream())
        .filter(place -> place.sort() == sort)
        .map(Spot::name)
        .toList();
  }
}
