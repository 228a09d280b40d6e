/// The open data of the site for programs, below `/api`.
///
/// {@link Api} is what `web` asks, as it asks the site: an answer is a function of library, day and
/// question, and is kept in the same way. There is one for each {@link Major} that lives, which is
/// a value and no copy: it holds all that a version has of its own. {@link Resource} says what
/// stands at an address and which parameters it knows; {@link Arguments} reads those and collects
/// all that is wrong with them. A {@link SearchResults}, {@link Listing} or {@link Suggestions}
/// writes itself straight to bytes; an item is what the site gives, for the newest version at its
/// own address with `.json` behind it. All that goes wrong is a {@link Problem}.
///
/// {@link Description} is the OpenAPI document. It is made from what the program itself reads: the
/// kinds and their records ({@link RecordSchema}), the facets, the orders. The Dutch sentence for
/// each key of a record is one of {@link nl.goedvoorbeeld.content.wording.FieldWords}. Two
/// generated clients read everything by it, and a test holds what they read against what was sent.
@NullMarked
package nl.goedvoorbeeld.api;

import org.jspecify.annotations.NullMarked;
