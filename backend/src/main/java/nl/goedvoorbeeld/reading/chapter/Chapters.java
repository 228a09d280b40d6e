package nl.goedvoorbeeld.reading.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Stated;
import org.jspecify.annotations.Nullable;

import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;

/// The chapters of the handreiking, in order.
public final class Chapters {
  private Chapters() {}

  public static List<Item> inOrder(Visit visit) {
    return visit.snapshot().items(Kind.CHAPTER).stream()
        .sorted(Comparator.comparing((Item item) -> ((Chapter) item.content()).number()))
        .toList();
  }

  public static ChapterView view(Visit visit, Item item, Chapter chapter) {
    List<Item> chapters = inOrder(visit);
    int at = chapters.indexOf(item);
    return new ChapterView(
        Integer.toString(chapter.number()),
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        audience(visit, item, chapter),
        chapters.stream().map(one -> line(visit, one, one == item)).toList(),
        visit.headings(item),
        body(visit, item, chapter),
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

  /// The text, then the steps and the checklist of the front matter as lists, then the notes.
  private static SafeHtml body(Visit visit, Item item, Chapter chapter) {
    String text = visit.body(item).html();
    int notes = text.indexOf("<ol class=\"noten\"");
    int end = notes < 0 ? text.length() : notes;
    StringBuilder html = new StringBuilder(text.substring(0, end));
    if (!chapter.steps().isEmpty()) {
      html.append("<h2 id=\"stappen\">Stappen</h2><ol>");
      for (Chapter.Step step : chapter.steps()) {
        html.append("<li>").append(text(step.action()));
        step.who().ifPresent(who -> html.append(" <small>(").append(text(who)).append(")</small>"));
        step.result()
            .ifPresent(
                result ->
                    html.append("<br><small>Resultaat: ").append(text(result)).append("</small>"));
        html.append("</li>");
      }
      html.append("</ol>");
    }
    if (!chapter.checklist().isEmpty()) {
      html.append("<h2 id=\"checklist\">Checklist</h2><ul>");
      chapter.checklist().forEach(line -> html.append("<li>").append(text(line)).append("</li>"));
      html.append("</ul>");
    }
    return new SafeHtml(html + text.substring(end));
  }

  private static String text(String words) {
    return SafeHtml.ofText(words).html();
  }
}
