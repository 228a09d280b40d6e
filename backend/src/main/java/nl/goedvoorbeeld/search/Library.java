package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Snapshot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.FixedBitSet;

/// All that is public at one generation, with its index: immutable, and what a request reads
/// everything from, so that counts, hits and texts belong together.
public final class Library {
  private static final int PAGE_SIZE = 20;
  private static final int BESIDES = 5;

  /// Today and, around midnight, its neighbours; who asks for more days waits for them.
  private static final int MOST_DAYS = 4;

  private final Snapshot snapshot;
  private final ItemFacets facets;
  private final DirectoryReader reader;
  private final LocalDate wordedOn;
  private final LiveSearcher searcher;
  private final Documents documents;
  private final FacetSets lasting;
  private final Map<LocalDate, DayView> days = new ConcurrentHashMap<>();

  /// @param reader closed when its last user has left
  /// @param wordedOn the day of the amounts in the texts of the index
  Library(Snapshot snapshot, ItemFacets facets, DirectoryReader reader, LocalDate wordedOn)
      throws IOException {
    this.snapshot = snapshot;
    this.facets = facets;
    this.reader = reader;
    this.wordedOn = wordedOn;
    this.searcher = new LiveSearcher(reader);
    this.documents = new Documents(reader, snapshot);
    this.lasting = new FacetSets(documents, facet -> !facet.daily(), facets::lasting);
    // So that no reader waits for it.
    view(wordedOn);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /// Reads the parameters of a request against the values that exist here.
  public Query.Reading parse(Map<String, List<String>> parameters) {
    return QueryReader.read(parameters, snapshot.vocabularies());
  }

  /// The answer as on a day: status and validity of schemes and strength of evidence depend on it.
  public Results search(Query query, LocalDate day) {
    DayView view = view(day);
    Matches matches = matches(query.text());
    Finding finding = new Finding(query, view, matches.documents());
    Counting counting = new Counting(query, view, finding);
    Ranking ranking = new Ranking(view, matches, query.effectiveOrder());
    FixedBitSet hits = finding.hits();
    FixedBitSet besides = finding.besides();
    int total = hits.cardinality();
    return new Results(
        query,
        total,
        (total + PAGE_SIZE - 1) / PAGE_SIZE,
        shown(query, view, ranking.best(hits, (query.page() - 1) * PAGE_SIZE, PAGE_SIZE)),
        besides.cardinality(),
        shown(query, view, ranking.best(besides, 0, BESIDES)),
        counting.facets(),
        counting.filters(),
        Order.fitting(query));
  }

  private Matches matches(String text) {
    try {
      return text.isEmpty() ? Matches.all(documents.all()) : Matches.of(text, searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> shown(Query query, DayView view, int[] numbers) {
    if (query.text().isEmpty() || numbers.length == 0) {
      return Arrays.stream(numbers).mapToObj(documents::item).map(Hit::plain).toList();
    }
    try {
      List<Hit> hits = new Highlights(searcher, query.text()).hits(numbers, documents);
      return hits.stream().map(hit -> readable(hit, view.day())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In the moment between midnight and the new wording of the index, a sentence that may quote
  /// yesterday's amount is not shown.
  private Hit readable(Hit hit, LocalDate day) {
    return day.equals(wordedOn) || !Wording.daily(hit.item())
        ? hit
        : new Hit(hit.item(), hit.title(), List.of());
  }

  /// Items whose title begins with what was typed, by title.
  public List<Suggestion> suggest(String typed, int most) {
    String start = typed.strip();
    return snapshot.items().stream()
        .filter(item -> item.title().regionMatches(true, 0, start, 0, start.length()))
        .limit(most)
        .map(item -> (Suggestion) new Suggestion.OfItem(item, marked(item.title(), start)))
        .toList();
  }

  private static List<Piece> marked(String title, String start) {
    return List.of(
        new Piece(title.substring(0, start.length()), true),
        new Piece(title.substring(start.length()), false));
  }

  /// Items that resemble this one, the most alike first.
  public List<Item> related(Item item, int limit) {
    return new Likeness(documents, lasting, facets).to(item, limit);
  }

  private DayView view(LocalDate day) {
    if (days.size() >= MOST_DAYS && !days.containsKey(day)) {
      days.clear();
    }
    return days.computeIfAbsent(day, _ -> new DayView(snapshot, documents, lasting, day));
  }

  LocalDate wordedOn() {
    return wordedOn;
  }

  /// Whether it may still be used. Who may, must [#release] it.
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
