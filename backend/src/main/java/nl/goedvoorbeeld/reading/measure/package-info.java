/// A measure: what it is, and its examples side by side.
@NullMarked
package nl.goedvoorbeeld.reading.measure;

import org.jspecify.annotations.NullMarked;
