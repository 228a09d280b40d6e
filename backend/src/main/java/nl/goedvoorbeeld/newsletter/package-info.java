/// Who asked to be told of what.
///
/// {@link Subscriptions} is where one reads; a {@link Subscription} is a search filter and more
/// ({@link Interest}, {@link SearchFilter}). {@link SubscriberLinks} makes the links that stand in
/// mails.
@NullMarked
package nl.goedvoorbeeld.newsletter;

import org.jspecify.annotations.NullMarked;
