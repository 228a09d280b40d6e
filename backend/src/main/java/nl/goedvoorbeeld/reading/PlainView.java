package nl.goedvoorbeeld.reading;

import java.util.List;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.markdown.Text;

/// Template `pagina`: about, method, accessibility, dossiers.
///
/// @param headings the contents; empty for a short page
public record PlainView(
    String title, String lead, List<String> warnings, List<HeadingLink> headings, SafeHtml body) {
  private static final int WORTH_CONTENTS = 3;

  public static PlainView of(Visit visit, Item item) {
    Text text = item.body();
    List<HeadingLink> headings = Visit.headings(text);
    return new PlainView(
        item.title(),
        item.masthead().summary(),
        visit.warnings(item),
        headings.size() < WORTH_CONTENTS ? List.of() : headings,
        visit.body(text));
  }
}
