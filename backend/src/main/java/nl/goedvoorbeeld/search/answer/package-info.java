/// What the search answers: [Results], ready to be shown, with words marked in [Piece]s and never
/// as HTML.
///
/// Read [Results] first: each [Hit], the [FacetCounts] beside them, what may have been meant
/// ([Suggestion]), and of which place nothing is told ([Silence]). Records only; what is in them is
/// found out in [nl.goedvoorbeeld.search].
@NullMarked
package nl.goedvoorbeeld.search.answer;

import org.jspecify.annotations.NullMarked;
