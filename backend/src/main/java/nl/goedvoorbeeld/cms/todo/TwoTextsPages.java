package nl.goedvoorbeeld.cms.todo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.draft.Difference;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.TextDeed;
import nl.goedvoorbeeld.desk.todo.TwoTexts;
import nl.goedvoorbeeld.transfer.Ours.Brought;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came with the library next to what editors made of it: to take over as a draft, or to set
/// aside.
@Controller
class TwoTextsPages {
  /// The end of the address, behind that of the item.
  static final String PART = "/meegeleverd";

  private final Subjects subjects;
  private final TwoTexts texts;
  private final Screens screens;
  private final Desk desk;

  TwoTextsPages(Subjects subjects, TwoTexts texts, Screens screens, Desk desk) {
    this.subjects = subjects;
    this.texts = texts;
    this.screens = screens;
    this.desk = desk;
  }

  @GetMapping(Subjects.ITEM + PART)
  ResponseEntity<byte[]> show(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    return show(request, editor, id, HttpStatus.OK, "", "");
  }

  @PostMapping(Subjects.ITEM + PART + "/overnemen")
  ResponseEntity<byte[]> takeOver(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String gezien) {
    subjects.newest(id);
    return switch (desk.perform(editor, new TextDeed.TakeOver(id, versie, gezien))) {
      case Performed.Done<Saving.Stored> _ -> Subjects.after(Act.TAKE_OVER, id);
      case Performed.Refused<Saving.Stored> refused ->
          refused(request, editor, id, refused.sentence(), "");
    };
  }

  @PostMapping(Subjects.ITEM + PART + "/terzijde")
  ResponseEntity<byte[]> setAside(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String gezien,
      @RequestParam(defaultValue = "") String reden) {
    subjects.newest(id);
    return switch (desk.perform(editor, new TextDeed.KeepOwn(id, gezien, reden))) {
      case Performed.Done<String> _ -> Subjects.after(Act.KEEP_OWN, id);
      case Performed.Refused<String> refused ->
          refused(request, editor, id, refused.sentence(), reden);
    };
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Editor editor, String id, String why, String because) {
    return show(request, editor, id, HttpStatus.CONFLICT, why, because);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String id,
      HttpStatus status,
      String error,
      String because) {
    Version newest = subjects.newest(id);
    Optional<Brought> brought = texts.find(id);
    return screens.show(
        status,
        "meegeleverd",
        new TwoTextsPage(
            screens.frame(request, "Meegeleverde tekst van " + subjects.title(id), editor),
            Subjects.address(id),
            error,
            newest.number(),
            brought.map(TwoTexts::sign).orElse(""),
            because,
            brought.map(one -> sides(one, subjects.draft(id, newest.number()))).orElse(List.of())));
  }

  private static List<TwoTextsPage.Side> sides(Brought brought, Draft newest) {
    List<TwoTextsPage.Side> sides = new ArrayList<>();
    brought
        .before()
        .ifPresent(
            before ->
                sides.add(
                    side(
                        "Wat wij veranderden",
                        "Van de tekst die eerder meekwam naar die van nu.",
                        before,
                        brought.draft())));
    sides.add(
        side(
            "Uw tekst en de onze",
            "Van uw nieuwste versie naar de meegeleverde tekst: dit verandert er als u die overneemt.",
            newest,
            brought.draft()));
    return sides;
  }

  private static TwoTextsPage.Side side(String title, String about, Draft from, Draft to) {
    Difference difference = Difference.between(from, to);
    return new TwoTextsPage.Side(
        title,
        about,
        difference.slugBefore().equals(difference.slug())
            ? ""
            : "Het adres is «%s» en wordt «%s»."
                .formatted(difference.slugBefore(), difference.slug()),
        difference.fields(),
        difference.body(),
        difference.body().stream().allMatch(piece -> piece.change() == Difference.Change.SAME));
  }
}
