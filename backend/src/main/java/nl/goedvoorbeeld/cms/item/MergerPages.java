package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.desk.Deed;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.MergerDeed;
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
  private final ItemPages pages;
  private final Desk desk;

  MergerPages(Subjects subjects, ItemPages pages, Desk desk) {
    this.subjects = subjects;
    this.pages = pages;
    this.desk = desk;
  }

  /// @param gezien what the list said that they saw
  @PostMapping(ADDRESS + "/goedkeuren")
  ResponseEntity<byte[]> approve(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long voorstel,
      @RequestParam(defaultValue = "") String gezien) {
    return done(request, editor, id, new MergerDeed.Agree(id, voorstel, gezien));
  }

  @PostMapping(ADDRESS + "/{daad:afwijzen|terugnemen|nagekeken}")
  ResponseEntity<byte[]> end(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long voorstel,
      @PathVariable String daad,
      @RequestParam(defaultValue = "") String reden) {
    return done(
        request,
        editor,
        id,
        switch (daad) {
          case "afwijzen" -> new MergerDeed.Decline(id, voorstel, reden);
          case "terugnemen" -> new MergerDeed.Retract(id, voorstel);
          default -> new MergerDeed.CheckAfterwards(id, voorstel);
        });
  }

  private ResponseEntity<byte[]> done(
      HttpServletRequest request, Editor editor, String id, Deed<?> deed) {
    subjects.newest(id);
    return pages.answer(request, editor, id, deed, desk.perform(editor, deed));
  }
}
