package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static nl.goedvoorbeeld.desk.Newsroom.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Pens;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Discards;
import nl.goedvoorbeeld.content.act.Discards.Discarded;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Sharing;
import nl.goedvoorbeeld.desk.list.Entry;
import nl.goedvoorbeeld.desk.list.Lists;
import nl.goedvoorbeeld.desk.list.Wanted;
import org.junit.jupiter.api.Test;

class BinTest {
  private static final String ID = "paginas-a";

  private final Newsroom room = new Newsroom();
  private final Bin bin = room.bin();
  private final Lists lists = new Lists(room.database.db());

  @Test
  void what_was_never_public_goes_out_of_all_lists_and_comes_back_as_it_was() {
    long revision = room.write("a", "Een half verhaal.");
    assertThat(found()).as("kept, as a page of the list does").containsExactly("a");
    assertThat(bin.discard(ID, revision, Role.AUTHOR, ONE)).isInstanceOf(Step.Taken.class);
    assertThat(found()).isEmpty();
    assertThat(lists.mine(room.publications.load(), ONE)).isEmpty();
    assertThat(room.workbench.open()).isEmpty();
    assertThat(bin.all()).containsExactly(new Discarded(ID, Kind.PAGE, "Over a", ONE, NOON));
    assertThat(bin.restore(ID, Role.AUTHOR, ONE)).isEqualTo(new Step.Taken(WorkState.CONCEPT));
    assertThat(found()).containsExactly("a");
    assertThat(room.workbench.working(ID).orElseThrow().revision()).isEqualTo(revision);
    assertThat(bin.all()).isEmpty();
    assertThat(bin.restore(ID, Role.CHIEF_EDITOR, TWO)).isInstanceOf(Step.Refused.class);
  }

