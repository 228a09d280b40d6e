package nl.goedvoorbeeld.newsletter.alert;

import nl.goedvoorbeeld.newsletter.Subscription;

/// What somebody is to hear, and for which of their subscriptions.
record DueNews(AlertNews news, Subscription subscription) {
  /// By which it is found again.
  String mark() {
    return subscription.id() + " " + news.id();
  }
}
