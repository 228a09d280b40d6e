package nl.goedvoorbeeld.cms.todo;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.content.draft.Difference;

/// Template `meegeleverd`.
///
/// @param version the newest of the item
/// @param seen names what was brought, as it is shown here
/// @param because what was sent to set it aside and refused
/// @param sides none where nothing waits
public record TwoTextsPage(
    Frame frame,
    String address,
    String error,
    long version,
    String seen,
    String because,
    List<Side> sides) {

  /// What two texts have apart.
  ///
  /// @param slug a sentence on the address; empty when it is the same
  public record Side(
      String title,
      String about,
      String slug,
      List<Difference.Field> fields,
      List<Difference.Piece> body,
      boolean sameBody) {}
}
