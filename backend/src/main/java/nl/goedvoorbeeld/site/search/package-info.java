/// The page of search results.
@NullMarked
package nl.goedvoorbeeld.site.search;

import org.jspecify.annotations.NullMarked;
