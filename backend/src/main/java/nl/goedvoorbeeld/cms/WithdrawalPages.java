package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Drafts;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Outcome;
import nl.goedvoorbeeld.content.Snapshot;
import nl.goedvoorbeeld.content.Withdrawal;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes an item from the readers, in two steps: the second says what they will see then.
@Controller
class WithdrawalPages {
  private static final String ADDRESS = Subjects.ITEM + "/intrekken";

  private final Subjects subjects;
  private final Drafts drafts;
  private final Libraries libraries;
  private final Screens screens;
  private final Recorded recorded;

  WithdrawalPages(
      Subjects subjects, Drafts drafts, Libraries libraries, Screens screens, Recorded recorded) {
    this.subjects = subjects;
    this.drafts = drafts;
    this.libraries = libraries;
    this.screens = screens;
    this.recorded = recorded;
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
        "");
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
      case Withdrawn.Reading.Understood(Withdrawal _, String readers) when !zeker.equals("ja") ->
          show(request, editor, id, HttpStatus.OK, List.of(), typed, readers);
      case Withdrawn.Reading.Understood(Withdrawal withdrawal, _) ->
          withdraw(request, editor, withdrawal, typed);
    };
  }

  private ResponseEntity<byte[]> withdraw(
      HttpServletRequest request, Editor editor, Withdrawal what, Withdrawn typed) {
    Outcome outcome =
        recorded.of(
            editor,
            () ->
                drafts.withdraw(
                    what.itemId(), what.reason(), what.successor(), what.note(), editor.email()),
            done ->
                done instanceof Outcome.Done(long generation, _)
                    ? Optional.of(
                        new Recorded.Entry(
                            "ingetrokken",
                            Trail.item(what.itemId()),
                            "%s, generatie %d".formatted(typed.label(), generation)))
                    : Optional.empty());
    return switch (outcome) {
      case Outcome.Done _, Outcome.Nothing _ ->
          Screens.to(Subjects.address(what.itemId()) + Deed.WITHDRAWN.query());
      case Outcome.Refused(List<Outcome.Objection> objections) ->
          refused(
              request,
              editor,
              what.itemId(),
              objections.stream().map(one -> one.fault().message()).toList(),
              typed);
    };
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, String id, List<String> why, Withdrawn typed) {
    return show(request, editor, id, HttpStatus.CONFLICT, why, typed, "");
  }

  /// Why this editor cannot withdraw this item at all; empty when they can.
  ///
  /// @param now asked once for all that is decided: another may withdraw the item meanwhile
  private String obstacle(Editor editor, Snapshot now, String id) {
    subjects.newest(id);
    if (!Subjects.isChief(editor)) {
      return Withdrawn.CHIEFS_ONLY;
    }
    return now.item(id).isEmpty() ? "Dit item is niet openbaar en kan dus niet weg." : "";
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String id,
      HttpStatus status,
      List<String> errors,
      Withdrawn typed,
      String readers) {
    return screens.show(
        status,
        "intrekken",
        new WithdrawalPage(
            screens.frame(request, "Trek in: " + subjects.title(id), editor),
            Subjects.address(id),
            errors,
            obstacle(editor, libraries.snapshot(), id).isEmpty(),
            typed,
            typed.choices(),
            typed.label(),
            readers));
  }
}
