package nl.goedvoorbeeld.cms.form;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.cms.frame.ItemLine;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.Outcome.Objection;

/// Drafts that can become public in one act, to do so at once; partial `aanbod`.
///
/// @param choices as a form sends them
/// @param obstacle why not yet; empty when they can
/// @param item whose readers are told the note; may be empty
public record Companions(
    List<ItemLine> lines,
    List<String> choices,
    String obstacle,
    String item,
    boolean important,
    String note) {

  /// As many as a page of the list has.
  public static final int MOST = 50;

  /// @param objections what stands in their texts that keeps them from becoming public together
  public static Companions of(List<Working> drafts, List<Objection> objections) {
    return new Companions(
        drafts.stream().map(Companions::line).toList(),
        drafts.stream().map(one -> choice(one.itemId(), one.revision())).toList(),
        obstacle(drafts, objections),
        "",
        false,
        "");
  }

  /// With what an editor wrote already of one of them.
  public Companions told(String itemId, boolean isImportant, String words) {
    return new Companions(lines, choices, obstacle, itemId, isImportant, words);
  }

  /// One of them, as a form sends it.
  public static String choice(String itemId, long revision) {
    return itemId + ":" + revision;
  }

  public static ItemLine line(Working working) {
    return new ItemLine(
        Subjects.address(working.itemId()),
        title(working),
        working.kind().word(),
        working.state().word());
  }

  static String title(Working working) {
    return working.title().isBlank() ? working.itemId() : working.title();
  }

  private static String obstacle(List<Working> drafts, List<Objection> objections) {
    if (drafts.size() > MOST) {
      return "Het zijn er meer dan %d. Publiceer eerst een deel dat op zichzelf staat."
          .formatted(MOST);
    }
    Set<String> faulty = objections.stream().map(Objection::about).collect(Collectors.toSet());
    String waiting = titles(drafts, one -> !Act.PUBLISH.isFrom(one.state()));
    String unfinished = titles(drafts, one -> faulty.contains(one.kind().file(one.slug())));
    return Stream.of(
            waiting.isEmpty()
                ? ""
                : "Dat kan zodra alle zijn goedgekeurd. Nu nog niet: %s.".formatted(waiting),
            unfinished.isEmpty()
                ? ""
                : "Hieraan moet eerst nog iets gebeuren: %s. Op de pagina van het item staat wat."
                    .formatted(unfinished))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String titles(List<Working> drafts, Predicate<Working> which) {
    return drafts.stream()
        .filter(which)
        .map(one -> "«" + title(one) + "»")
        .collect(Collectors.joining(", "));
  }
}
