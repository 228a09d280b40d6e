package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.setting.Retention;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// To whom a mailing goes, with the terms of the real library.
class AddresseesTest {
  private static final Snapshot LIBRARY = new Publications(TestDatabase.filled().db()).load();

  private final Addressees addressees = new Addressees(() -> LIBRARY);
  private Post post;
  private DSLContext db;

  @BeforeEach
  void open(@TempDir Path folder) {
    post = new Post(folder);
    db = post.db;
    post.readers(4, "een.test");
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static SearchFilter filter(String facet, String... ids) {
    return new SearchFilter("", new TreeMap<>(Map.of(facet, Set.of(ids))));
  }

  /// In another thing that they are subscribed to.
  private void says(int reader, String filter) {
    db.execute(
        """
        insert into newsletter.subscription
          (id, subscriber, what, filter, rhythm, important_only, state, text_version, origin, asked_at, confirmed_at)
        values (gen_random_uuid(), ?, 'examples', cast(? as jsonb), 'weekly', true, 'active', '1', 'page', now(), now())
        """,
        Post.reader(reader),
        filter);
  }

  private int number(SearchFilter filter) {
    return addressees.circulation(db, filter).number();
  }

  @Test
  void without_a_filter_all_get_it_who_asked_and_still_want_it() {
    post.leaves(1);
    db.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.STATE, Subscription.State.PAUSED)
        .where(SUBSCRIPTION.SUBSCRIBER.eq(Post.reader(2)))
        .execute();
    Circulation circulation = addressees.circulation(db, SearchFilter.ALL);
    assertThat(circulation.number()).isEqualTo(2);
    assertThat(circulation.asked()).isEqualTo(2);
    assertThat(circulation.sample()).containsOnly("l…@een.test");
  }

  @Test
  void who_named_another_region_does_not_get_it_and_who_named_none_does() {
    says(1, "{\"regio\": [\"gelderland\"]}");
    says(2, "{\"regio\": [\"utrecht\"]}");
    says(3, "{\"regio\": [\"nijmegen\"]}");
    assertThat(number(filter("regio", "gelderland"))).as("all but Utrecht").isEqualTo(3);
    assertThat(number(filter("regio", "utrecht"))).as("2 and 4").isEqualTo(2);
    assertThat(number(filter("regio", "gelderland", "utrecht"))).isEqualTo(4);
  }

  @Test
  void what_somebody_said_in_what_they_ended_does_not_count() {
    says(1, "{\"regio\": [\"utrecht\"]}");
    db.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.STATE, Subscription.State.ENDED)
        .set(SUBSCRIPTION.ENDED_AT, post.clock.instant())
        .set(SUBSCRIPTION.ENDED_BY, "subscriber")
        .where(SUBSCRIPTION.FILTER.cast(String.class).contains("utrecht"))
        .execute();
    assertThat(number(filter("regio", "gelderland"))).isEqualTo(4);
  }

  @Test
  void a_filter_of_which_all_is_lost_means_nobody_and_words_mean_nobody() {
    assertThat(addressees.circulation(db, filter("regio", "bestaat-niet")).possible()).isFalse();
    assertThat(number(filter("regio", "bestaat-niet"))).isZero();
    assertThat(number(new SearchFilter("fiets", new TreeMap<>()))).isZero();
  }

  @Test
  void what_is_frozen_twice_is_there_once() {
    UUID mailing = post.mailing();
    assertThat(db.fetchCount(DELIVERY)).isEqualTo(4);
    addressees.freeze(db, mailing, SearchFilter.ALL, post.clock.instant());
    assertThat(db.fetchCount(DELIVERY)).isEqualTo(4);
  }

  @Test
  void long_after_it_went_only_the_numbers_are_kept() throws Exception {
    UUID mailing = post.mailing();
    post.node().send();
    Clock later = Clock.offset(post.clock, Retention.USUAL.facts().plusDays(1));
    var sweep = new MailingSweep(db, Retention.USUAL.facts(), later);
    Job job = new Job(1, "mailing-sweep", "", "", 1, UUID.randomUUID());
    new MailingSweep(db, Retention.USUAL.facts(), post.clock).run(job);
    assertThat(db.fetchCount(DELIVERY)).isEqualTo(4);
    assertThat(sweep.run(job)).isInstanceOf(Ending.Again.class);
    assertThat(db.fetchCount(DELIVERY)).isZero();
    assertThat(
            TestMailings.in(db, () -> LIBRARY, later).progress(mailing).number(DeliveryState.SENT))
        .isEqualTo(4);
  }
}
