import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.util.StringHelper;

/// Boils the Dutch word list down to what `RightWords` asks of it: whether a word is in it. Run by
/// hand when there is a newer list:
///
/// `java -cp morfologik-stemming.jar:morfologik-fsa.jar:hppc.jar:lucene-core.jar
/// CollectRightWords.java dutch.dict goede-woorden.bin`
///
/// The list is `dutch.dict` with its `dutch.info` in `org.languagetool:dutch-pos-dict:0.1` of Maven
/// Central, 5.5 million forms, made by TaalTik (R. Baars), under CC BY 3.0 or BSD at choice; not
/// the speller's list beside it, which is LGPL. Read with `org.carrot2:morfologik-stemming:2.1.9`.
///
/// The result is a binary fuse filter (Graf and Lemire, 2022): one byte for each place, three
/// places for each word, and a word is there when its three bytes together are its fingerprint. All
/// words of the list are there; of other words one in 256 seems to be.
class CollectRightWords {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /// The way of Graf and Lemire to choose the length of a segment for three places a word.
  private static final double GROWTH = Math.log(3.33);

  private static final double ROOM = 1.125;

  public static void main(String[] arguments) throws IOException {
    String[] words = words(Path.of(arguments[0]));
    int segment = 1 << (int) Math.floor(Math.log(words.length) / GROWTH + 2.25);
    int segments = Math.ceilDiv((int) (words.length * ROOM), segment) - 2;
    int seed = 0;
    byte[] filter = null;
    while (filter == null) {
      seed++;
      filter = filter(hashes(words, seed), segment, segments);
    }
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      out.writeInt(seed);
      out.writeInt(segment);
      out.writeInt(segments);
      out.write(filter);
    }
    System.out.println(words.length + " words in " + filter.length + " bytes, seed " + seed);
  }

  /// As a query has them: small letters, no accents, written as one; those that may be misspelt.
  private static String[] words(Path list) throws IOException {
    String[] words = new String[6_000_000];
    int size = 0;
    for (WordData entry : new DictionaryLookup(morfologik.stemming.Dictionary.read(list))) {
      String word = plain(entry.getWord().toString());
      if (word.length() >= SHORTEST && word.length() <= LONGEST && word.matches("[a-z']+")) {
        words[size++] = word;
      }
    }
    return Arrays.stream(words, 0, size).sorted().distinct().toArray(String[]::new);
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace('’', '\'')
        .replace("-", "")
        .replaceAll("\\p{M}", "");
  }

  private static long[] hashes(String[] words, int seed) {
    return Arrays.stream(words)
        .mapToLong(
            word -> {
              byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
              return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, seed)[0];
            })
        .toArray();
  }

  private static int place(long hash, int which, int segment, int segments) {
    int at = (int) Math.unsignedMultiplyHigh(hash, (long) segments * segment) + which * segment;
    int within = segment - 1;
    return switch (which) {
      case 0 -> at;
      case 1 -> at ^ ((int) (hash >>> 18) & within);
      default -> at ^ ((int) hash & within);
    };
  }

  /// Takes away a word that is alone in one of its places, again and again, and then sets that
  /// place for each in the reverse order. Nothing where some words are never alone.
  private static byte[] filter(long[] hashes, int segment, int segments) {
    int size = (segments + 2) * segment;
    int[] count = new int[size];
    long[] sum = new long[size];
    for (long hash : hashes) {
      for (int which = 0; which < 3; which++) {
        int at = place(hash, which, segment, segments);
        count[at]++;
        sum[at] ^= hash;
      }
    }
    int[] alone = new int[3 * size];
    int waiting = 0;
    for (int at = 0; at < size; at++) {
      if (count[at] == 1) {
        alone[waiting++] = at;
      }
    }
    long[] order = new long[hashes.length];
    int[] own = new int[hashes.length];
    int done = 0;
    while (waiting > 0) {
      int at = alone[--waiting];
      if (count[at] != 1) {
        continue;
      }
      long hash = sum[at];
      order[done] = hash;
      own[done++] = at;
      for (int which = 0; which < 3; which++) {
        int other = place(hash, which, segment, segments);
        sum[other] ^= hash;
        if (--count[other] == 1) {
          alone[waiting++] = other;
        }
      }
    }
    if (done < hashes.length) {
      return null;
    }
    byte[] filter = new byte[size];
    for (int at = done - 1; at >= 0; at--) {
      long hash = order[at];
      byte rest = (byte) (hash ^ (hash >>> 32));
      for (int which = 0; which < 3; which++) {
        int place = place(hash, which, segment, segments);
        if (place != own[at]) {
          rest ^= filter[place];
        }
      }
      filter[own[at]] = rest;
    }
    return filter;
  }
}
