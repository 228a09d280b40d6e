/// Where readers say what they want to be sent: {@link SignUp} is the page that everybody sees and
/// is kept as any other; `SubscriberPages` answers forms and the links out of mails, and nobody
/// keeps what it answers.
@NullMarked
package nl.goedvoorbeeld.site.newsletter;

import org.jspecify.annotations.NullMarked;
