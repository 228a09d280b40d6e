package nl.goedvoorbeeld.newsletter.register;

import static nl.goedvoorbeeld.db.newsletter.Tables.INTAKE;
import static nl.goedvoorbeeld.db.newsletter.Tables.PROOF;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.db.newsletter.tables.records.IntakeRecord;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Knocks;
import nl.goedvoorbeeld.newsletter.Leavers;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.newsletter.register.AddressList.Fault;
import nl.goedvoorbeeld.newsletter.register.AddressList.Flaw;
import nl.goedvoorbeeld.newsletter.register.AddressList.Given;
import nl.goedvoorbeeld.newsletter.register.AddressList.Line;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.json.JsonMapper;

/// Takes over lists of people who said elsewhere that they want to be mailed. An editor sends a
/// list and sees what would come of it; it is kept meanwhile, for a day. What is taken over then is
/// looked at again: who left in between stays out, and all of it is done or nothing.
///
/// Nobody is taken over who ever left, whatever a list says of them: who wants to come back does so
/// themselves, with a button.
public final class Imports {
  private static final Duration KEPT = Periods.LIST;
  private static final int BATCH = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LEFT =
      """
      select g.f
      from unnest({0}::text[]) as g (f)
      join newsletter.subscriber s on s.folded = g.f
      where exists (
        select from newsletter.subscription e where e.subscriber = s.id and e.state = 'ended')
      """;

  /// Who has all of it; what they were asked to confirm they still are.
  private static final String KNOWN =
      """
      select g.f
      from unnest({0}::text[]) as g (f)
      join newsletter.subscriber s on s.folded = g.f
      join newsletter.subscription h on h.subscriber = s.id and h.state <> 'ended'
      join unnest({1}::text[], {2}::text[], {3}::text[], {4}::text[])
        as i (what, news, filter, item)
        on h.what = i.what and h.item = i.item and h.news = i.news::text[]
          and h.filter = i.filter::jsonb
      group by g.f
      having count(*) >= cardinality({1}::text[])
      """;

  /// Until the end nobody of them leaves, or they did before.
  private static final String HOLD =
      """
      select s.id from newsletter.subscriber s where s.folded = any ({0}::text[])
      order by s.id for update
      """;

  private static final String HOLD_WHAT_THEY_HAVE =
      """
      select h.id
      from newsletter.subscription h
      join newsletter.subscriber s on s.id = h.subscriber
      where s.folded = any ({0}::text[]) and h.state <> 'ended'
      order by h.id for update of h
      """;

  private static final String ENTER =
      """
      insert into newsletter.subscriber (id, address, folded, made_at)
      select gen_random_uuid(), g.a, g.f, {2}::timestamptz
      from unnest({0}::text[], {1}::text[]) as g (a, f)
      on conflict (folded) do nothing
      """;

  private static final String SUBSCRIBE =
      """
      insert into newsletter.subscription (id, subscriber, what, news, filter, item, rhythm,
        important_only, state, text_version, origin, asked_at, confirmed_at, proof)
      select gen_random_uuid(), s.id, i.what, i.news::text[], i.filter::jsonb, i.item, {7},
        {8}, 'active', 'import', 'import', g.at::timestamptz, g.at::timestamptz, g.proof::uuid
      from unnest({0}::text[], {1}::text[], {2}::text[]) as g (f, at, proof)
      join newsletter.subscriber s on s.folded = g.f
      cross join unnest({3}::text[], {4}::text[], {5}::text[], {6}::text[])
        as i (what, news, filter, item)
      on conflict do nothing
      """;

  private final DSLContext db;
  private final Leavers leavers;
  private final Trail trail;
  private final Clock clock;

  Imports(DSLContext db, Leavers leavers, Trail trail, Clock clock) {
    this.db = db;
    this.leavers = leavers;
    this.trail = trail;
    this.clock = clock;
  }

  /// What the people on a list are to get.
  ///
  /// @param interests at least one
  public record Choice(List<Interest> interests, Rhythm rhythm, boolean importantOnly) {}

  /// What comes of a list.
  ///
  /// @param id by which it is taken over
  /// @param fresh how many people get something that they did not get
  /// @param known how many have it all
  /// @param keptOut the lines of who left
  public record Preview(
      UUID id,
      Choice choice,
      int fresh,
      int known,
      int twice,
      List<Integer> keptOut,
      List<Fault> faults) {}

  public sealed interface Seen {
    record Looked(Preview preview) implements Seen {}

