package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.JOURNAL;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import nl.goedvoorbeeld.newsletter.LeaverJournal.Found;
import nl.goedvoorbeeld.newsletter.LeaverJournal.Part;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// After the rows of a back-up came in: whoever left since leaves once more, by the journal. Where
/// that does not say all, nothing goes to subscribers until an editor says so.
public final class LeaverReplay {
  /// What was written down just before a back-up was made may not be in it yet, and clocks differ.
  private static final Duration BEFORE = Duration.ofHours(1);

  private final DSLContext tx;
  private final SubscriberLinks links;
  private final Mail mail;
  private final Letters letters;
  private final Clock clock;
  private final Set<UUID> touched = new HashSet<>();
  private final Set<UUID> moved = new HashSet<>();
  private int ended;
  private int erased;

  private LeaverReplay(DSLContext tx, Secret secret, Clock clock) {
    this.tx = tx;
    this.links = SubscriberLinks.of(secret);
    this.mail = new Mail(clock, Seal.of(secret), false);
    this.letters = new Letters(mail, () -> Snapshot.EMPTY, links, "", clock);
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param subscribers whether there is anybody whom mail could go to
  /// @param ended how many subscriptions
  /// @param erased how many people
  /// @param pause why nothing goes to subscribers now, which may have been so when the back-up was
  ///   made; empty where all is known
  public record Outcome(boolean subscribers, int ended, int erased, Optional<MailPause> pause) {}

  /// In the transaction of the restore.
  ///
  /// @param folder of the journal
  /// @param made when the back-up was
  public static Outcome after(
      DSLContext tx, Path folder, Secret secret, Instant made, Clock clock) {
    return new LeaverReplay(tx, secret, clock).after(folder, made);
  }

  private Outcome after(Path folder, Instant made) {
    boolean subscribers = tx.fetchExists(SUBSCRIPTION, SUBSCRIPTION.ENDED_AT.isNull());
    Optional<Found> read = read(folder);
    Found found = read.orElse(new Found(Set.of(), List.of()));
    Optional<MailPause.Why> why =
        read.isPresent() ? missing(found, made) : Optional.of(MailPause.Why.UNREADABLE);
    // What is missing now was said then, and is not asked for again.
    tx.deleteFrom(JOURNAL).where(JOURNAL.ID.notIn(found.journals())).execute();
    List<Leaver> all = found.all();
    Leavers.insert(tx, all, true);
    leave(all.stream().filter(one -> one.at().isAfter(made.minus(BEFORE))).toList());
    why.filter(_ -> subscribers)
        .ifPresent(one -> new MailPause(clock.instant(), made, one).begin(tx));
    return new Outcome(subscribers, ended, erased, MailPause.now(tx));
  }

  private static Optional<Found> read(Path folder) {
    try {
      return Optional.of(LeaverJournal.read(folder));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Why it is not known who left since; empty where it is.
  private Optional<MailPause.Why> missing(Found found, Instant made) {
    Set<UUID> ours = tx.select(JOURNAL.ID).from(JOURNAL).fetchSet(JOURNAL.ID);
    if (ours.isEmpty() || !found.journals().containsAll(ours)) {
      return Optional.of(MailPause.Why.MISSING);
    }
    if (made.isBefore(clock.instant().minus(Leavers.JOURNALLED))) {
      return Optional.of(MailPause.Why.TOO_OLD);
    }
    YearMonth first = YearMonth.from(made.minus(BEFORE).atOffset(ZoneOffset.UTC));
    List<Part> since =
        found.parts().stream().filter(part -> !part.month().isBefore(first)).toList();
    if (!since.stream().allMatch(Part::whole)) {
      return Optional.of(MailPause.Why.UNREADABLE);
    }
    List<String> keys = links.keyNames();
    return since.stream().allMatch(part -> part.entries().isEmpty() || keys.contains(part.key()))
        ? Optional.empty()
        : Optional.of(MailPause.Why.OTHER_KEY);
  }

  private void leave(List<Leaver> since) {
    if (since.isEmpty()) {
      return;
    }
    Map<String, Subscriber> marked = marked();
    Map<String, Instant> returned = new HashMap<>();
    since.stream()
        .filter(one -> one.how() == How.RETURNED)
        .forEach(
            one ->
                returned.merge(
                    one.mark(), one.at(), (some, other) -> some.isAfter(other) ? some : other));
    since.stream()
        .sorted(Comparator.comparing(Leaver::at))
        .filter(
            one ->
                one.how() != How.MOVED
                    || !returned.getOrDefault(one.mark(), Instant.MIN).isAfter(one.at()))
        .forEach(one -> leave(one, Optional.ofNullable(marked.get(one.mark()))));
    Stream.concat(touched.stream(), moved.stream()).distinct().forEach(this::letGo);
  }

  /// All who are known, by the mark of their address with each key. A restore is the only one who
  /// walks over them.
  private Map<String, Subscriber> marked() {
    Map<String, Subscriber> marked = new HashMap<>();
    tx.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.ADDRESS.isNotNull())
        .fetch(Subscriptions::subscriber)
        .forEach(one -> Leavers.marks(links, one.address()).forEach(mark -> marked.put(mark, one)));
    return marked;
  }

  private void leave(Leaver one, Optional<Subscriber> subscriber) {
    Optional<String> by =
        switch (one.how()) {
          case RETURNED, ERASED -> Optional.empty();
          case LEFT, MOVED -> Optional.of("subscriber");
          case BOUNCED -> Optional.of("bounce");
          case COMPLAINED -> Optional.of("complaint");
        };
    by.ifPresent(who -> end(one, subscriber, who));
    if (one.how() == How.MOVED) {
      subscriber.ifPresent(who -> moved.add(who.id()));
    } else if (one.how() == How.ERASED) {
      subscriber.filter(who -> who.madeAt().isBefore(one.at())).ifPresent(this::erase);
    }
  }

  private void erase(Subscriber who) {
    if (tx.fetchExists(SUBSCRIBER, SUBSCRIBER.ID.eq(who.id()).and(SUBSCRIBER.ERASED_AT.isNull()))) {
      Subscribing.wipe(tx, List.of(who), letters, clock.instant());
      erased++;
    }
  }

  /// Whoever said later that they want it came back, and keeps it.
  private void end(Leaver one, Optional<Subscriber> subscriber, String by) {
    Optional<Condition> which =
        one.subscription()
            .map(SUBSCRIPTION.ID::eq)
            .or(() -> subscriber.map(who -> SUBSCRIPTION.SUBSCRIBER.eq(who.id())));
    if (which.isPresent()) {
      Condition before =
          which
              .get()
              .and(
                  DSL.coalesce(SUBSCRIPTION.CONFIRMED_AT, SUBSCRIPTION.ASKED_AT)
                      .lessThan(one.at()));
      touched.addAll(
          tx.selectDistinct(SUBSCRIPTION.SUBSCRIBER)
              .from(SUBSCRIPTION)
              .where(before)
              .and(SUBSCRIPTION.ENDED_AT.isNull())
              .fetch(SUBSCRIPTION.SUBSCRIBER));
      ended += Subscribing.end(tx, before, by, one.at());
    }
  }

  /// Of who has nothing any more no letter waits; and an address that they moved away from is not
  /// kept, for they may have been erased at the one after it.
  private void letGo(UUID subscriber) {
    if (!tx.fetchExists(
        SUBSCRIPTION, SUBSCRIPTION.SUBSCRIBER.eq(subscriber).and(SUBSCRIPTION.ENDED_AT.isNull()))) {
      Subscriptions.subscribers(tx, List.of(subscriber))
          .values()
          .forEach(
              who -> {
                mail.drop(tx, who.owner());
                if (moved.contains(subscriber)) {
                  Subscribing.wipe(tx, List.of(who), letters, clock.instant());
                }
              });
    }
  }
}
