package nl.goedvoorbeeld.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.frontmatter.Ref;

/// Which sort of item; a closed list. Folder under `content/` and public address are the same word.
///
/// What differs between kinds in a word, a number or a yes stands here, at the constant, and not at
/// those who want to know it. What is found of an item stands at its record, by [Found].
public enum Kind {
  CASE_STUDY(
      CaseStudy.class,
      "praktijkvoorbeelden",
      "praktijkvoorbeeld",
      "Praktijkvoorbeelden",
      1,
      "Report",
      "Wat anderen deden, bij wie, en wat wij van het effect weten."),
  MEASURE(
      Measure.class,
      "maatregelen",
      "maatregel",
      "Maatregelen",
      1,
      "Article",
      "Wat u kunt doen, met de voorbeelden erbij."),
  ROUND_TABLE(
      RoundTable.class,
      "ronde-tafels",
      "ronde tafel",
      "Ronde tafels",
      0.9f,
      "Report",
      "Gesprekken met werkgevers en instellingen, en wat daarvan is geleerd."),
  SCHEME(
      Scheme.class,
      "regelingen",
      "regeling",
      "Regelingen",
      1,
      "GovernmentService",
      "Vrijstellingen, heffingen, plichten en subsidies, met het bedrag van %s.",
      Trait.THING),
  CHAPTER(Chapter.class, "handreiking", "hoofdstuk", "Handreiking", 1.1f, "Article", ""),
  EDITION(Edition.class, "ezine", "editie", "E-zine", 0.7f, "PublicationIssue", ""),
  ARTICLE(Article.class, "ezine", "artikel", "Artikelen", 0.8f, "Article", ""),
  FIGURE(
      Figure.class,
      "cijfers",
      "cijfer",
      "Cijfers",
      0.8f,
      "Article",
      "Elk cijfer met de groep waarover het gaat, en de bron. Spreken bronnen elkaar tegen, dan"
          + " staan ze naast elkaar.",
      Trait.LOOKED_UP),
  INITIATIVE(
      Initiative.class,
      "initiatieven",
      "initiatief",
      "Initiatieven",
      0.9f,
      "Article",
      "Campagnes, platforms, coalities en programma’s.",
      Trait.PROPER_NAME),
  ORGANISATION(
      Organisation.class,
      "organisaties",
      "organisatie",
      "Organisaties",
      0.7f,
      "Organization",
      "Organisaties in onze voorbeelden en regelingen.",
      Trait.LOOKED_UP,
      Trait.PROPER_NAME,
      Trait.THING),
  REGION(
      Region.class,
      "regios",
      "regio",
      "Regio’s",
      0.7f,
      "AdministrativeArea",
      "Wat er in uw regio gebeurt en geldt.",
      Trait.LOOKED_UP,
      Trait.PROPER_NAME,
      Trait.THING),
  DEFINITION(
      Definition.class,
      "begrippen",
      "begrip",
      "Begrippen",
      0.95f,
      "DefinedTerm",
      "",
      Trait.LOOKED_UP,
      Trait.THING),
  SOURCE(
      Source.class,
      "bronnen",
      "bron",
      "Bronnen",
      0.5f,
      "CreativeWork",
      "Waar wij het vandaan hebben, met graad en datum.",
      Trait.LOOKED_UP),
  PAGE(Page.class, "paginas", "pagina", "Pagina’s", 0.9f, "WebPage", ""),
  TERM_LIST(
      TermList.class,
      "waardelijsten",
      "waardelijst",
      "Waardelijsten",
      0,
      "WebPage",
      "",
      Trait.WITHOUT_PAGE);

  /// What a kind has that most have not.
  private enum Trait {
    LOOKED_UP,
    PROPER_NAME,
    THING,
    WITHOUT_PAGE
  }

  /// The file that holds an edition, beside its articles.
  private static final String EDITION_FILE = "editie";

  private final Class<? extends Record> type;
  private final String folder;
  private final String word;
  private final String plural;
  private final float worth;
  private final String schemaType;
  private final String lead;
  private final Set<Trait> traits;

  Kind(
      Class<? extends Record> type,
      String folder,
      String word,
      String plural,
      float worth,
      String schemaType,
      String lead,
      Trait... traits) {
    this.type = type;
    this.folder = folder;
    this.word = word;
    this.plural = plural;
    this.worth = worth;
    this.schemaType = schemaType;
    this.lead = lead;
    this.traits = Set.of(traits);
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

  /// How much one is worth among what was found: what tells most about a subject comes before what
  /// only speaks of it.
  public float worth() {
    return worth;
  }

  /// What machines are told that it is, in a word of schema.org.
  public String schemaType() {
    return schemaType;
  }

  /// Whether machines are told of a thing with a name, and not of a text with a headline.
  public boolean isThing() {
    return traits.contains(Trait.THING);
  }

  /// Whether its title is a name, so that its words are right however they are spelled.
  public boolean isName() {
    return traits.contains(Trait.PROPER_NAME);
  }

  /// Whether an item of this kind has a page, and so stands in lists, feeds and the sitemap.
  public boolean hasPage() {
    return !traits.contains(Trait.WITHOUT_PAGE);
  }

  /// Whether all of them stand in a list, a page at a time; others have a page of their own
  /// instead.
  public boolean hasList() {
    return !lead.isEmpty();
  }

  /// What stands above that list.
  ///
  /// @param day of which day it speaks: `nu` or `die dag`
  public String lead(String day) {
    return lead.formatted(day);
  }

  /// Whether it is looked up rather than read: shown below the rest in a search without a kind.
  public boolean reference() {
    return traits.contains(Trait.LOOKED_UP);
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
