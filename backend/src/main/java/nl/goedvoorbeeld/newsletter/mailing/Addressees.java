package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// To whom a mailing goes: of those who asked for the e-zine and confirmed it, the ones that its
/// filter means. Never to anybody else.
///
/// A filter narrows by what people said of themselves in all that they are subscribed to: whoever
/// named a region, and not one of the filter's, does not get it. Whoever named none asked for every
/// edition and gets it.
final class Addressees {
  private static final int PAGE = 1_000;
  private static final int SAMPLE = 10;

  private final Supplier<Snapshot> library;

  Addressees(Supplier<Snapshot> library) {
    this.library = library;
  }

  Circulation circulation(DSLContext db, SearchFilter filter) {
    Optional<Sieve> sieve = sieve(filter);
    int asked =
        db.fetchCount(SUBSCRIPTION, Subscriptions.ACTIVE.and(SUBSCRIPTION.WHAT.eq(What.EZINE)));
    if (sieve.isEmpty()) {
      return new Circulation(0, asked, List.of(), false);
    }
    List<String> sample = new ArrayList<>();
    int[] number = {0};
    each(
        db,
        sieve.get(),
        some -> {
          number[0] += some.size();
          some.stream()
              .limit(Math.max(0, SAMPLE - sample.size()))
              .map(one -> one.address().masked())
              .forEach(sample::add);
        });
    return new Circulation(number[0], asked, sample, true);
  }

  /// One of those who get it.
  private record Addressee(UUID subscriber, UUID subscription, SubscriberAddress address) {}

  /// Writes down who gets it: in the transaction of the approval, and each once.
  ///
  /// @return how many
  int freeze(DSLContext tx, UUID mailing, SearchFilter filter, Instant now) {
    int[] number = {0};
    sieve(filter)
        .ifPresent(
            sieve ->
                each(
                    tx,
                    sieve,
                    some -> {
                      var insert =
                          tx.insertInto(
                              DELIVERY,
                              DELIVERY.ID,
                              DELIVERY.MAILING,
                              DELIVERY.SUBSCRIBER,
                              DELIVERY.SUBSCRIPTION,
                              DELIVERY.STATE,
                              DELIVERY.DUE_AT);
                      for (Addressee one : some) {
                        insert =
                            insert.values(
                                UUID.randomUUID(),
                                mailing,
                                one.subscriber(),
                                one.subscription(),
                                DeliveryState.WAITING,
                                now);
                      }
                      number[0] +=
                          insert
                              .onConflict(DELIVERY.MAILING, DELIVERY.SUBSCRIBER)
                              .doNothing()
                              .execute();
                    }));
    return number[0];
  }

