/// A scheme on a day: its status, what it is worth, and how that went through the years.
@NullMarked
package nl.goedvoorbeeld.reading.scheme;

import org.jspecify.annotations.NullMarked;
