package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.job.Tables.QUEUE;
import static nl.goedvoorbeeld.db.mail.Tables.LETTER;
import static nl.goedvoorbeeld.db.mail.Tables.PACE;
import static nl.goedvoorbeeld.mail.SampleLetters.NOW;
import static nl.goedvoorbeeld.mail.SampleLetters.SECRET;
import static nl.goedvoorbeeld.mail.SampleLetters.letter;
import static nl.goedvoorbeeld.mail.SampleMail.letter;
import static nl.goedvoorbeeld.mail.SampleMail.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.db.mail.tables.records.LetterRecord;
import nl.goedvoorbeeld.job.AfterRestore;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobRunner;
import nl.goedvoorbeeld.mail.MailBlock.Words;
import nl.goedvoorbeeld.setting.OutsideMail;
import nl.goedvoorbeeld.setting.OutsideMail.StartTls;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What becomes of letters, with a server that says what it likes.
@ExtendWith(OutputCaptureExtension.class)
class SendingTest {
  private static final String READER = "lezer@voorbeeld.test";
  private static final Pattern NAME = Pattern.compile("(?m)^Message-ID: (<.*>)$");

  private final TestDatabase database = TestDatabase.emptied();
  private final DSLContext db = database.db();
  private final MovableClock clock = new MovableClock(NOW);
  private final Seal seal = Seal.of(SECRET);
  private final ScriptedServer server = new ScriptedServer();
  private final Mail mail = new Mail(clock, seal, true);
  private final List<LastLook> looks = new ArrayList<>();
  private final List<MailJobs> nodes = new ArrayList<>();
  private final JobRunner jobs = node(SampleLetters.outside(server.port()), seal);

  @AfterEach
  void stop() {
    nodes.forEach(MailJobs::close);
    server.close();
  }

  private JobRunner node(OutsideMail outside, Seal seal) {
    var handler = new MailJobs(db, clock, seal, SampleLetters.STATIONERY, looks, outside);
    nodes.add(handler);
    return new JobRunner(db, database.dataSource(), List.of(handler), clock);
  }

  private UUID add(String once, String address) {
    return add(
        letter(
            LetterKind.CONFIRMATION,
            once,
            address,
            text("Onderwerp " + once, new Words("Tekst."))));
  }

  private UUID add(Letter letter) {
    assertThat(isNew(letter)).isTrue();
    return db.fetchSingle(LETTER, LETTER.ONCE.eq(letter.once())).getId();
  }

  private boolean isNew(Letter letter) {
    return Boolean.TRUE.equals(db.transactionResult(tx -> mail.add(tx.dsl(), letter)));
  }

  private int send() {
    return jobs.runDue(Mail.KIND);
  }

  private void later(Duration rest) {
    clock.moveTo(clock.instant().plus(rest));
  }

  private LetterRecord row(UUID id) {
    return db.fetchSingle(LETTER, LETTER.ID.eq(id));
  }

  private LetterState state(UUID id) {
    return row(id).getState();
  }

  private List<String> reason(UUID id) {
    LetterRecord row = row(id);
    List<String> all = new ArrayList<>(List.of(String.valueOf(row.getReason())));
    all.addAll(List.of(row.getArguments()));
    return all;
  }

  private Instant due(UUID id) {
    return db.fetchSingle(QUEUE, QUEUE.SUBJECT.eq(id.toString())).getDueAt();
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    server.mails.forEach(
        one -> NAME.matcher(one).results().forEach(found -> names.add(found.group(1))));
    return names;
  }

  @Test
  void a_letter_goes_once_under_a_name_of_its_own() {
    UUID id = add("1", READER);
    assertThat(send()).isEqualTo(1);
    assertThat(send()).isZero();
    assertThat(state(id)).isEqualTo(LetterState.SENT);
    assertThat(server.mails).hasSize(1);
    assertThat(server.said)
        .contains(
            "EHLO mail.goedvoorbeeld.example",
            "MAIL FROM:<redactie@mail.goedvoorbeeld.example>",
            "RCPT TO:<lezer@voorbeeld.test>");
    UUID epoch = db.fetchSingle("select epoch from content.library").get(0, UUID.class);
    assertThat(names()).containsExactly("<%s.%s@mail.goedvoorbeeld.example>".formatted(id, epoch));
  }

