package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.mail.Circular;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Outlet;
import nl.goedvoorbeeld.mail.ScriptedServer;
import nl.goedvoorbeeld.mail.TestOutlet;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.TestSubscribing;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/// Mailings in a database, nodes that send them, and the server that they go to.
final class Post implements AutoCloseable {
  static final Duration LEASE = Duration.ofMinutes(5);

  final DSLContext db;
  final Going clock = new Going();
  final ScriptedServer server = new ScriptedServer();
  private final List<MailingSender> nodes = new ArrayList<>();
  private final Path folder;

  /// @param folder of the journal of who left
  Post(Path folder) {
    this(TestDatabase.emptied().db(), folder);
  }

  Post(DSLContext db, Path folder) {
    this.db = db;
    this.folder = folder;
  }

  /// A clock that goes on, and jumps when it is told to.
  static final class Going extends Clock {
    private volatile Duration ahead = Duration.between(Instant.now(), RunningSite.NOW);

    void skip(Duration time) {
      ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  MailingSender node() {
    return node(TestOutlet.Limits.NONE);
  }

  MailingSender node(TestOutlet.Limits limits) {
    return node(limits, server.port());
  }

  MailingSender node(TestOutlet.Limits limits, int port) {
    MailingSender node = node(db, TestOutlet.to(port, db, clock, limits), folder, clock);
    nodes.add(node);
    return node;
  }

  static MailingSender node(DSLContext db, Outlet outlet, Path folder, Clock clock) {
    return new MailingSender(
        db,
        new Deliveries(db, LEASE),
        new Refusals(TestSubscribing.in(db, folder, clock), clock),
        Optional.of(outlet),
        () -> {},
        id -> new Circular(Mailings.text(db, id).orElseThrow(), "ezine.www.goedvoorbeeld.example"),
        one ->
            new Circular.Person(
                one.address(),
                "https://www.goedvoorbeeld.example/nieuwsbrief/voorkeuren/" + one.subscription(),
                "https://www.goedvoorbeeld.example/nieuwsbrief/afmelden/" + one.subscription()),
        clock);
  }

  /// So many who asked for the e-zine, `lezer1@een.test` and on, each at one of the domains in
  /// turn.
  void readers(int number, String... domains) {
    readers(db, clock, number, domains);
  }

  static void readers(DSLContext db, Clock clock, int number, String... domains) {
    db.execute(
        """
        insert into newsletter.subscriber (id, address, folded, made_at)
        select cast(lpad(to_hex(n), 32, '0') as uuid), address, address, cast(? as timestamptz)
        from (
          select n, 'lezer' || n || '@' || (cast(? as text[]))[1 + (n - 1) % ?] as address
          from generate_series(1, ?) as n) as all_of_them
        """,
        clock.instant().atOffset(ZoneOffset.UTC), domains, domains.length, number);
    db.execute(
        """
        insert into newsletter.subscription
          (id, subscriber, what, rhythm, important_only, state, text_version, origin, asked_at, confirmed_at)
        select id, id, 'ezine', 'weekly', true, 'active', '1', 'page', made_at, made_at
        from newsletter.subscriber
        """);
  }

  /// The one with this number.
  static UUID reader(int number) {
    return new UUID(0, number);
  }

  /// To all that there are.
  UUID mailing() {
    return mailing(
        new MailText(
            "Nummer 2",
            "nl",
            List.of(
                new MailBlock.Words("Wat Nijmegen heeft gemeten."),
                new MailBlock.Entry(
                    "Een", "https://www.goedvoorbeeld.example/ezine/2/een", "Kort.", "")),
            List.of(
                new MailBlock.Door("Wijzigen", Circular.PREFERENCES, true),
                new MailBlock.Door("Afmelden", Circular.LEAVING, true))));
  }

  UUID mailing(MailText text) {
    UUID id = UUID.randomUUID();
    db.insertInto(MAILING)
        .set(MAILING.ID, id)
        .set(MAILING.KIND, Mailing.Kind.EDITION)
        .set(MAILING.EDITION, "editie-" + id)
        .set(MAILING.STATE, MailingState.SENDING)
        .set(MAILING.AUTHORS, new String[] {"auteur@voorbeeld.test"})
        .set(MAILING.APPROVED_BY, "chef@voorbeeld.test")
        .set(MAILING.MADE_AT, clock.instant())
        .set(MAILING.GENERATION, 1L)
        .set(MAILING.SUBJECT, text.subject())
        .set(MAILING.BODY, JSONB.valueOf(JsonMapper.builder().build().writeValueAsString(text)))
        .execute();
    db.execute(
        """
        insert into newsletter.delivery (id, mailing, subscriber, subscription, state, due_at)
        select gen_random_uuid(), ?, subscriber, id, 'waiting', asked_at
        from newsletter.subscription where state = 'active'
        """,
        id);
    return id;
  }

  void later(Duration time) {
    clock.skip(time);
  }

  MailingState state(UUID mailing) {
    return db.fetchSingle(MAILING, MAILING.ID.eq(mailing)).getState();
  }

  void state(UUID mailing, MailingState state) {
    db.update(MAILING).set(MAILING.STATE, state).where(MAILING.ID.eq(mailing)).execute();
  }

  int number(UUID mailing, DeliveryState state) {
    return db.fetchCount(DELIVERY, DELIVERY.MAILING.eq(mailing), DELIVERY.STATE.eq(state));
  }

  int active() {
    return db.fetchCount(SUBSCRIPTION, SUBSCRIPTION.STATE.eq(Subscription.State.ACTIVE));
  }

  void leaves(int reader) {
    db.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.STATE, Subscription.State.ENDED)
        .set(SUBSCRIPTION.ENDED_AT, clock.instant())
        .set(SUBSCRIPTION.ENDED_BY, "subscriber")
        .where(SUBSCRIPTION.SUBSCRIBER.eq(reader(reader)))
        .execute();
  }

  /// To whom the server took a mail, in order.
  List<String> taken() {
    return server.mails.stream().map(one -> head(one, "To")).toList();
  }

  static String head(String mail, String name) {
    return mail.lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    nodes.forEach(MailingSender::stop);
    server.close();
  }
}
