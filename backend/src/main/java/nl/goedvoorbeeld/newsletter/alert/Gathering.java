package nl.goedvoorbeeld.newsletter.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.db.newsletter.tables.records.SeenRecord;
import nl.goedvoorbeeld.job.AfterRestore;
import nl.goedvoorbeeld.job.Jobs;
import nl.goedvoorbeeld.job.NewJob;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.Library;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what happened since somebody last looked, and writes down who is to hear of it. One looks
/// at a time, on whichever node; what was found once is not found again, since it has its mark.
///
/// A library that was put back tells nothing of what was before: what waited in it is for an
/// editor.
final class Gathering {
  /// More than this at once is an import.
  static final int MOST = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  private final DSLContext db;
  private final Libraries libraries;
  private final Clock clock;

  Gathering(DSLContext db, Libraries libraries, Clock clock) {
    this.db = db;
    this.libraries = libraries;
    this.clock = clock;
  }

  /// Sees to all generations since the last one that was seen to.
  ///
  /// @return how many letters something more is to stand in
  int generations() {
    libraries.catchUp();
    return libraries.read(library -> db.transactionResult(tx -> generations(tx.dsl(), library)));
  }

  private int generations(DSLContext tx, Library library) {
    Snapshot snapshot = library.snapshot();
    Stand stand = snapshot.stand();
    SeenRecord seen = settled(tx, stand);
    if (seen.getGeneration() >= stand.generation()) {
      return 0;
    }
    List<Change> changes = Publications.changes(tx, seen.getGeneration(), stand.generation());
    List<AlertNews> some = new ArrayList<>();
    for (Change change : changes) {
      snapshot
          .kindOf(change.itemId())
          .filter(Kind::hasPage)
          .ifPresent(_ -> some.add(news(change, snapshot)));
    }
    Stream<Item> schemes =
        changes.stream()
            .map(Change::itemId)
            .distinct()
            .flatMap(id -> snapshot.item(id).stream())
            .filter(item -> item.kind() == Kind.SCHEME);
    some.addAll(dated(schemes, stand));
    List<AlertNews> added = AlertRows.add(tx, some);
    forgetGone(tx, added);
    List<AlertNews> open = withoutMany(tx, library, added);
    int due = distribute(tx, library, open);
    AlertRows.see(tx, stand, seen.getDay());
    hurry(tx, "generation " + stand.generation());
    return due;
  }

  /// Sees to what a day brings by itself; does nothing when somebody did.
  ///
  /// @return how many letters something more is to stand in
  int day() {
    libraries.catchUp();
    return libraries.read(library -> db.transactionResult(tx -> day(tx.dsl(), library)));
  }

  private int day(DSLContext tx, Library library) {
    Snapshot snapshot = library.snapshot();
    SeenRecord seen = settled(tx, snapshot.stand());
    if (today().equals(seen.getDay())) {
      return 0;
    }
    List<AlertNews> added =
        AlertRows.add(tx, dated(snapshot.items(Kind.SCHEME).stream(), snapshot.stand()));
    // What was so before anybody looked is no news.
    int due = seen.getDay() == null ? 0 : distribute(tx, library, added);
    AlertRows.see(tx, new Stand(seen.getEpoch(), seen.getGeneration()), today());
    return due;
  }

  /// How far was looked in this library. Of a library that was put back all is seen, since the
  /// letters on it may have gone.
  private static SeenRecord settled(DSLContext tx, Stand stand) {
    SeenRecord seen = AlertRows.seen(tx, stand);
    if (!seen.getEpoch().equals(stand.epoch())) {
      AlertRows.restored(tx);
      AlertRows.see(tx, stand, null);
      return AlertRows.seen(tx, stand);
    }
    return seen;
  }

  private static AlertNews news(Change change, Snapshot snapshot) {
    Happening happening =
        switch (change.act()) {
          case CHANGED -> Happening.CHANGED;
          case WITHDRAWN -> Happening.WITHDRAWN;
          case PUBLISHED -> was(change, snapshot) ? Happening.BACK : Happening.PUBLISHED;
        };
    return new AlertNews(
        0,
        change.itemId(),
        happening,
        Long.toString(change.generation()),
        change.generation(),
        change.important() || happening != Happening.CHANGED,
        change.at());
  }

  /// Whether it had been public before.
  private static boolean was(Change change, Snapshot snapshot) {
    return snapshot.history(change.itemId()).stream()
        .anyMatch(other -> other.generation() < change.generation());
  }

