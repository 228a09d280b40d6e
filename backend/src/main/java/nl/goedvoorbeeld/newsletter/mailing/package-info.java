/// Mailings: an edition of the e-zine, to all who asked for it.
///
/// {@link EditionText} is what an edition says as a mail, the same to everybody; {@link
/// EditionChecks} says what is amiss with it ({@link Flaw}) before anybody gets it.
@NullMarked
package nl.goedvoorbeeld.newsletter.mailing;

import org.jspecify.annotations.NullMarked;
