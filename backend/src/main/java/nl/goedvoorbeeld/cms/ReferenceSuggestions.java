package nl.goedvoorbeeld.cms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import nl.goedvoorbeeld.content.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Suggests what a reference may lead to, for the script of the form. Drafts too, so for editors
/// only.
@Controller
class ReferenceSuggestions {
  static final String ADDRESS = Screens.DESK + "/verwijzingen";

  private final FormFields fields;

  ReferenceSuggestions(FormFields fields) {
    this.fields = fields;
  }

  /// @param mappen folders, with commas; none for all
  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> suggest(
      @RequestParam(defaultValue = "") String mappen, @RequestParam(defaultValue = "") String q) {
    List<String> folders = Arrays.stream(mappen.split(",")).filter(one -> !one.isEmpty()).toList();
    if (!folders.stream().allMatch(ReferenceSuggestions::exists)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("suggesties");
      for (References.Found one : fields.references().find(q, folders)) {
        json.writeStartObject();
        json.writeStringProperty("waarde", one.ref().toString());
        json.writeStringProperty("titel", one.title());
        json.writeStringProperty("itemsoort", one.kind().value());
        json.writeBooleanProperty("concept", one.draft());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .body(out.toByteArray());
  }

  private static boolean exists(String folder) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.folder().equals(folder));
  }
}