  @Test
  void who_wrote_it_or_a_chief_editor_throws_away_and_puts_back() {
    long revision = room.write("a", "x");
    assertThat(bin.discard(ID, revision, Role.AUTHOR, TWO)).isInstanceOf(Step.Refused.class);
    assertThat(bin.obstacle(ID, revision, Role.AUTHOR, TWO)).isPresent();
    assertThat(bin.discard(ID, revision - 1, Role.AUTHOR, ONE))
        .as("outdated")
        .isInstanceOf(Step.Refused.class);
    assertThat(bin.obstacle(ID, revision, Role.AUTHOR, " Eerste@Example.org")).isEmpty();
    assertThat(bin.discard(ID, revision, Role.CHIEF_EDITOR, TWO)).isInstanceOf(Step.Taken.class);
    assertThat(bin.restore(ID, Role.AUTHOR, "derde@example.org")).isInstanceOf(Step.Refused.class);
    assertThat(bin.restore(ID, Role.AUTHOR, ONE)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void what_was_approved_is_given_back_first() {
    long revision = room.approved("a", "x");
    assertThat(bin.discard(ID, revision, Role.CHIEF_EDITOR, ONE))
        .isEqualTo(
            new Step.Refused("Dat kan nu niet: dit concept is goedgekeurd. Geef het eerst terug."));
    room.acts.refuse(ID, revision, "Toch niet.", TWO);
    assertThat(bin.discard(ID, revision, Role.CHIEF_EDITOR, ONE)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void its_links_and_plans_end_with_it_and_do_not_come_back() {
    long first = room.approved("a", "x");
    room.plans().publish(request("a", first), NOON.plusSeconds(60), ONE);
    long revision = room.write("a", "y");
    Sharing.Shared shared = share(revision);
    bin.discard(ID, revision, Role.AUTHOR, ONE);
    assertThat(room.links().enter(shared.token())).isEmpty();
    assertThat(room.plans().waiting()).isEmpty();
    assertThat(room.links().share(Link.Purpose.CHECK, ID, revision, "W", Duration.ofDays(1), ONE))
        .isInstanceOf(Sharing.Refused.class);
    bin.restore(ID, Role.AUTHOR, ONE);
    assertThat(room.links().enter(shared.token())).isEmpty();
    assertThat(share(revision)).isNotNull();
  }

  private Sharing.Shared share(long revision) {
    return (Sharing.Shared)
        room.links().share(Link.Purpose.CHECK, ID, revision, "Wie", Duration.ofDays(9), ONE);
  }

  @Test
  void nothing_is_saved_into_it_and_its_name_is_nobody_elses() {
    long revision = room.write("a", "x");
    bin.discard(ID, revision, Role.AUTHOR, ONE);
    String document = Samples.page("a", "Over a", "nog iets").document();
    assertThat(room.workbench.save(new Edit(ID, revision, "a", document, ""), ONE))
        .isEqualTo(new Saving.Refused("Dit item is weggegooid. Zet het eerst terug."));
    assertThat(room.workbench.create(new NewItem(Kind.PAGE, "a"), TWO))
        .matches(saving -> ((Saving.Saved) saving).itemId().equals("paginas-a-2"));
    long other = room.workbench.newest("paginas-a-2").orElseThrow().number();
    assertThat(
            room.workbench.save(
                new Edit(
                    "paginas-a-2",
                    other,
                    "a",
                    Samples.page("paginas-a-2", "a", "A", "").document(),
                    ""),
                TWO))
        .isInstanceOf(Saving.Refused.class);
  }

  @Test
  void after_thirty_days_it_is_removed_with_all_that_hangs_from_it() {
    long revision = room.approved("a", "x");
    room.plans().publish(request("a", revision), NOON.plusSeconds(60), ONE);
    room.acts.refuse(ID, revision, "Nee.", TWO);
    room.remarks().add(ID, revision, "", "Waarom?", TWO);
    share(revision);
    String document = Samples.page("a", "Over a", "getypt").document();
    room.workbench.autosave(new Edit(ID, revision, "a", document, ""), Pens.at("a", 1), TWO);
    room.write("b", "blijft");
    bin.discard(ID, revision, Role.AUTHOR, ONE);
    room.clock.moveTo(NOON.plus(Discards.WAY_BACK));
    assertThat(bin.empty()).isZero();
    room.clock.moveTo(NOON.plus(Discards.WAY_BACK).plusMillis(1));
    assertThat(bin.empty()).isEqualTo(1);
    assertThat(room.workbench.newest(ID)).isEmpty();
    assertThat(bin.all()).isEmpty();
    assertThat(room.trail.page("verwijderd", 1).entries())
        .singleElement()
        .matches(entry -> entry.object().equals("item:" + ID));
    assertThat(room.workbench.newest("paginas-b")).isPresent();
    assertThat(room.workbench.create(new NewItem(Kind.PAGE, "a"), TWO))
        .as("the name is free again")
        .matches(saving -> ((Saving.Saved) saving).itemId().equals(ID));
    assertThat(bin.empty()).isZero();
  }

  @Test
  void an_import_brings_back_what_was_thrown_away() {
    bin.discard(ID, room.write("a", "x"), Role.AUTHOR, ONE);
    room.drafts.publish(Samples.bundle(Samples.page("a", "A", "ingelezen")), "import");
    assertThat(bin.all()).isEmpty();
    room.clock.moveTo(NOON.plus(Discards.WAY_BACK).plusSeconds(1));
    assertThat(bin.empty()).isZero();
    assertThat(room.publications.load().items()).hasSize(1);
  }

  @Test
  void a_draft_of_what_is_public_makes_room_for_what_readers_have() {
    room.published("a", "openbaar");
    long revision = room.write("a", "toch maar niet", TWO);
    bin.discard(ID, revision, Role.AUTHOR, TWO);
    assertThat(room.workbench.working(ID)).isEmpty();
    assertThat(newest().document()).contains("openbaar");
    assertThat(room.publications.stand().generation()).isEqualTo(1);
    assertThat(bin.all()).isEmpty();
    assertThat(room.workbench.versions(ID).getFirst().why()).isEqualTo("Concept weggegooid.");
    long now = room.workbench.newest(ID).orElseThrow().number();
    assertThat(room.workbench.restore(ID, revision, now, TWO)).isInstanceOf(Saving.Saved.class);
    assertThat(newest().document()).contains("toch maar niet");
  }

  @Test
  void a_draft_of_what_was_withdrawn_makes_room_for_what_readers_had() {
    room.published("a", "was openbaar");
    room.drafts.withdraw(ID, Change.Reason.MISTAKE, Optional.empty(), "", ONE);
    bin.discard(ID, room.write("a", "anders"), Role.AUTHOR, ONE);
    assertThat(newest().document()).contains("was openbaar");
    assertThat(room.workbench.working(ID)).isEmpty();
    assertThat(bin.all()).isEmpty();
    assertThat(room.acts.takeBack(ID, ONE)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void what_cannot_be_removed_does_not_keep_the_others() {
    for (String slug : List.of("a", "b")) {
      bin.discard("paginas-" + slug, room.write(slug, "x"), Role.AUTHOR, ONE);
    }
    room.database
        .db()
        .execute(
            """
            create function content.kapot() returns trigger language plpgsql as
              $$ begin raise exception 'kapot'; end $$;
            create trigger kapot before delete on content.item for each row
              when (old.id = 'paginas-a') execute function content.kapot();
            """);
    room.clock.moveTo(NOON.plus(Discards.WAY_BACK).plusSeconds(1));
    assertThat(bin.empty()).isEqualTo(1);
    assertThat(bin.all()).extracting(Discarded::itemId).containsExactly("paginas-a");
    assertThat(room.workbench.newest("paginas-a")).as("all or nothing").isPresent();
  }

  private Draft newest() {
    return room.workbench.draft(ID, room.workbench.newest(ID).orElseThrow().number()).orElseThrow();
  }

  private List<String> found() {
    return lists.find(room.publications.load(), Wanted.ALL).entries().stream()
        .map(Entry::slug)
        .toList();
  }
}