  @Test
  void nothing_is_told_twice_and_nothing_of_what_did_not_happen() {
    Letter letter = letter(LetterKind.ALERT, "1", READER, text("x"));
    add(letter);
    assertThat(isNew(letter)).isFalse();
    assertThatThrownBy(
            () ->
                db.transaction(
                    tx -> {
                      mail.add(tx.dsl(), letter(LetterKind.ALERT, "2", READER, text("y")));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    send();
    assertThat(server.mails).hasSize(1);
    assertThat(db.fetchCount(LETTER)).isEqualTo(1);
  }

  @Test
  void what_is_in_a_letter_cannot_be_read_in_the_database() {
    add(letter(LetterKind.CONFIRMATION, "1", READER, SampleMail.text(LetterKind.CONFIRMATION)));
    assertThat(db.fetch("select l::text, encode(sealed, 'escape') from mail.letter l").toString())
        .doesNotContain("fedcba9876543210");
  }

  @Test
  void for_now_waits_longer_each_time_and_keeps_its_name() {
    UUID id = add("1", READER);
    server.answer(".", "451 4.7.1 later");
    List<Duration> rests = new ArrayList<>();
    for (int tried = 0; tried < 4; tried++) {
      assertThat(send()).isEqualTo(1);
      assertThat(state(id)).isEqualTo(LetterState.WAITING);
      assertThat(reason(id)).containsExactly(LetterReason.LATER, "451", "4.7.1");
      rests.add(Duration.between(clock.instant(), due(id)));
      clock.moveTo(due(id));
    }
    assertThat(rests).isSorted().doesNotHaveDuplicates();
    server.answer("nothing", "");
    send();
    assertThat(state(id)).isEqualTo(LetterState.SENT);
    assertThat(reason(id)).containsExactly("null");
    assertThat(names()).hasSize(1);
  }

  @Test
  void for_now_ends_once() {
    UUID id = add(letter(LetterKind.ALERT, "1", READER, text("x"), NOW.plus(99, ChronoUnit.DAYS)));
    server.answer("RCPT", "450 4.2.2 full");
    int tries = 0;
    while (state(id) == LetterState.WAITING) {
      tries += send();
      later(Duration.ofHours(8));
    }
    assertThat(tries).isEqualTo(12);
    assertThat(reason(id)).containsExactly(LetterReason.LATER, "450", "4.2.2");
  }

  @Test
  void one_that_is_refused_holds_up_nobody_and_is_named_nowhere(CapturedOutput output) {
    List<UUID> letters = new ArrayList<>();
    for (int one = 0; one < 10; one++) {
      letters.add(add("n" + one, "lezer" + one + "@voorbeeld.test"));
    }
    server.answer("RCPT TO:<lezer2@", "501 5.1.3 lezer2@voorbeeld.test is none");
    assertThat(send()).isEqualTo(10);
    later(Duration.ofDays(1));
    assertThat(send()).isZero();
    assertThat(server.mails).hasSize(9);
    assertThat(names()).hasSize(9);
    assertThat(state(letters.get(2))).isEqualTo(LetterState.FAILED);
    assertThat(reason(letters.get(2))).containsExactly(LetterReason.REFUSED, "501", "5.1.3");
    assertThat(output.getAll()).doesNotContain("voorbeeld.test");
    assertThat(db.fetch(QUEUE).toString()).doesNotContain("voorbeeld.test");
  }

  @Test
  void a_server_that_is_away_refuses_nobody_and_is_tried_by_one_letter(CapturedOutput output) {
    List<UUID> letters = List.of(add("1", READER), add("2", READER), add("3", READER));
    server.greeting = "421 4.3.2 closing, lezer@voorbeeld.test";
    send();
    assertThat(server.said).isEmpty();
    assertThat(Pace.rest(db).orElseThrow().why()).isEqualTo(Hindrance.CLOSES);
    assertThat(letters).allMatch(id -> row(id).getTries() == 0);
    Instant first = Pace.rest(db).orElseThrow().until();
    assertThat(letters).allMatch(id -> !due(id).isBefore(first));
    clock.moveTo(first);
    send();
    Instant second = Pace.rest(db).orElseThrow().until();
    assertThat(Duration.between(first, second)).isGreaterThan(Duration.between(NOW, first));
    server.greeting = "220 back";
    clock.moveTo(second);
    assertThat(send()).isEqualTo(3);
    assertThat(server.mails).hasSize(3);
    assertThat(Pace.rest(db)).isEmpty();
    assertThat(output.getAll()).doesNotContain("voorbeeld.test");
  }

  /// Whatever it says to whichever command, with the address in it, and wherever it breaks off.
  @Test
  void nothing_that_a_server_says_is_kept_or_logged_but_its_numbers(CapturedOutput output) {
    int number = 0;
    for (String command : List.of("EHLO", "MAIL", "RCPT", "DATA", ".", "RSET")) {
      for (String answer :
          List.of(
              "550 5.1.1 <lezer@voorbeeld.test> is none",
              "451 4.2.2 lezer@voorbeeld.test: later",
              "421 4.7.0 lezer@voorbeeld.test, enough",
              "250-lezer@voorbeeld.test\r\n553 lezer@voorbeeld.test",
              "lezer@voorbeeld.test",
              ScriptedServer.CLOSE)) {
        server.answer(command, answer);
        UUID id = add("n" + number++, READER);
        assertThat(send()).isPositive();
        assertThat(
                reason(id) + db.fetch(QUEUE).toString() + db.fetch(PACE) + row(id).getMessageId())
            .as(command + " " + answer)
            .doesNotContain("lezer", "voorbeeld.test");
        db.deleteFrom(QUEUE).execute();
        db.deleteFrom(LETTER).execute();
        db.deleteFrom(PACE).execute();
        nodes.getFirst().close();
      }
    }
    assertThat(server.said).anyMatch(line -> line.startsWith("RSET"));
    assertThat(output.getAll()).doesNotContain("voorbeeld.test");
  }

  @Test
  void a_server_that_closes_halfway_is_away_for_the_rest() {
    add("1", READER);
    add("2", READER);
    var taken = new AtomicInteger();
    server.answers =
        line ->
            line.startsWith("MAIL") && taken.getAndIncrement() > 0
                ? Optional.of("421 4.7.0 enough")
                : Optional.empty();
    send();
    assertThat(server.mails).hasSize(1);
    server.answers = _ -> Optional.empty();
    clock.moveTo(Pace.rest(db).orElseThrow().until());
    send();
    assertThat(server.mails).hasSize(2);
    assertThat(names()).hasSize(2);
  }

  /// As servers do after so many letters or so long a silence.
  @Test
  void a_server_that_closes_a_kept_connection_is_called_once_more_at_once() {
    add("1", READER);
    add("2", READER);
    var taken = new AtomicInteger();
    server.answers =
        line ->
            line.startsWith("MAIL") && taken.getAndIncrement() == 1
                ? Optional.of("421 4.7.0 enough")
                : Optional.empty();
    send();
    assertThat(names()).hasSize(2);
    assertThat(server.mails).hasSize(2);
    assertThat(Pace.rest(db)).isEmpty();
  }

  @Test
  void a_connection_is_used_again_after_a_refusal() {
    add("1", "weg@voorbeeld.test");
    add("2", READER);
    server.answer("RCPT TO:<weg@", "550 5.1.1 no such user");
    send();
    assertThat(server.mails).hasSize(1);
    assertThat(server.commands("EHLO")).isEqualTo(1);
  }

  @Test
  void no_answer_may_be_a_yes_so_it_is_asked_hours_apart_and_seldom() {
    UUID id = add("1", READER);
    server.answer(".", ScriptedServer.CLOSE);
    int tries = 0;
    for (int hour = 0; hour < 48; hour++) {
      int now = send();
      tries += now;
      if (now > 0 && state(id) == LetterState.WAITING) {
        assertThat(reason(id)).containsExactly(LetterReason.UNANSWERED);
        assertThat(due(id)).isAfter(clock.instant().plus(Duration.ofHours(2)));
      }
      later(Duration.ofHours(1));
    }
    assertThat(tries).isEqualTo(3);
    assertThat(server.mails).hasSize(3);
    assertThat(names()).hasSize(1);
    assertThat(state(id)).isEqualTo(LetterState.FAILED);
  }

  /// As after a node that died between the word of the server and ours.
  @Test
  void what_is_sent_again_has_the_same_name() {
    UUID id = add("1", READER);
    send();
    db.update(LETTER).set(LETTER.STATE, LetterState.WAITING).setNull(LETTER.ENDED_AT).execute();
    db.transaction(tx -> Mail.send(tx.dsl(), List.of(id), NOW));
    send();
    assertThat(server.mails).hasSize(2);
    assertThat(names()).hasSize(1);
  }

  @Test
  void without_an_encrypted_line_nothing_is_said_at_all() {
    JobRunner strict =
        node(SampleLetters.outside("127.0.0.1", server.port(), StartTls.REQUIRED, List.of()), seal);
    add("1", READER);
    strict.runDue(Mail.KIND);
    assertThat(Pace.rest(db).orElseThrow().why()).isEqualTo(Hindrance.OPEN);
    assertThat(server.commands("AUTH") + server.commands("MAIL")).isZero();
  }

  /// Whoever can stand in between can show a certificate, only none that others vouch for.
  @Test
  void a_server_with_a_certificate_of_its_own_making_gets_nothing(
      CapturedOutput output, @TempDir Path folder) throws Exception {
    server.closed = Optional.of(ownMade(folder));
    JobRunner strict =
        node(SampleLetters.outside("localhost", server.port(), StartTls.REQUIRED, List.of()), seal);
    add("1", READER);
    strict.runDue(Mail.KIND);
    assertThat(Pace.rest(db).orElseThrow().why()).isEqualTo(Hindrance.CERTIFICATE);
    assertThat(server.commands("STARTTLS")).isEqualTo(1);
    assertThat(server.commands("MAIL")).isZero();
    assertThat(output.getAll()).doesNotContain("voorbeeld.test");
  }

  private static SSLContext ownMade(Path folder) throws Exception {
    Path store = folder.resolve("store");
    Process maker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                "geheim",
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertThat(maker.waitFor()).isZero();
    char[] password = "geheim".toCharArray();
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(KeyStore.getInstance(store.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void an_address_of_other_letters_is_never_said_to_the_server() {
    UUID id = add("1", "jörg@voorbeeld.test");
    UUID low = add("2", "a\u760d\u760aRSET@voorbeeld.test");
    UUID none = add("3", "geen adres");
    UUID wide = add("4", "info@müller.test");
    send();
    assertThat(reason(id)).containsExactly(LetterReason.NOT_PLAIN);
    assertThat(reason(low)).containsExactly(LetterReason.NOT_PLAIN);
    assertThat(reason(none)).containsExactly(LetterReason.NO_ADDRESS);
    assertThat(state(wide)).isEqualTo(LetterState.SENT);
    assertThat(server.said.stream().filter(line -> line.startsWith("RCPT")))
        .containsExactly("RCPT TO:<info@xn--mller-kva.test>");
  }

  @Test
  void what_was_dropped_erased_or_is_over_does_not_go() {
    UUID dropped = add("1", "een@voorbeeld.test");
    UUID erased = add("2", "twee@voorbeeld.test");
    UUID over = add("3", "drie@voorbeeld.test");
    UUID good = add(letter(LetterKind.ALERT, "4", READER, text("x"), NOW.plus(9, ChronoUnit.DAYS)));
    db.transaction(tx -> mail.drop(tx.dsl(), "abonnee:een@voorbeeld.test"));
    db.transaction(tx -> mail.erase(tx.dsl(), "abonnee:twee@voorbeeld.test"));
    later(Duration.ofDays(8));
    send();
    assertThat(state(dropped)).isEqualTo(LetterState.DROPPED);
    assertThat(state(erased)).isEqualTo(LetterState.DROPPED);
    assertThat(state(over)).isEqualTo(LetterState.OVER);
    assertThat(state(good)).isEqualTo(LetterState.SENT);
    assertThat(server.mails).hasSize(1);
    assertThat(db.fetch("select l::text from mail.letter l").toString()).doesNotContain("twee@");
    assertThat(row(erased).getSealed()).isNull();
  }

  @Test
  void what_its_room_no_longer_stands_for_does_not_go_and_what_it_changes_goes_changed() {
    looks.add(
        new LastLook() {
          @Override
          public Set<LetterKind> kinds() {
            return Set.of(LetterKind.ALERT);
          }

          @Override
          public Optional<Letter> look(DSLContext tx, Letter letter) {
            return switch (letter.once()) {
              case "1" -> Optional.empty();
              case "2" ->
                  Optional.of(
                      letter(
                          LetterKind.ALERT,
                          "2",
                          "nieuw@voorbeeld.test",
                          text("Anders", new Words("Nu."))));
              default -> Optional.of(letter);
            };
          }
        });
    UUID gone = add(letter(LetterKind.ALERT, "1", READER, text("Weg")));
    UUID changed = add(letter(LetterKind.ALERT, "2", READER, text("Eerst")));
    UUID same = add(letter(LetterKind.ALERT, "3", READER, text("Zelfde")));
    node(SampleLetters.outside(server.port()), seal).runDue(Mail.KIND);
    assertThat(state(gone)).isEqualTo(LetterState.DROPPED);
    assertThat(row(gone).getSealed()).isNull();
    assertThat(List.of(state(changed), state(same))).containsOnly(LetterState.SENT);
    assertThat(server.mails).hasSize(2).anyMatch(one -> one.contains("Subject: Anders"));
    assertThat(server.said).contains("RCPT TO:<nieuw@voorbeeld.test>");
    assertThat(row(changed).getSubject()).isEqualTo("Anders");
    assertThat(row(changed).getAddress()).isEqualTo("nieuw@voorbeeld.test");
  }

  /// Or it would arrive, and another in its place too.
  @Test
  void what_is_being_handed_over_is_not_taken_back() {
    UUID id = add("1", READER);
    List<Boolean> taken = new ArrayList<>();
    server.answers =
        line -> {
          if (line.equals(".")) {
            taken.add(takenBack());
          }
          return Optional.empty();
        };
    send();
    assertThat(taken).containsExactly(false);
    assertThat(state(id)).isEqualTo(LetterState.SENT);
    assertThat(server.mails).hasSize(1);
  }

  /// On one connection it is taken back and not committed yet, on another it is its turn.
  @Test
  void whoever_takes_it_back_first_has_it_and_the_other_waits() throws Exception {
    add("1", READER);
    try (var other = Executors.newSingleThreadExecutor()) {
      var sending =
          db.transactionResult(
              tx -> {
                assertThat(mail.takeBack(tx.dsl(), LetterKind.CONFIRMATION, "1")).isTrue();
                var begun = other.submit(this::send);
                while (!begun.isDone() && !someoneWaits()) {
                  Thread.onSpinWait();
                }
                return begun;
              });
      sending.get();
    }
    assertThat(server.mails).isEmpty();
    assertThat(db.fetchCount(LETTER)).isZero();
  }

  private boolean someoneWaits() {
    return db.fetch("select 1 from pg_locks where not granted").isNotEmpty();
  }

  private boolean takenBack() {
    return Boolean.TRUE.equals(
        db.transactionResult(tx -> mail.takeBack(tx.dsl(), LetterKind.CONFIRMATION, "1")));
  }

  @Test
  void for_a_trial_only_some_addresses_get_mail() {
    JobRunner trial =
        node(
            SampleLetters.outside(
                "127.0.0.1",
                server.port(),
                StartTls.NO,
                List.of("proef@voorbeeld.test", "@proef.test")),
            seal);
    UUID one = add("1", "Proef@voorbeeld.test");
    UUID two = add("2", "ieder@proef.test");
    UUID other = add("3", "ander@voorbeeld.test");
    UUID alike = add("4", "ander@nietproef.test");
    trial.runDue(Mail.KIND);
    assertThat(List.of(state(one), state(two))).containsOnly(LetterState.SENT);
    assertThat(List.of(state(other), state(alike))).containsOnly(LetterState.HELD);
    assertThat(reason(other)).containsExactly(LetterReason.ONLY_TO);
  }

  @Test
  void a_node_with_another_secret_says_so_and_goes_on() {
    UUID id = add("1", READER);
    node(SampleLetters.outside(server.port()), Seal.of(SECRET + "!")).runDue(Mail.KIND);
    assertThat(state(id)).isEqualTo(LetterState.FAILED);
    assertThat(reason(id)).containsExactly(LetterReason.SEALED);
    assertThat(server.mails).isEmpty();
  }

  @Test
  void a_node_with_a_new_secret_sends_what_was_closed_with_the_one_before() {
    UUID before = add("1", READER);
    Seal changed = Seal.of(new Secret(SECRET + "!", Optional.of(SECRET)));
    node(SampleLetters.outside(server.port()), changed).runDue(Mail.KIND);
    assertThat(state(before)).isEqualTo(LetterState.SENT);
    byte[] closed = changed.close(before, new byte[] {1});
    assertThat(changed.open(before, closed)).isPresent();
    assertThat(seal.open(before, closed)).as("and closes with the new one").isEmpty();
  }

  @Test
  void while_mail_to_subscribers_rests_editors_get_theirs() {
    db.transaction(tx -> new MailPause(NOW, NOW, MailPause.Why.MISSING).begin(tx.dsl()));
    UUID reader = add("1", READER);
    UUID editor =
        add(letter(LetterKind.DAY, "2", "wij@voorbeeld.test", text("Dag", new Words("Tekst."))));
    send();
    assertThat(state(editor)).isEqualTo(LetterState.SENT);
    assertThat(state(reader)).isEqualTo(LetterState.HELD);
    assertThat(reason(reader)).containsExactly(LetterReason.PAUSED);
    assertThat(server.mails).hasSize(1);
  }

  /// It may say something else by then.
  @Test
  void what_is_sent_again_after_a_restore_bears_another_name() {
    UUID id = add("1", READER);
    send();
    Drafts.renewEpoch(db);
    db.execute(
        "update mail.letter set state = 'waiting', ended_at = null, message_id = null, tries = 0");
    db.transaction(tx -> Mail.send(tx.dsl(), List.of(id), clock.instant()));
    send();
    assertThat(server.mails).hasSize(2);
    assertThat(names()).hasSize(2).allMatch(name -> name.startsWith("<" + id));
  }

  @Test
  void two_nodes_give_out_no_letter_twice() throws Exception {
    for (int one = 0; one < 60; one++) {
      add("n" + one, "lezer" + one + "@voorbeeld.test");
    }
    JobRunner second = node(SampleLetters.outside(server.port()), seal);
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(this::send);
      var other = both.submit(() -> second.runDue(Mail.KIND));
      assertThat(first.get() + other.get()).isEqualTo(60);
    }
    assertThat(server.mails).hasSize(60);
    assertThat(names()).hasSize(60);
    assertThat(db.fetchCount(LETTER, LETTER.STATE.eq(LetterState.SENT))).isEqualTo(60);
  }

  /// Each gets a moment of its own, whichever node it is.
  @Test
  void nodes_share_one_pace() {
    Pace one = new Pace(db, clock, 2);
    Pace other = new Pace(db, clock, 2);
    List<Instant> moments = new ArrayList<>();
    for (int turn = 0; turn < 3; turn++) {
      moments.add(one.next().orElseThrow());
      moments.add(other.next().orElseThrow());
    }
    for (int turn = 0; turn < moments.size(); turn++) {
      assertThat(moments.get(turn)).isEqualTo(NOW.plusMillis(500L * turn));
    }
  }

  @Test
  void a_back_up_that_was_put_back_sends_nothing_by_itself() {
    UUID id = add("1", READER);
    db.transaction(tx -> Mail.restored(tx.dsl()));
    later(Duration.ofHours(1));
    send();
    assertThat(state(id)).isEqualTo(LetterState.HELD);
    assertThat(reason(id)).containsExactly(LetterReason.RESTORED);
    assertThat(server.mails).isEmpty();
  }

  @Test
  void what_was_in_a_letter_goes_before_the_fact_that_it_was() {
    UUID id = add("1", READER);
    send();
    var sweep =
        new JobRunner(
            db,
            database.dataSource(),
            List.of(new MailSweep(db, Retention.USUAL.facts(), clock)),
            clock);
    later(Duration.ofDays(13));
    sweep(sweep);
    assertThat(row(id).getSealed()).isNotNull();
    later(Duration.ofDays(2));
    sweep(sweep);
    assertThat(row(id).getSealed()).isNull();
    assertThat(row(id).getAddress()).isEqualTo(READER);
    clock.moveTo(NOW.plus(Retention.USUAL.facts()).minusSeconds(1));
    sweep(sweep);
    assertThat(db.fetchCount(LETTER)).isEqualTo(1);
    later(Duration.ofSeconds(2));
    sweep(sweep);
    assertThat(db.fetchCount(LETTER)).isZero();
  }

  /// What is in an alert is kept as long as it may be sent, and no longer.
  @Test
  void what_was_in_an_alert_goes_after_its_week() {
    UUID sent = add(letter(LetterKind.ALERT, "1", READER, SampleMail.text(LetterKind.ALERT)));
    send();
    UUID held = add(letter(LetterKind.ALERT, "2", READER, SampleMail.text(LetterKind.ALERT)));
    db.execute("update mail.letter set state = 'held' where once = '2'");
    var sweep = new MailSweep(db, Retention.USUAL.facts(), clock);
    clock.moveTo(NOW.plus(Retention.USUAL.alerts()).minusSeconds(1));
    sweep.run(new Job(1, "", "", "", 1, UUID.randomUUID()));
    assertThat(row(sent).getSealed()).isNotNull();
    clock.moveTo(NOW.plus(Retention.USUAL.alerts()));
    sweep.run(new Job(1, "", "", "", 1, UUID.randomUUID()));
    assertThat(row(sent).getSealed()).isNull();
    assertThat(row(held).getSealed()).isNull();
    assertThat(state(held)).isEqualTo(LetterState.OVER);
  }

  private void sweep(JobRunner runner) {
    db.deleteFrom(QUEUE).where(QUEUE.KIND.eq("mail-sweep")).execute();
    db.insertInto(QUEUE)
        .set(QUEUE.KIND, "mail-sweep")
        .set(QUEUE.SUBJECT, "")
        .set(QUEUE.PAYLOAD, "")
        .set(QUEUE.DUE_AT, clock.instant())
        .set(QUEUE.MADE_AT, clock.instant())
        .set(QUEUE.AFTER_RESTORE, AfterRestore.AGAIN)
        .execute();
    assertThat(runner.runDue("mail-sweep")).isEqualTo(1);
  }

  /// A server that is not ours, which stores what it was sent.
  @Test
  void a_real_server_has_what_was_sent() throws Exception {
    var real = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    real.start();
    try {
      JobRunner node = node(SampleLetters.outside(real.getSmtp().getPort()), seal);
      add(letter(LetterKind.ALERT, "1", READER, SampleMail.text(LetterKind.ALERT)));
      add(letter(LetterKind.KNOWN, "2", READER, text("'s-Hertogenbosch & co", new Words(".x"))));
      node.runDue(Mail.KIND);
      var received = real.getReceivedMessages();
      assertThat(received).hasSize(2);
      assertThat(received[0].getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      assertThat(received[1].getSubject()).isEqualTo("'s-Hertogenbosch & co");
      assertThat(received[1].getHeader("DKIM-Signature")).hasSize(2);
    } finally {
      real.stop();
    }
    assertThat(db.fetchCount(PACE)).isEqualTo(1);
  }
}
