package nl.goedvoorbeeld.content.snapshot;

import static nl.goedvoorbeeld.db.content.Tables.ADDRESS;
import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.LIBRARY;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The readers' door: what is public, as of a generation.
///
/// A node calls {@link #load} once and {@link #advance} from then on. Both read in one
/// repeatable-read snapshot, so that what comes out belongs together, whatever is published
/// meanwhile.
@Component
public class Publications {
  private final DSLContext db;
  private final Optional<OwnSite> site;

  /// The newest that this node has read, so that an act need not read all of it again.
  private volatile Snapshot latest = Snapshot.EMPTY;

  @Autowired
  Publications(DSLContext db, Settings settings) {
    this(db, Optional.of(new OwnSite(settings.baseUrl())));
  }

  public Publications(DSLContext db) {
    this(db, Optional.empty());
  }

  /// For a site that is reached by this name.
  Publications(DSLContext db, OwnSite site) {
    this(db, Optional.of(site));
  }

  private Publications(DSLContext db, Optional<OwnSite> site) {
    this.db = db;
    this.site = site;
  }

  /// The newest state, in one look.
  public Stand stand() {
    return stand(db);
  }

  /// All that is public now.
  public Snapshot load() {
    site.flatMap(OwnSite::naming).ifPresent(this::name);
    Snapshot loaded = inSnapshot(tx -> load(tx));
    latest = loaded;
    return loaded;
  }

  /// The first name stays, whatever this site is called later.
  private void name(String host) {
    db.update(LIBRARY).set(LIBRARY.AUTHORITY, host).where(LIBRARY.AUTHORITY.isNull()).execute();
  }

  /// The newest state after one that was read before, with what changed in between. Where the epoch
  /// changed, or the generation went back, everything is read anew.
  public Advance advance(Snapshot before) {
    Advance advance = inSnapshot(tx -> advance(tx, before));
    latest = advance.snapshot();
    return advance;
  }

  private static Advance advance(DSLContext tx, Snapshot before) {
    Stand now = stand(tx);
    Stand then = before.stand();
    if (now.equals(then)) {
      return new Advance(before, Set.of(), false);
    }
    return now.follows(then) ? catchUp(tx, before, now) : new Advance(load(tx), Set.of(), true);
  }

  /// What is public now, for an act that holds the lock: nobody changes it meanwhile. Nothing of it
  /// is kept, for the act may come to nothing.
  public Snapshot now(DSLContext tx) {
    return advance(tx, latest).snapshot();
  }

  /// A newer snapshot.
  ///
  /// @param touched the ids whose text may read differently now: changed, gone, or quoting what
  ///   changed
  /// @param anew whether nothing of the former state may be kept
  public record Advance(Snapshot snapshot, Set<String> touched, boolean anew) {}

  /// What was public at an earlier generation, at the addresses of then.
  public Snapshot asOf(long generation) {
    return inSnapshot(tx -> load(tx, new Stand(stand(tx).epoch(), generation)));
  }

  private static Snapshot load(DSLContext tx) {
    return load(tx, stand(tx));
  }

  private static Snapshot load(DSLContext tx, Stand stand) {
    Map<String, List<Change>> history = history(tx, CHANGE.GENERATION.le(stand.generation()));
    Map<String, Item> items = items(tx, stand.generation(), noCondition(), history);
    return new Snapshot(
        stand,
        items,
        addresses(tx, ADDRESS.SINCE_GENERATION.le(stand.generation())),
        history,
        pictures(tx, items.values(), Map.of()),
        tx.select(LIBRARY.AUTHORITY).from(LIBRARY).fetchOptional(LIBRARY.AUTHORITY));
  }

  private static Advance catchUp(DSLContext tx, Snapshot before, Stand now) {
    long since = before.stand().generation();
    Set<String> changed =
        new LinkedHashSet<>(
            tx.selectDistinct(CHANGE.ITEM_ID)
                .from(CHANGE)
                .where(CHANGE.GENERATION.gt(since))
                .fetch(CHANGE.ITEM_ID));
    Map<String, List<Change>> news = history(tx, CHANGE.ITEM_ID.in(changed));
    Map<String, Item> items = new HashMap<>(before.byId());
    items.keySet().removeAll(changed);
    items.putAll(items(tx, now.generation(), PUBLICATION.ITEM_ID.in(changed), news));
    Map<Ref, String> addresses = new HashMap<>(before.addresses());
    addresses.putAll(addresses(tx, ADDRESS.SINCE_GENERATION.gt(since)));
    Map<String, List<Change>> history = new HashMap<>(before.histories());
    history.putAll(news);
    Map<String, Upload> pictures = pictures(tx, items.values(), before.pictures());
    Snapshot after = new Snapshot(now, items, addresses, history, pictures, before.authority());
    return new Advance(after, touched(before, after, changed), false);
  }

  private static Set<String> touched(Snapshot before, Snapshot after, Set<String> changed) {
    Set<String> touched = new LinkedHashSet<>(changed);
    for (Snapshot snapshot : List.of(before, after)) {
      for (String id : changed) {
        snapshot
            .item(id)
            .ifPresent(item -> snapshot.referringTo(item).forEach(by -> touched.add(by.id())));
      }
    }
    return touched;
  }

