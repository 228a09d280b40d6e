package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.goedvoorbeeld.Overheard;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/// Keeps this version for the tests of later ones: `src/build/sh/keep-version.sh` runs it, and no
/// run of the tests does. Whatever it does goes over HTTP or by a command, as editors and
/// administrators do it. See `docs/upgrading.md`.
class KeepVersion {
  static final String WRITER = "auteur@example.org";
  static final String CHIEF = "eind@example.org";

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final RunningSite site = RunningSite.on(database.dataSource(), Map.of());
  private final Map<String, String> facts = new TreeMap<>();
  private Visitor writer = new Visitor(site);
  private Visitor chief = new Visitor(site);

  @Test
  void keep() throws Exception {
    site.clock().moveTo(Instant.now());
    writer = signedIn(WRITER, Role.AUTHOR);
    chief = signedIn(CHIEF, Role.CHIEF_EDITOR);
    arrange();
    facts.put("commit", commit());
    facts.put("moment", site.clock().instant().toString());
    var version =
        String.valueOf(
            site.db().fetchValue("select max(version::int) from flyway.flyway_schema_history"));
    var kept = new KeptVersion(Files.createDirectories(KeptVersion.ALL.resolve(version)));
    Files.deleteIfExists(kept.backup());
    command("backup", kept.backup().toAbsolutePath().toString());
    keepLeftOut(kept);
    keepIndex(kept);
    keepStatements(kept);
    Files.write(
        kept.folder().resolve(KeptVersion.FACTS),
        facts.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
    site.close();
  }

  private Visitor signedIn(String email, Role role) {
    Editor editor = TestEditors.add(site, email, role);
    return TestEditors.signIn(site, editor);
  }

  private static String commit() throws IOException {
    var git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
    return new String(git.getInputStream().readAllBytes(), UTF_8).strip();
  }

  private void command(String... words) {
    var settings = new HashMap<String, String>();
    settings.put("GV_DATABASE_URL", database.url());
    settings.put("GV_DATABASE_USER", "postgres");
    settings.put("GV_DATABASE_PASSWORD", "p");
    settings.put("GV_DATA", folder.resolve("data").toString());
    House.ports(settings);
    var told = Told.by(settings, words);
    assertThat(told.code()).as(told.output()).isZero();
  }

  /// Something of all that a version can leave behind.
  private void arrange() throws Exception {
    var content = folder.resolve("content");
    for (var slug : List.of("bewaard", "straks-weg", "overgeslagen")) {
      House.page(content, slug, "Over " + slug);
    }
    command("import", content.toString());
    await("/overgeslagen", 200);

    // An image in a text that an editor wrote over an imported one.
    var sent =
        writer.postFile(
            "/redactie/media",
            Map.of("Accept", "application/json"),
            Pictures.pngOfDrawing(1000, 600),
            "tekening.png",
            "alt",
            "Vier vlakken");
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    var image = sent.text().replaceAll(".*\"adres\":\"([^\"]+)\".*", "$1");
    facts.put("image", image);
    published("bewaard", "De redactie schreef dit.\n\n![Vier vlakken](" + image + ")");

    // What an import brings after that is kept beside it.
    published("overgeslagen", "De redactie was hier.");
    House.page(content, "overgeslagen", "Over wat het team schreef");
    command("import", content.toString());

    published("weg", "Dit had niet gemogen.");
    done(
        chief.post(
            at("weg") + "/intrekken",
            "reden",
            "per-ongeluk",
            "toelichting",
            "Alleen voor de redactie",
            "zeker",
            "ja"));
    published("oud", "De oude.");
    published("nieuw", "De nieuwe.");
    done(
        chief.post(
            at("oud") + "/intrekken",
            "reden",
            "samengevoegd",
            "opvolger",
            "/nieuw",
            "zeker",
            "ja"));
    var urgent = write("spoed", "Met spoed.");
    done(chief.post(at("spoed") + "/spoed", "versie", urgent));

    var draft = write("concept", "Nog niet af.");
    done(
        chief.post(
            at("concept") + "/opmerkingen",
            "versie",
            draft,
            "passage",
            "",
            "opmerking",
            "Klopt dit?"));
    var typed =
        writer.post(
            at("concept") + "/bewaren",
            "versie",
            draft,
            "naam",
            "concept",
            "document",
            document("concept", "Getypt en niet opgeslagen."),
            "blad",
            "0".repeat(31) + "1.1",
            "vervolgt",
            "");
    assertThat(typed.status()).as(typed.text()).isEqualTo(200);
    share(draft);

    var submitted = write("aangeboden", "Kijk dit na.");
    done(writer.post(at("aangeboden") + "/indienen", "versie", submitted));
    var refused = write("geweigerd", "Kijk dit ook na.");
    done(writer.post(at("geweigerd") + "/indienen", "versie", refused));
    done(
        chief.post(
            at("geweigerd") + "/weigeren", "versie", refused, "opmerking", "Noem een bron."));
    var thrown = write("weggegooid", "Toch niet.");
    done(writer.post(at("weggegooid") + "/weggooien", "versie", thrown));

    // Within ten years, as can be planned; and kept anew before they are over.
    var day = LocalDate.ofInstant(site.clock().instant(), Dutch.ZONE).plusYears(9).toString();
    facts.put("planned", day);
    var planned = approved("gepland", "Vanaf nu openbaar.");
    done(writer.post(at("gepland") + "/plannen", "versie", planned, "dag", day, "tijd", "12:00"));
    done(
        chief.post(
            at("straks-weg") + "/plannen/intrekken",
            "dag",
            day,
            "tijd",
            "12:00",
            "reden",
            "per-ongeluk",
            "toelichting",
            "Straks"));
    for (var row : site.db().fetch("select width, bytes from media.variant")) {
      facts.put("variant." + row.get("width"), digest(row.get("bytes", byte[].class)));
    }
    writer.cookies().forEach((name, value) -> facts.put("cookie." + name, value));
  }

  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  private void share(String draft) {
    var shared =
        writer.post(
            at("concept") + "/delen",
            "versie",
            draft,
            "doel",
            "feitencontrole",
            "ontvanger",
            "Wie het weet",
            "dagen",
            "14");
    var address = shared.html().select("#link").val();
    var link = address.substring(address.indexOf("/redactie/"));
    facts.put("link", link);
    var guest = new Visitor(site);
    guest.get(link);
    done(guest.post(link, "passage", "", "opmerking", "Volgens mij niet."));
  }

  static String at(String slug) {
    return "/redactie/items/paginas-" + slug;
  }

  private static String document(String slug, String body) {
    return """
        ---
        id: paginas-%1$s
        titel: Over %1$s
        samenvatting: Een proef.
        ---

        %2$s
        """
        .formatted(slug, body);
  }

  private String write(String slug, String body) {
    if (writer.get(at(slug)).status() == 404) {
      done(writer.post("/redactie/items/nieuw", "soort", "pagina", "titel", slug));
    }
    done(
        writer.post(
            at(slug) + "/markdown",
            "versie",
            newest(slug),
            "naam",
            slug,
            "document",
            document(slug, body)));
    return newest(slug);
  }

  private String newest(String slug) {
    return writer.get(at(slug) + "/markdown").html().expectFirst("input[name=versie]").val();
  }

  private String approved(String slug, String body) {
    var version = write(slug, body);
    done(writer.post(at(slug) + "/indienen", "versie", version));
    done(chief.post(at(slug) + "/goedkeuren", "versie", version));
    return version;
  }

  private void published(String slug, String body) {
    var version = approved(slug, body);
    done(writer.post(at(slug) + "/publiceren", "versie", version));
    await("/" + slug, 200);
  }

  private void await(String address, int status) {
    var end = Instant.now().plus(Duration.ofSeconds(20));
    while (site.get(address).status() != status) {
      assertThat(Instant.now()).as(address).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    return reply;
  }

  private void keepLeftOut(KeptVersion kept) throws Exception {
    try (var connection = database.dataSource().getConnection()) {
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : Contents.LEFT_OUT) {
        var rows = new ByteArrayOutputStream();
        copying.copyOut("copy %s to stdout".formatted(table), rows);
        Files.write(kept.leftOut(table), rows.toByteArray());
      }
    }
  }

  /// Committed with each generation, so it is whole as it lies there.
  private void keepIndex(KeptVersion kept) throws IOException {
    var home = site.part(Settings.class).data().resolve("index");
    try (var files = Files.walk(home);
        var zip = new ZipOutputStream(Files.newOutputStream(kept.index()))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(home.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }

  private static void keepStatements(KeptVersion kept) throws IOException {
    var overheard = Path.of(System.getProperty(Overheard.FOLDER, "target/statements"));
    if (!Files.isDirectory(overheard)) {
      return;
    }
    var all = new TreeSet<String>();
    try (Stream<Path> files = Files.list(overheard)) {
      for (var file : files.collect(Collectors.toCollection(ArrayList::new))) {
        all.addAll(Files.readAllLines(file, UTF_8));
      }
    }
    Files.write(kept.statements(), all);
  }
}
