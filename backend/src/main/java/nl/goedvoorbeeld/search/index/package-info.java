/// What stands in the index, and how it is asked.
///
/// In: `Words` says what of an item is searched (in a `Wording`, with the amounts of a day),
/// `ItemFacets` and `Places` under which values it is found, `IndexedFields` in which fields that
/// stands, with `DutchAnalysis`. `Index` is the folder on disk, filled from the database and thrown
/// away when it does not fit.
///
/// Out: `LiveIndex` gives the `Occurrences` of words, `Spelling` knows which are right (and asks
/// `Names`), `Documents` which document is which item, and in which order. `Bits` walks sets of
/// them. What a Dutch word is, and what it is made of, is known to [nl.goedvoorbeeld.dutch];
/// `DutchAnalysis` is all that is added: how it stands in the index.
@NullMarked
package nl.goedvoorbeeld.search.index;

import org.jspecify.annotations.NullMarked;
