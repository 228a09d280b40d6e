package nl.goedvoorbeeld.cms.departure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.form.FormFields;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.Deed;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.MergerDeed;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ReadersDeed;
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
/// items rest on it. A merger is proposed; see {@link nl.goedvoorbeeld.cms.item.MergerPages}.
@Controller
class WithdrawalPages {
  private static final String ADDRESS = Subjects.ITEM + "/intrekken";

  private final Subjects subjects;
  private final Mergers mergers;
  private final Libraries libraries;
  private final Screens screens;
  private final Desk desk;
  private final FormFields fields;

  WithdrawalPages(
      Subjects subjects,
      Mergers mergers,
      Libraries libraries,
      Screens screens,
      Desk desk,
      FormFields fields) {
    this.subjects = subjects;
    this.mergers = mergers;
    this.libraries = libraries;
    this.screens = screens;
    this.desk = desk;
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
          done(
              request,
              editor,
              id,
              switch (way(editor, withdrawal)) {
                case AT_ONCE -> new ReadersDeed.Withdraw(withdrawal);
                case URGENT -> new MergerDeed.MergeUrgently(withdrawal);
                case PROPOSE -> new MergerDeed.Propose(now, withdrawal);
              },
              typed);
    };
  }

  private WithdrawalPage.Way way(Editor editor, Withdrawal what) {
    if (what.reason() != Change.Reason.MERGED) {
      return WithdrawalPage.Way.AT_ONCE;
    }
    return mergers.isAlone(editor) ? WithdrawalPage.Way.URGENT : WithdrawalPage.Way.PROPOSE;
  }

  private ResponseEntity<byte[]> done(
      HttpServletRequest request, Editor editor, String id, Deed<?> deed, Withdrawn typed) {
    return switch (desk.perform(editor, deed)) {
      case Performed.Done<?> _ -> Subjects.after(deed.act(), id);
      case Performed.Refused<?>(List<Outcome.Objection> objections, _) ->
          refused(request, editor, id, fields.words().of(objections), typed);
    };
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, String id, List<String> why, Withdrawn typed) {
    return show(request, editor, id, HttpStatus.CONFLICT, why, typed, Optional.empty());
  }

  /// Why this editor cannot withdraw this item at all; empty when they can.
  ///
  /// @param now asked once for all that is decided: another may withdraw the item meanwhile
  private String obstacle(Editor editor, Snapshot now, String id) {
    long newest = subjects.newest(id).number();
    return desk.may(Act.WITHDRAW, editor, now, id, newest).because();
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
