package nl.goedvoorbeeld.desk.list;

import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static nl.goedvoorbeeld.desk.Newsroom.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.Newsroom;
import nl.goedvoorbeeld.desk.Plan;
import org.junit.jupiter.api.Test;

class ListsTest {
  private final Newsroom room = new Newsroom();
  private final Lists lists = new Lists(room.database.db());

  @Test
  void each_item_stands_in_the_lists_of_its_state() {
    all();
    assertThat(slugs(ItemStatus.CONCEPT)).containsExactlyInAnyOrder("concept", "terug", "dubbel");
    assertThat(slugs(ItemStatus.SUBMITTED)).containsExactly("aangeboden");
    assertThat(slugs(ItemStatus.APPROVED)).containsExactly("goed");
    assertThat(slugs(ItemStatus.PLANNED)).containsExactly("straks");
    assertThat(slugs(ItemStatus.PUBLIC)).containsExactlyInAnyOrder("openbaar", "dubbel");
    assertThat(slugs(ItemStatus.WITHDRAWN)).containsExactlyInAnyOrder("weg", "vervallen");
    assertThat(lists.find(now(), Wanted.ALL).total()).isEqualTo(9);
    assertThat(lists.find(now(), Wanted.ALL).entries())
        .allSatisfy(entry -> assertThat(entry.title()).isEqualTo("Over " + entry.slug()));
  }

  @Test
  void the_desk_shows_what_waits_for_whom() {
    all();
    assertThat(lists.mine(now(), " EERSTE@example.org "))
        .extracting(Entry::slug)
        .containsExactlyInAnyOrder("concept", "terug", "aangeboden", "goed", "straks");
    assertThat(lists.mine(now(), TWO)).extracting(Entry::slug).containsExactly("dubbel");
    assertThat(lists.toCheck(now())).extracting(Entry::slug).containsExactly("aangeboden");
    assertThat(lists.refused(now())).extracting(Entry::slug).containsExactly("terug");
    assertThat(lists.recentlyPublished(now()).getFirst().slug()).isEqualTo("vervallen");
    assertThat(room.plans().waiting()).extracting(Plan::itemId).containsExactly("paginas-straks");
  }

  @Test
  void a_library_that_is_a_moment_behind_shows_what_an_editor_just_did() {
    Snapshot before = now();
    room.published("a", "tekst");
    assertThat(lists.find(before, Wanted.ALL).entries())
        .singleElement()
        .matches(entry -> entry.title().equals("Over a"))
        .matches(entry -> entry.readers() == Entry.Readers.PUBLIC)
        .matches(entry -> entry.state().isEmpty());
  }

