package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the site again, with the site and with smaller things that die.
class KeepTest {
  private static final Path KEEP = Path.of("src/build/sh/keep.sh").toAbsolutePath();
  private static final Map<String, String> AT_ONCE = Map.of("GOEDVOORBEELD_PAUSES", "0 0 0");

  /// Counts its lives in a file, says that it is ready, and then does what the test wants.
  private static final String READY =
      """
      #!/bin/sh
      echo x >>lives
      life=$(wc -l <lives)
      echo klaar >"$GOEDVOORBEELD_READY"
      """;

  @TempDir Path folder;

  @Test
  void what_died_is_started_again_and_what_is_done_is_not() throws Exception {
    try (var kept = keep(AT_ONCE, READY + "[ $life -gt 3 ] || kill -9 $$\nexit 0\n")) {
      assertThat(kept.end()).as(kept.output()).isZero();
      assertThat(lives()).isEqualTo(4);
      assertThat(said(kept))
          .hasSize(3)
          .allMatch(
              line -> line.contains("onverwacht gestopt (code 137) en start over 0 s opnieuw"))
          .last()
          .asString()
          .endsWith("(3 van 3).");
    }
  }

  @Test
  void what_dies_too_often_is_left_at_that_and_its_code_is_passed_on() throws Exception {
    try (var kept = keep(AT_ONCE, READY + "exit 3\n")) {
      assertThat(kept.end()).as(kept.output()).isEqualTo(3);
      assertThat(lives()).isEqualTo(4);
      assertThat(said(kept)).last().asString().contains("weer gestopt (code 3), te vaak");
    }
  }

  @Test
  void what_died_long_ago_does_not_count() throws Exception {
    // A clock on which every life takes six minutes.
    script(
        folder.resolve("bin/date"),
        "#!/bin/sh\n[ $1 != +%s ] || echo $(($(wc -l <lives) * 360))\n");
    var slow = new HashMap<>(AT_ONCE);
    slow.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    try (var kept = keep(slow, READY + "[ $life -gt 9 ] || exit 3\n")) {
      assertThat(kept.end()).as(kept.output()).isZero();
      assertThat(lives()).isEqualTo(10);
    }
  }

  @Test
  void what_never_was_ready_is_not_started_again() throws Exception {
    try (var kept = keep(AT_ONCE, "#!/bin/sh\necho x >>lives\nexit 1\n")) {
      assertThat(kept.end()).isEqualTo(1);
      assertThat(lives()).isEqualTo(1);
      assertThat(said(kept)).isEmpty();
    }
  }

  @Test
  void what_somebody_asked_to_stop_stays_away() throws Exception {
    for (var code : List.of(129, 130, 143)) {
      Files.deleteIfExists(folder.resolve("lives"));
      try (var kept = keep(AT_ONCE, READY + "exit %d\n".formatted(code))) {
        assertThat(kept.end()).isEqualTo(code);
        assertThat(lives()).isEqualTo(1);
        assertThat(said(kept)).isEmpty();
      }
    }
  }

  @Test
  void who_asks_the_script_to_stop_stops_what_it_keeps() throws Exception {
    var lasting = READY + "trap 'echo dag; exit 143' TERM\necho er\nwhile :; do sleep 0.1; done\n";
    for (var signal : List.of("TERM", "INT", "HUP")) {
      try (var kept = keep(AT_ONCE, lasting)) {
        kept.await("er");
        signal(kept.process.toHandle(), signal);
        assertThat(kept.end()).as(signal).isEqualTo(128 + number(signal));
        assertThat(kept.output()).contains("dag");
      }
    }
  }

  @Test
  void who_asks_while_it_waits_waits_no_longer() throws Exception {
    try (var kept = keep(Map.of("GOEDVOORBEELD_PAUSES", "600"), READY + "exit 3\n")) {
      kept.await("start over 600 s opnieuw");
      kept.process.destroy();
      assertThat(kept.end()).isEqualTo(143);
      assertThat(lives()).isEqualTo(1);
    }
  }

  /// What is begun just then has not become the program yet that would hear it.
  @Test
  void who_asks_just_before_it_waits_is_heard_too() throws Exception {
    script(
        folder.resolve("bin/date"),
        "#!/bin/sh\n[ $1 = +%s ] && echo 1 || kill -TERM $GOEDVOORBEELD_KEEPER\n");
    var asked = new HashMap<>(Map.of("GOEDVOORBEELD_PAUSES", "600"));
    asked.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    try (var kept = keep(asked, READY + "exit 3\n")) {
      assertThat(kept.end()).isEqualTo(143);
      assertThat(lives()).isEqualTo(1);
    }
  }

