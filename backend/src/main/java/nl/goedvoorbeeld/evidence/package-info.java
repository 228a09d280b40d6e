/// What is known, how well, and what is still owed. Pure: every answer is computed from records and
/// a day.
///
/// An {@link Effect} is one line of result; {@link Strength#of} puts a list of them on the ladder;
/// {@link Promise#overdue} says which agreements fell due without an outcome.
@NullMarked
package nl.goedvoorbeeld.evidence;

import org.jspecify.annotations.NullMarked;
