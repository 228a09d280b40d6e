/// What is public, at one generation: the readers' door.
///
/// [Publications] reads a [Snapshot] from the database, and what changed since another, each as a
/// [Change]; a [Stand] says at which generation of which library one is. A snapshot keeps what
/// pages ask for in `Groups`, and in [Tidings] what readers were told of late; a [Day] says what is
/// proven in it on one day, and what it shows each [Audience] first; a [Lookup] says what stands at
/// an address. [Quoting] finds the figures, amounts and grounds that a text quotes, for a day, in
/// their parts ([Quoted]).
@NullMarked
package nl.goedvoorbeeld.content.snapshot;

import org.jspecify.annotations.NullMarked;
