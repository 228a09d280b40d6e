package nl.goedvoorbeeld.content.check;

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
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Language;
import nl.goedvoorbeeld.content.Masthead;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Page;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.check.Outcome.Faulty;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.content.wording.TermName;
import nl.goedvoorbeeld.dutch.Nearest;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// Holds a bundle of drafts against itself and against what is public: all that no draft can know
/// of itself. What the bundle brings counts as present.
public final class Checks {
  /// A list of so few terms is named whole; of a longer one only what comes near.
  private static final int FEW = 12;

  private final Snapshot now;
  private final List<Draft> bundle;
  private final List<Faulty> objections = new ArrayList<>();

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
  public static List<Faulty> of(Snapshot now, List<Draft> bundle) {
    Checks checks = new Checks(now, bundle);
    checks.identities();
    for (Draft draft : bundle) {
      draft.faults().forEach(fault -> checks.object(draft, fault));
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
        object(draft, Draft.ofName(DraftCode.ADDRESS_TWICE, ref));
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
      object(
          draft,
          draft.fault(DraftCode.ID_TWICE, List.of("id"), id, other.kind().file(other.slug())));
    }
    String owner = now.addresses().get(ref);
    if (owner != null && !owner.equals(id)) {
      object(draft, Draft.ofName(DraftCode.ADDRESS_OF_OTHER_ITEM, ref, owner));
    }
    Kind before = now.kindOf(id).orElse(draft.kind());
    if (before != draft.kind()) {
      object(draft, draft.fault(DraftCode.ID_OF_OTHER_KIND, List.of("id"), id, before));
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
          case Measure _, Chapter _, Edition _, Region _, Definition _, Source _, Page _ ->
              List.of();
        };
    faults.forEach(fault -> object(draft, fault));
    translation(draft, content.masthead());
  }

  /// A translation is of an item of its own kind, in another language.
  private void translation(Draft draft, Masthead masthead) {
    Optional<Content> original = masthead.translationOf().flatMap(this::content);
    if (original.isEmpty()) {
      return;
    }
    List<Object> path = List.of("vertalingVan");
    if (!draft.kind().type().isInstance(original.get())) {
      object(draft, draft.fault(DraftCode.TRANSLATION_OF_OTHER_KIND, path, draft.kind()));
    } else if (Language.of(masthead).equals(Language.of(original.get().masthead()))) {
      object(
          draft,
          draft.fault(DraftCode.TRANSLATION_IN_SAME_LANGUAGE, path, Language.of(masthead).name()));
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
                    draft.fault(
                        DraftCode.SERIES_GONE, List.of("bedragen"), series, by.getFirst().title()));
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
    return needed ? List.of(Draft.ofName(DraftCode.LIST_RENAMED, before.get().slug())) : List.of();
  }

  /// An article stands in its edition's folder, so there must be one.
  private List<Fault> edition(Draft draft) {
    return draft.edition().stream()
        .filter(edition -> owner(edition).isEmpty())
        .map(
            edition ->
                Draft.ofName(DraftCode.UNKNOWN_EDITION, edition, Kind.EDITION.file(edition.slug())))
        .toList();
  }

  private void uses(Draft draft) {
    for (Use use : draft.uses()) {
      switch (use) {
        case Use.OfTerm of -> term(of).ifPresent(fault -> object(draft, fault));
        case Use.OfItem of -> item(of).ifPresent(fault -> object(draft, fault));
        case Use.OfSeries of -> series(of).ifPresent(fault -> object(draft, fault));
      }
    }
  }

  private static Optional<Fault> fault(Use use, DraftCode code, Object... arguments) {
    return Optional.of(Fault.at(use.place(), use.path(), code, arguments));
  }

  private Optional<Fault> term(Use.OfTerm use) {
    Optional<Vocabulary> list = vocabularies.vocabulary(use.vocabulary());
    if (list.isEmpty()) {
      return fault(use, DraftCode.UNKNOWN_LIST, use.vocabulary());
    }
    if (vocabularies.term(use.vocabulary(), use.id()).isPresent()) {
      return Optional.empty();
    }
    List<String> ids = list.get().terms().stream().map(Term::id).toList();
    if (ids.size() <= FEW) {
      List<TermName> all = ids.stream().map(id -> new TermName(use.vocabulary(), id)).toList();
      return fault(use, DraftCode.TERM_OF_FEW, use.id(), use.vocabulary(), all);
    }
    Optional<TermName> meant =
        Nearest.to(use.id(), ids).map(id -> new TermName(use.vocabulary(), id));
    return meant.isPresent()
        ? fault(use, DraftCode.MISTYPED_TERM, use.id(), use.vocabulary(), meant.get())
        : fault(use, DraftCode.UNKNOWN_TERM, use.id(), use.vocabulary());
  }

  private Optional<Fault> item(Use.OfItem use) {
    Ref ref = use.ref();
    if (!use.folders().isEmpty() && !use.folders().contains(ref.folder())) {
      return fault(use, DraftCode.WRONG_FOLDER, ref, use.folders());
    }
    if (Kind.of(ref.folder(), ref.slug()).filter(kind -> !kind.hasPage()).isPresent()) {
      return fault(use, DraftCode.NO_PAGE, ref);
    }
    if (owner(ref).isEmpty()) {
      return fault(use, DraftCode.UNKNOWN_ITEM, ref);
    }
    return now.item(ref).isEmpty() && owner(ref).filter(byId::containsKey).isEmpty()
        ? fault(use, DraftCode.ITEM_GONE, ref)
        : Optional.empty();
  }

  /// Whether the scheme is there at all is asked where it is referred to.
  private Optional<Fault> series(Use.OfSeries use) {
    return content(use.scheme()).orElse(null) instanceof Scheme known
            && !known.hasSeries(use.series())
        ? fault(use, DraftCode.UNKNOWN_SERIES, use.scheme().slug(), use.series())
        : Optional.empty();
  }

  /// What a reference leads to: as the bundle has it, or as it is public.
  private Optional<Content> content(Ref ref) {
    return owner(ref)
        .flatMap(id -> Optional.ofNullable(byId.get(id)))
        .flatMap(Draft::content)
        .or(() -> now.item(ref).map(Item::content));
  }

  private void object(Draft draft, Fault fault) {
    objections.add(Faulty.of(draft, fault));
  }
}