  static Stand stand(DSLContext tx) {
    return tx.select(LIBRARY.EPOCH, LIBRARY.GENERATION)
        .from(LIBRARY)
        .fetchSingle(row -> new Stand(row.value1(), row.value2()));
  }

  /// Reading a document depends on no other, so all processors take part.
  private static Map<String, Item> items(
      DSLContext tx, long generation, Condition which, Map<String, List<Change>> history) {
    return tx
        .select(ITEM.ID, ITEM.KIND, REVISION.ID, REVISION.SLUG, REVISION.DOCUMENT, REVISION.FORMAT)
        .from(PUBLICATION)
        .join(REVISION)
        .on(REVISION.ID.eq(PUBLICATION.REVISION_ID))
        .join(ITEM)
        .on(ITEM.ID.eq(PUBLICATION.ITEM_ID))
        .where(PUBLICATION.FROM_GENERATION.le(generation))
        .and(PUBLICATION.UNTIL_GENERATION.isNull().or(PUBLICATION.UNTIL_GENERATION.gt(generation)))
        .and(which)
        .fetch()
        .parallelStream()
        .flatMap(
            row -> {
              Draft draft = Draft.stored(row.value2(), row.value4(), row.value5(), row.value6());
              List<Change> changes = history.getOrDefault(row.value1(), List.of());
              boolean lifted = row.value6() < Draft.FORMAT;
              return item(row.value1(), row.value3(), draft, lifted, changes).stream();
            })
        .collect(Collectors.toMap(Item::id, item -> item));
  }

  /// A revision that this program can no longer read is left out rather than bringing all down; the
  /// checks at publication see to it that there is none.
  private static Optional<Item> item(
      String id, long revision, Draft draft, boolean lifted, List<Change> changes) {
    if (draft.content().isEmpty() || changes.isEmpty()) {
      return Optional.empty();
    }
    Instant changed = changes.getFirst().at();
    for (Change change : changes) {
      changed = change.important() ? change.at() : changed;
    }
    Change last = changes.getLast();
    boolean expired = last.reason().equals(Optional.of(Change.Reason.EXPIRED));
    return Optional.of(
        new Item(
            id,
            draft.kind(),
            draft.slug(),
            draft.content().get(),
            draft.document(),
            draft.refs(),
            draft.lists(),
            draft.images(),
            revision,
            changes.getFirst().at(),
            changed,
            lifted,
            expired ? Optional.of(last.note()) : Optional.empty()));
  }

  /// The images that public texts show, and no others: by this a reader may see one. An image never
  /// changes, so what was known of one still holds.
  private static Map<String, Upload> pictures(
      DSLContext tx, Collection<Item> items, Map<String, Upload> before) {
    Set<String> shown = new HashSet<>();
    items.forEach(item -> shown.addAll(item.images()));
    Map<String, Upload> pictures = new HashMap<>(before);
    pictures.keySet().retainAll(shown);
    shown.removeAll(pictures.keySet());
    pictures.putAll(Images.known(tx, shown));
    return pictures;
  }

  private static Map<Ref, String> addresses(DSLContext tx, Condition condition) {
    Map<Ref, String> addresses = new HashMap<>();
    tx.select(ADDRESS.FOLDER, ADDRESS.SLUG, ADDRESS.ITEM_ID)
        .from(ADDRESS)
        .where(condition)
        .forEach(row -> addresses.put(new Ref(row.value1(), row.value2()), row.value3()));
    return addresses;
  }

  private static Map<String, List<Change>> history(DSLContext tx, Condition condition) {
    Map<String, List<Change>> history = new HashMap<>();
    tx.selectFrom(CHANGE)
        .where(condition)
        .orderBy(CHANGE.GENERATION, CHANGE.ITEM_ID)
        .forEach(
            row ->
                history.computeIfAbsent(row.getItemId(), _ -> new ArrayList<>()).add(change(row)));
    return history;
  }

  /// The note of what was published by mistake is for editors: this is the security boundary. It
  /// may name the very thing that should not have been public, and the item may come back with its
  /// history.
  private static Change change(Record row) {
    Optional<Change.Reason> reason = Optional.ofNullable(row.get(CHANGE.REASON));
    boolean mistake = reason.equals(Optional.of(Change.Reason.MISTAKE));
    return new Change(
        row.get(CHANGE.GENERATION),
        row.get(CHANGE.ITEM_ID),
        row.get(CHANGE.ACT),
        row.get(CHANGE.IMPORTANT),
        mistake ? "" : row.get(CHANGE.NOTE),
        row.get(CHANGE.AUTHOR),
        row.get(CHANGE.AT),
        reason,
        Optional.ofNullable(row.get(CHANGE.SUCCESSOR)));
  }

  /// What happened in the generations after one, up to and with another, in the order in which it
  /// did.
  public static List<Change> changes(DSLContext tx, long after, long last) {
    return tx.selectFrom(CHANGE)
        .where(CHANGE.GENERATION.gt(after))
        .and(CHANGE.GENERATION.le(last))
        .orderBy(CHANGE.GENERATION, CHANGE.ITEM_ID)
        .fetch(Publications::change);
  }

  private <T> T inSnapshot(Function<DSLContext, T> read) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          tx.execute("set transaction isolation level repeatable read, read only");
          return read.apply(tx);
        });
  }
}
