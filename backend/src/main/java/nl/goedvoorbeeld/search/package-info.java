/// Search: the library that a request reads, its index, and what can be asked of it. The only user
/// of Lucene.
///
/// What enters: what is public, from `content`. What leaves: [Results], ready to be shown, with
/// words marked in pieces and never as HTML. Call [Libraries#read] once per request, and ask the
/// one [Library] that it gives for everything: [Library#snapshot] for items, [Library#parse] for
/// what stands in an address, [Library#search] for the answer.
///
/// `Follower` keeps [Libraries] up to date; `Index` is the folder on disk, `IndexedFields` what
/// stands in it; `Words` says what of an item is searched, and `ItemFacets`, `Places` and
/// `Validity` under which values it is found.
///
/// A query goes through `Sought` (taken apart), `Meaning` (understood, with `DutchAnalysis`,
/// `Synonyms` and `Spelling`, which asks `Names`), `Matches` (counted along `LiveIndex`), `Finding`
/// and `Counting` (facets as bits in `FacetSets`, offered as `Choices`), `Ranking` (with
/// `Standing`), and `Highlights` and `Titles`. `SpokenPlaces` knows of which places something
/// stands here, and `Sections` what the parts of the site are called. What is made for a day is an
/// [OnDay]: `Days` keeps today's, and [OtherDays] says how many others are made and kept.
/// `Suggesting` answers who is still typing. What a Dutch word is, and what it is made of, is known
/// to [nl.goedvoorbeeld.dutch]; `DutchAnalysis` is all that this room adds: how it stands in the
/// index.
@NullMarked
package nl.goedvoorbeeld.search;

import org.jspecify.annotations.NullMarked;
