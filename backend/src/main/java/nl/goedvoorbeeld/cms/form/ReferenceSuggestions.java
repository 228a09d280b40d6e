package nl.goedvoorbeeld.cms.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Suggests what a reference may lead to, for the script of the form. Drafts too, so for editors
/// only.
@Controller
class ReferenceSuggestions {
  static final String ADDRESS = Screens.DESK + "/verwijzingen";

  private final FormFields fields;

  ReferenceSuggestions(FormFields fields) {
    this.fields = fields;
  }

  record Suggested(@JsonProperty("suggesties") List<Suggestion> suggestions) {}

  record Suggestion(
      @JsonProperty("waarde") String value,
      @JsonProperty("titel") String title,
      @JsonProperty("itemsoort") String kind,
      @JsonProperty("adres") String address,
      @JsonProperty("concept") boolean draft) {

    private static Suggestion of(References.Found found) {
      return new Suggestion(
          found.ref().toString(),
          found.title(),
          found.kind().value(),
          found.kind().address(found.ref().slug()),
          found.draft());
    }
  }

  /// @param mappen folders, with commas; none for all
  @GetMapping(ADDRESS)
  ResponseEntity<Suggested> suggest(
      @RequestParam(defaultValue = "") String mappen, @RequestParam(defaultValue = "") String q) {
    List<String> folders = Arrays.stream(mappen.split(",")).filter(one -> !one.isEmpty()).toList();
    if (!folders.stream().allMatch(ReferenceSuggestions::exists)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            new Suggested(
                fields.references().find(q, folders).stream().map(Suggestion::of).toList()));
  }

  private static boolean exists(String folder) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.folder().equals(folder));
  }
}
