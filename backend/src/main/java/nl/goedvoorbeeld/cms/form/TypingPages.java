package nl.goedvoorbeeld.cms.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.typing.Keeping;
import nl.goedvoorbeeld.content.typing.Sheet;
import nl.goedvoorbeeld.content.wording.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps what is being typed, for the one who types it, and tells what is to be said of it and who
/// else is at the item. Asked by the script of the form; nothing here makes a version, so the trail
/// says nothing of it.
@Controller
class TypingPages {
  private final Typing typing;
  private final FormFields fields;
  private final Subjects subjects;
  private final Workbench workbench;
  private final Clock clock;

  TypingPages(
      Typing typing, FormFields fields, Subjects subjects, Workbench workbench, Clock clock) {
    this.typing = typing;
    this.fields = fields;
    this.subjects = subjects;
    this.workbench = workbench;
    this.clock = clock;
  }

  @PostMapping(Subjects.ITEM + "/bewaren")
  ResponseEntity<Told> keep(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all) {
    Typed typed = new Typed(Map.copyOf(all));
    Optional<ItemForm> sent = typing.form(id, typed);
    Optional<Edit> edit = typing.of(id, typed, sent);
    Keeping keeping =
        edit.map(one -> workbench.autosave(one, Typing.pen(typed), editor.email()))
            .orElse(Keeping.UNFIT);
    return switch (keeping) {
      case KEPT -> kept(request, editor, id, sent, edit.orElseThrow());
      case UNFIT -> ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
      case FULL -> ResponseEntity.status(HttpStatus.CONFLICT).build();
    };
  }

  private ResponseEntity<Told> kept(
      HttpServletRequest request, Editor editor, String id, Optional<ItemForm> sent, Edit kept) {
    long newest = subjects.newest(id).number();
    Draft draft = Draft.read(subjects.draft(id, newest).kind(), kept.slug(), kept.document());
    Optional<FormPage> form =
        sent.map(
            one ->
                fields.page(
                    request, editor, id, one, draft, kept.basedOn(), FormFields.Beside.NOTHING));
    List<String> atWork = workbench.atWork(id, editor.email());
    String at = Dutch.time(LocalTime.ofInstant(clock.instant(), Dutch.ZONE));
    boolean newer = newest != kept.basedOn();
    return told(
        form.map(page -> Told.of(atWork, at, newer, page))
            .orElseGet(() -> Told.of(atWork, at, newer, fields.lines(draft))));
  }

  /// What the script is told: who else is at the item, when the text was kept and whether there is
  /// a newer version; what stands in the way of publication, each at its field, and what is to be
  /// said of the text. Of a whole document all is said of the text.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Told(
      @JsonProperty("bezig") List<String> atWork,
      @JsonProperty("bewaard") @Nullable String at,
      @JsonProperty("nieuwer") @Nullable Boolean newer,
      @JsonProperty("velden") @Nullable List<OfField> fields,
      @JsonProperty("mee") @Nullable List<Companion> along,
      @JsonProperty("elders") @Nullable List<String> elsewhere,
      @JsonProperty("tekst") @Nullable List<Said> text) {

    static Told of(List<String> atWork, String at, boolean newer, FormPage page) {
      return new Told(
          atWork,
          at,
          newer,
          page.faults().stream().map(OfField::of).toList(),
          page.along().stream().map(Companion::of).toList(),
          page.elsewhere(),
          page.textNotes().stream().map(Said::of).toList());
    }

    static Told of(List<String> atWork, String at, boolean newer, List<DocumentNote> lines) {
      return new Told(atWork, at, newer, null, null, null, lines.stream().map(Said::of).toList());
    }

    static Told only(List<String> atWork) {
      return new Told(atWork, null, null, null, null, null, null);
    }
  }

  private record OfField(
      @JsonProperty("veld") String id,
      @JsonProperty("naam") String label,
      @JsonProperty("zin") String sentence) {

    static OfField of(FormPage.Fault fault) {
      return new OfField(fault.id(), fault.label(), fault.sentence());
    }
  }

  private record Companion(
      @JsonProperty("adres") String address, @JsonProperty("titel") String title) {

    static Companion of(FormPage.Companion draft) {
      return new Companion(draft.address(), draft.title());
    }
  }

  /// @param at how the line begins; empty where lines have numbers
  private record Said(
      @JsonProperty("regel") int line,
      @JsonProperty("waar") String at,
      @JsonProperty("zin") String sentence,
      @JsonProperty("hindert") boolean hinders) {

    static Said of(FormPage.Note note) {
      return new Said(note.line(), note.at(), note.sentence(), note.hinders());
    }

    static Said of(DocumentNote line) {
      return new Said(line.line(), "", line.sentence(), line.hinders());
    }
  }

  @PostMapping(Subjects.ITEM + "/bezig")
  ResponseEntity<Told> present(@AuthenticationPrincipal Editor editor, @PathVariable String id) {
    subjects.newest(id);
    return told(Told.only(workbench.atWork(id, editor.email())));
  }

  private static ResponseEntity<Told> told(Told what) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(what);
  }

  /// Throws away a text that was kept, as it was seen.
  @PostMapping(Subjects.ITEM + "/vergeten")
  ResponseEntity<byte[]> forget(
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String blad) {
    subjects.newest(id);
    boolean forgotten =
        Sheet.read(blad).filter(one -> workbench.forget(id, one, editor.email())).isPresent();
    return Screens.to(
        Subjects.address(id) + (forgotten ? Notice.FORGOTTEN : Notice.NOT_FORGOTTEN).query());
  }
}
