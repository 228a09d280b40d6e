package nl.goedvoorbeeld.search.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.dutch.Compounds;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.frontmatter.Said;
import nl.goedvoorbeeld.search.index.DutchAnalysis.Indexed;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// The fields of a document in the index. Whoever changes these raises [#FIELDS]; by which texts of
/// a record an item is found is part of [#VERSION] by itself. An index of another version is built
/// anew.
public final class IndexedFields {
  private static final String FIELDS = "8";

  static final String VERSION = FIELDS + "-" + declared();

  public static final String ID = "id";
  static final String NAME = "name";
  static final String LABEL = "label";
  public static final String TEXT = "text";

  /// Every name whole, as one word.
  public static final String WHOLE_NAME = "wholeName";

  /// Every word as it was written, to tell what was meant by one that is not there.
  static final String WORD = "word";

  /// The beginnings of every word of a name, and of the parts of a compound.
  private static final String START = "start";

  /// The beginnings of every name as a whole.
  private static final String OPENING = "opening";

  /// Words in most texts: a set of this size does not grow.
  private static final int MOST_DIFFERENT = 500;

  private static final int LONGEST_START = 20;
  private static final int LONGEST_OPENING = 40;

  /// With the place of each word, so that no text is read again to mark what was looked for.
  private static final FieldType PLACED = new FieldType(TextField.TYPE_NOT_STORED);

  private static final FieldType LISTED = new FieldType();

  static {
    PLACED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    PLACED.freeze();
    LISTED.setIndexOptions(IndexOptions.DOCS);
    LISTED.setOmitNorms(true);
    LISTED.freeze();
  }

  private IndexedFields() {}

  private static String declared() {
    return Arrays.stream(Kind.values())
        .map(kind -> kind.value() + Said.declared(kind.type()))
        .collect(Collectors.collectingAndThen(Collectors.joining(), IndexedFields::print));
  }

  /// A print of a text, the same on every machine.
  private static String print(String text) {
    return Integer.toHexString(text.hashCode());
  }

  public static Document document(String id, Words words) {
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    if (words.leads()) {
      words
          .names()
          .forEach(
              name -> document.add(new StringField(WHOLE_NAME, shortened(name), Field.Store.NO)));
    }
    // A word is mostly the same object each time; where it is not, it is there twice, without harm.
    Set<Indexed> written = Collections.newSetFromMap(new IdentityHashMap<>(MOST_DIFFERENT));
    add(document, NAME, String.join("\n", words.names()), TextField.TYPE_NOT_STORED, written);
    add(document, LABEL, String.join("\n", words.labels()), TextField.TYPE_NOT_STORED, written);
    String text = String.join("\n", words.passages());
    add(document, TEXT, text, PLACED, written);
    // What a hit shows. Not a stored field: unpacking those took longer than the search.
    document.add(new BinaryDocValuesField(TEXT, new BytesRef(text)));
    listed(document, words.names(), written);
    return document;
  }

  /// @param written gets the different words
  private static void add(
      Document document, String field, String text, FieldType type, Set<Indexed> written) {
    document.add(new Field(field, DutchAnalysis.stream(text, written::add), type));
  }

  /// The words of a name that typing may begin: each word, what a hyphen holds together, and the
  /// parts of a compound.
  public static Set<String> beginnings(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (Word word : Word.in(name)) {
      words.add(word.joined());
      words.addAll(word.apart());
      words.addAll(Compounds.parts(word.joined()));
    }
    words.remove("");
    return words;
  }

  /// A field each for many terms at once: one by one, they took most of the time of an index.
  private static void listed(Document document, List<String> names, Set<Indexed> written) {
    Set<String> starts = new HashSet<>();
    Set<String> openings = new HashSet<>();
    for (String name : names) {
      beginnings(name).forEach(word -> begin(word, LONGEST_START, starts));
      String plain = Word.in(name).stream().map(Word::joined).collect(Collectors.joining(" "));
      begin(plain, LONGEST_OPENING, openings);
    }
    document.add(new Field(START, new Listed(starts.stream().map(BytesRef::new)), LISTED));
    document.add(new Field(OPENING, new Listed(openings.stream().map(BytesRef::new)), LISTED));
    document.add(
        new Field(
            WORD, new Listed(written.stream().flatMap(word -> word.written().stream())), LISTED));
  }

  /// What a word that is being typed is found under.
  public static Term start(String typed) {
    return new Term(START, cut(typed, LONGEST_START));
  }

  /// What a whole name that is being typed is found under.
  public static Term opening(String typed) {
    return new Term(OPENING, cut(typed, LONGEST_OPENING));
  }

  private static void begin(String word, int longest, Set<String> into) {
    for (int end = 1; end <= Math.min(longest, word.length()); end++) {
      into.add(word.substring(0, end));
    }
  }

  private static String cut(String word, int longest) {
    return word.substring(0, Math.min(longest, word.length()));
  }

  /// Lucene refuses words of more than 32 kB; no name comes near.
  private static String shortened(String name) {
    String whole = Stems.whole(name);
    return whole.length() <= 1_000 ? whole : whole.substring(0, 1_000);
  }

  /// Terms as they are, in any order.
  private static final class Listed extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final Iterator<BytesRef> terms;

    private Listed(Stream<BytesRef> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!terms.hasNext()) {
        return false;
      }
      term.setBytesRef(terms.next());
      return true;
    }
  }
}
