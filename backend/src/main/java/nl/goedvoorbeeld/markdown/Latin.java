package nl.goedvoorbeeld.markdown;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Letters without what is over, under and through them, as they stand in addresses and are
/// compared in lists.
public final class Latin {
  /// Letters of their own, which Unicode does not take apart.
  private static final Map<Integer, String> APART =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ẞ', "SS"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'Æ', "AE"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'Ø', "O"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'Ð', "D"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'Þ', "TH"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'Ħ', "H"),
          Map.entry((int) 'ŧ', "t"),
          Map.entry((int) 'Ŧ', "T"),
          Map.entry((int) 'ŋ', "ng"),
          Map.entry((int) 'Ŋ', "NG"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ĸ', "k"));

  private Latin() {}

  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .codePoints()
        .forEach(sign -> plain.append(APART.getOrDefault(sign, Character.toString(sign))));
    return plain.toString();
  }

  /// Small letters, digits and hyphens, not cut within a word if it can be helped; empty for a text
  /// of other scripts.
  public static String slug(String words, int longest) {
    String ascii =
        plain(words)
            .replace("€", " euro ")
            .replaceAll("['’‘]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (ascii.length() <= longest) {
      return ascii;
    }
    int cut = ascii.lastIndexOf('-', longest);
    return ascii.substring(0, cut > 0 ? cut : longest);
  }
}
