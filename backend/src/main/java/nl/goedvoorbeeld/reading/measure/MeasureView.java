package nl.goedvoorbeeld.reading.measure;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.CardGroup;

/// Template `maatregel`.
///
/// @param headings of the text
/// @param strategy to all measures of the same strategy
/// @param comparison the effects of the examples in one table, without those that have none
/// @param examples grouped by what is known of their effect
public record MeasureView(
    String title,
    String lead,
    List<String> warnings,
    NamedLink strategy,
    List<NamedLink> headings,
    SafeHtml body,
    List<ExampleEffects> comparison,
    List<CardGroup> examples,
    List<Fact> facts) {
  public static final NamedLink COMPARISON = new NamedLink("#vergelijk", "Wat leverde het op?");

  /// All that has a heading on the page, in its order.
  ///
  /// @param foot what stands below the examples
  public List<NamedLink> contents(List<NamedLink> foot) {
    List<NamedLink> contents = new ArrayList<>(headings);
    if (!comparison.isEmpty()) {
      contents.add(COMPARISON);
    }
    for (int group = 0; group < examples.size(); group++) {
      contents.add(new NamedLink("#" + idOf(group), examples.get(group).heading()));
    }
    contents.addAll(foot);
    return contents;
  }

  public static String idOf(int group) {
    return "voorbeelden-" + (group + 1);
  }
}
