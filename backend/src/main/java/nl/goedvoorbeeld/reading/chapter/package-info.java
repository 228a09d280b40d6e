/// The chapters of the handreiking.
@NullMarked
package nl.goedvoorbeeld.reading.chapter;

import org.jspecify.annotations.NullMarked;
