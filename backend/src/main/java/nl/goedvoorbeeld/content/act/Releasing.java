package nl.goedvoorbeeld.content.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.PublicNote;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.content.wording.DraftCode;
import org.jooq.DSLContext;

/// Open drafts on their way to the readers: exactly the stored revisions that were asked for, and
/// only as long as they are the newest and in the state that the way of publishing asks.
final class Releasing implements Drafts.Bundle {
  private final List<Request> requests;
  private final Way way;
  private final String author;
  private final Instant at;
  private final List<Objection> objections = new ArrayList<>();

  Releasing(List<Request> requests, Way way, String author, Instant at) {
    this.requests = List.copyOf(requests);
    this.way = way;
    this.author = author;
    this.at = at;
  }

  /// How a draft becomes public.
  enum Way {
    BY_HAND,
    BY_PLAN,
    URGENT;

    /// Whether it can from this state.
    private boolean isFrom(WorkState state) {
      return switch (this) {
        case BY_HAND -> Act.PUBLISH.isFrom(state);
        case BY_PLAN -> state == WorkState.PLANNED;
        case URGENT -> Act.URGE.isFrom(state);
      };
    }
  }

  /// Locks the items, so that what is judged is what is published.
  @Override
  public List<Submission> choose(DSLContext tx, Stand stand) {
    WorkRows.lock(tx, ids());
    List<Submission> chosen = new ArrayList<>();
    for (Request request : requests) {
      Optional<Working> working = WorkRows.working(tx, request.itemId());
      Optional<String> obstacle = obstacle(request, working);
      Optional<Draft> draft = WorkRows.draft(tx, request.itemId(), request.revision());
      if (obstacle.isPresent() || draft.isEmpty()) {
        objections.add(
            new Outcome.Refusal(
                working.map(one -> one.kind().file(one.slug())).orElse(request.itemId()),
                obstacle.orElse("Deze versie bestaat niet.")));
      } else {
        otherItem(request.itemId(), draft.get()).ifPresent(objections::add);
        chosen.add(
            new Submission(
                draft.get(),
                request.important(),
                request.note().strip(),
                Optional.of(request.revision())));
      }
    }
    return chosen;
  }

  private Optional<String> obstacle(Request request, Optional<Working> working) {
    if (working.isEmpty()) {
      return Optional.of("Er is geen concept om te publiceren.");
    }
    if (working.get().revision() != request.revision()) {
      return Optional.of(Acts.OUTDATED);
    }
    if (!way.isFrom(working.get().state())) {
      return Optional.of(wrongState(working.get().state()));
    }
    if (request.important() && request.note().isBlank()) {
      return Optional.of("Schrijf bij een belangrijke wijziging wat er voor lezers verandert.");
    }
    return PublicNote.obstacle(request.note());
  }

  private String wrongState(WorkState state) {
    return switch (way) {
      case BY_HAND -> "Dit concept is nog niet goedgekeurd. Het is nu: %s.".formatted(state.word());
      case BY_PLAN -> "Dit concept is niet meer gepland. Het is nu: %s.".formatted(state.word());
      case URGENT -> "Dit concept is al goedgekeurd; publiceer het op de gewone manier.";
    };
  }

  /// Else one item would become public under the name of another.
  static Optional<Outcome.Faulty> otherItem(String itemId, Draft draft) {
    return draft
        .content()
        .map(content -> content.masthead().id())
        .filter(id -> !id.isEmpty() && !id.equals(itemId))
        .map(
            id ->
                Outcome.Faulty.of(
                    draft, draft.fault(DraftCode.ID_OF_OTHER_ITEM, List.of("id"), itemId, id)));
  }

  @Override
  public List<Objection> objections() {
    return objections;
  }

  /// Also where the readers had this text already, the draft is done with.
  @Override
  public void accepted(DSLContext tx, Outcome outcome, Map<String, Long> revisionByItem) {
    WorkRows.close(tx, ids());
    revisionByItem.forEach(
        (item, revision) -> {
          if (way == Way.URGENT) {
            WorkRows.review(tx, item, revision, Review.Verdict.URGENT, author, "", at);
          } else {
            WorkRows.checkBefore(tx, item, revision, at);
          }
        });
  }

  private List<String> ids() {
    return requests.stream().map(Request::itemId).map(WorkRows::id).distinct().sorted().toList();
  }
}
