package nl.goedvoorbeeld.desk.list;

import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.LIBRARY;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.content.Tables.WORKING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.act.Review;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.db.content.tables.Revision;
import nl.goedvoorbeeld.dutch.Latin;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists that editors work from. States come from the database, so that what an editor just did
/// shows at once; titles of what is public come from the library in memory, which may be half a
/// second behind.
@Component
public class Lists {
  static final int PAGE = 50;
  private static final int LONGEST_TEXT = 200;
  private static final int RECENT = 20;

  private static final Revision EARLIER = REVISION.as("earlier");

  /// What readers have, or the last that there is where they have nothing.
  private static final Field<Long> PUBLISHED_OR_LAST =
      coalesce(
          PUBLICATION.REVISION_ID,
          field(select(max(EARLIER.ID)).from(EARLIER).where(EARLIER.ITEM_ID.eq(ITEM.ID))));

  private static final Field<Long> NEWEST = coalesce(WORKING.REVISION_ID, PUBLISHED_OR_LAST);

  /// Whether it was public and is so no longer; asked only of what is not.
  private static final Field<Boolean> LEFT =
      when(
          PUBLICATION.REVISION_ID.isNull(),
          field(exists(selectOne().from(CHANGE).where(CHANGE.ITEM_ID.eq(ITEM.ID)))));

  private final DSLContext db;
  private volatile @Nullable Settled settled;

  public Lists(DSLContext db) {
    this.db = db;
  }

  /// One page of all items, with and without a draft.
  public Shown find(Snapshot now, Wanted wanted) {
    List<String> words = words(wanted.text());
    String author = folded(wanted.author().strip());
    List<Line> found =
        lines(now)
            .filter(line -> wanted.kind().map(kind -> line.entry.kind() == kind).orElse(true))
            .filter(line -> wanted.status().map(line.entry::is).orElse(true))
            .filter(line -> author.isEmpty() || line.author.equals(author))
            .filter(line -> words.stream().allMatch(line.hay::contains))
            .sorted(
                switch (wanted.sort()) {
                  case CHANGED -> Comparator.comparing(Line::entry, newestFirst());
                  case TITLE ->
                      Comparator.comparing(Line::title).thenComparing(one -> one.entry.itemId());
                })
            .toList();
    var paging = new InPages(found.size(), PAGE);
    int page = paging.nearest(wanted.page());
    return new Shown(
        paging.cut(found, page).stream().map(Line::entry).toList(),
        found.size(),
        page,
        paging.pages());
  }

  /// All items. What has no draft changes only with the generation, so it is kept until then; the
  /// drafts, of which there are few, are read each time.
  private Stream<Line> lines(Snapshot now) {
    Map<String, Line> drafts = new HashMap<>();
    entries(now, WORKING.ITEM_ID.isNotNull())
        .forEach(entry -> drafts.put(entry.itemId(), line(entry)));
    return Stream.concat(
        settled(now).stream().filter(line -> !drafts.containsKey(line.entry.itemId())),
        drafts.values().stream());
  }

  private List<Line> settled(Snapshot now) {
    Stand stand =
        db.select(LIBRARY.EPOCH, LIBRARY.GENERATION)
            .from(LIBRARY)
            .fetchSingle(row -> new Stand(row.value1(), row.value2()));
    Settled known = settled;
    if (known == null || !known.stand.equals(stand) || !known.library.equals(now.stand())) {
      // The stand was read first, so what is published meanwhile is read again under its own.
      known = new Settled(stand, now.stand(), lines(now, stand, known));
      settled = known;
    }
    return known.lines;
  }

  /// Only a publication or a withdrawal changes what has no draft, so only what had one is read
  /// again.
  private List<Line> lines(Snapshot now, Stand stand, @Nullable Settled known) {
    if (known == null || !known.precedes(stand, now.stand())) {
      return without(now, noCondition());
    }
    List<Line> changed =
        without(
            now,
            ITEM.ID.in(
                select(CHANGE.ITEM_ID)
                    .from(CHANGE)
                    .where(CHANGE.GENERATION.gt(known.generation()))));
    Set<String> ids = changed.stream().map(line -> line.entry.itemId()).collect(Collectors.toSet());
    return Stream.concat(
            known.lines.stream().filter(line -> !ids.contains(line.entry.itemId())),
            changed.stream())
        .toList();
  }

