package nl.goedvoorbeeld.cms.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.TestDesk;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.site.Crawl;
import nl.goedvoorbeeld.transfer.Export;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image on its way from an editor's disk to a reader, and everywhere it must not be on the way.
class MediaPagesTest {
  private static final String NEVER = "/media/0123456789abcdef0123456789abcdef.jpg";
  private static TestDesk desk;
  private static int number;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// A photo that no other test sends.
  private static byte[] photo() {
    return Pictures.jpegOfPhoto(1_000 + 2 * ++number, 500);
  }

  private static Reply send(byte[] file, String name, String alt) {
    return desk.writer.postFile(
        "/redactie/media", Map.of("Accept", "application/json"), file, name, "alt", alt);
  }

  private static String sent(byte[] file) {
    Reply reply = send(file, "foto.jpg", "Fietsers op het plein");
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    String address = reply.text().replaceAll(".*\"adres\":\"([^\"]+)\".*", "$1");
    assertThat(address).matches("/media/[0-9a-f]{32}\\.(jpg|png)");
    return address;
  }

  private static String shown(String address) {
    return "![Fietsers op het plein](" + address + ")";
  }

  @Test
  void an_image_goes_from_an_editor_to_readers_and_away_with_its_text() {
    String address = sent(photo());
    String small = address.replace(".jpg", "/480.jpg");
    assertThat(desk.site.get(address).status()).isEqualTo(404);
    Reply inside = desk.writer.get("/redactie" + address);
    assertThat(inside.status()).isEqualTo(200);
    assertThat(inside.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(inside.header("Content-Type")).isEqualTo("image/jpeg");

    String version = desk.approved("met-foto", "Kijk.\n\n" + shown(address));
    Element preview = desk.writer.get(at("met-foto") + "/voorbeeld").html().expectFirst("main img");
    assertThat(preview.attr("src")).isEqualTo("/redactie" + address);
    assertThat(desk.writer.get(preview.attr("src")).status()).isEqualTo(200);
    assertThat(desk.site.get(address).status()).isEqualTo(404);

    done(desk.writer.post(at("met-foto") + "/publiceren", "versie", version));
    desk.awaitStatus("/met-foto", 200);
    Element image = desk.site.get("/met-foto").html().expectFirst("main img");
    assertThat(image.attr("src")).isEqualTo(address);
    assertThat(image.attr("srcset"))
        .startsWith(small + " 480w")
        .endsWith(image.attr("width") + "w");
    assertThat(image.attr("sizes")).isNotEmpty();
    assertThat(image.attr("height")).isEqualTo("500");
    assertThat(image.attr("loading")).isEqualTo("lazy");
    assertThat(image.attr("decoding")).isEqualTo("async");
    assertThat(image.attr("alt")).isEqualTo("Fietsers op het plein");

    Reply whole = desk.site.get(address);
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(whole.header("Cache-Control")).contains("immutable", "s-maxage=600");
    assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(whole.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(whole.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + address.substring("/media/".length()) + "\"");
    assertThat(whole.header("Set-Cookie")).isEmpty();
    assertThat(desk.site.get(address, "If-None-Match", whole.header("ETag")).status())
        .isEqualTo(304);
    assertThat(desk.site.ask("HEAD", address).header("Content-Length"))
        .isEqualTo(Integer.toString(whole.body().length));
    assertThat(desk.site.get(small).body().length).isLessThan(whole.body().length);
    for (String other :
        List.of(
            address.replace(".jpg", ".png"),
            address.replace(".jpg", "/481.jpg"),
            address.replace(".jpg", "/1600.jpg"),
            address.replace(".jpg", "/99999.jpg"),
            address + "/",
            address.replace(".jpg", "/480.png"))) {
      assertThat(desk.site.get(other).status()).as(other).isEqualTo(404);
    }
    String listed = desk.writer.get("/redactie/media").html().select("main").text();
    assertThat(listed).contains("Over met-foto");

    done(
        desk.chief.post(
            at("met-foto") + "/intrekken",
            "reden",
            "per-ongeluk",
            "toelichting",
            "Te vroeg.",
            "zeker",
            "ja"));
    desk.awaitStatus("/met-foto", 410);
    same(address, NEVER);
    assertThat(desk.site.get(address, "If-None-Match", whole.header("ETag")).status())
        .isEqualTo(404);
    assertThat(desk.writer.get("/redactie" + address).status()).isEqualTo(200);
  }

  @Test
  void an_image_is_public_until_the_last_text_that_shows_it_is_another() {
    String address = sent(photo());
    desk.published("eerste", shown(address));
    desk.published("tweede", "[Groot](" + address + ")");
    assertThat(desk.site.get(address).status()).isEqualTo(200);
    desk.published("eerste", "Zonder.");
    await("/eerste", "Zonder.");
    assertThat(desk.site.get(address).status()).isEqualTo(200);
    desk.published("tweede", "Ook zonder.");
    await("/tweede", "Ook zonder.");
    assertThat(desk.site.get(address).status()).isEqualTo(404);
  }

  private static void await(String path, String words) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!desk.site.get(path).text().contains(words)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Pause.aMoment();
    }
  }

