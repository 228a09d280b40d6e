/// Any list of items as a feed.
@NullMarked
package nl.goedvoorbeeld.site.feed;

import org.jspecify.annotations.NullMarked;