  /// Items as they would stand without their drafts; what was never public has nothing else, and is
  /// nowhere when that was thrown away.
  private List<Line> without(Snapshot now, Condition which) {
    Condition everPublic = exists(selectOne().from(CHANGE).where(CHANGE.ITEM_ID.eq(ITEM.ID)));
    return entries(now, which.and(everPublic), PUBLISHED_OR_LAST, falseCondition()).stream()
        .map(Lists::line)
        .toList();
  }

  /// What is kept from one request to the next; immutable.
  ///
  /// @param stand of the database
  /// @param library of the library that the titles are from
  private record Settled(Stand stand, Stand library, List<Line> lines) {
    /// Whether what was kept can be brought up to date.
    boolean precedes(Stand newStand, Stand newLibrary) {
      return stand.epoch().equals(library.epoch())
          && newStand.follows(stand)
          && newLibrary.follows(library);
    }

    /// The last of which both the states and the titles are in.
    long generation() {
      return Math.min(stand.generation(), library.generation());
    }
  }

  /// An entry with what it is found and sorted by: a collator compares slowly, so each title is
  /// turned into its key once.
  private record Line(Entry entry, String hay, String author, CollationKey title) {}

  private static Line line(Entry entry) {
    return new Line(
        entry,
        folded(entry.title()) + " " + entry.slug(),
        folded(entry.author()),
        Collator.getInstance(Dutch.LOCALE).getCollationKey(entry.title()));
  }

  /// The open drafts that someone has written at since they were last public; newest first.
  public List<Entry> mine(Snapshot now, String author) {
    Field<Long> published =
        select(max(PUBLICATION.REVISION_ID))
            .from(PUBLICATION)
            .where(PUBLICATION.ITEM_ID.eq(WORKING.ITEM_ID))
            .asField();
    Condition wrote =
        exists(
            selectOne()
                .from(REVISION)
                .where(REVISION.ITEM_ID.eq(WORKING.ITEM_ID))
                .and(REVISION.AUTHOR.eq(author.strip().toLowerCase(Locale.ROOT)))
                .and(REVISION.ID.gt(coalesce(published, 0L))));
    return sorted(now, WORKING.ITEM_ID.isNotNull().and(wrote));
  }

  /// What waits for a second pair of eyes; newest first.
  public List<Entry> toCheck(Snapshot now) {
    return sorted(now, WORKING.STATE.eq(WorkState.SUBMITTED));
  }

  /// The drafts that were given back and not offered again; newest first.
  public List<Entry> refused(Snapshot now) {
    Field<Review.Verdict> last =
        select(REVIEW.VERDICT)
            .from(REVIEW)
            .where(REVIEW.ITEM_ID.eq(WORKING.ITEM_ID))
            .orderBy(REVIEW.ID.desc())
            .limit(1)
            .asField();
    return sorted(now, WORKING.STATE.eq(WorkState.CONCEPT).and(last.eq(Review.Verdict.REFUSED)));
  }

