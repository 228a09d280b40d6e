package nl.goedvoorbeeld.cms.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.departure.Withdrawn;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.frame.ItemLine;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.plan.PlanPage.Typed;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.Plan;
import nl.goedvoorbeeld.desk.Planning;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.ReadersDeed;
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
public class PlanPages {
  private static final String ADDRESS = Subjects.ITEM + "/plannen";

  private final Subjects subjects;
  private final Workbench workbench;
  private final Plans plans;
  private final Libraries libraries;
  private final Screens screens;
  private final Desk desk;
  private final Clock clock;

  PlanPages(
      Subjects subjects,
      Workbench workbench,
      Plans plans,
      Libraries libraries,
      Screens screens,
      Desk desk,
      Clock clock) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.plans = plans;
    this.libraries = libraries;
    this.screens = screens;
    this.desk = desk;
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
        due -> new ReadersDeed.PlanFor(wanted, due),
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
    String obstacle =
        desk.may(Act.PLAN_WITHDRAWAL, editor, now, id, subjects.newest(id).number()).because();
    if (!obstacle.isEmpty()) {
      return refusal.of(List.of(obstacle), false);
    }
    return switch (withdrawn.read(now, item.orElseThrow())) {
      case Withdrawn.Reading.Refused(List<String> sentences) -> refusal.of(sentences, false);
      case Withdrawn.Reading.Understood(var withdrawal, _) ->
          planned(
              editor,
              id,
              Due.of(dag, tijd, keer, clock.instant()),
              due -> new ReadersDeed.WithdrawAt(withdrawal, due),
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
      Function<Instant, ReadersDeed<Planning>> at,
      Refusal refusal) {
    return switch (wanted) {
      case Due.Wrong(String sentence) -> refusal.of(List.of(sentence), false);
      case Due.Twice(String sentence) -> refusal.of(List.of(sentence), true);
      case Due.At(Instant due) -> {
        ReadersDeed<Planning> deed = at.apply(due);
        yield switch (desk.perform(editor, deed)) {
          case Performed.Done<Planning> _ -> Subjects.after(deed.act(), id);
          case Performed.Refused<Planning> refused ->
              refusal.of(List.of(refused.sentence()), false);
        };
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
    return switch (desk.perform(editor, new ReadersDeed.Unplan(id, plan))) {
      case Performed.Done<Planning> _ -> Subjects.after(Act.UNPLAN, id);
      case Performed.Refused<Planning> refused ->
          show(
              request,
              editor,
              id,
              HttpStatus.CONFLICT,
              List.of(refused.sentence()),
              false,
              Typed.NOTHING,
              Typed.NOTHING);
    };
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
    long newest = subjects.newest(id).number();
    return screens.show(
        status,
        "plannen",
        new PlanPage(
            screens.frame(request, "Plan: " + subjects.title(id), editor),
            Subjects.address(id),
            newest,
            errors,
            LocalDate.ofInstant(clock.instant(), Dutch.ZONE).toString(),
            lines(plans.of(id), plan -> plans.mayCancel(plan, editor.email())),
            state != null && Act.PLAN.isFrom(state),
            state != null && Act.PUBLISH.isFrom(state) ? along(id) : List.of(),
            desk.may(Act.PLAN_WITHDRAWAL, editor, libraries.snapshot(), id, newest)
                instanceof May.Yes,
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
  public static List<PlanPage.Line> lines(List<Plan> plans, Predicate<Plan> may) {
    return plans.stream()
        .map(
            plan ->
                new PlanPage.Line(
                    plan.id(),
                    plan.when(),
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
