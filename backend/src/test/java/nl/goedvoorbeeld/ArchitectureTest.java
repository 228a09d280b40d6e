package nl.goedvoorbeeld;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.job.JobHandler;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Keeps the house as its plan draws it.
class ArchitectureTest {
  private static final String HOUSE = "nl.goedvoorbeeld.";

  /// In the order of the flow: a room uses those before it only, so there are no circles.
  private static final List<String> ROOMS =
      List.of(
          "db",
          "setting",
          "privacy",
          "dutch",
          "digest",
          "frontmatter",
          "markdown",
          "vocabulary",
          "evidence",
          "scheme",
          "account",
          "media",
          "job",
          "content",
          "transfer",
          "search",
          "theme",
          "reading",
          "mail",
          "handreiking",
          "ezine",
          "newsletter",
          "desk",
          "web",
          "site",
          "api",
          "cms",
          "start");

  /// The parts of a room that has any, in order: a part uses those before it only.
  private static final List<String> PARTS =
      List.of(
          "content",
          "content.wording",
          "content.draft",
          "content.snapshot",
          "content.check",
          "content.typing",
          "content.act",
          "search.query",
          "search.answer",
          "search.index",
          "search",
          "reading",
          "reading.source",
          "reading.effect",
          "reading.figure",
          "reading.scheme",
          "reading.roundtable",
          "reading.chapter",
          "reading.example",
          "reading.card",
          "reading.measure",
          "reading.entry",
          "reading.ezine",
          "newsletter",
          "newsletter.alert",
          "newsletter.register",
          "newsletter.mailing",
          "desk.todo",
          "desk.guest",
          "desk.list",
          "desk.letter",
          "desk",
          "site.feed",
          "site.frame",
          "site.list",
          "site.search",
          "site.alike",
          "site.newsletter",
          "site",
          "cms.frame",
          "cms.entry",
          "cms.people",
          "cms.media",
          "cms.form",
          "cms.guest",
          "cms.departure",
          "cms.plan",
          "cms.item",
          "cms.todo",
          "cms.mail",
          "cms.alert",
          "cms.subscriber",
          "cms.mailing",
          "cms",
          "start.watch",
          "start");

  /// What is used without the compiled classes saying so: by the JVM and the log, by name; in a
  /// pattern of a switch only; as a number that the compiler copies.
  private static final Set<String> UNSEEN =
      Set.of("content.Page", "search.OtherDays", "start.Main", "start.watch.LogLines");

  /// More than this one does not oversee.
  private static final int FILES = 40;

  /// Which rooms know of a library; what they make of it is in our own words.
  private static final Map<String, Set<String>> USERS =
      Map.ofEntries(
          Map.entry("org.snakeyaml.engine.", Set.of("frontmatter")),
          Map.entry("com.github.difflib.", Set.of("content")),
          Map.entry("org.commonmark.", Set.of("markdown")),
          Map.entry("org.owasp.html.", Set.of("markdown")),
          Map.entry("org.apache.lucene.", Set.of("search")),
          Map.entry("gg.jte.", Set.of("theme")),
          Map.entry("org.springframework.session.", Set.of("web")),
          Map.entry("com.eatthepath.", Set.of("account")),
          Map.entry("org.springframework.security.web.webauthn.", Set.of("account")),
          Map.entry("com.webauthn4j.", Set.of("account")),
          Map.entry("org.springframework.security.oauth2.", Set.of("web")),
          Map.entry("com.nimbusds.", Set.of("web")),
          Map.entry("com.twelvemonkeys.", Set.of("media")),
          Map.entry("javax.imageio.", Set.of("media")),
          Map.entry("java.awt.", Set.of("media")),
          Map.entry("jakarta.mail.", Set.of("mail")),
          Map.entry("org.eclipse.angus.", Set.of("mail")),
          Map.entry("io.nayuki.", Set.of("cms")),
          Map.entry("io.micrometer.", Set.of("start")),
          Map.entry("org.flywaydb.", Set.of("start")),
          Map.entry("com.zaxxer.hikari.", Set.of("start")));