  /// What became public last, each item once; newest first.
  public List<Entry> recentlyPublished(Snapshot now) {
    List<String> ids =
        db.select(CHANGE.ITEM_ID)
            .from(CHANGE)
            .groupBy(CHANGE.ITEM_ID)
            .orderBy(max(CHANGE.GENERATION).desc(), CHANGE.ITEM_ID)
            .limit(RECENT)
            .fetch(CHANGE.ITEM_ID);
    return entries(now, ITEM.ID.in(ids).and(PUBLICATION.ITEM_ID.isNotNull())).stream()
        .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.itemId())))
        .toList();
  }

  private List<Entry> sorted(Snapshot now, Condition which) {
    return entries(now, which).stream().sorted(newestFirst()).toList();
  }

  private static Comparator<Entry> newestFirst() {
    return Comparator.comparing(Entry::changed).reversed().thenComparing(Entry::itemId);
  }

  /// The items with these ids, in no order.
  public List<Entry> of(Snapshot now, Collection<String> ids) {
    return entries(now, ITEM.ID.in(ids));
  }

  private List<Entry> entries(Snapshot now, Condition which) {
    return entries(now, which, NEWEST, trueCondition());
  }

  /// @param revision which one of each item
  /// @param drafts whether there are any
  private List<Entry> entries(
      Snapshot now, Condition which, Field<Long> revision, Condition drafts) {
    List<? extends Record> rows =
        db.select(ITEM.ID, ITEM.KIND, REVISION.ID, REVISION.SLUG, REVISION.AUTHOR)
            .select(REVISION.CREATED_AT, WORKING.STATE, WORKING.TITLE, PUBLICATION.REVISION_ID)
            .select(LEFT)
            .from(ITEM)
            .leftJoin(WORKING)
            .on(WORKING.ITEM_ID.eq(ITEM.ID))
            .and(drafts)
            .leftJoin(PUBLICATION)
            .on(PUBLICATION.ITEM_ID.eq(ITEM.ID))
            .and(PUBLICATION.UNTIL_GENERATION.isNull())
            .join(REVISION)
            .on(REVISION.ID.eq(revision))
            .where(which)
            .fetch();
    Map<Long, String> titles = titles(rows, now);
    return rows.stream().map(row -> entry(row, now, titles)).toList();
  }

  /// Titles of what is neither being written nor in the library: withdrawn, or published just now.
  private Map<Long, String> titles(List<? extends Record> rows, Snapshot now) {
    List<Long> unknown =
        rows.stream()
            .filter(row -> row.get(WORKING.STATE) == null && now.item(row.get(ITEM.ID)).isEmpty())
            .map(row -> row.get(REVISION.ID))
            .toList();
    Map<Long, String> titles = new HashMap<>();
    db.select(REVISION.ID, ITEM.KIND, REVISION.SLUG, REVISION.DOCUMENT)
        .from(REVISION)
        .join(ITEM)
        .on(ITEM.ID.eq(REVISION.ITEM_ID))
        .where(REVISION.ID.in(unknown))
        .forEach(
            row ->
                titles.put(
                    row.value1(), Draft.read(row.value2(), row.value3(), row.value4()).title()));
    return titles;
  }

  private static Entry entry(Record row, Snapshot now, Map<Long, String> titles) {
    String id = row.get(ITEM.ID);
    Optional<WorkState> state = Optional.ofNullable(row.get(WORKING.STATE));
    String title =
        state.isPresent()
            ? row.get(WORKING.TITLE)
            : now.item(id)
                .map(item -> item.title())
                .orElseGet(() -> titles.getOrDefault(row.get(REVISION.ID), ""));
    return new Entry(
        id,
        row.get(ITEM.KIND),
        row.get(REVISION.SLUG),
        title,
        state,
        readers(row, now),
        row.get(REVISION.ID),
        row.get(REVISION.AUTHOR),
        row.get(REVISION.CREATED_AT));
  }

  private static Entry.Readers readers(Record row, Snapshot now) {
    if (row.get(PUBLICATION.REVISION_ID) != null) {
      boolean expired = now.item(row.get(ITEM.ID)).flatMap(item -> item.expired()).isPresent();
      return expired ? Entry.Readers.EXPIRED : Entry.Readers.PUBLIC;
    }
    return Boolean.TRUE.equals(row.get(LEFT)) ? Entry.Readers.WITHDRAWN : Entry.Readers.NOTHING_YET;
  }

  private static List<String> words(String text) {
    String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return Arrays.stream(folded(some).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /// Without capitals and accents.
  private static String folded(String text) {
    return Latin.plain(text).toLowerCase(Locale.ROOT);
  }
}
