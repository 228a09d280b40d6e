package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.DOMAIN_PACE;
import static nl.goedvoorbeeld.db.mail.Tables.SENDING_DAY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.Circular.Person;
import nl.goedvoorbeeld.setting.MailAddress;
import nl.goedvoorbeeld.setting.OutsideMail;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way out for a text to many: when each may go, over all nodes, and the connections over which
/// they go. Whose they are, and that each goes once, is for who uses it.
public final class Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

  /// What would wait longer for its domain lets others go first.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DSLContext db;
  private final Clock clock;
  private final OutsideMail outside;
  private final ReturnPath returnPath;
  private final Composer composer;
  private final Pace pace;
  private final Duration domainStep;

  /// Whether the server may have been away; so that it is not written down each time that it is
  /// not.
  private volatile boolean troubled = true;

  Outlet(
      DSLContext db,
      Clock clock,
      Stationery stationery,
      ReturnPath returnPath,
      OutsideMail outside) {
    this.db = db;
    this.clock = clock;
    this.outside = outside;
    this.returnPath = returnPath;
    this.composer = new Composer(stationery, outside);
    this.pace = new Pace(db, clock, outside.rate());
    this.domainStep = Duration.ofSeconds(1).dividedBy(outside.domainRate());
  }

  /// How many connections one node keeps.
  public int lines() {
    return outside.connections();
  }

  /// When one may go.
  public sealed interface Turn {
    /// Not before that moment, and not much later: it was kept for this one.
    record At(Instant moment) implements Turn {}

    /// Others go first; ask again then.
    record Later(Instant moment) implements Turn {}
  }

  /// Keeps a moment for each, so that on all nodes together no more go in a second than the
  /// settings say, in all and to one domain; and on the first days of a new sender no more in a
  /// day.
  ///
  /// @param domains where they go, in order
  /// @return for each when; empty while the server takes nothing
  public Optional<List<Turn>> turns(List<String> domains) {
    Optional<Instant> first = pace.next(domains.size());
    if (first.isEmpty()) {
      troubled = true;
      return Optional.empty();
    }
    Instant next = first.get();
    Map<String, Instant> ofDomain = domainMoments(domains, next);
    List<Turn> turns = new ArrayList<>();
    for (String domain : domains) {
      Instant moment = ofDomain.get(domain);
      if (moment == null) {
        turns.add(new Turn.Later(clock.instant().plus(PATIENCE)));
      } else {
        turns.add(new Turn.At(next.isAfter(moment) ? next : moment));
        ofDomain.put(domain, moment.plus(domainStep));
      }
      next = next.plus(pace.step());
    }
    return Optional.of(turns);
  }

  /// The domains to which nothing may go for a while.
  public List<String> full() {
    return db.select(DOMAIN_PACE.DOMAIN)
        .from(DOMAIN_PACE)
        .where(DOMAIN_PACE.NEXT_AT.gt(clock.instant().plus(PATIENCE)))
        .fetch(DOMAIN_PACE.DOMAIN);
  }

  /// The first moment of each domain, of as many as are wanted; none of a domain whose next one is
  /// too far away. In the order of the names, so that no two nodes wait for each other.
  ///
  /// @param from the moment before which none goes in any case
  private Map<String, Instant> domainMoments(List<String> domains, Instant from) {
    Map<String, Integer> wanted = new TreeMap<>();
    domains.forEach(domain -> wanted.merge(domain, 1, Integer::sum));
    Map<String, Instant> first = new HashMap<>();
    db.resultQuery(
            """
            insert into mail.domain_pace as pace (domain, next_at)
            select domain, cast(? as timestamptz) + number * cast(? as interval)
            from unnest(cast(? as text[]), cast(? as integer[])) as wanted (domain, number)
            order by domain
            on conflict (domain) do update
            set next_at = greatest(pace.next_at, cast(? as timestamptz))
              + (excluded.next_at - cast(? as timestamptz))
            where pace.next_at <= cast(? as timestamptz)
            returning domain, next_at
            """,
            Pace.at(from),
            domainStep.toString(),
            wanted.keySet().toArray(String[]::new),
            wanted.values().toArray(Integer[]::new),
            Pace.at(from),
            Pace.at(from),
            Pace.at(from.plus(PATIENCE)))
        .forEach(
            row -> {
              String domain = row.get(0, String.class);
              first.put(
                  domain,
                  row.get(1, OffsetDateTime.class)
                      .toInstant()
                      .minus(domainStep.multipliedBy(wanted.getOrDefault(domain, 0))));
            });
    return first;
  }

  /// When the server is tried again; in the past where it is there.
  public Instant restsUntil() {
    return pace.until();
  }

  /// How many may still go today: a sender whom receivers do not know yet begins slowly.
  ///
  /// @return a very great number where there is no limit
  public int left() {
    if (outside.slowStart() == 0) {
      return Integer.MAX_VALUE;
    }
    LocalDate today = today();
    return db.select(
            DSL.min(SENDING_DAY.DAY),
            DSL.sum(SENDING_DAY.NUMBER).filterWhere(SENDING_DAY.DAY.eq(today)))
        .from(SENDING_DAY)
        .fetchSingle(
            row -> {
              long days = row.value1() == null ? 0 : ChronoUnit.DAYS.between(row.value1(), today);
              long most = (long) outside.slowStart() << Math.min(days, 20);
              long went = row.value2() == null ? 0 : row.value2().longValue();
              return (int) Math.clamp(most - went, 0, Integer.MAX_VALUE);
            });
  }

  /// Writes down that so many go today.
  public void count(int number) {
    if (outside.slowStart() > 0 && number > 0) {
      db.insertInto(SENDING_DAY)
          .set(SENDING_DAY.DAY, today())
          .set(SENDING_DAY.NUMBER, number)
          .onConflict(SENDING_DAY.DAY)
          .doUpdate()
          .set(SENDING_DAY.NUMBER, SENDING_DAY.NUMBER.plus(number))
          .execute();
    }
  }

  /// When the next day begins on which more may go.
  public Instant tomorrow() {
    return today().plusDays(1).atTime(7, 0).atZone(Dutch.ZONE).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
  }

  /// A text, encoded once for all.
  public final class Text {
    private final Printed printed;

    private Text(Printed printed) {
      this.printed = printed;
    }
  }

  public Text text(Circular circular) {
    return new Text(composer.printed(circular));
  }

  public Line line() {
    return new Line();
  }

  /// One connection, for one thread. It is made when it is needed and kept while mail goes.
  public final class Line implements AutoCloseable {
    private final Smtp smtp = new Smtp(outside);

    private Line() {}

    /// @param delivery by which it is named, the same at each try: in its Message-ID, and where it
    ///   comes back to
    public Handed hand(Text text, Person person, UUID delivery) {
      Optional<MailAddress> to = MailAddress.of(person.address());
      if (to.isEmpty()) {
        return new Handed.Refused(LetterReason.of(LetterReason.NO_ADDRESS), Blame.ADDRESS);
      }
      if (!outside.allows(to.get().wire())) {
        return new Handed.Refused(LetterReason.of(LetterReason.ONLY_TO), Blame.PASSING);
      }
      String envelope = returnPath.address(delivery);
      byte[] message =
          composer.bytes(text.printed, person, to.get(), "<" + envelope + ">", clock.instant());
      Handed handed = smtp.deliver(envelope, to.get(), message);
      if (handed instanceof Handed.Away(Hindrance why)) {
        troubled = true;
        if (pace.rest(why)) {
          LOG.warn("Mail is not sent for now, it waits: {}", why);
        }
      } else if (troubled) {
        troubled = false;
        if (pace.back()) {
          LOG.info("Mail is sent again");
        }
      }
      return handed;
    }

    @Override
    public void close() {
      smtp.close();
    }
  }
}
