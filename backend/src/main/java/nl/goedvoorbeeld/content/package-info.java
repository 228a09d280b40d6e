/// Items, their revisions, and what of them is public.
///
/// A document enters as a {@link Draft}: read into the record of its {@link Kind}, with what is
/// wrong and what it leans on. {@link Drafts} holds the acts: publish a bundle, withdraw an item.
/// Each locks the library, asks {@link Checks} for objections, writes, raises the generation and
/// tells the nodes; its {@link Outcome} is an answer, never an exception.
///
/// What is wrong has a code and no words. {@link FileWords} says it to who has the document, {@link
/// EditorWords} to who fills in a form, with the labels of {@link FieldWords}.
///
/// Before that, {@link Workbench} keeps what editors write: a {@link Working} version is an item's
/// newest revision that is not public yet, with its {@link Version}s, which people count as {@link
/// Numbering} says, and {@link Difference}s. What is typed and not saved is {@link Kept} on {@link
/// Sheet}s, none over another. {@link Act} is the table of all that can be done to items; {@link
/// Acts} lead a draft from concept to readers, past a second pair of eyes; {@link Releasing} takes
/// exactly the approved revision through {@link Drafts}. What an act would answer, {@link May} says
/// beforehand; {@link Along} finds the drafts that must go together. {@link Proofreading} says what
/// a good editor would. {@link Withdrawal} says what cannot leave, {@link Discards} keeps what was
/// thrown away.
///
/// {@link Publications} is the readers' door: a {@link Snapshot} of all that is public at one
/// generation, in `Groups` that pages ask for, and what changed since another; a {@link Day} says
/// what is proven in it on one day. {@link Lookup} says what stands at an address. {@link Quoting}
/// finds the figures, amounts and grounds that a text quotes, for a day, in their parts ({@link
/// Quoted}); {@link Dutch} words numbers, dates and order.
///
/// Only `desk.Desk`, the one door, leads here to write, and an import; a test says so. Locks are
/// taken in one order: the library, then items by id.
@NullMarked
package nl.goedvoorbeeld.content;

import org.jspecify.annotations.NullMarked;
