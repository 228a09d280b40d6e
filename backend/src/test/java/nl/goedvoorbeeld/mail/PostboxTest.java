package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.job.Tables.QUEUE;
import static nl.goedvoorbeeld.mail.SampleLetters.NOW;
import static nl.goedvoorbeeld.mail.SampleLetters.SECRET;
import static nl.goedvoorbeeld.mail.SampleLetters.STATIONERY;
import static nl.goedvoorbeeld.mail.SampleLetters.letter;
import static nl.goedvoorbeeld.mail.SampleMail.letter;
import static nl.goedvoorbeeld.mail.SampleMail.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.mail.MailBlock.Words;
import nl.goedvoorbeeld.mail.Postbox.Held;
import nl.goedvoorbeeld.mail.Postbox.Sketch;
import nl.goedvoorbeeld.mail.Postbox.Wanted;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// What editors see of letters and decide of them.
class PostboxTest {
  private static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), "");

  private final TestDatabase database = TestDatabase.emptied();
  private final DSLContext db = database.db();
  private final MovableClock clock = new MovableClock(NOW);
  private final Mail mail = new Mail(clock, Seal.of(SECRET), false);
  private final Editor administrator = editor("beheerder@example.org", Role.ADMINISTRATOR);
  private final Editor chief = editor("eind@example.org", Role.CHIEF_EDITOR);
  private final Editor author = editor("auteur@example.org", Role.AUTHOR);

  private Editor editor(String email, Role role) {
    long id =
        db.fetchSingle(
                "insert into account.editor (email, name, role, created_at)"
                    + " values (?, ?, ?, now()) returning id",
                email,
                email,
                role.name())
            .get(0, Long.class);
    return new Editor(id, email, role.word(), role, true, true, true, 0);
  }

  private Postbox postbox(String secret, String... settings) {
    Map<String, String> given = new HashMap<>();
    for (int at = 0; at < settings.length; at += 2) {
      given.put(settings[at], settings[at + 1]);
    }
    return switch (Settings.read(given, Path.of("target"))) {
      case Settings.Reading.Good(Settings read) ->
          new Postbox(db, clock, Seal.of(secret), STATIONERY, read);
      case Settings.Reading.Faulty(String sentence) -> throw new AssertionError(sentence);
    };
  }

  private Postbox withServer(String... more) {
    return postbox(
        SECRET,
        Stream.concat(
                Stream.of("GV_MAIL_HOST", "smtp.example.org", "GV_MAIL_FROM", "wij@example.org"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private void add(Letter... letters) {
    db.transaction(tx -> List.of(letters).forEach(one -> mail.add(tx.dsl(), one)));
  }

  private List<String> subjects(Postbox postbox, Editor editor, Wanted wanted) {
    return postbox.list(editor, wanted, 1).letters().stream().map(Sketch::subject).toList();
  }

  @Test
  void who_may_see_a_letter_depends_on_whose_it_is() {
    add(
        letter(LetterKind.INVITATION, "1", "nieuw@example.org", text("Uitnodiging")),
        letter(LetterKind.ALERT, "1", "lezer@voorbeeld.test", text("Attendering")));
    Postbox postbox = postbox(SECRET);
    assertThat(subjects(postbox, author, ALL)).isEmpty();
    assertThat(subjects(postbox, chief, ALL)).containsExactly("Uitnodiging");
    assertThat(subjects(postbox, administrator, ALL))
        .containsExactlyInAnyOrder("Uitnodiging", "Attendering");
    UUID alert =
        db.fetchSingle("select id from mail.letter where kind = 'alert'").get(0, UUID.class);
    assertThat(postbox.find(chief, alert)).isEmpty();
    assertThat(postbox.find(administrator, alert)).isPresent();
    assertThat(
            subjects(
                postbox, chief, new Wanted(Optional.of(LetterKind.ALERT), Optional.empty(), "")))
        .isEmpty();
    assertThat(withServer().sendHeld(chief, ALL, NOW)).isEqualTo(1);
    assertThat(withServer().send(chief, alert)).isFalse();
  }

  @Test
  void who_was_given_the_right_sees_what_goes_to_subscribers_and_what_went_to_one() {
    add(
        letter(LetterKind.INVITATION, "1", "nieuw@example.org", text("Uitnodiging")),
        letter(LetterKind.ALERT, "1", "lezer@voorbeeld.test", text("Attendering")));
    Editor given =
        new Editor(
            author.id(),
            "auteur@example.org",
            "auteur",
            Role.AUTHOR,
            true,
            true,
            true,
            0,
            Set.of(Right.MAILINGS));
    assertThat(subjects(postbox(SECRET), given, ALL)).containsExactly("Attendering");
    String owner =
        db.fetchSingle("select owner from mail.letter where kind = 'alert'").get(0, String.class);
    assertThat(postbox(SECRET).to(given, owner, 9)).extracting(Sketch::subject).hasSize(1);
    assertThat(postbox(SECRET).to(chief, owner, 9)).isEmpty();
  }

  @Test
  void somebody_is_asked_to_decide_where_that_would_do_something() {
    add(
        letter(LetterKind.INVITATION, "1", "nieuw@example.org", text("Uitnodiging")),
        letter(LetterKind.ALERT, "1", "lezer@voorbeeld.test", text("Attendering")));
    assertThat(postbox(SECRET).toDecide(administrator)).as("no server").isZero();
    assertThat(withServer().toDecide(author)).as("not theirs").isZero();
    assertThat(withServer().toDecide(chief)).isEqualTo(1);
    assertThat(withServer().toDecide(administrator)).isEqualTo(2);
    db.execute("update mail.letter set reason = 'only-to' where kind = 'alert'");
    assertThat(withServer().toDecide(administrator)).as("waits for a setting").isEqualTo(1);
    clock.moveTo(NOW.plus(Duration.ofDays(30)));
    assertThat(withServer().toDecide(administrator)).as("too late").isZero();
  }

  @Test
  void a_letter_is_found_by_its_kind_its_state_and_a_part_of_its_subject() {
    add(
        letter(LetterKind.INVITATION, "1", "a@example.org", text("Een 100% uitnodiging")),
        letter(LetterKind.INVITATION, "2", "b@example.org", text("Iets anders")),
        letter(LetterKind.DAY, "1", "b@example.org", text("Uw DAG")));
    Postbox postbox = postbox(SECRET);
    assertThat(subjects(postbox, chief, new Wanted(Optional.empty(), Optional.empty(), " dag")))
        .containsExactly("Uw DAG");
    assertThat(subjects(postbox, chief, new Wanted(Optional.empty(), Optional.empty(), "0%")))
        .containsExactly("Een 100% uitnodiging");
    assertThat(
            subjects(
                postbox,
                chief,
                new Wanted(Optional.of(LetterKind.DAY), Optional.of(LetterState.HELD), "")))
        .containsExactly("Uw DAG");
    assertThat(
            subjects(
                postbox, chief, new Wanted(Optional.empty(), Optional.of(LetterState.SENT), "")))
        .isEmpty();
  }

  @Test
  void no_link_that_opens_something_is_seen_and_all_others_are() {
    add(letter(LetterKind.ALERT, "1", "lezer@voorbeeld.test", text(LetterKind.ALERT)));
    Postbox postbox = postbox(SECRET);
    UUID id = postbox.list(administrator, ALL, 1).letters().getFirst().id();
    Postbox.Opened opened = postbox.find(administrator, id).orElseThrow();
    assertThat(opened.hides()).isTrue();
    for (String form : List.of(opened.forms().orElseThrow().html(), opened.forms().get().text())) {
      assertThat(form)
          .contains("Stoppen, pauzeren of veranderen", "/verborgen-voor-de-redactie", "/privacy")
          .doesNotContain("0123456789abcdef");
    }
  }

  @Test
  void a_letter_of_another_secret_says_so() {
    add(letter(LetterKind.INVITATION, "1", "a@example.org", text("x", new Words("y"))));
    Postbox postbox = postbox(SECRET + "!");
    UUID id = postbox.list(chief, ALL, 1).letters().getFirst().id();
    Postbox.Opened opened = postbox.find(chief, id).orElseThrow();
    assertThat(opened.forms()).isEmpty();
    assertThat(opened.gone()).isFalse();
    assertThat(opened.mayGo()).isFalse();
  }

  /// Weeks of letters, and then there is a server.
  @Test
  void what_was_held_goes_when_an_editor_says_so_and_what_is_too_late_is_named() {
    for (int one = 0; one < 38; one++) {
      add(letter(LetterKind.DAY, "n" + one, "a" + one + "@example.org", text("Dag " + one)));
    }
    add(
        letter(LetterKind.DAY, "laat", "b@example.org", text("Laat"), NOW.plusSeconds(60)),
        letter(LetterKind.DAY, "ander", "c@elders.test", text("Elders")));
    clock.moveTo(NOW.plus(1, ChronoUnit.DAYS));
    Postbox postbox = withServer("GV_MAIL_ONLY_TO", "@example.org");
    assertThat(db.fetchCount(QUEUE)).isZero();
    assertThat(postbox.held(chief, ALL, clock.instant())).isEqualTo(new Held(38, 1));
    assertThat(postbox.over(chief, ALL, clock.instant()).stream().map(Sketch::subject))
        .containsExactly("Laat");
    // Made after somebody looked, so not decided of.
    clock.moveTo(clock.instant().plusSeconds(1));
    add(letter(LetterKind.DAY, "nieuw", "d@example.org", text("Nieuw")));
    assertThat(postbox.sendHeld(chief, ALL, clock.instant().minusSeconds(1))).isEqualTo(38);
    assertThat(db.fetchCount(QUEUE)).isEqualTo(38);
    assertThat(
            subjects(
                postbox, chief, new Wanted(Optional.empty(), Optional.of(LetterState.HELD), "")))
        .containsExactlyInAnyOrder("Laat", "Elders", "Nieuw");
    assertThat(postbox.dropHeld(chief, ALL, clock.instant())).isEqualTo(3);
    assertThat(postbox.sendHeld(chief, ALL, clock.instant())).isZero();
    assertThat(new Trail(db, clock).page("", 1).entries().stream().map(Trail.Entry::act))
        .containsExactly("mail niet verzonden", "mail alsnog verzonden");
    assertThat(new Trail(db, clock).page("", 1).toString()).doesNotContain("@");
  }

  @Test
  void while_mail_to_subscribers_rests_none_goes_until_who_may_says_so() {
    MailPause pause = new MailPause(NOW, NOW.minusSeconds(60), MailPause.Why.UNREADABLE);
    db.transaction(tx -> pause.begin(tx.dsl()));
    add(
        letter(LetterKind.ALERT, "1", "lezer@voorbeeld.test", text("Attendering")),
        letter(LetterKind.CONFIRMATION, "1", "els@voorbeeld.test", text("Bevestiging")),
        letter(LetterKind.DAY, "1", "a@example.org", text("Dag")));
    // As a node that has a server held it.
    db.execute("update mail.letter set reason = 'paused' where kind = 'confirmation'");
    Postbox postbox = withServer();
    assertThat(postbox.pause(chief)).as("who has no say in it").isEmpty();
    assertThat(postbox.pause(administrator)).hasValue(pause);
    assertThat(postbox.held(administrator, ALL, NOW)).isEqualTo(new Held(1, 0));
    assertThat(postbox.sendHeld(administrator, ALL, NOW)).isEqualTo(1);
    UUID alert =
        db.fetchSingle("select id from mail.letter where kind = 'alert'").get(0, UUID.class);
    assertThat(postbox.find(administrator, alert).orElseThrow().mayGo()).isFalse();
    assertThat(postbox.send(administrator, alert)).isFalse();

    Postbox.Waiting waiting = postbox.waiting(administrator, 1);
    assertThat(waiting.goes()).isEqualTo(Map.of(LetterKind.CONFIRMATION, 1));
    assertThat(waiting.decided()).isEqualTo(1);
    assertThat(waiting.page().letters()).extracting(Sketch::subject).containsExactly("Bevestiging");
    assertThat(postbox.resume(chief)).isFalse();
    assertThat(postbox.resume(administrator)).isTrue();
    assertThat(postbox.resume(administrator)).isFalse();
    assertThat(postbox.pause(administrator)).isEmpty();
    assertThat(db.fetchCount(QUEUE)).isEqualTo(2);
    assertThat(
            subjects(
                postbox,
                administrator,
                new Wanted(Optional.empty(), Optional.of(LetterState.HELD), "")))
        .as("what waited when the back-up was put back is decided of apart")
        .containsExactly("Attendering");
    assertThat(new Trail(db, clock).page("", 1).entries().stream().map(Trail.Entry::act))
        .contains("mail aan abonnees hervat");
  }

  @Test
  void without_a_server_nothing_goes_whoever_asks() {
    add(letter(LetterKind.DAY, "1", "a@example.org", text("x")));
    Postbox postbox = postbox(SECRET);
    UUID id = postbox.list(chief, ALL, 1).letters().getFirst().id();
    assertThat(postbox.find(chief, id).orElseThrow().mayGo()).isFalse();
    assertThat(postbox.send(chief, id)).isFalse();
    assertThat(postbox.sendHeld(chief, ALL, NOW)).isZero();
    assertThat(db.fetchCount(QUEUE)).isZero();
  }

  @Test
  void a_letter_that_failed_is_tried_again_and_one_that_went_is_not() {
    add(letter(LetterKind.DAY, "1", "a@example.org", text("x")));
    Postbox postbox = withServer();
    UUID id = postbox.list(chief, ALL, 1).letters().getFirst().id();
    db.execute("update mail.letter set state = 'failed', ended_at = now(), reason = 'refused'");
    assertThat(postbox.find(chief, id).orElseThrow().mayGo()).isTrue();
    assertThat(postbox.send(chief, id)).isTrue();
    assertThat(db.fetchCount(QUEUE)).isEqualTo(1);
    assertThat(postbox.send(chief, id)).isFalse();
    db.execute("update mail.letter set state = 'sent', ended_at = now()");
    assertThat(postbox.send(chief, id)).isFalse();
  }

  /// What is held until its links are over is over then, and its owner can be erased all along.
  @Test
  void what_is_held_too_long_is_over() {
    add(letter(LetterKind.DAY, "1", "a@example.org", text("x")));
    clock.moveTo(NOW.plus(8, ChronoUnit.DAYS));
    new MailSweep(db, Retention.USUAL.facts(), clock)
        .run(new Job(1, "", "", "", 1, UUID.randomUUID()));
    assertThat(postbox(SECRET).list(chief, ALL, 1).letters().getFirst().state())
        .isEqualTo(LetterState.OVER);
    db.transaction(tx -> mail.erase(tx.dsl(), "abonnee:a@example.org"));
    Sketch erased = postbox(SECRET).list(chief, ALL, 1).letters().getFirst();
    assertThat(erased.address() + erased.subject()).isEmpty();
  }
}
