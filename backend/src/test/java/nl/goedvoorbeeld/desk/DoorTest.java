package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static nl.goedvoorbeeld.desk.Newsroom.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.guest.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the one door sees to, whatever is done.
class DoorTest {
  private static final String ID = "paginas-a";

  private final Newsroom room = new Newsroom();
  private final Desk desk = room.desk();
  private final Editor author = room.account(ONE, Role.AUTHOR);
  private final Editor chief = room.account(TWO, Role.CHIEF_EDITOR);

  @Test
  void each_act_of_the_table_is_one_deed_and_the_other_way_round() throws Exception {
    List<Act> acts = new ArrayList<>();
    for (Class<?> one : deeds(Deed.class).toList()) {
      acts.add(empty(one).act());
    }
    assertThat(acts).containsExactlyInAnyOrder(Act.values());
  }

  @Test
  void each_step_of_a_draft_is_found_by_its_address() {
    for (String address : Act.STEPS.split("\\|")) {
      assertThat(ReviewDeed.of(Act.step(address), ID, 1, "").act().address()).isEqualTo(address);
    }
    assertThat(Act.ofMany().filter(act -> act.bulk() == Act.Bulk.EACH))
        .allSatisfy(act -> assertThat(act.address()).matches(Act.STEPS));
  }

  private static Stream<Class<?>> deeds(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(DoorTest::deeds);
  }

  private static Deed<?> empty(Class<?> deed) throws Exception {
    Class<?>[] types =
        Arrays.stream(deed.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    var maker = deed.getDeclaredConstructor(types);
    maker.setAccessible(true);
    return (Deed<?>)
        maker.newInstance(
            Arrays.stream(types).map(type -> type == long.class ? (Object) 0L : null).toArray());
  }

  @Test
  void a_plan_at_its_moment_and_its_line_in_the_trail_are_both_there_or_neither() {
    long revision = room.approved("a", "x");
    Plans plans = room.plans();
    Planning.Planned planned =
        (Planning.Planned) plans.publish(request("a", revision), NOON.plusSeconds(60), ONE);
    room.clock.moveTo(NOON.plusSeconds(60));
    room.database
        .db()
        .execute(
            """
            create function account.stuk() returns trigger language plpgsql as
              $$ begin raise exception 'stuk'; end $$;
            create trigger stuk before insert on account.trail for each row
              execute function account.stuk();
            """);
    assertThatThrownBy(() -> desk.atItsMoment(planned.plan())).hasMessageContaining("stuk");
    assertThat(room.publications.stand().generation()).isZero();
    assertThat(plans.waiting()).hasSize(1);
    room.database.db().execute("drop trigger stuk on account.trail");
    desk.atItsMoment(planned.plan());
    desk.atItsMoment(planned.plan());
    assertThat(room.publications.stand().generation()).isEqualTo(1);
    assertThat(room.trail.page("volgens planning", 1).entries())
        .singleElement()
        .matches(line -> line.who().equals(ONE + " (planning)"));
  }

  @Test
  void what_is_done_and_its_line_in_the_trail_are_both_there() {
    long revision = room.write("a", "x");
    assertThat(desk.perform(author, new ReviewDeed.Submit(ID, revision)))
        .isInstanceOf(Performed.Done.class);
    assertThat(state()).isEqualTo(WorkState.SUBMITTED);
    assertThat(room.trail.page("", 1).entries())
        .singleElement()
        .matches(one -> one.act().equals("indienen") && one.object().equals("item:" + ID))
        .matches(one -> one.who().equals(author.name()) && one.detail().equals("versie 2"));
    assertThat(desk.perform(author, new ReviewDeed.Submit(ID, revision)))
        .as("a refusal")
        .isInstanceOf(Performed.Refused.class);
    assertThat(room.trail.page("", 1).entries()).hasSize(1);
  }

  @Test
  void what_cannot_be_told_in_the_trail_is_not_done_either() {
    long revision = room.write("a", "x");
    Editor nobody = new Editor(999, ONE, ONE, Role.AUTHOR, true, true, false, 0);
    assertThatThrownBy(() -> desk.perform(nobody, new ReviewDeed.Submit(ID, revision)))
        .hasMessageContaining("trail");
    assertThat(state()).isEqualTo(WorkState.CONCEPT);
  }

  @Test
  void what_is_for_chief_editors_is_refused_to_an_author_whatever_it_is_about() {
    long urgent = room.write("a", "x");
    room.published("b", "x");
    Withdrawal mistake = withdrawal("paginas-b", Change.Reason.MISTAKE);
    Withdrawal merger = withdrawal("paginas-b", Change.Reason.MERGED);
    Snapshot now = room.publications.load();
    List<Deed<?>> deeds =
        List.of(
            new ReadersDeed.Urge(request("a", urgent)),
            new ReadersDeed.Withdraw(mistake),
            new ReadersDeed.WithdrawAt(mistake, NOON.plusSeconds(60)),
            new ReadersDeed.TakeBack("paginas-b"),
            new MergerDeed.Propose(now, merger),
            new MergerDeed.MergeUrgently(merger),
            new MergerDeed.Agree("paginas-b", 1, ""),
            new MergerDeed.Decline("paginas-b", 1, "Nee."),
            new MergerDeed.CheckAfterwards("paginas-b", 1));
    assertThat(deeds.stream().map(Deed::act))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Act.values()).filter(act -> !act.isFor(Role.AUTHOR)).toList());
    for (Deed<?> deed : deeds) {
      assertThat(desk.perform(author, deed))
          .isInstanceOfSatisfying(
              Performed.Refused.class,
              refused -> assertThat(refused.sentence()).isEqualTo(deed.act().refusal()));
    }
    assertThat(room.publications.stand()).isEqualTo(now.stand());
    assertThat(room.plans().waiting()).isEmpty();
    assertThat(room.trail.page("", 1).entries()).isEmpty();

