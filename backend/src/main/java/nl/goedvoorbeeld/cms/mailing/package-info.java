/// The e-zine on its way: {@link MailingPages} show and do what {@code desk.Dispatch} allows,
/// {@code MailingSheet} gathers what one page shows.
@NullMarked
package nl.goedvoorbeeld.cms.mailing;

import org.jspecify.annotations.NullMarked;
