package nl.goedvoorbeeld.content.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// All that is public at one generation, in memory, immutable. What a request reads of one snapshot
/// belongs together.
public final class Snapshot {
  /// A library in which nothing was ever published.
  public static final Snapshot EMPTY =
      new Snapshot(
          new Stand(new UUID(0, 0), 0), Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());

  private final Stand stand;
  private final Map<String, Item> items;
  private final Map<Ref, String> addresses;
  private final Map<String, Kind> kinds;
  private final Map<String, List<Change>> history;
  private final Map<String, List<Item>> referring;
  private final Map<String, List<Item>> using;
  private final Vocabularies vocabularies;
  private final List<Item> ordered;
  private final Set<String> silent;
  private final List<Item> listed;
  private final Groups groups;
  private final List<Item> schemes;
  private final List<Tidings> latest;
  private final Map<String, List<Item>> showing;
  private final Map<String, List<Item>> translations;
  private @Nullable TitleWords titleWords;
  private final Map<String, Upload> pictures;
  private final Optional<String> authority;

  /// @param items by id
  /// @param addresses every address that was ever public, with the id of its item
  /// @param history the changes of each item by id, oldest first
  /// @param pictures the images that these items show, by hash
  /// @param authority by which host the items are told apart for good, where that is known
  Snapshot(
      Stand stand,
      Map<String, Item> items,
      Map<Ref, String> addresses,
      Map<String, List<Change>> history,
      Map<String, Upload> pictures,
      Optional<String> authority) {
    this.stand = stand;
    this.authority = authority;
    this.pictures = Map.copyOf(pictures);
    this.items = Map.copyOf(items);
    // Asked for every reference of every item, and quicker than an immutable map: it keeps hashes.
    this.addresses = new HashMap<>(addresses);
    this.kinds = new HashMap<>();
    addresses.forEach(
        (ref, id) -> Kind.of(ref.folder(), ref.slug()).ifPresent(kind -> kinds.put(id, kind)));
    this.history = Map.copyOf(history);
    this.vocabularies = vocabularies(items.values());
    this.ordered =
        Dutch.sorted(
            items.values().stream().filter(Item::hasPage),
            Item::title,
            Comparator.comparing(Item::id));
    Set<String> unknown = SilentRegions.of(ordered, vocabularies);
    this.silent = unknown;
    this.listed = ordered.stream().filter(item -> !unknown.contains(item.id())).toList();
    this.groups = new Groups(listed, vocabularies);
    this.latest = Latest.of(listed, this.history);
    this.referring = referring();
    this.using = using();
    this.showing = showing();
    this.translations = translations();
    this.schemes =
        items(Kind.SCHEME).stream()
            .sorted(
                Comparator.comparing((Item item) -> -referringTo(item).size())
                    .thenComparing(Item::id))
            .toList();
  }

  /// By which host these items are told apart for good; nothing as long as there is no name for
  /// others.
  public Optional<String> authority() {
    return authority;
  }

  private Snapshot(
      Snapshot base,
      Map<String, Item> items,
      Map<Ref, String> addresses,
      Map<String, List<Item>> referring,
      List<Item> ordered,
      List<Item> listed,
      Groups groups,
      Map<String, Upload> pictures) {
    this.stand = base.stand;
    this.authority = base.authority;
    this.pictures = pictures;
    this.items = items;
    this.addresses = addresses;
    this.kinds = base.kinds;
    this.history = base.history;
    this.vocabularies = base.vocabularies;
    this.referring = referring;
    this.using = base.using;
    this.schemes = base.schemes;
    this.latest = base.latest;
    this.showing = base.showing;
    this.translations = base.translations;
    this.ordered = ordered;
    this.silent = base.silent;
    this.listed = listed;
    this.groups = groups;
  }

  private static Vocabularies vocabularies(Collection<Item> items) {
    List<Vocabulary> lists = new ArrayList<>();
    for (Item item : items) {
      if (item.content() instanceof TermList list) {
        lists.add(list.vocabulary(item.slug()));
      }
    }
    lists.sort(Comparator.comparing(Vocabulary::name));
    return new Vocabularies(lists);
  }

