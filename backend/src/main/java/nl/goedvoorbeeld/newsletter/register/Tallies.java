package nl.goedvoorbeeld.newsletter.register;

import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TALLY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.Subscription.State;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/// Counts all that is subscribed to, once an hour on one node, so that no page has to.
public final class Tallies {
  private static final int MONTHS = 13;

  /// More kinds of what can match nothing are no longer a slip.
  private static final int MOST_DEAD = 500;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext db;
  private final Libraries libraries;
  private final Clock clock;

  Tallies(DSLContext db, Libraries libraries, Clock clock) {
    this.db = db;
    this.libraries = libraries;
    this.clock = clock;
  }

  /// What was counted last; empty where nobody counted yet.
  public Optional<Tally> last(Editor editor) {
    Subscribers.require(editor);
    return db.selectFrom(TALLY)
        .fetchOptional(
            row -> JSON.readValue(row.getCounts().data(), Kept.class).tally(row.getAt()));
  }

  /// Counts anew, for who looks from now on.
  public void count() {
    String kept = JSON.writeValueAsString(counted());
    db.insertInto(TALLY)
        .set(TALLY.AT, clock.instant())
        .set(TALLY.COUNTS, JSONB.valueOf(kept))
        .onConflict(TALLY.ONE)
        .doUpdate()
        .set(TALLY.AT, DSL.excluded(TALLY.AT))
        .set(TALLY.COUNTS, DSL.excluded(TALLY.COUNTS))
        .execute();
  }

  private Kept counted() {
    List<Kept.One> counts =
        db.select(SUBSCRIPTION.WHAT, SUBSCRIPTION.RHYTHM, SUBSCRIPTION.STATE, DSL.count())
            .from(SUBSCRIPTION)
            .groupBy(SUBSCRIPTION.WHAT, SUBSCRIPTION.RHYTHM, SUBSCRIPTION.STATE)
            .fetch(row -> new Kept.One(row.value1(), row.value2(), row.value3(), row.value4()));
    Map<String, Integer> begun = byMonth(SUBSCRIPTION.CONFIRMED_AT);
    Map<String, Integer> ended = byMonth(SUBSCRIPTION.ENDED_AT);
    YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), Dutch.ZONE));
    List<Kept.Month> months =
        IntStream.range(0, MONTHS)
            .mapToObj(back -> now.minusMonths(back).toString())
            .map(
                month ->
                    new Kept.Month(
                        month, begun.getOrDefault(month, 0), ended.getOrDefault(month, 0)))
            .toList();
    List<Kept.Dead> dead = dead();
    return new Kept(
        counts,
        months,
        dead.stream().limit(MOST_DEAD).toList(),
        dead.stream().mapToInt(Kept.Dead::subscriptions).sum());
  }

  private Map<String, Integer> byMonth(Field<?> moment) {
    Field<String> month =
        DSL.field(
            "to_char({0} at time zone {1}, 'YYYY-MM')",
            String.class, moment, DSL.inline(Dutch.ZONE.getId()));
    return db.select(month, DSL.count())
        .from(SUBSCRIPTION)
        .where(moment.isNotNull())
        .groupBy(month)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /// Each filter is looked at once, however many have it.
  private List<Kept.Dead> dead() {
    Vocabularies vocabularies = libraries.snapshot().vocabularies();
    List<Kept.Dead> dead = new ArrayList<>();
    db.select(
            SUBSCRIPTION.WHAT,
            SUBSCRIPTION.NEWS,
            SUBSCRIPTION.FILTER,
            SUBSCRIPTION.ITEM,
            DSL.count())
        .from(SUBSCRIPTION)
        .where(SUBSCRIPTION.STATE.in(State.ACTIVE, State.PAUSED))
        .and(SUBSCRIPTION.FILTER.ne(JSONB.valueOf("{}")))
        .groupBy(SUBSCRIPTION.WHAT, SUBSCRIPTION.NEWS, SUBSCRIPTION.FILTER, SUBSCRIPTION.ITEM)
        .forEach(
            row -> {
              Interest one =
                  Subscriptions.interest(row.value1(), row.value2(), row.value3(), row.value4());
              if (!one.filter().in(vocabularies).possible()) {
                dead.add(
                    new Kept.Dead(
                        row.value1(),
                        Arrays.asList(row.value2()),
                        row.value3().data(),
                        row.value5()));
              }
            });
    dead.sort(
        Comparator.comparingInt(Kept.Dead::subscriptions)
            .reversed()
            .thenComparing(Kept.Dead::what)
            .thenComparing(Kept.Dead::filter));
    return dead;
  }

  /// As it is kept.
  private record Kept(List<One> counts, List<Month> months, List<Dead> dead, int deadInAll) {
    private record One(What what, Rhythm rhythm, State state, int subscriptions) {}

    private record Month(String month, int begun, int ended) {}

    private record Dead(What what, List<SchemeNews> news, String filter, int subscriptions) {}

    Tally tally(Instant at) {
      return new Tally(
          at,
          counts.stream()
              .map(
                  one ->
                      new Tally.Count(one.what(), one.rhythm(), one.state(), one.subscriptions()))
              .toList(),
          months.stream()
              .map(one -> new Tally.Month(YearMonth.parse(one.month()), one.begun(), one.ended()))
              .toList(),
          dead.stream()
              .map(
                  one ->
                      new Tally.Dead(
                          Subscriptions.interest(
                              one.what(),
                              one.news().toArray(SchemeNews[]::new),
                              JSONB.valueOf(one.filter()),
                              ""),
                          one.subscriptions()))
              .toList(),
          deadInAll);
    }
  }
}