  /// As [#freeze], of those who got another, and still want it.
  int freezeAgain(DSLContext tx, UUID mailing, UUID corrects, Instant now) {
    return tx.insertInto(
            DELIVERY,
            DELIVERY.ID,
            DELIVERY.MAILING,
            DELIVERY.SUBSCRIBER,
            DELIVERY.SUBSCRIPTION,
            DELIVERY.STATE,
            DELIVERY.DUE_AT)
        .select(
            DSL.select(
                    DSL.function("gen_random_uuid", UUID.class),
                    DSL.val(mailing),
                    DELIVERY.SUBSCRIBER,
                    DELIVERY.SUBSCRIPTION,
                    DSL.val(DeliveryState.WAITING, DELIVERY.STATE),
                    DSL.val(now, DELIVERY.DUE_AT))
                .from(DELIVERY)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION))
                .where(DELIVERY.MAILING.eq(corrects))
                .and(
                    DELIVERY
                        .STATE
                        .eq(DeliveryState.SENT)
                        .or(DSL.condition(DELIVERY.UNCERTAIN).and(DELIVERY.ENDED_AT.isNotNull())))
                .and(Subscriptions.ACTIVE))
        .onConflict(DELIVERY.MAILING, DELIVERY.SUBSCRIBER)
        .doNothing()
        .execute();
  }

  /// How many would get a correction.
  int gotIt(DSLContext db, UUID corrects) {
    return db.fetchCount(
        DSL.select(DELIVERY.ID)
            .from(DELIVERY)
            .join(SUBSCRIPTION)
            .on(SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION))
            .where(DELIVERY.MAILING.eq(corrects))
            .and(
                DELIVERY
                    .STATE
                    .eq(DeliveryState.SENT)
                    .or(DSL.condition(DELIVERY.UNCERTAIN).and(DELIVERY.ENDED_AT.isNotNull())))
            .and(Subscriptions.ACTIVE));
  }

  /// What of a person is held against a filter.
  ///
  /// @param wanted by facet the terms that it means, with what lies in them and what they lie in
  private record Sieve(Map<String, Set<String>> wanted, Vocabularies vocabularies) {
    boolean passes(List<SearchFilter> theirs) {
      return wanted.entrySet().stream()
          .allMatch(one -> passes(one.getKey(), one.getValue(), theirs));
    }

    private boolean passes(String facet, Set<String> wanted, List<SearchFilter> theirs) {
      List<String> named =
          theirs.stream()
              .flatMap(one -> one.values().getOrDefault(facet, Set.of()).stream())
              .toList();
      return named.isEmpty() || named.stream().anyMatch(id -> wanted.contains(now(facet, id)));
    }

    /// A term may be part of another since.
    private String now(String facet, String id) {
      return vocabularies.term(facet, id).map(Term::id).orElse(id);
    }
  }

  /// Empty where it can mean nobody.
  private Optional<Sieve> sieve(SearchFilter filter) {
    Vocabularies vocabularies = library.get().vocabularies();
    SearchFilter.Meant meant = filter.in(vocabularies);
    if (!meant.possible() || !filter.text().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    meant
        .query()
        .chosen()
        .forEach(
            (facet, ids) -> {
              Set<String> all = new TreeSet<>(ids);
              if (facet.hasVocabulary()) {
                for (String id : ids) {
                  all.addAll(vocabularies.selfAndNarrower(facet.parameter(), id));
                  all.addAll(vocabularies.selfAndBroader(facet.parameter(), id));
                }
              }
              wanted.put(facet.parameter(), all);
            });
    return Optional.of(new Sieve(wanted, vocabularies));
  }

  /// Goes along all who asked for the e-zine, some at a time, so that no list of all is held.
  private static void each(DSLContext db, Sieve sieve, Consumer<List<Addressee>> taker) {
    Optional<UUID> last = Optional.empty();
    List<Addressee> page;
    do {
      page =
          db.select(SUBSCRIPTION.SUBSCRIBER, SUBSCRIPTION.ID, SUBSCRIBER.ADDRESS)
              .from(SUBSCRIPTION)
              .join(SUBSCRIBER)
              .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER))
              .where(Subscriptions.ACTIVE)
              .and(SUBSCRIPTION.WHAT.eq(What.EZINE))
              .and(SUBSCRIBER.ADDRESS.isNotNull())
              .and(last.map(SUBSCRIPTION.ID::gt).orElse(DSL.noCondition()))
              .orderBy(SUBSCRIPTION.ID)
              .limit(PAGE)
              .fetch(
                  row ->
                      new Addressee(
                          row.value1(),
                          row.value2(),
                          SubscriberAddress.read(String.valueOf(row.value3())).orElseThrow()));
      Map<UUID, List<SearchFilter>> said =
          sieve.wanted().isEmpty()
              ? Map.of()
              : said(db, page.stream().map(Addressee::subscriber).toList());
      List<Addressee> passing =
          page.stream()
              .filter(one -> sieve.passes(said.getOrDefault(one.subscriber(), List.of())))
              .toList();
      if (!passing.isEmpty()) {
        taker.accept(passing);
      }
      last = page.isEmpty() ? last : Optional.of(page.getLast().subscription());
    } while (page.size() == PAGE);
  }

  private static Map<UUID, List<SearchFilter>> said(DSLContext db, List<UUID> subscribers) {
    Map<UUID, List<SearchFilter>> said = new HashMap<>();
    db.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.SUBSCRIBER.in(subscribers))
        .and(Subscriptions.ACTIVE)
        .forEach(
            row ->
                said.computeIfAbsent(row.getSubscriber(), _ -> new ArrayList<>())
                    .add(Subscriptions.subscription(row).interest().filter()));
    return said;
  }
}
