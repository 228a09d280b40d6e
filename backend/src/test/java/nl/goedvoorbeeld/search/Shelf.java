package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.search.query.Refusal;

/// A database of its own, what is published in it, and nodes that follow it.
public final class Shelf {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T12:00:00Z"), Dutch.ZONE);
  public static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

  final TestDatabase database;
  final Drafts drafts;
  public final Publications publications;

  public Shelf() {
    this(TestDatabase.fresh());
  }

  Shelf(TestDatabase database) {
    this.database = database;
    drafts = new Drafts(database.db(), CLOCK);
    publications = new Publications(database.db());
  }

  Libraries node(Path folder) {
    return node(folder, CLOCK);
  }

  Libraries node(Path folder, Clock clock) {
    return new Libraries(publications, database.dataSource(), folder, clock);
  }

  void publish(Draft... some) {
    List<Submission> bundle =
        Arrays.stream(some).map(draft -> new Submission(draft, false, "")).toList();
    assertThat(drafts.publish(bundle, "test")).isInstanceOf(Outcome.Done.class);
  }

  void withdraw(String id) {
    assertThat(drafts.withdraw(id, Reason.MISTAKE, Optional.empty(), "", "test"))
        .isInstanceOf(Outcome.Done.class);
  }

  /// @param head the front matter that the kind asks for besides id and title
  static Draft draft(Kind kind, String slug, String title, String head, String body) {
    return Draft.read(
        kind,
        slug,
        "---\nid: %s-%s\ntitel: %s\nsamenvatting: Voor de test.\n%s\n---\n%s\n"
            .formatted(kind.folder(), slug.replace('/', '-'), title, head.strip(), body));
  }

  static Draft page(String slug, String title, String body) {
    return draft(Kind.PAGE, slug, title, "volgorde: 1", body);
  }

  /// @param terms `id`, or `id<broader` with more broader terms apart by a comma
  static Draft terms(String vocabulary, String... terms) {
    StringBuilder list = new StringBuilder("termen:\n");
    for (String term : terms) {
      List<String> parts = List.of(term.split("<", 2));
      list.append("  - id: %1$s\n    label: Term %1$s\n".formatted(parts.getFirst()));
      list.append(parts.size() == 1 ? "" : "    breder: [" + parts.getLast() + "]\n");
    }
    return draft(Kind.TERM_LIST, vocabulary, "Lijst " + vocabulary, list.toString(), "");
  }

  static Query query(Library library, String... namesAndValues) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      parameters
          .computeIfAbsent(namesAndValues[at], _ -> new ArrayList<>())
          .add(namesAndValues[at + 1]);
    }
    return switch (library.parse(parameters)) {
      case Query.Reading.Understood(Query query, _) -> query;
      case Query.Reading.Refused(List<Refusal> refusals, _) ->
          throw new AssertionError(refusals.toString());
    };
  }

  static Results search(Libraries node, String... namesAndValues) {
    return node.read(library -> library.search(query(library, namesAndValues), TODAY));
  }

  /// The slugs of what is found, in order.
  static List<String> slugs(Libraries node, String... namesAndValues) {
    return slugs(search(node, namesAndValues));
  }

  static List<String> slugs(Results results) {
    return results.hits().stream().map(hit -> hit.item().slug()).toList();
  }

  /// The count of a value wherever it stands in its tree; zero where it is not offered.
  static int count(Results results, Facet facet, String id) {
    return results.facets().stream()
        .filter(one -> one.facet() == facet)
        .mapToInt(one -> count(one.values(), id))
        .sum();
  }

  private static int count(List<ValueCount> values, String id) {
    return values.stream()
        .mapToInt(
            value -> (value.id().equals(id) ? value.count() : 0) + count(value.narrower(), id))
        .sum();
  }

  /// Waits until the node's library is so; no longer than a reader should.
  static void within(Duration patience, Libraries node, Predicate<Library> so)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!node.read(so::test)) {
      assertThat(Instant.now()).as("it took longer than %s", patience).isBefore(end);
      Thread.sleep(5);
    }
  }
}
