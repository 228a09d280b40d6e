package nl.goedvoorbeeld.cms;

import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.WorkState;
import nl.goedvoorbeeld.content.Working;

/// Drafts that can become public in one act, to do so at once; partial `aanbod`.
///
/// @param choices as a form sends them, see {@link Together}
/// @param obstacle why not yet; empty when they can
/// @param item whose readers are told the note; may be empty
public record Companions(
    List<ItemLine> lines,
    List<String> choices,
    String obstacle,
    String item,
    boolean important,
    String note) {

  static Companions of(List<Working> drafts) {
    return new Companions(
        drafts.stream().map(Companions::line).toList(),
        drafts.stream().map(one -> Together.choice(one.itemId(), one.revision())).toList(),
        obstacle(drafts),
        "",
        false,
        "");
  }

  /// With what an editor wrote already of one of them.
  Companions told(String itemId, boolean isImportant, String words) {
    return new Companions(lines, choices, obstacle, itemId, isImportant, words);
  }

  private static ItemLine line(Working working) {
    return new ItemLine(
        Subjects.address(working.itemId()),
        title(working),
        working.kind().word(),
        working.state().word());
  }

  static String title(Working working) {
    return working.title().isBlank() ? working.itemId() : working.title();
  }

  private static String obstacle(List<Working> drafts) {
    if (drafts.size() > Together.MOST) {
      return "Het zijn er meer dan %d. Publiceer eerst een deel dat op zichzelf staat."
          .formatted(Together.MOST);
    }
    String waiting =
        drafts.stream()
            .filter(one -> one.state() != WorkState.APPROVED && one.state() != WorkState.PLANNED)
            .map(one -> "«" + title(one) + "»")
            .collect(Collectors.joining(", "));
    return waiting.isEmpty()
        ? ""
        : "Dat kan zodra alle zijn goedgekeurd. Nu nog niet: %s.".formatted(waiting);
  }
}
