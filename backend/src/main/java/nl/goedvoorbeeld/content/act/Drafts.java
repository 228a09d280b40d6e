package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.LIBRARY;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.content.Tables.WORKING;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Checks;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.db.content.tables.records.AddressRecord;
import nl.goedvoorbeeld.db.content.tables.records.ChangeRecord;
import nl.goedvoorbeeld.db.content.tables.records.ItemRecord;
import nl.goedvoorbeeld.db.content.tables.records.PublicationRecord;
import nl.goedvoorbeeld.job.Generations;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The acts: what changes what is public. Each is one transaction and raises the generation by one,
/// however many items it touches.
///
/// The order is always: lock the generation, read what is public, check, write, raise, notify. The
/// lock makes two acts wait for each other, so no check is out of date when its act is written.
@Component
public class Drafts {
  /// The channel on which nodes hear of a new generation; they also look by themselves.
  public static final String CHANNEL = "goedvoorbeeld_generation";

  /// Rows for one statement; larger gains nothing and holds more memory.
  private static final int BATCH = 500;

  private final DSLContext db;
  private final Publications publications;
  private final Clock clock;
  private final Optional<OwnSite> site;

  @Autowired
  Drafts(DSLContext db, Publications publications, Clock clock, Settings settings) {
    this(db, publications, clock, Optional.of(new OwnSite(settings.baseUrl())));
  }

  /// @param publications what this node knows already of what is public
  /// @param site where it is known under which name readers come
  private Drafts(DSLContext db, Publications publications, Clock clock, Optional<OwnSite> site) {
    this.db = db;
    this.publications = publications;
    this.clock = clock;
    this.site = site;
  }

  public Drafts(DSLContext db, Publications publications, Clock clock) {
    this(db, publications, clock, Optional.empty());
  }

  public Drafts(DSLContext db, Clock clock, OwnSite site) {
    this(db, new Publications(db), clock, Optional.of(site));
  }

  public Drafts(DSLContext db, Clock clock) {
    this(db, new Publications(db), clock);
  }

