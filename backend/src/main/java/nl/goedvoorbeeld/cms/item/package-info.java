/// One item at the desk, and what editors do with it.
///
/// {@link FormPages} is its page, with the form; {@link ItemPages} its document, its versions, and
/// what is done about a draft; {@link Surroundings} what is arranged around it. {@link
/// PreviewPages} is the page as readers would see it. {@link CopyPages}, {@link BinPages} and
/// {@link MergerPages} are each an act of its own; {@link Together} is one act on many. {@link
/// Offer} is what is said of an act beforehand.
@NullMarked
package nl.goedvoorbeeld.cms.item;

import org.jspecify.annotations.NullMarked;
