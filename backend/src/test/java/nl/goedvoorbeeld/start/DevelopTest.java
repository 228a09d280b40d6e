package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `GV_DEVELOP=ja`: what is saved is shown, by a real process in a copy of the folders. Its start
/// takes longer than a test, so there is one for all of them; each puts back what it changed, and
/// sees that this is shown too.
class DevelopTest {
  private static final Path TEMPLATE = Path.of("basis/templates/fout.jte");
  private static final Path STYLE = Path.of("basis/assets/css/tokens.css");
  private static final Path CONTENT = Path.of("paginas/hallo.md");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static House house;
  private static Path themes;
  private static Child server;

  @BeforeAll
  static void start() throws Exception {
    house = House.in(folder);
    themes = copied(Path.of("../themes"), folder.resolve("themes"));
    server = Child.start(folder, house.with("GV_DEVELOP", "ja"));
    server.await("staat klaar");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    CLIENT.close();
  }

  private static Path copied(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  @Test
  void a_template_that_was_saved_is_shown_by_the_next_request() throws Exception {
    assertThat(page("/nergens")).doesNotContain("Nieuw in de fout");
    String former = replace(themes.resolve(TEMPLATE), "<h1>", "<p>Nieuw in de fout</p><h1>");
    assertThat(page("/nergens")).contains("Nieuw in de fout");
    assertThat(page("/hallo")).contains("Dit is Hallo.");
    Files.writeString(themes.resolve(TEMPLATE), former);
    assertThat(page("/nergens")).doesNotContain("Nieuw in de fout");
  }

  @Test
  void with_a_fault_in_a_template_the_former_page_stays_and_the_fault_is_told_once()
      throws Exception {
    String former = page("/nergens");
    for (String fault : new String[] {"@if(", "${page.nergens()}"}) {
      String good = replace(themes.resolve(TEMPLATE), "<h1>", fault + "<h1>");
      assertThat(page("/nergens")).isEqualTo(former);
      assertThat(page("/nergens")).isEqualTo(former);
      assertThat(page("/hallo")).contains("Dit is Hallo.");
      Files.writeString(themes.resolve(TEMPLATE), good);
      assertThat(page("/nergens")).isEqualTo(former);
    }
    assertThat(server.lines())
        .filteredOn(line -> line.contains("The templates have a fault"))
        .hasSize(2)
        .allMatch(line -> line.contains("fout.jte"));
  }

  @Test
  void a_style_sheet_that_was_saved_is_served_under_a_new_address() throws Exception {
    String before = style(page("/hallo"));
    assertThat(page(before)).doesNotContain("--gv-nieuw");
    String former = replace(themes.resolve(STYLE), ":root {", ":root { --gv-nieuw: 1px;");
    String after = style(page("/hallo"));
    assertThat(after).isNotEqualTo(before);
    assertThat(page(after)).contains("--gv-nieuw");
    Files.writeString(themes.resolve(STYLE), former);
    assertThat(style(page("/hallo"))).isEqualTo(before);
  }

  private static String style(String page) {
    return page.replaceFirst("(?s).*href=\"(/thema/[0-9a-f]+/css/tokens\\.css)\".*", "$1");
  }

  @Test
  void content_that_was_saved_is_published() throws Exception {
    Path file = house.folder().resolve("content").resolve(CONTENT);
    String former = replace(file, "Dit is Hallo.", "Dit is nieuw.");
    await("/hallo", "Dit is nieuw.");
    Files.writeString(file, former);
    await("/hallo", "Dit is Hallo.");
  }

  @Test
  void with_a_fault_in_content_the_former_page_stays_and_the_fault_is_told_once() throws Exception {
    Path file = house.folder().resolve("content").resolve(CONTENT);
    String good = replace(file, "titel: Hallo", "titeltje: Hallo");
    server.await("Er is niets ingelezen");
    assertThat(page("/hallo")).contains("Dit is Hallo.");
    Files.writeString(file, good.replace("Dit is Hallo.", "Dit is hersteld."));
    await("/hallo", "Dit is hersteld.");
    Files.writeString(file, good);
    await("/hallo", "Dit is Hallo.");
    assertThat(server.lines())
        .filteredOn(line -> line.contains("hallo.md:") && line.contains("titeltje"))
        .hasSize(1);
  }

  /// @return what was there before
  private static String replace(Path file, String what, String by) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(what);
    Files.writeString(file, before.replace(what, by));
    return before;
  }

  private static void await(String path, String text) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!page(path).contains(text)) {
      assertThat(Instant.now()).as(server.output()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  private static String page(String path) throws Exception {
    var address = URI.create("http://localhost:%d%s".formatted(house.port(), path));
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }
}
