package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Day;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.dutch.StopWords;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Overview;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.Silence;
import nl.goedvoorbeeld.search.answer.Suggestion;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.index.LiveIndex;
import nl.goedvoorbeeld.search.index.Names;
import nl.goedvoorbeeld.search.index.Wording;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Order;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.search.query.QueryReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.FixedBitSet;

/// All that is public at one generation, with its index: immutable, and what a request reads
/// everything from, so that counts, hits and texts belong together.
public final class Library {
  private static final int PAGE_SIZE = 20;
  private static final int BESIDES = 5;

  private static final int MOST_NEAREST = 5;
  private static final int SHORTEST_NEAR = 3;

  private final Snapshot snapshot;
  private final ItemFacets facets;
  private final DirectoryReader reader;
  private final LocalDate wordedOn;
  private final LiveIndex index;
  private final Documents documents;
  private final Titles titles;
  private final FacetSets lasting;
  private final FixedBitSet reference;
  private final Synonyms synonyms;
  private final SpokenPlaces places;
  private final Sections sections;
  private final Suggesting suggesting;
  private final Days days;

  /// @param reader closed when its last user has left
  /// @param wordedOn the day of the amounts in the texts of the index
  /// @param others how many other days are looked at
  Library(
      Snapshot snapshot,
      ItemFacets facets,
      DirectoryReader reader,
      LocalDate wordedOn,
      OtherDays others)
      throws IOException {
    this.snapshot = snapshot;
    this.facets = facets;
    this.reader = reader;
    this.wordedOn = wordedOn;
    this.index = new LiveIndex(reader, Names.of(snapshot));
    this.documents = new Documents(reader, snapshot);
    this.titles = new Titles(documents);
    this.lasting = new FacetSets(documents, facet -> !facet.daily(), facets::lasting);
    this.reference = reference();
    this.synonyms = new Synonyms(snapshot);
    this.places = new SpokenPlaces(snapshot);
    this.sections = new Sections(snapshot);
    this.suggesting =
        new Suggesting(index, documents, snapshot.vocabularies(), lasting, places, sections);
    this.days = new Days(wordedOn, others, this::made);
    // So that no reader waits for it.
    view(wordedOn);
  }

  /// What is only looked up.
  private FixedBitSet reference() {
    FixedBitSet sets = new FixedBitSet(documents.size());
    Arrays.stream(Kind.values())
        .filter(Kind::reference)
        .forEach(kind -> sets.or(lasting.of(Facet.KIND, kind.value())));
    return sets;
  }

