package nl.goedvoorbeeld.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.goedvoorbeeld.dutch.Characters;
import nl.goedvoorbeeld.dutch.RightWords;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.Word;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
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
public final class DutchAnalysis {
  private static final Map<String, Indexed> INDEXED = new ConcurrentHashMap<>();
  private static final int MOST_KEPT = 50_000;

  /// No phrase goes from one line to the next.
  private static final int BETWEEN_LINES = 100;

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

  /// The stems under which a word is found.
  public static List<String> forms(Word word) {
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
    if (text.length() < RightWords.SHORTEST || Character.isDigit(text.charAt(0))) {
      return List.of();
    }
    Word word = new Word(text, 0, text.length());
    return Stream.concat(
            Stream.of(word.joined()),
            word.apart().stream().filter(part -> part.length() >= RightWords.SHORTEST))
        .distinct()
        .map(BytesRef::new)
        .toList();
  }

  private static void add(List<Form> forms, String word, int step, int begin, int end) {
    if (!word.isEmpty()) {
      forms.add(new Form(Stems.of(word), step, begin, end));
      Stems.ofParts(word).forEach(part -> forms.add(new Form(part, 0, begin, end)));
    }
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
