package nl.goedvoorbeeld.reading.source;

import nl.goedvoorbeeld.content.Language;
import nl.goedvoorbeeld.reading.NamedLink;

/// The quiet line under a figure, and a row in the list of sources.
///
/// @param href our page about the source
/// @param address where the source itself stands; may be empty
/// @param grade A to D
/// @param gradeWords what the grade means
/// @param date when it was published, in words; may be empty
/// @param checked when it was last checked, in words
/// @param remark what to keep in mind; may be empty
/// @param language of the title
public record SourceLine(
    String title,
    String href,
    String address,
    String publisher,
    String grade,
    String gradeWords,
    String date,
    String checked,
    String remark,
    Language language) {
  /// What it is called in a list of sources, for who points to it there.
  public String anchor() {
    return "bron-" + href.substring(href.lastIndexOf('/') + 1);
  }

  /// The title, as a link to our page about the source.
  public NamedLink link() {
    return new NamedLink(href, title, language);
  }
}
