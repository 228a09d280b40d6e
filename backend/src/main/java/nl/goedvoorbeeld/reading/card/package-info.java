/// Any item in a few words, to choose by; and what stands at the foot of an item.
@NullMarked
package nl.goedvoorbeeld.reading.card;

import org.jspecify.annotations.NullMarked;
