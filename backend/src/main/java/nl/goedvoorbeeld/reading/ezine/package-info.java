/// Editions of the e-zine, each with a [Cover] drawn from what it is about, and their articles.
@NullMarked
package nl.goedvoorbeeld.reading.ezine;

import org.jspecify.annotations.NullMarked;
