/// What editors see and do of who is subscribed: find somebody, say why nothing comes, answer who
/// asks for what is held of them or to be forgotten, take over a list, give the list out.
///
/// {@link Subscribers} is the door, for whom the right `MAILINGS` is; each look stands in the
/// trail, which names a subscriber by their id and never by their address. {@link Imports} takes
/// over lists ({@link AddressList}); {@link Tally} is what was counted of all together.
@NullMarked
package nl.goedvoorbeeld.newsletter.register;

import org.jspecify.annotations.NullMarked;