  @Test
  void a_list_is_filtered_and_sorted() {
    all();
    room.workbench.create(new NewItem(Kind.MEASURE, "Één dag thuis"), TWO);
    assertThat(
            found(
                new Wanted(
                    Optional.empty(), Optional.of(Kind.MEASURE), "", "", Wanted.Sort.TITLE, 1)))
        .containsExactly("een-dag-thuis");
    assertThat(found(text("EEN thuis"))).containsExactly("een-dag-thuis");
    assertThat(found(text("thuis een nergens"))).isEmpty();
    for (String hostile :
        List.of("'", "%", "_", "a\0b", "\ud800", "' or true --", "x".repeat(10_000), "\\E.*")) {
      assertThat(found(text(hostile))).as(hostile).isEmpty();
    }
    assertThat(
            found(
                new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    "TWEEDE@example.org",
                    "",
                    Wanted.Sort.TITLE,
                    1)))
        .containsExactly("een-dag-thuis", "dubbel");
    for (int page : List.of(Integer.MIN_VALUE, 0, 2, Integer.MAX_VALUE)) {
      assertThat(
              lists
                  .find(
                      now(),
                      new Wanted(
                          Optional.empty(), Optional.empty(), "", "", Wanted.Sort.TITLE, page))
                  .entries())
          .hasSize(10);
    }
  }

  @Test
  void what_is_kept_is_what_reading_all_again_would_give() {
    Snapshot behind = now();
    List<Runnable> acts =
        List.of(
            this::all,
            () -> room.published("terug", "anders"),
            () -> room.published("nieuw", "x"),
            () -> room.drafts.publish(List.of(retitled("openbaar")), TWO),
            () -> room.write("weg", "nog eens"),
            () -> room.published("weg", "toch"),
            () -> withdraw("nieuw", Change.Reason.EXPIRED),
            () -> withdraw("dubbel", Change.Reason.MISTAKE),
            () -> room.published("nieuw", "weer"));
    for (Runnable act : acts) {
      act.run();
      Snapshot now = now();
      for (Snapshot library : List.of(behind, now)) {
        assertThat(lists.find(library, text("")))
            .isEqualTo(new Lists(room.database.db()).find(library, text("")));
      }
      behind = now;
    }
    assertThat(found(text("andere titel"))).containsExactly("openbaar");
  }

  @Test
  void ten_thousand_items_are_listed_page_by_page() {
    List<Submission> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(
          new Submission(
              Samples.page("stuk-" + i, "Stuk over vervoer nummer " + i, ""), false, ""));
    }
    room.drafts.publish(many, "import");
    for (int i = 0; i < 200; i++) {
      room.write("stuk-" + i * 7, "anders");
    }
    room.database.db().execute("analyze");
    Snapshot now = now();
    Wanted byTitle =
        new Wanted(
            Optional.of(ItemStatus.PUBLIC),
            Optional.of(Kind.PAGE),
            "",
            "vervoer",
            Wanted.Sort.TITLE,
            7);
    var threads = ManagementFactory.getThreadMXBean();
    long fastest = Long.MAX_VALUE;
    long work = Long.MAX_VALUE;
    for (int i = 0; i < 16; i++) {
      long begin = System.nanoTime();
      long before = threads.getCurrentThreadCpuTime();
      assertThat(lists.find(now, byTitle).entries()).hasSize(50);
      work = Math.min(work, threads.getCurrentThreadCpuTime() - before);
      fastest = Math.min(fastest, System.nanoTime() - begin);
    }
    System.out.println(
        "A page of ten thousand: %d ms, of which %d ms our own work"
            .formatted(fastest / 1_000_000, work / 1_000_000));
  }

  /// One item in each state, and one that is public with a draft.
  private void all() {
    room.write("concept", "x");
    long refused = room.write("terug", "x");
    room.acts.submit("paginas-terug", refused, ONE);
    room.acts.refuse("paginas-terug", refused, "Nee.", TWO);
    room.acts.submit("paginas-aangeboden", room.write("aangeboden", "x"), ONE);
    room.approved("goed", "x");
    room.plans()
        .publish(request("straks", room.approved("straks", "x")), NOON.plusSeconds(60), ONE);
    room.published("openbaar", "x");
    room.published("dubbel", "x");
    room.write("dubbel", "y", TWO);
    room.published("weg", "x");
    withdraw("weg", Change.Reason.MISTAKE);
    room.published("vervallen", "x");
    withdraw("vervallen", Change.Reason.EXPIRED);
    assertThat(room.workbench.working("paginas-straks").orElseThrow().state())
        .isEqualTo(WorkState.PLANNED);
  }

  private void withdraw(String slug, Change.Reason reason) {
    room.drafts.withdraw("paginas-" + slug, reason, Optional.empty(), "Op.", ONE);
  }

  private static Submission retitled(String slug) {
    return new Submission(Samples.page(slug, "Een andere titel", "x"), true, "Titel.");
  }

  private Snapshot now() {
    return room.publications.load();
  }

  private static Wanted text(String text) {
    return new Wanted(Optional.empty(), Optional.empty(), "", text, Wanted.Sort.TITLE, 1);
  }

  private List<String> found(Wanted wanted) {
    return lists.find(now(), wanted).entries().stream().map(Entry::slug).toList();
  }

  private List<String> slugs(ItemStatus status) {
    return found(new Wanted(Optional.of(status), Optional.empty(), "", "", Wanted.Sort.CHANGED, 1));
  }
}
