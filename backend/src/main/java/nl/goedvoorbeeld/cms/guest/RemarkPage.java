package nl.goedvoorbeeld.cms.guest;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `opmerkingen`.
///
/// @param version the id of the newest, which a new remark is about
/// @param number of it, as people count
/// @param passage what was filled in
/// @param text what was filled in
public record RemarkPage(
    Frame frame,
    String address,
    long version,
    int number,
    String error,
    String passage,
    String text,
    List<Line> lines) {

  /// @param version as people count
  /// @param passage the words that it is about; empty for the whole
  /// @param resolved how, by whom and when; empty while it is open
  public record Line(
      long id,
      String author,
      String at,
      int version,
      String passage,
      String text,
      String resolved) {}
}