  private Map<String, List<Item>> referring() {
    Map<String, List<Item>> referring = new HashMap<>();
    for (Item item : ordered) {
      for (Ref ref : item.refs()) {
        Item target = at(ref);
        if (target != null && target != item) {
          List<Item> by = referring.computeIfAbsent(target.id(), _ -> new ArrayList<>());
          // Two addresses of one item follow each other here, since this is one item's turn.
          if (by.isEmpty() || by.getLast() != item) {
            by.add(item);
          }
        }
      }
    }
    return referring;
  }

  /// By the name of a list of terms; the lists that name its terms as broader come last.
  private Map<String, List<Item>> using() {
    Map<String, List<Item>> using = new HashMap<>();
    Stream.concat(ordered.stream(), items.values().stream().filter(item -> !item.hasPage()))
        .forEach(
            item ->
                item.lists()
                    .forEach(
                        list -> using.computeIfAbsent(list, _ -> new ArrayList<>()).add(item)));
    return using;
  }

  private Map<String, List<Item>> showing() {
    Map<String, List<Item>> showing = new HashMap<>();
    for (Item item : ordered) {
      for (String hash : item.images()) {
        showing.computeIfAbsent(hash, _ -> new ArrayList<>()).add(item);
      }
    }
    return showing;
  }

  private Map<String, List<Item>> translations() {
    Map<String, List<Item>> translations = new HashMap<>();
    for (Item item : ordered) {
      item.masthead()
          .translationOf()
          .flatMap(this::item)
          .ifPresent(
              original ->
                  translations.computeIfAbsent(original.id(), _ -> new ArrayList<>()).add(item));
    }
    return translations;
  }

  public Stand stand() {
    return stand;
  }

  /// All items that stand in lists, by title in Dutch order: those with a page, but for regions of
  /// which nothing is known.
  public List<Item> items() {
    return listed;
  }

  /// Whether an item stands in lists.
  public boolean lists(Item item) {
    return item.hasPage() && !silent.contains(item.id());
  }

  /// All items of a kind that stand in lists, by title.
  public List<Item> items(Kind kind) {
    return groups.of(kind);
  }

  /// All items of a kind, those first of which a reader was last told; what came in together by its
  /// own date, then by title.
  public List<Item> newest(Kind kind) {
    return groups.newest(kind);
  }

  /// The examples of which the beginning is known, those that began last first; then by title.
  List<Item> begun() {
    return groups.begun();
  }

  /// The newest of some kinds together, at most so many; what is equally new in the order of the
  /// kinds, then by title.
  public List<Item> newest(Collection<Kind> kinds, int most) {
    return kinds.stream()
        .flatMap(kind -> newest(kind).subList(0, Math.min(most, newest(kind).size())).stream())
        .sorted(Comparator.comparing(Item::changed).reversed())
        .limit(most)
        .toList();
  }

  /// What readers were told of late, the newest first: a few lines.
  public List<Tidings> latest() {
    return latest;
  }

  /// All definitions, also those without a page, in no order.
  public Stream<Definition> definitions() {
    return items.values().stream()
        .flatMap(
            item ->
                item.content() instanceof Definition definition
                    ? Stream.of(definition)
                    : Stream.empty());
  }

  /// All schemes, those first that most items refer to.
  public List<Item> mostQuotedSchemes() {
    return schemes;
  }

  /// The examples of a measure, by title.
  ///
  /// @param term of the measure; one that was merged counts as the one that took over
  public List<Item> examples(String term) {
    return groups.examples(measure(term));
  }

  /// The effects of an example by the measure that they came from: the one that they name, or the
  /// only one of the example. Every measure of the example is there.
  public Map<String, List<Effect>> effects(Item example) {
    CaseStudy study = (CaseStudy) example.content();
    Map<String, List<Effect>> effects = new LinkedHashMap<>();
    study.measures().forEach(term -> effects.put(measure(term), new ArrayList<>()));
    Optional<String> only =
        effects.size() == 1 ? Optional.of(effects.keySet().iterator().next()) : Optional.empty();
    for (Effect effect : study.effects()) {
      effect
          .measure()
          .map(this::measure)
          .or(() -> only)
          .map(effects::get)
          .ifPresent(of -> of.add(effect));
    }
    return effects;
  }