    record Unreadable(Flaw why) implements Seen {}
  }

  /// Looks what would come of a list, and keeps it until it is taken over.
  public Seen look(Editor editor, byte[] file, Given given, Choice choice) {
    Subscribers.require(editor);
    return switch (AddressList.read(file, given, clock.instant())) {
      case AddressList.Reading.Unreadable(Flaw why) -> new Seen.Unreadable(why);
      case AddressList.Reading.Read(AddressList list) -> {
        UUID id = UUID.randomUUID();
        yield db.transactionResult(
            configuration -> {
              DSLContext tx = configuration.dsl();
              tx.insertInto(INTAKE)
                  .set(INTAKE.ID, id)
                  .set(INTAKE.EDITOR_ID, editor.id())
                  .set(INTAKE.MADE_AT, clock.instant())
                  .set(INTAKE.LIST, file)
                  .set(
                      INTAKE.CHOICE, JSONB.valueOf(JSON.writeValueAsString(Kept.of(choice, given))))
                  .execute();
              Preview preview = preview(id, choice, list, sorted(tx, list, choice));
              trail.record(tx, editor, "lijst van abonnees bekeken", "abonnees", told(preview));
              return new Seen.Looked(preview);
            });
      }
    };
  }

  /// Takes over a list that this editor looked at.
  ///
  /// @return what came of it; empty where it is no more, or was taken over before
  public Optional<Preview> take(Editor editor, UUID id) {
    Subscribers.require(editor);
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          // Who takes over another list waits; and nobody takes an address meanwhile.
          Knocks.alone(tx);
          return tx.deleteFrom(INTAKE)
              .where(INTAKE.ID.eq(id))
              .and(INTAKE.EDITOR_ID.eq(editor.id()))
              .and(INTAKE.MADE_AT.gt(clock.instant().minus(KEPT)))
              .returning()
              .fetchOptional()
              .flatMap(row -> take(tx, editor, row));
        });
  }

  private Optional<Preview> take(DSLContext tx, Editor editor, IntakeRecord row) {
    Kept kept = JSON.readValue(row.getChoice().data(), Kept.class);
    Choice choice = kept.choice();
    if (!(AddressList.read(row.getList(), kept.given(), clock.instant())
        instanceof AddressList.Reading.Read(AddressList list))) {
      return Optional.empty();
    }
    for (List<Line> some : batches(list.lines())) {
      tx.fetch(HOLD, texts(some, Imports::folded));
      tx.fetch(HOLD_WHAT_THEY_HAVE, texts(some, Imports::folded));
    }
    Sorted sorted = sorted(tx, list, choice);
    List<Line> fresh = list.lines().stream().filter(sorted::fresh).toList();
    Map<Evidence, UUID> proofs = proofs(tx, fresh);
    for (List<Line> some : batches(fresh)) {
      tx.query(
              ENTER,
              texts(some, line -> line.address().text()),
              texts(some, Imports::folded),
              DSL.val(clock.instant().toString()))
          .execute();
      subscribe(tx, some, proofs, choice);
    }
    Preview preview = preview(row.getId(), choice, list, sorted);
    trail.record(tx, editor, "lijst van abonnees overgenomen", "abonnees", told(preview));
    return Optional.of(preview);
  }

  private static void subscribe(
      DSLContext tx, List<Line> some, Map<Evidence, UUID> proofs, Choice choice) {
    tx.query(
            SUBSCRIBE,
            texts(some, Imports::folded),
            texts(some, line -> line.at().toString()),
            texts(some, line -> String.valueOf(proofs.get(Evidence.of(line)))),
            texts(choice.interests(), one -> code(one.what())),
            texts(choice.interests(), Imports::news),
            texts(choice.interests(), one -> one.filter().json()),
            texts(choice.interests(), Interest::item),
            DSL.val(code(choice.rhythm())),
            DSL.val(choice.importantOnly()))
        .execute();
  }

  /// What many share, once.
  private record Evidence(String place, String words) {
    static Evidence of(Line line) {
      return new Evidence(line.place(), line.words());
    }
  }

  private Map<Evidence, UUID> proofs(DSLContext tx, List<Line> lines) {
    Map<Evidence, UUID> proofs = new LinkedHashMap<>();
    lines.forEach(line -> proofs.computeIfAbsent(Evidence.of(line), _ -> UUID.randomUUID()));
    Instant now = clock.instant();
    for (List<Map.Entry<Evidence, UUID>> some : batches(List.copyOf(proofs.entrySet()))) {
      var insert = tx.insertInto(PROOF, PROOF.ID, PROOF.PLACE, PROOF.WORDS, PROOF.TAKEN_AT);
      for (Map.Entry<Evidence, UUID> one : some) {
        insert = insert.values(one.getValue(), one.getKey().place(), one.getKey().words(), now);
      }
      insert.execute();
    }
    return proofs;
  }

  /// @param left who left, by their addresses as they are told apart
  /// @param known who have it all
  private record Sorted(Set<String> left, Set<String> known) {
    boolean fresh(Line line) {
      String folded = folded(line);
      return !left.contains(folded) && !known.contains(folded);
    }
  }

  private Sorted sorted(DSLContext tx, AddressList list, Choice choice) {
    Set<String> left = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (List<Line> some : batches(list.lines())) {
      left.addAll(tx.fetch(LEFT, texts(some, Imports::folded)).getValues(0, String.class));
      leavers.of(tx, some.stream().map(Line::address).toList()).stream()
          .map(SubscriberAddress::folded)
          .forEach(left::add);
      known.addAll(
          tx.fetch(
                  KNOWN,
                  texts(some, Imports::folded),
                  texts(choice.interests(), one -> code(one.what())),
                  texts(choice.interests(), Imports::news),
                  texts(choice.interests(), one -> one.filter().json()),
                  texts(choice.interests(), Interest::item))
              .getValues(0, String.class));
    }
    known.removeAll(left);
    return new Sorted(left, known);
  }

  private static Preview preview(UUID id, Choice choice, AddressList list, Sorted sorted) {
    List<Integer> keptOut =
        list.lines().stream()
            .filter(line -> sorted.left().contains(folded(line)))
            .map(Line::number)
            .toList();
    int known = sorted.known().size();
    return new Preview(
        id,
        choice,
        list.lines().size() - known - keptOut.size(),
        known,
        list.twice(),
        keptOut,
        list.faults());
  }

  private static String told(Preview preview) {
    return "%d nieuw, %d bekend, %d buiten gehouden, %d geweigerd"
        .formatted(
            preview.fresh(), preview.known(), preview.keptOut().size(), preview.faults().size());
  }

  /// Lets go of lists that nobody took over.
  int sweep() {
    return db.deleteFrom(INTAKE).where(INTAKE.MADE_AT.le(clock.instant().minus(KEPT))).execute();
  }

  /// Lets go of a list that is not to be taken over after all.
  public void drop(Editor editor, UUID id) {
    Subscribers.require(editor);
    db.deleteFrom(INTAKE).where(INTAKE.ID.eq(id)).and(INTAKE.EDITOR_ID.eq(editor.id())).execute();
  }

  private static String folded(Line line) {
    return line.address().folded();
  }

  /// As it stands in tables.
  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// As PostgreSQL writes an array of plain words.
  private static String news(Interest interest) {
    return interest.news().stream().map(Imports::code).collect(Collectors.joining(",", "{", "}"));
  }

  private static <T> Field<String[]> texts(Collection<T> some, Function<T, String> text) {
    return DSL.val(some.stream().map(text).toArray(String[]::new), SQLDataType.CLOB.array());
  }

  private static <T> List<List<T>> batches(List<T> all) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
    }
    return batches;
  }

  /// What was chosen, as it is kept beside the list.
  private record Kept(
      List<One> interests,
      Rhythm rhythm,
      boolean importantOnly,
      String at,
      String place,
      String words) {

    private record One(What what, List<SchemeNews> news, String filter, String item) {}

    static Kept of(Choice choice, Given given) {
      return new Kept(
          choice.interests().stream()
              .map(
                  one ->
                      new One(one.what(), List.copyOf(one.news()), one.filter().json(), one.item()))
              .toList(),
          choice.rhythm(),
          choice.importantOnly(),
          given.at().map(Instant::toString).orElse(""),
          given.place(),
          given.words());
    }

    Choice choice() {
      return new Choice(
          interests.stream()
              .map(
                  one ->
                      Subscriptions.interest(
                          one.what(),
                          one.news().toArray(SchemeNews[]::new),
                          JSONB.valueOf(one.filter()),
                          one.item()))
              .toList(),
          rhythm,
          importantOnly);
    }

    Given given() {
      return new Given(
          Optional.of(at).filter(text -> !text.isEmpty()).map(Instant::parse), place, words);
    }
  }
}
