/// What editors arrange around a draft: when it becomes public, who reads it first, what is
/// remarked on it, what it is merged with, how it is thrown away, and the lists that they work
/// from.
///
/// {@link Desk} is the one door for whoever does something to items: a {@link Deed} says which act
/// of the table it is, with all that it needs, and {@link Performed} what came of it. `Hands` are
/// the rooms below and the classes here that carry it out, each with its own results; nobody else
/// calls them to write.
///
/// {@link Plans} hold what is to happen at an instant; `PlanJobs` carries it out with the same acts
/// that an editor would use. {@link Troubles} are the jobs that failed for good, in words. {@link
/// Mergers} wait for a second chief editor, {@link Bin} ends what hangs from a draft that is thrown
/// away. {@link Links} let someone without an account read one revision, and comment on it in a
/// fact check; {@link Remarks} hold what was said until it is settled, and hold back an approval as
/// long. {@link Lists} are read anew for each request, but for what changes with the generation
/// only.
///
/// {@link ToDoList} is what asks for somebody, with {@link ToDo.Reason} for the reasons: `Asking`
/// reads most of it from the records of a library, once for each day. {@link TwoTexts} is where an
/// editor chooses between their text and what came with an import.
///
/// What a draft is, who may approve it and how it becomes public is known to {@link
/// nl.goedvoorbeeld.content.Workbench} and {@link nl.goedvoorbeeld.content.Acts}.
@NullMarked
package nl.goedvoorbeeld.desk;

import org.jspecify.annotations.NullMarked;
