package nl.goedvoorbeeld.reading.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;
import org.jspecify.annotations.Nullable;

/// The chapters of the handreiking, in order.
public final class Chapters {
  /// How the list of notes below a text begins.
  private static final String NOTES = "<ol class=\"noten\"";

  private Chapters() {}

  public static List<Item> inOrder(Visit visit) {
    return visit.snapshot().items(Kind.CHAPTER).stream()
        .sorted(Comparator.comparing((Item item) -> ((Chapter) item.content()).number()))
        .toList();
  }

  public static ChapterView view(Visit visit, Item item, Chapter chapter) {
    List<Item> chapters = inOrder(visit);
    int at = chapters.indexOf(item);
    Text text = item.body();
    String body = visit.body(text).html();
    int notes = body.contains(NOTES) ? body.indexOf(NOTES) : body.length();
    return new ChapterView(
        Integer.toString(chapter.number()),
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        audience(visit, item, chapter),
        chapters.stream().map(one -> line(visit, one, one == item)).toList(),
        Visit.headings(text),
        new SafeHtml(body.substring(0, notes)),
        chapter.steps().stream().map(Chapters::step).toList(),
        Visit.texts(chapter.checklist()),
        new SafeHtml(body.substring(notes)),
        turn(visit, chapters, at - 1),
        turn(visit, chapters, at + 1));
  }

  private static @Nullable NamedLink turn(Visit visit, List<Item> chapters, int at) {
    return at < 0 || at >= chapters.size() ? null : visit.link(chapters.get(at));
  }

  public static ChapterLine line(Visit visit, Item item, boolean here) {
    Chapter chapter = (Chapter) item.content();
    return new ChapterLine(
        Integer.toString(chapter.number()),
        visit.link(item),
        item.masthead().summary(),
        String.join(", ", visit.labels("doelgroep", item.masthead().audiences())),
        here);
  }

  private static String audience(Visit visit, Item item, Chapter chapter) {
    List<String> words = new ArrayList<>();
    if (!item.masthead().audiences().isEmpty()) {
      words.add(
          "Voor " + String.join(", ", visit.labels("doelgroep", item.masthead().audiences())));
    }
    if (chapter.timeNeeded() instanceof Stated.Known<String>(String time)) {
      words.add("tijd nodig: " + time);
    }
    return String.join(" · ", words);
  }

  private static ChapterStep step(Chapter.Step step) {
    return new ChapterStep(
        SafeHtml.ofText(step.action()),
        SafeHtml.ofText(step.who().orElse("")),
        SafeHtml.ofText(step.result().orElse("")));
  }
}
