/// Editions of the e-zine and their articles.
@NullMarked
package nl.goedvoorbeeld.reading.ezine;

import org.jspecify.annotations.NullMarked;
