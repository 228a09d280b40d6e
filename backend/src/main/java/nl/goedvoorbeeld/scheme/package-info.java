/// Schemes as dated data. Pure: each answer is for a day that the caller names, so that one can ask
/// for any day, and midnight of 31 December needs no special case.
///
/// {@link Timeline} is the door: amounts, rules and status on a day.
@NullMarked
package nl.goedvoorbeeld.scheme;

import org.jspecify.annotations.NullMarked;
