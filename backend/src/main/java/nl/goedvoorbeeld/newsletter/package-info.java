/// Who asked to be told of what.
///
/// {@link Subscriptions} is where one reads; a {@link Subscription} is a search filter and more
/// ({@link Interest}, {@link SearchFilter}). {@link SubscriberLinks} makes the links that stand in
/// mails. {@code Leavers} writes down who left, also outside the database, so that neither a
/// back-up ({@link LeaverReplay}) nor a list brings them back.
@NullMarked
package nl.goedvoorbeeld.newsletter;

import org.jspecify.annotations.NullMarked;
