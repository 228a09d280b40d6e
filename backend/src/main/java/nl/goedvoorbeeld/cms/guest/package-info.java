/// Who looks in from outside, and what is remarked.
///
/// {@link LinkPages} makes the links, {@link GuestPages} is what one sees by them: the page of
/// readers, for a fact check cut in pieces by {@link FactSheet}, or {@link GuestPassages} where
/// there is none. {@link RemarkPages} is what was said, at the desk.
@NullMarked
package nl.goedvoorbeeld.cms.guest;

import org.jspecify.annotations.NullMarked;
