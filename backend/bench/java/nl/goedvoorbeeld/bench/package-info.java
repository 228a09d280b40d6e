/// Measures the product from outside, with its peer beside it, and prints what came out.
///
/// {@link Bench} is the list of what is measured. {@link Generator} writes a library of any size
/// out of the real one. {@link Product} is the program, started as its users start it; {@link
/// Nginx} is the peer. {@link Wrk} asks, {@link Figures} sums up and prints. Nothing here knows the
/// product's classes: only the JDK is needed, and `backend/bench/run` starts it straight from the
/// sources.
@NullMarked
package nl.goedvoorbeeld.bench;

import org.jspecify.annotations.NullMarked;
