/// Mail: what is to be told to somebody outside this site, as a letter that goes once.
///
/// A room writes a {@link Letter} in the transaction of what it tells of ({@link Mail#add}); of a
/// kind there is one for each `once`. What it says is data ({@link MailText}), so that its HTML and
/// its text are made of the same parts and bear the same links. It is kept under {@link Seal} until
/// it goes.
///
/// {@code MailJobs} hands letters to the server, one job each: at the {@link Pace} of all nodes,
/// looked at once more just before, also by the room that wrote them ({@link LastLook}), made into
/// bytes by {@link Stationery}, {@code Composer} and {@code Dkim}, and over the wire by {@code
/// Smtp}, the only user of Angus Mail. What is held waits for an editor ({@link Postbox}), and so
/// does all that is for subscribers while {@link MailPause} says so. {@code MailSweep} removes what
/// was in them, and after a year that they were.
///
/// `docs/adr/0033-a-letter-is-data-until-it-goes.md` says why.
@NullMarked
package nl.goedvoorbeeld.mail;

import org.jspecify.annotations.NullMarked;
