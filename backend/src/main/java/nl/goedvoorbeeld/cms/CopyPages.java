package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Saving;
import nl.goedvoorbeeld.content.Workbench;
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
  private final Workbench workbench;
  private final Screens screens;
  private final Recorded recorded;

  CopyPages(Subjects subjects, Workbench workbench, Screens screens, Recorded recorded) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.screens = screens;
    this.recorded = recorded;
  }

  @PostMapping(Subjects.ITEM + "/kopie")
  ResponseEntity<byte[]> copy(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie) {
    subjects.newest(id);
    Saving saving =
        recorded.of(
            editor,
            () -> workbench.copy(id, versie, editor.email()),
            one ->
                one instanceof Saving.Saved(String copy, long number, _)
                    ? Optional.of(
                        new Recorded.Entry(
                            "gekopieerd",
                            Trail.item(copy),
                            "van %s van %s, als %s"
                                .formatted(
                                    subjects.versionWords(id, versie),
                                    id,
                                    subjects.versionWords(copy, number))))
                    : Optional.empty());
    return switch (saving) {
      case Saving.Saved(String copy, _, _) ->
          Screens.to(Subjects.address(copy) + Deed.COPIED.query());
      case Saving.Refused(String sentence) ->
          screens.show(
              HttpStatus.CONFLICT,
              "samen",
              new TogetherPage(
                  screens.frame(request, "De kopie is niet gelukt", editor),
                  Subjects.address(id),
                  List.of(),
                  List.of(sentence),
                  null));
      case Saving.Unchanged _, Saving.Outdated _ ->
          throw new IllegalStateException("A new item has no earlier version");
    };
  }
}
