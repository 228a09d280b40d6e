package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Acts;
import nl.goedvoorbeeld.content.Change;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Outcome;
import nl.goedvoorbeeld.content.Snapshot;
import nl.goedvoorbeeld.content.Withdrawal;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.desk.Planning;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes an item from the readers, in two steps: the second says what they will see then, and which
/// items rest on it. A merger is proposed; see {@link MergerPages}.
@Controller
class WithdrawalPages {
  private static final String ADDRESS = Subjects.ITEM + "/intrekken";

  private final Subjects subjects;
  private final Acts acts;
  private final Mergers mergers;
  private final Libraries libraries;
  private final Screens screens;
  private final Recorded recorded;
  private final FormFields fields;

  WithdrawalPages(
      Subjects subjects,
      Acts acts,
      Mergers mergers,
      Libraries libraries,
      Screens screens,
      Recorded recorded,
      FormFields fields) {
    this.subjects = subjects;
    this.acts = acts;
    this.mergers = mergers;
    this.libraries = libraries;
    this.screens = screens;
    this.recorded = recorded;
    this.fields = fields;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> begin(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    String obstacle = obstacle(editor, libraries.snapshot(), id);
    return show(
        request,
        editor,
        id,
        HttpStatus.OK,
        obstacle.isEmpty() ? List.of() : List.of(obstacle),
        Withdrawn.NOTHING,
        Optional.empty());
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> withdraw(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam(defaultValue = "") String opvolger,
      @RequestParam(defaultValue = "") String toelichting,
      @RequestParam(defaultValue = "") String zeker) {
    Withdrawn typed = new Withdrawn(reden, opvolger, toelichting);
    Snapshot now = libraries.snapshot();
    String obstacle = obstacle(editor, now, id);
    if (!obstacle.isEmpty()) {
      return refused(request, editor, id, List.of(obstacle), typed);
    }
    Optional<Item> item = now.item(id);
    return switch (typed.read(now, item.orElseThrow())) {
      case Withdrawn.Reading.Refused(List<String> sentences) ->
          refused(request, editor, id, sentences, typed);
      case Withdrawn.Reading.Understood understood when !zeker.equals("ja") ->
          show(request, editor, id, HttpStatus.OK, List.of(), typed, Optional.of(understood));
      case Withdrawn.Reading.Understood(Withdrawal withdrawal, _) ->
          switch (way(editor, withdrawal)) {
            case AT_ONCE -> withdraw(request, editor, withdrawal, typed, false);
            case URGENT -> withdraw(request, editor, withdrawal, typed, true);
            case PROPOSE -> propose(request, editor, now, withdrawal, typed);
          };
    };
  }

  private WithdrawalPage.Way way(Editor editor, Withdrawal what) {
    if (what.reason() != Change.Reason.MERGED) {
      return WithdrawalPage.Way.AT_ONCE;
    }
    return mergers.isAlone(editor) ? WithdrawalPage.Way.URGENT : WithdrawalPage.Way.PROPOSE;
  }

  private ResponseEntity<byte[]> withdraw(
      HttpServletRequest request, Editor editor, Withdrawal what, Withdrawn typed, boolean urgent) {
    Outcome outcome =
        recorded.of(
            editor,
            () ->
                urgent
                    ? mergers.urgently(what, editor)
                    : acts.withdraw(what, Subjects.rank(editor), editor.email()),
            done ->
                done instanceof Outcome.Done(long generation, _)
                    ? Optional.of(
                        new Recorded.Entry(
                            urgent ? "met spoed samengevoegd" : "ingetrokken",
                            Trail.item(what.itemId()),
                            "%s, generatie %d".formatted(typed.label(), generation)))
                    : Optional.empty());
    return switch (outcome) {
      case Outcome.Done _, Outcome.Nothing _ ->
          Screens.to(Subjects.address(what.itemId()) + Deed.WITHDRAWN.query());
      case Outcome.Refused(List<Outcome.Objection> objections) ->
          refused(request, editor, what.itemId(), fields.words().of(objections), typed);
    };
  }

  private ResponseEntity<byte[]> propose(
      HttpServletRequest request, Editor editor, Snapshot now, Withdrawal what, Withdrawn typed) {
    Planning planning =
        recorded.of(
            editor,
            () -> mergers.propose(now, what, editor),
            one ->
                one instanceof Planning.Planned
                    ? Optional.of(
                        new Recorded.Entry(
                            "samenvoegen voorgesteld",
                            Trail.item(what.itemId()),
                            "met " + what.successor().orElse("")))
                    : Optional.empty());
    return planning instanceof Planning.Refused(String sentence)
        ? refused(request, editor, what.itemId(), List.of(sentence), typed)
        : Screens.to(Subjects.address(what.itemId()) + Deed.MERGER_PROPOSED.query());
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, String id, List<String> why, Withdrawn typed) {
    return show(request, editor, id, HttpStatus.CONFLICT, why, typed, Optional.empty());
  }

  /// Why this editor cannot withdraw this item at all; empty when they can.
  ///
  /// @param now asked once for all that is decided: another may withdraw the item meanwhile
  private String obstacle(Editor editor, Snapshot now, String id) {
    subjects.newest(id);
    if (!Subjects.isChief(editor)) {
      return Acts.CHIEFS_ONLY;
    }
    return now.item(id).isEmpty()
        ? "Dit item is niet openbaar en kan niet worden ingetrokken."
        : "";
  }

  /// @param asked what is to be confirmed; nothing while the form is being filled in
  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String id,
      HttpStatus status,
      List<String> errors,
      Withdrawn typed,
      Optional<Withdrawn.Reading.Understood> asked) {
    Snapshot now = libraries.snapshot();
    return screens.show(
        status,
        "intrekken",
        new WithdrawalPage(
            screens.frame(request, "Trek in: " + subjects.title(id), editor),
            Subjects.address(id),
            errors,
            obstacle(editor, now, id).isEmpty(),
            typed,
            typed.choices(),
            typed.label(),
            asked.map(Withdrawn.Reading.Understood::readers).orElse(""),
            asked.map(one -> Reach.of(one.withdrawal().touched(now))).orElse(Reach.NOTHING),
            asked.map(one -> way(editor, one.withdrawal())).orElse(WithdrawalPage.Way.AT_ONCE)));
  }
}
