package nl.goedvoorbeeld.content.snapshot;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.db.content.Tables.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Done;
import nl.goedvoorbeeld.content.check.Outcome.Nothing;
import nl.goedvoorbeeld.content.check.Outcome.Refused;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Lookup.Found;
import nl.goedvoorbeeld.content.snapshot.Lookup.Gone;
import nl.goedvoorbeeld.content.snapshot.Lookup.Missing;
import nl.goedvoorbeeld.content.snapshot.Lookup.Moved;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Ref;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T12:00:00Z"), Dutch.ZONE);

  private final TestDatabase database = TestDatabase.emptied();
  private final DSLContext db = database.db();
  private final Publications publications = new Publications(db);
  private final Drafts drafts = new Drafts(db, publications, CLOCK);

  @Test
  void a_bundle_is_one_generation() {
    assertThat(publish(page("a", "A", ""), page("b", "B", ""), page("c", "C", "")))
        .isEqualTo(new Done(1, 3));
    assertThat(publications.load().items()).extracting(Item::slug).containsExactly("a", "b", "c");
  }

  @Test
  void a_bundle_with_one_fault_publishes_nothing() {
    Outcome outcome = publish(page("a", "A", ""), page("b", "B", "[weg](/regelingen/weg)"));
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).objections())
        .extracting(Object::toString)
        .containsExactly("paginas/b.md:6:1: «regelingen:weg» bestaat niet.");
    assertThat(publications.stand().generation()).isZero();
    assertThat(publications.load().items()).isEmpty();
  }

  @Test
  void a_link_that_names_this_site_is_not_published() {
    Drafts known = new Drafts(db, CLOCK, new OwnSite(URI.create("https://voorbeeld.example")));
    Draft draft = page("a", "A", "[over](https://voorbeeld.example/over)");
    assertThat(((Refused) known.publish(bundle(draft), "test")).objections())
        .extracting(Object::toString)
        .containsExactly(
            "paginas/a.md:6:1: Deze link noemt deze site zelf. Schrijf alleen wat achter de naam"
                + " staat: /over.");
    assertThat(publish(draft)).isEqualTo(new Done(1, 1));
  }

  @Test
  void items_of_one_bundle_may_refer_to_each_other() {
    assertThat(publish(page("a", "A", "[b](/b)"), page("b", "B", "[a](/a)")))
        .isEqualTo(new Done(1, 2));
  }

  @Test
  void publishing_the_same_again_does_nothing() {
    publish(page("a", "A", ""));
    assertThat(publish(page("a", "A", ""))).isEqualTo(new Nothing(1));
    assertThat(publish(page("a", "A2", ""))).isEqualTo(new Done(2, 1));
  }

  @Test
  void an_act_begins_from_what_its_node_knows_and_sees_what_others_did_since() {
    Drafts elsewhere = new Drafts(db, CLOCK);
    publish(page("a", "A", ""));
    publications.load();
    elsewhere.publish(bundle(page("b", "B", "")), "test");
    assertThat(publish(page("b", "B", ""))).isEqualTo(new Nothing(2));
    elsewhere.withdraw("paginas-a", Reason.MISTAKE, Optional.empty(), "", "test");
    assertThat(publish(page("c", "C", "[a](/a)"))).isInstanceOf(Refused.class);
    assertThat(publish(page("c", "C", "[b](/b)"))).isEqualTo(new Done(4, 1));
    assertThat(publications.load().items()).extracting(Item::slug).containsExactly("b", "c");
  }

  @Test
  void an_earlier_generation_can_still_be_read() {
    publish(page("a", "Eerst", ""));
    publish(page("paginas-a", "nieuw", "Later", ""), page("b", "B", ""));
    Snapshot then = publications.asOf(1);
    assertThat(then.items()).extracting(Item::title).containsExactly("Eerst");
    assertThat(then.look("paginas", "a")).isInstanceOf(Found.class);
    assertThat(then.look("paginas", "nieuw")).isInstanceOf(Missing.class);
    assertThat(publications.load().items()).extracting(Item::title).containsExactly("B", "Later");
  }

  @Test
  void an_old_slug_leads_on_and_never_becomes_another_items() {
    publish(page("a", "A", ""));
    publish(page("paginas-a", "b", "A", ""));
    publish(page("paginas-a", "c", "A", ""));
    Snapshot now = publications.load();
    assertThat(now.look("paginas", "a")).isEqualTo(new Moved("/c"));
    assertThat(now.look("paginas", "b")).isEqualTo(new Moved("/c"));
    assertThat(publish(page("paginas-ander", "a", "Ander", ""))).isInstanceOf(Refused.class);
    assertThat(publish(page("d", "D", "[a](/a)"))).isEqualTo(new Done(4, 1));
  }

  @Test
  void what_was_published_by_mistake_is_gone() {
    publish(page("a", "A", ""));
    assertThat(drafts.withdraw("paginas-a", Reason.MISTAKE, Optional.empty(), "", "test"))
        .isEqualTo(new Done(2, 1));
    Snapshot now = publications.load();
    assertThat(now.look("paginas", "a")).isEqualTo(new Gone());
    assertThat(now.items()).isEmpty();
    assertThat(publish(page("a", "Weer", ""))).isEqualTo(new Done(3, 1));
    assertThat(publications.load().look("paginas", "a")).isInstanceOf(Found.class);
  }

  @Test
  void what_others_refer_to_cannot_just_go() {
    publish(page("a", "A", ""), page("b", "B", "[a](/a)"));
    assertThat(drafts.withdraw("paginas-a", Reason.MISTAKE, Optional.empty(), "", "test"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_merged_item_leads_on_to_its_successor_also_over_two_steps() {
    publish(page("a", "A", ""), page("b", "B", ""), page("c", "C", ""));
    drafts.withdraw("paginas-a", Reason.MERGED, Optional.of("paginas-b"), "", "test");
    drafts.withdraw("paginas-b", Reason.MERGED, Optional.of("paginas-c"), "", "test");
    assertThat(publications.load().look("paginas", "a")).isEqualTo(new Moved("/c"));
  }

  @Test
  void an_expired_item_stays_readable_under_its_notice() {
    publish(page("a", "A", ""));
    drafts.withdraw("paginas-a", Reason.EXPIRED, Optional.empty(), "Gesloten in 2021.", "test");
    assertThat(publications.load().item("paginas-a").orElseThrow().expired())
        .contains("Gesloten in 2021.");
  }

  @Test
  void a_node_catches_up_with_what_changed_and_what_quotes_it() {
    publish(
        Samples.units("procent"),
        Samples.source("s"),
        Samples.figure("x", "-15", "s"),
        page("a", "A", "Het scheelde :cijfer[x]."),
        page("b", "B", ""));
    Snapshot before = publications.load();
    publish(Samples.figure("x", "-20", "s"));
    Publications.Advance advance = publications.advance(before);
    assertThat(advance.anew()).isFalse();
    assertThat(advance.touched()).containsExactlyInAnyOrder("cijfers-x", "paginas-a");
    Snapshot after = advance.snapshot();
    assertThat(plain(before, "paginas-a")).contains("−15");
    assertThat(plain(after, "paginas-a")).contains("−20").contains("bron: Omroep Gelderland");
    assertThat(after.item("paginas-b")).isEqualTo(before.item("paginas-b"));
  }

  @Test
  void catching_up_over_many_generations_gives_what_loading_gives() {
    publish(page("a", "A", ""), page("b", "B", ""), page("c", "C", ""));
    Snapshot before = publications.load();
    publish(page("paginas-a", "a2", "A2", "[b](/b)"));
    drafts.withdraw("paginas-c", Reason.MISTAKE, Optional.empty(), "", "test");
    publish(page("d", "D", ""));
    Snapshot caughtUp = publications.advance(before).snapshot();
    Snapshot loaded = publications.load();
    assertThat(caughtUp.stand()).isEqualTo(loaded.stand());
    assertThat(caughtUp.byId()).isEqualTo(loaded.byId());
    assertThat(caughtUp.addresses()).isEqualTo(loaded.addresses());
    assertThat(caughtUp.histories()).isEqualTo(loaded.histories());
  }

  @Test
  void after_a_restore_to_an_older_state_everything_is_read_anew() {
    publish(page("a", "A", ""));
    publish(page("a", "A2", ""));
    Snapshot before = publications.load();
    db.update(LIBRARY).set(LIBRARY.EPOCH, UUID.randomUUID()).execute();
    assertThat(publications.advance(before).anew()).isTrue();
  }

  @Test
  void acts_at_the_same_time_are_put_in_one_order() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Outcome>> acts = new java.util.ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Draft draft = page("p" + i, "P" + i, "");
        acts.add(() -> new Drafts(database.db(), CLOCK).publish(bundle(draft), "test"));
      }
      for (var outcome : threads.invokeAll(acts)) {
        assertThat(outcome.get()).isInstanceOf(Done.class);
      }
    }
    assertThat(publications.stand().generation()).isEqualTo(12);
    assertThat(publications.load().items()).hasSize(12);
  }

  @Test
  void an_act_that_is_cut_off_leaves_nothing() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    drafts.publish(
                        new Drafts.Bundle() {
                          @Override
                          public List<Submission> choose(DSLContext tx, Stand stand) {
                            return bundle(page("a", "A", ""));
                          }

                          @Override
                          public void accepted(
                              DSLContext tx, Outcome outcome, Map<String, Long> ids) {
                            throw new IllegalStateException("cut off");
                          }
                        },
                        "test")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(publications.stand().generation()).isZero();
    assertThat(db.fetchCount(DSL.table("content.item"))).isZero();
  }

  @Test
  void a_term_in_use_cannot_disappear() {
    publish(Samples.units("procent", "kilometer"));
    assertThat(publish(Samples.units("procent"))).isInstanceOf(Refused.class);
  }

  @Test
  void two_items_with_one_id_or_one_address_are_refused() {
    assertThat(publish(page("x", "a", "A", ""), page("x", "b", "B", "")))
        .isInstanceOf(Refused.class);
    assertThat(publish(page("x", "a", "A", ""), page("y", "a", "B", "")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void an_item_never_becomes_of_another_kind_also_not_after_it_was_withdrawn() {
    publish(Samples.units("procent"), Samples.source("s"), page("cijfers-x", "a", "A", ""));
    assertThat(publish(Samples.figure("x", "1", "s"))).isInstanceOf(Refused.class);
    drafts.withdraw("cijfers-x", Reason.MISTAKE, Optional.empty(), "", "test");
    assertThat(publish(Samples.figure("x", "1", "s"))).isInstanceOf(Refused.class);
  }

  @Test
  void a_word_of_the_route_is_refused_as_a_slug() {
    for (String word :
        List.of("zoeken", "regelingen", "redactie", "geschiedenis", "Hoofd", "a b")) {
      assertThat(publish(page("x", word, "A", ""))).as(word).isInstanceOf(Refused.class);
    }
  }

  @Test
  void a_row_that_cannot_be_there_yet_is_told_and_nothing_is_published() {
    publish(page("a", "A", ""));
    db.execute(
        "insert into content.change (generation, item_id, act, important, note, author, at)"
            + " values (2, 'paginas-a', 'changed', false, '', 'somebody', now())");
    assertThatThrownBy(() -> publish(page("a", "Anders", "")))
        .isInstanceOf(IntegrityConstraintViolationException.class);
    assertThat(publications.stand().generation()).isEqualTo(1);
    assertThat(publications.load().item("paginas-a").orElseThrow().title()).isEqualTo("A");
  }

  @Test
  void items_are_told_apart_by_the_first_name_that_others_can_reach_the_site_by() {
    publish(page("a", "A", ""));
    assertThat(publications.load().authority()).isEmpty();
    for (String local : List.of("http://localhost:8080", "http://10.0.0.7", "https://intranet")) {
      assertThat(at(local).load().authority()).as(local).isEmpty();
    }
    assertThat(at("https://Voorbeeld.example:8443").load().authority())
        .contains("voorbeeld.example");
    Publications moved = at("https://elders.example");
    Snapshot before = moved.load();
    assertThat(before.authority()).contains("voorbeeld.example");
    publish(page("b", "B", ""));
    assertThat(moved.advance(before).snapshot().authority()).contains("voorbeeld.example");
  }

  private Publications at(String address) {
    return new Publications(db, new OwnSite(URI.create(address)));
  }

  private Outcome publish(Draft... some) {
    return drafts.publish(bundle(some), "test");
  }

  private static String plain(Snapshot snapshot, String id) {
    Item item = snapshot.item(id).orElseThrow();
    assertThat(snapshot.item(new Ref("paginas", item.slug()))).contains(item);
    return item.body().plain(new Quoting(snapshot, LocalDate.of(2026, 2, 28)));
  }
}
