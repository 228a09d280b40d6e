package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// How Dutch text becomes the words of the index, and a query the words that are looked for.
///
/// In the index each word has the place of its stem; at the same place are the stems of the parts
/// that it is made of. What is written with a hyphen is there as one word and as its words. Stop
/// words are there too: they are left out of a query that has other words, and are all there is to
/// look for in one that has not.
final class DutchAnalysis {
  private static final Set<String> STOP_WORDS = stopWords();

  private static final Map<String, Indexed> INDEXED = new ConcurrentHashMap<>();
  private static final int MOST_KEPT = 50_000;

  /// No phrase goes from one line to the next.
  private static final int BETWEEN_LINES = 100;

  /// A word as it was written, in small letters and without accents.
  ///
  /// @param begin its place in the text
  record Word(String text, int begin, int end) {
    /// Written as one.
    String joined() {
      return text.indexOf(Characters.JOINT) < 0 ? text : text.replace("-", "");
    }

    /// The words that a hyphen holds together, or the word itself.
    List<String> apart() {
      return text.indexOf(Characters.JOINT) < 0 ? List.of(text) : List.of(text.split("-"));
    }
  }

  /// What stands in the index for a word.
  ///
  /// @param step how many places after the one before
  /// @param begin of what it was made, counted from the beginning of the token
  private record Form(String term, BytesRef bytes, int step, int begin, int end) {
    private Form(String term, int step, int begin, int end) {
      this(term, new BytesRef(term), step, begin, end);
    }
  }

  /// What the index holds of a word.
  ///
  /// @param forms what it is found under
  /// @param written it and its parts as somebody may misspell them
  record Indexed(List<Form> forms, List<BytesRef> written) {}

  private record Placed(Indexed word, int begin, int end) {}

  /// What the index holds of a word by how it stands in a text, so that a word that a thread has
  /// seen is not written small again, nor looked for as a string.
  private static final ThreadLocal<CharArrayMap<Indexed>> SEEN =
      ThreadLocal.withInitial(() -> new CharArrayMap<>(1_000, false));

  private static final int MOST_SEEN = 20_000;

  private DutchAnalysis() {}

