package nl.goedvoorbeeld.desk.todo;

import static nl.goedvoorbeeld.db.desk.Tables.TO_DO;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.db.desk.tables.records.ToDoRecord;
import nl.goedvoorbeeld.desk.todo.ToDo.Reason;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.transfer.Ours;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What asks for somebody: item, reason, day, who. What the records of a library ask is read once
/// for each library and day; what imports brought is read each time, and so is what people said:
/// who took something up, and what was set aside until a day. Nobody ticks anything off: it goes
/// when its cause does.
@Component
public class ToDoList {
  static final int PAGE = 50;
  static final int LONGEST_WORD = 500;

  /// So that nothing is set aside for good.
  static final Period LONGEST_ASIDE = Period.ofYears(1);

  private static final String GONE = "Dit staat niet meer op de lijst.";

  /// In the order of the reasons; what is asked for first comes first.
  private static final Comparator<ToDo> ORDER =
      Comparator.comparing(ToDo::reason)
          .thenComparing(
              one -> one.day().map(PartialDate::last).orElse(LocalDate.MAX),
              Comparator.naturalOrder())
          .thenComparing(ToDo::itemId)
          .thenComparing(ToDo::subject);

  private final DSLContext db;
  private final Ours ours;
  private final Clock clock;
  private volatile @Nullable Read read;

  public ToDoList(DSLContext db, Ours ours, Clock clock) {
    this.db = db;
    this.ours = ours;
    this.clock = clock;
  }

  /// What was read of a library for a day; immutable.
  private record Read(Stand library, LocalDate day, List<ToDo> asked) {}

  /// By what something to do is known.
  public record Key(String itemId, Reason reason, String subject) {
    public static Key of(ToDo one) {
      return new Key(one.itemId(), one.reason(), one.subject());
    }
  }

  /// What is looked for.
  ///
  /// @param aside what was set aside, or what was not
  public record Wanted(Optional<Reason> reason, Whose whose, boolean aside, int page) {
    public static final Wanted ALL = new Wanted(Optional.empty(), Whose.ANYBODYS, false, 1);
  }

  /// Who took it up.
  public enum Whose {
    ANYBODYS,
    MINE,
    NOBODYS
  }

  /// One page of the list.
  ///
  /// @param page the one that was asked for, or the last one there is
  public record Page(List<Held> lines, int total, int page, int pages) {}

  /// One page of what asks for somebody.
  public Page find(Snapshot now, Wanted wanted, String me) {
    List<Held> found =
        all(now).stream()
            .filter(one -> one.aside().isPresent() == wanted.aside())
            .filter(one -> wanted.reason().map(one.toDo().reason()::equals).orElse(true))
            .filter(
                one ->
                    switch (wanted.whose()) {
                      case ANYBODYS -> true;
                      case MINE -> isBy(one.who(), me);
                      case NOBODYS -> one.who().isEmpty();
                    })
            .toList();
    var paging = new InPages(found.size(), PAGE);
    int page = paging.nearest(wanted.page());
    return new Page(paging.cut(found, page), found.size(), page, paging.pages());
  }

  /// All but what was said to be right as it stands.
  private List<Held> all(Snapshot now) {
    Map<Key, ToDoRecord> said = new HashMap<>();
    db.selectFrom(TO_DO).forEach(row -> key(row).ifPresent(key -> said.put(key, row)));
    return asked(now)
        .filter(one -> !isSettled(said.get(Key.of(one))))
        .map(
            one -> {
              @Nullable ToDoRecord row = said.get(Key.of(one));
              return row == null
                  ? new Held(one, Optional.empty(), Optional.empty())
                  : new Held(one, Optional.ofNullable(row.getWho()), aside(row));
            })
        .toList();
  }

  /// Nothing for a reason of a later version.
  private static Optional<Key> key(ToDoRecord row) {
    return Reason.ofWord(row.getReason())
        .map(reason -> new Key(row.getItemId(), reason, row.getSubject()));
  }

  private Optional<Held.Aside> aside(ToDoRecord row) {
    return Optional.ofNullable(row.getAsideUntil())
        .filter(until -> until.isAfter(today()))
        .map(until -> new Held.Aside(until, String.valueOf(row.getAsideBy()), row.getBecause()));
  }

  private Stream<ToDo> asked(Snapshot now) {
    return Stream.concat(read(now).stream(), ours.waiting().stream().map(ToDoList::brought))
        .sorted(ORDER);
  }

