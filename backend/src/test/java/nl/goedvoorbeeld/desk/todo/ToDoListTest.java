package nl.goedvoorbeeld.desk.todo;

import static nl.goedvoorbeeld.db.desk.Tables.TO_DO;
import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.Newsroom;
import nl.goedvoorbeeld.desk.todo.ToDo.Reason;
import nl.goedvoorbeeld.desk.todo.ToDoList.Key;
import nl.goedvoorbeeld.desk.todo.ToDoList.Wanted;
import nl.goedvoorbeeld.desk.todo.ToDoList.Whose;
import nl.goedvoorbeeld.transfer.Ours;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class ToDoListTest {
  private static final LocalDate LATER = LocalDate.of(2026, 3, 10);

  private final Newsroom room = new Newsroom();
  private final ToDoList list = room.toDos();

  private static Draft due(String slug, String before) {
    String document = Samples.page(slug, "Over " + slug, "").document();
    return Draft.read(
        Kind.PAGE, slug, document.replace("samen", "hercontroleVoor: " + before + "\nsamen"));
  }

  private void publish(Draft... drafts) {
    List<Submission> bundle = new ArrayList<>();
    for (Draft draft : drafts) {
      bundle.add(new Submission(draft, false, ""));
    }
    room.drafts.publish(bundle, ONE);
  }

  private static Key key(String slug) {
    return new Key("paginas-" + slug, Reason.CHECK_DUE, "");
  }

  private Snapshot now() {
    return room.publications.load();
  }

  private List<Held> open() {
    return list.find(now(), Wanted.ALL, ONE).lines();
  }

  private static Wanted of(Whose whose, boolean aside) {
    return new Wanted(Optional.empty(), whose, aside, 1);
  }

  private List<String> items(Wanted wanted, String me) {
    return list.find(now(), wanted, me).lines().stream().map(one -> one.toDo().itemId()).toList();
  }

  private static String refused(Doing doing) {
    return ((Doing.Refused) doing).sentence();
  }

  @Test
  void what_is_asked_first_stands_first_and_goes_when_its_cause_does() {
    publish(due("b", "2026-04"), due("a", "2026-03-01"), due("later", "2026-10"));
    assertThat(open())
        .extracting(one -> one.toDo().itemId())
        .containsExactly("paginas-a", "paginas-b");
    publish(due("a", "2027-03-01"));
    assertThat(open()).extracting(one -> one.toDo().itemId()).containsExactly("paginas-b");
    room.clock.moveTo(NOON.plus(Duration.ofDays(200)));
    assertThat(open()).as("another day").hasSize(2);
  }

  @Test
  void who_takes_something_up_has_it_until_they_or_a_chief_put_it_back() {
    publish(due("a", "2026-03-01"), due("b", "2026-04"));
    assertThat(list.take(now(), key("a"), ONE))
        .isEqualTo(
            new Doing.Done("De feiten moeten voor 1 maart 2026 opnieuw worden gecontroleerd."));
    assertThat(items(of(Whose.MINE, false), ONE)).containsExactly("paginas-a");
    assertThat(items(of(Whose.MINE, false), TWO)).isEmpty();
    assertThat(items(of(Whose.NOBODYS, false), TWO)).containsExactly("paginas-b");
    assertThat(refused(list.take(now(), key("a"), TWO))).isEqualTo(ONE + " pakte dit al op.");
    assertThat(refused(list.putBack(now(), key("a"), Role.AUTHOR, TWO)))
        .contains("wie het oppakte, of een eindredacteur");
    assertThat(list.putBack(now(), key("a"), Role.CHIEF_EDITOR, TWO))
        .isInstanceOf(Doing.Done.class);
    assertThat(list.take(now(), key("a"), TWO)).isInstanceOf(Doing.Done.class);
    assertThat(list.putBack(now(), key("a"), Role.AUTHOR, TWO)).isInstanceOf(Doing.Done.class);
    assertThat(refused(list.putBack(now(), key("a"), Role.CHIEF_EDITOR, TWO))).contains("Niemand");
    assertThat(room.database.db().fetchCount(TO_DO)).as("it says nothing any more").isZero();
  }

  @Test
  void of_two_who_take_the_same_one_gets_it() throws Exception {
    publish(due("a", "2026-03-01"));
    Snapshot now = now();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Doing>> takes =
          List.of(
              () -> room.toDos().take(now, key("a"), ONE),
              () -> room.toDos().take(now, key("a"), TWO));
      assertThat(both.invokeAll(takes).stream().map(Future::resultNow))
          .filteredOn(one -> one instanceof Doing.Done)
          .hasSize(1);
    }
  }

  @Test
  void what_is_set_aside_comes_back_on_its_day() {
    publish(due("a", "2026-03-01"));
    assertThat(refused(list.setAside(now(), key("a"), LATER, "Na de brief.", Role.AUTHOR, ONE)))
        .startsWith("Pak het eerst op.");
    list.take(now(), key("a"), ONE);
    assertThat(list.setAside(now(), key("a"), LATER, " Na de brief. ", Role.AUTHOR, ONE))
        .isInstanceOf(Doing.Done.class);
    assertThat(open()).isEmpty();
    assertThat(list.find(now(), of(Whose.ANYBODYS, true), TWO).lines())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.aside()).contains(new Held.Aside(LATER, ONE, "Na de brief."));
              assertThat(one.who()).contains(ONE);
            });
    room.clock.moveTo(LATER.atStartOfDay(nl.goedvoorbeeld.content.wording.Dutch.ZONE).toInstant());
    assertThat(open()).singleElement().matches(one -> one.who().equals(Optional.of(ONE)));
  }

  @Test
  void what_was_set_aside_can_be_asked_again_before() {
    publish(due("a", "2026-03-01"));
    list.setAside(now(), key("a"), LATER, "Wacht.", Role.CHIEF_EDITOR, TWO);
    assertThat(refused(list.askAgain(now(), key("a"), Role.AUTHOR, ONE))).isNotEmpty();
    assertThat(list.askAgain(now(), key("a"), Role.CHIEF_EDITOR, TWO))
        .isInstanceOf(Doing.Done.class);
    assertThat(open()).hasSize(1);
    assertThat(refused(list.askAgain(now(), key("a"), Role.CHIEF_EDITOR, TWO)))
        .contains("niet terzijde");
  }

  @Test
  void a_day_or_a_word_that_is_none_is_refused() {
    publish(due("a", "2026-03-01"));
    for (LocalDate day :
        List.of(LocalDate.MIN, LocalDate.of(2026, 2, 28), LocalDate.of(2027, 3, 1))) {
      assertThat(refused(list.setAside(now(), key("a"), day, "Later.", Role.CHIEF_EDITOR, ONE)))
          .startsWith("Kies een dag na vandaag");
    }
    for (String word : List.of(" ", "x".repeat(501), "a\0b", "\ud800")) {
      assertThat(refused(list.setAside(now(), key("a"), LATER, word, Role.CHIEF_EDITOR, ONE)))
          .startsWith("Schrijf waarom");
    }
    for (Key other :
        List.of(
            key("weg"),
            new Key("paginas-a", Reason.CHECK_DUE, "iets"),
            new Key("a\0b", Reason.CHECK_DUE, "\ud800"))) {
      assertThat(refused(list.take(now(), other, ONE)))
          .isEqualTo("Dit staat niet meer op de lijst.");
    }
  }

  @Test
  void an_expectation_of_before_there_were_goals_is_looked_at_once() {
    Draft figure = Samples.figure("f", "5", "s");
    publish(
        Samples.source("s"),
        Samples.units("procent"),
        Draft.read(
            Kind.FIGURE, "f", figure.document().replaceFirst("soort: .*", "soort: verwacht")));
    assertThat(open()).as("written since").isEmpty();
    room.database.db().execute("update content.revision set format = 1");
    ToDoList list = room.toDos();
    Key key = new Key("cijfers-f", Reason.UNDECIDED, "");
    assertThat(list.find(now(), Wanted.ALL, ONE).lines())
        .extracting(one -> Key.of(one.toDo()))
        .containsExactly(key);
    assertThat(refused(list.leave(now(), key, Role.AUTHOR, ONE))).startsWith("Pak het eerst op.");
    assertThat(list.leave(now(), key, Role.CHIEF_EDITOR, TWO)).isInstanceOf(Doing.Done.class);
    assertThat(list.find(now(), Wanted.ALL, ONE).lines()).isEmpty();
    assertThat(list.find(now(), of(Whose.ANYBODYS, true), ONE).lines()).isEmpty();
    assertThat(refused(list.take(now(), key, ONE))).contains("niet meer op de lijst");
    assertThat(refused(this.list.leave(now(), key("a"), Role.CHIEF_EDITOR, TWO))).isNotEmpty();
  }

  @Test
  void what_was_said_of_what_is_gone_is_forgotten_a_day_later() {
    publish(due("a", "2026-03-01"), due("b", "2026-03-01"));
    list.take(now(), key("a"), ONE);
    publish(due("a", "2027-03-01"));
    list.take(now(), key("b"), ONE);
    assertThat(room.database.db().fetchCount(TO_DO)).isEqualTo(2);
    room.clock.moveTo(NOON.plus(Duration.ofHours(25)));
    list.putBack(now(), key("b"), Role.AUTHOR, ONE);
    assertThat(room.database.db().fetchCount(TO_DO)).isZero();
  }

  @Test
  void it_is_looked_through_page_by_page_with_two_questions_to_the_database() {
    Draft[] many = new Draft[120];
    for (int number = 0; number < many.length; number++) {
      many[number] = due("p" + number, "2026-03-01");
    }
    publish(many);
    Snapshot now = now();
    AtomicInteger asked = new AtomicInteger();
    DSLContext counted =
        DSL.using(
            room.database
                .db()
                .configuration()
                .derive(ExecuteListener.onExecuteStart(_ -> asked.incrementAndGet())));
    ToDoList list = new ToDoList(counted, new Ours(counted, room.clock), room.clock);
    ToDoList.Page last =
        list.find(now, new Wanted(Optional.empty(), Whose.ANYBODYS, false, 99), ONE);
    assertThat(last.lines()).hasSize(20);
    assertThat(last).matches(page -> page.total() == 120 && page.page() == 3 && page.pages() == 3);
    assertThat(asked).hasValue(2);
  }
}
