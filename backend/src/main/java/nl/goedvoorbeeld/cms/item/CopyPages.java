package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.TextDeed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Begins an item with the text of another.
@Controller
class CopyPages {
  private final Subjects subjects;
  private final Screens screens;
  private final Desk desk;

  CopyPages(Subjects subjects, Screens screens, Desk desk) {
    this.subjects = subjects;
    this.screens = screens;
    this.desk = desk;
  }

  @PostMapping(Subjects.ITEM + "/kopie")
  ResponseEntity<byte[]> copy(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie) {
    subjects.newest(id);
    return switch (desk.perform(editor, new TextDeed.Copy(id, versie))) {
      case Performed.Done<Saving.Stored>(Saving.Stored copy, _) ->
          Subjects.after(Act.COPY, copy.itemId());
      case Performed.Refused<Saving.Stored> refused ->
          screens.show(
              HttpStatus.CONFLICT,
              "samen",
              new TogetherPage(
                  screens.frame(request, "De kopie is niet gelukt", editor),
                  Subjects.address(id),
                  List.of(),
                  List.of(refused.sentence()),
                  null));
    };
  }
}
