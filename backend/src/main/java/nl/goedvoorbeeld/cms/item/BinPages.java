package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.act.Discards;
import nl.goedvoorbeeld.desk.Bin;
import nl.goedvoorbeeld.desk.Deed;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.ReadersDeed;
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
  private final ItemPages pages;
  private final Screens screens;
  private final Desk desk;

  BinPages(Subjects subjects, Bin bin, Desk desk, ItemPages pages, Screens screens) {
    this.subjects = subjects;
    this.bin = bin;
    this.pages = pages;
    this.screens = screens;
    this.desk = desk;
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
    return done(request, editor, id, new ReadersDeed.Discard(id, versie));
  }

  @PostMapping(Subjects.ITEM + "/terughalen")
  ResponseEntity<byte[]> restore(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    return done(request, editor, id, new ReadersDeed.Retrieve(id));
  }

  @PostMapping(Subjects.ITEM + "/intrekken/ongedaan")
  ResponseEntity<byte[]> takeBack(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    return done(request, editor, id, new ReadersDeed.TakeBack(id));
  }

  private ResponseEntity<byte[]> done(
      HttpServletRequest request, Editor editor, String id, Deed<?> deed) {
    subjects.newest(id);
    return pages.answer(request, editor, id, deed, desk.perform(editor, deed));
  }
}
