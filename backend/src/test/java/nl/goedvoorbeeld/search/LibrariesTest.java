package nl.goedvoorbeeld.search;

import static nl.goedvoorbeeld.db.content.Tables.LIBRARY;
import static nl.goedvoorbeeld.search.Shelf.page;
import static nl.goedvoorbeeld.search.Shelf.slugs;
import static nl.goedvoorbeeld.search.Shelf.terms;
import static nl.goedvoorbeeld.search.Shelf.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Facet;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Following the database: nodes, generations, and what goes wrong on the way.
class LibrariesTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  private final Shelf shelf = new Shelf();

  @TempDir Path one;
  @TempDir Path two;

  @Test
  void an_empty_library_can_be_searched() {
    try (Libraries node = shelf.node(one)) {
      Results results = Shelf.search(node, "q", "lestijden");
      assertThat(results.total()).isZero();
      assertThat(results.facets()).isEmpty();
    }
  }

  @Test
  void every_node_shows_a_new_generation_within_a_second() throws InterruptedException {
    try (Libraries here = shelf.node(one);
        Libraries there = shelf.node(two)) {
      shelf.publish(page("rooster", "Roosters", "Lessen die later beginnen."));
      for (Libraries node : List.of(here, there)) {
        within(A_SECOND, node, library -> library.snapshot().stand().generation() == 1);
        assertThat(slugs(node, "q", "lessen")).containsExactly("rooster");
      }
    }
  }

  @Test
  void a_lost_listening_connection_costs_nothing_but_a_moment() throws InterruptedException {
    try (Libraries node = shelf.node(one)) {
      listening(1);
      shelf
          .database
          .db()
          .execute(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and query like 'LISTEN%'");
      shelf.publish(page("a", "Alfa", ""));
      within(AFTER_TROUBLE, node, library -> library.snapshot().stand().generation() == 1);
      shelf.publish(page("b", "Beta", ""));
      within(A_SECOND, node, library -> library.snapshot().stand().generation() == 2);
    }
  }

  @Test
  void while_the_database_is_away_readers_get_what_there_was() throws InterruptedException {
    shelf.publish(page("a", "Alfa", ""));
    try (Libraries node = shelf.node(one)) {
      String name = (String) shelf.database.db().fetchValue("select current_database()");
      Shelf other = new Shelf();
      other.database.db().execute("alter database " + name + " allow_connections false");
      other
          .database
          .db()
          .execute(
              "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
      Thread.sleep(1_200);
      assertThat(slugs(node, "q", "alfa")).containsExactly("a");
      other.database.db().execute("alter database " + name + " allow_connections true");
      shelf.publish(page("b", "Beta", ""));
      within(AFTER_TROUBLE, node, library -> library.snapshot().stand().generation() == 2);
    }
  }

  @Test
  void a_bundle_appears_whole() throws InterruptedException {
    Draft[] pages =
        Stream.iterate(0, n -> n + 1)
            .limit(200)
            .map(n -> page("blad-" + n, "Blad " + n, "spitsmijden"))
            .toArray(Draft[]::new);
    try (Libraries node = shelf.node(one)) {
      Thread publishing = Thread.ofVirtual().start(() -> shelf.publish(pages));
      within(
          AFTER_TROUBLE,
          node,
          library -> {
            int found =
                library.search(Shelf.query(library, "q", "spitsmijden"), Shelf.TODAY).total();
            assertThat(found).isIn(0, 200);
            assertThat(library.snapshot().items()).hasSize(found);
            return found == 200;
          });
      publishing.join();
    }
  }

  @Test
  void a_region_is_found_as_soon_as_something_is_known_of_it() throws InterruptedException {
    shelf.publish(
        Shelf.terms("regio", "zeeland"),
        Shelf.draft(
            Kind.REGION,
            "zeeland",
            "Zeeland",
            "regio: [zeeland]\nterm: zeeland\nloket: niet gevonden",
            "Een kustprovincie."));
    try (Libraries node = shelf.node(one)) {
      assertThat(slugs(node, "q", "kustprovincie", "soort", "regio")).isEmpty();
      shelf.publish(
          Shelf.draft(Kind.PAGE, "over", "Over", "volgorde: 1\nregio: [zeeland]", "Iets."));
      within(A_SECOND, node, library -> library.snapshot().stand().generation() == 2);
      assertThat(slugs(node, "q", "kustprovincie", "soort", "regio")).containsExactly("zeeland");
      shelf.withdraw("paginas-over");
      within(A_SECOND, node, library -> library.snapshot().stand().generation() == 3);
      assertThat(slugs(node, "q", "kustprovincie", "soort", "regio")).isEmpty();
    }
  }

  @Test
  void what_was_withdrawn_is_not_found_not_counted_and_not_shown() throws InterruptedException {
    shelf.publish(page("a", "Geheim", "vertrouwelijk"), page("b", "Open", "vertrouwelijk"));
    try (Libraries node = shelf.node(one)) {
      shelf.withdraw("paginas-a");
      within(A_SECOND, node, library -> library.snapshot().stand().generation() == 2);
      Results results = Shelf.search(node, "q", "vertrouwelijk");
      assertThat(slugs(results)).containsExactly("b");
      assertThat(results.total()).isOne();
      assertThat(Shelf.count(results, Facet.KIND, "pagina")).isOne();
      assertThat(Shelf.search(node, "q", "geheim").total()).isZero();
    }
  }

  @Test
  void a_restored_database_is_another_library_whatever_its_number() throws InterruptedException {
    shelf.publish(page("a", "Alfa", ""));
    shelf.publish(page("b", "Beta", ""));
    try (Libraries node = shelf.node(one)) {
      restore(1);
      within(
          AFTER_TROUBLE,
          node,
          library -> library.snapshot().stand().generation() == 1 && node.ready());
      assertThat(slugs(node)).containsExactly("a");
      assertThat(slugs(node, "q", "beta")).isEmpty();
    }
  }

  /// Or a node that serves the library would be taken out of service for a moment.
  @Test
  void who_sees_the_restored_library_sees_a_node_that_is_ready() {
    shelf.publish(page("a", "Alfa", ""));
    shelf.publish(page("b", "Beta", ""));
    try (Libraries node = shelf.node(one)) {
      restore(1);
      var catchingUp = CompletableFuture.runAsync(node::catchUp);
      while (node.snapshot().stand().generation() != 1) {
        Thread.onSpinWait();
      }
      assertThat(node.ready()).isTrue();
      catchingUp.join();
    }
  }

  private void restore(long generation) {
    shelf
        .database
        .db()
        .transaction(
            tx -> {
              tx.dsl()
                  .execute("delete from content.publication where from_generation > ?", generation);
              tx.dsl().execute("delete from content.change where generation > ?", generation);
              tx.dsl()
                  .execute("delete from content.address where since_generation > ?", generation);
              tx.dsl()
                  .update(LIBRARY)
                  .set(LIBRARY.EPOCH, UUID.randomUUID())
                  .set(LIBRARY.GENERATION, generation)
                  .execute();
            });
  }

  @Test
  void an_index_that_fits_is_used_again() throws IOException {
    shelf.publish(page("a", "Alfa", ""));
    shelf.node(one).close();
    List<Path> left = folders(one);
    try (Libraries node = shelf.node(one)) {
      assertThat(folders(one)).isEqualTo(left).hasSize(1);
      assertThat(slugs(node, "q", "alfa")).containsExactly("a");
    }
  }

  @Test
  void an_index_of_another_generation_is_built_anew() throws IOException {
    shelf.publish(page("a", "Alfa", ""));
    shelf.node(one).close();
    List<Path> left = folders(one);
    shelf.publish(page("b", "Beta", ""));
    try (Libraries node = shelf.node(one)) {
      assertThat(folders(one)).hasSize(1).doesNotContainAnyElementsOf(left);
      assertThat(slugs(node, "q", "beta")).containsExactly("b");
    }
  }

  @Test
  void a_broken_index_is_built_anew() throws IOException {
    shelf.publish(page("a", "Alfa", "Een verhaal over lestijden."));
    shelf.node(one).close();
    try (Stream<Path> files = Files.list(folders(one).getFirst())) {
      for (Path file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    try (Libraries node = shelf.node(one)) {
      assertThat(slugs(node, "q", "lestijden")).containsExactly("a");
    }
  }

  @Test
  void rubbish_in_the_folder_does_not_stop_a_start() throws IOException {
    Files.createDirectories(one.resolve("0/1"));
    Files.writeString(one.resolve("0/segments_1"), "geen index");
    Files.writeString(one.resolve("los-bestand"), "rommel");
    shelf.publish(page("a", "Alfa", ""));
    try (Libraries node = shelf.node(one)) {
      assertThat(slugs(node, "q", "alfa")).containsExactly("a");
    }
  }

  @Test
  void every_node_builds_its_index_anew_when_asked() throws Exception {
    shelf.publish(page("a", "Alfa", ""));
    try (Libraries here = shelf.node(one);
        Libraries there = shelf.node(two)) {
      List<Path> before = Stream.concat(folders(one).stream(), folders(two).stream()).toList();
      listening(2);
      Libraries.askToReindex(shelf.database.db());
      for (int tries = 0; tries < 200 && before.stream().anyMatch(Files::exists); tries++) {
        Thread.sleep(10);
      }
      assertThat(folders(one)).hasSize(1).doesNotContainAnyElementsOf(before);
      assertThat(folders(two)).hasSize(1).doesNotContainAnyElementsOf(before);
      assertThat(slugs(here, "q", "alfa")).containsExactly("a");
      assertThat(slugs(there, "q", "alfa")).containsExactly("a");
    }
  }

  @Test
  void a_request_keeps_the_library_that_it_took() throws InterruptedException {
    shelf.publish(page("a", "Alfa", "oud"));
    try (Libraries node = shelf.node(one)) {
      CountDownLatch taken = new CountDownLatch(1);
      CountDownLatch replaced = new CountDownLatch(1);
      Thread request =
          Thread.ofVirtual()
              .start(
                  () ->
                      node.read(
                          library -> {
                            taken.countDown();
                            await(replaced);
                            assertThat(found(library, "oud")).isOne();
                            return found(library, "nieuw");
                          }));
      await(taken);
      Library old = node.read(library -> library);
      shelf.publish(page("a", "Alfa", "nieuw"));
      within(A_SECOND, node, library -> library.snapshot().stand().generation() == 2);
      assertThat(old.acquire()).as("in use").isTrue();
      old.release();
      replaced.countDown();
      request.join();
      assertThat(old.acquire()).as("closed after its last request").isFalse();
    }
  }

  @Test
  void nodes_at_one_generation_score_alike_however_they_got_there() throws InterruptedException {
    for (int n = 0; n < 30; n++) {
      shelf.publish(page("blad-" + n, "Blad " + n, "spits rooster ".repeat(n % 7 + 1)));
    }
    try (Libraries followed = shelf.node(one)) {
      for (int n = 0; n < 30; n += 2) {
        shelf.publish(page("blad-" + n, "Blad " + n, "rooster spits trein ".repeat(n % 5 + 1)));
      }
      shelf.withdraw("paginas-blad-7");
      within(A_SECOND, followed, library -> library.snapshot().stand().generation() == 46);
      try (Libraries fresh = shelf.node(two)) {
        for (String text : List.of("spits", "trein rooster", "blad spits", "blad 12")) {
          assertThat(slugs(followed, "q", text)).isEqualTo(slugs(fresh, "q", text)).isNotEmpty();
        }
      }
    }
  }

  @Test
  void a_new_label_of_a_term_is_found_at_every_item_with_that_term() throws InterruptedException {
    shelf.publish(
        terms("doelgroep", "werkgever"),
        Shelf.draft(Kind.PAGE, "a", "Alfa", "doelgroep: [werkgever]", ""));
    try (Libraries node = shelf.node(one)) {
      assertThat(slugs(node, "q", "baas")).isEmpty();
      shelf.publish(
          Shelf.draft(
              Kind.TERM_LIST,
              "doelgroep",
              "Doelgroep",
              "termen: [{id: werkgever, label: Baas}]",
              ""));
      within(A_SECOND, node, library -> library.snapshot().stand().generation() == 2);
      assertThat(slugs(node, "q", "baas")).containsExactly("a");
    }
  }

  /// Waits until so many nodes would hear a word.
  private void listening(int nodes) throws InterruptedException {
    Instant end = Instant.now().plus(AFTER_TROUBLE);
    while (shelf
            .database
            .db()
            .fetchCount(
                DSL.table("pg_stat_activity"),
                DSL.condition("datname = current_database() and query like 'LISTEN%'"))
        < nodes) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(10);
    }
  }

  private static int found(Library library, String text) {
    return library.search(Shelf.query(library, "q", text), Shelf.TODAY).total();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> folders(Path home) throws IOException {
    try (Stream<Path> folders = Files.list(home)) {
      return folders.toList();
    }
  }
}
