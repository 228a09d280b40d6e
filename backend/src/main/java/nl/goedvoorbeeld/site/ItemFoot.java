package nl.goedvoorbeeld.site;

import java.util.List;

/// What stands below every item.
///
/// @param related other items
/// @param history the latest changes, newest first
/// @param historyHref to all of them; may be empty
/// @param takeAway the same content as Markdown, JSON and so on
/// @param checked when an editor last checked the content, in words
public record ItemFoot(
    List<SourceLine> sources,
    List<Card> related,
    List<Change> history,
    String historyHref,
    List<Link> takeAway,
    String checked) {

  /// What the letters of the sources mean.
  public String grades() {
    return Sources.GRADES;
  }
}
