import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Counts in how many compounds of a Dutch word list each word is a part, and writes that for
/// `Compounds`. Run by hand when there is a newer list:
///
/// `java CountWordParts.java /usr/share/dict/dutch content woorddelen.txt.gz`
///
/// Words of the subject that make few compounds in the list, like *mijden*, count as often as there
/// are documents of the standard library with them. The list is that of OpenTaal, in Debian's
/// package `wdutch` (2.20.19), under the BSD licence.
///
/// A word can be cut in more ways than one. All are counted first; then only the cut of each word
/// whose parts were counted most, by their geometric mean.
class CountWordParts {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 16;
  private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

  /// Words that are beginnings or endings in nearly every compound that holds them: they would cut
  /// *overleg* into *over* and *leg*.
  private static final Set<String> NO_PARTS =
      Set.of(
          """
          aaneen achter achteruit algemeen alle allen ander andere anders ader anti baar baarheid beneden
          binnen boven buiten dient dige digen doen door dooreen doorheen dien dier
          eens eerst eerste elen eren erend erende erig erige erij even extra gaan gaand gaande heen
          heid heden houdend houdende hier hoge inter ieder keer lang lange langs lijk lijke lingen
          loos loze maal maals mede meer meest middels mega mini naar naast neder neer niet
          omhoog omlaag onder ondanks over pseudo quasi rond samen schap schappen semi staan staand
          staande steeds super tegen tegenover tenten terug tezamen toch tussen ultra vast veel
          verder verg vergen vice vier voor voorbij vooruit voort waar waarts weder weer weg zaam zaamheid zame
          zelf achtig achtige matig matige stellen stel stelling steld stelde brengen bracht komen
          komend komst nemen name neming genomen zetten zetting gezet trekken trek leggen gelegd
          houden gehouden vallen laten gelaten geven gegeven lopen gelopen staten teren ting tingen
          tering ties ster sters sten ling sing sering eerde eerd inge ingen elijk elijke enden
          gever gevers nemer nemers ende bare buit baren rende lende eert eerden wegge aars tukken loosheid wezen aller terend
          """
              .split("\\s+"));

  public static void main(String[] arguments) throws IOException {
    Set<String> words = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      if (line.matches("[a-z]+")) {
        words.add(line);
      }
    }
    Map<String, Integer> all = new HashMap<>();
    Map<String, List<String[]>> cuts = new HashMap<>();
    for (String word : words) {
      List<String[]> ways = ways(word, words);
      if (!ways.isEmpty()) {
        cuts.put(word, ways);
        ways.forEach(way -> add(way, all));
      }
    }
    Map<String, Integer> best = new TreeMap<>();
    cuts.forEach((word, ways) -> add(best(ways, all), best));
    documents(Path.of(arguments[1]), words)
        .forEach((word, count) -> best.merge(word, count, Math::max));
    best.values().removeIf(count -> count < 2);
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2]))),
                StandardCharsets.UTF_8))) {
      for (Map.Entry<String, Integer> entry : best.entrySet()) {
        out.write(entry.getKey() + "\t" + entry.getValue() + "\n");
      }
    }
    System.out.println(
        words.size() + " words, " + cuts.size() + " compounds, " + best.size() + " parts");
  }

  /// In how many documents each word stands.
  private static Map<String, Integer> documents(Path folder, Set<String> words) throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        Set<String> here = new HashSet<>();
        for (String word : Files.readString(file).toLowerCase(Locale.ROOT).split("[^a-z]+")) {
          if (word.length() >= SHORTEST && words.contains(word) && !noPart(word)) {
            here.add(word);
          }
        }
        here.forEach(word -> documents.merge(word, 1, Integer::sum));
      }
    }
    return documents;
  }

  private static boolean noPart(String word) {
    return NO_PARTS.contains(word)
        || (word.endsWith("s") && NO_PARTS.contains(word.substring(0, word.length() - 1)));
  }

  private static List<String[]> ways(String word, Set<String> words) {
    List<String[]> ways = new ArrayList<>();
    for (int end = SHORTEST; end + SHORTEST <= word.length() && end <= LONGEST; end++) {
      String left = word.substring(0, end);
      if (!words.contains(left) || noPart(left)) {
        continue;
      }
      for (String link : LINKS) {
        if (word.startsWith(link, end)) {
          String right = word.substring(end + link.length());
          if (right.length() >= SHORTEST
              && right.length() <= LONGEST
              && words.contains(right)
              && !noPart(right)) {
            ways.add(new String[] {left, right});
          }
        }
      }
    }
    return ways;
  }

  private static String[] best(List<String[]> ways, Map<String, Integer> counts) {
    String[] best = ways.getFirst();
    for (String[] way : ways) {
      if (product(way, counts) > product(best, counts)) {
        best = way;
      }
    }
    return best;
  }

  private static long product(String[] way, Map<String, Integer> counts) {
    return (long) counts.get(way[0]) * counts.get(way[1]);
  }

  private static void add(String[] way, Map<String, Integer> counts) {
    for (String part : way) {
      counts.merge(part, 1, Integer::sum);
    }
  }
}
