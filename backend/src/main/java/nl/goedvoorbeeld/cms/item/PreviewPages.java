package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.form.Editions;
import nl.goedvoorbeeld.cms.form.FormFields;
import nl.goedvoorbeeld.cms.form.Typing;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.reading.Preview;
import nl.goedvoorbeeld.site.Previewing;
import nl.goedvoorbeeld.web.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The real page of a draft, for editors: of a version, or of what is being typed.
@Controller
class PreviewPages {
  private static final String ADDRESS = Subjects.ITEM + Subjects.PREVIEW;

  private final Subjects subjects;
  private final Previewing previewing;
  private final Screens screens;
  private final Typing typing;
  private final FormFields fields;
  private final Editions editions;

  PreviewPages(
      Subjects subjects,
      Previewing previewing,
      Screens screens,
      Typing typing,
      FormFields fields,
      Editions editions) {
    this.subjects = subjects;
    this.previewing = previewing;
    this.screens = screens;
    this.typing = typing;
    this.fields = fields;
    this.editions = editions;
  }

  /// @param versie absent for the newest
  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> ofVersion(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(required = false) Optional<Long> versie) {
    Version newest = subjects.newest(id);
    return show(request, response, editor, id, subjects.draft(id, versie.orElse(newest.number())));
  }

  /// What is being typed, in either view; nothing of it is kept.
  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> ofTyped(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all) {
    Version newest = subjects.newest(id);
    Draft stored = subjects.draft(id, newest.number());
    Draft typed =
        typing
            .of(id, new Typed(Map.copyOf(all)))
            .map(
                edit ->
                    Draft.read(
                        stored.kind(),
                        edit.slug().isEmpty() ? newest.slug() : edit.slug(),
                        edit.document()))
            .orElse(stored);
    return show(request, response, editor, id, typed);
  }

  /// The page of any draft of this item; where it cannot be shown, what is in the way. Both are an
  /// answer, so that who types sees the one or the other beside the text.
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpServletResponse response,
      Editor editor,
      String id,
      Draft draft) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    return previewing
        .page(
            id,
            draft,
            new Preview(Subjects.address(id), Screens.IMAGES + "/"),
            editions.beside(id, draft))
        .map(html -> ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, Answer.HTML).body(html))
        .orElseGet(
            () ->
                screens.show(
                    "geen-voorbeeld",
                    new NoPreviewPage(
                        screens.frame(request, "Er is nog geen voorbeeld", editor),
                        Subjects.address(id),
                        faults(draft))));
  }

  /// Why it has no page, in the words of its form.
  private List<String> faults(Draft draft) {
    return draft.faults().isEmpty()
        ? List.of("Dit soort item heeft geen eigen pagina.")
        : fields.words().of(Outcome.Faulty.all(draft));
  }
}
