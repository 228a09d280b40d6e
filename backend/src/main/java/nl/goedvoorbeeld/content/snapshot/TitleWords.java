package nl.goedvoorbeeld.content.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.dutch.Latin;

/// The items of a library by the words of their titles and slugs, for an editor who looks for one
/// with every key.
public final class TitleWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// @param place by title among all
  private record Named(int place, Item item, String title, String text) {}

  private final NavigableMap<String, List<Named>> words = new TreeMap<>();
  private final Map<String, List<Item>> titles = new HashMap<>();

  /// @param ordered by title
  TitleWords(List<Item> ordered) {
    for (int place = 0; place < ordered.size(); place++) {
      Item item = ordered.get(place);
      String text = text(item.title(), item.slug());
      Named named = new Named(place, item, folded(item.title()), text);
      for (String word : Set.copyOf(words(text))) {
        words.computeIfAbsent(word, _ -> new ArrayList<>()).add(named);
      }
      titles.computeIfAbsent(alike(item.title()), _ -> new ArrayList<>()).add(item);
    }
  }

  /// The items in some folders, or in all where none is named, that have a word for each of these;
  /// those whose title begins with the first of them come first.
  ///
  /// @param sought as [#words] gives them
  public List<Item> find(List<String> sought, Collection<String> folders, int most) {
    String telling = sought.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    Set<Named> found = new LinkedHashSet<>();
    words.subMap(telling, telling + Character.MAX_VALUE).values().forEach(found::addAll);
    return found.stream()
        .filter(one -> folders.isEmpty() || folders.contains(one.item().kind().folder()))
        .filter(one -> matches(one.text(), sought))
        .sorted(
            Comparator.comparing((Named one) -> !one.title().startsWith(sought.getFirst()))
                .thenComparing(Named::place))
        .limit(most)
        .map(Named::item)
        .toList();
  }

  /// The items that are called so, whatever the capitals.
  public List<Item> called(String title) {
    return titles.getOrDefault(alike(title), List.of());
  }

  /// As it is when each sign is compared without regard to case.
  private static String alike(String title) {
    return title.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /// What is looked in: the words of a title and a slug, each behind a space.
  public static String text(String title, String slug) {
    return " " + String.join(" ", words(folded(title) + " " + slug));
  }

  public static boolean matches(String text, List<String> sought) {
    return sought.stream().allMatch(word -> text.contains(" " + word));
  }

  public static List<String> words(String text) {
    return BETWEEN.splitAsStream(folded(text)).filter(one -> !one.isEmpty()).toList();
  }

  public static String folded(String text) {
    return Latin.plain(text).toLowerCase(Locale.ROOT);
  }
}
