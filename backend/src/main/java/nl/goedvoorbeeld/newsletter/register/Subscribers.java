package nl.goedvoorbeeld.newsletter.register;

import static nl.goedvoorbeeld.db.newsletter.Tables.MOVE;
import static nl.goedvoorbeeld.db.newsletter.Tables.PROOF;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.db.newsletter.tables.records.SubscriptionRecord;
import nl.goedvoorbeeld.mail.LetterReason;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.mail.Postbox;
import nl.goedvoorbeeld.mail.Postbox.Sketch;
import nl.goedvoorbeeld.newsletter.Proof;
import nl.goedvoorbeeld.newsletter.Subscriber;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.Subscribing;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.Subscription.State;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.alert.Prospect;
import nl.goedvoorbeeld.newsletter.alert.Prospects;
import nl.goedvoorbeeld.search.Libraries;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Who is subscribed, for editors with the right to see it.
public final class Subscribers {
  private static final int LETTERS = 50;
  private static final int TOLD_OF = 20;
  private static final int AT_ONCE = 500;

  private final DSLContext db;
  private final Subscribing subscribing;
  private final Prospects prospects;
  private final Postbox postbox;
  private final Libraries libraries;
  private final Trail trail;

  Subscribers(
      DSLContext db,
      Subscribing subscribing,
      Prospects prospects,
      Postbox postbox,
      Libraries libraries,
      Trail trail) {
    this.db = db;
    this.subscribing = subscribing;
    this.prospects = prospects;
    this.postbox = postbox;
    this.libraries = libraries;
    this.trail = trail;
  }

  /// Others do not come this far.
  static void require(Editor editor) {
    if (!Right.MAILINGS.heldBy(editor)) {
      throw new IllegalArgumentException("Editor %d may not see this".formatted(editor.id()));
    }
  }

  /// Who has an address, however it is spelt. That nobody has it is a look as well.
  public Optional<UUID> find(Editor editor, SubscriberAddress address) {
    require(editor);
    Optional<Subscriber> found = Subscriptions.at(db, address);
    if (found.isEmpty()) {
      trail.record(db, editor, "abonnee gezocht", "abonnee", "niet gevonden");
    }
    return found.map(Subscriber::id);
  }

  /// All that is known of one. Before it is shown the trail hears of it.
  public Optional<Dossier> look(Editor editor, UUID id) {
    require(editor);
    Optional<Subscriber> known = known(db, id);
    known.ifPresent(one -> trail.record(db, editor, "abonnee bekeken", one.owner(), ""));
    return known.map(one -> dossier(editor, one));
  }

  /// Whom an act would be about, to ask whether it is meant.
  public Optional<Subscriber> known(Editor editor, UUID id) {
    require(editor);
    return known(db, id);
  }

  private static Optional<Subscriber> known(DSLContext db, UUID id) {
    return Optional.ofNullable(Subscriptions.subscribers(db, List.of(id)).get(id));
  }

  private Dossier dossier(Editor editor, Subscriber subscriber) {
    Snapshot snapshot = libraries.snapshot();
    List<Dossier.Line> lines =
        db.selectFrom(SUBSCRIPTION)
            .where(SUBSCRIPTION.SUBSCRIBER.eq(subscriber.id()))
            .orderBy(SUBSCRIPTION.ASKED_AT, SUBSCRIPTION.ID)
            .fetch()
            .map(row -> line(row, snapshot));
    List<Sketch> letters = postbox.to(editor, subscriber.owner(), LETTERS);
    return new Dossier(subscriber, lines, letters, moves(subscriber), ofAll(letters));
  }

  private Dossier.Line line(SubscriptionRecord row, Snapshot snapshot) {
    Subscription one = Subscriptions.subscription(row);
    Optional<EndedBy> by = Optional.ofNullable(row.getEndedBy()).map(EndedBy::stored);
    return new Dossier.Line(
        one,
        Subscriptions.proof(db, one.id()),
        by,
        db.selectFrom(TOLD)
            .where(TOLD.SUBSCRIPTION.eq(one.id()))
            .orderBy(TOLD.AT.desc(), TOLD.ITEM)
            .limit(TOLD_OF)
            .fetch(told -> new Dossier.Told(told.getItem(), told.getAct(), told.getAt())),
        reasons(one, by, snapshot));
  }

  private List<NothingComes.OfOne> reasons(
      Subscription one, Optional<EndedBy> by, Snapshot snapshot) {
    List<NothingComes.OfOne> reasons = new ArrayList<>();
    Optional<NothingComes.OfOne> standing =
        switch (one.state()) {
          case ASKED -> Optional.of(new NothingComes.NotConfirmed(Subscribing.confirmable(one)));
          case PAUSED -> Optional.of(new NothingComes.Paused(one.pausedUntil()));
          case ENDED ->
              Optional.of(
                  new NothingComes.Ended(
                      one.endedAt().orElseThrow(), by.orElse(EndedBy.SUBSCRIBER)));
          case ACTIVE -> Optional.empty();
        };
    standing.ifPresent(reasons::add);
    boolean goesOn =
        one.state() == Subscription.State.ACTIVE || one.state() == Subscription.State.PAUSED;
    if (goesOn && !one.interest().filter().in(snapshot.vocabularies()).possible()) {
      reasons.add(new NothingComes.Impossible());
    } else if (one.state() == Subscription.State.ACTIVE) {
      reasons.addAll(ofNews(one, prospects.of(one)));
    }
    return List.copyOf(reasons);
  }

