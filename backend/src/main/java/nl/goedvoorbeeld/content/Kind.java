package nl.goedvoorbeeld.content;

import java.util.Arrays;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Ref;

/// Which sort of item; a closed list. Folder under `content/` and public address are the same word.
public enum Kind {
  CASE_STUDY("praktijkvoorbeelden", "praktijkvoorbeeld", "Praktijkvoorbeelden", CaseStudy.class),
  MEASURE("maatregelen", "maatregel", "Maatregelen", Measure.class),
  ROUND_TABLE("ronde-tafels", "ronde tafel", "Ronde tafels", RoundTable.class),
  SCHEME("regelingen", "regeling", "Regelingen", Scheme.class),
  CHAPTER("handreiking", "hoofdstuk", "Handreiking", Chapter.class),
  EDITION("ezine", "editie", "E-zine", Edition.class),
  ARTICLE("ezine", "artikel", "Artikelen", Article.class),
  FIGURE("cijfers", "cijfer", "Cijfers", Figure.class),
  INITIATIVE("initiatieven", "initiatief", "Initiatieven", Initiative.class),
  ORGANISATION("organisaties", "organisatie", "Organisaties", Organisation.class),
  REGION("regios", "regio", "Regio’s", Region.class),
  DEFINITION("begrippen", "begrip", "Begrippen", Definition.class),
  SOURCE("bronnen", "bron", "Bronnen", Source.class),
  PAGE("paginas", "pagina", "Pagina’s", Page.class),
  TERM_LIST("waardelijsten", "waardelijst", "Waardelijsten", TermList.class);

  /// The file that holds an edition, beside its articles.
  private static final String EDITION_FILE = "editie";

  private final String folder;
  private final String word;
  private final String plural;
  private final Class<? extends Record> type;

  Kind(String folder, String word, String plural, Class<? extends Record> type) {
    this.folder = folder;
    this.word = word;
    this.plural = plural;
    this.type = type;
  }

  public String folder() {
    return folder;
  }

  /// One of them, in Dutch: the value of `soort` in addresses and JSON has hyphens for spaces.
  public String word() {
    return word;
  }

  public String value() {
    return word.replace(' ', '-');
  }

  /// Many of them, in Dutch, as a heading.
  public String plural() {
    return plural;
  }

  /// What its front matter is read into.
  public Class<? extends Record> type() {
    return type;
  }

  /// Whether an item of this kind has a page, and so stands in lists, feeds and the sitemap.
  public boolean hasPage() {
    return this != TERM_LIST;
  }

  /// Whether it is looked up rather than read: shown below the rest in a search without a kind.
  public boolean reference() {
    return switch (this) {
      case SOURCE, FIGURE, ORGANISATION, DEFINITION, REGION -> true;
      case CASE_STUDY,
          MEASURE,
          ROUND_TABLE,
          SCHEME,
          CHAPTER,
          EDITION,
          ARTICLE,
          INITIATIVE,
          PAGE,
          TERM_LIST ->
          false;
    };
  }

  /// The public address of an item with this slug. Pages of the site itself are served at the root.
  public String address(String slug) {
    return this == PAGE ? "/" + slug : "/" + folder + "/" + slug;
  }

  /// The file below `content/` that an item with this slug is exported to.
  public String file(String slug) {
    return folder + "/" + slug + (this == EDITION ? "/" + EDITION_FILE : "") + ".md";
  }

  public static Optional<Kind> ofValue(String value) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
  }

  /// The kind and slug of a file below `content/`, given as its path with slashes; nothing for a
  /// path where no item can be.
  public static Optional<Ref> ofFile(String path) {
    if (!path.endsWith(".md")) {
      return Optional.empty();
    }
    String[] parts = path.substring(0, path.length() - ".md".length()).split("/");
    if (parts.length == 2 && !parts[0].equals(EDITION.folder) && of(parts[0], "").isPresent()) {
      return Optional.of(new Ref(parts[0], parts[1]));
    }
    if (parts.length == 3 && parts[0].equals(EDITION.folder)) {
      boolean edition = parts[2].equals(EDITION_FILE);
      return Optional.of(new Ref(parts[0], edition ? parts[1] : parts[1] + "/" + parts[2]));
    }
    return Optional.empty();
  }

  /// The kind that a reference `folder:slug` leads to: in the e-zine a slug with a slash is an
  /// article.
  public static Optional<Kind> of(String folder, String slug) {
    return Arrays.stream(values())
        .filter(kind -> kind.folder.equals(folder))
        .filter(kind -> (kind == ARTICLE) == slug.contains("/") || !folder.equals(EDITION.folder))
        .findFirst();
  }
}
