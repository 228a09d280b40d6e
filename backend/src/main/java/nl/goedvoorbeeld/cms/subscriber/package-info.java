/// Who is subscribed, for editors with the right *verzendingen*: to find somebody, to answer what
/// they ask, to take over a list and to give it out.
@NullMarked
package nl.goedvoorbeeld.cms.subscriber;

import org.jspecify.annotations.NullMarked;
