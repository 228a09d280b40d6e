/// What surrounds a page: head, way up, and what machines are told of it.
@NullMarked
package nl.goedvoorbeeld.site.frame;

import org.jspecify.annotations.NullMarked;
