/// Goed Voorbeeld. The rooms are the packages directly below this one.
@NullMarked
package nl.goedvoorbeeld;

import org.jspecify.annotations.NullMarked;
