package nl.goedvoorbeeld.reading.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.reading.HistoryLine;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.source.SourceLine;
import nl.goedvoorbeeld.reading.source.Sources;

/// What stands below every item.
///
/// @param related other items
/// @param history the latest changes, newest first
/// @param historyHref to all of them; may be empty
/// @param takeAway the same content as Markdown, JSON and so on
/// @param follow where one asks to be told when it changes; may be empty
/// @param checked when an editor last checked the content, in words
public record ItemFoot(
    List<SourceLine> sources,
    List<Card> related,
    List<HistoryLine> history,
    String historyHref,
    List<NamedLink> takeAway,
    String follow,
    String checked) {
  /// More sources than these wait until somebody asks for them.
  private static final int SHOWN = 5;

  public List<SourceLine> shownSources() {
    return sources.subList(0, Math.min(SHOWN, sources.size()));
  }

  public List<SourceLine> foldedSources() {
    return sources.subList(shownSources().size(), sources.size());
  }

  /// Leads on to nothing that the page itself has shown.
  public ItemFoot without(List<CardGroup> groups) {
    Set<String> shown =
        groups.stream()
            .flatMap(group -> group.cards().stream())
            .map(Card::href)
            .collect(Collectors.toSet());
    List<Card> others = related.stream().filter(card -> !shown.contains(card.href())).toList();
    return new ItemFoot(sources, others, history, historyHref, takeAway, follow, checked);
  }

  /// What stands in it that a page may lead to.
  public List<NamedLink> contents() {
    List<NamedLink> contents = new ArrayList<>();
    if (!sources.isEmpty()) {
      contents.add(new NamedLink("#bronnen", "Bronnen"));
    }
    if (!related.isEmpty()) {
      contents.add(new NamedLink("#verwant", "Lees ook"));
    }
    return contents;
  }

  /// What the letters of the sources mean.
  public String grades() {
    return Sources.GRADES;
  }
}
