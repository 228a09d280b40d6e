package nl.goedvoorbeeld.start;

import static nl.goedvoorbeeld.start.KeepVersion.CHIEF;
import static nl.goedvoorbeeld.start.KeepVersion.WRITER;
import static nl.goedvoorbeeld.start.KeepVersion.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.setting.Settings;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each earlier version that was kept left behind is there under this one. See
/// `docs/upgrading.md`.
class EarlierVersionsTest {
  private static final Pattern INSERT =
      Pattern.compile("(?i)insert into (\\S+?\\.\\S+) \\(([^)]*)\\).*");

  /// How that version called its items in feeds, by the host that it had.
  private static final String KNOWN_AS = "tag:www.goedvoorbeeld.example,2026:";

  @TempDir Path folder;

  static List<KeptVersion> kept() {
    return KeptVersion.all();
  }

  static KeptVersion newest() {
    return kept().getLast();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void its_backup_goes_back_with_all_that_is_in_it(KeptVersion kept) throws Exception {
    var database = TestDatabase.fresh();
    var settings = new HashMap<String, String>();
    settings.put("GV_DATABASE_URL", database.url());
    settings.put("GV_DATABASE_USER", "postgres");
    settings.put("GV_DATABASE_PASSWORD", "p");
    settings.put("GV_DATA", folder.resolve("data").toString());
    House.ports(settings);
    var told = Told.by(settings, "restore", kept.backup().toAbsolutePath().toString());
    assertThat(told.code()).as(told.output()).isZero();

    try (var site = RunningSite.on(database.dataSource(), Map.of())) {
      site.clock().moveTo(kept.moment());
      var before = signedInBefore(site, kept);
      assertThat(before.get("/redactie").header("Location"))
          .as("a restore ends all sessions, with a page to sign in at")
          .startsWith("/redactie/aanmelden");
      allIsThere(site, kept);
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void its_data_folder_is_gone_on_with(KeptVersion kept) throws Exception {
    var house = House.in(folder);
    layData(kept, house);
    try (var database = new Database(settings(house), Database.SERVE)) {
      database.claim();
      try (var site = RunningSite.on(database.open(), house.settings())) {
        site.clock().moveTo(kept.moment());
        // By the clock of the machine, which is the one of whoever keeps sessions.
        sessionsAreOfNow(site);
        var before = signedInBefore(site, kept).get("/redactie");
        assertThat(before.status()).isIn(200, 303);
        if (before.status() == 303) {
          assertThat(before.header("Location")).startsWith("/redactie/aanmelden");
        }
        allIsThere(site, kept);
        assertThat(site.get("/feed.atom").text()).contains(KNOWN_AS + "paginas-bewaard");
      }
      var elsewhere = new HashMap<>(house.onOtherPorts());
      elsewhere.put("GV_BASE_URL", "https://ergens-anders.example");
      try (var site = RunningSite.on(database.open(), elsewhere)) {
        site.clock().moveTo(kept.moment());
        for (var feed : List.of("/feed.atom", "/feed.rss", "/feed.json")) {
          assertThat(site.get(feed).text())
              .as("to whoever reads the feeds nothing is new because the site moved: " + feed)
              .contains("https://ergens-anders.example/bewaard", KNOWN_AS + "paginas-bewaard")
              .doesNotContain("tag:ergens-anders");
        }
      }
    }
  }

  /// As that version would have left it: its tables, with all their rows, and its index.
  private void layData(KeptVersion kept, House house) throws Exception {
    var data = DataFolder.at(settings(house).data());
    try (var _ = data.tryLock(Database.SERVE).orElseThrow();
        var server = new PostgresServer(data)) {
      var access = server.start();
      Flyway.configure()
          .dataSource(access.url(), access.owner().user(), access.owner().password())
          .defaultSchema(Migrations.HISTORY_SCHEMA)
          .createSchemas(true)
          .target(kept.version())
          .load()
          .migrate();
      try (var owner = access.connect(access.owner())) {
        kept.fill(owner);
        Roles.grant(owner, access.applicationRole());
      }
    }
    kept.layIndex(data.path().resolve("index"));
  }

  private Settings settings(House house) {
    return switch (Settings.read(house.settings(), folder)) {
      case Settings.Reading.Good(Settings settings) -> settings;
      case Settings.Reading.Faulty(String sentence) -> throw new AssertionError(sentence);
    };
  }

  private static void sessionsAreOfNow(RunningSite site) {
    long now = System.currentTimeMillis();
    site.db()
        .execute(
            "update account.session set last_access_time = ?, expiry_time = ?",
            now,
            now + Duration.ofHours(1).toMillis());
  }

  private static Visitor signedInBefore(RunningSite site, KeptVersion kept) {
    var visitor = new Visitor(site);
    var prefix = "cookie.";
    kept.facts()
        .forEach(
            (name, value) -> {
              if (name.startsWith(prefix)) {
                visitor.cookies().put(name.substring(prefix.length()), value);
              }
            });
    return visitor;
  }

  private static void allIsThere(RunningSite site, KeptVersion kept) throws Exception {
    readersHaveIt(site, kept);
    var writer = signedIn(site, WRITER);
    var chief = signedIn(site, CHIEF);
    editorsHaveIt(site, kept, writer, chief);
    theyGoOn(site, writer, chief);
    whatWasPlannedHappens(site, kept);
  }

  private static Visitor signedIn(RunningSite site, String email) {
    Editor editor = site.part(Editors.class).find(email).orElseThrow();
    return TestEditors.signIn(site, editor);
  }

  private static void readersHaveIt(RunningSite site, KeptVersion kept) {
    assertThat(text(site.get("/bewaard"))).contains("De redactie schreef dit.");
    assertThat(text(site.get("/spoed"))).contains("Met spoed.");
    assertThat(site.get("/weg").status()).isEqualTo(410);
    assertThat(site.get("/weg").text()).doesNotContain("Alleen voor de redactie");
    assertThat(site.get("/straks-weg").status()).isEqualTo(200);
    assertThat(site.get("/oud").header("Location")).isEqualTo("/nieuw");
    for (var notPublic : List.of("/concept", "/aangeboden", "/gepland", "/weggegooid")) {
      assertThat(site.get(notPublic).status()).as(notPublic).isEqualTo(404);
    }
    assertThat(text(site.get("/zoeken?q=redactie+schreef"))).contains("Over bewaard");
    assertThat(site.get("/feed.atom").text()).contains("paginas-bewaard");
    theImageIsByteForByteWhatItWas(site, kept);
  }

  private static void theImageIsByteForByteWhatItWas(RunningSite site, KeptVersion kept) {
    var image = kept.fact("image");
    var page = site.get("/bewaard").html().expectFirst("main img");
    assertThat(page.attr("src")).isEqualTo(image);
    var rows = site.db().fetch("select width, bytes from media.variant order by width");
    assertThat(rows).as("in a few widths").hasSizeGreaterThan(1);
    var widest = rows.getLast().get("bytes", byte[].class);
    assertThat(site.get(image).body()).isEqualTo(widest);
    for (var row : rows.subList(0, rows.size() - 1)) {
      var address = image.replaceFirst("\\.(\\w+)$", "/" + row.get("width") + ".$1");
      assertThat(site.get(address).body()).as(address).isEqualTo(row.get("bytes", byte[].class));
    }
    for (var row : rows) {
      assertThat(kept.fact("variant." + row.get("width")))
          .isEqualTo(KeepVersion.digest(row.get("bytes", byte[].class)));
    }
  }

  private static void editorsHaveIt(
      RunningSite site, KeptVersion kept, Visitor writer, Visitor chief) {
    var draft = writer.get(at("concept"));
    assertThat(draft.text()).contains("Getypt en niet opgeslagen.", "Klopt dit?");
    assertThat(writer.get(at("concept") + "/markdown?getypt=nee").text()).contains("Nog niet af.");
    assertThat(text(writer.get(at("concept") + "/opmerkingen")))
        .contains("Klopt dit?", "Volgens mij niet.", "Wie het weet");
    assertThat(text(writer.get(at("geweigerd")))).contains("Noem een bron.");
    assertThat(text(chief.get(at("aangeboden")))).contains("ter controle");
    var planned = Dutch.day(LocalDate.parse(kept.fact("planned")));
    assertThat(text(chief.get(at("gepland")))).contains("openbaar op " + planned + ", 12.00");
    assertThat(text(chief.get(at("straks-weg")))).contains(planned);
    assertThat(text(writer.get("/redactie/weggegooid"))).contains("weggegooid");
    assertThat(text(chief.get(at("bewaard") + "/versies")).toLowerCase(Locale.ROOT))
        .contains("versie 1", "de nieuwste");
    assertThat(text(chief.get("/redactie/te-doen"))).contains("overgeslagen");
    assertThat(chief.get("/redactie/media").text()).contains("Vier vlakken");
    assertThat(new Visitor(site).get(kept.fact("link")).text()).contains("Nog niet af.");
    assertThat(site.db().fetchValue("select count(*) > 10 from account.trail")).isEqualTo(true);
  }

  /// Nobody is stuck half-way.
  private static void theyGoOn(RunningSite site, Visitor writer, Visitor chief) throws Exception {
    var version = version(chief, "aangeboden");
    done(chief.post(at("aangeboden") + "/goedkeuren", "versie", version));
    done(writer.post(at("aangeboden") + "/publiceren", "versie", version));
    await(() -> site.get("/aangeboden").status() == 200);
  }

  private static void whatWasPlannedHappens(RunningSite site, KeptVersion kept) throws Exception {
    site.clock().moveTo(Instant.parse(kept.fact("planned") + "T12:00:00Z"));
    await(() -> site.get("/gepland").status() == 200);
    await(() -> site.get("/straks-weg").status() == 410);
    site.clock().moveTo(kept.moment());
  }

  private static String version(Visitor visitor, String slug) {
    return visitor.get(at(slug) + "/markdown").html().expectFirst("input[name=versie]").val();
  }

  private static String text(Reply reply) {
    assertThat(reply.status()).as(reply.path()).isEqualTo(200);
    return reply.html().text();
  }

  private static void done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
  }

  private static void await(Callable<Boolean> wanted) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!wanted.call()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(5);
    }
  }