  private static final List<String> HTTP =
      List.of("jakarta.servlet.", "org.springframework.web.", "org.springframework.http.");

  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          ".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Vo|VO|Base|Common|Abstract|Mapper)$"
              + "|^(Abstract|Base|Common).*");

  /// Names that two rooms had before that was held; a new one is not added.
  private static final Set<String> TWICE = Set.of("Choice", "Link", "Outcome", "Passage");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nl.goedvoorbeeld");

  @Test
  void every_room_is_on_the_plan() {
    assertThat(rooms()).isSubsetOf(ROOMS);
  }

  @Test
  void a_room_uses_only_the_rooms_before_it() {
    var wrong =
        dependencies()
            .filter(use -> inHouse(use.getOriginClass()) && inHouse(use.getTargetClass()))
            .filter(use -> position(use.getTargetClass()) > position(use.getOriginClass()))
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_part_uses_only_the_parts_before_it() {
    var wrong =
        dependencies()
            .filter(use -> inParts(use.getOriginClass()) && inParts(use.getTargetClass()))
            .filter(use -> part(use.getTargetClass()) > part(use.getOriginClass()))
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  @Test
  void every_part_has_its_place() {
    assertThat(own().filter(ArchitectureTest::ofRoomWithParts).map(JavaClass::getPackageName))
        .allSatisfy(name -> assertThat(PARTS).contains(name.substring(HOUSE.length())));
  }

  /// What is public in a part is what the others ask it for.
  @Test
  void what_a_part_shows_is_used_elsewhere() {
    var wrong =
        own()
            .filter(ArchitectureTest::ofRoomWithParts)
            .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
            .filter(type -> !UNSEEN.contains(named(type)))
            .filter(
                type ->
                    withNested(type)
                        .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                        .map(use -> use.getOriginClass().getPackageName())
                        .allMatch(type.getPackageName()::equals))
            .map(JavaClass::getName);

    assertThat(wrong).isEmpty();
  }

  /// They show the same, each in its form; what they share is in `reading`.
  @Test
  void no_face_uses_another_but_for_the_preview_of_a_page() {
    var faces = List.of("site", "api", "cms");
    var wrong =
        dependencies()
            .filter(use -> faces.contains(room(use.getOriginClass())))
            .filter(use -> faces.contains(room(use.getTargetClass())))
            .filter(use -> !room(use.getOriginClass()).equals(room(use.getTargetClass())))
            .filter(use -> !use.getTargetClass().getName().startsWith(HOUSE + "site.Previewing"))
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_part_can_be_overseen() throws IOException {
    var sources = Path.of("src/main/java", HOUSE.replace('.', '/'));
    for (var part : PARTS) {
      try (var files = Files.list(sources.resolve(part.replace('.', '/')))) {
        assertThat(files.filter(Files::isRegularFile).count()).as(part).isLessThanOrEqualTo(FILES);
      }
    }
  }

  @Test
  void a_library_has_one_user() {
    var wrong =
        dependencies()
            .filter(
                use ->
                    USERS.entrySet().stream()
                        .filter(entry -> use.getTargetClass().getName().startsWith(entry.getKey()))
                        .anyMatch(entry -> !entry.getValue().contains(room(use.getOriginClass()))))
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  @Test
  void nothing_before_web_knows_of_http() {
    var wrong =
        dependencies()
            .filter(use -> position(use.getOriginClass()) < ROOMS.indexOf("web"))
            .filter(use -> HTTP.stream().anyMatch(use.getTargetClass().getName()::startsWith))
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  @Test
  void only_transfer_desk_and_cms_write_drafts() {
    // The start only makes one, to hand it to an import.
    var doors = Set.of("content", "transfer", "desk", "cms", "start");
    var drafts =
        Set.of(
            HOUSE + "content.act.Drafts",
            HOUSE + "content.act.Workbench",
            HOUSE + "content.act.Acts",
            HOUSE + "content.act.Discards",
            HOUSE + "content.act.Releasing");
    var wrong =
        dependencies()
            .filter(use -> drafts.contains(use.getTargetClass().getName()))
            .filter(use -> !doors.contains(room(use.getOriginClass())))
            .map(Dependency::getDescription);

    assertThat(wrong).isEmpty();
  }

  /// Which rooms' tables stand in which schema: its own, each. Whoever reads those of another is
  /// named here, so that there are no more of them by accident.
  private static final Map<String, Set<String>> READERS =
      Map.of(
          "account", Set.of(),
          "content",
              Set.of(
                  "desk.Mergers",
                  "desk.Plans",
                  "desk.guest.Links",
                  "desk.guest.Remarks",
                  "desk.list.Lists",
                  "transfer.Import",
                  "transfer.Ours"),
          "desk", Set.of("web.Submissions"),
          "media", Set.of(),
          "newsletter", Set.of(),
          "transfer", Set.of());

  @Test
  void a_schema_belongs_to_one_room() {
    Map<String, Set<String>> readers = new TreeMap<>();
    READERS.keySet().forEach(schema -> readers.put(schema, new TreeSet<>()));
    dependencies()
        .filter(use -> room(use.getTargetClass()).equals("db"))
        .forEach(
            use -> {
              String schema = use.getTargetClass().getName().split("\\.")[3];
              String user = named(use.getOriginClass());
              if (!user.startsWith(schema + ".")) {
                readers.computeIfAbsent(schema, _ -> new TreeSet<>()).add(user);
              }
            });
    assertThat(readers).isEqualTo(READERS);
  }

  /// Its columns are of the types that its room has for them: enums of that room, or of one before
  /// it. So `db` is of no use to a room that may not use what it names.
  @Test
  void what_a_schema_names_is_of_its_own_room_or_before_it() {
    List<Dependency> named =
        CLASSES.stream()
            .filter(type -> room(type).equals("db"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                use -> inHouse(use.getTargetClass()) && !room(use.getTargetClass()).equals("db"))
            .toList();
    assertThat(named).as("it is seen what they name").isNotEmpty();
    assertThat(named)
        .allSatisfy(
            use -> {
              String schema = use.getOriginClass().getPackageName().split("\\.")[3];
              assertThat(use.getTargetClass().getBaseComponentType().isEnum())
                  .as(use.getDescription())
                  .isTrue();
              assertThat(position(use.getTargetClass()))
                  .as(use.getDescription())
                  .isLessThanOrEqualTo(ROOMS.indexOf(schema));
            });
  }

  private static final Pattern WRITES =
      Pattern.compile(
          "\\.(insertInto|insertQuery|update|updateQuery|deleteFrom|deleteQuery|mergeInto|newRecord)"
              + "\\(\\s*([A-Z_]+)\\b");

  @Test
  void only_content_writes_its_tables() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String reader : READERS.getOrDefault("content", Set.of())) {
      String source =
          Files.readString(
              Path.of("src/main/java/nl/goedvoorbeeld", reader.replace('.', '/') + ".java"));
      Matcher writes = WRITES.matcher(source);
      while (writes.find()) {
        if (source.contains("db.content.Tables." + writes.group(2) + ";")) {
          wrong.add(reader + " " + writes.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// What writes where items, and what is arranged around them, are kept.
  private static final Set<String> KEEPING = Set.of("content", "media", "transfer", "desk");

  /// Not through the door: what is no act of an editor. What is typed is kept for whoever types it,
  /// and makes no version; what an editor wants to be told is their own; an import and a restore
  /// bring what was written elsewhere; what the library is called in feeds is written once, by
  /// whoever first loads it.
  private static final Set<String> NO_ACTS =
      Set.of(
          "cms.entry.OwnAccount desk.letter.Wishes.want",
          "cms.item.ItemPages content.act.Workbench.atWork",
          "cms.form.TypingPages content.act.Workbench.atWork",
          "cms.form.TypingPages content.act.Workbench.autosave",
          "cms.form.TypingPages content.act.Workbench.forget",
          "search.Libraries content.snapshot.Publications.load",
          "start.ExportFolder transfer.Export.run",
          "start.ImportFolder transfer.Import.run",
          "start.Restoring content.act.Drafts.renewEpoch",
          "start.Restoring desk.Plans.putBackOverdue");

  /// To items, and to mailings, with which items become public.
  private static final Set<String> DOORS = Set.of("desk.Desk", "desk.Dispatch");

  @Test
  void whatever_is_done_to_an_item_goes_by_the_one_door() {
    Set<String> writers = writers();
    assertThat(writers)
        .as("it is seen what writes")
        .anyMatch(one -> one.startsWith(HOUSE + "content.act.Workbench.save("))
        .anyMatch(one -> one.startsWith(HOUSE + "desk.guest.Links.revoke("));
    Set<String> others = new TreeSet<>();
    own()
        .filter(type -> !KEEPING.contains(room(type)))
        .flatMap(type -> type.getCodeUnits().stream())
        .forEach(
            unit ->
                called(unit)
                    .filter(target -> writers.contains(target.getFullName()))
                    .filter(target -> !DOORS.contains(named(target.getOwner())))
                    .forEach(
                        target ->
                            others.add(
                                named(unit.getOwner())
                                    + " "
                                    + named(target.getOwner())
                                    + "."
                                    + target.getName())));
    assertThat(others).isEqualTo(new TreeSet<>(NO_ACTS));
  }

  /// Not through the door either: what no editor asked for. The bin removes what was thrown away
  /// long ago.
  private static final Set<String> UPKEEP = Set.of("desk.BinJobs desk.Bin.empty");

  @Test
  void what_was_planned_goes_by_the_door_too() {
    Set<String> writers = writers();
    Set<String> others = new TreeSet<>();
    Set<String> byTheDoor = new TreeSet<>();
    own()
        .filter(type -> KEEPING.contains(room(type)) && type.isAssignableTo(JobHandler.class))
        .flatMap(type -> type.getCodeUnits().stream())
        .forEach(
            unit ->
                called(unit)
                    .filter(target -> writers.contains(target.getFullName()))
                    .filter(target -> !target.getOwner().equals(unit.getOwner()))
                    .forEach(
                        target ->
                            (DOORS.contains(named(target.getOwner())) ? byTheDoor : others)
                                .add(
                                    named(unit.getOwner())
                                        + " "
                                        + named(target.getOwner())
                                        + "."
                                        + target.getName())));
    assertThat(others).isEqualTo(new TreeSet<>(UPKEEP));
    assertThat(byTheDoor)
        .containsExactly(
            "desk.MailingJobs desk.Dispatch.atItsMoment",
            "desk.PlanJobs desk.Desk.atItsMoment",
            "desk.PlanJobs desk.Desk.giveUp");
  }

  /// The methods that change a row, by themselves or by what they call.
  private static Set<String> writers() {
    List<JavaCodeUnit> units =
        own()
            .filter(type -> KEEPING.contains(room(type)))
            .flatMap(type -> type.getCodeUnits().stream())
            .toList();
    Set<String> writers = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (JavaCodeUnit unit : units) {
        if (!writers.contains(unit.getFullName())
            && called(unit).anyMatch(to -> changesRows(to) || writers.contains(to.getFullName()))) {
          more |= writers.add(unit.getFullName());
        }
      }
    }
    return writers;
  }

  private static final Set<String> CHANGES =
      Set.of("insertInto", "insert", "update", "deleteFrom", "delete", "store");

  private static boolean changesRows(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("org.jooq")
        && CHANGES.contains(target.getName());
  }

  private static Stream<CodeUnitAccessTarget> called(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
        unit.getCodeUnitReferencesFromSelf().stream().map(one -> one.getTarget()));
  }

  /// The outermost class, as its room and name.
  private static String named(JavaClass type) {
    return type.getName().substring(HOUSE.length()).split("\\$")[0];
  }

  @Test
  void a_name_says_something() {
    assertThat(own().map(JavaClass::getSimpleName).filter(EMPTY_NAME.asMatchPredicate())).isEmpty();
  }

  /// Where two rooms have a class of the same name, whoever uses both must write one out in full.
  @Test
  void a_name_is_used_in_one_room() {
    var rooms = new TreeMap<String, Set<String>>();
    own()
        .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
        .forEach(
            type ->
                rooms
                    .computeIfAbsent(type.getSimpleName(), _ -> new TreeSet<>())
                    .add(type.getPackageName()));
    rooms.values().removeIf(packages -> packages.size() == 1);

    assertThat(rooms.keySet()).isEqualTo(TWICE);
  }

  @Test
  void every_package_has_a_map_and_says_what_may_be_null() throws IOException {
    var sources = Path.of("src/main/java");
    for (var name : own().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
      var file = sources.resolve(name.replace('.', '/')).resolve("package-info.java");
      assertThat(file).exists();
      assertThat(Files.readString(file))
          .as(name)
          .startsWith("///")
          .contains("@" + NullMarked.class.getSimpleName() + "\n");
    }
  }

  /// Without what jOOQ and jte generated.
  private static Stream<JavaClass> own() {
    return CLASSES.stream()
        .filter(type -> !type.getPackageName().startsWith(HOUSE + "db"))
        .filter(type -> !type.getPackageName().startsWith(HOUSE + "templates"));
  }

  private static Stream<JavaClass> withNested(JavaClass type) {
    return own().filter(one -> one.equals(type) || one.getName().startsWith(type.getName() + "$"));
  }

  private static Stream<Dependency> dependencies() {
    return own().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static Set<String> rooms() {
    return own()
        .filter(ArchitectureTest::inHouse)
        .map(ArchitectureTest::room)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean inHouse(JavaClass type) {
    return type.getPackageName().startsWith(HOUSE);
  }

  private static boolean ofRoomWithParts(JavaClass type) {
    return PARTS.contains(room(type));
  }

  private static boolean inParts(JavaClass type) {
    return inHouse(type) && part(type) >= 0;
  }

  private static int part(JavaClass type) {
    return PARTS.indexOf(type.getPackageName().substring(HOUSE.length()));
  }

  private static int position(JavaClass type) {
    return ROOMS.indexOf(room(type));
  }

  private static String room(JavaClass type) {
    return inHouse(type) ? type.getPackageName().substring(HOUSE.length()).split("\\.")[0] : "";
  }
}
