/// All items of one kind, a page at a time; and the map of the provinces.
@NullMarked
package nl.goedvoorbeeld.site.list;

import org.jspecify.annotations.NullMarked;
