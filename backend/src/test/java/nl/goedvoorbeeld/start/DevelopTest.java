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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `GV_DEVELOP=ja`: what is saved is shown, by a real process in a copy of the folders.
class DevelopTest {
  private static final Path TEMPLATE = Path.of("basis/templates/fout.jte");
  private static final Path STYLE = Path.of("basis/assets/css/tokens.css");
  private static final Path CONTENT = Path.of("paginas/hallo.md");

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;
  private House house;
  private Path themes;
  private Child server;

  @BeforeEach
  void start() throws Exception {
    house = House.in(folder);
    themes = copied(Path.of("../themes"), folder.resolve("themes"));
    server = Child.start(folder, house.with("GV_DEVELOP", "ja"));
    server.await("staat klaar");
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    client.close();
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
    replace(themes.resolve(TEMPLATE), "<h1>", "<p>Nieuw in de fout</p><h1>");
    assertThat(page("/nergens")).contains("Nieuw in de fout");
    assertThat(page("/hallo")).contains("Dit is Hallo.");
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
    replace(themes.resolve(STYLE), ":root {", ":root { --gv-nieuw: 1px;");
    String after = style(page("/hallo"));
    assertThat(after).isNotEqualTo(before);
    assertThat(page(after)).contains("--gv-nieuw");
  }

  private static String style(String page) {
    return page.replaceFirst("(?s).*href=\"(/thema/[0-9a-f]+/css/tokens\\.css)\".*", "$1");
  }

  @Test
  void content_that_was_saved_is_published() throws Exception {
    replace(house.folder().resolve("content").resolve(CONTENT), "Dit is Hallo.", "Dit is nieuw.");
    await("/hallo", "Dit is nieuw.");
  }

  @Test
  void with_a_fault_in_content_the_former_page_stays_and_the_fault_is_told_once() throws Exception {
    Path file = house.folder().resolve("content").resolve(CONTENT);
    String good = replace(file, "titel: Hallo", "titeltje: Hallo");
    server.await("Er is niets ingelezen");
    assertThat(page("/hallo")).contains("Dit is Hallo.");
    Files.writeString(file, good.replace("Dit is Hallo.", "Dit is hersteld."));
    await("/hallo", "Dit is hersteld.");
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

  private void await(String path, String text) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!page(path).contains(text)) {
      assertThat(Instant.now()).as(server.output()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  private String page(String path) throws Exception {
    var address = URI.create("http://localhost:%d%s".formatted(house.port(), path));
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }
}