  private static void same(String one, String other) {
    for (String method : List.of("GET", "HEAD")) {
      for (String[] headers :
          new String[][] {
            {}, {"Range", "bytes=0-99"}, {"If-None-Match", "*"}, {"Accept", "image/*"}
          }) {
        Reply real = desk.site.ask(method, one, headers);
        Reply never = desk.site.ask(method, other, headers);
        assertThat(real.status()).isEqualTo(404);
        assertThat(real.body()).isEqualTo(never.body());
        assertThat(real.headersButDate()).isEqualTo(never.headersButDate());
      }
    }
  }

  @Test
  void an_image_of_a_draft_is_nowhere_for_readers(@TempDir Path folder) throws IOException {
    desk.published("met-niets", "Voor iedereen.");
    String address = sent(photo());
    String hash = address.substring(7, 39);
    desk.write("nog-niet", shown(address));
    desk.write("met-niets", shown(address));
    same(address, NEVER);
    same(address.replace(".jpg", "/480.jpg"), NEVER.replace(".jpg", "/480.jpg"));
    List<Reply> everything = new ArrayList<>(Crawl.of(desk.site).replies());
    for (String path :
        List.of(
            "/met-niets.md",
            "/met-niets.json",
            "/met-niets/geschiedenis",
            "/feed.atom",
            "/feed.json",
            "/sitemap.xml",
            "/zoeken?q=fietsers",
            "/zoeken.json?q=plein",
            "/api/v2/paginas",
            "/api/v2/zoekresultaten?q=fietsers",
            "/api/v2/suggesties?q=fie",
            "/nog-niet",
            "/media",
            "/media/",
            "/redactie" + address,
            "/redactie/media",
            "/redactie/inzage/x" + address,
            "/MEDIA/" + hash + ".jpg",
            "/media//" + hash + ".jpg",
            "/media/%2e/" + hash + ".jpg",
            "/%6dedia/" + hash + ".jpg",
            "/media;x/" + hash + ".jpg")) {
      everything.add(desk.site.get(path));
    }
    for (Reply reply : everything) {
      assertThat(reply.text().replace(reply.path(), "")).as(reply.path()).doesNotContain(hash);
    }
    desk.site.part(Export.class).run(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.contains(hash));
    }
  }

  @Test
  void who_has_a_link_sees_the_images_of_that_one_version() {
    String address = sent(photo());
    String other = sent(photo());
    String version = desk.write("gedeeld", shown(address));
    Reply shared =
        desk.writer.post(
            at("gedeeld") + "/delen",
            "versie",
            version,
            "doel",
            "voorbeeld",
            "ontvanger",
            "Lezer",
            "dagen",
            "14");
    String link = shared.html().select("#link").val();
    assertThat(link).as(shared.text()).isNotEmpty();
    link = link.substring(link.indexOf("/redactie/"));
    Visitor guest = new Visitor(desk.site);
    Element image = guest.get(link + "/pagina").html().expectFirst("main img");
    assertThat(image.attr("src")).isEqualTo(link + address);
    Reply seen = guest.get(link + address);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(guest.get(link + other).status()).isEqualTo(404);
    assertThat(guest.get(link + NEVER).status()).isEqualTo(404);
    assertThat(guest.get(link + "x" + address).status()).isEqualTo(404);
    desk.published("gedeeld", shown(address));
    assertThat(guest.get(link + address).status()).isEqualTo(404);
  }

  @Test
  void a_text_with_an_image_that_is_not_here_or_not_described_stays_a_draft() {
    String version = desk.approved("onbekend", "![Iets](" + NEVER + ") ![Meer](/plaatje.png)");
    String sentence = refused(desk.writer.post(at("onbekend") + "/publiceren", "versie", version));
    assertThat(sentence)
        .contains("De afbeelding «" + NEVER + "» staat niet in de mediatheek.")
        .contains("De afbeelding «/plaatje.png» staat niet in de mediatheek.");
    assertThat(desk.writer.get(at("onbekend")).text()).contains("staat niet in de mediatheek");
    String bare = desk.approved("kaal", "![](" + sent(photo()) + ")");
    assertThat(refused(desk.writer.post(at("kaal") + "/publiceren", "versie", bare)))
        .contains("geen beschrijving");
  }

  @Test
  void without_a_script_there_is_a_form_and_a_list_to_copy_from() {
    Reply made =
        done(
            desk.writer.postFile(
                "/redactie/media",
                Map.of(),
                Pictures.pngOfDrawing(300, 200),
                "../../etc/\"><script>alert(1)</script>.png",
                "alt",
                "Een [lijn] <b>\"schuin\"</b>"));
    assertThat(made.header("Location")).isEqualTo("/redactie/media?gedaan=afbeelding");
    Reply list = desk.writer.get(made.header("Location"));
    assertThat(list.html().select("main script, main b")).isEmpty();
    assertThat(list.text()).doesNotContain("etc/", "alert(1)");
    Element line =
        list.html().select(".gv-images li").stream()
            .filter(
                one -> one.expectFirst("img").attr("alt").equals("Een [lijn] <b>\"schuin\"</b>"))
            .findFirst()
            .orElseThrow();
    String markdown = line.expectFirst("input").val();
    desk.published("overgenomen", markdown);
    assertThat(desk.site.get("/overgenomen").html().expectFirst("main img").attr("alt"))
        .isEqualTo("Een [lijn] <b>\"schuin\"</b>");

    Reply wrong =
        desk.writer.postFile(
            "/redactie/media", Map.of(), "<svg/>".getBytes(UTF_8), "x.png", "alt", "Een \"<b>");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.html().select("#fout").text()).startsWith("Een SVG kan hier niet");
    assertThat(wrong.html().select("#alt").val()).isEqualTo("Een \"<b>");
    Reply none = desk.writer.postFile("/redactie/media", Map.of(), new byte[0], "", "alt", "Iets");
    assertThat(none.html().select("#fout").text()).isEqualTo("Kies een bestand.");
    Reply empty =
        desk.writer.postFile("/redactie/media", Map.of(), new byte[0], "a.png", "alt", "Iets");
    assertThat(empty.html().select("#fout").text()).isEqualTo("Dit bestand is leeg.");
    assertThat(desk.writer.get("/redactie/media?pagina=999").status()).isEqualTo(404);
    assertThat(desk.writer.get("/redactie/media?pagina=0").status()).isEqualTo(400);
    Reply undescribed = send(photo(), "a.jpg", "  ");
    assertThat(undescribed.status()).isEqualTo(422);
    assertThat(undescribed.text()).contains("Beschrijf wat er op de afbeelding staat.");
  }

  @Test
  void every_image_that_came_is_in_the_trail() {
    byte[] file = photo();
    String hash = sent(file).substring(7, 39);
    sent(file);
    assertThat(desk.site.part(Trail.class).page("afbeelding:" + hash, 1).entries())
        .extracting(Trail.Entry::act)
        .containsExactly("afbeelding opnieuw toegevoegd", "afbeelding toegevoegd");
  }

  @Test
  void who_may_not_send_a_file_is_stopped_before_it_is_read() {
    int before = desk.site.part(Images.class).count();
    byte[] file = photo();
    Visitor stranger = new Visitor(desk.site);
    Reply out = stranger.postFile("/redactie/media", Map.of(), file, "a.jpg", "alt", "x");
    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("Location")).startsWith("/redactie/aanmelden");
    Reply unsealed =
        desk.writer.postFile("/redactie/media", Map.of(), file, "a.jpg", Visitor.TOKEN, "");
    assertThat(unsealed.status()).isEqualTo(403);
    for (String elsewhere :
        List.of("/redactie/media/x", "/redactie/items/nieuw", "/redactie/mensen")) {
      assertThat(desk.writer.postFile(elsewhere, Map.of(), file, "a.jpg", "alt", "x").status())
          .as(elsewhere)
          .isEqualTo(415);
    }
    assertThat(desk.site.part(Images.class).count()).isEqualTo(before);
  }

  @Test
  void a_file_that_is_too_large_is_refused_with_a_sentence_and_not_read() {
    Reply large = send(new byte[11_000_000], "a.jpg", "x");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.text()).contains("\"melding\":\"Dit bestand is te groot.");
    Reply plain =
        desk.writer.postFile(
            "/redactie/media", Map.of(), new byte[11_000_000], "a.jpg", "alt", "x");
    assertThat(plain.status()).isEqualTo(413);
    assertThat(plain.isHtml()).isTrue();
    assertThat(plain.html().select("main").text())
        .contains("Dit bestand is te groot. Het mag hoogstens 10 MB zijn.")
        .doesNotContain("formulier");
    String cookie =
        desk.writer.cookies().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .reduce((one, other) -> one + "; " + other)
            .orElseThrow();
    String answer =
        firstWords(
            """
            POST /redactie/media HTTP/1.1
            Host: localhost
            Cookie: %s
            Accept: application/json
            Content-Type: multipart/form-data; boundary=x
            Content-Length: 2147483648
            Connection: close

            --x
            """
                .formatted(cookie));
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("10 MB");
    // Nobody says how long it will be.
    String chunk = "%x\n%s\n".formatted(1 << 20, "a".repeat(1 << 20));
    String endless =
        untilClosed(
            """
            POST /redactie/media HTTP/1.1
            Host: localhost
            Cookie: %s
            Content-Type: multipart/form-data; boundary=x
            Transfer-Encoding: chunked
            Connection: close

            4a
            --x
            Content-Disposition: form-data; name="bestand"; filename="aaaaaaaa"


            %s0

            """
                .formatted(cookie, chunk.repeat(12)));
    assertThat(endless).startsWith("HTTP/1.1 4");
    assertThat(desk.writer.get("/redactie/media").status()).isEqualTo(200);
  }

  /// What comes back of one who goes on sending; the server may be gone before it can be read.
  private static String untilClosed(String request) {
    try {
      return desk.site.raw(request);
    } catch (UncheckedIOException _) {
      return "HTTP/1.1 4.. and closed";
    }
  }

  /// What comes back before all was sent.
  private static String firstWords(String request) {
    URI origin = URI.create(desk.site.origin());
    try (var socket = new Socket(origin.getHost(), origin.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
      StringBuilder answer = new StringBuilder();
      byte[] some = new byte[8192];
      while (!answer.toString().contains("melding")) {
        int read = socket.getInputStream().read(some);
        assertThat(read).as(answer.toString()).isPositive();
        answer.append(new String(some, 0, read, UTF_8));
      }
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void who_is_halfway_in_sends_nothing() {
    Visitor half = new Visitor(desk.site);
    half.post("/redactie/aanmelden", "email", TestDesk.WRITER, "wachtwoord", TestEditors.PASSWORD);
    Reply reply = half.postFile("/redactie/media", Map.of(), photo(), "a.jpg", "alt", "x");
    assertThat(reply.status()).isEqualTo(303);
  }
}
