/// Effects as pictures and words. Expected, measured and said stand side by side and are never
/// taken for each other: each has its own [Sign].
@NullMarked
package nl.goedvoorbeeld.reading.effect;

import org.jspecify.annotations.NullMarked;
