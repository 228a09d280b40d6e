package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.WORKING;
import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Which open drafts must become public with others: what these lean on and readers cannot find,
/// what that leans on, and so on. Drafts that lean on each other are each found once.
///
/// All that the same step leads to is asked for at once, so how much a text leans on costs nothing.
final class Along {
  /// More than anybody publishes in one act; beyond it the search ends.
  private static final int MOST = 100;

  private final DSLContext db;
  private final Snapshot now;
  private final Map<String, Working> found = new LinkedHashMap<>();

  private Along(DSLContext db, Snapshot now) {
    this.db = db;
    this.now = now;
  }

  /// These first, as far as they are open drafts, then the others as they were met.
  static List<Working> with(DSLContext db, Snapshot now, Collection<String> itemIds) {
    Along along = new Along(db, now);
    List<Working> step = along.begin(itemIds);
    Map<String, Draft> texts = WorkRows.drafts(db, step);
    while (!step.isEmpty()) {
      step.forEach(one -> along.found.put(one.itemId(), one));
      List<Need> needs =
          step.stream()
              .flatMap(one -> Optional.ofNullable(texts.get(one.itemId())).stream())
              .flatMap(draft -> along.needs(draft).stream())
              .toList();
      Map<Ref, Working> open = along.open(needs);
      texts.putAll(WorkRows.drafts(db, open.values()));
      step =
          needs.stream()
              .flatMap(
                  need ->
                      Optional.ofNullable(open.get(need.ref))
                          .filter(one -> need.isMetBy(texts.get(one.itemId())))
                          .stream())
              .distinct()
              .toList();
    }
    return List.copyOf(along.found.values());
  }

  private List<Working> begin(Collection<String> itemIds) {
    List<String> ids = itemIds.stream().map(WorkRows::id).distinct().toList();
    Map<String, Working> open =
        WorkRows.open(db, WORKING.ITEM_ID.in(ids)).stream()
            .collect(Collectors.toMap(Working::itemId, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(open.get(id)).stream()).toList();
  }

  /// A draft that would have to be there.
  ///
  /// @param holds what must stand in it for that
  private record Need(Ref ref, Predicate<Draft> holds) {
    boolean isMetBy(@Nullable Draft draft) {
      return draft != null && holds.test(draft);
    }
  }

  private List<Need> needs(Draft draft) {
    List<Need> needs = new ArrayList<>();
    draft.edition().ifPresent(edition -> item(edition, needs));
    for (Use use : draft.uses()) {
      switch (use) {
        case Use.OfItem(Ref ref, _, _, _) -> item(ref, needs);
        case Use.OfTerm(String list, String id, _, _)
            when now.vocabularies().term(list, id).isEmpty() ->
            needs.add(
                new Need(
                    new Ref(Kind.TERM_LIST.folder(), list),
                    next ->
                        next.content().orElse(null) instanceof TermList terms
                            && hasTerm(terms, id)));
        case Use.OfSeries(Ref ref, String series, _, _)
            when now.item(ref).map(Item::content).orElse(null) instanceof Scheme scheme
                && !scheme.hasSeries(series) ->
            needs.add(
                new Need(
                    ref,
                    next ->
                        next.content().orElse(null) instanceof Scheme other
                            && other.hasSeries(series)));
        case Use.OfTerm _, Use.OfSeries _ -> {}
      }
    }
    return needs;
  }

  private void item(Ref ref, List<Need> needs) {
    if (now.item(ref).isEmpty()) {
      needs.add(new Need(ref, _ -> true));
    }
  }

  /// Those of what is needed that are open drafts and were not met before.
  private Map<Ref, Working> open(List<Need> needs) {
    List<Ref> refs = needs.stream().map(Need::ref).distinct().limit(MOST).toList();
    if (refs.isEmpty() || found.size() >= MOST) {
      return Map.of();
    }
    return WorkRows.open(
            db,
            row(WORKING.FOLDER, WORKING.SLUG)
                .in(refs.stream().map(ref -> row(ref.folder(), ref.slug())).toList()))
        .stream()
        .filter(one -> !found.containsKey(one.itemId()))
        .collect(
            Collectors.toMap(
                one -> new Ref(one.kind().folder(), one.slug()),
                Function.identity(),
                (one, _) -> one));
  }

  private static boolean hasTerm(TermList list, String id) {
    return list.terms().stream().anyMatch(term -> term.id().equals(id));
  }
}
