package nl.goedvoorbeeld.content.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Language;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Read;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.frontmatter.Visible;
import nl.goedvoorbeeld.frontmatter.Yaml;
import nl.goedvoorbeeld.markdown.Directive;
import nl.goedvoorbeeld.markdown.Link;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.media.Upload;

/// A document that was read but is not public: what it holds, what is wrong with it, and what must
/// exist elsewhere for it to be right.
///
/// @param shown the images of this site, or what should be one, in the text and in the head
/// @param content empty when the front matter cannot be made into a record
public record Draft(
    Kind kind,
    String slug,
    String document,
    Optional<Content> content,
    List<Fault> faults,
    List<Use> uses,
    List<Shown> shown) {

  /// An image that the text shows, or leads to.
  ///
  /// @param path as that of a [Fault]
  record Shown(String address, Place place, String path) {}

  /// The version of the front matter that this program writes and reads.
  public static final int FORMAT = 2;

  /// Longer than any text that a person reads, and small enough to render at once.
  static final int LONGEST = 1_000_000;

  static final int LONGEST_SLUG = 120;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /// Words that lead elsewhere on the site.
  public static final Set<String> ROUTE_WORDS =
      Stream.concat(
              Stream.of(
                  "zoeken",
                  "lijkt-op-ons",
                  "feed",
                  "api",
                  "redactie",
                  "nieuwsbrief",
                  "regelhulp",
                  "voorbeeld-insturen",
                  "sitemap",
                  "robots",
                  "thema",
                  "media",
                  "en",
                  "geschiedenis",
                  "editie",
                  "gezond",
                  "gereed",
                  "aanmelden",
                  "afmelden",
                  "favicon",
                  "index",
                  "home",
                  "well-known"),
              Arrays.stream(Kind.values()).map(Kind::folder))
          .collect(Collectors.toUnmodifiableSet());

  /// Reads a document of an earlier format, as the text of this one.
  public static Draft stored(Kind kind, String slug, String document, int format) {
    return read(kind, slug, Lifting.lift(kind, document, format));
  }

  /// Reads a document. Faults are collected, nothing is thrown.
  public static Draft read(Kind kind, String slug, String document) {
    List<Fault> faults = new ArrayList<>(slugFaults(slug));
    Document parts = Document.split(document);
    Optional<Fault> unreadable = unreadable(document, parts);
    if (unreadable.isPresent()) {
      faults.add(unreadable.get());
      return new Draft(
          kind, slug, document, Optional.empty(), List.copyOf(faults), List.of(), List.of());
    }
    Yaml.Tree tree = Yaml.read(parts.head(), Document.HEAD_LINE);
    faults.addAll(tree.faults());
    Read<? extends Record> read = Records.read(tree.root(), kind.type());
    boolean broken = !tree.faults().isEmpty() && tree.root().entries().isEmpty();
    if (!broken) {
      faults.addAll(read.faults());
    }
    Optional<Content> content = read.value().filter(_ -> !broken).map(Content.class::cast);
    content.ifPresent(value -> idFaults(value.masthead().id(), tree, faults));
    content
        .flatMap(value -> value.masthead().language())
        .filter(code -> Language.of(code).isEmpty())
        .ifPresent(
            code ->
                faults.add(
                    Fault.at(
                        tree.root().place("taal"),
                        Fault.head("taal"),
                        DraftCode.UNKNOWN_LANGUAGE,
                        code,
                        Language.all())));
    List<Use> uses = new ArrayList<>(read.uses());
    Text body = Text.parse(parts.body());
    int above = parts.bodyLine() - 1;
    for (Fault fault : body.faults()) {
      faults.add(fault.moved(below(fault.place(), above)));
    }
    uses.addAll(uses(body, above, faults));
    faults.sort(Comparator.comparing(Fault::place));
    List<Shown> shown = new ArrayList<>(shown(body, above));
    shown(kind, tree.root()).forEach(shown::add);
    return new Draft(
        kind, slug, document, content, List.copyOf(faults), List.copyOf(uses), List.copyOf(shown));
  }

  /// Why nothing of a document can be read.
  private static Optional<Fault> unreadable(String document, Document parts) {
    if (document.length() > LONGEST) {
      return Optional.of(tooLong(document));
    }
    if (!isText(document)) {
      return Optional.of(whole(DraftCode.NO_TEXT));
    }
    if (parts.head().isEmpty()) {
      return Optional.of(
          whole(
              document.stripLeading().startsWith("---") ? DraftCode.OPEN_HEAD : DraftCode.NO_HEAD));
    }
    return Optional.empty();
  }

  private static Fault whole(DraftCode code, Object... arguments) {
    return Fault.at(Place.START, Fault.WHOLE, code, arguments);
  }

  /// About a value of the head, at the place where it stands.
  public Fault fault(DraftCode code, List<Object> path, Object... arguments) {
    return Fault.at(place(path.toArray()), Fault.head(path.toArray()), code, arguments);
  }

  /// About the address of the item.
  public static Fault ofName(DraftCode code, Object... arguments) {
    return Fault.at(Place.START, Fault.NAME, code, arguments);
  }

  /// The title as it stands in the head, also where the rest cannot be made into a record; empty
  /// where there is none.
  public String title() {
    return content
        .map(value -> value.masthead().title())
        .orElseGet(
            () ->
                Yaml.read(Document.split(document).head(), Document.HEAD_LINE)
                    .root()
                    .entries()
                    .stream()
                    .filter(entry -> entry.key().equals("titel"))
                    .map(Yaml.Entry::value)
                    .filter(Yaml.Scalar.class::isInstance)
                    .map(value -> ((Yaml.Scalar) value).text())
                    .findFirst()
                    .orElse(""));
  }

  /// Why this cannot even be kept, as a sentence. Any other fault may stand in a draft.
  public Optional<String> unstorable() {
    return unstorable(slug, document);
  }

  public static Optional<String> unstorable(String slug, String document) {
    if (document.length() > LONGEST) {
      return Optional.of(FileWords.of(tooLong(document)));
    }
    if (!isText(document) || !isText(slug)) {
      return Optional.of(FileWords.of(whole(DraftCode.NO_TEXT)));
    }
    return slug.length() > LONGEST_SLUG
        ? Optional.of("De naam is te lang; hoogstens %d tekens.".formatted(LONGEST_SLUG))
        : Optional.empty();
  }

  /// Whether this can be kept as text at all: PostgreSQL has no place for a NUL, nor UTF-8 for half
  /// of a sign.
  public static boolean isText(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Fault tooLong(String document) {
    return whole(DraftCode.TOO_LARGE, document.length(), LONGEST);
  }

  /// Whether this has the form of an id; what has not is no item's.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// Why a slug can be nobody's, as a sentence.
  public static Optional<String> slugObjection(String slug) {
    return slugFaults(slug).stream().map(FileWords::of).findFirst();
  }

  /// Where in the document a value of the front matter stands, by keys and positions in lists.
  public Place place(Object... path) {
    return Yaml.read(Document.split(document).head(), Document.HEAD_LINE).root().place(path);
  }

  /// The references of this draft, wherever they stand.
  public Set<Ref> refs() {
    Set<Ref> refs = new LinkedHashSet<>();
    for (Use use : uses) {
      if (use instanceof Use.OfItem(Ref ref, _, _, _)) {
        refs.add(ref);
      }
    }
    return refs;
  }

  /// The edition in whose folder an article stands.
  public Optional<Ref> edition() {
    return kind == Kind.ARTICLE
        ? Optional.of(
            new Ref(Kind.EDITION.folder(), slug.substring(0, Math.max(0, slug.indexOf('/')))))
        : Optional.empty();
  }

  /// The vocabularies that this uses terms of; a list of terms those of what is above them.
  public Set<String> lists() {
    Set<String> lists = new LinkedHashSet<>();
    for (Use use : uses) {
      if (use instanceof Use.OfTerm(String vocabulary, _, _, _)) {
        lists.add(vocabulary);
      }
    }
    if (content.orElse(null) instanceof TermList list) {
      lists.addAll(list.vocabulary(slug).listsAbove());
    }
    return lists;
  }

  private static List<Fault> slugFaults(String slug) {
    List<String> parts = List.of(slug.split("/", -1));
    if (!parts.stream().allMatch(ID.asMatchPredicate()) || slug.length() > LONGEST_SLUG) {
      return List.of(ofName(DraftCode.NAME_OF_OTHER_FORM, slug));
    }
    return parts.stream()
        .filter(ROUTE_WORDS::contains)
        .map(word -> ofName(DraftCode.NAME_IN_USE, word))
        .toList();
  }

  private static void idFaults(String id, Yaml.Tree tree, List<Fault> faults) {
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      faults.add(
          Fault.at(tree.root().place("id"), Fault.head("id"), DraftCode.ID_OF_OTHER_FORM, id));
    }
  }

  /// What the body leans on: quoted figures and amounts, grounds of statements, links to items.
  private static List<Use> uses(Text body, int above, List<Fault> faults) {
    List<Use> uses = new ArrayList<>();
    for (Directive directive : body.directives()) {
      Place place = below(directive.place(), above);
      switch (directive.name()) {
        case "cijfer" -> uses.add(of(new Ref("cijfers", directive.label()), place));
        case "bedrag" -> {
          Ref scheme = new Ref(Kind.SCHEME.folder(), directive.label());
          uses.add(of(scheme, place));
          Optional.ofNullable(directive.attributes().get(Scheme.SERIES))
              .ifPresent(series -> uses.add(new Use.OfSeries(scheme, series, place, Fault.TEXT)));
        }
        case "uitspraak" -> grounds(directive, place, uses, faults);
        default -> {}
      }
    }
    for (Link link : body.links()) {
      Place place = below(link.place(), above);
      Address.parse(link.target()).ifPresent(ref -> uses.add(of(ref, place)));
      if (Address.isForEditors(link.target())) {
        faults.add(Fault.at(place, Fault.TEXT, DraftCode.LINK_TO_DESK, link.target()));
      } else if (Address.leadsNowhere(link.target())) {
        faults.add(Fault.at(place, Fault.TEXT, DraftCode.LINK_TO_NOWHERE, link.target()));
      }
    }
    return uses;
  }

  /// Images, and links to images: what is linked to must be there as well.
  private static List<Shown> shown(Text body, int above) {
    return Stream.concat(
            body.images().stream()
                .filter(image -> image.target().startsWith("/"))
                .map(image -> new Shown(image.target(), below(image.place(), above), Fault.TEXT)),
            body.links().stream()
                .filter(link -> link.target().startsWith(MediaName.ROOT))
                .map(link -> new Shown(link.target(), below(link.place(), above), Fault.TEXT)))
        .toList();
  }

  /// An edition has one in its head, also where that cannot be made into a record.
  private static Stream<Shown> shown(Kind kind, Yaml head) {
    return kind == Kind.EDITION
        ? values(head, "beeld")
            .flatMap(image -> values(image, "bestand"))
            .filter(file -> file instanceof Yaml.Scalar(String text, _) && Visible.in(text))
            .map(
                file ->
                    new Shown(
                        ((Yaml.Scalar) file).text(), file.place(), Fault.head("beeld", "bestand")))
        : Stream.empty();
  }

  private static Stream<Yaml> values(Yaml group, String key) {
    return group instanceof Yaml.Mapping(List<Yaml.Entry> entries, _)
        ? entries.stream().filter(entry -> entry.key().equals(key)).map(Yaml.Entry::value)
        : Stream.empty();
  }

  /// What is wrong with images that are not among these.
  ///
  /// @param known by hash
  public List<Fault> unknownImages(Map<String, Upload> known) {
    return shown.stream()
        .filter(
            one ->
                MediaName.ofAddress(one.address())
                    .filter(
                        name ->
                            Optional.ofNullable(known.get(name.hash()))
                                .filter(upload -> upload.has(name))
                                .isPresent())
                    .isEmpty())
        .map(
            one ->
                Fault.at(
                    one.place(),
                    one.path(),
                    DraftCode.UNKNOWN_IMAGE,
                    one.address().length() > 60
                        ? one.address().substring(0, 60) + "…"
                        : one.address()))
        .toList();
  }

  /// The hashes of the images that it shows.
  public Set<String> images() {
    return MediaName.hashes(shown.stream().map(Shown::address));
  }

  private static void grounds(
      Directive directive, Place place, List<Use> uses, List<Fault> faults) {
    for (String ground : directive.attributes().getOrDefault("grond", "").split("[,\\s]+")) {
      if (!ground.isEmpty()) {
        Optional<Ref> ref = Ref.parse(ground);
        ref.ifPresent(known -> uses.add(of(known, place)));
        if (ref.isEmpty()) {
          faults.add(Fault.at(place, Fault.TEXT, DraftCode.GROUND_OF_OTHER_FORM, ground));
        }
      }
    }
    if (directive.attributes().getOrDefault("grond", "").isBlank()) {
      faults.add(Fault.at(place, Fault.TEXT, DraftCode.GROUND_MISSING));
    }
  }

  private static Use of(Ref ref, Place place) {
    return new Use.OfItem(ref, List.of(), place, Fault.TEXT);
  }

  private static Place below(Place place, int above) {
    return new Place(place.line() + above, place.column());
  }
}
