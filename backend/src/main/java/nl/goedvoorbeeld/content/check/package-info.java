/// What stands in the way of an item, and what would be better.
///
/// [Checks] holds a bundle of drafts against what is public and against each other, with a check of
/// its own for kinds that need one; [Withdrawal] says what cannot leave. Their [Outcome] is an
/// answer, never an exception, and [EditorWords] says it to who fills in a form. [Proofreading]
/// says what a good editor would, each an [Advice].
@NullMarked
package nl.goedvoorbeeld.content.check;

import org.jspecify.annotations.NullMarked;
