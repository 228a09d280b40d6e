/// What can be seen of a running node from outside: whether it should be started again and may get
/// readers (`Probes`), what an alarm can be set on (`Gauges`), how full its memory is (`Heap`), and
/// what it says of itself (`LogLines`).
///
/// Spring and the log make these by themselves; no other room asks for them.
@NullMarked
package nl.goedvoorbeeld.start.watch;

import org.jspecify.annotations.NullMarked;
