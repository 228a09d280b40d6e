package nl.goedvoorbeeld.account;

import static nl.goedvoorbeeld.db.account.Tables.TRAIL;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.goedvoorbeeld.db.account.tables.records.TrailRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who did what to what, and when. The application can add to it and read it, and has no right to
/// change or delete any of it; see `start.Roles`.
@Component
public class Trail {
  public static final int PAGE = 50;

  private static final int FETCHED_AT_ONCE = 500;
  private static final int LONGEST = 1000;

  private final DSLContext db;
  private final Clock clock;

  public Trail(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// One act.
  ///
  /// @param who the name at that time
  /// @param object kind and id, such as `redacteur:5`
  public record Entry(long id, Instant at, String who, String act, String object, String detail) {}

  /// @param pages at least one
  public record Page(List<Entry> entries, int number, int pages, int total) {}

  /// How an item is named as an object.
  public static String item(String id) {
    return "item:" + id;
  }

  /// Within the transaction of the act itself: either both are there, or neither.
  ///
  /// @param act what was done, in Dutch, such as `rol veranderd`
  /// @param object kind and id, such as `redacteur:5`
  /// @param detail what else matters; never a secret
  public void record(DSLContext tx, Editor who, String act, String object, String detail) {
    Long id = who.equals(Editor.COMMAND_LINE) ? null : who.id();
    record(tx, id, who.name(), act, object, detail);
  }

  /// As {@link #record}, of someone who has no account.
  ///
  /// @param name as editors know them
  public void recordGuest(DSLContext tx, String name, String act, String object, String detail) {
    record(tx, null, plain(name), act, object, detail);
  }

  private void record(
      DSLContext tx, @Nullable Long id, String name, String act, String object, String detail) {
    tx.insertInto(TRAIL)
        .set(TRAIL.AT, clock.instant())
        .set(TRAIL.EDITOR_ID, id)
        .set(TRAIL.EDITOR_NAME, name)
        .set(TRAIL.ACT, plain(act))
        .set(TRAIL.OBJECT, plain(object))
        .set(TRAIL.DETAIL, plain(detail))
        .execute();
  }

  /// The newest first.
  ///
  /// @param sought a part of any column; empty for all
  /// @param number from 1
  public Page page(String sought, int number) {
    Condition wanted = wanted(sought);
    int total = db.fetchCount(TRAIL, wanted);
    int pages = Math.max(1, Math.ceilDiv(total, PAGE));
    List<Entry> entries =
        db.selectFrom(TRAIL)
            .where(wanted)
            .orderBy(TRAIL.ID.desc())
            .limit(PAGE)
            .offset((number - 1L) * PAGE)
            .fetch(Trail::entry);
    return new Page(entries, number, pages, total);
  }

  /// All that is there when this begins, the oldest first, without holding it in memory. Nor is a
  /// connection held while the taker takes: that may be somebody far away on a slow line, and there
  /// are few connections.
  public void each(String sought, Consumer<Entry> taker) {
    Condition wanted = wanted(sought).and(TRAIL.ID.le(newest()));
    long last = 0;
    List<Entry> some;
    do {
      some =
          db.selectFrom(TRAIL)
              .where(wanted)
              .and(TRAIL.ID.gt(last))
              .orderBy(TRAIL.ID)
              .limit(FETCHED_AT_ONCE)
              .fetch(Trail::entry);
      some.forEach(taker);
      last = some.isEmpty() ? last : some.getLast().id();
    } while (some.size() == FETCHED_AT_ONCE);
  }

  private long newest() {
    return db.select(DSL.coalesce(DSL.max(TRAIL.ID), 0L)).from(TRAIL).fetchSingle().value1();
  }

  private static Condition wanted(String sought) {
    String text = plain(sought).strip();
    return text.isEmpty()
        ? DSL.noCondition()
        : DSL.or(
            TRAIL.EDITOR_NAME.containsIgnoreCase(text),
            TRAIL.ACT.containsIgnoreCase(text),
            TRAIL.OBJECT.containsIgnoreCase(text),
            TRAIL.DETAIL.containsIgnoreCase(text));
  }

  private static Entry entry(TrailRecord row) {
    return new Entry(
        row.getId(),
        row.getAt(),
        row.getEditorName(),
        row.getAct(),
        row.getObject(),
        row.getDetail());
  }

  /// Without line ends and other control characters: one act is one line, wherever it is read.
  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
