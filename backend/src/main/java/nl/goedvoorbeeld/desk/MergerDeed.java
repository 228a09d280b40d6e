package nl.goedvoorbeeld.desk;

import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Snapshot;

/// What is said of a merger, by one and by another.
public sealed interface MergerDeed<T> extends Deed<T> {
  String itemId();

  @Override
  default List<String> items() {
    return List.of(itemId());
  }

  /// @param now what the editor saw
  record Propose(Snapshot now, Withdrawal what) implements MergerDeed<Planning> {
    @Override
    public Act act() {
      return Act.PROPOSE_MERGER;
    }

    @Override
    public String itemId() {
      return what.itemId();
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      return Hands.planning(
          hands.mergers().propose(now, what, by),
          itemId(),
          line(itemId(), "met " + what.successor().orElse("")));
    }
  }

  record MergeUrgently(Withdrawal what) implements MergerDeed<Outcome> {
    @Override
    public Act act() {
      return Act.URGE_MERGER;
    }

    @Override
    public String itemId() {
      return what.itemId();
    }

    @Override
    public Performed<Outcome> carryOut(Hands hands, Editor by) {
      return Hands.outcome(
          hands.mergers().urgently(what, by),
          generation ->
              List.of(
                  line(itemId(), "%s, generatie %d".formatted(what.reason().label(), generation))));
    }
  }

  /// @param seen what the editor saw of what it reaches; see [Mergers#reach]
  record Agree(String itemId, long merger, String seen) implements MergerDeed<Outcome> {
    @Override
    public Act act() {
      return Act.APPROVE_MERGER;
    }

    @Override
    public Performed<Outcome> carryOut(Hands hands, Editor by) {
      return Hands.outcome(
          hands.mergers().approve(itemId, merger, seen, by),
          generation ->
              List.of(line(itemId, "voorstel %d, generatie %d".formatted(merger, generation))));
    }
  }

  record Decline(String itemId, long merger, String because) implements MergerDeed<Planning> {
    @Override
    public Act act() {
      return Act.REFUSE_MERGER;
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      return Hands.planning(
          hands.mergers().refuse(itemId, merger, because, by),
          itemId,
          line(itemId, "voorstel " + merger));
    }
  }

  record Retract(String itemId, long merger) implements MergerDeed<Planning> {
    @Override
    public Act act() {
      return Act.RETRACT_MERGER;
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      return Hands.planning(
          hands.mergers().retract(itemId, merger, by), itemId, line(itemId, "voorstel " + merger));
    }
  }

  record CheckAfterwards(String itemId, long merger) implements MergerDeed<Planning> {
    @Override
    public Act act() {
      return Act.CHECK_MERGER;
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      return Hands.planning(
          hands.mergers().check(itemId, merger, by), itemId, line(itemId, "voorstel " + merger));
    }
  }
}
