package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.privacy.Holding;
import nl.goedvoorbeeld.privacy.Spot;
import nl.goedvoorbeeld.privacy.Spot.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as an administrator meets it: real processes, real signals.
class ServeTest {
  @TempDir Path folder;

  @Test
  void a_server_lets_commands_in_and_nobody_else_and_leaves_nothing_behind() throws Exception {
    var house = House.bare(folder);
    try (var server = Child.serving(house.settings())) {
      assertThat(server.lines())
          .hasSize(2)
          .endsWith(
              "Goed Voorbeeld staat klaar: http://localhost:%d/ (generatie 1, 1 item)"
                  .formatted(house.port()));
      assertThat(server.lines().getFirst())
          .matches(
              "Er is nog geen beheerder\\. Word het, binnen 24 uur, op:"
                  + " http://localhost:%d/redactie/link/[\\w-]{43}".formatted(house.port()));
      theManagementPortSaysWhatALoadBalancerAsksAndNoMore(house);
      onlyThisMachineReachesTheManagementPort(house);
      aSecondServerIsRefused(house);
      everyFileStandsInTheRegister();
      commandsWorkBesideIt(house);

      assertThat(server.process.isAlive()).isTrue();
      assertThat(status(house.managementPort(), "/gereed")).isEqualTo(200);
      sigtermEndsAllOfItWithinFiveSeconds(server, house);
    }
  }

  private void theManagementPortSaysWhatALoadBalancerAsksAndNoMore(House house) throws Exception {
    assertThat(status(house.managementPort(), "/gezond")).isEqualTo(200);
    assertThat(status(house.managementPort(), "/gereed")).isEqualTo(200);
    assertThat(status(house.managementPort(), "/metrics")).isEqualTo(200);
    for (var other : new String[] {"/", "/health", "/actuator", "/env", "/heapdump", "/shutdown"}) {
      assertThat(status(house.managementPort(), other)).as(other).isIn(403, 404);
    }
    assertThat(status(house.port(), "/metrics")).isIn(403, 404);
    assertThat(status(house.port(), "/gezond")).isIn(403, 404);
  }

