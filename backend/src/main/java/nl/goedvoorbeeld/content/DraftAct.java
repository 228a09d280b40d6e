package nl.goedvoorbeeld.content;

import static nl.goedvoorbeeld.content.WorkState.APPROVED;
import static nl.goedvoorbeeld.content.WorkState.CONCEPT;
import static nl.goedvoorbeeld.content.WorkState.PLANNED;
import static nl.goedvoorbeeld.content.WorkState.SUBMITTED;

import java.util.Set;

/// What can be done about an open draft, and from which states.
public enum DraftAct {
  SUBMIT(Set.of(CONCEPT)),
  REFUSE(Set.of(SUBMITTED, APPROVED, PLANNED)),
  APPROVE(Set.of(SUBMITTED)),
  PUBLISH(Set.of(APPROVED, PLANNED)),
  /// Publish without a second pair of eyes.
  URGE(Set.of(CONCEPT, SUBMITTED)),
  PLAN(Set.of(APPROVED)),
  UNPLAN(Set.of(PLANNED));

  private final Set<WorkState> from;

  DraftAct(Set<WorkState> from) {
    this.from = from;
  }

  /// Whether a draft in this state is one to do it about.
  public boolean isFrom(WorkState state) {
    return from.contains(state);
  }
}
