package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.newsletter.TestLeavers;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Secret;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.Settings.Reading.Faulty;
import nl.goedvoorbeeld.setting.Settings.Reading.Good;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What went into a backup comes out of it, all of it or nothing. The databases are outside ones,
/// with an owner who is no superuser, as they are for an administrator.
class BackupTest {
  private static final String OVERWRITE = "--overschrijf";
  private static final String HOSTILE = "a\tb\nc\\d\\.\n\\.\n\r\n\\N é 🚲 \"q\" 'q' $1 {0} ?";
  private static final List<String> OWN =
      List.of("account", "content", "desk", "job", "mail", "media", "newsletter", "transfer");

  private static final Secret JOURNAL_SECRET = new Secret("een geheim van tweeëndertig tekens");

  private static final String TEMPLATE = "backup_template";

  private static TestDatabase server;
  private static int number;

  @TempDir Path folder;

  @BeforeAll
  static void makeRoles(@TempDir Path temporary) {
    server = TestDatabase.fresh();
    server.db().execute("create role keeper login password 'k'");
    server.db().execute("create role worker login password 'w'");
    var template = Place.named(TEMPLATE, "template0", temporary);
    Migrations.run(Access.to(requireNonNull(template.settings().database())));
  }

  @Test
  void all_that_was_in_comes_out_in_an_empty_database() {
    var from = Place.empty(folder);
    from.run(new ImportFolder(), "../content");
    from.furnish();
    // As a photo is. Elsewhere it is small: it would be nearly all of what is written and read.
    from.owner("update media.variant set bytes = decode(repeat('00ff0a5c', 300000), 'hex')");
    var before = from.tables();
    var file = from.backup("rond");

    var to = Place.empty(folder);
    to.run(new Restore(), file.toString());

    var after = to.tables();
    assertThat(before.values()).as("every table has a row").doesNotContain(List.of());
    assertThat(after.keySet()).isEqualTo(before.keySet());
    // It is as old as the newest back-up that there is of it, whatever stood there.
    assertThat(after.get("job.backup")).hasSize(1).isEqualTo(from.tables().get("job.backup"));
    assertThat(before.get("job.backup")).isNotEqualTo(after.get("job.backup"));
    after.put("job.backup", List.of());
    for (var left : Contents.LEFT_OUT) {
      assertThat(after.remove(left)).as(left).isEmpty();
      before.remove(left);
    }
    assertThat(after.remove("content.library")).isNotEqualTo(before.remove("content.library"));
    assertThat(to.generation()).isEqualTo(from.generation());
    var trail = requireNonNull(before.remove("account.trail"));
    assertThat(after.remove("account.trail"))
        .hasSize(trail.size() + 1)
        .containsAll(trail)
        .anyMatch(line -> line.contains("back-up teruggezet"));
    // What had to happen at a moment that has passed is for an editor to decide.
    assertThat(to.one("select outcome from desk.plan where note = 'voorbij'")).isEqualTo("refused");
    assertThat(to.one("select outcome from desk.plan where note = 'later'")).isEqualTo("waiting");
    assertThat(to.one("select state from content.working")).isEqualTo("approved");
    // What had to be done then may have been done since; nobody has anything in hand.
    assertThat(
            to.rows(
                "select subject || ' ' || state from job.queue where kind = 'proof' order by 1"))
        .containsExactly("later waiting", "opnieuw waiting", "voorbij failed");
    assertThat(to.rows("select note from job.queue join desk.plan p on p.id::text = subject"))
        .containsExactly("later");
    assertThat(to.one("select count(*) from job.queue where lease is not null")).isEqualTo("0");
    assertThat(to.one("select payload from job.queue where subject = 'later'"))
        .isEqualTo(from.one("select payload from job.queue where subject = 'later'"));
    // What was being sent may have gone since: it rests until an editor says that it goes on.
    assertThat(to.one("select state || ' ' || reason from newsletter.mailing"))
        .isEqualTo("paused restored");
    assertThat(to.one("select count(*) from newsletter.delivery where lease is not null"))
        .isEqualTo("0");
    List.of(
            "desk.plan",
            "content.working",
            "job.queue",
            "newsletter.mailing",
            "newsletter.delivery")
        .forEach(
            table -> {
              after.remove(table);
              before.remove(table);
            });
    assertThat(after).isEqualTo(before);
    assertThat(to.foreignKeys()).isEqualTo(from.foreignKeys()).hasSizeGreaterThan(20);
  }

  @Test
  void who_left_after_the_backup_leaves_once_more_and_without_a_journal_mail_rests() {
    var from = Place.furnished(folder);
    from.owner("delete from mail.pause");
    from.owner("update mail.letter set until = now() + interval '7 days'");
    var file = from.backup("journaal");
    TestLeavers.leave(
        from.settings().journal(), JOURNAL_SECRET, "X@example.org", Clock.systemUTC().instant());

    var said = Told.by(from.environment(), "restore", file.toString(), OVERWRITE).output();
    assertThat(said)
        .contains(
            "Volgens het journaal in %s vertrok na deze back-up: 1 abonnement beëindigd en 0 abonnees gewist."
                .formatted(from.settings().journal()));
    assertThat(from.one("select state from newsletter.subscription")).isEqualTo("ended");
    assertThat(from.one("select count(*) from mail.pause")).isEqualTo("0");

    var elsewhere = Place.empty(folder).with("GV_JOURNAL", folder.resolve("elders").toString());
    said = Told.by(elsewhere.environment(), "restore", file.toString()).output();
    assertThat(said)
        .contains("Er is geen journaal van wie vertrok (GV_JOURNAL)")
        .contains("Mail aan abonnees staat daarom stil");
    assertThat(elsewhere.one("select state from newsletter.subscription")).isEqualTo("active");
    assertThat(elsewhere.one("select reason from mail.pause")).isEqualTo("missing");
  }