  @Test
  void the_site_comes_back_when_it_is_killed_and_goes_when_nobody_keeps_it() throws Exception {
    var house = House.in(folder);
    var settings = house.with("GV_MANAGEMENT_ADDRESS", House.ALSO_THIS_MACHINE);
    try (var kept = keepSite(settings)) {
      kept.await("staat klaar");
      var first = site(kept);
      var left = house.postgres();
      kill(first);
      assertThat(house.runs(left)).as("outlives its parent").isTrue();
      awaitAnother(kept, house, first);
      assertThat(kept.output()).contains("(code 137)", "(1 van 3)");
      theNextOneTookOver(kept, house, left);

      var second = site(kept);
      kept.kill();
      assertThat(second.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
      assertThat(kept.output()).contains("Wat de site startte, is er niet meer");
      assertThat(house.databaseRuns()).isFalse();
    }
  }

  /// What it finds is whole, and the database that was left over ended.
  private static void theNextOneTookOver(Child kept, House house, Postmaster left)
      throws Exception {
    assertThat(kept.lines())
        .filteredOn(line -> line.contains("staat klaar"))
        .hasSize(2)
        .allMatch(line -> line.endsWith("(generatie 1, 1 item)"));
    new Socket(House.ALSO_THIS_MACHINE, house.managementPort()).close();
    assertThat(house.runs(left)).isFalse();
  }

  @Test
  @Tag("drill")
  void whatever_is_killed_the_next_start_is_alone_and_stops_within_five_seconds() throws Exception {
    var house = House.in(folder);
    try (var kept = keepSite(house.settings())) {
      kept.await("staat klaar");
      // At once, while what is left over has not noticed yet.
      kept.kill();
    }
    try (var kept = keepSite(house.settings())) {
      kept.await("staat klaar");
      var site = site(kept);
      kept.kill();
      kill(site);
    }
    try (var kept = keepSite(house.settings())) {
      kept.await("staat klaar");
      assertThat(status(house)).isEqualTo(200);
      kill(site(kept));
      kept.await("onverwacht gestopt");
      var starting = Instant.now();
      kept.process.destroy();
      kept.end();
      assertThat(Duration.between(starting, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
    try (var kept = keepSite(house.settings())) {
      kept.await("staat klaar");
      var site = site(kept);
      var asked = Instant.now();
      kept.process.destroy();
      assertThat(kept.end()).isEqualTo(143);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(site.isAlive()).isFalse();
      assertThat(house.databaseRuns()).isFalse();
    }
  }

  private Child keep(Map<String, String> settings, String program) throws IOException {
    var file = folder.resolve("program");
    script(file, program);
    return keep(settings, List.of(file.toString()));
  }

  private Child keepSite(Map<String, String> house) throws IOException {
    var settings = new HashMap<>(house);
    settings.putAll(AT_ONCE);
    return keep(settings, Child.program());
  }

  /// Some who run tests do so where Ctrl-C is ignored, and what they start would inherit that.
  private Child keep(Map<String, String> settings, List<String> command) throws IOException {
    var words = Stream.of("env", "--default-signal=INT,HUP,TERM", KEEP.toString());
    return Child.start(folder, settings, Stream.concat(words, command.stream()).toList());
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private long lives() throws IOException {
    return Files.readAllLines(folder.resolve("lives")).size();
  }

  private static int number(String signal) {
    return switch (signal) {
      case "HUP" -> 1;
      case "INT" -> 2;
      default -> 15;
    };
  }

  private static void signal(ProcessHandle process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  /// By the script itself; some shells say by what signal something ended.
  private static List<String> said(Child kept) throws IOException {
    return kept.lines().stream().filter(line -> line.contains("Goed Voorbeeld")).toList();
  }

  private static ProcessHandle site(Child kept) {
    return kept.process.children().findFirst().orElseThrow();
  }

  private static void kill(ProcessHandle process) throws Exception {
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  private static void awaitAnother(Child kept, House house, ProcessHandle first) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(90));
    while (kept.lines().stream().filter(line -> line.contains("staat klaar")).count() < 2) {
      assertThat(Instant.now()).as(kept.output()).isBefore(deadline);
      Thread.sleep(50);
    }
    assertThat(site(kept).pid()).isNotEqualTo(first.pid());
    assertThat(status(house)).isEqualTo(200);
  }

  private static int status(House house) throws Exception {
    var address = URI.create("http://localhost:%d/".formatted(house.port()));
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
