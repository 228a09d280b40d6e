package nl.goedvoorbeeld.content.act;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.dutch.Latin;

/// An item that is to be begun.
///
/// @param edition for an article: the slug of the edition that it stands in
/// @param slug chosen by the editor; derived from the title where absent. Of an article only its
///   own part
public record NewItem(Kind kind, String title, Optional<String> edition, Optional<String> slug) {
  private static final int LONGEST_SLUG = 60;
  private static final int TRIES = 100;

  public NewItem(Kind kind, String title) {
    this(kind, title, Optional.empty(), Optional.empty());
  }

  /// The slugs to try, in this order: the chosen one only, or the derived one with ever another
  /// number.
  List<String> slugs() {
    if (slug.isPresent()) {
      return List.of(prefix() + slug.get());
    }
    String derived = derived(title);
    return IntStream.rangeClosed(1, TRIES)
        .mapToObj(number -> prefix() + derived + (number == 1 ? "" : "-" + number))
        .toList();
  }

  private String prefix() {
    return edition.map(name -> name + "/").orElse("");
  }

  /// The id that goes with a slug; it never changes, though the slug may.
  String id(String slug) {
    return kind.folder() + "-" + slug.replace('/', '-');
  }

  /// The beginning of the document: what the editor said, and nothing that was not said.
  String document(String id) {
    String quoted = title.strip().replace("\\", "\\\\").replace("\"", "\\\"");
    return "---\nid: %s\ntitel: \"%s\"\n---\n".formatted(id, quoted);
  }

  private static String derived(String title) {
    String plain = Latin.slug(title, LONGEST_SLUG);
    return plain.isEmpty() ? "zonder-naam" : plain;
  }
}