  @Test
  void the_application_works_on_with_its_own_rights_and_new_numbers() {
    var from = Place.furnished(folder);
    // A row with the highest number went: that number was given out all the same.
    from.owner("delete from content.review");
    from.owner("select setval('content.revision_id_seq', 5000)");
    var file = from.backup("nummers");
    var to = Place.empty(folder);
    to.run(new Restore(), file.toString());

    assertThat(to.saves()).isEqualTo(5001);
    assertThat(to.one("select nextval('content.review_id_seq')")).isEqualTo("2");
    assertThatThrownBy(() -> to.application().execute("delete from account.trail"))
        .isInstanceOf(DataAccessException.class);
    // Also what was given out by what it replaces.
    to.run(new Restore(), file.toString(), OVERWRITE);
    assertThat(to.saves()).isEqualTo(5002);
  }

  @Test
  void a_backup_is_for_its_owner_only_and_takes_no_ones_place() throws Exception {
    var from = Place.furnished(folder);
    var file = from.backup("eigen");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files.filter(other -> other.getFileName().toString().contains("eigen")))
          .as("nothing half stays")
          .containsExactly(file);
    }
    var bytes = Files.readAllBytes(file);
    refused(() -> from.run(new Backup(), file.toString()), file + " bestaat al; geef een andere");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    refused(() -> from.run(new Backup(), folder.toString()), folder + " bestaat al;");
    var nowhere = folder.resolve("nergens/b.zip");
    refused(() -> from.run(new Backup(), nowhere.toString()), "De map " + nowhere.getParent());
    assertThatThrownBy(() -> from.run(new Backup())).isInstanceOf(Usage.class);
    assertThatThrownBy(() -> from.run(new Backup(), "--alles")).isInstanceOf(Usage.class);
    assertThatThrownBy(() -> from.run(new Restore(), OVERWRITE)).isInstanceOf(Usage.class);

    var nothing = Place.empty(folder);
    var none = folder.resolve("niets.zip").toString();
    refused(() -> nothing.run(new Backup(), none), "In deze database staat nog niets");
    assertThat(Path.of(none)).doesNotExist();
    assertThat(nothing.tables()).as("a backup makes no tables").isEmpty();
  }

  @Test
  void what_is_there_goes_only_when_that_was_said() {
    var from = Place.furnished(folder);
    var file = from.backup("over");
    var to = Place.migrated(folder);
    to.owner(
        "insert into job.queue (kind, subject, payload, due_at, made_at, after_restore)"
            + " values ('bin', '', '', now(), now(), 'again')");
    // What comes round by itself since a first start is no loss.
    to.run(new Restore(), file.toString());
    var before = to.tables();

    refused(
        () -> to.run(new Restore(), file.toString()),
        "De database is niet leeg: 1 item, 1 versie, 1 redacteur, 2 regels in het logboek"
            + " (generatie 3). Met --overschrijf gaat dat verloren.");
    assertThat(to.tables()).isEqualTo(before);

    to.owner("create view public.theirs as select id from content.item");
    to.saves();
    to.run(new Restore(), file.toString(), OVERWRITE);
    assertThat(to.one("select count(*) from content.revision")).isEqualTo("1");
    assertThat(to.one("select count(*) from public.theirs"))
        .as("what others built on our tables stays")
        .isEqualTo("1");
  }

  @Test
  void while_editors_save_and_publish_a_backup_is_of_one_moment() throws Exception {
    var from = Place.migrated(folder);
    var busy = new AtomicBoolean(true);
    var files = new ArrayList<Path>();
    try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = new ArrayList<Future<?>>();
      for (int editor = 0; editor < 3; editor++) {
        int mine = editor;
        writing.add(editors.submit(() -> publishWhile(busy, from, "stuk-" + mine)));
        writing.add(editors.submit(() -> saveWhile(busy, from, "concept-" + mine)));
      }
      await(() -> !from.generation().equals("0"));
      for (int turn = 0; turn < 3; turn++) {
        Thread.sleep(200);
        files.add(from.backup("druk-" + turn));
      }
      busy.set(false);
      for (var one : writing) {
        one.get();
      }
    }
    var live = new Publications(from.application());
    long last = 0;
    for (var file : files) {
      var to = Place.migrated(folder);
      to.run(new Restore(), file.toString());
      var restored = new Publications(to.application());
      long generation = restored.stand().generation();
      assertThat(generation).isGreaterThanOrEqualTo(last);
      assertThat(documents(restored.load())).isEqualTo(documents(live.asOf(generation)));
      assertThat(to.one("select max(generation) from content.change"))
          .isEqualTo(Long.toString(generation));
      assertThat(
              to.one(
                  "select count(*) from content.working w where revision_id"
                      + " <> (select max(id) from content.revision r where r.item_id = w.item_id)"))
          .as("a draft is the newest revision")
          .isEqualTo("0");
      last = generation;
    }
    assertThat(last).as("they did publish").isPositive();
  }

  private static Void publishWhile(AtomicBoolean busy, Place place, String slug) {
    var drafts = new Drafts(place.application(), Clock.systemUTC());
    for (int n = 0; busy.get(); n++) {
      drafts.publish(
          Samples.bundle(
              Samples.page(slug, "Stuk", "Tekst " + n), Samples.page(slug + "-b", "B", "" + n)),
          "test");
    }
    return null;
  }

  private static Void saveWhile(AtomicBoolean busy, Place place, String title) {
    var workbench = new Workbench(place.application(), Clock.systemUTC());
    var saved = (Saving.Saved) workbench.create(new NewItem(Kind.PAGE, title), "test");
    for (int n = 0; busy.get(); n++) {
      var document = Samples.page(title, "Concept", "Tekst " + n).document();
      var edit = new Edit(saved.itemId(), saved.revision(), title, document, "");
      saved = (Saving.Saved) workbench.save(edit, "test");
    }
    return null;
  }

  private static Map<String, String> documents(Snapshot snapshot) {
    var documents = new TreeMap<String, String>();
    for (Item item : snapshot.items()) {
      documents.put(item.id(), item.document());
    }
    return documents;
  }

  @Test
  void a_running_site_goes_on_with_the_older_state_as_another_library() throws Exception {
    var place = Place.migrated(folder);
    place.publish("alfa");
    var file = place.backup("ouder");
    var settings = place.settings();
    try (var database = new Database(settings, Database.SERVE);
        var client = HttpClient.newHttpClient()) {
      var source = database.open();
      var site = Application.start(settings, source, Clock.systemUTC());
      try (site) {
        var libraries = site.getBean(Libraries.class);
        place.publish("beta");
        place.publish("alfa", "Een nieuwe tekst.");
        var newest = new Publications(place.application()).stand();
        await(() -> libraries.snapshot().stand().equals(newest));
        assertThat(status(client, settings, "/beta")).isEqualTo(200);
        place.signIn();

        place.run(new Restore(), file.toString(), OVERWRITE);

        await(() -> libraries.snapshot().stand().generation() == 1 && libraries.ready());
        assertThat(libraries.snapshot().stand().epoch()).isNotEqualTo(newest.epoch());
        assertThat(status(client, settings, "/beta")).isEqualTo(404);
        assertThat(page(client, settings, "/alfa")).contains("De eerste tekst.");
        assertThat(place.one("select count(*) from account.session")).isEqualTo("0");
        whatCanBeWatchedIsThere(client, settings);
        // The same number as before, and another text.
        place.publish("gamma");
        await(() -> libraries.snapshot().stand().generation() == 2);
        assertThat(status(client, settings, "/gamma")).isEqualTo(200);
        assertThat(status(client, settings, "/beta")).isEqualTo(404);
      }
    }
  }

  /// How it stands with jobs, back-ups and memory, for an alarm.
  private static void whatCanBeWatchedIsThere(HttpClient client, Settings settings)
      throws Exception {
    var address = URI.create("http://localhost:%d/metrics".formatted(settings.managementPort()));
    await(
        () -> {
          var metrics =
              client
                  .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                  .body()
                  .lines()
                  .filter(line -> line.startsWith("goedvoorbeeld_"))
                  .map(line -> line.split(" (?=[^ ]*$)"))
                  .collect(Collectors.toMap(line -> line[0], line -> Double.parseDouble(line[1])));
          assertThat(metrics)
              .containsEntry("goedvoorbeeld_job_failures_total{final=\"yes\",kind=\"plan\"}", 0.0)
              .containsEntry("goedvoorbeeld_job_failures_total{final=\"no\",kind=\"plan\"}", 0.0)
              .containsKeys(
                  "goedvoorbeeld_job_late_seconds",
                  "goedvoorbeeld_heap_full_ratio",
                  "goedvoorbeeld_newsletter_journal_failures_total",
                  "goedvoorbeeld_backup_age_seconds");
          // Never made, until the runner has looked.
          return requireNonNull(metrics.get("goedvoorbeeld_backup_age_seconds")) < 3_600
              && requireNonNull(metrics.get("goedvoorbeeld_job_late_seconds")) < 60;
        });
  }

  @Test
  void an_editor_who_is_in_the_way_keeps_nobody_from_restoring() throws Exception {
    var place = Place.furnished(folder);
    var file = place.backup("wachten");
    try (var editor = place.connect("keeper");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      editor.setAutoCommit(false);
      var tx = DSL.using(editor, SQLDialect.POSTGRES);
      tx.execute("update content.item set kind = 'SCHEME'");
      var restored = threads.submit(() -> place.run(new Restore(), file.toString(), OVERWRITE));
      await(
          () ->
              restored.isDone()
                  || place
                      .one(
                          "select count(*) from pg_locks where not granted and database ="
                              + " (select oid from pg_database where datname = current_database())")
                      .equals("1"));
      // The restore holds the library and waits for the item, we hold the item and want the
      // library.
      try {
        tx.execute("update content.library set generation = 9");
        editor.commit();
      } catch (DataAccessException e) {
        editor.rollback();
      }
      restored.get();
    }
    assertThat(place.one("select kind from content.item")).isEqualTo("PAGE");
    assertThat(place.generation()).isEqualTo("3");
  }

  @Test
  void one_login_for_everything_will_do_also_another_than_made_the_backup() throws Exception {
    var from = Place.furnished(folder);
    var file = from.backup("enkel").toString();
    server.db().execute("create role single login createrole password 's'");
    // Where another test made it on this server, only who made it could hand it on.
    server
        .db()
        .execute(
            """
            do $$ begin
              if exists (select from pg_roles where rolname = '%1$s') then
                grant %1$s to single with admin option;
              end if;
            end $$"""
                .formatted(Roles.APPLICATION));
    var name = "backup_" + ++number;
    server.db().execute("create database %s owner single".formatted(name));
    var url = server.url().replaceFirst("[^/]*$", name);
    var values = new HashMap<>(from.environment());
    values.keySet().removeIf(setting -> setting.startsWith("GV_DATABASE_OWNER"));
    values.putAll(
        Map.of("GV_DATABASE_URL", url, "GV_DATABASE_USER", "single", "GV_DATABASE_PASSWORD", "s"));
    var to = new Place(url, folder, values);

    to.run(new Restore(), file);
    to.run(new Restore(), file, OVERWRITE);

    try (var database = new Database(to.settings(), "import");
        var connection = database.open().getConnection()) {
      var application = DSL.using(connection, SQLDialect.POSTGRES);
      assertThat(application.fetchSingle("select current_user").get(0))
          .isEqualTo(Roles.APPLICATION);
      assertThat(application.execute("update content.item set kind = 'PAGE'")).isEqualTo(1);
      assertThatThrownBy(() -> application.execute("delete from account.trail"))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void what_an_older_version_saved_is_brought_up_to_date() {
    var old = Place.empty(folder);
    old.migrateTo("1");
    old.owner(
        """
        insert into content.item values ('paginas-oud', 'PAGE', now());
        insert into content.revision (item_id, slug, document, format, author, created_at)
          values ('paginas-oud', 'oud', 'tekst', 1, 'test', now());
        """);
    var file = old.backup("versie");
    assertThat(old.one("select max(version) from flyway.flyway_schema_history"))
        .as("a backup migrates nothing")
        .isEqualTo("1");

    var empty = Place.empty(folder);
    empty.run(new Restore(), file.toString());
    var full = Place.furnished(folder);
    full.run(new Restore(), file.toString(), OVERWRITE);

    var newest = Place.migrated(folder);
    for (var place : List.of(empty, full)) {
      assertThat(place.one("select item_id || why from content.revision")).isEqualTo("paginas-oud");
      assertThat(place.one("select count(*) from account.editor")).isEqualTo("0");
      assertThat(place.shape()).isEqualTo(newest.shape());
      assertThat(place.saves()).isEqualTo(2);
      place.migrate();
    }
  }

  @Test
  void a_plan_of_before_there_were_jobs_gets_one() {
    var place = Place.empty(folder);
    place.migrateTo("9");
    place.owner(
        """
        insert into content.item values ('paginas-oud', 'PAGE', now());
        insert into desk.plan (item_id, act, due_at, important, note, reason, author, made_at, tries)
          values ('paginas-oud', 'withdraw', '2040-01-01T00:00:00Z', true, '', 'mistake', 'x', now(), 2);
        insert into desk.plan (item_id, act, due_at, important, note, reason, author, made_at, outcome, ended_at)
          values ('paginas-oud', 'withdraw', '2020-01-01', true, '', 'mistake', 'x', now(), 'done', now());
        """);
    place.migrate();
    assertThat(
            place.rows(
                "select concat_ws(' ', kind, subject, due_at at time zone 'utc', tries)"
                    + " from job.queue"))
        .containsExactly("plan 1 2040-01-01 00:00:00 2");
  }

  @Test
  void tables_of_a_newer_version_are_left_alone_by_every_command() {
    var from = Place.furnished(folder);
    var file = from.backup("nieuwer");
    from.owner(
        """
        insert into flyway.flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
          values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'test', 1, true)
        """);
    var before = from.tables();
    var sentence = "De gegevens zijn van een nieuwere versie van Goed Voorbeeld (tabellen 99,";

    refused(from::migrate, sentence);
    refused(() -> from.run(new ExportFolder(), folder.resolve("uit").toString()), sentence);
    refused(() -> from.run(new Backup(), folder.resolve("b.zip").toString()), sentence);
    refused(() -> from.run(new Restore(), file.toString(), OVERWRITE), sentence);
    assertThat(from.tables()).isEqualTo(before);
    assertThat(folder.resolve("b.zip")).doesNotExist();
  }

  @Test
  void a_file_that_is_no_whole_backup_changes_nothing() throws Exception {
    var place = Place.furnished(folder);
    var good = place.backup("goed");
    var before = place.tables();
    var bytes = Files.readAllBytes(good);

    var bad = new LinkedHashMap<String, Path>();
    bad.put("empty", file("leeg", new byte[0]));
    bad.put("text", file("tekst", "geen back-up".getBytes(UTF_8)));
    bad.put("another zip", changed(good, entries -> new TreeMap<>(Map.of("a", new byte[1]))));
    for (int part = 1; part < 4; part++) {
      var half = Arrays.copyOf(bytes, bytes.length * part / 4);
      bad.put("truncated " + part, file("half-" + part, half));
    }
    bad.put("one byte less", file("kort", Arrays.copyOf(bytes, bytes.length - 1)));
    bad.put("a row more", rows(good, text -> text + "x\tPAGE\t2026-01-01 00:00:00+00\n"));
    bad.put("a row less", rows(good, text -> ""));
    bad.put("a table less", changed(good, all -> without(all, "tabellen/desk.link.tsv")));
    bad.put("a file more", changed(good, all -> with(all, "../../erbij", "x")));
    bad.put("no manifest", changed(good, all -> without(all, Archive.MANIFEST)));
    var manifests = new LinkedHashMap<String, UnaryOperator<String>>();
    manifests.put("no JSON", json -> json.substring(1));
    manifests.put("nothing", json -> "{}");
    manifests.put("null", json -> "null");
    manifests.put(
        "no moment",
        json -> json.replaceFirst("\"gemaaktOp\" : \"[^\"]*\"", "\"gemaaktOp\" : null"));
    manifests.put("format 0", json -> json.replace("\"formaat\" : 1", "\"formaat\" : 0"));
    manifests.put("deep", json -> "[".repeat(100_000));
    manifests.put("long", json -> json + " ".repeat(2_000_000));
    manifests.put(
        "another table", json -> json.replace("content.item\"", "pg_catalog.pg_authid\""));
    manifests.put(
        "a statement", json -> json.replace("\"kind\"", "\"kind) from program 'true' --\""));
    manifests.put("a column less", json -> json.replace("\"kind\", ", ""));
    manifests.put(
        "another checksum", json -> json.replaceFirst("\"sha256\" : \"..", "\"sha256\" : \"zz"));
    manifests.put("other bytes", json -> json.replaceFirst("\"bytes\" : ", "\"bytes\" : 9"));
    manifests.put("other rows", json -> json.replaceFirst("\"rijen\" : ", "\"rijen\" : 9"));
    manifests.forEach((what, change) -> bad.put("manifest: " + what, manifest(good, change)));

    bad.forEach(
        (what, file) ->
            refused(
                what,
                () -> place.run(new Restore(), file.toString(), OVERWRITE),
                file + " is geen back-up van Goed Voorbeeld, of is beschadigd. Er is niets"));
    for (var newer :
        List.of(
            manifest(good, json -> json.replace("\"formaat\" : 1", "\"formaat\" : 2, \"x\" : 1")),
            manifest(
                good,
                json ->
                    json.replaceFirst(
                        "\"schemaversie\" : \"\\d+\"", "\"schemaversie\" : \"99\"")))) {
      refused(
          () -> place.run(new Restore(), newer.toString(), OVERWRITE), "nieuwere versie van Goed");
    }
    refused(() -> place.run(new Restore(), "nergens.zip"), "Het bestand ");
    refused(() -> place.run(new Restore(), folder.toString()), "Het bestand ");
    assertThat(place.tables()).isEqualTo(before);
  }

  @Test
  void rows_that_cannot_be_change_nothing_even_when_all_checksums_are_right() throws Exception {
    var place = Place.furnished(folder);
    // A forger can count too; the tables themselves have the last word.
    place.owner("alter table content.revision drop constraint revision_item_id_fkey");
    place.owner("update content.revision set item_id = 'weg'");
    var file = place.backup("wees");
    var other = Place.furnished(folder);
    var before = other.tables();
    refused(() -> other.run(new Restore(), file.toString(), OVERWRITE), "is beschadigd");
    assertThat(other.tables()).isEqualTo(before);
    var empty = Place.empty(folder);
    refused(() -> empty.run(new Restore(), file.toString()), "is beschadigd");
    assertThat(empty.tables()).isEmpty();
  }

  @Test
  void whatever_byte_is_broken_it_is_seen_or_does_not_matter() throws Exception {
    var place = Place.furnished(folder);
    var bytes = Files.readAllBytes(place.backup("stuk"));
    var file = folder.resolve("gebroken.zip");
    int seen = 0;
    for (int at = 0; at < bytes.length; at += 13) {
      var broken = bytes.clone();
      broken[at] ^= 0x10;
      Files.write(file, broken);
      try (var archive = Archive.open(file)) {
        // In a place that nobody reads, such as the time of an entry: all rows are as they were.
        assertThat(archive.manifest().generation()).isEqualTo(3);
      } catch (Refused e) {
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(bytes.length / 13 / 2);
  }

  @Test
  void who_is_killed_halfway_leaves_all_as_it_was() throws Exception {
    var place = Place.furnished(folder);
    place.owner(
        "insert into account.trail (at, editor_name, act, object, detail)"
            + " select now(), 'test', 'veel', 'x', repeat(md5(n::text), 15)"
            + " from generate_series(1, 40000) n");
    var file = place.backup("groot");
    place.owner("truncate account.trail");
    place.publish("nieuw");
    var before = place.tables();

    var child = Child.start(place.environment(), "restore", file.toString(), OVERWRITE);
    await(
        () ->
            !child.process.isAlive()
                || !place.one("select count(*) from pg_stat_progress_copy").equals("0"));
    child.kill();
    assertThat(child.output()).contains("gaat verloren: 2 items").doesNotContain("Teruggezet");
    await(
        () ->
            place
                .one(
                    "select count(*) from pg_stat_activity where usename = 'keeper'"
                        + " and datname = current_database()")
                .equals("0"));

    assertThat(place.tables()).isEqualTo(before);
    place.run(new Restore(), file.toString(), OVERWRITE);
    assertThat(place.one("select count(*) from account.trail")).isEqualTo("40002");
  }

  @Test
  @Tag("drill")
  void at_whatever_moment_it_is_killed_it_is_all_or_nothing() throws Exception {
    var place = Place.empty(folder);
    place.run(new ImportFolder(), "../content");
    var file = place.backup("drill");
    place.publish("nieuw");
    var before = place.tables();
    var generation = place.generation();
    int whole = 0;
    for (int round = 0; round < 20; round++) {
      var child = Child.start(place.environment(), "restore", file.toString(), OVERWRITE);
      Thread.sleep(600 + 150L * round);
      child.kill();
      await(
          () ->
              place
                  .one(
                      "select count(*) from pg_stat_activity where usename = 'keeper'"
                          + " and datname = current_database()")
                  .equals("0"));
      if (place.generation().equals(generation)) {
        assertThat(place.tables()).isEqualTo(before);
      } else {
        whole++;
        assertThat(place.one("select count(*) from content.item where id = 'paginas-nieuw'"))
            .isEqualTo("0");
        place.publish("nieuw");
        before = place.tables();
        generation = place.generation();
      }
    }
    assertThat(whole).as("some were done before").isLessThan(20);
  }

  @Test
  void every_schema_of_the_migrations_is_in_a_backup() {
    var place = Place.migrated(folder);
    assertThat(
            place
                .superuser()
                .fetch("select nspname from pg_namespace where nspowner = 'keeper'::regrole")
                .map(row -> row.get(0, String.class)))
        .containsExactlyInAnyOrder(
            "account",
            "content",
            "desk",
            "job",
            "mail",
            "media",
            "newsletter",
            "transfer",
            Migrations.HISTORY_SCHEMA);
    assertThat(Contents.SCHEMAS).isEqualTo(OWN);
    assertThat(place.tables()).containsKeys(Contents.LEFT_OUT.toArray(String[]::new));
  }

  private static void await(Callable<Boolean> wanted) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!wanted.call()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(5);
    }
  }

  private static void refused(Runnable act, String sentence) {
    refused("", act, sentence);
  }

  private static void refused(String what, Runnable act, String sentence) {
    assertThatThrownBy(act::run)
        .as(what)
        .isInstanceOf(Refused.class)
        .message()
        .as(what)
        .contains(sentence)
        .doesNotContain("\n");
  }

  private static String page(HttpClient client, Settings settings, String path) throws Exception {
    var address = URI.create("http://localhost:%d%s".formatted(settings.port(), path));
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static int status(HttpClient client, Settings settings, String path) throws Exception {
    var address = URI.create("http://localhost:%d%s".formatted(settings.port(), path));
    return client
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name + ".zip"), bytes);
  }

  /// Another archive with the same form, so that only one thing is wrong with it.
  private Path changed(Path archive, UnaryOperator<Map<String, byte[]>> change) {
    var file = folder.resolve("anders-%d.zip".formatted(++number));
    try (var zip = new ZipFile(archive.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(file))) {
      Map<String, byte[]> all = new LinkedHashMap<>();
      for (var entry : zip.stream().toList()) {
        all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      for (var entry : change.apply(all).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path manifest(Path archive, UnaryOperator<String> change) {
    return changed(archive, all -> edited(all, Archive.MANIFEST, change));
  }

  private Path rows(Path archive, UnaryOperator<String> change) {
    return changed(archive, all -> edited(all, "tabellen/content.item.tsv", change));
  }

  private static Map<String, byte[]> edited(
      Map<String, byte[]> all, String name, UnaryOperator<String> change) {
    var before = new String(all.get(name), UTF_8);
    var after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    all.put(name, after.getBytes(UTF_8));
    return all;
  }

  private static Map<String, byte[]> without(Map<String, byte[]> all, String name) {
    assertThat(all.remove(name)).isNotNull();
    return all;
  }

  private static Map<String, byte[]> with(Map<String, byte[]> all, String name, String text) {
    all.put(name, text.getBytes(UTF_8));
    return all;
  }

  /// A database on the server, as an administrator would set one up.
  private record Place(
      String url, Path folder, Map<String, String> environment, Map<String, DSLContext> doors) {
    Place(String url, Path folder, Map<String, String> environment) {
      this(url, folder, environment, new ConcurrentHashMap<>());
    }

    static Place empty(Path folder) {
      return named("backup_" + ++number, "template0", folder);
    }

    /// With all tables and nothing in them.
    static Place migrated(Path folder) {
      return named("backup_" + ++number, TEMPLATE, folder);
    }

    /// With a row in every table.
    static Place furnished(Path folder) {
      var place = migrated(folder);
      place.furnish();
      return place;
    }

    static Place named(String name, String template, Path folder) {
      server
          .db()
          .execute(
              "create database %s owner keeper template %s strategy file_copy"
                  .formatted(name, template));
      var url = server.url().replaceFirst("[^/]*$", name);
      var values = new HashMap<String, String>();
      values.put("GV_DATABASE_URL", url);
      values.put("GV_DATABASE_USER", "worker");
      values.put("GV_DATABASE_PASSWORD", "w");
      values.put("GV_DATABASE_OWNER_USER", "keeper");
      values.put("GV_DATABASE_OWNER_PASSWORD", "k");
      values.put("GV_DATA", folder.resolve(name).toString());
      values.put("GV_SECRET", JOURNAL_SECRET.value());
      values.put("GV_JOURNAL", folder.resolve("journaal").toString());
      House.ports(values);
      return new Place(url, folder, values);
    }

    Place with(String setting, String value) {
      var values = new HashMap<>(environment);
      values.put(setting, value);
      return new Place(url, folder, values);
    }

    Settings settings() {
      return switch (Settings.read(environment, folder)) {
        case Good good -> good.settings();
        case Faulty faulty -> throw new AssertionError(faulty.sentence());
      };
    }

    void run(Command command, String... words) {
      assertThat(command.run(settings(), List.of(words))).isZero();
    }

    Path backup(String name) {
      var file = folder.resolve(name + ".zip");
      run(new Backup(), file.toString());
      return file;
    }

    void migrate() {
      Migrations.run(Access.to(requireNonNull(settings().database())));
    }

    void migrateTo(String version) {
      Flyway.configure()
          .dataSource(url, "keeper", "k")
          .defaultSchema(Migrations.HISTORY_SCHEMA)
          .createSchemas(true)
          .target(version)
          .load()
          .migrate();
    }

    Connection connect(String user) {
      try {
        return DriverManager.getConnection(url, user, user.substring(0, 1));
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    DSLContext application() {
      return by("worker", "w");
    }

    DSLContext superuser() {
      return by("postgres", "p");
    }

    /// By connections that stay for a while: a process for each question takes ten times as long as
    /// to answer it. Nothing prepared is kept, for a restore makes tables anew.
    private DSLContext by(String user, String password) {
      return doors.computeIfAbsent(
          user,
          _ -> {
            var config = new HikariConfig();
            config.setJdbcUrl(url + "?prepareThreshold=0");
            config.setUsername(user);
            config.setPassword(password);
            config.setMinimumIdle(0);
            config.setIdleTimeout(10_000);
            config.setInitializationFailTimeout(-1);
            return DSL.using(new HikariDataSource(config), SQLDialect.POSTGRES);
          });
    }

    void owner(String sql) {
      try (var connection = connect("keeper");
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    String one(String sql) {
      return String.valueOf(superuser().resultQuery(sql).fetchOne(0));
    }

    List<String> rows(String sql) {
      return superuser().fetch(sql).map(row -> row.get(0, String.class));
    }

    String generation() {
      return one("select generation from content.library");
    }

    void publish(String slug) {
      publish(slug, "De eerste tekst.");
    }

    void publish(String slug, String text) {
      new Drafts(application(), Clock.systemUTC())
          .publish(Samples.bundle(Samples.page(slug, "Titel", text)), "test");
    }

    /// @return the number of the new revision
    long saves() {
      return requireNonNull(
          application()
              .resultQuery(
                  "insert into content.revision"
                      + " (item_id, slug, document, format, author, created_at)"
                      + " select id, 'a', 'b', 1, 'test', now() from content.item limit 1"
                      + " returning id")
              .fetchOne(0, Long.class));
    }

    void signIn() {
      owner("insert into account.session values ('p', 's', 1, 1, 1, 1, '1')");
    }

    /// A row in every table, with text that a careless copy would break.
    void furnish() {
      owner(
          """
          update content.library set generation = generation + 3;
          insert into content.item values ('vol', 'PAGE', '2026-01-01 12:00:00.123456+02');
          insert into content.revision (item_id, slug, document, format, author, created_at)
            values ('vol', 'vol', '%1$s', 1, 'eerste@example.org', 'infinity');
          insert into content.publication select 'vol', max(id), 1, null from content.revision;
          insert into content.change values (1, 'vol', 'withdrawn', true, '', 'x', now(), 'merged', 'vol');
          insert into content.address values ('paginas', 'vol', 'vol', 1);
          insert into content.working select 'vol', max(id), 'planned', now(), 'paginas', 'vol', '%1$s'
            from content.revision;
          insert into content.review (item_id, revision_id, verdict, author, remark, at)
            select 'vol', max(id), 'urgent', 'x', '%1$s', now() from content.revision;
          insert into content.autosave select 'vol', 'x', max(id), '', '%1$s', now() from content.revision;
          insert into content.typed select 'vol', 'x', repeat('0af1', 8), 3, max(id), '', '%1$s', now() from content.revision;
          insert into content.presence values ('vol', 'x', now());
          insert into content.discarded select 'vol', max(id), 'paginas', 'vol', '%1$s', 'x', now()
            from content.revision;
          insert into desk.merger (item_id, successor, note, author, made_at)
            values ('vol', 'vol', '%1$s', 'x', now());
          insert into transfer.imported select 'vol', max(id) from content.revision;
          insert into transfer.import (at, author, digest, generation, files, changed, left_alone)
            values (now(), 'x', 'd', 1, 1, 1, 0);
          insert into desk.plan (item_id, act, due_at, revision_id, important, note, author, made_at)
            select 'vol', 'publish', now() - interval '1 hour', max(id), false, 'voorbij', 'x', now()
            from content.revision;
          insert into desk.plan (item_id, act, due_at, important, note, reason, author, made_at)
            values ('vol', 'withdraw', now() + interval '9 days', true, 'later', 'mistake', 'x', now());
          insert into desk.link (purpose, item_id, revision_id, token_hash, recipient, author, made_at, expires_at)
            select 'check', 'vol', max(id), decode(repeat('0aff', 16), 'hex'), 'y', 'x', now(), now() + interval '1 day'
            from content.revision;
          insert into job.queue (kind, subject, payload, due_at, made_at, lease, lease_until, after_restore)
            values ('proof', 'later', '%1$s', now() + interval '9 days', now(), gen_random_uuid(), now(), 'ask'),
              ('proof', 'voorbij', '', now() - interval '1 hour', now(), gen_random_uuid(), now(), 'ask'),
              ('proof', 'nooit', '', now() - interval '1 hour', now(), gen_random_uuid(), now(), 'never'),
              ('proof', 'opnieuw', '', now() - interval '1 hour', now(), null, null, 'again');
          insert into job.queue (kind, subject, payload, due_at, made_at, after_restore)
            select 'plan', id::text, '', due_at, now(), 'ask' from desk.plan;
          insert into mail.letter (kind, once, owner, address, subject, sealed, made_at, until, state, tries, reason, arguments)
            values ('alert', '%1$s', 'abonnee:x', 'x@example.org', '%1$s', '\\x00ff0a', now(), now(), 'held', 3, 'later', '{"451"}');
          insert into newsletter.proof
            values ('00000000-0000-0000-0000-000000000004', '%1$s', '%1$s', now());
          insert into newsletter.tally values (true, now(), '{}');
          insert into newsletter.subscriber
            values ('00000000-0000-0000-0000-000000000001', 'x@example.org', 'x@example.org', now(), null);
          insert into newsletter.subscription
            (id, subscriber, what, news, filter, rhythm, important_only, state, text_version, origin, asked_at, confirmed_at, proof)
            values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'schemes',
              '{opened}', '{"q": ["fiets"]}', 'weekly', true, 'active', 'import', 'import', now(), now(),
              '00000000-0000-0000-0000-000000000004');
          insert into newsletter.mailing (id, kind, edition, state, authors, approved_by, made_at, generation, subject, body)
            values ('00000000-0000-0000-0000-000000000005', 'edition', 'vol', 'sending', '{"x@example.org"}', 'y@example.org',
              now(), 1, '%1$s', '{"subject": "x"}');
          insert into newsletter.delivery (id, mailing, subscriber, subscription, state, due_at, lease, lease_until)
            values (gen_random_uuid(), '00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000001',
              '00000000-0000-0000-0000-000000000002', 'waiting', now(), gen_random_uuid(), now());
          insert into mail.domain_pace values ('example.org', now());
          insert into mail.sending_day values (current_date, 3);
          insert into mail.return_folder values ('INBOX', 7, 3, now(), 'unreachable', 1, 1);
          insert into newsletter.move (id, subscriber, from_address, to_address, asked_at)
            values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000001', 'x@example.org', 'y@example.org', now());
          insert into newsletter.knock values ('aa', current_date, now());
          insert into newsletter.leaver values (gen_random_uuid(), repeat('0af1', 8), 'left', null, now(), true);
          insert into newsletter.journal values ('%2$s', now());
          insert into mail.pause (since, backup_at, reason) values (now(), now(), 'too-old');
          insert into newsletter.told values ('00000000-0000-0000-0000-000000000002', 'vol', 1, 'published', now());
          insert into newsletter.news (item, happening, mark, generation, important, at)
            values ('vol', 'published', '1', 1, true, now());
          insert into newsletter.due select '00000000-0000-0000-0000-000000000002', max(id) from newsletter.news;
          insert into newsletter.seen values (true, gen_random_uuid(), 1, current_date);
          insert into newsletter.round values ('weekly', now());
          insert into mail.pace (next_at, troubles, reason) values (now(), 1, 'closes');
          insert into job.backup (made_at) values ('2020-01-01');
          insert into desk.submission values (decode(repeat('0aff', 16), 'hex'), now(), '\\x00');
          insert into desk.remark (item_id, revision_id, link_id, author, passage, text, at)
            select 'vol', max(r.id), max(l.id), 'x', '', '%1$s', now() from content.revision r, desk.link l;
          insert into desk.to_do values ('vol', 'controle', '%1$s', 'x', '2030-01-01', 'y', '%1$s', false, now());
          insert into transfer.ours (item_id, slug, document, format, at) values ('vol', 'vol', '%1$s', 2, now());
          insert into account.editor (email, name, role, totp_secret, created_at)
            values ('eerste@example.org', '%1$s', 'AUTHOR', '\\x00ff0a', now());
          insert into newsletter.intake select gen_random_uuid(), max(id), now(), '\\x00ff0a', '{}' from account.editor;
          insert into desk.day_letter select max(id), '{remarks}', null, null from account.editor;
          insert into account.recovery_code select max(id), '\\x00', null from account.editor;
          insert into account.one_time_link select '\\x01', 'INVITE', max(id), now(), now(), null from account.editor;
          insert into account.passkey
            select '\\x00ff0a', max(id), '%1$s', '\\x', '\\xff', 7, true, false, 'usb nfc', now(), null from account.editor;
          insert into account.binding select max(id), 'https://example.org', '%1$s', now() from account.editor;
          insert into account.handshake values ('\\x02', '\\x03', 'PASSKEY', '', now());
          insert into account.trail (at, editor_id, editor_name, act, object, detail)
            select now(), max(id), 'x', 'y', 'z', '%1$s' from account.editor;
          insert into media.image values (repeat('0af1', 8), 'png', '%1$s', 'x', now());
          insert into media.variant values (repeat('0af1', 8), 1600, 900, decode(repeat('00ff0a5c', 300), 'hex'));
          insert into account.session values ('p', 's', 1, 1, 1, 1, '1');
          insert into account.session_attributes values ('p', 'a', '\\x00');
          """
              .formatted(
                  HOSTILE.replace("'", "''").replace("?", ""),
                  TestLeavers.id(settings().journal())));
    }

    /// All rows of all our tables, as text.
    Map<String, List<String>> tables() {
      var rows = new TreeMap<String, List<String>>();
      var db = superuser();
      for (var table :
          db.fetch(
              "select table_schema || '.' || table_name from information_schema.tables"
                  + " where table_schema in ('account', 'content', 'desk', 'job', 'mail', 'newsletter', 'transfer')")) {
        var name = table.get(0, String.class);
        rows.put(
            name,
            db.fetch("select t::text from " + name + " t order by 1")
                .map(row -> row.get(0, String.class)));
      }
      return rows;
    }

    List<String> foreignKeys() {
      return superuser()
          .fetch(
              "select conrelid::regclass || conname || pg_get_constraintdef(oid) || convalidated"
                  + " from pg_constraint where contype = 'f' order by 1")
          .map(row -> row.get(0, String.class));
    }

    /// Tables, columns, constraints, indexes and rights.
    List<String> shape() {
      return superuser()
          .fetch(
              """
              select concat_ws(
                ' ', c.oid::regclass, attname, atttypid::regtype, attnotnull, attidentity, relacl,
                obj_description(c.oid, 'pg_class'))
              from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
              where relnamespace::regnamespace::text in ('account', 'content', 'desk', 'job', 'mail', 'newsletter', 'transfer')
              union all
              select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint
              where connamespace::regnamespace::text in ('account', 'content', 'desk', 'job', 'mail', 'newsletter', 'transfer')
              order by 1
              """)
          .map(row -> row.get(0, String.class));
    }
  }
}
