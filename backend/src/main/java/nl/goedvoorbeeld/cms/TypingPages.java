package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Edit;
import nl.goedvoorbeeld.content.Keeping;
import nl.goedvoorbeeld.content.Sheet;
import nl.goedvoorbeeld.content.Workbench;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

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
  ResponseEntity<byte[]> keep(
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

  private ResponseEntity<byte[]> kept(
      HttpServletRequest request, Editor editor, String id, Optional<ItemForm> sent, Edit kept) {
    long newest = subjects.newest(id).number();
    Draft draft = Draft.read(subjects.draft(id, newest).kind(), kept.slug(), kept.document());
    Optional<FormPage> form =
        sent.map(
            one ->
                fields.page(
                    request, editor, id, one, draft, kept.basedOn(), FormFields.Beside.NOTHING));
    return told(
        workbench.atWork(id, editor.email()),
        json -> {
          json.writeStringProperty(
              "bewaard", Dutch.time(LocalTime.ofInstant(clock.instant(), Dutch.ZONE)));
          json.writeBooleanProperty("nieuwer", newest != kept.basedOn());
          form.ifPresentOrElse(
              page -> said(page, json),
              () -> {
                json.writeArrayPropertyStart("tekst");
                fields
                    .lines(draft)
                    .forEach(line -> said(line.line(), "", line.sentence(), line.hinders(), json));
                json.writeEndArray();
              });
        });
  }

  /// What stands in the way of publication, each at its field, and what is to be said of the text.
  private static void said(FormPage page, JsonGenerator json) {
    json.writeArrayPropertyStart("velden");
    for (FormPage.Fault fault : page.faults()) {
      json.writeStartObject();
      json.writeStringProperty("veld", fault.id());
      json.writeStringProperty("naam", fault.label());
      json.writeStringProperty("zin", fault.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("mee");
    for (FormPage.Companion draft : page.along()) {
      json.writeStartObject();
      json.writeStringProperty("adres", draft.address());
      json.writeStringProperty("titel", draft.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("elders");
    page.elsewhere().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("tekst");
    page.textNotes()
        .forEach(note -> said(note.line(), note.at(), note.sentence(), note.hinders(), json));
    json.writeEndArray();
  }

  /// @param at how the line begins; empty where lines have numbers
  private static void said(
      int line, String at, String sentence, boolean hinders, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("regel", line);
    json.writeStringProperty("waar", at);
    json.writeStringProperty("zin", sentence);
    json.writeBooleanProperty("hindert", hinders);
    json.writeEndObject();
  }

  @PostMapping(Subjects.ITEM + "/bezig")
  ResponseEntity<byte[]> present(@AuthenticationPrincipal Editor editor, @PathVariable String id) {
    subjects.newest(id);
    return told(workbench.atWork(id, editor.email()), _ -> {});
  }

  /// @param more writes what else is to be told
  private static ResponseEntity<byte[]> told(List<String> atWork, Consumer<JsonGenerator> more) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("bezig");
      atWork.forEach(json::writeString);
      json.writeEndArray();
      more.accept(json);
      json.writeEndObject();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .body(out.toByteArray());
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
