package nl.goedvoorbeeld.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

  /// Letters that a word is compared by as another one, beyond those that Unicode takes apart.
  private static final Map<Character, String> COMPARED = compared();

  private Latin() {}

  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .codePoints()
        .forEach(sign -> plain.append(APART.getOrDefault(sign, Character.toString(sign))));
    return plain.toString();
  }

  /// A small letter as words are compared: as plain as it can be. Letters of other scripts stay
  /// what they are, and so do fractions.
  static String compared(char sign) {
    String known = COMPARED.get(sign);
    if (known != null) {
      return known;
    }
    String plain = plain(String.valueOf(sign));
    boolean latin = !plain.isEmpty() && plain.chars().allMatch(one -> one < 128);
    return latin ? plain : String.valueOf(sign);
  }

  private static Map<Character, String> compared() {
    try (InputStream list = Objects.requireNonNull(Latin.class.getResourceAsStream("letters.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      Map<Character, String> compared = new HashMap<>();
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          String plain = line.substring(0, space);
          for (char sign : line.substring(space + 1).toCharArray()) {
            compared.put(sign, plain.equals("=") ? String.valueOf(sign) : plain);
          }
        }
      }
      return compared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