  /// Nobody on the network asks how many requests there were, unless the administrator lets them.
  private static void onlyThisMachineReachesTheManagementPort(House house) {
    assertThatThrownBy(() -> new Socket(House.ALSO_THIS_MACHINE, house.managementPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  private void aSecondServerIsRefused(House house) throws Exception {
    // Started together: each has to wait for itself, and there is more than one processor.
    for (var second : List.of(Child.start(house.settings()), Child.start(house.onOtherPorts()))) {
      assertThat(second.end()).isEqualTo(1);
      assertThat(second.lines())
          .singleElement()
          .asString()
          .startsWith("Op de gegevens in " + folder.toRealPath().resolve("data"))
          .contains("draait al een Goed Voorbeeld");
    }
  }

  /// Of the folder of the database, what it writes beside its own.
  private void everyFileStandsInTheRegister() throws IOException {
    Path data = folder.resolve("data");
    Set<String> named =
        Arrays.stream(Holding.values())
            .flatMap(one -> one.places().stream())
            .filter(place -> place.sort() == Sort.FILE)
            .map(Spot::name)
            .collect(Collectors.toSet());
    try (Stream<Path> own = Files.list(data);
        Stream<Path> database = Files.list(data.resolve("postgres"))) {
      assertThat(
              Stream.concat(own, database.filter(Files::isRegularFile))
                  .map(file -> data.relativize(file) + (Files.isDirectory(file) ? "/" : "")))
          .contains("geheim", "index/", "postgres/postgres.log")
          .isSubsetOf(named);
    }
  }

  private void commandsWorkBesideIt(House house) throws Exception {
    House.page(folder.resolve("more"), "nieuw", "Nieuw");
    var taken = Child.start(house.settings(), "import", folder.resolve("more").toString());
    assertThat(taken.end()).as(taken.output()).isZero();
    assertThat(taken.output()).contains("generatie 2");

    // Beside it, but in this JVM.
    var given = Told.by(house.settings(), "export", folder.resolve("out").toString());
    assertThat(given.code()).as(given.output()).isZero();
    assertThat(folder.resolve("out/paginas/nieuw.md"))
        .hasSameBinaryContentAs(folder.resolve("more/paginas/nieuw.md"));

    var reindexed = Told.by(house.settings(), "reindex");
    assertThat(reindexed.code()).as(reindexed.output()).isZero();
    editorsComeInBesideIt(house);
    theLibraryGoesBackBesideIt(house);
    assertThat(house.databaseRuns()).isTrue();
  }

  private void theLibraryGoesBackBesideIt(House house) throws Exception {
    var file = folder.resolve("back-up.zip").toString();
    var saved = Told.by(house.settings(), "backup", file);
    assertThat(saved.code()).as(saved.output()).isZero();
    assertThat(saved.output())
        .startsWith(folder.resolve("back-up.zip") + ": ")
        .contains("generatie 2");

    House.page(folder.resolve("later"), "later", "Later");
    var taken = Told.by(house.settings(), "import", folder.resolve("later").toString());
    assertThat(taken.code()).as(taken.output()).isZero();
    await(house, "/later", 200);
    refusedHere(house.settings(), 1, "De database is niet leeg: 3 items,", "restore", file);

    var restored = Told.by(house.settings(), "restore", file, "--overschrijf");
    assertThat(restored.code()).as(restored.output()).isZero();
    assertThat(restored.output()).contains("Teruggezet: 2 items,");
    await(house, "/later", 404);
    assertThat(status(house.port(), "/nieuw")).isEqualTo(200);
  }

  private static void await(House house, String path, int wanted) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (status(house.port(), path) != wanted) {
      assertThat(Instant.now()).as(path).isBefore(deadline);
      Thread.sleep(50);
    }
    assertThat(status(house.managementPort(), "/gereed")).isEqualTo(200);
  }

  private void editorsComeInBesideIt(House house) throws Exception {
    String[] words = {
      "editor", "add", "eerste@example.org", "--naam", "Eerste", "--rol", "beheerder"
    };
    var added = Told.by(house.settings(), words);
    assertThat(added.code()).as(added.output()).isZero();
    assertThat(added.lines())
        .singleElement()
        .asString()
        .matches(
            "Kies een wachtwoord, eenmaal, op: http://localhost:\\d+/redactie/link/[\\w-]{43}");
    assertThat(status(house.port(), added.output().strip().replaceFirst(".*(?=/redactie)", "")))
        .isEqualTo(200);

    var again = Told.by(house.settings(), words);
    assertThat(again.code()).as(again.output()).isZero();
    assertThat(again.output()).startsWith("Dit account bestaat al: Eerste, beheerder.");

    refusedHere(
        house.settings(),
        2,
        "De rol \"baas\" bestaat niet",
        "editor",
        "add",
        "a@example.org",
        "--naam",
        "A",
        "--rol",
        "baas");
    refusedHere(house.settings(), 2, "Gebruik: ./run editor add", "editor", "lijst");
    refusedHere(
        house.settings(),
        1,
        "Dit is geen e-mailadres",
        "editor",
        "add",
        "niemand",
        "--naam",
        "A",
        "--rol",
        "auteur");
  }

  private void sigtermEndsAllOfItWithinFiveSeconds(Child server, House house) throws Exception {
    var postgres = house.postgres();
    var asked = Instant.now();
    server.process.destroy();
    server.end();

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(house.databaseRuns()).isFalse();
    assertThat(house.runs(postgres)).isFalse();
  }

  @Test
  void a_wrong_setting_ends_the_start_with_one_sentence() throws Exception {
    var house = House.bare(folder);
    refused(house.with("GV_PORT", "tachtig"), 1, "De instelling GV_PORT is \"tachtig\"");
    refused(house.with("GV_POORT", "80"), 1, "De instelling GV_POORT in de omgeving bestaat niet");
    var file = Files.writeString(folder.resolve("file"), "");
    refused(
        house.with("GV_DATA", file.resolve("data").toString()),
        1,
        "In de map " + file.resolve("data") + " (GV_DATA) kan niet worden geschreven");
    refused(house.settings(), 2, "Het commando \"serv\" bestaat niet; kies uit serve,", "serv");
    refused(house.settings(), 2, "Gebruik: ./run import MAP", "import");
  }

  @Test
  void a_port_in_use_and_a_database_that_is_not_there_get_a_sentence_too() throws Exception {
    var house = House.bare(folder);
    try (var _ = new ServerSocket(house.managementPort())) {
      refused(house.settings(), 1, "Poort %d is al in gebruik".formatted(house.managementPort()));
    }
    // An address for examples, which no machine has.
    refused(
        house.with("GV_MANAGEMENT_ADDRESS", "192.0.2.1"),
        1,
        "De instelling GV_MANAGEMENT_ADDRESS is \"192.0.2.1\", maar dat is geen adres");
    assertThat(folder.resolve("data/postgres")).as("no database was started").doesNotExist();

    var nowhere = house.with("GV_DATABASE_URL", "jdbc:postgresql://localhost:1/gv");
    nowhere.put("GV_DATABASE_USER", "gv");
    refused(nowhere, 1, "De database postgresql://localhost:1/gv is niet bereikbaar");
  }

  private static void refused(
      Map<String, String> settings, int code, String sentence, String... words) throws Exception {
    try (var child = Child.start(settings, words)) {
      assertThat(child.end()).as(child.output()).isEqualTo(code);
      assertThat(child.lines()).singleElement().asString().startsWith(sentence);
    }
  }

  /// The same, in this JVM.
  private static void refusedHere(
      Map<String, String> settings, int code, String sentence, String... words) {
    var told = Told.by(settings, words);
    assertThat(told.code()).as(told.output()).isEqualTo(code);
    assertThat(told.lines()).singleElement().asString().startsWith(sentence);
  }

  private static int status(int port, String path) throws Exception {
    var address = URI.create("http://localhost:%d%s".formatted(port, path));
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
