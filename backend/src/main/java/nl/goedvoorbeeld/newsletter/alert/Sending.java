package nl.goedvoorbeeld.newsletter.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.LastLook;
import nl.goedvoorbeeld.mail.Leaving;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.Subscriber;
import nl.goedvoorbeeld.newsletter.SubscriberLinks;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.reading.Form;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.Libraries;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to each person what they are to hear, in a transaction of its own: that they were told,
/// and the letter, stand or fall together. What is in it is read at that moment, so that nothing is
/// told of what has gone since. Just before it goes it is looked whether they still want it.
final class Sending implements LastLook {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int PAGE = 1_000;

  private final DSLContext db;
  private final Libraries libraries;
  private final BiPredicate<DSLContext, Letter> post;
  private final SubscriberLinks links;
  private final House house;
  private final Clock clock;

  /// @param post puts a letter into the transaction; whether it is a new one
  Sending(
      DSLContext db,
      Libraries libraries,
      BiPredicate<DSLContext, Letter> post,
      SubscriberLinks links,
      House house,
      Clock clock) {
    this.db = db;
    this.libraries = libraries;
    this.post = post;
    this.links = links;
    this.house = house;
    this.clock = clock;
  }

  /// Writes to all who want to hear in one of these rhythms. Whoever cannot be written to holds up
  /// nobody.
  ///
  /// @return how many letters
  int send(Set<Rhythm> rhythms) {
    int letters = 0;
    int broken = 0;
    Optional<UUID> last = Optional.empty();
    List<UUID> some = AlertRows.waiting(db, rhythms, last, PAGE);
    while (!some.isEmpty()) {
      for (UUID subscriber : some) {
        try {
          letters += db.transactionResult(tx -> tell(tx.dsl(), subscriber, rhythms)) ? 1 : 0;
        } catch (RuntimeException e) {
          broken++;
          // What it says may hold an address.
          LOG.error("Subscriber {} could not be told ({})", subscriber, e.getClass().getName());
        }
      }
      last = Optional.of(some.getLast());
      some = AlertRows.waiting(db, rhythms, last, PAGE);
    }
    if (broken > 0) {
      throw new IllegalStateException(broken + " subscribers could not be told");
    }
    return letters;
  }

  private boolean tell(DSLContext tx, UUID id, Set<Rhythm> rhythms) {
    if (!AlertRows.lock(tx, id)) {
      return false;
    }
    List<DueNews> due = AlertRows.due(tx, id, rhythms);
    Subscriber subscriber = Subscriptions.subscribers(tx, List.of(id)).get(id);
    if (due.isEmpty() || subscriber == null) {
      return false;
    }
    Instant now = clock.instant();
    Optional<AlertText.Made> made = write(tx, subscriber, due, now);
    AlertRows.done(tx, due);
    if (made.isEmpty()) {
      return false;
    }
    AlertRows.tell(tx, made.get().told(), now);
    Letter letter = made.get().letter();
    return post.test(tx, letter);
  }

  private Optional<AlertText.Made> write(
      DSLContext tx, Subscriber subscriber, List<DueNews> due, Instant now) {
    Map<String, Instant> told =
        AlertRows.last(
            tx,
            subscriber.id(),
            due.stream()
                .filter(one -> one.news().happening() == Happening.WITHDRAWN)
                .map(one -> one.news().item())
                .collect(Collectors.toSet()));
    return libraries.read(
        library -> {
          Visit visit =
              new Visit(library, LocalDate.ofInstant(now, Dutch.ZONE), house).as(Form.ELSEWHERE);
          return new AlertText(visit, links, told).of(subscriber, due, now);
        });
  }

  @Override
  public Set<LetterKind> kinds() {
    return Set.of(LetterKind.ALERT);
  }

  /// Who ended a subscription since it was lined up does not get what was due to that one only: of
  /// what is left the letter is made anew. Who moved since gets it where they are now.
  @Override
  public Optional<Letter> look(DSLContext tx, Letter letter) {
    Leaving leaving = letter.leaving();
    if (leaving == null || leaving.due().isEmpty()) {
      return Optional.of(letter);
    }
    Set<String> marks = new HashSet<>(leaving.due());
    List<DueNews> held = AlertRows.held(tx, marks);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    UUID id = held.getFirst().subscription().subscriber();
    Subscriber subscriber = Subscriptions.subscribers(tx, List.of(id)).get(id);
    if (subscriber == null) {
      return Optional.empty();
    }
    return held.size() == marks.size()
        ? Optional.of(letter.to(subscriber.recipient()))
        : write(tx, subscriber, held, clock.instant()).map(AlertText.Made::letter);
  }
}
