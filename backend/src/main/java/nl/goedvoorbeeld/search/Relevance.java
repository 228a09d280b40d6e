package nl.goedvoorbeeld.search;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.search.index.Index;
import nl.goedvoorbeeld.search.index.IndexedFields;
import nl.goedvoorbeeld.search.index.LiveIndex;
import nl.goedvoorbeeld.search.index.Names;
import nl.goedvoorbeeld.search.index.Words;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;

/// Runs somebody's own collection through the way that a reader's search goes, for a judge: the
/// same analysis, understanding and scores, without a database.
public final class Relevance {
  private static final int DEEP = 100;
  private static final String TAG = "goedvoorbeeld";

  private Relevance() {}

  /// A document of the collection.
  public record Text(String id, String title, String text) {}

  /// How much was done, and how long it took.
  public record Report(int documents, int queries, double indexSeconds, double searchSeconds) {}

  /// @param index a folder for the index; what is there is replaced
  /// @param corpus a document on each line
  /// @param reading makes a document of a line
  /// @param queries `id<TAB>text` on each line
  /// @param run where the results go, in the form of TREC: the best hundred of each query
  public static Report run(
      Path index, Path corpus, Function<String, Text> reading, Path queries, Path run)
      throws IOException {
    long began = System.nanoTime();
    try (Index built = Index.collection(index)) {
      fill(built, corpus, reading);
      try (DirectoryReader reader = built.reader()) {
        long indexed = System.nanoTime();
        int asked = ask(new LiveIndex(reader, Names.NONE), queries, run);
        return new Report(
            reader.numDocs(), asked, (indexed - began) / 1e9, (System.nanoTime() - indexed) / 1e9);
      }
    }
  }

  /// Each core takes the next line as soon as it is done with the one before.
  private static void fill(Index index, Path corpus, Function<String, Text> reading)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(corpus)) {
      Index.onEachCore(
          () -> {
            for (String line; (line = lines.readLine()) != null; ) {
              if (!line.isBlank()) {
                Text text = reading.apply(line);
                index.add(text.id(), words(text));
              }
            }
          });
    }
    index.flush();
  }

  private static Words words(Text text) {
    return new Words(List.of(text.title()), true, Set.of(), List.of(text.text()));
  }

  private static int ask(LiveIndex index, Path queries, Path run) throws IOException {
    String[] ids = ids(index.reader());
    int asked = 0;
    try (BufferedReader lines = Files.newBufferedReader(queries);
        BufferedWriter out = Files.newBufferedWriter(run)) {
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          write(line.substring(0, tab), line.substring(tab + 1), index, ids, out);
          asked++;
        }
      }
    }
    return asked;
  }

  private static void write(
      String id, String text, LiveIndex index, String[] ids, BufferedWriter out)
      throws IOException {
    Meaning meaning = Meaning.of(text.strip(), index, Synonyms.NONE);
    FixedBitSet all = new FixedBitSet(ids.length);
    all.set(0, ids.length);
    Matches matches = Matches.any(meaning, index, all);
    List<Integer> best =
        IntStream.range(0, ids.length)
            .filter(matches.documents()::get)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer doc) -> -matches.score(doc))
                    .thenComparing(doc -> ids[doc]))
            .limit(DEEP)
            .toList();
    for (int rank = 0; rank < best.size(); rank++) {
      int doc = best.get(rank);
      out.write(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %.6f %s%n",
              id,
              ids[doc],
              rank + 1,
              matches.score(doc),
              TAG));
    }
  }

  private static String[] ids(IndexReader reader) throws IOException {
    String[] ids = new String[reader.maxDoc()];
    for (var leaf : reader.leaves()) {
      var values = leaf.reader().getSortedDocValues(IndexedFields.ID);
      while (values != null
          && values.nextDoc() != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS) {
        ids[leaf.docBase + values.docID()] = values.lookupOrd(values.ordValue()).utf8ToString();
      }
    }
    return ids;
  }
}
