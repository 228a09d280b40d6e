package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarking;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.guest.Sharing;
import nl.goedvoorbeeld.desk.letter.LetterTexts;
import nl.goedvoorbeeld.desk.letter.Topic;
import nl.goedvoorbeeld.desk.letter.Wishes;
import nl.goedvoorbeeld.desk.list.Lists;
import nl.goedvoorbeeld.desk.todo.ToDo.Reason;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import nl.goedvoorbeeld.desk.todo.ToDoList.Key;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.TestLetters;
import nl.goedvoorbeeld.transfer.Ours;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayNewsTest {
  private static final String ID = "paginas-a";

  /// Noon was on a Saturday.
  private static final Instant SUNDAY = Instant.parse("2026-03-01T06:00:00Z");

  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  private final Newsroom room = new Newsroom();
  private final Editor one = somebody(ONE, Role.AUTHOR);
  private final Editor two = somebody(TWO, Role.CHIEF_EDITOR);

  private Editor somebody(String email, Role role) {
    Editor editor = room.account(email, role);
    room.database
        .db()
        .execute("update account.editor set password_hash = 'x' where email = ?", email);
    return editor;
  }

  private DayNews news() {
    DSLContext db = room.joining();
    Drafts drafts = new Drafts(db, room.clock);
    Acts acts = new Acts(db, drafts, room.clock);
    Workbench texts = new Workbench(db, room.clock);
    Plans plans = room.plans();
    return new DayNews(
        db,
        new Editors(db, room.trail, room.clock),
        TestEditors.bindings(db, room.clock),
        acts,
        texts,
        new Lists(db),
        new Remarks(db, texts, acts, room.clock),
        new Troubles(db, plans, texts),
        new ToDoList(db, new Ours(db, room.clock), room.clock),
        new LetterTexts(Newsroom.BASE_URL),
        room.mail(),
        room.clock);
  }

  private void tell(Instant at) {
    room.clock.moveTo(at);
    news().tell(room.publications.load());
  }

  private void tell() {
    tell(SUNDAY);
  }

  private List<TestLetters.Kept> letters() {
    return TestLetters.all(room.database.db());
  }

  /// What stands in the letters to somebody, by heading.
  private List<String> told(Editor editor) {
    return letters().stream()
        .filter(letter -> letter.address().equals(editor.email()))
        .flatMap(letter -> letter.text().blocks().stream())
        .flatMap(
            block ->
                switch (block) {
                  case MailBlock.Heading(String text) -> List.of(text).stream();
                  case MailBlock.Entry entry ->
                      List.of(entry.title() + ": " + entry.line()).stream();
                  default -> List.<String>of().stream();
                })
        .toList();
  }

  private Remark said(long revision, Editor by) {
    return ((Remarking.Kept) room.remarks().add(ID, revision, "", "Klopt dit?", by.email()))
        .remark();
  }

  @Test
  void who_can_check_a_draft_is_told_and_who_wrote_it_is_not() {
    long revision = room.write("a", "tekst");
    room.acts.submit(ID, revision, ONE);
    tell();
    assertThat(letters()).hasSize(1);
    TestLetters.Kept letter = letters().getFirst();
    assertThat(letter.kind()).isEqualTo(LetterKind.DAY);
    assertThat(letter.address()).isEqualTo(TWO);
    assertThat(letter.owner()).isEqualTo("redacteur:" + TWO);
    assertThat(letter.text().subject()).isEqualTo("Redactie: 1 punt voor u");
    assertThat(letter.text().blocks())
        .contains(
            new MailBlock.Heading("Ter controle"),
            new MailBlock.Entry(
                "Over a",
                Newsroom.BASE_URL + "/redactie/items/paginas-a",
                "Ter controle aangeboden door eerste@example.org.",
                "U krijgt dit omdat u deze tekst mag controleren."));
    assertThat(letter.text().foot())
        .extracting(MailBlock.Door::href)
        .containsExactly(Newsroom.BASE_URL + "/redactie/account#berichten");
  }

  @Test
  void what_was_dealt_with_meanwhile_is_not_told() {
    room.approved("a", "tekst");
    long revision = room.write("b", "tekst");
    room.acts.submit("paginas-b", revision, ONE);
    room.acts.refuse("paginas-b", revision, "Anders.", TWO);
    room.acts.submit("paginas-b", room.write("b", "beter"), ONE);
    // Who offered it knows.
    room.acts.submit("paginas-c", room.write("c", "tekst"), TWO);
    tell();
    assertThat(told(one)).isEmpty();
    assertThat(told(two))
        .containsExactly("Ter controle", "Over b: Ter controle aangeboden door " + ONE + ".");
  }

  @Test
  void a_refusal_is_told_to_who_wrote_it_and_not_to_who_refused() {
    long revision = room.write("a", "tekst");
    room.write("a", "met hulp", TWO);
    long last = room.workbench.newest(ID).orElseThrow().number();
    assertThat(last).isGreaterThan(revision);
    room.acts.submit(ID, last, ONE);
    room.acts.refuse(ID, last, "Anders.", TWO);
    tell();
    assertThat(told(one)).containsExactly("Teruggegeven", "Over a: Teruggegeven door " + TWO + ".");
    assertThat(told(two)).isEmpty();
  }

  @Test
  void remarks_are_told_together_to_who_wrote_the_text_and_not_to_who_made_them() {
    long revision = room.write("a", "tekst");
    said(revision, one);
    Remark settled = said(revision, two);
    room.remarks().resolve(ID, settled.id(), ONE);
    said(revision, two);
    said(revision, two);
    tell();
    assertThat(told(one))
        .containsExactly("Opmerkingen", "Over a: Opmerking van " + TWO + ". En nog 1 eerder.");
    assertThat(told(two)).isEmpty();
  }

  @Test
  void what_who_checks_facts_says_is_told_to_who_asked_and_to_who_wrote() {
    long revision = room.write("a", "tekst");
    Sharing.Shared shared =
        (Sharing.Shared)
            room.links().share(Link.Purpose.CHECK, ID, revision, "Bureau", Duration.ofDays(3), TWO);
    room.links().comment(shared.token(), "", "Dit was in 2019.");
    tell();
    assertThat(told(one))
        .containsExactly("Van wie de feiten controleert", "Over a: Opmerking van Bureau.")
        .isEqualTo(told(two));
    assertThat(letters())
        .allSatisfy(
            letter ->
                assertThat(letter.text().blocks().toString())
                    .contains("Bureau")
                    .doesNotContain("2019"));
  }

  @Test
  void what_failed_by_itself_is_told_to_administrators_and_to_who_planned_it() {
    Editor administrator = somebody("beheer@example.org", Role.ADMINISTRATOR);
    room.database
        .db()
        .execute(
            """
            insert into job.queue
              (kind, subject, payload, due_at, made_at, state, reason, ended_at, after_restore)
            values ('bin', '', '', ?::timestamptz, ?::timestamptz, 'failed', 'broke', ?::timestamptz, 'again')
            """,
            NOON.toString(),
            NOON.toString(),
            NOON.toString());
    room.published("a", "tekst");
    room.database
        .db()
        .execute(
            """
            insert into desk.plan
              (item_id, act, due_at, important, note, reason, author, made_at, outcome, because, ended_at)
            values (?, 'withdraw', ?::timestamptz, false, '', 'expired', ?, ?::timestamptz, 'refused', 'Er wordt naar verwezen.', ?::timestamptz)
            """,
            ID,
            NOON.toString(),
            TWO,
            NOON.toString(),
            NOON.toString());
    tell();
    assertThat(told(administrator)).hasSize(2).contains("Niet gelukt");
    assertThat(told(administrator).get(1)).startsWith("De prullenbak legen: ");
    assertThat(told(two)).hasSize(2);
    assertThat(told(two).get(1)).endsWith("dat lukte niet. Er wordt naar verwezen.");
    assertThat(told(one)).isEmpty();
  }

  @Test
  void what_somebody_planned_who_has_gone_is_told_to_who_can_do_it_in_their_place() {
    room.published("a", "tekst");
    DSLContext db = room.database.db();
    db.execute(
        """
        insert into desk.plan
          (item_id, act, due_at, important, note, reason, author, made_at, outcome, because, ended_at)
        values (?, 'withdraw', ?::timestamptz, false, '', 'expired', ?, ?::timestamptz, 'refused', 'Er wordt naar verwezen.', ?::timestamptz)
        """,
        ID,
        NOON.toString(),
        ONE,
        NOON.toString(),
        NOON.toString());
    db.execute("update account.editor set active = false where email = ?", ONE);
    tell();
    assertThat(told(two)).hasSize(2);
    assertThat(reason(two)).contains("U krijgt dit omdat wie dit plande geen account meer heeft.");
    assertThat(told(one)).isEmpty();
  }

  @Test
  void nothing_is_told_twice_however_often_it_is_looked() {
    room.acts.submit(ID, room.write("a", "tekst"), ONE);
    tell();
    tell();
    tell(SUNDAY.plus(Duration.ofHours(9)));
    assertThat(letters()).hasSize(1);
    tell(SUNDAY.plus(Duration.ofDays(1)));
    tell(SUNDAY.plus(Duration.ofDays(2)));
    assertThat(letters()).hasSize(1);
  }

  @Test
  void what_happens_while_it_is_looked_is_told_the_next_time_and_once() {
    long revision = room.write("a", "tekst");
    room.clock.moveTo(SUNDAY.minusSeconds(5));
    room.acts.submit(ID, revision, ONE);
    tell();
    assertThat(letters()).isEmpty();
    tell(SUNDAY.plus(Duration.ofDays(1)));
    tell(SUNDAY.plus(Duration.ofDays(2)));
    assertThat(told(two)).hasSize(2);
  }

  @Test
  void a_kind_that_is_turned_off_is_not_told_and_all_off_is_no_letter() {
    Wishes wishes = new Wishes(room.database.db());
    long revision = room.write("a", "tekst");
    room.acts.submit(ID, revision, ONE);
    said(revision, two);
    somebody("derde@example.org", Role.AUTHOR);
    assertThat(wishes.wanted(one)).isEqualTo(EnumSet.allOf(Topic.class));
    wishes.want(one, EnumSet.complementOf(EnumSet.of(Topic.REMARKED)));
    wishes.want(two, Set.of());
    assertThat(wishes.wanted(two)).isEmpty();
    tell();
    assertThat(letters())
        .extracting(TestLetters.Kept::address)
        .containsExactly("derde@example.org");
    wishes.want(one, EnumSet.allOf(Topic.class));
    tell(SUNDAY.plus(Duration.ofDays(1)));
    assertThat(told(one)).as("what was not wanted then is no news now").isEmpty();
  }

  @Test
  void who_was_invited_and_did_not_come_or_is_gone_gets_nothing() {
    room.account("nieuw@example.org", Role.CHIEF_EDITOR);
    Editor gone = somebody("weg@example.org", Role.CHIEF_EDITOR);
    room.database.db().execute("update account.editor set active = false where id = ?", gone.id());
    room.acts.submit(ID, room.write("a", "tekst"), ONE);
    tell();
    assertThat(letters()).extracting(TestLetters.Kept::address).containsExactly(TWO);
  }

  @Test
  void what_there_is_to_do_is_told_on_monday_or_on_the_first_day_after_it() {
    String document = Samples.page("a", "Over a", "").document();
    String due = document.replace("samen", "hercontroleVoor: 2026-03-01\nsamen");
    Draft draft = Draft.read(Kind.PAGE, "a", due);
    room.drafts.publish(List.of(new Submission(draft, false, "")), ONE);
    tell();
    assertThat(letters()).isEmpty();
    room.toDos().take(room.publications.load(), new Key(ID, Reason.CHECK_DUE, ""), ONE);
    tell(MONDAY);
    tell(MONDAY.plus(Duration.ofDays(1)));
    assertThat(told(one)).hasSize(2).contains("Te doen").isNotEqualTo(told(two));
    assertThat(letters().getFirst().text().subject()).isEqualTo("Redactie: wat er te doen is");
    assertThat(reason(one)).contains("U krijgt dit omdat u dit oppakte.");
    assertThat(told(two)).as("somebody else has it").isEmpty();
    tell(MONDAY.plus(Duration.ofDays(9)));
    assertThat(told(one)).as("no node ran on the next Monday").hasSize(4);
  }

  private Optional<String> reason(Editor editor) {
    return letters().stream()
        .filter(letter -> letter.address().equals(editor.email()))
        .flatMap(letter -> letter.text().blocks().stream())
        .flatMap(
            block ->
                block instanceof MailBlock.Entry entry
                    ? List.of(entry.reason()).stream()
                    : List.<String>of().stream())
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T05:59:59Z, 2026-03-01T06:00:00Z, true",
    "2026-03-01T06:00:00Z, 2026-03-02T06:00:00Z, false",
    // The clock goes forward in the night, and back.
    "2026-03-28T06:00:00Z, 2026-03-29T05:00:00Z, false",
    "2026-03-29T00:30:00Z, 2026-03-29T05:00:00Z, true",
    "2026-10-24T05:00:00Z, 2026-10-25T06:00:00Z, false",
    "2026-10-25T00:30:00Z, 2026-10-25T06:00:00Z, true",
    "2026-10-25T01:30:00Z, 2026-10-25T06:00:00Z, true",
  })
  void it_is_seven_by_the_clock_on_the_wall(Instant now, Instant next, boolean night) {
    assertThat(DayLetters.next(now)).isEqualTo(next);
    assertThat(DayLetters.isNight(now)).isEqualTo(night);
  }
}
