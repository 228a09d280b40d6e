package nl.goedvoorbeeld.newsletter.register;

import java.util.Locale;

/// By whom or what a subscription ended.
public enum EndedBy {
  SUBSCRIBER,
  /// By the button that a mail program shows.
  ONE_CLICK,
  EDITOR,
  BOUNCE,
  COMPLAINT;

  static EndedBy stored(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
