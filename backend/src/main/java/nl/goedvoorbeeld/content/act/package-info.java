/// What is done to an item, from its first version to its last.
///
/// [Act] is the table of all that can be done. [Workbench] keeps what editors write: a [Working]
/// version is an item's newest revision that is not public yet, with its [Version]s, which people
/// count as [Numbering] says. [Acts] lead a draft from concept to readers, past a second pair of
/// eyes; [Releasing] takes exactly the approved revision through [Drafts], which holds the acts on
/// what is public: publish a bundle, withdraw an item. Each locks the library, asks for objections,
/// writes, raises the generation and tells the nodes. [Discards] keeps what was thrown away.
///
/// What an act would answer, [May] says beforehand; `Along` finds the drafts that must go together.
/// The rows are read and written by `WorkRows`.
@NullMarked
package nl.goedvoorbeeld.content.act;

import org.jspecify.annotations.NullMarked;
