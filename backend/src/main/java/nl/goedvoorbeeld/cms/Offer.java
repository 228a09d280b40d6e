package nl.goedvoorbeeld.cms;

import nl.goedvoorbeeld.content.May;

/// What a page says beforehand of an act: a button, or why there is none.
///
/// @param because why this editor gets no button; empty where there is one, and where nobody has it
public record Offer(boolean button, String because) {
  static final Offer NONE = new Offer(false, "");

  static Offer of(May may) {
    return switch (may) {
      case May.Yes _ -> new Offer(true, "");
      case May.No(String because) -> new Offer(false, because);
      case May.NotNow _ -> new Offer(false, "");
    };
  }
}
