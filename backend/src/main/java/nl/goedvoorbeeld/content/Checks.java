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
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Outcome.Objection;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Nearest;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// Holds a bundle of drafts against itself and against what is public: all that no draft can know
/// of itself. What the bundle brings counts as present.
final class Checks {
  /// A list of so few terms is named whole; of a longer one only what comes near.
  private static final int FEW = 12;

  private final Snapshot now;
  private final List<Draft> bundle;
  private final List<Objection> objections = new ArrayList<>();

  /// Of the bundle; those of now are asked of the library, which has one for each item ever public.
  private final Map<Ref, String> addresses = new HashMap<>();

  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Vocabularies vocabularies;

  private Checks(Snapshot now, List<Draft> bundle) {
    this.now = now;
    this.bundle = bundle;
    this.vocabularies = vocabularies();
  }

  /// All that stands in the way of publishing this bundle together; empty when nothing does.
  static List<Objection> of(Snapshot now, List<Draft> bundle) {
    Checks checks = new Checks(now, bundle);
    checks.identities();
    for (Draft draft : bundle) {
      draft.faults().forEach(fault -> checks.object(draft, fault.place(), fault.message()));
      draft.content().ifPresent(content -> checks.content(draft, content));
      checks.uses(draft);
    }
    return List.copyOf(checks.objections);
  }

  /// The vocabularies as they will be: those of the bundle in place of those of now.
  private Vocabularies vocabularies() {
    if (bundle.stream().noneMatch(draft -> draft.content().orElse(null) instanceof TermList)) {
      return now.vocabularies();
    }
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
    Set<Ref> seen = new HashSet<>();
    for (Draft draft : bundle) {
      Ref ref = new Ref(draft.kind().folder(), draft.slug());
      if (!seen.add(ref)) {
        object(draft, Place.START, "Het adres «%s» komt twee keer voor.".formatted(ref));
      }
      draft
          .content()
          .map(content -> content.masthead().id())
          .filter(id -> !id.isEmpty())
          .ifPresent(id -> identity(draft, ref, id));
    }
  }

  private void identity(Draft draft, Ref ref, String id) {
    Draft other = byId.putIfAbsent(id, draft);
    if (other != null) {
      object(draft, draft.place("id"), "De id «%s» staat ook in %s.".formatted(id, file(other)));
    }
    String owner = now.addresses().get(ref);
    if (owner != null && !owner.equals(id)) {
      object(
          draft,
          Place.START,
          "Het adres «%s» hoort al bij «%s» en kan geen ander item worden.".formatted(ref, owner));
    }
    Kind before = now.kindOf(id).orElse(draft.kind());
    if (before != draft.kind()) {
      object(
          draft,
          draft.place("id"),
          "De id «%s» is al van een %s; een item kan niet van soort veranderen."
              .formatted(id, before.word()));
    }
    addresses.put(ref, id);
  }

  /// The id of the item that an address is or was of.
  private Optional<String> owner(Ref ref) {
    return Optional.ofNullable(addresses.get(ref))
        .or(() -> Optional.ofNullable(now.addresses().get(ref)));
  }

  /// What only its own kind must answer for.
  private void content(Draft draft, Content content) {
    List<Fault> faults =
        switch (content) {
          case Scheme scheme ->
              Stream.concat(
                      new SchemeCheck(draft, scheme).faults().stream(),
                      seriesGone(draft, scheme).stream())
                  .toList();
          case CaseStudy study -> new SourceCheck(draft).of(study);
          case Initiative initiative -> new SourceCheck(draft).of(initiative);
          case Organisation organisation -> new SourceCheck(draft).of(organisation);
          case Figure figure -> new SourceCheck(draft).of(figure);
          case RoundTable table -> new ConsentCheck(draft, table).faults();
          case TermList list ->
              Stream.concat(
                      new TermListCheck(draft, list, now.vocabularies(), vocabularies)
                          .faults().stream(),
                      renamed(draft).stream())
                  .toList();
          case Article _ -> edition(draft);
          case Chapter _, Definition _, Edition _, Measure _, Page _, Region _, Source _ ->
              List.of();
        };
    faults.forEach(fault -> object(draft, fault.place(), fault.message()));
    translation(draft, content.masthead());
  }

  /// A translation is of an item of its own kind, in another language.
  private void translation(Draft draft, Masthead masthead) {
    Optional<Content> original = masthead.translationOf().flatMap(this::content);
    if (original.isEmpty()) {
      return;
    }
    if (!draft.kind().type().isInstance(original.get())) {
      object(
          draft,
          draft.place("vertalingVan"),
          "Een vertaling is van dezelfde soort als het origineel: hier een %s."
              .formatted(draft.kind().word()));
    } else if (Language.of(masthead).equals(Language.of(original.get().masthead()))) {
      object(
          draft,
          draft.place("vertalingVan"),
          "Het origineel is ook in het %s. Kies bij een vertaling haar eigen taal."
              .formatted(Language.of(masthead).name()));
    }
  }

