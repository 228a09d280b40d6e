package nl.goedvoorbeeld;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Day;
import org.jspecify.annotations.Nullable;

/// Counts how often a library hands out an item: what it holds in lists and maps is put behind ones
/// that count, so that the program itself need not know of it. A page that walks through the whole
/// library is found by this on any machine, however fast.
///
/// For one thread.
public final class Visits {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long count;

  /// All that a library holds is counted from now on.
  public static Visits in(Object library) {
    Visits visits = new Visits();
    visits.watch(library);
    return visits;
  }

  /// How many items are handed out while something is done.
  public long during(Runnable work) {
    count = 0;
    work.run();
    return count;
  }

  private void watch(Object holder) {
    if (!seen.add(holder)) {
      return;
    }
    for (Field field : holder.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
        continue;
      }
      try {
        field.setAccessible(true);
        Object value = field.get(holder);
        if (field.getType() == List.class
            || field.getType() == Map.class
            || field.getType() == Collection.class) {
          if (holdsItems(value)) {
            field.set(holder, counting(value));
          } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::watchOurs);
          }
        } else {
          watchOurs(value);
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(field.toString(), e);
      }
    }
  }

  private void watchOurs(@Nullable Object value) {
    if (value != null
        && value.getClass().getName().startsWith("nl.goedvoorbeeld.")
        && !value.getClass().isRecord()
        && !value.getClass().isEnum()
        && !value.getClass().isSynthetic()
        && !value.getClass().isHidden()) {
      watch(value);
    }
  }

  private static boolean isItem(@Nullable Object value) {
    return value instanceof Item || value instanceof Day.Proven;
  }

  /// Directly, or in lists and maps of them.
  private static boolean holdsItems(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Map<?, ?> map -> map.values().stream().anyMatch(one -> isItem(one) || holdsItems(one));
      case Collection<?> some -> some.stream().anyMatch(one -> isItem(one) || holdsItems(one));
      default -> false;
    };
  }

  private @Nullable Object counting(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> new Counted(list);
      case Map<?, ?> map -> new CountedMap(map);
      case Collection<?> some -> new CountedCollection(some);
      default -> {
        if (isItem(value)) {
          count++;
        }
        yield value;
      }
    };
  }

  private final class Counted extends AbstractList<@Nullable Object> implements RandomAccess {
    private final List<?> list;

    Counted(List<?> list) {
      this.list = list;
    }

    @Override
    public @Nullable Object get(int index) {
      return counting(list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private final class CountedCollection extends AbstractCollection<@Nullable Object> {
    private final Collection<?> some;

    CountedCollection(Collection<?> some) {
      this.some = some;
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
      return some.stream().<@Nullable Object>map(Visits.this::counting).iterator();
    }

    @Override
    public int size() {
      return some.size();
    }
  }

  private final class CountedMap extends AbstractMap<Object, @Nullable Object> {
    private final Map<?, ?> map;

    CountedMap(Map<?, ?> map) {
      this.map = map;
    }

    @Override
    public @Nullable Object get(Object key) {
      return counting(map.get(key));
    }

    @Override
    public boolean containsKey(Object key) {
      return map.containsKey(key);
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<Object, @Nullable Object>> iterator() {
          return map.entrySet().stream()
              .<Entry<Object, @Nullable Object>>map(
                  entry -> new SimpleEntry<>(entry.getKey(), counting(entry.getValue())))
              .iterator();
        }

        @Override
        public int size() {
          return map.size();
        }
      };
    }
  }
}
