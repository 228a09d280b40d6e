package nl.goedvoorbeeld.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.goedvoorbeeld.content.Outcome.Objection;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// Holds a bundle of drafts against itself and against what is public: all that no draft can know of
/// itself. What the bundle brings counts as present.
final class Checks {
  private final Snapshot now;
  private final List<Draft> bundle;
  private final List<Objection> objections = new ArrayList<>();
  private final Map<Ref, String> addresses;
  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Vocabularies vocabularies;

  private Checks(Snapshot now, List<Draft> bundle) {
    this.now = now;
    this.bundle = bundle;
    this.addresses = new HashMap<>(now.addresses());
    this.vocabularies = vocabularies();
  }

  /// All that stands in the way of publishing this bundle together; empty when nothing does.
  static List<Objection> of(Snapshot now, List<Draft> bundle) {
    Checks checks = new Checks(now, bundle);
    checks.identities();
    bundle.forEach(checks::uses);
    checks.keepsTerms();
    return List.copyOf(checks.objections);
  }

  /// The vocabularies as they will be: those of the bundle in place of those of now.
  private Vocabularies vocabularies() {
    Map<String, Vocabulary> lists = new TreeMap<>();
    now.vocabularies().all().forEach(list -> lists.put(list.name(), list));
    for (Draft draft : bundle) {
      if (draft.content().orElse(null) instanceof TermList list) {
        lists.put(draft.slug(), list.vocabulary(draft.slug()));
      }
    }
    return new Vocabularies(lists.values());
  }

  /// Ids and addresses: each one item's, for ever.
  private void identities() {
    Map<Ref, Draft> bySlug = new HashMap<>();
    for (Draft draft : bundle) {
      draft.faults().forEach(fault -> objections.add(new Objection(file(draft), fault)));
      Ref ref = new Ref(draft.kind().folder(), draft.slug());
      if (bySlug.putIfAbsent(ref, draft) != null) {
        object(draft, Place.START, "Het adres «%s» komt twee keer voor.".formatted(ref));
      }
      draft.content().map(content -> content.masthead().id()).ifPresent(id -> identity(draft, ref, id));
      draft.content().ifPresent(content -> terms(draft, content));
      draft.content().ifPresent(content -> consent(draft, content));
    }
  }

  private void identity(Draft draft, Ref ref, String id) {
    Draft other = byId.putIfAbsent(id, draft);
    if (other != null) {
      object(draft, Place.START, "De id «%s» staat ook in %s.".formatted(id, file(other)));
    }
    String owner = now.addresses().get(ref);
    if (owner != null && !owner.equals(id)) {
      object(
          draft,
          Place.START,
          "Het adres «%s» hoort al bij «%s» en kan geen ander item worden.".formatted(ref, owner));
    }
    now.item(id)
        .filter(item -> item.kind() != draft.kind())
        .ifPresent(item -> object(draft, Place.START,
            "De id «%s» is al van een %s; een item kan niet van soort veranderen."
                .formatted(id, item.kind().word())));
    addresses.put(ref, id);
  }

  /// What is published is public as a whole, also as a document to take away. So a lesson without
  /// consent cannot be in it, and an anonymous one cannot name who said it.
  private void consent(Draft draft, Content content) {
    if (!(content instanceof RoundTable table)) {
      return;
    }
    for (RoundTable.Lesson lesson : table.lessons().known().orElse(List.of())) {
      switch (lesson.consent()) {
        case OPEN -> {}
        case ANONYMOUS -> {
          if (lesson.organisation().isPresent()) {
            object(draft, Place.START, "Het leerpunt «%s» is anoniem gedeeld; haal de organisatie weg."
                .formatted(lesson.id()));
          }
        }
        case NONE ->
            object(draft, Place.START, "Voor het leerpunt «%s» is geen toestemming; haal het weg."
                .formatted(lesson.id()));
      }
    }
  }

  private void terms(Draft draft, Content content) {
    if (!(content instanceof TermList(_, List<Term> terms))) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Term term : terms) {
      if (!seen.add(term.id())) {
        object(draft, Place.START, "De term «%s» staat er twee keer.".formatted(term.id()));
      }
      for (String broader : term.broader()) {
        String[] parts = broader.contains(":") ? broader.split(":", 2) : new String[] {draft.slug(), broader};
        if (vocabularies.term(parts[0], parts[1]).isEmpty()) {
          object(draft, Place.START, "De term «%s» noemt als bredere term «%s», maar die bestaat niet."
              .formatted(term.id(), broader));
        }
      }
    }
  }

  private void uses(Draft draft) {
    for (Use use : draft.uses()) {
      switch (use) {
        case Use.OfTerm(String vocabulary, String id, Place place) -> term(draft, vocabulary, id, place);
        case Use.OfItem(Ref ref, List<String> folders, Place place) -> item(draft, ref, folders, place);
      }
    }
  }

  private void term(Draft draft, String vocabulary, String id, Place place) {
    Optional<Vocabulary> list = vocabularies.vocabulary(vocabulary);
    if (list.isEmpty()) {
      object(draft, place, "De waardelijst «%s» ontbreekt.".formatted(vocabulary));
    } else if (vocabularies.term(vocabulary, id).isEmpty()) {
      object(draft, place, "«%s» is geen term van de waardelijst «%s».%s"
          .formatted(id, vocabulary, hint(list.get(), id)));
    }
  }

  private static String hint(Vocabulary list, String id) {
    if (list.terms().size() <= 12) {
      return " Wel: " + String.join(", ", list.terms().stream().map(Term::id).toList()) + ".";
    }
    return list.terms().stream()
        .map(Term::id)
        .filter(other -> other.contains(id) || id.contains(other))
        .findFirst()
        .map(other -> " Bedoelt u «" + other + "»?")
        .orElse("");
  }

  private void item(Draft draft, Ref ref, List<String> folders, Place place) {
    if (!folders.isEmpty() && !folders.contains(ref.folder())) {
      object(draft, place, "«%s» moet verwijzen naar %s.".formatted(ref, String.join(" of ", folders)));
    } else if (!addresses.containsKey(ref)) {
      object(draft, place, "«%s» bestaat niet.".formatted(ref));
    } else if (now.item(ref).isEmpty() && !byId.containsKey(addresses.get(ref))) {
      object(draft, place, "«%s» is niet meer openbaar.".formatted(ref));
    }
  }

  /// A term that public items use cannot disappear from its list.
  private void keepsTerms() {
    for (Draft draft : bundle) {
      if (!(draft.content().orElse(null) instanceof TermList list)) {
        continue;
      }
      Set<String> kept = new HashSet<>(list.terms().stream().map(Term::id).toList());
      now.vocabularies().vocabulary(draft.slug()).stream()
          .flatMap(before -> before.terms().stream())
          .map(Term::id)
          .filter(id -> !kept.contains(id))
          .forEach(id -> object(draft, Place.START,
              "De term «%s» is weg; laat hem staan en noem met «samengevoegdMet» zijn opvolger."
                  .formatted(id)));
    }
  }

  private void object(Draft draft, Place place, String message) {
    objections.add(new Objection(file(draft), new Fault(place, message)));
  }

  private static String file(Draft draft) {
    return draft.kind().file(draft.slug());
  }
}
