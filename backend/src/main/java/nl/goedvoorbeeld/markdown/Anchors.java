package nl.goedvoorbeeld.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
    String ascii =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replace("€", " euro ")
            .replaceAll("['’‘]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String slug = trimmed(ascii);
    return slug.isEmpty() ? "deel" : slug;
  }

  private static String trimmed(String slug) {
    String start = slug.startsWith("-") ? slug.substring(1) : slug;
    if (start.length() > MAX_LENGTH) {
      int cut = start.lastIndexOf('-', MAX_LENGTH);
      start = start.substring(0, cut > 0 ? cut : MAX_LENGTH);
    }
    return start.endsWith("-") ? start.substring(0, start.length() - 1) : start;
  }
}
