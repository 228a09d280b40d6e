package nl.goedvoorbeeld.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.frontmatter.Place;

/// A well-formed directive with a name that we know.
///
/// | Written | Form | Shows |
/// |---|---|---|
/// | `:cijfer[slug]{vorm="zonder-teken zonder-soort"}` | inline | the figure with its base and source |
/// | `:bedrag[slug]` | inline | the amount of a scheme |
/// | `:::uitspraak{grond="praktijkvoorbeelden:x, cijfers:y"}` to `:::` | block | a statement and the marks to its grounds |
/// | `:::let-op` to `:::` | block | a note set apart |
///
/// The label is empty for a block. The attributes keep the order in which they were written.
public record Directive(
    Form form, String name, String label, Map<String, String> attributes, Place place) {

  public enum Form {
    INLINE,
    BLOCK
  }

  static final String FIGURE = "cijfer";
  static final String AMOUNT = "bedrag";
  static final String STATEMENT = "uitspraak";
  static final String NOTE = "let-op";

  /// The attribute of a statement that names what it rests on.
  static final String GROUND = "grond";

  static final Set<String> INLINE_NAMES = Set.of(FIGURE, AMOUNT);
  static final Set<String> BLOCK_NAMES = Set.of(STATEMENT, NOTE);

  public Directive {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /// What a reader sees where the quote is not to be had: never nothing.
  String missing() {
    String what = name.equals(STATEMENT) ? GROUND : name;
    String which = name.equals(STATEMENT) ? attributes.getOrDefault(GROUND, "") : label;
    return which.isBlank() ? "[" + what + " ontbreekt]" : "[" + what + " ontbreekt: " + which + "]";
  }
}
