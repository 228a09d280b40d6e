package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.PlanPage.Typed;
import nl.goedvoorbeeld.content.Acts;
import nl.goedvoorbeeld.content.DraftAct;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Request;
import nl.goedvoorbeeld.content.Snapshot;
import nl.goedvoorbeeld.content.WorkState;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.desk.Plan;
import nl.goedvoorbeeld.desk.Planning;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.search.Libraries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is to happen to an item, and when. A time is one on the clock here; at the change of the
/// clock the editor says which is meant.
@Controller
class PlanPages {
  private static final String ADDRESS = Subjects.ITEM + "/plannen";

  private final Subjects subjects;
  private final Workbench workbench;
  private final Plans plans;
  private final Libraries libraries;
  private final Screens screens;
  private final Recorded recorded;
  private final Clock clock;

  PlanPages(
      Subjects subjects,
      Workbench workbench,
      Plans plans,
      Libraries libraries,
      Screens screens,
      Recorded recorded,
      Clock clock) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.plans = plans;
    this.libraries = libraries;
    this.screens = screens;
    this.recorded = recorded;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    return show(request, editor, id, HttpStatus.OK, List.of(), false, Typed.NOTHING, Typed.NOTHING);
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> publish(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String dag,
      @RequestParam(defaultValue = "") String tijd,
      @RequestParam(defaultValue = "") String keer,
      @RequestParam(defaultValue = "") String belangrijk,
      @RequestParam(defaultValue = "") String toelichting) {
    subjects.newest(id);
    Request wanted = new Request(id, versie, belangrijk.equals("ja"), toelichting);
    Typed typed = new Typed(dag, tijd, wanted.important(), new Withdrawn("", "", toelichting));
    return planned(
        editor,
        id,
        Due.of(dag, tijd, keer, clock.instant()),
        due -> plans.publish(wanted, due, editor.email()),
        "openbaar",
        (errors, twice) ->
            show(request, editor, id, HttpStatus.CONFLICT, errors, twice, typed, Typed.NOTHING));
  }

  @PostMapping(ADDRESS + "/intrekken")
  ResponseEntity<byte[]> withdraw(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String dag,
      @RequestParam(defaultValue = "") String tijd,
      @RequestParam(defaultValue = "") String keer,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam(defaultValue = "") String opvolger,
      @RequestParam(defaultValue = "") String toelichting) {
    subjects.newest(id);
    Withdrawn withdrawn = new Withdrawn(reden, opvolger, toelichting);
    Typed typed = new Typed(dag, tijd, false, withdrawn);
    Refusal refusal =
        (errors, twice) ->
            show(request, editor, id, HttpStatus.CONFLICT, errors, twice, Typed.NOTHING, typed);
    Snapshot now = libraries.snapshot();
    Optional<Item> item = now.item(id);
    if (!Subjects.isChief(editor)) {
      return refusal.of(List.of(Acts.CHIEFS_ONLY), false);
    }
    if (item.isEmpty()) {
      return refusal.of(
          List.of("Dit item is niet openbaar en kan niet worden ingetrokken."), false);
    }
    return switch (withdrawn.read(now, item.get())) {
      case Withdrawn.Reading.Refused(List<String> sentences) -> refusal.of(sentences, false);
      case Withdrawn.Reading.Understood(var withdrawal, _) ->
          planned(
              editor,
              id,
              Due.of(dag, tijd, keer, clock.instant()),
              due -> plans.withdraw(withdrawal, due, Subjects.rank(editor), editor.email()),
              "weg",
              refusal);
    };
  }

  private interface Refusal {
    /// @param twice whether the editor must say which of two times is meant
    ResponseEntity<byte[]> of(List<String> sentences, boolean twice);
  }

