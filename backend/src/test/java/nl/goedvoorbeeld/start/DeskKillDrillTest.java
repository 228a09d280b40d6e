package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two editors write and publish as fast as they can while server and database are killed.
@Tag("drill")
class DeskKillDrillTest {
  private static final String FIRST = "beheerder@example.org";
  private static final String SECOND = "eindredacteur@example.org";
  private static final String PASSWORD = "een lange zin voor de proef";
  private static final int ROUNDS = 6;
  private static final Pattern TEXT = Pattern.compile("Tekst (\\d)\\.");

  @TempDir Path folder;

  /// What the server said that it had done: for each item the last text that was saved, and the
  /// last that was made public.
  private final Map<String, Integer> saved = new ConcurrentHashMap<>();

  private final Map<String, Integer> published = new ConcurrentHashMap<>();

  @Test
  void all_that_editors_were_told_is_there_and_nothing_is_half_public() throws Exception {
    House house = House.in(folder);
    Map<String, String> settings = new HashMap<>(house.settings());
    settings.put("GV_BASE_URL", "http://localhost:" + house.port());
    settings.put("GV_ADMIN_EMAIL", FIRST);
    settings.put("GV_ADMIN_PASSWORD", PASSWORD);
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      try (Child server = Child.serving(settings);
          PlainBrowser first = PlainBrowser.at(house);
          PlainBrowser second = PlainBrowser.at(house);
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        first.signIn(FIRST, PASSWORD);
        if (round == 0) {
          first.invite(SECOND, PASSWORD);
        } else {
          look(first);
        }
        second.signIn(SECOND, PASSWORD);
        int now = round;
        List<Future<?>> work = new ArrayList<>();
        work.add(threads.submit(() -> write(first, "een-" + now)));
        work.add(threads.submit(() -> write(second, "twee-" + now)));
        Thread.sleep(2_000 + random.nextInt(3_000));
        Postmaster postgres = house.postgres();
        if (round % 3 != 0) {
          server.kill();
        }
        if (round % 3 != 1) {
          ProcessHandle.of(postgres.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        server.kill();
        for (Future<?> one : work) {
          one.get();
        }
      }
    }
    try (Child _ = Child.serving(settings);
        PlainBrowser visit = PlainBrowser.at(house)) {
      visit.signIn(FIRST, PASSWORD);
      look(visit);
    }
    assertThat(published).hasSizeGreaterThan(ROUNDS);
  }

  /// One item after the other, each a few times, until the server is gone.
  private void write(PlainBrowser visit, String name) {
    try {
      for (int number = 0; ; number++) {
        String slug = name + "-" + number;
        if (visit.post("/redactie/items/nieuw", "soort", "pagina", "titel", slug) != 303) {
          return;
        }
        for (int text = 1; text <= 3; text++) {
          String item = "/redactie/items/paginas-" + slug;
          String document =
              "---\nid: paginas-%s\ntitel: %s\nsamenvatting: Een proef.\n---\n\nTekst %d.\n"
                  .formatted(slug, slug, text);
          Document view = visit.page(item + "/markdown");
          String version = view.expectFirst("input[name=versie]").val();
          if (visit.post(item + "/markdown", "versie", version, "naam", slug, "document", document)
              != 303) {
            return;
          }
          saved.put(slug, text);
          version = visit.page(item + "/markdown").expectFirst("input[name=versie]").val();
          if (visit.post(item + "/spoed", "versie", version) != 303) {
            return;
          }
          published.put(slug, text);
        }
      }
    } catch (IOException _) {
      // The server is gone, as it should.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void look(PlainBrowser visit) throws Exception {
    String sitemap = visit.text("/sitemap.xml").body();
    for (Map.Entry<String, Integer> one : saved.entrySet()) {
      String slug = one.getKey();
      String kept = visit.text("/redactie/items/paginas-" + slug + "/markdown").body();
      assertThat(number(kept)).as(slug).isGreaterThanOrEqualTo(one.getValue());
      HttpResponse<String> page = visit.text("/" + slug);
      boolean isPublic = page.statusCode() == 200;
      assertThat(isPublic || !published.containsKey(slug)).as(slug + " is public").isTrue();
      assertThat(sitemap.contains("/" + slug + "<")).as(slug).isEqualTo(isPublic);
      assertThat(visit.text("/" + slug + ".json").statusCode() == 200).isEqualTo(isPublic);
      if (isPublic) {
        assertThat(number(page.body()))
            .as(slug)
            .isBetween(published.getOrDefault(slug, 1), number(kept));
      }
    }
  }

  private static int number(String page) {
    Matcher text = TEXT.matcher(page);
    return text.find() ? Integer.parseInt(text.group(1)) : 0;
  }
}