  /// A series that a public text names stays, or that text changes along.
  private List<Fault> seriesGone(Draft draft, Scheme scheme) {
    Optional<Item> before = now.item(scheme.masthead().id());
    boolean kept =
        before.isEmpty()
            || !(before.get().content() instanceof Scheme then)
            || then.amounts().stream()
                .flatMap(amount -> amount.series().stream())
                .allMatch(scheme::hasSeries);
    if (kept) {
      return List.of();
    }
    List<Fault> faults = new ArrayList<>();
    now.quotedSeries(before.get())
        .forEach(
            (series, all) -> {
              List<Item> by = all.stream().filter(item -> !byId.containsKey(item.id())).toList();
              if (!scheme.hasSeries(series) && !by.isEmpty()) {
                faults.add(
                    new Fault(
                        draft.place("bedragen"),
                        "De reeks «%s» is weg, maar «%s» toont haar nog; laat haar staan, of verander die tekst eerst."
                            .formatted(series, by.getFirst().title())));
              }
            });
    return faults;
  }

  /// The name of a list is how every term of it is addressed.
  private List<Fault> renamed(Draft draft) {
    Optional<Item> before =
        draft
            .content()
            .flatMap(content -> now.item(content.masthead().id()))
            .filter(item -> !item.slug().equals(draft.slug()));
    boolean needed =
        before
            .filter(
                item ->
                    !TermList.askedBy(item.slug()).isEmpty()
                        || now.restingOn(item).stream().anyMatch(by -> !byId.containsKey(by.id())))
            .isPresent();
    return needed
        ? List.of(
            new Fault(
                Place.START,
                "De waardelijst «%s» kan geen andere naam krijgen: haar termen zijn onder die naam in gebruik."
                    .formatted(before.get().slug())))
        : List.of();
  }

  /// An article stands in its edition's folder, so there must be one.
  private List<Fault> edition(Draft draft) {
    String slug = draft.slug().substring(0, Math.max(0, draft.slug().indexOf('/')));
    return owner(new Ref(draft.kind().folder(), slug)).isPresent()
        ? List.of()
        : List.of(
            new Fault(
                Place.START,
                "De editie «%s» van dit artikel bestaat niet; verwacht: %s."
                    .formatted(slug, Kind.EDITION.file(slug))));
  }

  private void uses(Draft draft) {
    for (Use use : draft.uses()) {
      switch (use) {
        case Use.OfTerm(String vocabulary, String id, Place place) ->
            term(draft, vocabulary, id, place);
        case Use.OfItem(Ref ref, List<String> folders, Place place) ->
            item(draft, ref, folders, place);
        case Use.OfSeries(Ref ref, String series, Place place) -> series(draft, ref, series, place);
      }
    }
  }

  private void term(Draft draft, String vocabulary, String id, Place place) {
    Optional<Vocabulary> list = vocabularies.vocabulary(vocabulary);
    if (list.isEmpty()) {
      object(draft, place, "De waardelijst «%s» ontbreekt.".formatted(vocabulary));
    } else if (vocabularies.term(vocabulary, id).isEmpty()) {
      object(
          draft,
          place,
          "«%s» is geen term van de waardelijst «%s».%s"
              .formatted(id, vocabulary, hint(list.get(), id)));
    }
  }

  private static String hint(Vocabulary list, String id) {
    List<String> ids = list.terms().stream().map(Term::id).toList();
    if (ids.size() <= FEW) {
      return " Wel: " + String.join(", ", ids) + ".";
    }
    return Nearest.to(id, ids).map(other -> " Bedoelt u «" + other + "»?").orElse("");
  }

  private void item(Draft draft, Ref ref, List<String> folders, Place place) {
    if (!folders.isEmpty() && !folders.contains(ref.folder())) {
      object(
          draft,
          place,
          "«%s» moet verwijzen naar %s.".formatted(ref, String.join(" of ", folders)));
    } else if (Kind.of(ref.folder(), ref.slug()).filter(kind -> !kind.hasPage()).isPresent()) {
      object(draft, place, "«%s» heeft geen eigen pagina om naar te verwijzen.".formatted(ref));
    } else if (owner(ref).isEmpty()) {
      object(draft, place, "«%s» bestaat niet.".formatted(ref));
    } else if (now.item(ref).isEmpty() && owner(ref).filter(byId::containsKey).isEmpty()) {
      object(draft, place, "«%s» is niet meer openbaar.".formatted(ref));
    }
  }

  /// Whether the scheme is there at all is asked where it is referred to.
  private void series(Draft draft, Ref ref, String series, Place place) {
    Optional<Content> scheme = content(ref);
    if (scheme.orElse(null) instanceof Scheme known && !known.hasSeries(series)) {
      object(draft, place, "De regeling «%s» heeft geen reeks «%s».".formatted(ref.slug(), series));
    }
  }

  /// What a reference leads to: as the bundle has it, or as it is public.
  private Optional<Content> content(Ref ref) {
    return owner(ref)
        .flatMap(id -> Optional.ofNullable(byId.get(id)))
        .flatMap(Draft::content)
        .or(() -> now.item(ref).map(Item::content));
  }

  private void object(Draft draft, Place place, String message) {
    objections.add(new Objection(file(draft), new Fault(place, message)));
  }

  private static String file(Draft draft) {
    return draft.kind().file(draft.slug());
  }
}