  private ResponseEntity<byte[]> planned(
      Editor editor,
      String id,
      Due wanted,
      Function<Instant, Planning> act,
      String what,
      Refusal refusal) {
    return switch (wanted) {
      case Due.Wrong(String sentence) -> refusal.of(List.of(sentence), false);
      case Due.Twice(String sentence) -> refusal.of(List.of(sentence), true);
      case Due.At(Instant due) -> {
        Planning planning =
            recorded.of(
                editor,
                () -> act.apply(due),
                one ->
                    one instanceof Planning.Planned
                        ? Optional.of(
                            new Recorded.Entry(
                                "gepland", Trail.item(id), what + " op " + Screens.moment(due)))
                        : Optional.empty());
        yield planning instanceof Planning.Refused(String sentence)
            ? refusal.of(List.of(sentence), false)
            : Screens.to(Subjects.address(id) + Deed.PLANNED.query());
      }
    };
  }

  @PostMapping(ADDRESS + "/{plan:\\d{1,18}}/annuleren")
  ResponseEntity<byte[]> cancel(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long plan) {
    subjects.newest(id);
    Optional<Plan> seen = plans.of(id).stream().filter(one -> one.id() == plan).findFirst();
    Planning planning =
        recorded.of(
            editor,
            // What is not of this item is nobody's business here.
            () -> plans.cancel(seen.map(Plan::id).orElse(0L), editor.email()),
            one ->
                one instanceof Planning.Ended
                    ? Optional.of(
                        new Recorded.Entry(
                            "planning geannuleerd",
                            Trail.item(id),
                            seen.map(Start::when).orElse("")))
                    : Optional.empty());
    return planning instanceof Planning.Refused(String sentence)
        ? show(
            request,
            editor,
            id,
            HttpStatus.CONFLICT,
            List.of(sentence),
            false,
            Typed.NOTHING,
            Typed.NOTHING)
        : Screens.to(Subjects.address(id) + Deed.PLAN_ENDED.query());
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String id,
      HttpStatus status,
      List<String> errors,
      boolean twice,
      Typed publication,
      Typed withdrawal) {
    WorkState state = workbench.working(id).map(working -> working.state()).orElse(null);
    boolean isPublic = libraries.snapshot().item(id).isPresent();
    return screens.show(
        status,
        "plannen",
        new PlanPage(
            screens.frame(request, "Plan: " + subjects.title(id), editor),
            Subjects.address(id),
            subjects.newest(id).number(),
            errors,
            LocalDate.ofInstant(clock.instant(), Dutch.ZONE).toString(),
            lines(plans.of(id), plan -> plans.mayCancel(plan, editor.email())),
            state == WorkState.APPROVED,
            state != null && DraftAct.PUBLISH.isFrom(state) ? along(id) : List.of(),
            isPublic && Subjects.isChief(editor),
            obstacle(state),
            twice,
            publication,
            withdrawal,
            withdrawal.withdrawn().plannable()));
  }

  private List<ItemLine> along(String id) {
    return workbench.along(List.of(id), libraries.snapshot()).stream()
        .filter(one -> !one.itemId().equals(id))
        .map(Companions::line)
        .toList();
  }

  private static String obstacle(@Nullable WorkState state) {
    return switch (state) {
      case null -> "Er is geen concept om te publiceren.";
      case CONCEPT, SUBMITTED ->
          "Een publicatie plannen kan als een tweede het concept heeft goedgekeurd.";
      case PLANNED ->
          "De publicatie is al gepland. Annuleer die planning om een ander moment te kiezen.";
      case APPROVED -> "";
    };
  }

  /// @param may whether it can be cancelled by who looks
  static List<PlanPage.Line> lines(List<Plan> plans, Predicate<Plan> may) {
    return plans.stream()
        .map(
            plan ->
                new PlanPage.Line(
                    plan.id(),
                    Start.when(plan),
                    plan.author(),
                    plan.note(),
                    switch (plan.outcome()) {
                      case WAITING -> "wacht";
                      case DONE -> "gebeurd";
                      case REFUSED -> "niet gelukt";
                      case CANCELLED ->
                          "geannuleerd" + plan.endedBy().map(by -> " door " + by).orElse("");
                    },
                    plan.because(),
                    plan.outcome() == Plan.Outcome.WAITING && may.test(plan)))
        .toList();
  }
}
