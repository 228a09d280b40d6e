package nl.goedvoorbeeld.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The fields of a document in the index. Whoever changes these, or what goes into them, raises
/// [#VERSION]; an index of another version is built anew.
final class IndexedFields {
  static final String VERSION = "2";

  static final String ID = "id";
  static final String TITLE = "title";
  static final String NAME = "name";
  static final String LABEL = "label";
  static final String TEXT = "text";

  /// Every name whole, as one word.
  static final String WHOLE_NAME = "wholeName";

  /// The fields in which words are looked for.
  static final List<String> SCORED = List.of(TITLE, NAME, LABEL, TEXT);

  /// Stored, and with the place of each word: what a hit shows is read from these.
  private static final FieldType SHOWN = new FieldType(TextField.TYPE_STORED);

  static {
    SHOWN.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    SHOWN.freeze();
  }

  private IndexedFields() {}

  static Document document(String id, Words words) {
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    document.add(new Field(TITLE, words.names().getFirst(), SHOWN));
    for (String name : words.names()) {
      document.add(new StringField(WHOLE_NAME, shortened(name), Field.Store.NO));
      document.add(new TextField(NAME, name, Field.Store.NO));
    }
    words.labels().forEach(label -> document.add(new TextField(LABEL, label, Field.Store.NO)));
    words.passages().forEach(line -> document.add(new Field(TEXT, line, SHOWN)));
    return document;
  }

  /// Lucene refuses words of more than 32 kB; no name comes near.
  private static String shortened(String name) {
    String whole = DutchAnalysis.whole(name);
    return whole.length() <= 1_000 ? whole : whole.substring(0, 1_000);
  }
}
