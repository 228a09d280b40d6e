package nl.goedvoorbeeld.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.ItemDate;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Which item each document of a searcher stands for, and its place in the fixed orders.
public final class Documents {
  private final List<@Nullable Item> items;
  private final int[] byTitle;
  private final int[] ofTitle;
  private final int[] byDate;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final FixedBitSet all;

  /// A document without an item that the snapshot lists is not there: nothing finds or counts it.
  public Documents(IndexReader reader, Snapshot snapshot) throws IOException {
    int size = reader.maxDoc();
    items = Arrays.asList(new @Nullable Item[size]);
    all = new FixedBitSet(size);
    byTitle = new int[size];
    byDate = new int[size];
    for (LeafReaderContext leaf : reader.leaves()) {
      number(leaf, snapshot);
    }
    ofTitle = new int[snapshot.items().size()];
    rank(snapshot.items(), byTitle);
    rank(snapshot.items().stream().sorted(ItemDate.NEWEST_FIRST).toList(), byDate);
    for (int number : numbers.values()) {
      ofTitle[byTitle[number]] = number;
    }
  }

  private void number(LeafReaderContext leaf, Snapshot snapshot) throws IOException {
    SortedDocValues ids = leaf.reader().getSortedDocValues(IndexedFields.ID);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      if ((live == null || live.get(doc)) && ids != null && ids.advanceExact(doc)) {
        int number = leaf.docBase + doc;
        snapshot
            .item(ids.lookupOrd(ids.ordValue()).utf8ToString())
            .filter(snapshot::lists)
            .ifPresent(
                item -> {
                  items.set(number, item);
                  numbers.put(item.id(), number);
                  all.set(number);
                });
      }
    }
  }

  private void rank(List<Item> order, int[] ranks) {
    for (int rank = 0; rank < order.size(); rank++) {
      Integer number = numbers.get(order.get(rank).id());
      if (number != null) {
        ranks[number] = rank;
      }
    }
  }

  public int size() {
    return items.size();
  }

  public FixedBitSet all() {
    return all;
  }

  public Item item(int number) {
    Item item = items.get(number);
    if (item == null) {
      throw new IllegalStateException("No item for document " + number);
    }
    return item;
  }

  /// The document of this very item; nothing for a draft, and for what no list shows.
  public OptionalInt number(Item item) {
    int number = numbers.getOrDefault(item.id(), -1);
    return number < 0 || items.get(number) != item ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// The document with this place by title.
  public int atTitle(int place) {
    return ofTitle[place];
  }

  public int byTitle(int number) {
    return byTitle[number];
  }

  public int byDate(int number) {
    return byDate[number];
  }
}
