package nl.goedvoorbeeld.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.DraftCode;
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
        faults.add(fault(DraftCode.TERM_TWICE, i, "id", term.id()));
      }
      above(faults, term, i);
      successor(faults, term, i);
    }
    for (String id : gone(ids)) {
      faults.add(draft.fault(DraftCode.TERM_GONE, List.of("termen"), id));
    }
    return faults;
  }

  private void above(List<Fault> faults, Term term, int at) {
    for (String broader : term.broader()) {
      String[] key =
          broader.contains(":") ? broader.split(":", 2) : new String[] {draft.slug(), broader};
      if (after.term(key[0], key[1]).isEmpty()) {
        faults.add(fault(DraftCode.UNKNOWN_TERM_ABOVE, at, "breder", term.id(), broader));
      } else if (key[0].equals(draft.slug())
          && after.selfAndBroader(key[0], key[1]).contains(term.id())) {
        faults.add(fault(DraftCode.TERM_BELOW_ITSELF, at, "breder", term.id(), broader));
      }
    }
  }

  /// Merges may follow each other, but must end at a term that was not merged.
  private void successor(List<Fault> faults, Term term, int at) {
    Optional<Term> end = after.term(draft.slug(), term.id());
    if (end.isEmpty()) {
      faults.add(
          fault(
              DraftCode.UNKNOWN_SUCCESSOR,
              at,
              "samengevoegdMet",
              term.id(),
              term.mergedInto().orElse("")));
    } else if (end.get().mergedInto().isPresent()) {
      faults.add(fault(DraftCode.TERM_IS_ITS_SUCCESSOR, at, "samengevoegdMet", term.id()));
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

  private Fault fault(DraftCode code, int term, String key, Object... arguments) {
    return draft.fault(code, List.of("termen", term, key), arguments);
  }
}
