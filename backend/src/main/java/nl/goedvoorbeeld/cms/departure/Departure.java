package nl.goedvoorbeeld.cms.departure;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// How an item leaves, left, or comes back; partial `vertrek`.
///
/// @param version the newest
/// @param discarded by whom and when it was thrown away; empty when it was not
/// @param left why, by whom and when it was withdrawn; empty when it is not
/// @param now what readers find where it stood; empty when it is not withdrawn
/// @param next the item that they come to; empty when there is none
/// @param nextTitle of that
/// @param takeBack until when that can be taken back by this editor; empty when it cannot
/// @param discard whether this editor may throw the draft away now
/// @param everPublic whether a text of readers takes the place of the draft
public record Departure(
    Frame frame,
    String address,
    long version,
    String discarded,
    String left,
    String now,
    String next,
    String nextTitle,
    String takeBack,
    boolean discard,
    boolean everPublic,
    List<Line> mergers) {

  /// A proposal to merge.
  ///
  /// @param what who proposed what, and when
  /// @param came what came of it; empty while it waits
  /// @param seen to be sent back with an approval
  /// @param decide whether this editor may approve or refuse it now
  /// @param retract whether this editor may take it back now
  /// @param check whether this editor may say that they looked at it afterwards
  public record Line(
      long id,
      String what,
      String note,
      String came,
      Reach reach,
      String seen,
      boolean decide,
      boolean retract,
      boolean check) {}
}
