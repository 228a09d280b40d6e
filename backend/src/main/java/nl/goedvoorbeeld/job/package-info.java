/// What is done later, on whichever node sees it first.
///
/// A room writes a {@link NewJob} in the transaction of what asks for it ({@link Jobs#add}), so
/// that the one is never there without the other. {@link JobRunner} runs on every node: it listens
/// for new rows, looks every second all the same, takes what is due with a lease, and hands it to
/// the {@link JobHandler} of its kind. Handlers are beans of the rooms that know how to do it,
/// which may stand above the room that wrote the row: so publishing tells of a generation ({@link
/// Generations}) without knowing who wants to hear of it.
///
/// What breaks is tried again after a while, and in the end kept with its {@link JobReason}, as a
/// code and its arguments; the desk makes a sentence of that. {@code Sweep} removes what ended long
/// ago. {@link Backups} keeps when the newest back-up was made.
///
/// `docs/adr/0028-jobs-are-rows-with-a-lease.md` says why it is ours.
@NullMarked
package nl.goedvoorbeeld.job;

import org.jspecify.annotations.NullMarked;
