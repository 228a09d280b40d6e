package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.content.Tables.WORKING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Review;
import nl.goedvoorbeeld.content.Snapshot;
import nl.goedvoorbeeld.content.WorkState;
import nl.goedvoorbeeld.db.content.tables.Revision;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
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
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// The newest revision; looked for among all of them only where the item has neither a draft nor
  /// readers.
  private static final Field<Long> NEWEST =
      coalesce(
          WORKING.REVISION_ID,
          PUBLICATION.REVISION_ID,
          field(select(max(EARLIER.ID)).from(EARLIER).where(EARLIER.ITEM_ID.eq(ITEM.ID))));

  private final DSLContext db;

  public Lists(DSLContext db) {
    this.db = db;
  }

  /// One page of all items, with and without a draft.
  public Shown find(Snapshot now, Wanted wanted) {
    List<String> words = words(wanted.text());
    String author = folded(wanted.author().strip());
    List<Entry> found =
        new ArrayList<>(
            entries(now, kind(wanted.kind())).stream()
                .filter(entry -> wanted.status().map(entry::is).orElse(true))
                .filter(entry -> author.isEmpty() || folded(entry.author()).equals(author))
                .filter(entry -> has(entry, words))
                .toList());
    switch (wanted.sort()) {
      case CHANGED -> found.sort(newestFirst());
      case TITLE -> byTitle(found);
    }
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int page = Math.clamp(wanted.page(), 1, pages);
    int from = (page - 1) * PAGE;
    return new Shown(
        List.copyOf(found.subList(from, Math.min(from + PAGE, found.size()))),
        found.size(),
        page,
        pages);
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
    return sorted(now, WORKING.STATE.eq("submitted"));
  }

  /// The drafts that were given back and not offered again; newest first.
  public List<Entry> refused(Snapshot now) {
    Field<String> last =
        select(REVIEW.VERDICT)
            .from(REVIEW)
            .where(REVIEW.ITEM_ID.eq(WORKING.ITEM_ID))
            .orderBy(REVIEW.ID.desc())
            .limit(1)
            .asField();
    return sorted(
        now,
        WORKING
            .STATE
            .eq("concept")
            .and(last.eq(Review.Verdict.REFUSED.name().toLowerCase(Locale.ROOT))));
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

  /// A collator compares slowly, so each title is turned into its key once.
  private static void byTitle(List<Entry> entries) {
    Collator collator = Collator.getInstance(Dutch.LOCALE);
    List<Keyed> keyed =
        entries.stream()
            .map(entry -> new Keyed(collator.getCollationKey(entry.title()), entry))
            .sorted(Comparator.comparing(Keyed::key).thenComparing(one -> one.entry().itemId()))
            .toList();
    for (int i = 0; i < keyed.size(); i++) {
      entries.set(i, keyed.get(i).entry());
    }
  }

  private record Keyed(CollationKey key, Entry entry) {}

  private static Condition kind(Optional<Kind> kind) {
    return kind.map(one -> ITEM.KIND.eq(one.name())).orElse(noCondition());
  }

  private List<Entry> entries(Snapshot now, Condition which) {
    List<? extends Record> rows =
        db.select(ITEM.ID, ITEM.KIND, REVISION.ID, REVISION.SLUG, REVISION.AUTHOR)
            .select(REVISION.CREATED_AT, WORKING.STATE, WORKING.TITLE, PUBLICATION.REVISION_ID)
            .from(ITEM)
            .leftJoin(WORKING)
            .on(WORKING.ITEM_ID.eq(ITEM.ID))
            .leftJoin(PUBLICATION)
            .on(PUBLICATION.ITEM_ID.eq(ITEM.ID))
            .and(PUBLICATION.UNTIL_GENERATION.isNull())
            .join(REVISION)
            .on(REVISION.ID.eq(NEWEST))
            .where(which)
            .fetch();
    Set<String> withdrawn = withdrawn();
    Map<Long, String> titles = titles(rows, now);
    return rows.stream().map(row -> entry(row, now, titles, withdrawn)).toList();
  }

  /// What was public and is so no longer.
  private Set<String> withdrawn() {
    return Set.copyOf(
        db.selectDistinct(CHANGE.ITEM_ID)
            .from(CHANGE)
            .whereNotExists(
                selectOne()
                    .from(PUBLICATION)
                    .where(PUBLICATION.ITEM_ID.eq(CHANGE.ITEM_ID))
                    .and(PUBLICATION.UNTIL_GENERATION.isNull()))
            .fetch(CHANGE.ITEM_ID));
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
                    row.value1(),
                    Draft.read(Kind.valueOf(row.value2()), row.value3(), row.value4()).title()));
    return titles;
  }

  private static Entry entry(
      Record row, Snapshot now, Map<Long, String> titles, Set<String> withdrawn) {
    String id = row.get(ITEM.ID);
    Optional<WorkState> state = Optional.ofNullable(row.get(WORKING.STATE)).map(WorkState::of);
    String title =
        state.isPresent()
            ? row.get(WORKING.TITLE)
            : now.item(id)
                .map(item -> item.title())
                .orElseGet(() -> titles.getOrDefault(row.get(REVISION.ID), ""));
    return new Entry(
        id,
        Kind.valueOf(row.get(ITEM.KIND)),
        row.get(REVISION.SLUG),
        title,
        state,
        readers(row, now, withdrawn),
        row.get(REVISION.ID),
        row.get(REVISION.AUTHOR),
        row.get(REVISION.CREATED_AT).toInstant());
  }

  private static Entry.Readers readers(Record row, Snapshot now, Set<String> withdrawn) {
    if (row.get(PUBLICATION.REVISION_ID) != null) {
      boolean expired = now.item(row.get(ITEM.ID)).flatMap(item -> item.expired()).isPresent();
      return expired ? Entry.Readers.EXPIRED : Entry.Readers.PUBLIC;
    }
    return withdrawn.contains(row.get(ITEM.ID))
        ? Entry.Readers.WITHDRAWN
        : Entry.Readers.NOTHING_YET;
  }

  private static List<String> words(String text) {
    String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return Arrays.stream(folded(some).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean has(Entry entry, List<String> words) {
    if (words.isEmpty()) {
      return true;
    }
    String hay = folded(entry.title()) + " " + entry.slug();
    return words.stream().allMatch(hay::contains);
  }

  /// Without capitals and accents.
  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
