package nl.goedvoorbeeld.newsletter.mailing;

import static java.util.Objects.requireNonNull;
import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import nl.goedvoorbeeld.mail.ScriptedServer;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes, a slow server that refuses one in ten for now and cuts the line after it stored one
/// in twenty, nodes that are killed and a database that is: nobody is missed, nobody gets it under
/// two names, and nobody who left gets it after that.
///
/// What stays: who was stored and of whom it was not written down, because the line, the node or
/// the database went at that moment, gets the same mail once more, under the same name. It says how
/// often that was.
@Tag("drill")
class MailingDrillTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int RATE = 250;
  private static final String NOT_NOW = "451 4.3.0 not now";

  /// Between the look at who left and the word to the server.
  private static final Duration MOMENT = Duration.ofMillis(500);

  @TempDir Path folder;
  private final Random random = new Random(20);

  @Test
  void whatever_is_killed_everybody_gets_it_under_one_name() throws Exception {
    drill(Integer.getInteger("drill.readers", 5_000), 10, 2);
  }

  private void drill(int readers, int kills, int deaths) throws Exception {
    Instant begin = Instant.now();
    EmbeddedPostgres postgres = postgres(0);
    int port = postgres.getPort();
    String url = postgres.getJdbcUrl("postgres", "postgres");
    Flyway.configure().dataSource(url, "postgres", "").load().migrate();
    DSLContext db = DSL.using(MailingNode.pool(url), SQLDialect.POSTGRES);
    var clock = new MailingNode.Told(folder.resolve("clock"));
    Map<Integer, Process> nodes = new HashMap<>();
    Map<Integer, Instant> left = new ConcurrentHashMap<>();
    Map<Integer, Instant> last = new ConcurrentHashMap<>();
    try (var post = new Post(db, folder)) {
      post.readers(readers, "een.test", "twee.test", "drie.test", "vier.test");
      var mailing = post.mailing();
      post.server.answers = line -> answer(line, last);
      for (int node = 0; node < 2; node++) {
        nodes.put(node, node(url, post, node));
      }

      for (int kill = 1; kill <= kills; kill++) {
        int until = readers * kill / (kills + 2);
        await(
            "%d mails before kill %d".formatted(until, kill),
            () -> post.server.mails.size() >= until);
        int leaver = readers - kill;
        tell(() -> post.leaves(leaver));
        left.put(leaver, Instant.now());
        if (kill % (kills / deaths) == 0) {
          kill(postgres());
          // It lets go of what it has of it in this JVM.
          postgres.close();
          postgres = postgres(port);
          // What was in hand is free again.
          clock.skip(Post.LEASE.plusSeconds(1));
        }
        requireNonNull(nodes.get(kill % 2)).destroyForcibly().waitFor();
        nodes.put(kill % 2, node(url, post, kill));
      }
      int hours = 0;
      Instant end = Instant.now().plus(PATIENCE);
      while (state(post, mailing) != MailingState.SENT && Instant.now().isBefore(end)) {
        await("nothing is due", () -> idle(db, clock.instant()));
        clock.skip(Duration.ofHours(1));
        hours++;
        Thread.sleep(700);
      }
      nodes.values().forEach(Process::destroyForcibly);
      report(post, mailing, readers, kills, deaths, hours, begin, left, last);
    } finally {
      nodes.values().forEach(Process::destroyForcibly);
      postgres.close();
    }
  }

  /// Slow, and not sure of itself.
  private Optional<String> answer(String line, Map<Integer, Instant> last) {
    if (line.startsWith("RCPT")) {
      last.put(Integer.parseInt(line.replaceAll(".*<lezer|@.*", "")), Instant.now());
      return chance(10) ? Optional.of(NOT_NOW) : Optional.empty();
    }
    if (line.equals(".")) {
      pause(15);
      return chance(20) ? Optional.of(ScriptedServer.CLOSE) : Optional.empty();
    }
    return Optional.empty();
  }

  private synchronized boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean idle(DSLContext db, Instant now) {
    try {
      return !new Deliveries(db, Post.LEASE).anyDue(now)
          && db.fetchCount(DELIVERY, DELIVERY.LEASE_UNTIL.gt(now)) == 0;
    } catch (DataAccessException _) {
      return false;
    }
  }

  private static MailingState state(Post post, UUID mailing) {
    return post.state(mailing);
  }

  private void report(
      Post post,
      UUID mailing,
      int readers,
      int kills,
      int deaths,
      int hours,
      Instant begin,
      Map<Integer, Instant> left,
      Map<Integer, Instant> last) {
    Map<String, Set<String>> names = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (String mail : List.copyOf(post.server.mails)) {
      String to = Post.head(mail, "To");
      names.computeIfAbsent(to, _ -> new HashSet<>()).add(Post.head(mail, "Message-ID"));
      times.merge(to, 1, Integer::sum);
    }
    long again = times.values().stream().filter(one -> one > 1).count();
    int uncertain =
        post.db.fetchCount(
            DELIVERY, DELIVERY.MAILING.eq(mailing), DSL.condition(DELIVERY.UNCERTAIN));
    List<Integer> late = new ArrayList<>();
    left.forEach(
        (reader, at) -> {
          if (last.getOrDefault(reader, at).isAfter(at.plus(MOMENT))) {
            late.add(reader);
          }
        });
    System.out.printf(
        "mailing drill: %d subscribers, %d kills of nodes, %d of the database, %d hours of the clock, %d s;"
            + " stored for %d, %d of them more than once under the same name (%d known to be uncertain),"
            + " %d under two names, %d left (%d before it went), %d mailed after they left, %d refused, %d waiting%n",
        readers,
        kills,
        deaths,
        hours,
        Duration.between(begin, Instant.now()).toSeconds(),
        names.size(),
        again,
        uncertain,
        names.values().stream().filter(one -> one.size() > 1).count(),
        left.size(),
        post.number(mailing, DeliveryState.LEFT),
        late.size(),
        post.number(mailing, DeliveryState.REFUSED),
        post.number(mailing, DeliveryState.WAITING));
    assertThat(names.values()).allMatch(one -> one.size() == 1);
    assertThat(late).isEmpty();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
    for (int reader = 1; reader <= readers; reader++) {
      String to = "lezer" + reader + "@";
      if (!left.containsKey(reader)) {
        assertThat(names.keySet()).as("nobody is missed").anyMatch(one -> one.startsWith(to));
      }
    }
    assertThat(again).as("what came twice is known").isLessThanOrEqualTo(uncertain);
  }

  private Process node(String url, Post post, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            MailingNode.class.getName(),
            url,
            String.valueOf(post.server.port()),
            String.valueOf(RATE),
            Files.createDirectories(folder.resolve("journal-" + number)).toString(),
            folder.resolve("clock").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("node-" + number + ".log").toFile())
        .start();
  }

  /// On the disk, and sure of it.
  private EmbeddedPostgres postgres(int port) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("database"))
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setPort(port)
            .start();
      } catch (IOException | IllegalStateException e) {
        // What the killed one left is still going.
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException(e);
        }
        Thread.sleep(200);
      }
    }
  }

  private long postgres() throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst());
  }

  private static void kill(long process) {
    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Also while the database is away.
  private static void tell(Runnable what) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        what.run();
        return;
      } catch (DataAccessException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static void await(String what, BooleanSupplier holds) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Thread.sleep(20);
    }
  }
}
