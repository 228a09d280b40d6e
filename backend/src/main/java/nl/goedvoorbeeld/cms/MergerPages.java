package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Outcome;
import nl.goedvoorbeeld.desk.Mergers;
import nl.goedvoorbeeld.desk.Planning;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a second editor says of a merger, and how a first takes it back; on the page of the item.
@Controller
class MergerPages {
  private static final String ADDRESS = Subjects.ITEM + "/samenvoegen/{voorstel:\\d{1,18}}";

  private final Subjects subjects;
  private final Mergers mergers;
  private final ItemPages pages;
  private final Recorded recorded;

  MergerPages(Subjects subjects, Mergers mergers, ItemPages pages, Recorded recorded) {
    this.subjects = subjects;
    this.mergers = mergers;
    this.pages = pages;
    this.recorded = recorded;
  }

  /// @param gezien what the list said that they saw
  @PostMapping(ADDRESS + "/goedkeuren")
  ResponseEntity<byte[]> approve(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long voorstel,
      @RequestParam(defaultValue = "") String gezien) {
    subjects.newest(id);
    Outcome outcome =
        recorded.of(
            editor,
            () -> mergers.approve(id, voorstel, gezien, editor),
            one ->
                one instanceof Outcome.Done(long generation, _)
                    ? Optional.of(
                        new Recorded.Entry(
                            "samengevoegd",
                            Trail.item(id),
                            "voorstel %d, generatie %d".formatted(voorstel, generation)))
                    : Optional.empty());
    return switch (outcome) {
      case Outcome.Done _, Outcome.Nothing _ ->
          Screens.to(Subjects.address(id) + Deed.MERGED.query());
      case Outcome.Refused(List<Outcome.Objection> objections) ->
          pages.refused(request, editor, id, pages.words(objections));
    };
  }

  @PostMapping(ADDRESS + "/{daad:afwijzen|terugnemen|nagekeken}")
  ResponseEntity<byte[]> end(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long voorstel,
      @PathVariable String daad,
      @RequestParam(defaultValue = "") String reden) {
    subjects.newest(id);
    Deed deed =
        switch (daad) {
          case "afwijzen" -> Deed.MERGER_REFUSED;
          case "terugnemen" -> Deed.MERGER_RETRACTED;
          default -> Deed.MERGER_CHECKED;
        };
    Planning planning =
        recorded.of(
            editor,
            () ->
                switch (deed) {
                  case MERGER_REFUSED -> mergers.refuse(id, voorstel, reden, editor);
                  case MERGER_RETRACTED -> mergers.retract(id, voorstel, editor);
                  default -> mergers.check(id, voorstel, editor);
                },
            one ->
                one instanceof Planning.Ended
                    ? Optional.of(
                        new Recorded.Entry(
                            deed.word().replace("-", " "), Trail.item(id), "voorstel " + voorstel))
                    : Optional.empty());
    return planning instanceof Planning.Refused(String sentence)
        ? pages.refused(request, editor, id, List.of(sentence))
        : Screens.to(Subjects.address(id) + deed.query());
  }
}
