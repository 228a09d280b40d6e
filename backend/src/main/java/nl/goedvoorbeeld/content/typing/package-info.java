/// What is typed and not saved yet.
///
/// Each page that was loaded has a [Sheet]; an [Edit] goes on from what stands there, under the
/// [Pen] of its page, and what was [Kept] is never written over by another. [TypedRows] holds that
/// rule; it is asked by `content.act.Workbench`, in the transaction of a save.
@NullMarked
package nl.goedvoorbeeld.content.typing;

import org.jspecify.annotations.NullMarked;
