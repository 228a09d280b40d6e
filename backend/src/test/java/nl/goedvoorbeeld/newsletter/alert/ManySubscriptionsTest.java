package nl.goedvoorbeeld.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.search.Library;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a change costs does not depend on how many people have a subscription, but on how many
/// different ones there are.
class ManySubscriptionsTest {

  /// A thousand people who search alike cost one look, and those who want something else none.
  @Test
  void each_filter_is_looked_at_once_and_each_text_once() {
    Library library =
        LargeLibrary.of(TenTimes.once(), RunningSite.TODAY, new MovableClock(RunningSite.NOW));
    Item scheme = library.snapshot().items(Kind.SCHEME).getFirst();
    AlertNews news =
        new AlertNews(1, scheme.id(), Happening.CHANGED, "1", 1, true, RunningSite.NOW);
    Matching matching = new Matching(library, library.on(RunningSite.TODAY), List.of(news));
    assertThat(matching.possible()).containsExactlyInAnyOrder(What.ITEM, What.SCHEMES, What.SEARCH);
    Map<String, Integer> found = new HashMap<>();
    for (String text : List.of("fiets", "trein")) {
      for (String sector : List.of("zorg", "handel", "onderwijs")) {
        SearchFilter filter =
            new SearchFilter(text, new TreeMap<>(Map.of("sector", Set.of(sector))));
        found.merge(text, matching.of(Interest.in(What.SEARCH, filter)).size(), Integer::sum);
        matching.of(Interest.in(What.EXAMPLES, filter));
      }
      SearchFilter kinds =
          new SearchFilter(text, new TreeMap<>(Map.of("soort", Set.of("regeling"))));
      matching.of(Interest.in(What.SEARCH, kinds));
    }
    matching.of(Interest.in(What.EZINE));
    matching.of(Interest.inItem(scheme.id()));
    assertThat(matching.filters()).as("none of examples").isEqualTo(8);
    assertThat(matching.texts()).isEqualTo(2);
  }

  /// Twenty thousand different interests, of which every tenth has words, and a hundred thousand
  /// who have them; one change. How long it takes is printed and not asserted; `performance.md`
  /// says what it was.
  @Tag("drill")
  @Test
  void a_hundred_thousand_subscriptions_are_no_hundred_thousand_looks(@TempDir Path folder) {
    try (Readership readers = new Readership(folder)) {
      readers.publish(
          Readership.example("anders", "Een fiets anders", "sector: [zorg]\nregio: [nijmegen]"));
      readers.gather();
      readers.database.db().execute(FILL);
      readers.clock.moveTo(Readership.TUESDAY.plusSeconds(60));
      for (int round = 0; round < 3; round++) {
        readers.publish(
            Readership.example(
                "een-" + round, "Een fiets " + round, "sector: [zorg]\nregio: [nijmegen]"));
        Duration before = processor(readers);
        long began = System.nanoTime();
        int due = readers.gather();
        System.out.printf(
            "one change, 100,000 subscriptions: %d due, %d ms, %d ms of a processor%n",
            due,
            (System.nanoTime() - began) / 1_000_000,
            processor(readers).minus(before).toMillis());
      }
      assertThat(counted(readers, DUE)).isEqualTo(3 * counted(readers, WANT)).isPositive();
    }
  }

  /// Of this thread, and of PostgreSQL.
  private static Duration processor(Readership readers) {
    long backend = readers.database.db().fetchSingle("select pg_backend_pid()").get(0, Long.class);
    ProcessHandle server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    return server
        .children()
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(
            Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()),
            Duration::plus);
  }

  private static int counted(Readership readers, String select) {
    return readers.database.db().fetchSingle(select).get(0, Integer.class);
  }

  /// Without those who look for words.
  private static final String DUE =
      "select count(*) from newsletter.due join newsletter.subscription on id = subscription"
          + " where filter -> 'q' is null";

  private static final String WANT =
      """
      select count(*) from newsletter.subscription
      where what in ('examples', 'search') and filter -> 'q' is null
        and filter -> 'sector' @> '["zorg"]' and not filter -> 'regio' @> '["arnhem"]'
      """;

  /// Half of them search, a quarter wants examples, the rest schemes and the e-zine.
  static final String FILL =
      """
      insert into newsletter.subscriber (id, address, folded, made_at)
      select gen_random_uuid(), 'l' || n || '@voorbeeld.test', 'l' || n || '@voorbeeld.test',
        '2026-11-01'
      from generate_series(1, 100000) n;
      insert into newsletter.subscription
        (id, subscriber, what, news, filter, rhythm, important_only, state, text_version, origin,
         asked_at, confirmed_at)
      select gen_random_uuid(), id, what, case what when 'schemes' then '{opened,closed}' else '{}' end::text[],
        case when what = 'ezine' then '{}'::jsonb else filter end, 'daily', true, 'active', '1', 'page',
        '2026-11-01', '2026-11-01'
      from (
        select id, n,
          case n % 4 when 0 then 'examples' when 1 then case n % 8 when 1 then 'schemes' else 'ezine' end else 'search' end as what,
          jsonb_build_object(
            'sector', jsonb_build_array((array['zorg', 'onderwijs', 'handel'])[1 + n % 3]),
            'regio', jsonb_build_array((array['landelijk', 'gelderland', 'nijmegen', 'arnhem'])[1 + n / 4 % 4]))
            || case when n % 10 = 0
              then jsonb_build_object('q', 'fiets ' || n % 20000) else '{}'::jsonb end
            || case when n % 10 > 3
              then jsonb_build_object('organisatietype', jsonb_build_array('bedrijf', 'x' || n % 2000)) else '{}'::jsonb end
            as filter
        from (select id, substr(address, 2, length(address) - 16)::int as n from newsletter.subscriber) s) f;
      analyze newsletter.subscription;
      """;
}
