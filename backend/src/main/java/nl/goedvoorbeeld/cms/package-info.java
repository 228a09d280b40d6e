/// The face that editors see, below `/redactie`: the front of the desk and the list of items. All
/// else is in parts by subject, each using those before it only:
///
/// - `frame`: what surrounds each page, and what all pages share
/// - `entry`: signing in, and one's own account
/// - `people`: who has an account, and the trail of what was done
/// - `media`: images
/// - `form`: the form of an item, what is typed in it, and the drafts that belong together
/// - `guest`: who looks in from outside, and what is remarked
/// - `departure`, `plan`: away, and later
/// - `item`: one item, its versions, its preview, and what is done about it
/// - `todo`: what asks for somebody
///
/// A controller reads a form, makes a {@link nl.goedvoorbeeld.desk.Deed} of it, has {@link
/// nl.goedvoorbeeld.desk.Desk} carry that out, and shows a view: a record of words that are ready
/// to print, which belongs to a template in `templates/redactie`. It holds no rule: who may is
/// decided before it is reached, in `web.Security`, and at that door, which it also asks what to
/// offer.
@NullMarked
package nl.goedvoorbeeld.cms;

import org.jspecify.annotations.NullMarked;
