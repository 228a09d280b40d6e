package nl.goedvoorbeeld.desk;

import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.Act;

/// One act on these items, with all that it needs: a value that {@link Desk} carries out. Whoever
/// adds one says which {@link Act} of the table it is, what it locks, what it does and what the
/// trail says of that; who may, and the transaction, are seen to at the door.
///
/// @param <T> what it makes
public sealed interface Deed<T> permits TextDeed, ReviewDeed, ReadersDeed, MergerDeed, ToDoDeed {
  Act act();

  /// The items that are locked before it is looked at.
  List<String> items();

  /// Carries it out, within the transaction and under the locks of the door. Nobody else has the
  /// hands for it.
  Performed<T> carryOut(Hands hands, Editor by);

  /// What the trail says of an item.
  default Performed.Line line(String itemId, String detail) {
    return new Performed.Line(act().trail(), Trail.item(itemId), detail);
  }
}