  /// What stands in the index for a text; the words of two lines are not neighbours.
  ///
  /// @param use gets what the index holds of each word
  static TokenStream stream(String text, Consumer<Indexed> use) {
    char[] signs = text.toCharArray();
    CharArrayMap<Indexed> seen = SEEN.get();
    List<Placed> placed = new ArrayList<>(signs.length / 6 + 1);
    int begin = Characters.begin(text, 0);
    while (begin < signs.length) {
      int end = Characters.end(text, begin);
      Indexed one = seen.get(signs, begin, end - begin);
      if (one == null) {
        one = indexed(Characters.word(text, begin, end));
        if (seen.size() > MOST_SEEN) {
          seen.clear();
        }
        seen.put(text.substring(begin, end), one);
      }
      placed.add(new Placed(one, begin, end));
      use.accept(one);
      begin = Characters.begin(text, end);
    }
    return new Forms(text, placed);
  }

  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int begin = Characters.begin(text, 0);
    while (begin < text.length()) {
      int end = Characters.end(text, begin);
      words.add(new Word(Characters.word(text, begin, end), begin, end));
      begin = Characters.begin(text, end);
    }
    return words;
  }

  /// The stems of a text, one for each word.
  static List<String> stems(String text) {
    return words(text).stream().map(word -> stem(word.joined())).toList();
  }

  /// A name as one word, so that it can be told whether a query is exactly that name.
  static String whole(String name) {
    return String.join(" ", stems(name));
  }

  /// Numbers, and words of which a letter more or less makes another one, are their own stem. What
  /// ends in dt is a verb with a t behind its stem.
  static String stem(String word) {
    if (word.length() <= 3 || Character.isDigit(word.charAt(0))) {
      return word;
    }
    if (ownS(word)) {
      return word;
    }
    String plain = word.endsWith("dt") ? word.substring(0, word.length() - 1) : word;
    return Stemmer.stem(StrongVerbs.infinitive(plain));
  }

  /// Whether the s at the end is the word's own and no plural: in *fiets*, *spits* and
  /// *leasefiets*, and not in *tickets* and *flats*. The word list tells them apart; the stemmer
  /// does not, and so would not find *fietsen* with *fiets*.
  private static boolean ownS(String word) {
    if (!word.endsWith("ts")) {
      return false;
    }
    List<String> parts = Compounds.parts(word);
    String last = parts.isEmpty() ? word : parts.getLast();
    return Compounds.isCommoner(last, last.substring(0, last.length() - 1));
  }

  static boolean stopWord(String word) {
    return STOP_WORDS.contains(word);
  }

  /// The stems of the parts of a compound, without those that say nothing.
  static List<String> partStems(String word) {
    List<String> parts = Compounds.parts(word);
    return parts.isEmpty() ? parts : parts.stream().map(DutchAnalysis::stem).distinct().toList();
  }

  /// The stems under which a word is found.
  static List<String> forms(Word word) {
    return indexed(word.text()).forms().stream().map(Form::term).toList();
  }

  /// Kept: a library uses few different words often.
  private static Indexed indexed(String word) {
    Indexed kept = INDEXED.get(word);
    if (kept == null) {
      kept = new Indexed(List.copyOf(found(word)), written(word));
      if (INDEXED.size() > MOST_KEPT) {
        INDEXED.clear();
      }
      INDEXED.put(word, kept);
    }
    return kept;
  }

  private static List<Form> found(String word) {
    List<Form> forms = new ArrayList<>();
    if (word.indexOf(Characters.JOINT) < 0) {
      add(forms, word, 1, 0, word.length());
    } else {
      add(forms, word.replace("-", ""), 1, 0, word.length());
      int at = 0;
      for (String part : word.split("-")) {
        add(forms, part, at == 0 ? 0 : 1, at, at + part.length());
        at += part.length() + 1;
      }
    }
    return forms;
  }

  private static List<BytesRef> written(String text) {
    if (text.length() < Spelling.SHORTEST || Character.isDigit(text.charAt(0))) {
      return List.of();
    }
    Word word = new Word(text, 0, text.length());
    return Stream.concat(
            Stream.of(word.joined()),
            word.apart().stream().filter(part -> part.length() >= Spelling.SHORTEST))
        .distinct()
        .map(BytesRef::new)
        .toList();
  }

  private static void add(List<Form> forms, String word, int step, int begin, int end) {
    if (!word.isEmpty()) {
      forms.add(new Form(stem(word), step, begin, end));
      partStems(word).forEach(part -> forms.add(new Form(part, 0, begin, end)));
    }
  }

  private static Set<String> stopWords() {
    Stream<String> usual =
        DutchAnalyzer.getDefaultStopSet().stream().map(word -> new String((char[]) word));
    // What a question begins with.
    Stream<String> asking =
        Stream.of(
            "welke", "welk", "waarom", "wanneer", "waar", "mag", "mogen", "moeten", "wel", "onze",
            "jullie", "hoeveel", "zou", "zouden", "krijg", "krijgen");
    return Stream.concat(usual, asking).collect(Collectors.toUnmodifiableSet());
  }

  /// The words that say something, or all where none does.
  static List<Word> telling(List<Word> words) {
    List<Word> telling = words.stream().filter(word -> !stopWord(word.text())).toList();
    return telling.isEmpty() ? words : telling;
  }

  /// Gives the forms of each word, one by one.
  private static final class Forms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private final List<Placed> words;
    private int next;
    private Placed at = new Placed(new Indexed(List.of(), List.of()), 0, 0);
    private int form;

    private Forms(String text, List<Placed> words) {
      this.text = text;
      this.words = words;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (form == at.word().forms().size()) {
        if (next == words.size()) {
          return false;
        }
        at = words.get(next++);
        form = 0;
      }
      Form given = at.word().forms().get(form);
      term.setBytesRef(given.bytes());
      step.setPositionIncrement(given.step() + (form == 0 && opensLine() ? BETWEEN_LINES : 0));
      // A sign that became two letters makes the word longer than it was.
      place.setOffset(
          Math.min(at.begin() + given.begin(), at.end()),
          Math.min(at.begin() + given.end(), at.end()));
      form++;
      return true;
    }

    private boolean opensLine() {
      for (int sign = next == 1 ? 0 : words.get(next - 2).end(); sign < at.begin(); sign++) {
        if (text.charAt(sign) == '\n') {
          return next > 1;
        }
      }
      return false;
    }

    @Override
    public void end() throws IOException {
      super.end();
      place.setOffset(text.length(), text.length());
    }
  }
}
