package nl.goedvoorbeeld.cms.item;

import java.util.EnumMap;
import java.util.Map;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.May;

/// What a page says beforehand of an act: a button, or why there is none.
///
/// @param because why this editor gets no button; empty where there is one, and where nobody has it
public record Offer(boolean button, String because) {
  static final Offer NONE = new Offer(false, "");

  /// Of many acts. To an author nothing is said of what only a chief editor does.
  static Map<Act, Offer> all(Map<Act, May> possible, Role role) {
    Map<Act, Offer> offers = new EnumMap<>(Act.class);
    possible.forEach((act, may) -> offers.put(act, act.isFor(role) ? of(may) : NONE));
    return offers;
  }

  static Offer of(May may) {
    return switch (may) {
      case May.Yes _ -> new Offer(true, "");
      case May.No(String because) -> new Offer(false, because);
      case May.NotNow _ -> new Offer(false, "");
    };
  }
}
