package nl.goedvoorbeeld.desk.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.account.TestEditors.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Outcome;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Newsroom;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ReviewDeed;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.mail.LastLook;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Stationery;
import nl.goedvoorbeeld.mail.TestLetters;
import nl.goedvoorbeeld.theme.Theme;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private final Newsroom room = new Newsroom();
  private final Editor administrator = room.account("beheer@example.org", Role.ADMINISTRATOR);
  private final Editor author = room.account(Newsroom.ONE, Role.AUTHOR);

  private Admission admission(boolean sends) {
    DSLContext db = room.joining();
    return new Admission(
        db,
        new Editors(db, room.trail, room.clock),
        new Mail(room.clock, TestLetters.SEAL, sends),
        new LetterTexts(Newsroom.BASE_URL));
  }

  private TestLetters.Kept letter() {
    return TestLetters.all(room.database.db()).getFirst();
  }

  private int letters() {
    return TestLetters.all(room.database.db()).size();
  }

  private static MailBlock.Door door(TestLetters.Kept letter) {
    return letter.text().blocks().stream()
        .filter(MailBlock.Door.class::isInstance)
        .map(MailBlock.Door.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void without_a_server_who_invites_sees_the_link_and_the_letter_is_held() {
    LinkGiven given =
        done(admission(false).invite(administrator, " Nieuw@Example.org", "Nieuw", Role.AUTHOR));
    assertThat(given).isInstanceOf(LinkGiven.Shown.class);
    String address = ((LinkGiven.Shown) given).link().address(Newsroom.BASE_URL);
    assertThat(letter().kind()).isEqualTo(LetterKind.INVITATION);
    assertThat(letter().address()).isEqualTo("nieuw@example.org");
    assertThat(letter().owner()).isEqualTo("redacteur:nieuw@example.org");
    assertThat(letter().state()).isEqualTo("held");
    assertThat(door(letter())).isEqualTo(new MailBlock.Door("Kies een wachtwoord", address, true));
  }

  @Test
  void with_a_server_nobody_but_who_it_is_for_sees_the_link() {
    room.database.db().execute("update account.editor set password_hash = 'x'");
    LinkGiven password = done(admission(true).resetPassword(administrator, author.id()));
    assertThat(password)
        .isEqualTo(
            new LinkGiven.Mailed(
                author.email(), Purpose.PASSWORD, Newsroom.NOON.plus(Duration.ofHours(24))));
    assertThat(letter().kind()).isEqualTo(LetterKind.SIGN_IN_LINK);
    assertThat(letter().state()).isEqualTo("waiting");
    assertThat(door(letter()).secret()).isTrue();
    room.clock.moveTo(Newsroom.NOON.plusSeconds(1));
    assertThat(done(admission(true).resetSecondFactor(administrator, author.id())))
        .isInstanceOf(LinkGiven.Mailed.class);
    assertThat(letters()).isEqualTo(2);
  }

  @Test
  void who_is_refused_gets_no_letter() {
    Admission admission = admission(true);
    assertThat(admission.invite(author, "nieuw@example.org", "Nieuw", Role.AUTHOR))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(admission.invite(administrator, author.email(), "Weer", Role.AUTHOR))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(admission.resetPassword(administrator, 999)).isInstanceOf(Outcome.Refused.class);
    assertThat(letters()).isZero();
  }

  @Test
  void what_waits_for_a_closed_account_is_dropped() {
    Admission admission = admission(true);
    done(admission.invite(administrator, "nieuw@example.org", "Nieuw", Role.AUTHOR));
    done(admission.resetPassword(administrator, author.id()));
    long invited =
        new Editors(room.database.db(), room.trail, room.clock)
            .find("nieuw@example.org")
            .orElseThrow()
            .id();
    done(admission.deactivate(administrator, invited));
    assertThat(TestLetters.all(room.database.db()))
        .extracting(TestLetters.Kept::address, TestLetters.Kept::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("nieuw@example.org", "dropped"),
            org.assertj.core.groups.Tuple.tuple(author.email(), "waiting"));
  }

  @Test
  void a_link_that_another_replaced_is_not_sent_any_more() {
    Admission admission = admission(true);
    done(admission.resetPassword(administrator, author.id()));
    room.clock.moveTo(Newsroom.NOON.plusSeconds(1));
    done(admission.resetPassword(administrator, author.id()));
    assertThat(TestLetters.all(room.database.db()))
        .extracting(TestLetters.Kept::state)
        .containsExactly("dropped", "waiting");
  }

  /// Without a server it was passed on by hand and used; then there is one.
  @Test
  void a_link_that_was_used_while_its_letter_waited_does_not_go() {
    DSLContext db = room.database.db();
    LastLook looks = new DeadLinks(room.links());
    done(admission(false).invite(administrator, "nieuw@example.org", "Nieuw", Role.AUTHOR));
    Letter letter = TestLetters.letters(db).getFirst();
    assertThat(looks.look(db, letter)).contains(letter);
    db.execute("update account.one_time_link set used_at = now()");
    assertThat(looks.look(db, letter)).isEmpty();
  }

  @Test
  void a_guest_is_not_sent_a_link_that_was_ended() {
    DSLContext db = room.database.db();
    LastLook looks = new DeadLinks(room.links());
    long revision = room.write("a", "tekst");
    room.desk().perform(author, share(revision, "kenner@example.org"));
    Letter letter = TestLetters.letters(db).getFirst();
    assertThat(looks.look(db, letter)).contains(letter);
    room.links().revoke("paginas-a", Long.parseLong(letter.once()), author.email());
    assertThat(looks.look(db, letter)).isEmpty();
  }

  @Test
  void a_guest_gets_the_link_at_an_address_that_is_one() {
    Desk desk = room.desk();
    long revision = room.write("a", "tekst");
    for (String none : new String[] {"geen adres", "a@b", "x@example.org\nBcc: y@example.org"}) {
      assertThat(desk.perform(author, share(revision, none))).isInstanceOf(Performed.Refused.class);
    }
    assertThat(room.links().of("paginas-a")).as("no link without its letter").isEmpty();
    assertThat(desk.perform(author, share(revision, ""))).isInstanceOf(Performed.Done.class);
    assertThat(letters()).isZero();
    var performed = desk.perform(author, share(revision, " kenner@example.org "));
    ReviewDeed.Share.Made made = ((Performed.Done<ReviewDeed.Share.Made>) performed).what();
    assertThat(made.mailed()).as("there is no server").isFalse();
    assertThat(letter().kind()).isEqualTo(LetterKind.GUEST_LINK);
    assertThat(letter().owner()).isEqualTo("gast:kenner@example.org");
    assertThat(door(letter()).href())
        .isEqualTo(Newsroom.BASE_URL + "/redactie/inzage/" + made.token());
    assertThat(letter().text().blocks().toString()).contains("«Over a»", "Voor Bureau");
    assertThat(room.trail.page("kenner", 1).entries()).isEmpty();
  }

  @Test
  void a_day_of_much_is_a_letter_of_less_than_100_kB_that_says_where_the_rest_is() {
    List<Point> much = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (int at = 0; at < 60; at++) {
        much.add(
            new Point(
                topic,
                "n".repeat(140),
                DeskAddress.item("x".repeat(100)),
                "n".repeat(5_000),
                "U krijgt dit omdat u dit oppakte."));
      }
    }
    MailText text = new LetterTexts(Newsroom.BASE_URL).day(much);
    assertThat(text.subject()).isEqualTo("Redactie: 300 punten voor u, en wat er te doen is");
    assertThat(text.blocks().toString()).contains("En nog 52", "Alles wat er te doen is");
    Theme theme = Theme.load("basis", Optional.empty(), Optional.empty());
    var forms = new Stationery(theme, "Gemeente Voorbeeld").forms(text);
    assertThat((forms.html() + forms.text()).getBytes(UTF_8).length).isLessThan(100_000);
    assertThat(forms.text()).contains("En nog 52").doesNotContain("n".repeat(201));
  }

  private static ReviewDeed.Share share(long revision, String email) {
    return new ReviewDeed.Share(
        Link.Purpose.CHECK, "paginas-a", revision, "Bureau", email, Duration.ofDays(3));
  }
}
