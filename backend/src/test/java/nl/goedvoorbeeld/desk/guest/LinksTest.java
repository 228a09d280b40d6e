package nl.goedvoorbeeld.desk.guest;

import static nl.goedvoorbeeld.db.desk.Tables.LINK;
import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static nl.goedvoorbeeld.desk.Newsroom.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.desk.Newsroom;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final String ID = "paginas-a";
  private static final Duration WEEK = Duration.ofDays(7);

  private final Newsroom room = new Newsroom();
  private final Links links = room.links();

  @Test
  void a_link_shows_one_revision_however_the_draft_goes_on() {
    long revision = room.write("a", "Eerste alinea.\n\n- een punt");
    String token = share(revision).token();
    room.write("a", "xyzzylater");
    Guest guest = links.enter(token).orElseThrow();
    assertThat(guest.draft().document()).contains("Eerste alinea").doesNotContain("xyzzylater");
    assertThat(guest.link().open()).isTrue();
  }

  @Test
  void a_guest_comments_on_a_passage_and_sees_what_was_said_through_the_same_link_only() {
    long revision = room.write("a", "Eerste alinea.");
    String token = share(revision).token();
    String other = share(revision).token();
    room.remarks().add(ID, revision, "", "intern", TWO);
    assertThat(links.comment(token, "Eerste alinea.", "Dit was in 2019.  "))
        .isInstanceOf(Remarking.Kept.class);
    assertThat(links.comment(token, "", "Verder goed.")).isInstanceOf(Remarking.Kept.class);
    assertThat(links.enter(token).orElseThrow().remarks())
        .extracting(Remark::passage, Remark::text, Remark::author, Remark::outside)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Eerste alinea.", "Dit was in 2019.", "Bureau Verkeer", true),
            org.assertj.core.groups.Tuple.tuple("", "Verder goed.", "Bureau Verkeer", true));
    assertThat(links.enter(other).orElseThrow().remarks()).isEmpty();
    assertThat(room.remarks().of(ID)).hasSize(3);
  }

  @Test
  void what_is_no_comment_is_refused() {
    String token = share(room.write("a", "Eerste alinea.")).token();
    for (String text : List.of("", " ", "a\0b", "\ud800", "x".repeat(2_001))) {
      assertThat(links.comment(token, "", text)).isInstanceOf(Remarking.Refused.class);
    }
    assertThat(room.remarks().of(ID)).isEmpty();
  }

  @Test
  void a_link_to_read_takes_no_comments() {
    long revision = room.write("a", "tekst");
    Sharing.Shared shared =
        (Sharing.Shared) links.share(Link.Purpose.PREVIEW, ID, revision, "Directie", WEEK, ONE);
    assertThat(links.enter(shared.token())).isPresent();
    assertThat(links.comment(shared.token(), "", "x")).isInstanceOf(Remarking.Refused.class);
  }

  @Test
  void a_link_dies_when_it_expires_and_when_it_is_revoked() {
    long revision = room.write("a", "tekst");
    Sharing.Shared one = share(revision);
    Sharing.Shared two = share(revision);
    links.revoke("paginas-ander", one.link().id(), ONE);
    assertThat(links.enter(one.token())).as("not by way of another item").isPresent();
    links.revoke(ID, one.link().id(), ONE);
    assertThat(links.enter(one.token())).isEmpty();
    assertThat(links.comment(one.token(), "", "x"))
        .isEqualTo(new Remarking.Refused("Deze link werkt niet meer."));
    assertThat(links.enter(two.token())).isPresent();
    room.clock.moveTo(NOON.plus(WEEK).minusMillis(1));
    assertThat(links.enter(two.token())).isPresent();
    room.clock.moveTo(NOON.plus(WEEK));
    assertThat(links.enter(two.token())).isEmpty();
    assertThat(links.of(ID)).extracting(Link::open).containsExactly(false, false);
  }

  @Test
  void what_a_chief_editor_shared_no_author_ends() {
    room.editor(ONE, "CHIEF_EDITOR");
    room.editor(TWO, "AUTHOR");
    Sharing.Shared shared = share(room.write("a", "tekst"));
    assertThat(links.revoke(ID, shared.link().id(), TWO)).isInstanceOf(Sharing.Refused.class);
    assertThat(links.mayRevoke(shared.link(), TWO)).isFalse();
    assertThat(links.enter(shared.token())).isPresent();
    long own =
        ((Sharing.Shared)
                links.share(Link.Purpose.PREVIEW, ID, shared.link().revision(), "Wie", WEEK, TWO))
            .link()
            .id();
    assertThat(links.revoke(ID, own, ONE)).isInstanceOf(Sharing.Ended.class);
    assertThat(links.endedByOthers(TWO, NOON))
        .singleElement()
        .matches(link -> link.revokedBy().equals(Optional.of(ONE)));
  }

  @Test
  void a_link_dies_with_the_publication_also_after_a_withdrawal() {
    long revision = room.approved("a", "tekst");
    String token = share(revision).token();
    room.acts.publish(List.of(request("a", revision)), TWO);
    assertThat(links.enter(token)).isEmpty();
    room.drafts.withdraw(ID, Change.Reason.MISTAKE, Optional.empty(), "", ONE);
    assertThat(links.enter(token)).isEmpty();
    assertThat(links.share(Link.Purpose.CHECK, ID, revision, "Bureau Verkeer", WEEK, ONE))
        .isInstanceOf(Sharing.Refused.class);
    assertThat(links.of(ID)).as("what was refused leaves nothing").hasSize(1);
    long next = room.write("a", "nieuw");
    assertThat(links.enter(share(next).token())).isPresent();
    assertThat(links.enter(token)).isEmpty();
  }

  @Test
  void a_link_to_an_earlier_revision_dies_with_the_publication_of_a_later_one() {
    String token = share(room.write("a", "eerder")).token();
    room.published("a", "later");
    assertThat(links.enter(token)).isEmpty();
  }

  @Test
  void what_cannot_be_shared_is_refused() {
    long revision = room.write("a", "tekst");
    for (Duration valid : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(61))) {
      assertThat(links.share(Link.Purpose.CHECK, ID, revision, "Bureau", valid, ONE))
          .isInstanceOf(Sharing.Refused.class);
    }
    for (String recipient : List.of("", " ", "a\0b", "x".repeat(121))) {
      assertThat(links.share(Link.Purpose.CHECK, ID, revision, recipient, WEEK, ONE))
          .isInstanceOf(Sharing.Refused.class);
    }
    assertThat(links.share(Link.Purpose.CHECK, "paginas-b", revision, "Bureau", WEEK, ONE))
        .as("a revision of another item")
        .isInstanceOf(Sharing.Refused.class);
  }

  @Test
  void a_token_cannot_be_guessed_and_is_not_in_the_database() {
    long revision = room.write("a", "tekst");
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      tokens.add(share(revision).token());
    }
    assertThat(tokens).hasSize(50).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    String rows = room.database.db().selectFrom(LINK).fetch().formatJSON();
    assertThat(tokens).noneMatch(rows::contains);
    String token = tokens.iterator().next();
    for (String wrong :
        List.of("", "a\0b", "\ud800", token.substring(1), token + "=", token.toLowerCase(), "%")) {
      assertThat(links.enter(wrong)).isEmpty();
    }
  }

  @Test
  void of_many_comments_at_once_no_more_are_kept_than_allowed() throws Exception {
    String token = share(room.write("a", "tekst")).token();
    for (int i = 0; i < 195; i++) {
      links.comment(token, "", "x");
    }
    List<Callable<Remarking>> many = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      many.add(() -> room.links().comment(token, "", "x"));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(many)) {
        one.get();
      }
    }
    assertThat(room.remarks().of(ID)).hasSize(200);
  }

  @Test
  void a_remark_is_resolved_once_and_stays() {
    long revision = room.write("a", "tekst");
    Remarks remarks = room.remarks();
    Remark first = ((Remarking.Kept) remarks.add(ID, revision, "tekst", "Beter?", TWO)).remark();
    remarks.add(ID, revision, "", "<script>alert(1)</script>", TWO);
    long newer = room.write("a", "beter");
    assertThat(newer).isGreaterThan(revision);
    assertThat(remarks.open(ID)).hasSize(2);
    remarks.resolve(ID, first.id(), ONE);
    remarks.resolve(ID, first.id(), TWO);
    assertThat(remarks.of(ID).getFirst().resolved()).contains(new Remark.Resolved(ONE, NOON, ""));
    assertThat(remarks.open(ID))
        .extracting(Remark::text)
        .containsExactly("<script>alert(1)</script>");
    assertThat(remarks.resolve("paginas-b", first.id(), ONE)).isInstanceOf(Remarking.Refused.class);
    assertThat(remarks.add(ID, 99_999, "", "x", ONE)).isInstanceOf(Remarking.Refused.class);
    assertThat(remarks.add("a\0b", revision, "", "x", ONE)).isInstanceOf(Remarking.Refused.class);
    assertThat(remarks.add(ID, revision, "", "\0", ONE)).isInstanceOf(Remarking.Refused.class);
    assertThat(remarks.of("a\0b")).isEmpty();
  }

  @Test
  void an_open_remark_holds_back_an_approval_until_it_is_settled() {
    long revision = room.write("a", "tekst");
    Remarks remarks = room.remarks();
    Remark one = ((Remarking.Kept) remarks.add(ID, revision, "", "Klopt dit?", TWO)).remark();
    String token = share(revision).token();
    Remark other = ((Remarking.Kept) links.comment(token, "tekst", "Nee.")).remark();
    room.acts.submit(ID, revision, ONE);
    assertThat(remarks.mayApprove(ID, revision, TWO))
        .isEqualTo(
            new May.No(
                "Er staan nog 2 opmerkingen open. Handel elke opmerking af, of leg die terzijde en zeg waarom."));
    assertThat(remarks.approve(ID, revision, TWO)).isInstanceOf(Step.Refused.class);
    remarks.resolve(ID, one.id(), ONE);
    assertThat(remarks.waiting()).extracting(Remark::id).containsExactly(other.id());
    assertThat(remarks.approve(ID, revision, TWO)).isInstanceOf(Step.Refused.class);
    for (String reason : new String[] {"", "  ", "x".repeat(501), "\0"}) {
      assertThat(remarks.setAside(ID, other.id(), reason, ONE))
          .isInstanceOf(Remarking.Refused.class);
    }
    remarks.setAside(ID, other.id(), " Dat staat in de bron. ", ONE);
    remarks.setAside(ID, other.id(), "Toch niet.", TWO);
    remarks.setAside(ID, one.id(), "Toch niet.", TWO);
    assertThat(remarks.of(ID))
        .extracting(remark -> remark.resolved().orElseThrow())
        .containsExactly(
            new Remark.Resolved(ONE, NOON, ""),
            new Remark.Resolved(ONE, NOON, "Dat staat in de bron."));
    assertThat(remarks.mayApprove(ID, revision, ONE)).as("wrote it").isInstanceOf(May.No.class);
    assertThat(remarks.mayApprove(ID, revision, TWO)).isEqualTo(new May.Yes());
    assertThat(remarks.approve(ID, revision, TWO)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void remarks_wait_by_item_and_not_of_what_was_thrown_away() {
    long revision = room.write("a", "tekst");
    Remarks remarks = room.remarks();
    remarks.add(ID, revision, "", "een", TWO);
    remarks.add(ID, revision, "", "twee", TWO);
    long other = room.write("b", "tekst");
    remarks.add("paginas-b", other, "", "weg", TWO);
    room.bin().discard("paginas-b", other, Role.AUTHOR, ONE);
    assertThat(remarks.waiting()).extracting(Remark::text).containsExactly("twee");
  }

  private Sharing.Shared share(long revision) {
    return (Sharing.Shared)
        links.share(Link.Purpose.CHECK, ID, revision, "Bureau Verkeer", WEEK, ONE);
  }
}
