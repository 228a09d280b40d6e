/// Search: the library that a request reads, its index, and what can be asked of it. The only user
/// of Lucene.
///
/// What enters: what is public, from `content`. What leaves: `answer.Results`. Call
/// [Libraries#read] once per request, and ask the one [Library] that it gives for everything:
/// [Library#snapshot] for items, [Library#parse] for what stands in an address, [Library#search]
/// for the answer. In parts: what is asked (`query`), what is answered (`answer`), what stands in
/// the `index`; and here, how the one becomes the other.
///
/// `Follower` keeps [Libraries] up to date. A query goes through `Sought` (taken apart), `Meaning`
/// (understood, with `Synonyms`), `Matches` (counted along the index), `Finding` and `Counting`
/// (facets as bits in `FacetSets`, offered as `Choices`), `Ranking` (with `Standing`), and
/// `Highlights` and `Titles`, which mark what `Marking` leaves. A list is a query without words
/// ([Library#overview]), laid under the values of a facet by `Grouping`. `SpokenPlaces` knows of
/// which places something stands here, and `Sections` what the parts of the site are called. What
/// is made for a day is an [OnDay]: `Days` keeps today's, and [OtherDays] says how many others are
/// made and kept. `Suggesting` answers who is still typing. `Fit` puts the examples that are like
/// an organisation first, and says why.
@NullMarked
package nl.goedvoorbeeld.search;

import org.jspecify.annotations.NullMarked;
