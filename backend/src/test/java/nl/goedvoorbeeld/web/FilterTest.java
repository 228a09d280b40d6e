package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.content.snapshot.Stand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// The filter on a real server, before a reading that counts how often it is asked.
class FilterTest {
  private static final UUID EPOCH = new UUID(0, 1);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-12-31T22:59:59Z"));
  private final Counting reading = new Counting();
  private WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private static final class Pause {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
  }

  /// Says what it was asked; it is slow, or fails, where it is asked to.
  private static final class Counting implements Reading {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Stand stand = new Stand(EPOCH, 1);
    private volatile boolean slow;
    private volatile boolean failing;
    private volatile boolean withdrawn;

    /// Keeps the next answer waiting, after it has seen its library.
    private final AtomicReference<@Nullable Pause> pause = new AtomicReference<>();

    @Override
    public Stand stand() {
      return stand;
    }

    @Override
    public Set<String> parameters(String path) {
      return Set.of("q", "sorteer");
    }

    @Override
    public Answer answer(Question question) {
      asked.incrementAndGet();
      boolean gone = withdrawn;
      try {
        Pause pausing = pause.getAndSet(null);
        if (pausing != null) {
          pausing.begun.countDown();
          pausing.over.await();
        }
        if (slow) {
          Thread.sleep(100);
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (gone) {
        return Answer.page(410, "ingetrokken".getBytes());
      }
      if (failing) {
        throw new IllegalStateException("geheim van de binnenkant");
      }
      String text = question.path() + question.parameters() + question.day();
      return question.path().equals("/weg")
          ? Answer.page(404, text.getBytes())
          : Answer.file("text/plain; charset=utf-8", text);
    }

    @Override
    public Answer failure(int status) {
      return Answer.page(status, ("fout " + status).getBytes());
    }
  }

  @BeforeEach
  void start() {
    var filter =
        new ReadersFilter(
            new Faces(List.of(reading)),
            new Headers(URI.create("https://www.example")),
            clock,
            HttpServletRequest::getRemoteAddr,
            true);
    server =
        new TomcatServletWebServerFactory(0)
            .getWebServer(
                context -> {
                  context
                      .addFilter("readers", filter)
                      .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
                  // Without any servlet no filter is asked.
                  context.addServlet("nothing", new HttpServlet() {}).addMapping("/");
                });
    server.start();
  }

  @AfterEach
  void stop() {
    server.destroy();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + server.getPort() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void a_hundred_who_ask_at_once_get_one_rendering() throws Exception {
    reading.slow = true;
    for (String path : List.of("/er", "/na-een-publicatie")) {
      reading.asked.set(0);
      reading.stand = new Stand(EPOCH, reading.stand().generation() + 1);
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int reader = 0; reader < 100; reader++) {
          answers.add(readers.submit(() -> get(path)));
        }
      }
      for (var answer : answers) {
        assertThat(answer.get().body()).startsWith(path);
      }
      assertThat(reading.asked).hasValue(1);
    }
  }

  @Test
  void what_was_found_is_kept_and_what_was_not_is_not() throws Exception {
    get("/er");
    get("/er");
    assertThat(reading.asked).hasValue(1);
    get("/weg");
    get("/weg");
    assertThat(reading.asked).hasValue(3);
  }

  @Test
  void a_fault_is_told_plainly_and_not_kept() throws Exception {
    reading.failing = true;
    HttpResponse<String> fault = get("/er");
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body()).isEqualTo("fout 500");
    assertThat(fault.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(fault.headers().firstValue("Content-Security-Policy")).isPresent();
    reading.failing = false;
    assertThat(get("/er").statusCode()).isEqualTo(200);
  }

  @Test
  void all_who_wait_for_a_fault_are_told() throws Exception {
    reading.slow = true;
    reading.failing = true;
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < 5; reader++) {
        answers.add(readers.submit(() -> get("/er")));
      }
    }
    for (var answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(500);
    }
  }

  @Test
  void parameters_of_strangers_do_not_multiply_the_cache() throws Exception {
    for (String query :
        List.of(
            "", "?", "?utm=1", "?utm=2", "?Q=a", "?q=", "?q", "?&", "?%71=a", "?sorteer=&x=%20")) {
      get("/er" + query);
    }
    assertThat(reading.asked).hasValue(1);
    get("/er?sorteer=a&q=b");
    get("/er?q=b&x=1&sorteer=a");
    get("/er?x=2&q=b&sorteer=a");
    assertThat(reading.asked).as("kept when it was asked again").hasValue(3);
  }

  @Test
  void a_question_that_is_asked_once_takes_no_place() throws Exception {
    for (int question = 0; question < 100; question++) {
      get("/er?q=" + question);
    }
    get("/er?q=1");
    assertThat(reading.asked).hasValue(101);
    get("/er?q=1");
    assertThat(reading.asked).hasValue(101);
  }

  @Test
  void no_value_can_pass_for_another_parameter() throws Exception {
    assertThat(get("/er?q=a%5D,%20sorteer%3D%5Bb").body()).contains("{q=[a], sorteer=[b]}");
    assertThat(get("/er?q=a%26sorteer%3Db").body()).contains("{q=[a&sorteer=b]}");
    get("/er?q=a&sorteer=b");
    assertThat(reading.asked).hasValue(3);
  }

  @Test
  void a_new_generation_or_a_new_day_leaves_all_that_was_kept() throws Exception {
    assertThat(get("/er").body()).endsWith("2026-12-31");
    clock.moveTo(Instant.parse("2026-12-31T23:00:00Z"));
    assertThat(get("/er").body()).endsWith("2027-01-01");
    assertThat(reading.asked).hasValue(2);
    reading.stand = new Stand(EPOCH, 2);
    get("/er");
    assertThat(reading.asked).hasValue(3);
    reading.stand = new Stand(new UUID(0, 2), 2);
    get("/er");
    assertThat(reading.asked).hasValue(4);
  }

  @Test
  void a_page_that_is_withdrawn_while_it_is_made_is_not_kept() throws Exception {
    Pause pause = new Pause();
    reading.pause.set(pause);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> early = readers.submit(() -> get("/er"));
      pause.begun.await();
      reading.withdrawn = true;
      reading.stand = new Stand(EPOCH, 2);
      assertThat(get("/er").statusCode()).as("does not wait for the old one").isEqualTo(410);
      pause.over.countDown();
      assertThat(early.get().statusCode()).as("asked before").isEqualTo(200);
    }
    assertThat(get("/er").statusCode()).isEqualTo(410);
    assertThat(get("/er").body()).isEqualTo("ingetrokken");
  }

  @Test
  void the_cache_does_not_grow_without_end() {
    Shelf shelf = new Shelf(new Stand(EPOCH, 1), LocalDate.EPOCH);
    byte[] noise = new byte[1 << 20];
    new java.util.Random(1).nextBytes(noise);
    for (int page = 0; page < 100; page++) {
      shelf.get("/" + page, true, () -> Optional.of(Answer.file("image/png", noise)));
    }
    AtomicInteger again = new AtomicInteger();
    for (int page = 0; page < 100; page++) {
      shelf.get(
          "/" + page,
          true,
          () -> {
            again.incrementAndGet();
            return Optional.of(Answer.file("image/png", noise));
          });
    }
    assertThat(again).hasValueGreaterThan(70);
  }
}
