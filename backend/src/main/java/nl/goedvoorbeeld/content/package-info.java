/// Items and their kinds, and in its parts what is written of them, what is wrong with it, what is
/// done to it, and what of it is public.
///
/// An [Item] is what readers and editors speak of; its [Content] is the record of its [Kind], the
/// head above it its [Masthead]. A kind of item is one record here, and its constant of [Kind] says
/// in a word, a number or a yes what differs.
///
/// A document enters as a `draft`, is held against the rules by `check`, is brought to readers by
/// `act`, and is read in a `snapshot`. What is typed and not saved is kept by `typing`; `wording`
/// has the words for what is wrong, and for numbers, days and order. A part uses those before it
/// only: `wording`, `draft`, `snapshot`, `check`, `typing`, `act`.
///
/// Only `desk.Desk`, the one door, leads here to write, and an import; a test says so. Locks are
/// taken in one order: the library, then items by id.
@NullMarked
package nl.goedvoorbeeld.content;

import org.jspecify.annotations.NullMarked;
