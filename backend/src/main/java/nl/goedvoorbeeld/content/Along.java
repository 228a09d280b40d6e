package nl.goedvoorbeeld.content;

import static nl.goedvoorbeeld.db.content.Tables.WORKING;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Which open drafts must become public with others: what these lean on and readers cannot find,
/// what that leans on, and so on. Drafts that lean on each other are each found once.
final class Along {
  /// More than anybody publishes in one act; beyond it the search ends.
  private static final int MOST = 100;

  private final DSLContext db;
  private final Snapshot now;
  private final Map<String, Working> found = new LinkedHashMap<>();
  private final Deque<Working> left = new ArrayDeque<>();

  private Along(DSLContext db, Snapshot now) {
    this.db = db;
    this.now = now;
  }

  /// These first, as far as they are open drafts, then the others as they were met.
  static List<Working> with(DSLContext db, Snapshot now, Collection<String> itemIds) {
    Along along = new Along(db, now);
    itemIds.forEach(id -> WorkRows.working(db, id).ifPresent(along::take));
    while (!along.left.isEmpty() && along.found.size() < MOST) {
      along.follow(along.left.removeFirst());
    }
    return List.copyOf(along.found.values());
  }

  private void take(Working working) {
    if (found.putIfAbsent(working.itemId(), working) == null) {
      left.add(working);
    }
  }

  private void follow(Working working) {
    Optional<Draft> draft = draft(working);
    draft.flatMap(Draft::edition).ifPresent(this::item);
    for (Use use : draft.map(Draft::uses).orElse(List.of())) {
      switch (use) {
        case Use.OfItem(Ref ref, _, _, _) -> item(ref);
        case Use.OfTerm(String list, String id, _, _)
            when now.vocabularies().term(list, id).isEmpty() ->
            at(new Ref(Kind.TERM_LIST.folder(), list))
                .filter(open -> content(open) instanceof TermList terms && hasTerm(terms, id))
                .ifPresent(this::take);
        case Use.OfSeries(Ref ref, String series, _, _)
            when now.item(ref).map(Item::content).orElse(null) instanceof Scheme scheme
                && !scheme.hasSeries(series) ->
            at(ref)
                .filter(open -> content(open) instanceof Scheme next && next.hasSeries(series))
                .ifPresent(this::take);
        case Use.OfTerm _, Use.OfSeries _ -> {}
      }
    }
  }

  private void item(Ref ref) {
    if (now.item(ref).isEmpty()) {
      at(ref).ifPresent(this::take);
    }
  }

  private Optional<Working> at(Ref ref) {
    return WorkRows.open(db, WORKING.FOLDER.eq(ref.folder()).and(WORKING.SLUG.eq(ref.slug())))
        .stream()
        .findFirst();
  }

  private Optional<Draft> draft(Working working) {
    return WorkRows.draft(db, working.itemId(), working.revision());
  }

  private @Nullable Content content(Working working) {
    return draft(working).flatMap(Draft::content).orElse(null);
  }

  private static boolean hasTerm(TermList list, String id) {
    return list.terms().stream().anyMatch(term -> term.id().equals(id));
  }
}
