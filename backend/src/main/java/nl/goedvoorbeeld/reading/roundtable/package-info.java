/// A round table: what it taught, and what is not known of it.
@NullMarked
package nl.goedvoorbeeld.reading.roundtable;

import org.jspecify.annotations.NullMarked;
