package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.desk.Tables.DAY_LETTER;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Bindings;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.Review;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.db.desk.tables.records.DayLetterRecord;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.letter.Admission;
import nl.goedvoorbeeld.desk.letter.DeskAddress;
import nl.goedvoorbeeld.desk.letter.LetterTexts;
import nl.goedvoorbeeld.desk.letter.Point;
import nl.goedvoorbeeld.desk.letter.Topic;
import nl.goedvoorbeeld.desk.letter.Wishes;
import nl.goedvoorbeeld.desk.list.Entry;
import nl.goedvoorbeeld.desk.list.Lists;
import nl.goedvoorbeeld.desk.todo.Held;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import nl.goedvoorbeeld.desk.todo.ToDoList.Wanted;
import nl.goedvoorbeeld.desk.todo.ToDoList.Whose;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tells each editor by mail what happened at the desk since the last time: only what still asks
/// for something, what is theirs to see, and nothing that they did themselves. It is read from the
/// lists of the desk; kept is no more than until when somebody was told.
@Component
final class DayNews {
  /// What is being written at the moment is told the next time, so that nothing falls in between.
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  /// Who was never told begins with what happened since the day before.
  private static final Duration BEGINNING = Duration.ofDays(1);

  /// What is older is no news to who was away.
  private static final Duration LONGEST_BACK = Duration.ofDays(14);

  /// A letter that could not go for so long is no news either.
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final DSLContext db;
  private final Editors editors;
  private final Bindings bindings;
  private final Acts acts;
  private final Workbench workbench;
  private final Lists lists;
  private final Remarks remarks;
  private final Troubles troubles;
  private final ToDoList toDos;
  private final LetterTexts texts;
  private final Mail mail;
  private final Clock clock;

  DayNews(
      DSLContext db,
      Editors editors,
      Bindings bindings,
      Acts acts,
      Workbench workbench,
      Lists lists,
      Remarks remarks,
      Troubles troubles,
      ToDoList toDos,
      LetterTexts texts,
      Mail mail,
      Clock clock) {
    this.db = db;
    this.editors = editors;
    this.bindings = bindings;
    this.acts = acts;
    this.workbench = workbench;
    this.lists = lists;
    this.remarks = remarks;
    this.troubles = troubles;
    this.toDos = toDos;
    this.texts = texts;
    this.mail = mail;
    this.clock = clock;
  }

  /// Something that happened.
  ///
  /// @param whom why it is told to an editor, as a sentence; nothing where it is not
  private record Happening(
      Topic topic,
      Instant at,
      String title,
      String address,
      String line,
      Function<Editor, Optional<String>> whom) {}

  /// From when until when somebody is told.
  private record Stretch(Instant since, Instant until) {
    boolean has(Instant at) {
      return !at.isBefore(since) && at.isBefore(until);
    }
  }

  /// Writes the letters of today that there are not yet.
  void tell(Snapshot now) {
    Instant until = clock.instant().minus(UNDER_WAY);
    List<Editor> all = editors.all();
    List<Happening> happened = happened(now, until.minus(LONGEST_BACK), all);
    all.forEach(editor -> tell(now, editor.id(), until, happened));
  }

