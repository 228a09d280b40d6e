package nl.goedvoorbeeld.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.wording.Dutch;

/// What decides whether readers have an item, now or later.
public sealed interface ReadersDeed<T> extends Deed<T> {

  /// All of them in one generation, or none.
  record Publish(List<Request> wanted) implements ReadersDeed<Outcome> {
    @Override
    public Act act() {
      return Act.PUBLISH;
    }

    @Override
    public List<String> items() {
      return wanted.stream().map(Request::itemId).toList();
    }

    @Override
    public Performed<Outcome> carryOut(Hands hands, Editor by) {
      return Hands.outcome(
          hands.acts().publish(wanted, by.email()),
          generation ->
              wanted.stream().map(one -> published(this, hands, one, generation)).toList());
    }
  }

  record Urge(Request wanted) implements ReadersDeed<Outcome> {
    @Override
    public Act act() {
      return Act.URGE;
    }

    @Override
    public List<String> items() {
      return List.of(wanted.itemId());
    }

    @Override
    public Performed<Outcome> carryOut(Hands hands, Editor by) {
      return Hands.outcome(
          hands.acts().publishUrgently(wanted, by.email()),
          generation -> List.of(published(this, hands, wanted, generation)));
    }
  }

  private static Performed.Line published(Deed<?> deed, Hands hands, Request one, long generation) {
    return deed.line(
        one.itemId(),
        "%s, generatie %d".formatted(hands.version(one.itemId(), one.revision()), generation));
  }

  record PlanFor(Request wanted, Instant due) implements ReadersDeed<Planning> {
    @Override
    public Act act() {
      return Act.PLAN;
    }

    @Override
    public List<String> items() {
      return List.of(wanted.itemId());
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      return Hands.planning(
          hands.plans().publish(wanted, due, by.email()),
          wanted.itemId(),
          line(wanted.itemId(), "openbaar op " + Dutch.moment(due)));
    }
  }

  record WithdrawAt(Withdrawal what, Instant due) implements ReadersDeed<Planning> {
    @Override
    public Act act() {
      return Act.PLAN_WITHDRAWAL;
    }

    @Override
    public List<String> items() {
      return List.of(what.itemId());
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      return Hands.planning(
          hands.plans().withdraw(what, due, by.email()),
          what.itemId(),
          line(what.itemId(), "weg op " + Dutch.moment(due)));
    }
  }

  /// A plan of another item is nobody's business here.
  record Unplan(String itemId, long plan) implements ReadersDeed<Planning> {
    @Override
    public Act act() {
      return Act.UNPLAN;
    }

    @Override
    public List<String> items() {
      return List.of(itemId);
    }

    @Override
    public Performed<Planning> carryOut(Hands hands, Editor by) {
      Optional<Plan> seen =
          hands.plans().of(itemId).stream().filter(one -> one.id() == plan).findFirst();
      return Hands.planning(
          hands.plans().cancel(seen.map(Plan::id).orElse(0L), by.email()),
          itemId,
          line(itemId, seen.map(Plan::when).orElse("")));
    }
  }

  record Withdraw(Withdrawal what) implements ReadersDeed<Outcome> {
    @Override
    public Act act() {
      return Act.WITHDRAW;
    }

    @Override
    public List<String> items() {
      return List.of(what.itemId());
    }

    @Override
    public Performed<Outcome> carryOut(Hands hands, Editor by) {
      return Hands.outcome(
          hands.acts().withdraw(what, by.email()),
          generation ->
              List.of(
                  line(
                      what.itemId(),
                      "%s, generatie %d".formatted(what.reason().label(), generation))));
    }
  }

  record TakeBack(String itemId) implements ReadersDeed<Outcome> {
    @Override
    public Act act() {
      return Act.TAKE_BACK;
    }

    @Override
    public List<String> items() {
      return List.of(itemId);
    }

    @Override
    public Performed<Outcome> carryOut(Hands hands, Editor by) {
      return Hands.outcome(
          hands.acts().takeBack(itemId, by.email()),
          generation -> List.of(line(itemId, "generatie " + generation)));
    }
  }

  record Discard(String itemId, long revision) implements ReadersDeed<WorkState> {
    @Override
    public Act act() {
      return Act.DISCARD;
    }

    @Override
    public List<String> items() {
      return List.of(itemId);
    }

    @Override
    public Performed<WorkState> carryOut(Hands hands, Editor by) {
      return Hands.step(
          hands.bin().discard(itemId, revision, by.role(), by.email()), itemId, line(itemId, ""));
    }
  }

  record Retrieve(String itemId) implements ReadersDeed<WorkState> {
    @Override
    public Act act() {
      return Act.RETRIEVE;
    }

    @Override
    public List<String> items() {
      return List.of(itemId);
    }

    @Override
    public Performed<WorkState> carryOut(Hands hands, Editor by) {
      return Hands.step(
          hands.bin().restore(itemId, by.role(), by.email()), itemId, line(itemId, ""));
    }
  }
}
