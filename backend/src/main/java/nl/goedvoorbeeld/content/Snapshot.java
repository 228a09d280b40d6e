package nl.goedvoorbeeld.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// All that is public at one generation, in memory, immutable. What a request reads of one snapshot
/// belongs together.
public final class Snapshot {
  /// A library in which nothing was ever published.
  public static final Snapshot EMPTY =
      new Snapshot(new Stand(new UUID(0, 0), 0), Map.of(), Map.of(), Map.of(), Map.of());

  private final Stand stand;
  private final Map<String, Item> items;
  private final Map<Ref, String> addresses;
  private final Map<String, List<Change>> history;
  private final Map<String, List<Item>> referring;
  private final Map<String, List<Item>> using;
  private final Vocabularies vocabularies;
  private final List<Item> ordered;
  private final Map<String, Upload> pictures;

  /// @param items by id
  /// @param addresses every address that was ever public, with the id of its item
  /// @param history the changes of each item by id, oldest first
  /// @param pictures the images that these items show, by hash
  Snapshot(
      Stand stand,
      Map<String, Item> items,
      Map<Ref, String> addresses,
      Map<String, List<Change>> history,
      Map<String, Upload> pictures) {
    this.stand = stand;
    this.pictures = Map.copyOf(pictures);
    this.items = Map.copyOf(items);
    // Asked for every reference of every item, and quicker than an immutable map: it keeps hashes.
    this.addresses = new HashMap<>(addresses);
    this.history = Map.copyOf(history);
    this.vocabularies = vocabularies(items.values());
    this.ordered =
        Dutch.sorted(
            items.values().stream().filter(item -> item.kind().hasPage()),
            Item::title,
            Comparator.comparing(Item::id));
    this.referring = referring();
    this.using = using();
  }

  private Snapshot(
      Snapshot base,
      Map<String, Item> items,
      Map<Ref, String> addresses,
      Map<String, List<Item>> referring,
      List<Item> ordered,
      Map<String, Upload> pictures) {
    this.stand = base.stand;
    this.pictures = pictures;
    this.items = items;
    this.addresses = addresses;
    this.history = base.history;
    this.vocabularies = base.vocabularies;
    this.referring = referring;
    this.using = base.using;
    this.ordered = ordered;
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
    Stream.concat(ordered.stream(), items.values().stream().filter(item -> !item.kind().hasPage()))
        .forEach(
            item ->
                item.lists()
                    .forEach(
                        list -> using.computeIfAbsent(list, _ -> new ArrayList<>()).add(item)));
    return using;
  }

  public Stand stand() {
    return stand;
  }

  /// All items with a page, by title in Dutch order.
  public List<Item> items() {
    return ordered;
  }

  public List<Item> items(Kind kind) {
    return ordered.stream().filter(item -> item.kind() == kind).toList();
  }

  /// Every public document, vocabularies included, in no order.
  public Collection<Item> documents() {
    return items.values();
  }

  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /// The item that a reference leads to, also by an earlier slug or a merge.
  public Optional<Item> item(Ref ref) {
    return Optional.ofNullable(at(ref));
  }

  private @Nullable Item at(Ref ref) {
    String id = addresses.get(ref);
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
    if (!item.get().kind().hasPage()) {
      return new Lookup.Missing();
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
    return switch (item.kind()) {
      case TERM_LIST -> using.getOrDefault(item.slug(), List.of());
      case EDITION ->
          Stream.concat(referringTo(item).stream(), articles(item).stream()).distinct().toList();
      default -> referringTo(item);
    };
  }

  /// The articles of an edition, by title.
  List<Item> articles(Item edition) {
    return items(Kind.ARTICLE).stream()
        .filter(article -> article.slug().startsWith(edition.slug() + "/"))
        .toList();
  }

  /// The series of a scheme's amounts that texts name, each with the items that do.
  Map<String, List<Item>> quotedSeries(Item scheme) {
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
    return history.getOrDefault(item.id(), List.of()).reversed();
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
    return ordered.stream().filter(item -> item.images().contains(hash)).toList();
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
    if (draft.content().isEmpty() || !draft.kind().hasPage()) {
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
            Optional.empty());
    Map<String, Item> laid = new HashMap<>(items);
    laid.put(itemId, after);
    Map<Ref, String> led = new HashMap<>(addresses);
    led.put(after.ref(), itemId);
    List<Item> row = new ArrayList<>(ordered);
    row.removeIf(item -> item.id().equals(itemId));
    Comparator<Item> order = Dutch.<Item>by(Item::title).thenComparing(Item::id);
    int place = Collections.binarySearch(row, after, order);
    row.add(place < 0 ? -place - 1 : place, after);
    Map<String, List<Item>> by = new HashMap<>(referring);
    if (before != null) {
      before.refs().forEach(ref -> replaced(by, ref, itemId, null, order));
    }
    Map<String, Upload> seen = new HashMap<>(pictures);
    seen.putAll(shown);
    Snapshot over = new Snapshot(this, laid, led, by, row, seen);
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
    List<Item> list = new ArrayList<>(by.getOrDefault(target.id(), List.of()));
    list.removeIf(item -> item.id().equals(id));
    if (next != null) {
      int place = Collections.binarySearch(list, next, order);
      list.add(place < 0 ? -place - 1 : place, next);
    }
    by.put(target.id(), list);
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

  Map<Ref, String> addresses() {
    return addresses;
  }

  Map<String, List<Change>> histories() {
    return history;
  }
}
