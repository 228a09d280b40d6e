/// How an item leaves and comes back: {@link WithdrawalPages} asks why and where to, {@link
/// Departures} tells of it on the page of the item; {@link Reach} is what rests on it.
@NullMarked
package nl.goedvoorbeeld.cms.departure;

import org.jspecify.annotations.NullMarked;
