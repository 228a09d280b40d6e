package nl.goedvoorbeeld.markdown;

import java.util.HashMap;
import java.util.Map;
import nl.goedvoorbeeld.dutch.Latin;

/// Gives out ids for the headings of one text: readable, stable as long as the heading's words are,
/// unique in the text. The prefix keeps them apart from the ids of the page around it.
final class Anchors {
  static final String PREFIX = "kop-";
  private static final int MAX_LENGTH = 60;

  private final Map<String, Integer> taken = new HashMap<>();

  String next(String words) {
    String id = PREFIX + slug(words);
    int count = taken.merge(id, 1, Integer::sum);
    // "kop-a", "kop-a", "kop-a-2" must give three ids: try on until one is free.
    String unique = id;
    while (count > 1) {
      unique = id + "-" + count;
      if (taken.putIfAbsent(unique, 1) == null) {
        taken.put(id, count);
        return unique;
      }
      count++;
    }
    return unique;
  }

  static String slug(String words) {
    String slug = Latin.slug(words, MAX_LENGTH);
    return slug.isEmpty() ? "deel" : slug;
  }
}
