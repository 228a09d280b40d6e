package nl.goedvoorbeeld.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.query.Facet;

/// What stands at an address of the API. The names are those of the site: a reference `folder:slug`
/// in an item is found at `/folder/slug`.
sealed interface Resource {
  String DAY = "peildatum";
  String PAGE = "pagina";
  String PAGE_SIZE = "paginagrootte";
  String TEXT = "q";
  String ORDER = "sorteer";
  String MOST = "aantal";

  /// The parameters that it knows.
  default Set<String> parameters() {
    return Set.of();
  }

  /// Where to begin.
  record Entry() implements Resource {}

  /// The OpenAPI document.
  record Described() implements Resource {}

  record Search() implements Resource {
    private static final Set<String> PARAMETERS =
        Stream.concat(
                Stream.of(TEXT, ORDER, PAGE), Arrays.stream(Facet.values()).map(Facet::parameter))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> parameters() {
      return PARAMETERS;
    }
  }

  record Suggest() implements Resource {
    @Override
    public Set<String> parameters() {
      return Set.of(TEXT, MOST);
    }
  }

  /// All items of a kind.
  record Collection(Kind kind) implements Resource {
    @Override
    public Set<String> parameters() {
      return kind == Kind.SCHEME ? Set.of(PAGE, PAGE_SIZE, DAY) : Set.of(PAGE, PAGE_SIZE);
    }
  }

  /// One item, or nothing.
  record Single(String folder, String slug) implements Resource {
    @Override
    public Set<String> parameters() {
      return folder.equals(Kind.SCHEME.folder()) ? Set.of(DAY) : Set.of();
    }
  }

  /// The folder of articles holds the editions; all articles together have a name of their own.
  static String collection(Kind kind) {
    return kind == Kind.ARTICLE ? "artikelen" : kind.folder();
  }

  static Optional<Resource> at(Major major, String path) {
    return path.length() > Paths.LONGEST || !path.startsWith(major.base())
        ? Optional.empty()
        : below(path.substring(major.base().length()));
  }

  private static Optional<Resource> below(String path) {
    return switch (path) {
      case "" -> Optional.of(new Entry());
      case "/openapi.json" -> Optional.of(new Described());
      case "/zoekresultaten" -> Optional.of(new Search());
      case "/suggesties" -> Optional.of(new Suggest());
      default -> Paths.collection(path).or(() -> Paths.single(path));
    };
  }

  /// The addresses of items and their collections.
  final class Paths {
    private static final int LONGEST = 300;
    private static final Pattern SINGLE =
        Pattern.compile("/([a-z-]+)/([a-z0-9-]+(?:/[a-z0-9-]+)?)");

    private Paths() {}

    private static Optional<Resource> collection(String path) {
      return Arrays.stream(Kind.values())
          .filter(Kind::hasPage)
          .filter(kind -> path.equals("/" + Resource.collection(kind)))
          .findFirst()
          .map(Collection::new);
    }

    private static Optional<Resource> single(String path) {
      Matcher matcher = SINGLE.matcher(path);
      return matcher.matches()
          ? Optional.of(new Single(matcher.group(1), matcher.group(2)))
          : Optional.empty();
    }
  }
}
