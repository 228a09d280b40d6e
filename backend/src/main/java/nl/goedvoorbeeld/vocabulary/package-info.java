/// Controlled values and their trees: what stands behind the facets.
///
/// A {@link Vocabulary} is a list of {@link Term}s; {@link Vocabularies} holds all of them and
/// answers what lies above and below a term, across vocabularies. Pure and immutable.
@NullMarked
package nl.goedvoorbeeld.vocabulary;

import org.jspecify.annotations.NullMarked;