    assertThat(desk.perform(chief, new ReadersDeed.Urge(request("a", urgent))))
        .isInstanceOf(Performed.Done.class);
    assertThat(desk.perform(chief, new ReadersDeed.Withdraw(mistake)))
        .isInstanceOf(Performed.Done.class);
    assertThat(desk.perform(chief, new ReadersDeed.TakeBack("paginas-b")))
        .isInstanceOf(Performed.Done.class);
  }

  private static Withdrawal withdrawal(String id, Change.Reason reason) {
    return new Withdrawal(
        id, reason, reason == Change.Reason.MERGED ? Optional.of(ID) : Optional.empty(), "");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_is_offered_is_what_the_door_would_do(Role role) {
    for (Act act :
        List.of(Act.SUBMIT, Act.APPROVE, Act.REFUSE, Act.PUBLISH, Act.URGE, Act.DISCARD)) {
      DoorTest fresh = new DoorTest();
      Editor who = role == Role.AUTHOR ? fresh.author : fresh.chief;
      long same = fresh.room.write("a", "x");
      May may = fresh.desk.possible(who, ID, same).getOrDefault(act, new May.NotNow(""));
      assertThat(fresh.desk.may(act, who, Snapshot.EMPTY, ID, same)).as(act.name()).isEqualTo(may);
      Deed<?> deed =
          switch (act) {
            case PUBLISH -> new ReadersDeed.Publish(List.of(request("a", same)));
            case URGE -> new ReadersDeed.Urge(request("a", same));
            case DISCARD -> new ReadersDeed.Discard(ID, same);
            default -> ReviewDeed.of(act, ID, same, "Anders.");
          };
      assertThat(fresh.desk.perform(who, deed) instanceof Performed.Done<?>)
          .as(act.name())
          .isEqualTo(may instanceof May.Yes);
    }
  }

  /// A link locks nothing by itself.
  @Test
  void an_act_waits_for_whoever_holds_its_item() throws Exception {
    long revision = room.write("a", "x");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var shared =
          room.database
              .db()
              .transactionResult(
                  configuration -> {
                    Drafts.hold(configuration.dsl(), List.of(ID));
                    var sharing =
                        threads.submit(
                            () ->
                                desk.perform(
                                    author,
                                    new ReviewDeed.Share(
                                        Link.Purpose.CHECK,
                                        ID,
                                        revision,
                                        "Iemand",
                                        "",
                                        Duration.ofDays(1))));
                    while (!sharing.isDone() && room.database.waiting() == 0) {
                      Pause.aMoment();
                    }
                    assertThat(sharing.isDone()).isFalse();
                    return sharing;
                  });
      assertThat(shared.get()).isInstanceOf(Performed.Done.class);
    }
  }

  private WorkState state() {
    return room.workbench.working(ID).orElseThrow().state();
  }
}
