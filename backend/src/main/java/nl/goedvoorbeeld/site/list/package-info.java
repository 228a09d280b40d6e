/// The items of one kind, a page at a time; and the map of the provinces.
///
/// What is asked is a [ListQuery]: filters, an order, what to group by. A kind with filters is a
/// search without words, answered from the sets of the day; any other is a row that the library
/// holds ready. [Filters] and [Maps] are the same beside a search.
@NullMarked
package nl.goedvoorbeeld.site.list;

import org.jspecify.annotations.NullMarked;
