package nl.goedvoorbeeld;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.start.Node;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application, as readers reach it: a real server on a real database, with a clock that
/// can be moved. The one with the real library is started once for all tests; who publishes or
/// withdraws brings up a small one.
public final class RunningSite implements AutoCloseable {
  /// How the site names itself. It is not where it listens, so that a link that was made from a
  /// request would show.
  public static final String BASE_URL = "https://www.goedvoorbeeld.example";

  public static final Path CONTENT = Path.of("..", "content");
  public static final Instant NOW = Instant.parse("2026-03-16T11:00:00Z");
  public static final LocalDate TODAY = LocalDate.ofInstant(NOW, Dutch.ZONE);

  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock(NOW);
  private final DataSource database;
  private ConfigurableApplicationContext application;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final Settings settings;

  private RunningSite(DataSource database, Map<String, String> more) {
    this.database = database;
    settings = settings(more);
    application = Node.start(settings, database, clock);
    port = settings.port();
  }

  /// With the library of `content/`. Nobody may change what it publishes; who moves its clock puts
  /// it back.
  public static RunningSite real() {
    return Real.SITE;
  }

  /// With the library of `content/`, for one test that may change it, and other settings than
  /// usual.
  public static RunningSite filled(Map<String, String> settings) {
    return new RunningSite(TestDatabase.filled().dataSource(), settings);
  }

  /// With nothing in it.
  public static RunningSite empty() {
    return empty(Map.of());
  }

  /// With nothing in it, and other settings than usual.
  public static RunningSite empty(Map<String, String> settings) {
    return on(TestDatabase.fresh().dataSource(), settings);
  }

  /// With what is in a database.
  public static RunningSite on(DataSource database, Map<String, String> settings) {
    return new RunningSite(database, settings);
  }

  private static final class Real {
    static final RunningSite SITE = filled(Map.of());
  }

  private static Settings settings(Map<String, String> more) {
    try {
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "site-");
      Map<String, String> environment = new HashMap<>();
      Node.ports(environment);
      environment.put("GV_BASE_URL", BASE_URL);
      environment.put("GV_DATA", data.toAbsolutePath().toString());
      environment.put("GV_CONTENT", CONTENT.toAbsolutePath().toString());
      environment.put("GV_THEME", "basis");
      environment.putAll(more);
      return switch (Settings.read(environment, data)) {
        case Settings.Reading.Good(Settings settings) -> settings;
        case Settings.Reading.Faulty(String sentence) -> throw new AssertionError(sentence);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends, and begins again at the same address with the same database.
  public void restart() {
    application.close();
    application = Node.start(settings, database, clock);
  }

  /// One of the parts that the application is made of.
  public <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  public MovableClock clock() {
    return clock;
  }

  public DSLContext db() {
    return DSL.using(database, SQLDialect.POSTGRES);
  }

  public Snapshot snapshot() {
    return part(Libraries.class).snapshot();
  }

  /// Where it listens, without a slash at the end.
  public String origin() {
    return "http://localhost:" + port;
  }

  /// Publishes, and waits until readers can see it.
  public void publish(Draft... drafts) {
    List<Submission> bundle =
        List.of(drafts).stream().map(draft -> new Submission(draft, false, "")).toList();
    await(part(Drafts.class).publish(bundle, "test"));
  }

  /// Waits until readers can see what was done.
  public void await(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done(long generation, int _))) {
      throw new AssertionError(outcome.toString());
    }
    Instant end = Instant.now().plus(A_WHILE);
    while (snapshot().stand().generation() < generation) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Generation " + generation + " did not come");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// @param headers names and values in turn
  public Reply get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  public Reply ask(String method, String path, String... headers) {
    return send(method, path, "", headers);
  }

  /// Sends a body too; a form says so in a header.
  public Reply send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(UTF_8), headers);
  }

  public Reply send(String method, String path, byte[] body, String... headers) {
    return send(origin(), method, path, body, headers);
  }

  private Reply send(String origin, String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return Reply.of(path, client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// What whoever keeps the site reads beside it: its metrics.
  public String metrics() {
    return send("http://localhost:" + settings.managementPort(), "GET", "/metrics", new byte[0])
        .text();
  }

  /// Sends exactly these bytes and no more, for what no proper client would send; lines end with
  /// `\n` here. The server must end the connection, so ask it to.
  public String raw(String request) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout((int) A_WHILE.toMillis());
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
      // Else a server that was promised more waits for it.
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Is on its way out when this returns: it waits for what it has under way, and no test for it.
  @Override
  public void close() {
    Thread.ofPlatform().daemon().name("closing").start(application::close);
  }
}
