package nl.goedvoorbeeld.newsletter.alert;

/// What can happen to an item so that somebody wants to hear of it.
public enum Happening {
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
  AMOUNT_KNOWN
}
