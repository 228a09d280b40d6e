package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.desk.Tables.LINK;
import static nl.goedvoorbeeld.db.desk.Tables.PLAN;
import static nl.goedvoorbeeld.db.desk.Tables.REMARK;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.Discards;
import nl.goedvoorbeeld.content.act.Discards.Discarded;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Drafts that were thrown away: with a draft go its plans and its ways in for people without an
/// account, for good; the draft itself can be put back for thirty days.
@Component
public class Bin {
  private static final Logger LOG = LoggerFactory.getLogger(Bin.class);

  /// Removed at once; the rest waits for the next hour.
  private static final int MOST = 100;

  private final DSLContext db;
  private final Discards discards;
  private final Plans plans;
  private final Links links;
  private final ToDoList toDos;
  private final Trail trail;

  public Bin(
      DSLContext db, Discards discards, Plans plans, Links links, ToDoList toDos, Trail trail) {
    this.db = db;
    this.discards = discards;
    this.plans = plans;
    this.links = links;
    this.toDos = toDos;
    this.trail = trail;
  }

  /// Throws a draft away.
  public Step discard(String itemId, long revision, Role role, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Step step = discards.discard(tx, itemId, revision, role, author);
          if (step instanceof Step.Taken) {
            plans.drop(tx, itemId, author);
            links.drop(tx, itemId, author);
          }
          return step;
        });
  }

  /// Why this editor may not throw this draft away, as it stands now; nothing where they may.
  Optional<String> obstacle(String itemId, long revision, Role role, String author) {
    return discards.obstacle(itemId, revision, role, author);
  }

  /// Puts an item back, as a concept.
  public Step restore(String itemId, Role role, String author) {
    return db.transactionResult(
        configuration -> discards.restore(configuration.dsl(), itemId, role, author));
  }

  /// What can be put back, the last one first.
  public List<Discarded> all() {
    return discards.all();
  }

  public Optional<Discarded> find(String itemId) {
    return discards.find(itemId);
  }

  /// Removes what was thrown away more than thirty days ago, each item in a transaction of its own;
  /// what cannot be removed does not keep the others.
  ///
  /// @return how many
  public int empty() {
    int removed = 0;
    for (String id : discards.overdue(MOST)) {
      try {
        removed += db.transactionResult(configuration -> remove(configuration.dsl(), id)) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.error("Item {} was thrown away and cannot be removed", id, e);
      }
    }
    return removed;
  }

  private boolean remove(DSLContext tx, String itemId) {
    if (!discards.holdOverdue(tx, itemId)) {
      return false;
    }
    tx.deleteFrom(REMARK).where(REMARK.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(LINK).where(LINK.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(PLAN).where(PLAN.ITEM_ID.eq(itemId)).execute();
    toDos.drop(tx, itemId);
    discards.remove(tx, itemId);
    trail.recordGuest(
        tx, "prullenbak", "verwijderd", Trail.item(itemId), "30 dagen na het weggooien");
    return true;
  }
}
