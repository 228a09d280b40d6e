/// What is known, how well, and what is still owed. Pure: every answer is computed from records and
/// a day.
///
/// An {@link Effect} is one line of result, or of a goal, a level or a budget, which are none;
/// {@link Strength#of} puts a list of them on the ladder, {@link Age#of} says how long ago was
/// measured; {@link Setback#of} says what was not done in the end or made no difference; {@link
/// Promise#overdue} says which agreements fell due without an outcome.
@NullMarked
package nl.goedvoorbeeld.evidence;

import org.jspecify.annotations.NullMarked;