  private OnDay made(LocalDate day) {
    return new OnDay(
        new Day(snapshot, day),
        () -> new DayView(snapshot, documents, lasting, reference, places, day));
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /// Reads the parameters of a request against the values that exist here.
  public Query.Reading parse(Map<String, List<String>> parameters) {
    return QueryReader.read(parameters, snapshot.vocabularies());
  }

  /// This library as it is today.
  public OnDay on(LocalDate today) {
    return days.of(today);
  }

  /// This library as on a day that a stranger may have chosen; empty when so many others were asked
  /// for lately that no more are made.
  public Optional<OnDay> onOther(LocalDate day) {
    return days.other(day);
  }

  /// As [#search(Query, OnDay)], today.
  public Results search(Query query, LocalDate today) {
    return search(query, on(today));
  }

  /// The answer as on a day: status and validity of schemes and strength of evidence depend on it.
  public Results search(Query query, OnDay day) {
    DayView view = day.view();
    Optional<Meaning> meaning = meaning(query.text());
    Matches matches = matches(meaning, view);
    Optional<Silence> silence = silence(query, view);
    Finding finding = new Finding(query, view, matches);
    Counting counting = new Counting(query, view.choices(), finding);
    Ranking ranking = new Ranking(view, matches, query.effectiveOrder());
    FixedBitSet hits = finding.hits();
    FixedBitSet besides = finding.besides();
    int total = hits.cardinality();
    int[] page = ranking.best(hits, (query.page() - 1) * PAGE_SIZE, PAGE_SIZE);
    int[] few = ranking.best(besides, 0, BESIDES);
    // Both at once: each word is then looked up in the index once.
    List<Hit> shown =
        shown(meaning, view, IntStream.concat(Arrays.stream(page), Arrays.stream(few)).toArray());
    return new Results(
        query,
        total,
        Math.ceilDiv(total, PAGE_SIZE),
        shown.subList(0, page.length),
        besides.cardinality(),
        shown.subList(page.length, shown.size()),
        counting.facets(),
        counting.filters(),
        Order.fitting(query),
        meaning.flatMap(one -> one.correction(query.text())),
        meaning.flatMap(one -> one.offer(query.text())),
        unknown(matches, silence),
        total > 0 && FixedBitSet.intersectionCount(hits, matches.whole()) == 0,
        silence,
        sections.called(query.text()),
        total > 0 ? List.of() : looser(counting.filters(), view, matches),
        total > 0 ? List.of() : nearest(query.text(), view),
        meaning.flatMap(Meaning::year));
  }

  /// A page of a list: what passes the filters of a query, in its order.
  ///
  /// @param query without words
  /// @param by what it is grouped by; nothing for one row
  /// @param size how many places a page has
  public Overview overview(Query query, Optional<Facet> by, int size, OnDay day) {
    DayView view = day.view();
    Matches matches = matches(Optional.empty(), view);
    Finding finding = new Finding(query, view, matches);
    Counting counting = new Counting(query, view.choices(), finding);
    FixedBitSet hits = finding.hits();
    Set<String> chosen = by.map(query::chosen).orElse(Set.of());
    Grouping grouping = Grouping.of(hits, by, chosen, view.choices());
    long from = (query.page() - 1L) * size;
    int total = hits.cardinality();
    return new Overview(
        total,
        new InPages(grouping.places(), size).pages(),
        grouping.between(
            from, from + size, new Ranking(view, matches, query.effectiveOrder()), documents),
        counting.facets(),
        counting.filters(),
        total > 0 ? List.of() : looser(counting.filters(), view, matches));
  }

  private static List<String> unknown(Matches matches, Optional<Silence> silence) {
    Set<String> told = silence.map(Silence::words).orElse(Set.of());
    return matches.unknown().stream().filter(word -> !told.contains(word)).toList();
  }

  /// Where the other words are not found around the place either, all that stands there.
  private Optional<Silence> silence(Query query, DayView view) {
    try {
      return places
          .silence(query, index)
          .map(
              silence ->
                  new Silence(
                      silence.place(),
                      silence.words(),
                      silence.around().stream()
                          .map(
                              around ->
                                  finds(around.query(), view)
                                      ? around
                                      : new Silence.Around(
                                          around.label(), around.query().withText("")))
                          .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean finds(Query query, DayView view) {
    Matches matches = matches(meaning(query.text()), view);
    return new Finding(query, view, matches).hits().cardinality() > 0;
  }

  private static List<Results.Looser> looser(
      List<Results.Filter> filters, DayView view, Matches matches) {
    return filters.stream()
        .map(
            filter ->
                new Results.Looser(
                    filter, new Finding(filter.without(), view, matches).hits().cardinality()))
        .filter(looser -> looser.total() > 0)
        .toList();
  }

  /// What begins as the words do, shorter and shorter.
  private List<Suggestion> nearest(String text, DayView view) {
    Set<Suggestion> nearest = new LinkedHashSet<>();
    for (Word word : StopWords.without(Word.in(text))) {
      for (int size = word.joined().length(); size >= SHORTEST_NEAR; size--) {
        List<Suggestion> found = suggest(word.joined().substring(0, size), MOST_NEAREST, view);
        if (!found.isEmpty()) {
          nearest.addAll(found);
          break;
        }
      }
    }
    return nearest.stream().limit(MOST_NEAREST).toList();
  }

  /// What may be meant by what was typed so far, at most so many.
  public List<Suggestion> suggest(String typed, int most) {
    return suggest(typed, most, view(wordedOn));
  }

  private List<Suggestion> suggest(String typed, int most, DayView view) {
    try {
      return suggesting.of(typed, view, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing where nothing is asked.
  private Optional<Meaning> meaning(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Meaning.of(text, index, synonyms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What fits best of all there is, reference included.
  List<Item> best(String text, LocalDate day, int most) {
    DayView view = view(day);
    Matches matches = matches(meaning(text), view);
    int[] best = new Ranking(view, matches, Order.RELEVANCE).best(matches.documents(), 0, most);
    return Arrays.stream(best).mapToObj(documents::item).toList();
  }

  private Matches matches(Optional<Meaning> meaning, DayView view) {
    try {
      return meaning.isEmpty()
          ? Matches.all(documents.all())
          : Matches.of(meaning.get(), index, documents.all(), view.reference());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> shown(Optional<Meaning> meaning, DayView view, int[] numbers) {
    if (meaning.isEmpty() || numbers.length == 0) {
      return Arrays.stream(numbers).mapToObj(documents::item).map(Hit::plain).toList();
    }
    try {
      List<Hit> hits = new Highlights(index, titles, meaning.get()).hits(numbers, documents);
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

  /// Tells of some items which searches find them, as on a day.
  public Sieve sieve(Collection<Item> items, OnDay day) {
    DayView view = day.view();
    return new Sieve(documents, view, items, text -> matches(meaning(text), view));
  }

  /// Reads what an organisation tells of itself against the values that exist here.
  public Profile.Reading parseProfile(Map<String, List<String>> parameters) {
    return Profile.read(parameters, snapshot.vocabularies());
  }

  /// The examples that are like an organisation, as on a day: evidence decides between equals.
  public Alike alike(Profile profile, OnDay day) {
    return new Fit(day.view(), facets, profile).answer();
  }

  /// Items that resemble this one, the most alike first.
  public List<Item> related(Item item, int limit) {
    return new Likeness(documents, lasting, facets, reference).to(item, limit);
  }

  private DayView view(LocalDate day) {
    return days.of(day).view();
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
