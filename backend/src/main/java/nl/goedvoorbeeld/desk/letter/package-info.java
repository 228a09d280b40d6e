/// What the desk tells people by mail, and their say in it.
///
/// {@link Admission} lets editors in and out together with the letter that belongs to it, {@link
/// GuestLetters} sends a link to whoever has no account; what of these waits until its link is
/// worth nothing does not go ({@code DeadLinks}). {@link Topic} are the kinds of what a letter of
/// the day tells of, {@link Wishes} which of them an editor does not want; what happened is
/// gathered above this, in `desk.DayNews`. All words of letters stand in {@link LetterTexts}, and
/// the addresses of the desk that they lead to in {@link DeskAddress}.
@NullMarked
package nl.goedvoorbeeld.desk.letter;

import org.jspecify.annotations.NullMarked;
