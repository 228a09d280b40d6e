package nl.goedvoorbeeld.search.answer;

import java.util.List;
import nl.goedvoorbeeld.search.query.Facet;

/// How an example and an organisation compare in one respect.
///
/// @param values what the example itself has of the facet, or what lies above it
public record Trait(Facet facet, How how, List<String> values) {
  public enum How {
    /// The organisation has these too.
    SAME,
    /// It lies in these too, though not in the very place.
    AROUND,
    SMALLER,
    LARGER,
    OTHER,
    /// These measures say that there people can work at home.
    AT_HOME
  }
}
