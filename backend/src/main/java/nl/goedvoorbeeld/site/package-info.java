/// The public face: pages, lists, search, feeds. This part holds what a page shows.
///
/// A view is a record of words that are ready to print: strings, lists and other views. It holds no
/// item, no date and no rule. An absent text is empty, an absent list is empty; only an absent view
/// is null. Each `...Page` belongs to one template, named in its comment, and each has a [Frame]
/// with what surrounds every page. Text that is HTML is a [SafeHtml]; all else is escaped.
@NullMarked
package nl.goedvoorbeeld.site;

import org.jspecify.annotations.NullMarked;
