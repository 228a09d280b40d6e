package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.wording.Dutch;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nodes are renewed one by one: the version before and this one serve one database for a minute.
/// Readers read at both, and each step of an editor goes to another node than the step before.
///
/// The version before is not in this repository as a program. Who wants it looked at builds it, and
/// says where it is; `docs/upgrading.md` tells how.
@Tag("drill")
class SideBySideDrillTest {
  /// Names the program of the version that was kept last, a `backend.jar`.
  private static final String FORMER = "GOEDVOORBEELD_FORMER";

  private static final String ADMINISTRATOR = "beheerder@example.org";
  private static final String CHIEF = "eindredacteur@example.org";
  private static final String PASSWORD = "een lange zin voor de proef";
  private static final Duration TOGETHER = Duration.ofMinutes(1);

  /// Of one in so many texts the publication is planned.
  private static final int PLANNED = 3;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/bewaard",
          "/spoed",
          "/weg",
          "/zoeken?q=redactie",
          "/feed.atom",
          "/sitemap.xml",
          "/api/v1/zoekresultaten?q=redactie");

  @TempDir Path folder;

  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger acts = new AtomicInteger();

  /// What came to a fault of theirs.
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  /// What an editor was told that was done: the name of each text, which says what is in it.
  private final Set<String> saved = ConcurrentHashMap.newKeySet();

  private final Set<String> published = ConcurrentHashMap.newKeySet();
  private final Set<String> planned = ConcurrentHashMap.newKeySet();

  /// Where readers and editors are sent, by their ports.
  private volatile List<Integer> nodes = List.of();

  private final List<Future<Void>> work = new ArrayList<>();

  private volatile boolean planning = true;
  private volatile boolean going = true;

  @Test
  void old_and_new_serve_one_database_for_a_minute_and_nothing_breaks_or_is_lost()
      throws Exception {
    var former = Optional.ofNullable(System.getenv(FORMER)).orElse("");
    assumeThat(former).as("niet nagegaan: %s noemt geen programma", FORMER).isNotBlank();
    var kept = KeptVersion.all().getLast();
    var database = TestDatabase.fresh();
    var old = settings(database, "oud");
    var renewed = settings(database, "nieuw");
    renewed.put("GV_BASE_URL", old.get("GV_BASE_URL"));
    leaveNothing(database.db());
    var backup = kept.backup().toAbsolutePath().toString();
    try (var restored = Child.start(folder, old, program(former, "restore", backup))) {
      assertThat(restored.end()).as(restored.output()).isZero();
    }
    assertThat(tables(database.db()))
        .as("%s is the version that was kept last, %s", FORMER, kept.fact("commit"))
        .isEqualTo(kept.version());

    int oldPort = port(old);
    int newPort = port(renewed);
    try (var oldNode = Child.start(folder, old, program(former, "serve"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      oldNode.await("staat klaar");
      nodes = List.of(oldPort);
      work.add(threads.submit(this::read));
      work.add(threads.submit(this::read));
      try (var administrator = PlainBrowser.at(oldPort)) {
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.invite(CHIEF, PASSWORD);
      }
      work.add(threads.submit(() -> edit("een", oldPort)));
      await(() -> !published.isEmpty() && !planned.isEmpty());
      // It brings the tables up to date under the hands of the other.
      try (var newNode = Child.serving(renewed)) {
        assertThat(tables(database.db())).isNotEqualTo(kept.version());
        nodes = List.of(oldPort, newPort);
        work.add(threads.submit(() -> edit("twee", newPort)));
        int before = published.size();
        var end = Instant.now().plus(TOGETHER);
        await(() -> planned.stream().anyMatch(slug -> slug.startsWith("twee")));
        planning = false;
        Thread.sleep(Duration.between(Instant.now(), end).toMillis());
        assertThat(published).hasSizeGreaterThan(before + 2);
        await(() -> published.containsAll(planned));
        // The older one is no longer sent to, and goes.
        nodes = List.of(newPort);
        Thread.sleep(Duration.ofSeconds(2));
        oldNode.process.destroy();
        oldNode.end();
        int alone = published.size();
        await(() -> published.size() > alone);
        going = false;
        for (var one : work) {
          one.get();
        }
        nothingIsLost(newPort);
        eachPlanHappenedOnce(database.db());
        assertThat(oldNode.output()).doesNotContain(" ERROR ");
        assertThat(newNode.output()).doesNotContain(" ERROR ");
      }
    }
    assertThat(faults).isEmpty();
    System.out.printf(
        "Beside each other: %d pages read, %d acts, %d texts public, %d of them as planned%n",
        read.get(), acts.get(), published.size(), planned.size());
  }

  private static void leaveNothing(DSLContext db) {
    db.fetch(
            """
            select quote_ident(nspname) from pg_namespace
            where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
            """)
        .forEach(schema -> db.execute("drop schema " + schema.get(0) + " cascade"));
  }

  private static String tables(DSLContext db) {
    return String.valueOf(
        db.fetchValue("select max(version::int) from flyway.flyway_schema_history"));
  }

  private int node(int turn) {
    var now = nodes;
    return now.get(turn % now.size());
  }

  private Void read() throws Exception {
    try (var reader = PlainBrowser.at(node(0))) {
      for (int turn = 0; going; turn++) {
        // Each page at each node: their number is even.
        int first = turn + turn / PAGES.size();
        int there = node(first);
        reader.turnTo(there);
        var path = PAGES.get(turn % PAGES.size());
        read.incrementAndGet();
        var answer = reader.text(path);
        seen(path, answer.statusCode(), there);
        if (path.equals("/")) {
          style(reader, first + 1, answer.body());
        }
        Thread.sleep(20);
      }
    }
    return null;
  }

  /// A page asks for its style at whichever node, by the hash of the node that made it.
  private void style(PlainBrowser reader, int first, String page) throws Exception {
    var address = Jsoup.parse(page).expectFirst("link[rel=stylesheet]").attr("href");
    for (int step = first; step < first + 2; step++) {
      reader.turnTo(node(step));
      var answer = reader.text(address);
      if (answer.statusCode() == 200) {
        return;
      }
      address = answer.headers().firstValue("Location").orElse(address);
    }
    faults.add("no style at " + address);
  }

  private Void edit(String name, int first) throws Exception {
    try (var writer = new Hands(first);
        var chief = new Hands(first)) {
      writer.browser.signIn(ADMINISTRATOR, PASSWORD);
      chief.browser.signIn(CHIEF, PASSWORD);
      for (int number = 0; going; number++) {
        write(writer, chief, name + "-" + number, planning && number % PLANNED == 1);
      }
    }
    return null;
  }

  /// One text from the first word until readers have it.
  private void write(Hands writer, Hands chief, String slug, boolean later) throws Exception {
    var item = item(slug);
    writer.page("/redactie/items/nieuw");
    writer.does("/redactie/items/nieuw", 303, "soort", "pagina", "titel", slug);
    var typed = "Getypt in " + slug;
    var sheet = "0".repeat(31) + "1.1";
    writer.does(
        item + "/bewaren",
        200,
        "versie",
        writer.version(slug),
        "naam",
        slug,
        "document",
        document(slug, typed),
        "blad",
        sheet,
        "vervolgt",
        "");
    if (!writer.page(item + "/markdown").contains(typed)) {
      faults.add("what was typed in " + slug + " is gone");
    }
    writer.does(
        item + "/markdown",
        303,
        "versie",
        writer.version(slug),
        "naam",
        slug,
        "document",
        document(slug, text(slug)),
        "vervolgt",
        sheet);
    saved.add(slug);
    var version = writer.version(slug);
    writer.does(item + "/indienen", 303, "versie", version);
    chief.page(item);
    chief.does(item + "/goedkeuren", 303, "versie", version);
    if (later) {
      var due = due();
      writer.does(
          item + "/plannen",
          303,
          "versie",
          version,
          "dag",
          due.toLocalDate().toString(),
          "tijd",
          due.toLocalTime().toString());
      planned.add(slug);
      Thread.startVirtualThread(() -> awaitPublic(slug));
    } else {
      writer.does(item + "/publiceren", 303, "versie", version);
      awaitPublic(slug);
    }
  }

  /// The first minute that a form can still be sent for.
  private static LocalDateTime due() {
    return LocalDateTime.now(Dutch.ZONE).plusSeconds(75).truncatedTo(ChronoUnit.MINUTES);
  }

  /// At every node.
  private void awaitPublic(String slug) {
    var deadline = Instant.now().plus(Duration.ofMinutes(3));
    try (var reader = PlainBrowser.at(node(0))) {
      for (int turn = 0; turn < nodes.size(); ) {
        int there = node(turn);
        reader.turnTo(there);
        var page = reader.text("/" + slug);
        seen(slug, page.statusCode(), there);
        if (page.statusCode() == 200 && page.body().contains(text(slug))) {
          turn++;
        } else if (Instant.now().isAfter(deadline)) {
          faults.add("%s %d at %d".formatted(slug, page.statusCode(), there));
          return;
        } else {
          Thread.sleep(100);
        }
      }
      published.add(slug);
    } catch (IOException | InterruptedException e) {
      faults.add(slug + " " + e);
    }
  }

  private static String item(String slug) {
    return "/redactie/items/paginas-" + slug;
  }

  private static String text(String slug) {
    return "Opgeslagen in " + slug + ".";
  }

  private static String document(String slug, String text) {
    return "---\nid: paginas-%1$s\ntitel: %1$s\nsamenvatting: Een proef.\n---\n\n%2$s\n"
        .formatted(slug, text);
  }

  private void seen(String what, int status, int there) {
    if (status >= 500) {
      faults.add("%s %d at %s".formatted(what, status, there));
    }
  }

  private void nothingIsLost(int port) throws Exception {
    try (var writer = PlainBrowser.at(port)) {
      writer.signIn(ADMINISTRATOR, PASSWORD);
      for (var slug : saved) {
        assertThat(writer.text(item(slug) + "/markdown").body()).as(slug).contains(text(slug));
      }
      for (var slug : published) {
        assertThat(writer.text("/" + slug).body()).as(slug).contains(text(slug));
      }
      for (var path : List.of("/bewaard", "/spoed")) {
        assertThat(writer.text(path).statusCode()).as(path).isEqualTo(200);
      }
    }
    assertThat(published).isSubsetOf(saved);
  }

  private void eachPlanHappenedOnce(DSLContext db) {
    assertThat(planned).anyMatch(slug -> slug.startsWith("een"));
    assertThat(planned).anyMatch(slug -> slug.startsWith("twee"));
    for (var slug : planned) {
      var id = "paginas-" + slug;
      assertThat(db.fetchValue("select count(*) from content.change where item_id = ?", id))
          .as("publications of " + slug)
          .isEqualTo(1L);
      assertThat(
              db.fetch("select outcome from desk.plan where item_id = ?", id)
                  .getValues(0, String.class))
          .as(slug)
          .containsExactly("done");
    }
    assertThat(
            db.fetchValue(
                "select count(*) from account.trail where act = 'volgens planning gepubliceerd'"))
        .isEqualTo((long) planned.size());
  }

  /// An editor whose every request goes to the next node, as behind a load balancer.
  private final class Hands implements AutoCloseable {
    private final PlainBrowser browser;
    private int turn;

    private Hands(int first) {
      browser = PlainBrowser.at(first);
    }

    private int next() {
      int there = node(++turn);
      browser.turnTo(there);
      return there;
    }

    private String page(String path) throws Exception {
      next();
      return browser.page(path).html();
    }

    private String version(String slug) throws Exception {
      next();
      return browser
          .page(item(slug) + "/markdown?getypt=nee")
          .expectFirst("input[name=versie]")
          .val();
    }

    private void does(String path, int wanted, String... fields) throws Exception {
      int there = next();
      HttpResponse<String> answer = browser.send(path, fields);
      acts.incrementAndGet();
      if (answer.statusCode() != wanted) {
        faults.add("%s %d at %d".formatted(path, answer.statusCode(), there));
      }
    }

    @Override
    public void close() {
      browser.close();
    }
  }

  private Map<String, String> settings(TestDatabase database, String name) {
    var settings = new HashMap<String, String>();
    settings.put("GV_DATABASE_URL", database.url());
    settings.put("GV_DATABASE_USER", "postgres");
    settings.put("GV_DATABASE_PASSWORD", "p");
    settings.put("GV_DATA", folder.resolve(name).toString());
    settings.put("GV_ADMIN_EMAIL", ADMINISTRATOR);
    settings.put("GV_ADMIN_PASSWORD", PASSWORD);
    House.ports(settings);
    settings.put("GV_BASE_URL", "http://localhost:" + settings.get("GV_PORT"));
    return settings;
  }

  private static int port(Map<String, String> settings) {
    return Integer.parseInt(settings.getOrDefault("GV_PORT", ""));
  }

  private static List<String> program(String former, String... words) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of(former).toAbsolutePath().toString()));
    command.addAll(List.of(words));
    return command;
  }

  private void await(Callable<Boolean> wanted) throws Exception {
    var deadline = Instant.now().plus(Duration.ofMinutes(4));
    while (!wanted.call()) {
      for (var one : work) {
        if (one.isDone()) {
          one.get();
        }
      }
      assertThat(faults).isEmpty();
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(50);
    }
  }
}
