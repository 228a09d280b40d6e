package nl.goedvoorbeeld.newsletter.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.db.account.Tables.TRAIL;
import static nl.goedvoorbeeld.db.newsletter.Tables.INTAKE;
import static nl.goedvoorbeeld.db.newsletter.Tables.PROOF;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Leavers;
import nl.goedvoorbeeld.newsletter.Proof;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.TestLeavers;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.newsletter.register.AddressList.Given;
import nl.goedvoorbeeld.newsletter.register.Imports.Choice;
import nl.goedvoorbeeld.newsletter.register.Imports.Preview;
import nl.goedvoorbeeld.newsletter.register.Imports.Seen;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists that are taken over, and who never is.
class ImportsTest {
  private static final Instant NOW = Instant.parse("2026-12-01T11:00:00Z");
  private static final Instant THEN = Instant.parse("2026-11-20T23:00:00Z");
  private static final Secret SECRET = new Secret("een geheim van tweeëndertig tekens");
  private static final Given GIVEN =
      new Given(Optional.of(THEN), "Kennisdag", "Ja, mail mij het e-zine.");
  private static final Choice EZINE =
      new Choice(List.of(Interest.in(What.EZINE)), Rhythm.MONTHLY, true);
  private static final Choice BOTH =
      new Choice(List.of(Interest.in(What.EZINE), Interest.in(What.SCHEMES)), Rhythm.MONTHLY, true);

  private final MovableClock clock = new MovableClock(NOW);
  private final DSLContext db = TestDatabase.emptied().db();
  private final Leavers leavers;
  private final Imports imports;
  private final Editor editor = editor("een@voorbeeld.test");
  private final Editor other = editor("twee@voorbeeld.test");

  ImportsTest(@TempDir Path folder) {
    leavers = TestLeavers.in(folder, SECRET, clock);
    imports = new Imports(db, leavers, new Trail(db, clock), clock);
  }

  @Test
  void who_was_erased_is_not_brought_back_though_nothing_is_held_of_them() {
    TestLeavers.erased(leavers, db, "jan@voorbeeld.test");

    Preview preview = take("adres\nJan@Voorbeeld.test\npiet@voorbeeld.test\n", EZINE);

    assertThat(preview.keptOut()).hasSize(1);
    assertThat(db.select(SUBSCRIBER.ADDRESS).from(SUBSCRIBER).fetchSet(SUBSCRIBER.ADDRESS))
        .containsExactly("piet@voorbeeld.test");
  }

  private Editor editor(String email) {
    long id =
        db.fetchSingle(
                "insert into account.editor (email, name, role, created_at)"
                    + " values (?, ?, 'ADMINISTRATOR', now()) returning id",
                email,
                email)
            .get(0, Long.class);
    return new Editor(id, email, email, Role.ADMINISTRATOR, true, true, true, 0);
  }

  private Preview look(String text, Choice choice) {
    return switch (imports.look(editor, text.getBytes(UTF_8), GIVEN, choice)) {
      case Seen.Looked(Preview preview) -> preview;
      case Seen.Unreadable(AddressList.Flaw why) -> throw new AssertionError(why);
    };
  }

  private Preview take(String text, Choice choice) {
    return imports.take(editor, look(text, choice).id()).orElseThrow();
  }

  private void leave(String folded) {
    db.execute(
        "update newsletter.subscription set state = 'ended', ended_at = now(), ended_by = 'one-click'"
            + " where subscriber = (select id from newsletter.subscriber where folded = ?)",
        folded);
  }

  private List<Subscription> all() {
    return db.selectFrom(SUBSCRIPTION)
        .orderBy(SUBSCRIPTION.WHAT)
        .fetch(Subscriptions::subscription);
  }

  @Test
  void a_list_is_taken_over_with_its_proof_when_somebody_says_so_and_not_before() {
    String list = "adres\nJan@Voorbeeld.test\nfout\npiet@voorbeeld.test\njan@voorbeeld.test\n";
    Preview preview = look(list, BOTH);
    assertThat(preview.fresh()).isEqualTo(2);
    assertThat(preview.twice()).isEqualTo(1);
    assertThat(preview.faults()).hasSize(1);
    assertThat(db.fetchCount(SUBSCRIBER)).isZero();

    assertThat(imports.take(other, preview.id())).as("nobody else's").isEmpty();
    assertThat(imports.take(editor, preview.id()).orElseThrow().fresh()).isEqualTo(2);
    assertThat(db.select(SUBSCRIBER.ADDRESS).from(SUBSCRIBER).fetchSet(SUBSCRIBER.ADDRESS))
        .containsExactlyInAnyOrder("Jan@voorbeeld.test", "piet@voorbeeld.test");
    assertThat(all()).hasSize(4);
    Subscription one = all().getFirst();
    assertThat(one.interest()).isEqualTo(Interest.in(What.EZINE));
    assertThat(one.rhythm()).isEqualTo(Rhythm.MONTHLY);
    assertThat(one.state()).isEqualTo(Subscription.State.ACTIVE);
    assertThat(one.consent().confirmedAt()).contains(THEN);
    assertThat(Subscriptions.proof(db, one.id()))
        .contains(new Proof("Kennisdag", "Ja, mail mij het e-zine.", NOW));
    assertThat(db.fetchCount(PROOF)).as("one for all who share it").isEqualTo(1);
    assertThat(db.fetchCount(INTAKE)).as("the list itself is kept no longer").isZero();
    assertThat(db.select(TRAIL.DETAIL).from(TRAIL).fetchSet(TRAIL.DETAIL))
        .containsOnly("2 nieuw, 0 bekend, 0 buiten gehouden, 1 geweigerd");
    assertThat(db.selectFrom(TRAIL).fetch().toString()).doesNotContain("jan@", "Jan@", "piet@");
  }

