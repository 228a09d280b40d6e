package nl.goedvoorbeeld.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.guest.Guest;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarking;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one door for whoever does something to items, and for what they planned when its moment has
/// come: the right, the locks in their order, the act, and its lines in the trail, in one
/// transaction. Whatever comes later of a generation is told within it too. No face writes in any
/// other way; a test holds that.
///
/// What an editor is offered is what the door would answer: {@link #may} and {@link #possible}.
///
/// As a bean it is the door: `desk` is what `web` calls the chain that guards the pages.
@Component("door")
public class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final String NOT_PUBLIC =
      "Dit item is niet openbaar en kan niet worden ingetrokken.";

  /// What readers must have, so that it can be taken away.
  private static final Set<Act> TAKES_AWAY =
      Set.of(Act.WITHDRAW, Act.PLAN_WITHDRAWAL, Act.PROPOSE_MERGER, Act.URGE_MERGER);

  private final DSLContext db;
  private final Hands hands;
  private final Trail trail;

  Desk(DSLContext db, Hands hands, Trail trail) {
    this.db = db;
    this.hands = hands;
    this.trail = trail;
  }

  /// Does it, or says why not. Either what was done and its lines in the trail are both there, or
  /// neither.
  public <T> Performed<T> perform(Editor by, Deed<T> deed) {
    Act act = deed.act();
    if (!act.isFor(by.role())) {
      return Performed.refused(deed.items().stream().findFirst().orElse(""), act.refusal());
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.hold(tx, act.locks(), deed.items());
          Performed<T> performed = deed.carryOut(hands, by);
          if (performed instanceof Performed.Done<T>(_, var lines)) {
            lines.forEach(one -> trail.record(tx, by, one.act(), one.object(), one.detail()));
          }
          return performed;
        });
  }

  /// What somebody without an account says through a link, if it still lets them in.
  ///
  /// @param passage the words that it is about; empty for the whole
  public Performed<Remark> comment(Guest guest, String token, String passage, String text) {
    Link link = guest.link();
    return db.transactionResult(
        configuration ->
            switch (hands.links().comment(token, passage, text)) {
              case Remarking.Refused(String sentence) -> Performed.refused(link.itemId(), sentence);
              case Remarking.Kept(Remark remark) -> {
                trail.recordGuest(
                    configuration.dsl(),
                    link.recipient() + " (via een link)",
                    Act.REMARK.trail(),
                    Trail.item(link.itemId()),
                    hands.version(link.itemId(), link.revision()));
                yield Hands.done(remark);
              }
            });
  }

  /// Does what was planned, now that its moment has come, under the name of who planned it: at that
  /// moment nobody is there. That they may was asked when they planned it. What is not waiting any
  /// more is left alone.
  void atItsMoment(long plan) {
    planned(plan, one -> one.act().ofTable().locks(), hands.plans()::carryOut);
  }

  /// Ends a plan that broke too often, and tells it, whatever is broken: also where its draft
  /// cannot even be put back.
  void giveUp(long plan) {
    try {
      planned(plan, _ -> Act.Locks.ITEMS, one -> hands.plans().giveUp(one, true));
    } catch (RuntimeException e) {
      LOG.error("The draft of plan {} could not be put back", plan, e);
      planned(plan, _ -> Act.Locks.ITEMS, one -> hands.plans().giveUp(one, false));
    }
  }

  private void planned(
      long id, Function<Plan, Act.Locks> locks, Function<Plan, List<Performed.Line>> act) {
    Optional<Plan> seen = hands.plans().find(id);
    if (seen.isEmpty()) {
      return;
    }
    Plan plan = seen.get();
    db.transaction(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.hold(tx, locks.apply(plan), List.of(plan.itemId()));
          for (Performed.Line one : act.apply(plan)) {
            trail.recordGuest(
                tx, plan.author() + " (planning)", one.act(), one.object(), one.detail());
          }
        });
  }

  /// Whether this editor may do this about an item now.
  ///
  /// @param now as the editor sees the library
  /// @param revision that they see
  public May may(Act act, Editor by, Snapshot now, String itemId, long revision) {
    if (act == Act.CHECK) {
      return hands.acts().mayCheck(itemId, revision, by.email());
    }
    if (act == Act.DISCARD) {
      return mayDiscard(by, itemId, revision);
    }
    if (act.isOfDraft()) {
      May may = hands.acts().may(act, itemId, revision, by.role(), by.email());
      return act == Act.APPROVE ? hands.remarks().unlessHeldBack(may, itemId) : may;
    }
    return unless(TAKES_AWAY.contains(act) && now.item(itemId).isEmpty(), asked(act, by));
  }

  private static May asked(Act act, Editor by) {
    return act.isFor(by.role()) ? new May.Yes() : new May.No(act.refusal());
  }

  private static May unless(boolean isNotPublic, May may) {
    return isNotPublic && may instanceof May.Yes ? new May.NotNow(NOT_PUBLIC) : may;
  }

  private May mayDiscard(Editor by, String itemId, long revision) {
    Optional<String> obstacle = hands.bin().obstacle(itemId, revision, by.role(), by.email());
    return obstacle.isEmpty() ? new May.Yes() : new May.No(obstacle.get());
  }

  /// As {@link #may}, of all that starts from a draft.
  public Map<Act, May> possible(Editor by, String itemId, long revision) {
    Map<Act, May> possible = hands.acts().possible(itemId, revision, by.role(), by.email());
    possible.computeIfPresent(Act.APPROVE, (_, may) -> hands.remarks().unlessHeldBack(may, itemId));
    possible.put(Act.DISCARD, mayDiscard(by, itemId, revision));
    return possible;
  }
}