  /// A node of the version before works on while the first of this one has brought the tables up to
  /// date. So what it asks must still be there, under the rights that this version gives.
  @Test
  void the_tables_still_answer_whatever_the_version_before_asks() throws Exception {
    var refused = new HashMap<String, String>();
    try (var application = application()) {
      application.setAutoCommit(false);
      for (var statement : Files.readAllLines(newest().statements())) {
        try (var asking = application.createStatement()) {
          asking.execute(asked(statement));
        } catch (SQLException e) {
          refused.put(statement, String.valueOf(e.getMessage()));
        }
        // Understood, and nothing of it stays.
        application.rollback();
      }
    }
    assertThat(refused).isEmpty();
  }

  /// Planned and not done, with whatever values: that looks up all names and rights, and needs no
  /// rows.
  private static String asked(String statement) {
    if (!statement.matches("(?is)(select|insert|update|delete|with|merge|values)\\b.*")) {
      return statement;
    }
    var numbered = new StringBuilder("explain (generic_plan) ");
    int number = 0;
    for (var part : statement.split("(?=\\?)", -1)) {
      numbered.append(part.startsWith("?") ? "$" + ++number + part.substring(1) : part);
    }
    return numbered.toString();
  }

  /// Planning does not see that a row would lack a value.
  @Test
  void no_row_that_the_version_before_writes_lacks_a_value_that_is_needed_now() throws Exception {
    var db = TestDatabase.fresh().db();
    var lacking = new HashMap<String, List<String>>();
    int inserts = 0;
    for (var statement : Files.readAllLines(newest().statements())) {
      var insert = INSERT.matcher(statement);
      if (insert.matches()) {
        inserts++;
        var table = insert.group(1).replace("\"", "").toLowerCase(Locale.ROOT);
        var given =
            List.of(insert.group(2).replace("\"", "").toLowerCase(Locale.ROOT).split(", ?"));
        var needed =
            db.fetch(
                    """
                    select attname::text from pg_attribute
                    where attrelid = ?::regclass and attnum > 0 and not attisdropped
                      and attnotnull and not atthasdef and attidentity = '' and attgenerated = ''
                    """,
                    table)
                .map(row -> row.get(0, String.class));
        needed.removeAll(given);
        if (!needed.isEmpty()) {
          lacking.put(statement, needed);
        }
      }
    }
    assertThat(inserts).isGreaterThan(20);
    assertThat(lacking).isEmpty();
  }

  /// As the program itself comes in, with nothing in the tables.
  private static Connection application() throws SQLException {
    var database = TestDatabase.fresh();
    database.db().execute("create role earlier_application login");
    try (var owner = database.dataSource().getConnection()) {
      Roles.grant(owner, "earlier_application");
    }
    // Only so does a statement reach the planner with nothing in the places of its values.
    return DriverManager.getConnection(
        database.url() + "?preferQueryMode=simple", "earlier_application", "");
  }
}