  private List<AlertNews> dated(Stream<Item> schemes, Stand stand) {
    Instant now = clock.instant();
    LocalDate today = today();
    return schemes
        .flatMap(
            item ->
                SchemeDates.of(((Scheme) item.content()).timeline(), today).stream()
                    .map(
                        one ->
                            new AlertNews(
                                0,
                                item.id(),
                                one.happening(),
                                one.mark(),
                                stand.generation(),
                                true,
                                now)))
        .toList();
  }

  /// What waited to be told of what has gone since need not be told.
  private static void forgetGone(DSLContext tx, List<AlertNews> added) {
    added.stream()
        .filter(one -> one.happening() == Happening.WITHDRAWN)
        .forEach(one -> AlertRows.forget(tx, List.of(one.item()), one.id()));
  }

  private List<AlertNews> withoutMany(DSLContext tx, Library library, List<AlertNews> added) {
    Map<Long, List<AlertNews>> generations =
        added.stream()
            .collect(
                Collectors.groupingBy(
                    AlertNews::generation, LinkedHashMap::new, Collectors.toList()));
    List<AlertNews> open = new ArrayList<>(added);
    generations.forEach(
        (generation, some) -> {
          if (items(some).size() > MOST && tooMany(tx, library, some)) {
            AlertRows.hold(tx, some);
            open.removeAll(some);
            LOG.info(
                "What generation {} brought waits for an editor before it is sent", generation);
          }
        });
    return open;
  }

  private static Set<String> items(List<AlertNews> some) {
    return some.stream().map(AlertNews::item).collect(Collectors.toSet());
  }

  /// Whether somebody would hear of more items than that: as soon as that is sure, one looks no
  /// further.
  private boolean tooMany(DSLContext tx, Library library, List<AlertNews> some) {
    Set<String> heard = new HashSet<>(AlertRows.told(tx, items(some)));
    Matching matching = new Matching(library, library.on(today()), some);
    Iterator<Wish> wishes = AlertRows.wishes(tx, matching.possible()).iterator();
    while (heard.size() <= MOST && wishes.hasNext()) {
      Wish wish = wishes.next();
      heard.addAll(items(matching.of(wish.interest()).stream().filter(wish::counts).toList()));
    }
    return heard.size() > MOST;
  }

  private Map<Interest, List<AlertNews>> matched(
      DSLContext tx, Library library, List<AlertNews> some) {
    Matching matching = new Matching(library, library.on(today()), some);
    Map<Interest, List<AlertNews>> matched = new LinkedHashMap<>();
    for (Wish wish : AlertRows.wishes(tx, matching.possible())) {
      List<AlertNews> of = matching.of(wish.interest()).stream().filter(wish::counts).toList();
      if (!of.isEmpty()) {
        matched.put(wish.interest(), of);
      }
    }
    LOG.debug("{} filters and {} texts looked at", matching.filters(), matching.texts());
    return matched;
  }

  private int distribute(DSLContext tx, Library library, List<AlertNews> some) {
    return some.isEmpty()
        ? 0
        : AlertRows.want(tx, matched(tx, library, some)) + AlertRows.toldOf(tx, some);
  }

  /// Has written at once, or in the morning, to those who want that.
  private void hurry(DSLContext tx, String subject) {
    if (AlertRows.urgent(tx)) {
      Instant now = clock.instant();
      Jobs.add(
          tx,
          new NewJob(AlertRounds.KIND, subject, "", Mornings.OURS.open(now), AfterRestore.NEVER),
          now);
    }
  }

  /// What waits for an editor, the oldest first.
  List<HeldNews> held() {
    return AlertRows.held(db);
  }

  /// Has what waited of a generation told after all, to those who want it now; or to nobody.
  ///
  /// @return of how many items; none when somebody was before
  int release(DSLContext tx, HeldNews.Why why, long generation, boolean send) {
    List<AlertNews> released = AlertRows.release(tx, why, generation, send);
    if (send && why == HeldNews.Why.MANY) {
      libraries.read(library -> distribute(tx, library, released));
    }
    // Who was to hear of what a back-up held is written in it, without those who had heard.
    if (send && !released.isEmpty()) {
      hurry(tx, "released " + generation);
    }
    return items(released).size();
  }

  /// Lets go of what nobody is to hear of any more.
  void sweep() {
    AlertRows.sweep(db, clock.instant().minus(Periods.NEWS));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
  }
}
