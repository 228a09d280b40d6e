package nl.goedvoorbeeld.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        fault(faults, "De term «%s» staat er twee keer.".formatted(term.id()), i, "id");
      }
      above(faults, term, i);
      successor(faults, term, i);
    }
    String gone =
        "De term «%s» is weg; laat hem staan en noem met «samengevoegdMet» zijn opvolger.";
    for (String id : gone(ids)) {
      faults.add(new Fault(draft.place("termen"), gone.formatted(id)));
    }
    return faults;
  }

  private void above(List<Fault> faults, Term term, int at) {
    for (String broader : term.broader()) {
      String[] key =
          broader.contains(":") ? broader.split(":", 2) : new String[] {draft.slug(), broader};
      if (after.term(key[0], key[1]).isEmpty()) {
        String message = "De term «%s» noemt als bredere term «%s», maar die bestaat niet.";
        fault(faults, message.formatted(term.id(), broader), at, "breder");
      } else if (key[0].equals(draft.slug())
          && after.selfAndBroader(key[0], key[1]).contains(term.id())) {
        String message = "De term «%s» staat via «%s» onder zichzelf.";
        fault(faults, message.formatted(term.id(), broader), at, "breder");
      }
    }
  }

  /// Merges may follow each other, but must end at a term that was not merged.
  private void successor(List<Fault> faults, Term term, int at) {
    if (term.mergedInto().isPresent()
        && after.term(draft.slug(), term.id()).flatMap(Term::mergedInto).isPresent()) {
      fault(
          faults,
          "De term «%s» is met zichzelf samengevoegd.".formatted(term.id()),
          at,
          "samengevoegdMet");
    } else if (after.term(draft.slug(), term.id()).isEmpty()) {
      String message = "De term «%s» is samengevoegd met «%s», maar die bestaat niet.";
      fault(
          faults,
          message.formatted(term.id(), term.mergedInto().orElse("")),
          at,
          "samengevoegdMet");
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

  private void fault(List<Fault> faults, String message, int term, String key) {
    faults.add(new Fault(draft.place("termen", term, key), message));
  }
}