  /// One editor, in one transaction: two nodes, or an account that is being closed, wait.
  private void tell(Snapshot now, long id, Instant until, List<Happening> happened) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
    db.transaction(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Optional<Editor> held = Editors.hold(tx, id).filter(this::comesIn);
          if (held.isEmpty()) {
            return;
          }
          Editor editor = held.get();
          DayLetterRecord row =
              tx.selectFrom(DAY_LETTER)
                  .where(DAY_LETTER.EDITOR_ID.eq(id))
                  .fetchOptional()
                  .orElseGet(() -> row(tx, id));
          Optional<LocalDate> last = Optional.ofNullable(row.getToldOn());
          if (last.filter(day -> !day.isBefore(today)).isPresent()) {
            return;
          }
          Set<Topic> wanted = Wishes.wanted(row.getUnwanted());
          List<Point> points =
              new ArrayList<>(points(editor, wanted, stretch(row, until), happened));
          if (wanted.contains(Topic.TO_DO) && isWeekly(last, today)) {
            points.addAll(toDo(now, editor));
          }
          if (!points.isEmpty()) {
            mail.add(tx, letter(editor, today, points));
          }
          row.setToldOn(today);
          row.setToldUntil(until);
          row.store();
        });
  }

  private static DayLetterRecord row(DSLContext tx, long id) {
    DayLetterRecord row = tx.newRecord(DAY_LETTER);
    row.setEditorId(id);
    row.setUnwanted(new String[0]);
    return row;
  }

  private Letter letter(Editor editor, LocalDate today, List<Point> points) {
    return new Letter(
        LetterKind.DAY,
        editor.object() + " " + today,
        Admission.recipient(editor),
        texts.day(points),
        null,
        clock.instant().plus(GOOD_FOR));
  }

  /// Who was invited and did not come yet sees nothing of the desk.
  private boolean comesIn(Editor editor) {
    return editor.active() && (editor.hasPassword() || bindings.has(editor));
  }

  private static Stretch stretch(DayLetterRecord row, Instant until) {
    Instant since = Optional.ofNullable(row.getToldUntil()).orElse(until.minus(BEGINNING));
    Instant longest = until.minus(LONGEST_BACK);
    return new Stretch(since.isBefore(longest) ? longest : since, until);
  }

  /// On Monday; or later in the week, where no node ran then.
  private static boolean isWeekly(Optional<LocalDate> last, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return last.map(day -> day.isBefore(monday)).orElse(today.equals(monday));
  }

  /// One for each page, in the order of what came first.
  private static List<Point> points(
      Editor editor, Set<Topic> wanted, Stretch stretch, List<Happening> happened) {
    record About(Topic topic, String title, String address) {}
    Map<About, List<Point>> points = new LinkedHashMap<>();
    happened.stream()
        .filter(one -> wanted.contains(one.topic()))
        .filter(one -> stretch.has(one.at()))
        .forEach(
            one ->
                one.whom()
                    .apply(editor)
                    .ifPresent(
                        reason ->
                            points
                                .computeIfAbsent(
                                    new About(one.topic(), one.title(), one.address()),
                                    _ -> new ArrayList<>())
                                .add(
                                    new Point(
                                        one.topic(),
                                        one.title(),
                                        one.address(),
                                        one.line(),
                                        reason))));
    return points.values().stream().map(DayNews::together).toList();
  }

  private static Point together(List<Point> same) {
    Point last = same.getLast();
    return same.size() == 1
        ? last
        : new Point(
            last.topic(),
            last.title(),
            last.address(),
            "%s En nog %d eerder.".formatted(last.line(), same.size() - 1),
            last.reason());
  }

  private List<Happening> happened(Snapshot now, Instant since, List<Editor> all) {
    Map<String, String> names = names(all);
    List<Editor> here = all.stream().filter(this::comesIn).toList();
    return Stream.of(
            failed(),
            missed(now, since, here),
            refused(now, names),
            said(now, since, names),
            offered(now, names))
        .flatMap(List::stream)
        .toList();
  }

  private List<Happening> failed() {
    return troubles.all().reversed().stream()
        .map(
            one ->
                new Happening(
                    Topic.FAILED,
                    one.at(),
                    one.title(),
                    DeskAddress.FAILED,
                    one.sentence(),
                    editor ->
                        because(
                            editor.role().covers(Role.ADMINISTRATOR), "omdat u beheerder bent")))
        .toList();
  }

  private List<Happening> missed(Snapshot now, Instant since, List<Editor> here) {
    List<Plan> plans = troubles.missed(since);
    Map<String, Entry> entries = entries(now, plans.stream().map(Plan::itemId).toList());
    return plans.stream()
        .flatMap(
            plan ->
                Optional.ofNullable(entries.get(plan.itemId())).stream()
                    .map(entry -> missed(plan, entry, here)))
        .toList();
  }

  /// Where whoever planned it does not come in any more, those who can do it in their place.
  private static Happening missed(Plan plan, Entry entry, List<Editor> here) {
    boolean nobodys = here.stream().noneMatch(editor -> isBy(plan.author(), editor));
    return happening(
        Topic.FAILED,
        plan.ended().orElseThrow(),
        entry,
        "%s: dat lukte niet. %s".formatted(plan.when(), plan.because()),
        editor ->
            because(isBy(plan.author(), editor), "omdat u dit plande")
                .or(
                    () ->
                        because(
                            nobodys && editor.role().covers(Role.CHIEF_EDITOR),
                            "omdat wie dit plande geen account meer heeft")));
  }

  private List<Happening> refused(Snapshot now, Map<String, String> names) {
    return lists.refused(now).stream()
        .flatMap(
            entry -> {
              List<Review> reviews = acts.reviews(entry.itemId());
              Review last = reviews.getFirst();
              Set<String> writers = workbench.writers(entry.itemId(), last.revision());
              return Stream.of(
                  happening(
                      Topic.REFUSED,
                      last.at(),
                      entry,
                      "Teruggegeven door %s.".formatted(name(last.author(), names)),
                      editor ->
                          isBy(last.author(), editor)
                              ? Optional.empty()
                              : because(has(writers, editor), "omdat u aan deze tekst schreef")
                                  .or(
                                      () ->
                                          because(
                                              submitted(reviews, last.revision(), editor),
                                              "omdat u deze tekst liet nakijken"))));
            })
        .toList();
  }

  private static boolean submitted(List<Review> reviews, long revision, Editor editor) {
    return reviews.stream()
        .filter(one -> one.verdict() == Review.Verdict.SUBMITTED && one.revision() == revision)
        .anyMatch(one -> isBy(one.author(), editor));
  }

  private List<Happening> said(Snapshot now, Instant since, Map<String, String> names) {
    List<Remarks.Heard> heard = remarks.since(since);
    Map<String, Entry> entries =
        entries(now, heard.stream().map(one -> one.remark().itemId()).toList());
    return heard.stream()
        .flatMap(
            one ->
                Optional.ofNullable(entries.get(one.remark().itemId())).stream()
                    .map(entry -> said(one, entry, names)))
        .toList();
  }

  private Happening said(Remarks.Heard heard, Entry entry, Map<String, String> names) {
    Remark remark = heard.remark();
    Set<String> writers = workbench.writers(remark.itemId(), remark.revision());
    return happening(
        remark.outside() ? Topic.ANSWERED : Topic.REMARKED,
        remark.at(),
        entry,
        "Opmerking van %s."
            .formatted(remark.outside() ? remark.author() : name(remark.author(), names)),
        editor ->
            !remark.outside() && isBy(remark.author(), editor)
                ? Optional.empty()
                : because(
                        heard.asker().filter(asker -> isBy(asker, editor)).isPresent(),
                        "omdat u de link maakte")
                    .or(() -> because(has(writers, editor), "omdat u aan deze tekst schreef")));
  }

  private List<Happening> offered(Snapshot now, Map<String, String> names) {
    return lists.toCheck(now).stream()
        .flatMap(
            entry ->
                acts.reviews(entry.itemId()).stream()
                    .filter(one -> one.verdict() == Review.Verdict.SUBMITTED)
                    .limit(1)
                    .map(
                        offer ->
                            happening(
                                Topic.TO_CHECK,
                                offer.at(),
                                entry,
                                "Ter controle aangeboden door %s."
                                    .formatted(name(offer.author(), names)),
                                editor ->
                                    because(
                                        !isBy(offer.author(), editor) && mayCheck(entry, editor),
                                        "omdat u deze tekst mag controleren"))))
        .toList();
  }

  private boolean mayCheck(Entry entry, Editor editor) {
    return acts.may(Act.APPROVE, entry.itemId(), entry.revision(), editor.role(), editor.email())
        instanceof May.Yes;
  }

  /// What this editor took up, and what nobody did.
  private List<Point> toDo(Snapshot now, Editor editor) {
    List<Point> points = new ArrayList<>();
    points.addAll(toDo(now, editor, Whose.MINE, "omdat u dit oppakte"));
    points.addAll(toDo(now, editor, Whose.NOBODYS, "omdat niemand dit nog oppakte"));
    return points;
  }

  private List<Point> toDo(Snapshot now, Editor editor, Whose whose, String reason) {
    List<Held> asked =
        toDos.find(now, new Wanted(Optional.empty(), whose, false, 1), editor.email()).lines();
    Map<String, Entry> entries =
        entries(now, asked.stream().map(one -> one.toDo().itemId()).toList());
    return asked.stream()
        .flatMap(
            one ->
                Optional.ofNullable(entries.get(one.toDo().itemId())).stream()
                    .map(
                        entry ->
                            new Point(
                                Topic.TO_DO,
                                title(entry),
                                DeskAddress.item(entry.itemId()),
                                one.toDo().sentence(),
                                because(reason))))
        .toList();
  }

  private static Happening happening(
      Topic topic, Instant at, Entry entry, String line, Function<Editor, Optional<String>> whom) {
    return new Happening(topic, at, title(entry), DeskAddress.item(entry.itemId()), line, whom);
  }

  private Map<String, Entry> entries(Snapshot now, Collection<String> ids) {
    return lists.of(now, new HashSet<>(ids)).stream()
        .collect(Collectors.toMap(Entry::itemId, one -> one));
  }

  private static String title(Entry entry) {
    return entry.title().isBlank() ? entry.itemId() : entry.title();
  }

  private static Optional<String> because(boolean so, String reason) {
    return so ? Optional.of(because(reason)) : Optional.empty();
  }

  private static String because(String reason) {
    return "U krijgt dit %s.".formatted(reason);
  }

  private static boolean has(Set<String> writers, Editor editor) {
    return writers.contains(editor.email());
  }

  private static boolean isBy(String author, Editor editor) {
    return author.strip().equalsIgnoreCase(editor.email());
  }

  private static Map<String, String> names(List<Editor> editors) {
    return editors.stream().collect(Collectors.toMap(Editor::email, Editor::name));
  }

  private static String name(String author, Map<String, String> names) {
    return names.getOrDefault(author.strip().toLowerCase(Locale.ROOT), author);
  }
}
