package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.db.mail.tables.records.LetterRecord;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.job.JobReason;
import nl.goedvoorbeeld.mail.LetterKind.Readership;
import nl.goedvoorbeeld.setting.MailAddress;
import nl.goedvoorbeeld.setting.OutsideMail;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands letters to the server, one job each.
///
/// A letter is looked at again just before it goes: what was dropped, erased or is over by then
/// does not go, nor does what the room that wrote it no longer stands for ({@link LastLook}). When
/// a node dies between the server's word and ours, the letter goes again under the same name
/// (Message-ID), by which those who get it twice can see that it is one.
final class MailJobs implements JobHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailJobs.class);

  /// After so many times that the server did not take this one, it will not.
  private static final int MOST_LATER = 12;

  /// Each of these may have arrived.
  private static final int MOST_UNANSWERED = 3;

  private static final Duration FIRST_REST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration LONG_REST = Duration.ofHours(3);

  private final DSLContext db;
  private final Clock clock;
  private final Seal seal;
  private final Map<LetterKind, LastLook> looks = new EnumMap<>(LetterKind.class);
  private final @Nullable Post post;

  MailJobs(
      DSLContext db,
      Clock clock,
      Seal seal,
      Stationery stationery,
      Collection<LastLook> looks,
      @Nullable OutsideMail outside) {
    looks.forEach(look -> look.kinds().forEach(kind -> this.looks.put(kind, look)));
    this.db = db;
    this.clock = clock;
    this.seal = seal;
    this.post =
        outside == null
            ? null
            : new Post(
                outside,
                new Composer(stationery, outside),
                new Pace(db, clock, outside.rate()),
                new Smtp(outside));
  }

  /// What there is as soon as there is a server.
  private record Post(OutsideMail outside, Composer composer, Pace pace, Smtp smtp) {}

  /// What came of looking at a letter once more.
  private sealed interface Look {
    record Ready(MailAddress to, Inside inside, String messageId, int tries) implements Look {}

    record Not(LetterState state) implements Look {}
  }

  @Override
  public String kind() {
    return Mail.KIND;
  }

  @Override
  public synchronized Ending run(Job job) {
    UUID id = UUID.fromString(job.subject());
    if (post == null) {
      return done(end(db, id, LetterState.HELD, null));
    }
    Optional<Instant> moment = post.pace().next();
    if (moment.isEmpty()) {
      return new Ending.Again(post.pace().until());
    }
    await(moment.get());
    Look look = db.transactionResult(configuration -> look(configuration.dsl(), id, post));
    return switch (look) {
      case Look.Not(LetterState state) -> done(state);
      case Look.Ready ready -> settle(id, ready, post, hand(ready, post));
    };
  }

  private Handed hand(Look.Ready letter, Post post) {
    byte[] message =
        post.composer().bytes(letter.to(), letter.inside(), letter.messageId(), clock.instant());
    return post.smtp().deliver(letter.to(), message);
  }

  /// By the clock of this machine: it is a few hundredths of a second.
  private void await(Instant moment) {
    try {
      Duration rest = Duration.between(clock.instant(), moment);
      if (rest.isPositive()) {
        Thread.sleep(rest);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a letter waited for its moment");
    }
  }

  private Look look(DSLContext tx, UUID id, Post post) {
    Optional<LetterRecord> found =
        tx.selectFrom(LETTER).where(LETTER.ID.eq(id)).forUpdate().fetchOptional();
    if (found.isEmpty()) {
      return new Look.Not(LetterState.DROPPED);
    }
    LetterRecord row = found.get();
    LetterState state = row.getState();
    if (state != LetterState.WAITING) {
      return new Look.Not(state);
    }
    if (!row.getUntil().isAfter(clock.instant())) {
      return new Look.Not(end(tx, id, LetterState.OVER, null));
    }
    if (row.getKind().readership() == Readership.SUBSCRIBERS && MailPause.holds(tx)) {
      return new Look.Not(end(tx, id, LetterState.HELD, LetterReason.of(LetterReason.PAUSED)));
    }
    Optional<Inside> inside =
        Optional.ofNullable(row.getSealed()).flatMap(closed -> Inside.opened(seal, id, closed));
    if (inside.isEmpty()) {
      return new Look.Not(end(tx, id, LetterState.FAILED, LetterReason.of(LetterReason.SEALED)));
    }
    Optional<Letter> now = now(tx, row, inside.get());
    if (now.isEmpty()) {
      return new Look.Not(end(tx, id, LetterState.DROPPED, null));
    }
    Letter letter = now.get();
    Optional<MailAddress> to = MailAddress.of(letter.to().address());
    if (to.isEmpty()) {
      return new Look.Not(
          end(tx, id, LetterState.FAILED, LetterReason.of(LetterReason.NO_ADDRESS)));
    }
    if (!post.outside().allows(to.get().wire())) {
      return new Look.Not(end(tx, id, LetterState.HELD, LetterReason.of(LetterReason.ONLY_TO)));
    }
    String messageId =
        Optional.ofNullable(row.getMessageId()).orElseGet(() -> messageId(tx, id, post.outside()));
    tx.update(LETTER)
        .set(LETTER.MESSAGE_ID, messageId)
        .set(LETTER.TRIES, LETTER.TRIES.plus(1))
        .set(LETTER.TRIED_AT, clock.instant())
        .where(LETTER.ID.eq(id))
        .execute();
    return new Look.Ready(to.get(), Inside.of(letter), messageId, row.getTries() + 1);
  }

  /// As the room that wrote it wants it now; that is kept, for whoever looks at it and for the next
  /// try.
  private Optional<Letter> now(DSLContext tx, LetterRecord row, Inside inside) {
    Letter written =
        new Letter(
            row.getKind(),
            row.getOnce(),
            new Recipient(String.valueOf(row.getAddress()), String.valueOf(row.getOwner())),
            inside.text(),
            inside.leaving(),
            row.getUntil());
    LastLook look = looks.get(row.getKind());
    Optional<Letter> now = look == null ? Optional.of(written) : look.look(tx, written);
    if (!now.equals(Optional.of(written))) {
      tx.update(LETTER)
          .set(LETTER.ADDRESS, now.orElse(written).to().address())
          .set(LETTER.SUBJECT, now.orElse(written).text().subject())
          .set(LETTER.SEALED, now.map(one -> Inside.of(one).sealed(seal, row.getId())).orElse(null))
          .where(LETTER.ID.eq(row.getId()))
          .execute();
    }
    return now;
  }

  /// Of this letter in this library: after a back-up was put back another, for it may be about
  /// something else then.
  private static String messageId(DSLContext tx, UUID id, OutsideMail outside) {
    UUID epoch = new Publications(tx).stand().epoch();
    return "<%s.%s@%s>".formatted(id, epoch, outside.envelopeDomain());
  }

  private Ending settle(UUID id, Look.Ready letter, Post post, Handed handed) {
    if (!(handed instanceof Handed.Away) && post.pace().back()) {
      LOG.info("Mail is sent again");
    }
    return switch (handed) {
      case Handed.Accepted _ -> done(end(db, id, LetterState.SENT, null));
      case Handed.Refused(LetterReason reason, _) -> done(end(db, id, LetterState.FAILED, reason));
      case Handed.Later(LetterReason reason) ->
          letter.tries() < MOST_LATER
              ? again(
                  id,
                  reason,
                  FIRST_REST.multipliedBy(1L << Math.min(letter.tries() - 1, MOST_DOUBLINGS)))
              : done(end(db, id, LetterState.FAILED, reason));
      case Handed.Unanswered _ -> {
        LetterReason reason = LetterReason.of(LetterReason.UNANSWERED);
        yield letter.tries() < MOST_UNANSWERED
            ? again(id, reason, LONG_REST.multipliedBy(letter.tries()))
            : done(end(db, id, LetterState.FAILED, reason));
      }
      case Handed.Away(Hindrance why) -> {
        if (post.pace().rest(why)) {
          LOG.warn("Mail is not sent for now, it waits: {}", why);
        }
        // It was not this letter that was tried.
        db.update(LETTER)
            .set(LETTER.TRIES, LETTER.TRIES.minus(1))
            .where(LETTER.ID.eq(id))
            .execute();
        yield new Ending.Again(post.pace().until());
      }
    };
  }

  private Ending again(UUID id, LetterReason reason, Duration rest) {
    db.update(LETTER)
        .set(LETTER.REASON, reason.code())
        .set(LETTER.ARGUMENTS, reason.arguments().toArray(String[]::new))
        .where(LETTER.ID.eq(id))
        .and(LETTER.STATE.eq(LetterState.WAITING))
        .execute();
    return new Ending.Again(clock.instant().plus(rest));
  }

  /// Of what still waits; whoever dropped or erased it meanwhile has the last word.
  private LetterState end(
      DSLContext tx, UUID id, LetterState state, @Nullable LetterReason reason) {
    tx.update(LETTER)
        .set(LETTER.STATE, state)
        .set(LETTER.ENDED_AT, state == LetterState.HELD ? null : clock.instant())
        .set(LETTER.REASON, reason == null ? null : reason.code())
        .set(
            LETTER.ARGUMENTS,
            (reason == null ? List.<String>of() : reason.arguments()).toArray(String[]::new))
        .where(LETTER.ID.eq(id))
        .and(LETTER.STATE.eq(LetterState.WAITING))
        .execute();
    return state;
  }

  private static Ending done(LetterState state) {
    return new Ending.Done(state.word());
  }

  @Override
  public void failed(Job job, JobReason reason) {
    end(
        db,
        UUID.fromString(job.subject()),
        LetterState.FAILED,
        LetterReason.of(LetterReason.BROKE));
  }

  @Override
  public void close() {
    if (post != null) {
      post.smtp().close();
    }
  }
}
