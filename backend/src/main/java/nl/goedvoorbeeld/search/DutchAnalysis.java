package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/// How Dutch text becomes the words of the index, and a query the words that are looked for: small
/// letters, no accents, stems. The one place that knows Dutch.
///
/// The index holds stop words too: they are left out of a query that has other words, and are all
/// there is to look for in one that has not.
final class DutchAnalysis extends Analyzer {
  static final DutchAnalysis ANALYSIS = new DutchAnalysis();

  private static final Set<String> STOP_WORDS = stems(DutchAnalyzer.getDefaultStopSet());

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stems =
        new SnowballFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)), new DutchStemmer());
    return new TokenStreamComponents(words, stems);
  }

  /// The different words to look for, in the order in which they were typed.
  static Set<String> sought(String text) {
    Set<String> all = new LinkedHashSet<>(words(text));
    Set<String> telling = new LinkedHashSet<>(all);
    telling.removeAll(STOP_WORDS);
    return telling.isEmpty() ? all : telling;
  }

  /// A name as one word, so that it can be told whether a query is exactly that name.
  static String whole(String name) {
    return String.join(" ", words(name));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = ANALYSIS.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  private static Set<String> stems(CharArraySet stopWords) {
    Set<String> stems = new LinkedHashSet<>();
    for (Object word : stopWords) {
      stems.addAll(words(new String((char[]) word)));
    }
    return Set.copyOf(stems);
  }
}
