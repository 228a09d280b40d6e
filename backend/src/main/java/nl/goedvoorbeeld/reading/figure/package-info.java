/// A figure, with what other sources say of the same thing beside it.
@NullMarked
package nl.goedvoorbeeld.reading.figure;

import org.jspecify.annotations.NullMarked;
