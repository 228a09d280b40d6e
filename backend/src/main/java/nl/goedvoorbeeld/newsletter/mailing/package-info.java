/// The e-zine on its way: one text to all who asked for it, once each.
///
/// {@link Mailings} is where one is made, approved and stopped ({@link MailingAct} says from which
/// state); {@code Addressees} knows to whom it goes. Once it is approved it is rows of its own, one
/// for each person ({@code Deliveries}), and {@code MailingSender} hands them to the server, on
/// however many nodes. {@code EditionText} is what it says; {@code Refusals} what it means that one
/// did not arrive.
@NullMarked
package nl.goedvoorbeeld.newsletter.mailing;

import org.jspecify.annotations.NullMarked;
