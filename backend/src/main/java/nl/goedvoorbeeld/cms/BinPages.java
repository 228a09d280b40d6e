package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Acts;
import nl.goedvoorbeeld.content.Discards;
import nl.goedvoorbeeld.content.Outcome;
import nl.goedvoorbeeld.content.Step;
import nl.goedvoorbeeld.desk.Bin;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ways back: of a draft that was thrown away, and of an item that was withdrawn.
@Controller
class BinPages {
  static final String ADDRESS = Screens.DESK + "/weggegooid";

  private final Subjects subjects;
  private final Bin bin;
  private final Acts acts;
  private final ItemPages pages;
  private final Screens screens;
  private final Recorded recorded;

  BinPages(
      Subjects subjects, Bin bin, Acts acts, ItemPages pages, Screens screens, Recorded recorded) {
    this.subjects = subjects;
    this.bin = bin;
    this.acts = acts;
    this.pages = pages;
    this.screens = screens;
    this.recorded = recorded;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(HttpServletRequest request, @AuthenticationPrincipal Editor editor) {
    return screens.show(
        "weggegooid",
        new BinPage(
            screens.frame(request, "Weggegooid", editor),
            bin.all().stream()
                .map(
                    one ->
                        new BinPage.Line(
                            Subjects.address(one.itemId()),
                            one.title().isBlank() ? one.itemId() : one.title(),
                            one.kind().word(),
                            one.author() + ", " + Screens.moment(one.at()),
                            Screens.moment(one.at().plus(Discards.WAY_BACK))))
                .toList()));
  }

  @PostMapping(Subjects.ITEM + "/weggooien")
  ResponseEntity<byte[]> discard(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie) {
    subjects.newest(id);
    Step step =
        recorded.of(
            editor,
            () -> bin.discard(id, versie, Subjects.rank(editor), editor.email()),
            entry("weggegooid", id));
    return answer(request, editor, id, step, Deed.DISCARDED);
  }

  @PostMapping(Subjects.ITEM + "/terughalen")
  ResponseEntity<byte[]> restore(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    subjects.newest(id);
    Step step =
        recorded.of(
            editor,
            () -> bin.restore(id, Subjects.rank(editor), editor.email()),
            entry("teruggehaald", id));
    return answer(request, editor, id, step, Deed.RETRIEVED);
  }

  @PostMapping(Subjects.ITEM + "/intrekken/ongedaan")
  ResponseEntity<byte[]> takeBack(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    subjects.newest(id);
    Outcome outcome =
        recorded.of(
            editor,
            () -> acts.takeBack(id, Subjects.rank(editor), editor.email()),
            one ->
                one instanceof Outcome.Done(long generation, _)
                    ? Optional.of(
                        new Recorded.Entry(
                            "intrekken ongedaan gemaakt",
                            Trail.item(id),
                            "generatie " + generation))
                    : Optional.empty());
    return switch (outcome) {
      case Outcome.Done _, Outcome.Nothing _ ->
          Screens.to(Subjects.address(id) + Deed.TAKEN_BACK.query());
      case Outcome.Refused(List<Outcome.Objection> objections) ->
          pages.refused(request, editor, id, pages.words(objections));
    };
  }

  private static Function<Step, Optional<Recorded.Entry>> entry(String act, String id) {
    return one ->
        one instanceof Step.Taken
            ? Optional.of(new Recorded.Entry(act, Trail.item(id), ""))
            : Optional.empty();
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, Editor editor, String id, Step step, Deed deed) {
    return switch (step) {
      case Step.Taken _ -> Screens.to(Subjects.address(id) + deed.query());
      case Step.Refused(String sentence) -> pages.refused(request, editor, id, List.of(sentence));
    };
  }
}
