/// Where something was found: a line under a value, a list at the foot.
@NullMarked
package nl.goedvoorbeeld.reading.source;

import org.jspecify.annotations.NullMarked;
