package nl.goedvoorbeeld.newsletter.alert;

import java.util.Locale;

/// What can happen to an item so that somebody wants to hear of it.
enum Happening {
  /// For the first time.
  PUBLISHED,
  CHANGED,
  WITHDRAWN,
  /// Published once more after a withdrawal: that is nothing new, but whoever was told that it went
  /// is told that it came back.
  BACK,
  /// A scheme begins to hold.
  OPENED,
  /// A scheme ends within a month.
  CLOSING_SOON,
  CLOSED,
  /// What a scheme is worth next year is on record.
  AMOUNT_KNOWN;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Happening of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