  /// Publishes all of a bundle or nothing of it. An item that is public with the same document and
  /// slug is left as it is.
  public Outcome publish(Bundle bundle, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Stand stand = lock(tx);
          List<Submission> chosen = bundle.choose(tx, stand);
          Snapshot now = chosen.isEmpty() ? Snapshot.EMPTY : publications.now(tx);
          List<Objection> objections = new ArrayList<>(bundle.objections());
          objections.addAll(objections(tx, now, chosen.stream().map(Submission::draft).toList()));
          if (!objections.isEmpty()) {
            bundle.refused(tx, now, objections);
            return new Outcome.Refused(objections);
          }
          List<Submission> changed =
              chosen.stream().filter(one -> differs(now, one.draft())).toList();
          if (changed.isEmpty()) {
            Outcome nothing = new Outcome.Nothing(stand.generation());
            bundle.accepted(tx, nothing, Map.of());
            return nothing;
          }
          long generation = stand.generation() + 1;
          Map<String, Long> revisions = new Writing(tx, generation, author).publish(now, changed);
          Outcome done = new Outcome.Done(generation, changed.size());
          bundle.accepted(tx, done, revisions);
          raise(tx, generation);
          return done;
        });
  }

  /// What would keep these texts from becoming public together, as they are now.
  List<Objection> objections(Snapshot now, List<Draft> drafts) {
    return objections(db, now, drafts);
  }

  private List<Objection> objections(DSLContext tx, Snapshot now, List<Draft> drafts) {
    List<Objection> objections = new ArrayList<>(Checks.of(now, drafts));
    objections.addAll(otherKinds(tx, now, drafts));
    objections.addAll(unknownImages(tx, drafts));
    site.ifPresent(known -> objections.addAll(ownLinks(known, drafts)));
    return objections;
  }

  /// Lets a bundle keep editors from saving these items until it is done: to be called in {@link
  /// Bundle#choose}, before looking at what they wrote.
  public static void hold(DSLContext tx, Collection<String> itemIds) {
    WorkRows.lock(tx, itemIds.stream().map(WorkRows::id).toList());
  }

  /// Locks what an act says that it locks, in the one order: the library, then items by their ids.
  public static void hold(DSLContext tx, Act.Locks locks, Collection<String> itemIds) {
    if (locks == Act.Locks.LIBRARY) {
      lock(tx);
    }
    if (locks != Act.Locks.ITS_OWN) {
      hold(tx, itemIds);
    }
  }

  /// What is to be published together. All methods run within the transaction, while nobody else
  /// can publish, in this order.
  public interface Bundle {
    /// The items, chosen when nothing can change any more; none to publish nothing.
    List<Submission> choose(DSLContext tx, Stand stand);

    /// What already stands in the way, to be told together with what the checks find.
    default List<Objection> objections() {
      return List.of();
    }

    /// Told what came of it, and which revision each changed item now has.
    default void accepted(DSLContext tx, Outcome outcome, Map<String, Long> revisionByItem) {}

    /// Told why nothing was published. What is written here stays.
    default void refused(DSLContext tx, Snapshot now, List<Objection> objections) {}
  }

  public Outcome publish(List<Submission> submissions, String author) {
    return publish((_, _) -> submissions, author);
  }

  /// Takes an item out of what is public, for a reason. A merged item leads on to its successor; an
  /// expired one stays readable under the note.
  public Outcome withdraw(
      String itemId, Change.Reason reason, Optional<String> successor, String note, String author) {
    Withdrawal withdrawal = new Withdrawal(itemId, reason, successor, note);
    return withdraw((_, _) -> Optional.of(withdrawal), author);
  }

  /// As {@link #withdraw(String, Change.Reason, Optional, String, String)}, of what is chosen when
  /// nobody else can change what is public.
  public Outcome withdraw(Removal removal, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Stand stand = lock(tx);
          Optional<Withdrawal> chosen = removal.choose(tx, stand);
          if (chosen.isEmpty()) {
            return new Outcome.Nothing(stand.generation());
          }
          Withdrawal what = chosen.get();
          // A plan that is being committed is seen by this, or waits for it.
          hold(tx, List.of(what.itemId()));
          Snapshot now = publications.now(tx);
          List<Objection> objections = new ArrayList<>(what.objections(now));
          objections.addAll(removal.objections(tx, now));
          if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
          }
          long generation = stand.generation() + 1;
          Outcome done = new Outcome.Done(generation, 1);
          new Writing(tx, generation, author)
              .withdraw(what.itemId(), what.reason(), what.successor(), what.note());
          removal.accepted(tx, done);
          raise(tx, generation);
          return done;
        });
  }

  /// What is to be withdrawn. All methods run within the transaction, while nobody else can publish
  /// or withdraw.
  public interface Removal {
    /// The item, or nothing to leave all as it is.
    Optional<Withdrawal> choose(DSLContext tx, Stand stand);

    /// What else stands in the way, in the library as it is.
    default List<Objection> objections(DSLContext tx, Snapshot now) {
      return List.of();
    }

    default void accepted(DSLContext tx, Outcome outcome) {}
  }

  /// An item that was never public has its kind too, from when it was begun.
  private static List<Outcome.Faulty> otherKinds(DSLContext tx, Snapshot now, List<Draft> drafts) {
    Map<String, Draft> begun = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      draft
          .content()
          .map(content -> content.masthead().id())
          .filter(id -> Draft.isId(id) && now.kindOf(id).isEmpty())
          .ifPresent(id -> begun.put(id, draft));
    }
    return tx.selectFrom(ITEM).where(ITEM.ID.in(begun.keySet())).fetch().stream()
        .flatMap(
            row ->
                Optional.ofNullable(begun.get(row.getId())).stream()
                    .flatMap(draft -> otherKind(draft, row).stream()))
        .toList();
  }

  /// An image must be here before a text can show it to readers.
  private static List<Outcome.Faulty> unknownImages(DSLContext tx, List<Draft> drafts) {
    Set<String> hashes = new HashSet<>();
    drafts.forEach(one -> hashes.addAll(one.images()));
    Map<String, Upload> known = Images.known(tx, hashes);
    return drafts.stream()
        .flatMap(
            draft ->
                draft.unknownImages(known).stream().map(fault -> Outcome.Faulty.of(draft, fault)))
        .toList();
  }

  private static List<Outcome.Faulty> ownLinks(OwnSite site, List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> site.faults(draft).stream().map(fault -> Outcome.Faulty.of(draft, fault)))
        .toList();
  }

  private static Optional<Outcome.Faulty> otherKind(Draft draft, ItemRecord row) {
    Kind begun = row.getKind();
    return begun == draft.kind()
        ? Optional.empty()
        : Optional.of(
            Outcome.Faulty.of(
                draft, draft.fault(DraftCode.ID_OF_OTHER_KIND, List.of("id"), row.getId(), begun)));
  }

  /// The locked row is what puts all acts in one strict order.
  static Stand lock(DSLContext tx) {
    return tx.select(LIBRARY.EPOCH, LIBRARY.GENERATION)
        .from(LIBRARY)
        .forUpdate()
        .fetchSingle(row -> new Stand(row.value1(), row.value2()));
  }

  private void raise(DSLContext tx, long generation) {
    tx.update(LIBRARY).set(LIBRARY.GENERATION, generation).execute();
    Generations.raised(tx, generation, clock.instant());
    tx.execute("select pg_notify(?, ?)", CHANNEL, Long.toString(generation));
  }

  /// Makes this another library than any that a node or a cache has seen, within a transaction:
  /// after a restore, numbers that were given out are given out again for other texts.
  public static void renewEpoch(DSLContext tx) {
    tx.update(LIBRARY).set(LIBRARY.EPOCH, UUID.randomUUID()).execute();
    tx.execute("select pg_notify(?, ?)", CHANNEL, "restored");
  }

  private static boolean differs(Snapshot now, Draft draft) {
    return draft
        .content()
        .flatMap(content -> now.item(content.masthead().id()))
        .filter(item -> item.document().equals(draft.document()))
        .filter(item -> item.slug().equals(draft.slug()))
        .filter(item -> item.expired().isEmpty())
        .isEmpty();
  }

  /// The rows of one act.
  private final class Writing {
    private final DSLContext tx;
    private final long generation;
    private final String author;
    private final Instant at = clock.instant();

    private Writing(DSLContext tx, long generation, String author) {
      this.tx = tx;
      this.generation = generation;
      this.author = author;
    }

    private Map<String, Long> publish(Snapshot now, List<Submission> changed) {
      Map<String, Submission> byId = new LinkedHashMap<>();
      changed.forEach(one -> byId.put(id(one), one));
      insertNew(
          byId.entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue())).toList());
      Map<String, Long> revisions = revisions(byId);
      tx.update(PUBLICATION)
          .set(PUBLICATION.UNTIL_GENERATION, generation)
          .where(PUBLICATION.UNTIL_GENERATION.isNull())
          .and(PUBLICATION.ITEM_ID.in(byId.keySet()))
          .execute();
      insert(
          revisions.entrySet().stream()
              .map(one -> new PublicationRecord(one.getKey(), one.getValue(), generation, null))
              .toList());
      insert(
          byId.entrySet().stream()
              .map(entry -> change(now, entry.getKey(), entry.getValue()))
              .toList());
      insertNew(
          byId.entrySet().stream().map(one -> address(one.getKey(), one.getValue())).toList());
      WorkRows.closePublished(tx, byId.keySet());
      return revisions;
    }

    private void withdraw(
        String itemId, Change.Reason reason, Optional<String> successor, String note) {
      if (reason != Change.Reason.EXPIRED) {
        tx.update(PUBLICATION)
            .set(PUBLICATION.UNTIL_GENERATION, generation)
            .where(PUBLICATION.UNTIL_GENERATION.isNull())
            .and(PUBLICATION.ITEM_ID.eq(itemId))
            .execute();
      }
      ChangeRecord change = tx.newRecord(CHANGE);
      change.setGeneration(generation);
      change.setItemId(itemId);
      change.setAct(Change.Act.WITHDRAWN);
      change.setImportant(true);
      change.setNote(note);
      change.setAuthor(author);
      change.setAt(at);
      change.setReason(reason);
      change.setSuccessor(successor.orElse(null));
      change.insert();
      // What left does not come back by a plan that was made before.
      tx.update(WORKING)
          .set(WORKING.STATE, WorkState.APPROVED)
          .set(WORKING.SINCE, at)
          .where(WORKING.ITEM_ID.eq(itemId))
          .and(WORKING.STATE.eq(WorkState.PLANNED))
          .execute();
    }

    /// An item that was published before is there already, and so is an address that was ever
    /// public; they stay as they are.
    private void insertNew(List<? extends org.jooq.TableRecord<?>> rows) {
      insert(rows, true);
    }

    /// A row that is there already means that somebody passed the lock: it vanishes not without a
    /// word.
    private void insert(List<? extends org.jooq.TableRecord<?>> rows) {
      insert(rows, false);
    }

    private void insert(List<? extends org.jooq.TableRecord<?>> rows, boolean mayBeThere) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<? extends org.jooq.TableRecord<?>> some =
            rows.subList(from, Math.min(from + BATCH, rows.size()));
        var insert = tx.insertInto(some.getFirst().getTable()).columns(some.getFirst().fields());
        for (var row : some) {
          insert = insert.values(row.intoArray());
        }
        if (mayBeThere) {
          insert.onConflictDoNothing().execute();
        } else {
          insert.execute();
        }
      }
    }

    private Map<String, Long> revisions(Map<String, Submission> byId) {
      Map<String, Long> revisions = new LinkedHashMap<>();
      byId.forEach((id, one) -> one.revision().ifPresent(stored -> revisions.put(id, stored)));
      List<Map.Entry<String, Submission>> all =
          byId.entrySet().stream().filter(one -> one.getValue().revision().isEmpty()).toList();
      for (int from = 0; from < all.size(); from += BATCH) {
        var insert =
            tx.insertInto(
                REVISION,
                REVISION.ITEM_ID,
                REVISION.SLUG,
                REVISION.DOCUMENT,
                REVISION.FORMAT,
                REVISION.AUTHOR,
                REVISION.CREATED_AT);
        for (var entry : all.subList(from, Math.min(from + BATCH, all.size()))) {
          Draft draft = entry.getValue().draft();
          insert =
              insert.values(
                  entry.getKey(), draft.slug(), draft.document(), Draft.FORMAT, author, at);
        }
        insert
            .returning(REVISION.ID, REVISION.ITEM_ID)
            .fetch()
            .forEach(row -> revisions.put(row.getItemId(), row.getId()));
      }
      return revisions;
    }

    private ItemRecord item(String id, Submission submission) {
      return new ItemRecord(id, submission.draft().kind(), at);
    }

    private AddressRecord address(String id, Submission submission) {
      Draft draft = submission.draft();
      return new AddressRecord(draft.kind().folder(), draft.slug(), id, generation);
    }

    private ChangeRecord change(Snapshot now, String id, Submission submission) {
      ChangeRecord change = new ChangeRecord();
      change.setGeneration(generation);
      change.setItemId(id);
      boolean first = now.item(id).isEmpty();
      change.setAct(first ? Change.Act.PUBLISHED : Change.Act.CHANGED);
      change.setImportant(submission.important());
      change.setNote(submission.note());
      change.setAuthor(author);
      change.setAt(at);
      return change;
    }

    private static String id(Submission submission) {
      return submission.draft().content().orElseThrow().masthead().id();
    }
  }
}
