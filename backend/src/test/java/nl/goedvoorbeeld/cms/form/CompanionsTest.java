package nl.goedvoorbeeld.cms.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import org.junit.jupiter.api.Test;

/// Before the button to publish together is shown, all that would be refused is said.
class CompanionsTest {
  private static final Objection FAULT =
      new Outcome.Refusal("paginas/een.md", "Dit ontbreekt nog.");

  @Test
  void what_is_approved_and_has_no_fault_can_go() {
    assertThat(obstacle(List.of(page("een", WorkState.APPROVED), page("twee", WorkState.PLANNED))))
        .isEmpty();
  }

  @Test
  void what_waits_for_approval_is_named() {
    assertThat(obstacle(List.of(page("een", WorkState.CONCEPT), page("twee", WorkState.SUBMITTED))))
        .isEqualTo("Dat kan zodra alle zijn goedgekeurd. Nu nog niet: «Over een», «Over twee».");
  }

  @Test
  void what_was_approved_with_a_fault_is_named_too() {
    List<Working> drafts =
        List.of(page("een", WorkState.APPROVED), page("twee", WorkState.CONCEPT));
    assertThat(obstacle(drafts, FAULT))
        .contains("Nu nog niet: «Over twee».")
        .contains("Hieraan moet eerst nog iets gebeuren: «Over een».");
  }

  @Test
  void more_than_one_act_takes_is_no_offer() {
    assertThat(obstacle(Collections.nCopies(Companions.MOST, page("een", WorkState.APPROVED))))
        .isEmpty();
    assertThat(obstacle(Collections.nCopies(Companions.MOST + 1, page("een", WorkState.APPROVED))))
        .startsWith("Het zijn er meer dan 50.");
  }

  private static String obstacle(List<Working> drafts, Objection... objections) {
    return Companions.of(drafts, List.of(objections)).obstacle();
  }

  private static Working page(String slug, WorkState state) {
    return new Working("paginas-" + slug, Kind.PAGE, 1, state, slug, "Over " + slug, Instant.EPOCH);
  }
}
