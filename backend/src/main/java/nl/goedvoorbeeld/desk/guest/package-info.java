/// Who looks in from outside, and what is said of a draft.
///
/// {@link Links} let someone without an account read one revision, and comment on it in a fact
/// check; {@link Remarks} hold what they and editors said until it is settled, and hold back an
/// approval as long.
@NullMarked
package nl.goedvoorbeeld.desk.guest;

import org.jspecify.annotations.NullMarked;
