package nl.goedvoorbeeld.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// A list of terms holds together: ids stand once and stay, and what is above a term is there.
///
/// @param before all lists as they are public now
/// @param after all lists as they will be
record TermListCheck(Draft draft, TermList list, Vocabularies before, Vocabularies after) {

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < list.terms().size(); i++) {
      Term term = list.terms().get(i);
      if (!ids.add(term.id())) {
        faults.add(fault(i, "id", "De term «%s» staat er twee keer.", term.id()));
      }
      above(faults, term, i);
      successor(faults, term, i);
    }
    for (String id : gone(ids)) {
      faults.add(
          new Fault(
              draft.place("termen"),
              "De term «%s» is weg; laat hem staan en noem met «samengevoegdMet» zijn opvolger."
                  .formatted(id)));
    }
    return faults;
  }

  private void above(List<Fault> faults, Term term, int at) {
    for (String broader : term.broader()) {
      String[] key =
          broader.contains(":") ? broader.split(":", 2) : new String[] {draft.slug(), broader};
      if (after.term(key[0], key[1]).isEmpty()) {
        faults.add(
            fault(
                at,
                "breder",
                "De term «%s» noemt als bredere term «%s», maar die bestaat niet.",
                term.id(),
                broader));
      } else if (key[0].equals(draft.slug())
          && after.selfAndBroader(key[0], key[1]).contains(term.id())) {
        faults.add(
            fault(at, "breder", "De term «%s» staat via «%s» onder zichzelf.", term.id(), broader));
      }
    }
  }

  /// Merges may follow each other, but must end at a term that was not merged.
  private void successor(List<Fault> faults, Term term, int at) {
    Optional<Term> end = after.term(draft.slug(), term.id());
    if (end.isEmpty()) {
      faults.add(
          fault(
              at,
              "samengevoegdMet",
              "De term «%s» is samengevoegd met «%s», maar die bestaat niet.",
              term.id(),
              term.mergedInto().orElse("")));
    } else if (end.get().mergedInto().isPresent()) {
      faults.add(
          fault(at, "samengevoegdMet", "De term «%s» is met zichzelf samengevoegd.", term.id()));
    }
  }

  /// A term that was public may be in use, also in addresses that readers kept.
  private List<String> gone(Set<String> kept) {
    return before.vocabulary(draft.slug()).stream()
        .flatMap(list -> list.terms().stream())
        .map(Term::id)
        .filter(id -> !kept.contains(id))
        .toList();
  }

  private Fault fault(int term, String key, String message, Object... words) {
    return new Fault(draft.place("termen", term, key), message.formatted(words));
  }
}