  private static List<NothingComes.OfOne> ofNews(Subscription one, Prospect prospect) {
    List<NothingComes.OfOne> reasons = new ArrayList<>();
    if (prospect.due() > 0) {
      reasons.add(
          prospect.night()
              ? new NothingComes.Night(prospect.next())
              : new NothingComes.Waits(prospect.due(), prospect.next()));
    }
    if (prospect.heldDue() > 0) {
      reasons.add(new NothingComes.AwaitsEditor(prospect.heldDue()));
    }
    if (reasons.isEmpty()) {
      boolean small = one.importantOnly() && prospect.happened() > 0 && prospect.important() == 0;
      reasons.add(
          small
              ? new NothingComes.OnlySmall(prospect.since())
              : new NothingComes.NothingSince(prospect.since()));
    }
    return reasons;
  }

  private List<NothingComes.OfAll> ofAll(List<Sketch> letters) {
    List<NothingComes.OfAll> reasons = new ArrayList<>();
    if (!postbox.sends()) {
      reasons.add(new NothingComes.NoServer());
    }
    MailPause.now(db).ifPresent(one -> reasons.add(new NothingComes.MailRests(one.since())));
    postbox
        .rest()
        .ifPresent(rest -> reasons.add(new NothingComes.ServerAway(rest.why(), rest.until())));
    // What came of the last one says how it is now.
    letters.stream().findFirst().flatMap(Subscribers::ofLast).ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  private static Optional<NothingComes.OfAll> ofLast(Sketch last) {
    Instant at = last.endedAt().orElse(last.madeAt());
    Optional<LetterReason> why = last.reason();
    return switch (last.state()) {
      case HELD -> Optional.of(new NothingComes.LetterHeld(at, why));
      case FAILED -> Optional.of(new NothingComes.LetterFailed(at, why));
      case WAITING -> Optional.of(new NothingComes.LetterWaits(at, why));
      case SENT, OVER, DROPPED -> Optional.empty();
    };
  }

  private List<Dossier.Move> moves(Subscriber subscriber) {
    return db.selectFrom(MOVE)
        .where(MOVE.SUBSCRIBER.eq(subscriber.id()))
        .orderBy(MOVE.ASKED_AT.desc(), MOVE.ID)
        .fetch(
            row ->
                new Dossier.Move(
                    row.getFromAddress(),
                    row.getToAddress(),
                    row.getAskedAt(),
                    Optional.ofNullable(row.getConfirmedAt()),
                    Optional.ofNullable(row.getUndoneAt())));
  }

  /// All that is held of one, as they can take it away themselves.
  public Optional<byte[]> access(Editor editor, UUID id) {
    require(editor);
    Optional<byte[]> all = subscribing.export(id);
    if (all.isPresent()) {
      trail.record(db, editor, "gegevens van abonnee gegeven", object(id), "");
    }
    return all;
  }

  /// Leaves nothing by which anybody could say who this was.
  ///
  /// @return whether there was anybody
  public boolean erase(Editor editor, UUID id) {
    require(editor);
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          boolean gone = subscribing.erase(tx, id);
          if (gone) {
            trail.record(tx, editor, "abonnee gewist", object(id), "");
          }
          return gone;
        });
  }

  private static String object(UUID id) {
    return "abonnee:" + id;
  }

  /// One subscription in the list that is given out.
  ///
  /// @param proof of one that came with a list
  public record Row(SubscriberAddress address, Subscription subscription, Optional<Proof> proof) {}

  /// Gives out what somebody said they want and has not left, without holding it in memory; nor is
  /// a connection held while the taker takes. The trail hears of it before the first, and how many
  /// it were when it is over, also where it broke off.
  public void each(Editor editor, Consumer<Row> taker) {
    require(editor);
    trail.record(db, editor, "abonnees uitgevoerd", "abonnees", "begonnen");
    int given = 0;
    try {
      Optional<UUID> last = Optional.empty();
      List<Row> some = rows(last);
      while (!some.isEmpty()) {
        for (Row row : some) {
          taker.accept(row);
          given++;
        }
        last = Optional.of(some.getLast().subscription().id());
        some = rows(last);
      }
    } finally {
      trail.record(db, editor, "abonnees uitgevoerd", "abonnees", given + " regels");
    }
  }

  private List<Row> rows(Optional<UUID> after) {
    return db.select(SUBSCRIBER.ADDRESS, PROOF.PLACE, PROOF.WORDS, PROOF.TAKEN_AT)
        .select(SUBSCRIPTION.fields())
        .from(SUBSCRIPTION)
        .join(SUBSCRIBER)
        .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER))
        .leftJoin(PROOF)
        .on(PROOF.ID.eq(SUBSCRIPTION.PROOF))
        .where(SUBSCRIPTION.STATE.in(State.ACTIVE, State.PAUSED))
        .and(SUBSCRIBER.ADDRESS.isNotNull())
        .and(after.map(SUBSCRIPTION.ID::gt).orElse(DSL.noCondition()))
        .orderBy(SUBSCRIPTION.ID)
        .limit(AT_ONCE)
        .fetch(
            row ->
                new Row(
                    SubscriberAddress.read(row.get(SUBSCRIBER.ADDRESS)).orElseThrow(),
                    Subscriptions.subscription(row.into(SUBSCRIPTION)),
                    row.get(PROOF.PLACE) == null
                        ? Optional.empty()
                        : Optional.of(
                            new Proof(
                                row.get(PROOF.PLACE),
                                row.get(PROOF.WORDS),
                                row.get(PROOF.TAKEN_AT)))));
  }
}
