package nl.goedvoorbeeld.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The terms of one list, in the order in which they are shown.
public record Vocabulary(String name, String label, List<Term> terms) {

  /// The other lists in which a term of this one names what is above it.
  public Set<String> listsAbove() {
    return terms.stream()
        .flatMap(term -> term.broader().stream())
        .filter(broader -> broader.contains(":"))
        .map(broader -> broader.substring(0, broader.indexOf(':')))
        .filter(list -> !list.equals(name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
