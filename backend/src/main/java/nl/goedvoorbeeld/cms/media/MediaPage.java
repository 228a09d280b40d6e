package nl.goedvoorbeeld.cms.media;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.reading.NamedLink;

/// Template `afbeeldingen`.
///
/// @param error why the file was not taken; empty when nothing is wrong
/// @param alt what was typed
/// @param previous the address of the newer ones; empty on the first page
/// @param next the address of the older ones; empty on the last page
public record MediaPage(
    Frame frame,
    String error,
    String alt,
    String count,
    List<Line> lines,
    String previous,
    String next) {

  /// @param id names the parts of the line on the page
  /// @param address of the smallest file, for editors
  /// @param width of that file, in pixels, as is the height
  /// @param markdown the line that shows the image in a text
  /// @param uses the items that show it
  public record Line(
      String id,
      String address,
      int width,
      int height,
      String alt,
      String markdown,
      String size,
      String sent,
      List<NamedLink> uses) {}
}
