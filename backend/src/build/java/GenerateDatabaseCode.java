import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.springframework.util.FileSystemUtils;

/// Writes the package `nl.goedvoorbeeld.db`: runs our migrations on a throw-away PostgreSQL and
/// lets jOOQ describe what they made, one package per schema. So the code follows the SQL, never
/// the other way round. Run by Maven as one source file; does nothing while the migrations and this
/// file are as they were last time.
class GenerateDatabaseCode {
  private static final String OWN_SCHEMAS =
      """
      SELECT schema_name FROM information_schema.schemata
      WHERE schema_name NOT LIKE 'pg\\_%' AND schema_name NOT IN ('information_schema', 'public')
      ORDER BY schema_name
      """;

  /// The columns that hold a constant of an enum of ours, by its name in small letters, a dash
  /// between its words. So nobody who reads or writes one converts it by hand, and a constant that
  /// is none breaks at once.
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("content.change.act", "content.snapshot.Change.Act"),
          Map.entry("content.change.reason", "content.snapshot.Change.Reason"),
          Map.entry("content.review.verdict", "content.act.Review.Verdict"),
          Map.entry("content.working.state", "content.act.WorkState"),
          Map.entry("desk.link.purpose", "desk.guest.Link.Purpose"),
          Map.entry("desk.merger.outcome", "desk.Merger.Outcome"),
          Map.entry("desk.plan.act", "desk.Plan.Act"),
          Map.entry("desk.plan.outcome", "desk.Plan.Outcome"),
          Map.entry("desk.plan.reason", "content.snapshot.Change.Reason"),
          Map.entry("job.queue.after_restore", "job.AfterRestore"),
          Map.entry("job.queue.state", "job.JobState"),
          Map.entry("mail.letter.kind", "mail.LetterKind"),
          Map.entry("mail.letter.state", "mail.LetterState"),
          Map.entry("mail.pace.reason", "mail.Hindrance"),
          Map.entry("mail.pause.reason", "mail.MailPause.Why"),
          Map.entry("newsletter.leaver.how", "newsletter.Leaver.How"),
          Map.entry("mail.return_folder.fault", "mail.ReturnFolder.Fault"),
          Map.entry("newsletter.delivery.bounced", "mail.Blame"),
          Map.entry("newsletter.delivery.state", "newsletter.DeliveryState"),
          Map.entry("newsletter.mailing.kind", "newsletter.mailing.Mailing.Kind"),
          Map.entry("newsletter.mailing.reason", "newsletter.mailing.MailingRest"),
          Map.entry("newsletter.mailing.state", "newsletter.mailing.MailingState"),
          Map.entry("newsletter.news.happening", "newsletter.alert.Happening"),
          Map.entry("newsletter.news.held", "newsletter.alert.HeldNews.Why"),
          Map.entry("newsletter.round.rhythm", "newsletter.Rhythm"),
          Map.entry("newsletter.subscription.rhythm", "newsletter.Rhythm"),
          Map.entry("newsletter.subscription.state", "newsletter.Subscription.State"),
          Map.entry("newsletter.subscription.what", "newsletter.What"),
          Map.entry("newsletter.told.act", "newsletter.alert.Happening"));

  private static final String FROM_SMALL =
      "name -> %s.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))";
  private static final String TO_SMALL =
      "one -> one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')";

  /// The columns that hold several of them.
  private static final Map<String, String> SEVERAL_SMALL =
      Map.of("newsletter.subscription.news", "newsletter.SchemeNews");

  private static final String FROM_SEVERAL =
      "names -> java.util.Arrays.stream(names).map(%1$s).toArray(%2$s[]::new)";
  private static final String TO_SEVERAL =
      "all -> java.util.Arrays.stream(all).map(%1$s).toArray(String[]::new)";

  /// As {@link #SMALL}, by its name as it is.
  private static final Map<String, String> CAPITAL =
      Map.of(
          "account.editor.role", "account.Role",
          "account.handshake.purpose", "account.Handshakes.Purpose",
          "account.one_time_link.purpose", "account.OneTimeLink.Purpose",
          "content.item.kind", "content.Kind");

  /// Arguments: the folder of the migrations, the folder to write to, this file.
  public static void main(String[] args) throws Exception {
    var migrations = Path.of(args[0]);
    var output = Path.of(args[1]);
    var stamp = output.resolve("stamp");
    var hash = hash(migrations, Path.of(args[2]));
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    // The usual wait of 10 s is short on a busy machine.
    try (var postgres =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()) {
      generate(postgres.getPostgresDatabase(), migrations, output);
    }
    Files.createDirectories(output);
    Files.writeString(stamp, hash);
  }

  private static void generate(DataSource database, Path migrations, Path output) throws Exception {
    Flyway.configure().dataSource(database).locations("filesystem:" + migrations).load().migrate();
    FileSystemUtils.deleteRecursively(output);
    try (var connection = database.getConnection()) {
      for (var schema : ownSchemas(connection)) {
        var tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(configuration(schema, output));
      }
    }
  }

  private static List<String> ownSchemas(Connection connection) throws Exception {
    var schemas = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(OWN_SCHEMAS)) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    return schemas;
  }

  private static Configuration configuration(String schema, Path output) {
    var source =
        new Database().withName("org.jooq.meta.postgres.PostgresDatabase").withInputSchema(schema);
    var types = new ArrayList<ForcedType>();
    types.add(new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp.*)"));
    types.addAll(constants(schema, SMALL, FROM_SMALL, TO_SMALL));
    types.addAll(constants(schema, CAPITAL, "%s::valueOf", "%s::name"));
    types.addAll(several(schema));
    source.withForcedTypes(types);
    var parts =
        new Generate()
            .withPojos(false)
            .withDaos(false)
            .withComments(false)
            .withGeneratedAnnotation(false);
    var target =
        new Target()
            .withPackageName("nl.goedvoorbeeld.db." + schema)
            .withDirectory(output.toString());
    return new Configuration()
        .withLogging(Logging.WARN)
        .withGenerator(new Generator().withDatabase(source).withGenerate(parts).withTarget(target));
  }

  /// jOOQ tells of a column that is not there.
  private static List<ForcedType> constants(
      String schema, Map<String, String> columns, String from, String to) {
    return columns.entrySet().stream()
        .filter(one -> one.getKey().startsWith(schema + "."))
        .map(
            one -> {
              var type = "nl.goedvoorbeeld." + one.getValue();
              return constant(one.getKey(), type, from.formatted(type), to.formatted(type));
            })
        .toList();
  }

  private static List<ForcedType> several(String schema) {
    return SEVERAL_SMALL.entrySet().stream()
        .filter(one -> one.getKey().startsWith(schema + "."))
        .map(
            one -> {
              var type = "nl.goedvoorbeeld." + one.getValue();
              return constant(
                  one.getKey(),
                  type + "[]",
                  FROM_SEVERAL.formatted(FROM_SMALL.formatted(type), type),
                  TO_SEVERAL.formatted(TO_SMALL));
            })
        .toList();
  }

  private static ForcedType constant(String column, String type, String from, String to) {
    return new ForcedType()
        .withUserType(type)
        .withLambdaConverter(new LambdaConverter().withFrom(from).withTo(to))
        .withIncludeExpression(column.replace(".", "\\."));
  }

  private static String hash(Path migrations, Path program) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(program));
    try (var files = Files.list(migrations)) {
      for (var file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
