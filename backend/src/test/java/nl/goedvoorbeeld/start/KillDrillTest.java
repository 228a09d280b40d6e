package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Power cuts, out-of-memory killers and impatient people.
@Tag("drill")
class KillDrillTest {
  @TempDir Path folder;

  @Test
  void whatever_is_killed_the_next_start_has_all_that_was_acknowledged() throws Exception {
    var house = House.in(folder);
    var pages = folder.resolve("more");
    for (int round = 1; round <= 6; round++) {
      try (var server = Child.serving(house.settings())) {
        assertThat(server.output()).contains("(generatie %1$d, %1$d item".formatted(round));
        House.page(pages, "bladzijde-" + round, "Bladzijde " + round);
        var taken = Child.start(house.settings(), "import", pages.toString());
        assertThat(taken.end()).as(taken.output()).isZero();

        var postgres = house.postgres();
        if (round % 3 != 0) {
          server.kill();
        }
        if (round % 3 != 1) {
          kill(postgres);
        }
        server.kill();
      }
    }
  }

  @Test
  void a_first_start_may_be_killed_at_any_moment() throws Exception {
    var house = House.bare(folder);
    var random = new Random(7);
    for (int round = 0; round < 12; round++) {
      var child = Child.start(house.settings());
      Thread.sleep(200 + random.nextInt(5000));
      child.kill();
    }
    try (var server = Child.serving(house.settings())) {
      assertThat(server.output()).contains("(generatie 1, 1 item)");
    }
  }

  @Test
  void a_database_that_is_killed_under_a_running_server_is_brought_back() throws Exception {
    var house = House.in(folder);
    try (var server = Child.serving(house.settings())) {
      kill(house.postgres());
      Thread.sleep(Duration.ofSeconds(5));

      House.page(folder.resolve("more"), "nieuw", "Nieuw");
      var taken = Child.start(house.settings(), "import", folder.resolve("more").toString());
      assertThat(taken.end()).as(taken.output()).isZero();
      assertThat(server.process.isAlive()).isTrue();
    }
  }

  @Test
  void a_server_whose_database_was_killed_stops_in_time_too() throws Exception {
    var house = House.in(folder);
    try (var server = Child.serving(house.settings())) {
      kill(house.postgres());
      var asked = Instant.now();
      server.process.destroy();
      server.end();

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(house.databaseRuns()).isFalse();
    }
  }

  private static void kill(Postmaster postgres) {
    ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
  }
}
