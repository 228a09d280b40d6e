package nl.goedvoorbeeld.search.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// The words of which names are made: of municipalities, schools, hospitals and employers in the
/// Netherlands (`namen.tsv`, which says where they come from), and of all that one library names.
/// Whoever typed one of them meant it, also where nothing is known of it.
public final class Names {
  private static final Set<String> USUAL = usual();

  public static final Names NONE = new Names(Set.of());

  private final Set<String> own;

  private Names(Set<String> own) {
    this.own = own;
  }

  /// Those of a library: of its organisations, regions and initiatives, and of its places.
  public static Names of(Snapshot snapshot) {
    Set<String> own =
        Stream.concat(
                snapshot.items().stream().flatMap(Names::named),
                snapshot.vocabularies().vocabulary(Facet.REGION.parameter()).stream()
                    .map(Vocabulary::terms)
                    .flatMap(terms -> terms.stream().flatMap(Names::called)))
            .flatMap(Names::words)
            .collect(Collectors.toSet());
    return new Names(own);
  }

  private static Stream<String> named(Item item) {
    Stream<String> title = item.kind().isName() ? Stream.of(item.title()) : Stream.empty();
    return item.content() instanceof Organisation organisation
        ? Stream.concat(title, organisation.variants().stream())
        : title;
  }

  private static Stream<String> called(Term term) {
    return Stream.concat(Stream.of(term.label()), term.alternatives().stream());
  }

  private static Stream<String> words(String name) {
    return Word.in(name).stream()
        .flatMap((Word word) -> Stream.concat(Stream.of(word.joined()), word.apart().stream()));
  }

  /// Whether a word is one of a name; also with the *s* or *'s* of a possessor.
  boolean has(String word) {
    return known(word)
        || (word.endsWith("'s") && known(word.substring(0, word.length() - 2)))
        || (word.endsWith("s") && known(word.substring(0, word.length() - 1)));
  }

  private boolean known(String word) {
    return USUAL.contains(word) || own.contains(word);
  }

  private static Set<String> usual() {
    try (InputStream list = Objects.requireNonNull(Names.class.getResourceAsStream("namen.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      Set<String> words = new HashSet<>();
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          words(line.substring(line.indexOf('\t') + 1)).forEach(words::add);
        }
      }
      return Set.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
