package nl.goedvoorbeeld.search;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// A value that a facet offers, wherever it may be chosen.
///
/// @param documents those under it; not to be changed
/// @param quiet whether it is shown only where it is chosen
record Choice(
    String id, String label, FixedBitSet documents, List<Choice> narrower, boolean quiet) {
  Choice with(List<Choice> below) {
    return new Choice(id, label, documents, below, quiet);
  }
}