  private static ToDo brought(Ours.Waiting one) {
    LocalDate day = LocalDate.ofInstant(one.at(), Dutch.ZONE);
    return new ToDo(
        one.itemId(),
        Reason.OURS_CHANGED,
        "",
        Optional.of(new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
  }

  private List<ToDo> read(Snapshot now) {
    LocalDate today = today();
    Read known = read;
    if (known == null || !known.library.equals(now.stand()) || !known.day.equals(today)) {
      known = new Read(now.stand(), today, Asking.of(now, today));
      read = known;
    }
    return known.asked;
  }

  /// Whether this editor may take it up.
  public May mayTake(Held one, String me) {
    return one.who().isEmpty()
        ? new May.Yes()
        : new May.NotNow(
            isBy(one.who(), me)
                ? "U pakte dit al op."
                : "%s pakte dit al op.".formatted(one.who().get()));
  }

  /// Whether this editor may put it back for somebody else.
  public May mayPutBack(Held one, Role role, String me) {
    if (one.who().isEmpty()) {
      return new May.NotNow("Niemand heeft dit opgepakt.");
    }
    return isBy(one.who(), me) || role.covers(Role.CHIEF_EDITOR)
        ? new May.Yes()
        : new May.No("Dit kan wie het oppakte, of een eindredacteur.");
  }

  /// Whether this editor may set it aside, or have it asked again: who leaves something for later
  /// has it, or answers for all.
  public May maySetAside(Held one, Role role, String me) {
    if (!one.toDo().reason().canWait()) {
      return new May.NotNow("Vergelijk de twee teksten, en kies daar.");
    }
    return isBy(one.who(), me) || role.covers(Role.CHIEF_EDITOR)
        ? new May.Yes()
        : new May.No("Pak het eerst op. Een eindredacteur kan het ook zonder.");
  }

  private static boolean isSettled(@Nullable ToDoRecord row) {
    return row != null && row.getSettled();
  }

  /// Whether this editor may say that it is right as it stands.
  public May mayLeave(Held one, Role role, String me) {
    return one.toDo().reason().canBeRight()
        ? maySetAside(one, role, me)
        : new May.NotNow("Dit verdwijnt vanzelf als de oorzaak weg is.");
  }

  /// Says that it is right as it stands, so that nobody is asked again.
  public Doing leave(Snapshot now, Key key, Role role, String me) {
    return done(now, key, one -> mayLeave(one, role, me), row -> row.setSettled(true));
  }

  /// Says that somebody does it.
  public Doing take(Snapshot now, Key key, String me) {
    return done(now, key, one -> mayTake(one, me), row -> row.setWho(me));
  }

  /// Says that whoever took it up does not do it after all.
  public Doing putBack(Snapshot now, Key key, Role role, String me) {
    return done(now, key, one -> mayPutBack(one, role, me), row -> row.setWho(null));
  }

  /// Says that nobody need be asked until a day, and why.
  public Doing setAside(
      Snapshot now, Key key, LocalDate until, String because, Role role, String me) {
    LocalDate today = today();
    if (!until.isAfter(today) || until.isAfter(today.plus(LONGEST_ASIDE))) {
      return new Doing.Refused("Kies een dag na vandaag, hoogstens een jaar vooruit.");
    }
    if (because.isBlank() || because.length() > LONGEST_WORD || !Draft.isText(because)) {
      return new Doing.Refused(
          "Schrijf waarom dit kan wachten, in hoogstens %d tekens.".formatted(LONGEST_WORD));
    }
    return done(
        now,
        key,
        one -> maySetAside(one, role, me),
        row -> {
          row.setAsideUntil(until);
          row.setAsideBy(me);
          row.setBecause(because.strip());
        });
  }

  /// Has it asked again before its day.
  public Doing askAgain(Snapshot now, Key key, Role role, String me) {
    return done(
        now,
        key,
        one ->
            one.aside().isEmpty()
                ? new May.NotNow("Dit ligt niet terzijde.")
                : maySetAside(one, role, me),
        row -> {
          row.setAsideUntil(null);
          row.setAsideBy(null);
          row.setBecause("");
        });
  }

  private interface Change {
    void make(ToDoRecord row);
  }

  /// One after the other for an item, so that two who take the same are not both told that they
  /// have it.
  private Doing done(Snapshot now, Key key, Function<Held, May> may, Change change) {
    Map<Key, ToDo> asked = new HashMap<>();
    asked(now).forEach(one -> asked.put(Key.of(one), one));
    @Nullable ToDo one = asked.get(key);
    if (one == null) {
      return new Doing.Refused(GONE);
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.hold(tx, List.of(key.itemId()));
          ToDoRecord row =
              tx.selectFrom(TO_DO).where(is(key)).fetchOptional().orElseGet(() -> row(tx, key));
          if (isSettled(row)) {
            return new Doing.Refused(GONE);
          }
          Held held = new Held(one, Optional.ofNullable(row.getWho()), aside(row));
          return switch (may.apply(held)) {
            case May.Yes _ -> {
              change.make(row);
              keep(row);
              forget(tx, asked.keySet());
              yield new Doing.Done(one.sentence());
            }
            case May.No(String because) -> new Doing.Refused(because);
            case May.NotNow(String because) -> new Doing.Refused(because);
          };
        });
  }

  private static ToDoRecord row(DSLContext tx, Key key) {
    ToDoRecord row = tx.newRecord(TO_DO);
    row.setItemId(key.itemId());
    row.setReason(key.reason().word());
    row.setSubject(key.subject());
    row.setBecause("");
    row.setSettled(false);
    return row;
  }

  /// A row that says nothing is none.
  private void keep(ToDoRecord row) {
    row.setAt(clock.instant());
    if (row.getWho() == null && row.getAsideUntil() == null && !row.getSettled()) {
      if (row.original(TO_DO.ITEM_ID) != null) {
        row.delete();
      }
    } else {
      row.store();
    }
  }

  /// What was said of what is asked no longer goes a day later: the library of this node may be a
  /// moment behind.
  private void forget(DSLContext tx, Set<Key> asked) {
    tx.selectFrom(TO_DO)
        .where(TO_DO.AT.lt(clock.instant().minus(Periods.TO_DO)))
        .forEach(
            row -> {
              if (key(row).filter(asked::contains).isEmpty()) {
                row.delete();
              }
            });
  }

  /// Forgets what was said of an item that is removed.
  public void drop(DSLContext tx, String itemId) {
    tx.deleteFrom(TO_DO).where(TO_DO.ITEM_ID.eq(itemId)).execute();
    ours.drop(tx, itemId);
  }

  private static Condition is(Key key) {
    return TO_DO
        .ITEM_ID
        .eq(key.itemId())
        .and(TO_DO.REASON.eq(key.reason().word()))
        .and(TO_DO.SUBJECT.eq(key.subject()));
  }

  private static boolean isBy(Optional<String> who, String me) {
    return who.filter(me::equalsIgnoreCase).isPresent();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
  }
}