  /// Those of one measure.
  public List<Effect> effects(Item example, String term) {
    return effects(example).getOrDefault(measure(term), List.of());
  }

  private String measure(String term) {
    return Groups.measure(vocabularies, term);
  }

  /// The translations of an item, by title.
  public List<Item> translations(Item original) {
    return translations.getOrDefault(original.id(), List.of());
  }

  /// All items with a page by the words of their titles; made when an editor first looks for one.
  public synchronized TitleWords titleWords() {
    TitleWords made = titleWords;
    if (made == null) {
      made = new TitleWords(ordered);
      titleWords = made;
    }
    return made;
  }

  /// What names a region or one that lies in it, by kind and then by title.
  public Map<Kind, List<Item>> within(String region) {
    return groups.within(vocabularies.term("regio", region).map(Term::id).orElse(region));
  }

  /// Every public document, vocabularies included, in no order.
  public Collection<Item> documents() {
    return items.values();
  }

  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /// The kind of an item that is public or ever was; ids are never given away.
  public Optional<Kind> kindOf(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  /// The figures that say a number, whatever its sign and however it is written.
  public List<Item> figures(BigDecimal value) {
    return groups.figures(value);
  }

  /// The item that a reference leads to, also by an earlier slug or a merge.
  public Optional<Item> item(Ref ref) {
    return Optional.ofNullable(at(ref));
  }

  /// The item with this id, or the one that it was merged into.
  public Optional<Item> current(String id) {
    return Optional.ofNullable(led(id));
  }

  private @Nullable Item at(Ref ref) {
    String id = addresses.get(ref);
    return id == null ? null : led(id);
  }

  private @Nullable Item led(@Nullable String id) {
    Item item = id == null ? null : items.get(id);
    for (int hops = 0; id != null && item == null && hops < 10; hops++) {
      id = withdrawal(id).flatMap(Change::successor).orElse(null);
      item = id == null ? null : items.get(id);
    }
    return item;
  }

  /// What stands at `/folder/slug`.
  public Lookup look(String folder, String slug) {
    Ref ref = new Ref(folder, slug);
    if (!addresses.containsKey(ref)) {
      return new Lookup.Missing();
    }
    Optional<Item> item = item(ref);
    if (item.isEmpty()) {
      return new Lookup.Gone();
    }
    if (!item.get().hasPage()) {
      return item.get().kind().hasPage()
          ? new Lookup.Sought(item.get().address())
          : new Lookup.Missing();
    }
    return item.get().ref().equals(ref)
        ? new Lookup.Found(item.get())
        : new Lookup.Moved(item.get().address());
  }

  /// The items that refer to this one, by title.
  public List<Item> referringTo(Item item) {
    return referring.getOrDefault(item.id(), List.of());
  }

  /// The items that rest on this one, by title: that refer to it, stand in it or use a term of it.
  public List<Item> restingOn(Item item) {
    if (item.kind() == Kind.TERM_LIST) {
      return using.getOrDefault(item.slug(), List.of());
    }
    return item.kind() == Kind.EDITION
        ? Stream.concat(referringTo(item).stream(), articles(item).stream()).distinct().toList()
        : referringTo(item);
  }

  /// The articles of an edition, by title.
  public List<Item> articles(Item edition) {
    return groups.articles(edition.slug());
  }

  /// The series of a scheme's amounts that texts name, each with the items that do.
  public Map<String, List<Item>> quotedSeries(Item scheme) {
    Map<String, List<Item>> quoted = new TreeMap<>();
    for (Item by : referringTo(scheme)) {
      for (Use use : Draft.read(by.kind(), by.slug(), by.document()).uses()) {
        if (use instanceof Use.OfSeries(Ref ref, String series, _, _) && at(ref) == scheme) {
          quoted.computeIfAbsent(series, _ -> new ArrayList<>()).add(by);
        }
      }
    }
    return quoted;
  }

  /// The changes of an item, newest first.
  public List<Change> history(Item item) {
    return history(item.id());
  }

  /// As [#history(Item)], also of an item that is not public any more.
  public List<Change> history(String id) {
    return history.getOrDefault(id, List.of()).reversed();
  }

  /// An image, if something that is public shows it: whether readers may see it at all.
  public Optional<Upload> picture(String hash) {
    return Optional.ofNullable(pictures.get(hash));
  }

  /// The images that something public shows, in no order.
  public Collection<Upload> images() {
    return pictures.values();
  }

  /// The items that show an image, by title.
  public List<Item> showing(String hash) {
    return showing.getOrDefault(hash, List.of());
  }

  public Vocabularies vocabularies() {
    return vocabularies;
  }

  /// This library with a draft in the place of what is public of it: to look at, never to serve.
  /// Whether the draft may be published is not asked. Nothing where it cannot be made into a
  /// record, or has no page.
  ///
  /// @param at the moment that counts as that of its publication
  /// @param shown the images that the draft shows, by hash
  public Optional<Laid> with(String itemId, Draft draft, Instant at, Map<String, Upload> shown) {
    if (draft.content().isEmpty()) {
      return Optional.empty();
    }
    Item before = items.get(itemId);
    Item after =
        new Item(
            itemId,
            draft.kind(),
            draft.slug(),
            draft.content().get(),
            draft.document(),
            draft.refs(),
            draft.lists(),
            draft.images(),
            0,
            before == null ? at : before.published(),
            before == null ? at : before.changed(),
            false,
            Optional.empty());
    if (!after.hasPage()) {
      return Optional.empty();
    }
    Map<String, Item> laid = new HashMap<>(items);
    laid.put(itemId, after);
    Map<Ref, String> led = new HashMap<>(addresses);
    led.put(after.ref(), itemId);
    Comparator<Item> order = Dutch.<Item>by(Item::title).thenComparing(Item::id);
    List<Item> row = replaced(ordered, itemId, after, order);
    List<Item> list = replaced(listed, itemId, after, order);
    Groups grouped = groups.with(draft.kind(), replaced(items(draft.kind()), itemId, after, order));
    Map<String, List<Item>> by = new HashMap<>(referring);
    if (before != null) {
      before.refs().forEach(ref -> replaced(by, ref, itemId, null, order));
    }
    Map<String, Upload> seen = new HashMap<>(pictures);
    seen.putAll(shown);
    Snapshot over = new Snapshot(this, laid, led, by, row, list, grouped, seen);
    after.refs().forEach(ref -> over.replaced(by, ref, itemId, after, order));
    return Optional.of(new Laid(over, after));
  }

  /// A library with a draft in it, and the draft as an item of it.
  public record Laid(Snapshot snapshot, Item item) {}

  /// What refers to a target, with another item in the place of the one with this id, or without.
  private void replaced(
      Map<String, List<Item>> by, Ref ref, String id, @Nullable Item next, Comparator<Item> order) {
    Item target = at(ref);
    if (target == null || target.id().equals(id)) {
      return;
    }
    by.put(target.id(), replaced(by.getOrDefault(target.id(), List.of()), id, next, order));
  }

  private static List<Item> replaced(
      List<Item> list, String id, @Nullable Item next, Comparator<Item> order) {
    List<Item> changed = new ArrayList<>(list);
    changed.removeIf(item -> item.id().equals(id));
    if (next != null) {
      int place = Collections.binarySearch(changed, next, order);
      changed.add(place < 0 ? -place - 1 : place, next);
    }
    return changed;
  }

  private Optional<Change> withdrawal(String id) {
    List<Change> changes = history.getOrDefault(id, List.of());
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(changes.getLast()).filter(last -> last.act() == Change.Act.WITHDRAWN);
  }

  Map<String, Upload> pictures() {
    return pictures;
  }

  Map<String, Item> byId() {
    return items;
  }

  public Map<Ref, String> addresses() {
    return addresses;
  }

  Map<String, List<Change>> histories() {
    return history;
  }
}
