/// What editors arrange around a draft: when it becomes public, what it is merged with, how it is
/// thrown away; and the door by which anything is done to an item.
///
/// {@link Desk} is the one door for whoever does something to items, now or planned: a {@link Deed}
/// says which act of the table it is, with all that it needs, and {@link Performed} what came of
/// it. `Hands` are the rooms below and the classes here that carry it out, each with its own
/// results; nobody else calls them to write.
///
/// {@link Plans} hold what is to happen at an instant; `PlanJobs` brings it to the door, which
/// carries it out with the same acts that an editor would use. {@link Troubles} are what was to
/// happen by itself and did not, in words. {@link Mergers} wait for a second chief editor, {@link
/// Bin} ends what hangs from a draft that is thrown away. `DayNews` tells each editor once a day by
/// mail what happened; `DayLetters` has it do so.
///
/// The parts, which know nothing of the door and of each other:
///
/// - `todo`: what asks for somebody
/// - `guest`: who looks in from outside, and what is remarked
/// - `list`: the lists that editors work from
/// - `letter`: what people are told by mail, and their say in it
///
/// What a draft is, who may approve it and how it becomes public is known to {@link
/// nl.goedvoorbeeld.content.act.Workbench} and {@link nl.goedvoorbeeld.content.act.Acts}.
@NullMarked
package nl.goedvoorbeeld.desk;

import org.jspecify.annotations.NullMarked;
