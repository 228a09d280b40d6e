/// What surrounds each page of the desk, and what all pages share.
///
/// [Screens] draws the views and holds where they stand; [Frame] is what surrounds each, [Notice]
/// what is said after an act. [Subjects] finds the item that a page is about. [Typed] is what came
/// with a form; [LineEnds] gives a document its own again.
@NullMarked
package nl.goedvoorbeeld.cms.frame;

import org.jspecify.annotations.NullMarked;
