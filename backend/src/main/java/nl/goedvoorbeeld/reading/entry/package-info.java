/// What is looked up: organisations, regions, definitions, sources, initiatives.
@NullMarked
package nl.goedvoorbeeld.reading.entry;

import org.jspecify.annotations.NullMarked;
