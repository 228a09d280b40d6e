/// What is asked of the search: a [Query] of words and filters, read from the parameters of an
/// address by `QueryReader`, or a [Refusal] that names the parameter.
///
/// A [Facet] is what one filters by, an [Order] in which results stand, `Validity` in which years a
/// scheme holds. Nothing here knows of an index.
@NullMarked
package nl.goedvoorbeeld.search.query;

import org.jspecify.annotations.NullMarked;
