package nl.goedvoorbeeld.cms;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Edit;
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

/// Keeps what is being typed, for the one who types it, and tells who else is at the item. Asked by
/// the script of the form; nothing here makes a version, so the trail says nothing of it.
@Controller
class TypingPages {
  private final Typing typing;
  private final Subjects subjects;
  private final Workbench workbench;
  private final Clock clock;

  TypingPages(Typing typing, Subjects subjects, Workbench workbench, Clock clock) {
    this.typing = typing;
    this.subjects = subjects;
    this.workbench = workbench;
    this.clock = clock;
  }

  @PostMapping(Subjects.ITEM + "/bewaren")
  ResponseEntity<byte[]> keep(
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all) {
    Optional<Edit> edit = typing.of(id, new Typed(Map.copyOf(all)));
    if (edit.isEmpty() || !workbench.autosave(edit.get(), editor.email())) {
      return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
    }
    return told(
        Dutch.time(LocalTime.ofInstant(clock.instant(), Dutch.ZONE)),
        subjects.newest(id).number() != edit.get().basedOn(),
        workbench.atWork(id, editor.email()));
  }

  @PostMapping(Subjects.ITEM + "/bezig")
  ResponseEntity<byte[]> present(@AuthenticationPrincipal Editor editor, @PathVariable String id) {
    subjects.newest(id);
    return told("", false, workbench.atWork(id, editor.email()));
  }

  /// @param kept at what time
  /// @param newer whether somebody saved since the version that was typed on
  private static ResponseEntity<byte[]> told(String kept, boolean newer, List<String> atWork) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("bewaard", kept);
      json.writeBooleanProperty("nieuwer", newer);
      json.writeArrayPropertyStart("bezig");
      atWork.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .body(out.toByteArray());
  }

  /// Throws away what was kept.
  @PostMapping(Subjects.ITEM + "/vergeten")
  ResponseEntity<byte[]> forget(@AuthenticationPrincipal Editor editor, @PathVariable String id) {
    workbench.forget(subjects.newest(id).itemId(), editor.email());
    return Screens.to(Subjects.address(id) + Deed.FORGOTTEN.query());
  }
}