  @Test
  void the_same_list_once_more_brings_nobody_and_once_it_was_taken_it_is_gone() {
    String list = "adres\njan@voorbeeld.test\n";
    Preview first = look(list, EZINE);
    Preview second = look(list, EZINE);
    assertThat(imports.take(editor, first.id())).isPresent();
    assertThat(imports.take(editor, first.id())).isEmpty();
    assertThat(imports.take(editor, second.id()).orElseThrow())
        .extracting(Preview::fresh, Preview::known)
        .containsExactly(0, 1);
    assertThat(all()).hasSize(1);
  }

  /// Given out, one leaves, and the same list comes back; in other letters, and for another thing.
  @Test
  void who_left_stays_out_however_they_are_spelt_and_whatever_the_list_is_for() {
    take("adres\njan@voorbeeld.test\npiet@voorbeeld.test\n", EZINE);
    leave("jan@voorbeeld.test");
    Preview again = take("adres\nkees@voorbeeld.test\nJAN@Voorbeeld.TEST\n", EZINE);
    assertThat(again.keptOut()).containsExactly(3);
    assertThat(again.fresh()).isEqualTo(1);
    assertThat(take("adres\nJan@voorbeeld.test\n", BOTH).keptOut()).hasSize(1);
    assertThat(all())
        .filteredOn(one -> one.state() == Subscription.State.ACTIVE)
        .hasSize(2)
        .allMatch(one -> one.interest().what() == What.EZINE);
  }

  @Test
  void who_leaves_between_the_look_and_the_act_stays_out_too() {
    take("adres\njan@voorbeeld.test\n", EZINE);
    Preview looked = look("adres\njan@voorbeeld.test\n", BOTH);
    assertThat(looked.fresh()).isEqualTo(1);
    leave("jan@voorbeeld.test");
    Preview taken = imports.take(editor, looked.id()).orElseThrow();
    assertThat(taken.fresh()).isZero();
    assertThat(taken.keptOut()).containsExactly(2);
    assertThat(all()).hasSize(1);
  }

  @Test
  void what_somebody_was_asked_to_confirm_waits_for_them_still() {
    take("adres\njan@voorbeeld.test\n", EZINE);
    db.execute("update newsletter.subscription set state = 'asked', confirmed_at = null");
    assertThat(take("adres\njan@voorbeeld.test\n", EZINE).known()).isEqualTo(1);
    assertThat(all()).extracting(Subscription::isAsked).containsExactly(true);
  }

  @Test
  void two_editors_at_once_and_many_lines_make_each_person_once() throws Exception {
    String list =
        IntStream.range(0, 6_000)
            .mapToObj("lezer%d@voorbeeld.test"::formatted)
            .collect(Collectors.joining("\n", "adres\n", "\n"));
    Preview one = look(list, EZINE);
    Preview two = ((Seen.Looked) imports.look(other, list.getBytes(UTF_8), GIVEN, EZINE)).preview();
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit((Callable<?>) () -> imports.take(editor, one.id()));
      var second = both.submit((Callable<?>) () -> imports.take(other, two.id()));
      first.get();
      second.get();
    }
    assertThat(db.fetchCount(SUBSCRIBER)).isEqualTo(6_000);
    assertThat(db.fetchCount(SUBSCRIPTION)).isEqualTo(6_000);
  }

  @Test
  void a_list_that_nobody_takes_over_is_kept_for_a_day() {
    Preview looked = look("adres\njan@voorbeeld.test\n", EZINE);
    clock.moveTo(NOW.plus(Duration.ofDays(1)));
    assertThat(imports.take(editor, looked.id())).isEmpty();
    assertThat(db.fetchCount(SUBSCRIBER)).isZero();
    assertThat(imports.sweep()).isEqualTo(1);
    assertThat(db.fetchCount(INTAKE)).isZero();
  }
}
