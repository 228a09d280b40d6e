package nl.goedvoorbeeld.content;

import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Use;
import nl.goedvoorbeeld.frontmatter.Yaml;
import nl.goedvoorbeeld.markdown.Directive;
import nl.goedvoorbeeld.markdown.Image;
import nl.goedvoorbeeld.markdown.Link;
import nl.goedvoorbeeld.markdown.Passage;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// Reads along while a text is written: what would stop its publication, and what a good editor
/// would say of it. A function of the draft and of what is public.
public final class Proofreading {
  /// Longer sentences are not at level B1.
  private static final int MOST_WORDS = 25;

  /// Two figures that happen to be equal are likely; four are noise.
  private static final int MOST_FIGURES = 3;

  private static final Set<String> EMPTY_LINKS =
      Set.of(
          "klik hier",
          "hier",
          "klik",
          "lees meer",
          "lees verder",
          "meer",
          "meer informatie",
          "link",
          "deze link",
          "deze pagina",
          "via deze link",
          "website",
          "click here");
  private static final Pattern CLICK_HERE = Pattern.compile("\\bklik hier\\b");

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i).*\\.(jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)|(img|dsc|dscn|image|foto|pict|screenshot|schermafbeelding)[-_ ]?\\d+.*");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,:%€-]*");

  /// A number that states something: a share, a sum of money, or a thousand and more. Years and
  /// times are none.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<euro>€\\s?)?(?<![\\p{L}\\p{N}.,])"
              + "(?<digits>[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d{1,9})?|\\d{1,12}(?:,\\d{1,9})?)"
              + "(?![\\p{L}\\p{N}]|[.,]\\d)"
              + "(?<share>\\s?%|\\s(?:procent|percent)\\b)?(?<money>\\seuro\\b)?");

  private static final int HEAD_LINE = 2;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final Draft draft;
  private final Snapshot now;
  private final Yaml head;
  private final Text body;
  private final int above;
  private final List<Item> figures;
  private final List<Advice> all = new ArrayList<>();

  private Proofreading(Draft draft, Snapshot now) {
    Document parts = Document.split(draft.document());
    this.draft = draft;
    this.now = now;
    this.head = Yaml.read(parts.head(), HEAD_LINE).root();
    this.body = Text.parse(parts.body());
    this.above = parts.bodyLine() - 1;
    this.figures = now.items(Kind.FIGURE);
  }

  /// All that is to be said of a draft, in the order of its text.
  public static List<Advice> of(Draft draft, Snapshot now) {
    return of(draft, now, List.of());
  }

  /// As {@link #of(Draft, Snapshot)}, also about whether its images are here.
  ///
  /// @param images those that the draft shows and that are here, by hash
  public static List<Advice> of(Draft draft, Snapshot now, Map<String, Upload> images) {
    return of(draft, now, draft.unknownImages(images));
  }

  private static List<Advice> of(Draft draft, Snapshot now, List<Fault> more) {
    if (draft.unstorable().isPresent()) {
      return List.of();
    }
    Proofreading reading = new Proofreading(draft, now);
    Checks.of(now, List.of(draft))
        .forEach(one -> reading.add(one.fault().place(), one.fault().message(), true));
    more.forEach(one -> reading.add(one.place(), one.message(), true));
    reading.drawbacks();
    reading.terms();
    reading.images();
    reading.prose(reading.body, reading::below);
    reading.body.passages().forEach(reading::numbers);
    reading.head(reading.head);
    reading.all.sort(Comparator.comparing(Advice::place));
    return List.copyOf(reading.all);
  }

  private void drawbacks() {
    if (!(draft.content().orElse(null) instanceof CaseStudy study)) {
      return;
    }
    boolean told =
        switch (study.drawbacks()) {
          case Stated.Known<List<String>>(List<String> drawbacks) -> !drawbacks.isEmpty();
          case Stated.Unknown<List<String>>(Stated.Why why) -> why == Stated.Why.NOT_FOUND;
        };
    if (!told) {
      add(
          draft.place("nadelen"),
          "Noem ook een nadeel: wat kostte het, wie kon niet meedoen? Staat het nergens, schrijf"
              + " dan «niet gevonden».",
          false);
    }
  }

  private void terms() {
    for (Use use : draft.uses()) {
      if (use instanceof Use.OfTerm(String list, String id, Place place)) {
        merged(list, id)
            .ifPresent(
                other ->
                    add(
                        place,
                        "De term «%s» is niet meer in gebruik; kies «%s».".formatted(id, other),
                        false));
      }
    }
  }

  /// The id that took over from a term.
  private Optional<String> merged(String list, String id) {
    return now.vocabularies().vocabulary(list).map(Vocabulary::terms).orElse(List.of()).stream()
        .filter(term -> term.id().equals(id) && term.mergedInto().isPresent())
        .findFirst()
        .flatMap(_ -> now.vocabularies().term(list, id))
        .map(Term::id);
  }

  private void images() {
    for (Image image : body.images()) {
      String alt = image.alt().strip();
      String file = image.target().substring(image.target().lastIndexOf('/') + 1);
      String name = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
      boolean named =
          FILE_NAME.matcher(alt).matches() || !name.isEmpty() && alt.equalsIgnoreCase(name);
      if (!alt.isEmpty() && named) {
        add(
            below(image.place()),
            "De beschrijving «%s» is een bestandsnaam. Schrijf wat er op de afbeelding staat."
                .formatted(shortened(alt)),
            false);
      }
    }
  }

  /// The sentences of the head, each at the beginning of its value. Its numbers have fields for
  /// their sources.
  private void head(Yaml yaml) {
    switch (yaml) {
      case Yaml.Scalar(String text, Place place) when text.contains(" ") ->
          prose(Text.parse(text), _ -> place);
      case Yaml.Scalar _ -> {}
      case Yaml.Sequence(List<Yaml> items, _) -> items.forEach(this::head);
      case Yaml.Mapping(List<Yaml.Entry> entries, _) ->
          entries.forEach(entry -> head(entry.value()));
    }
  }

  /// @param place in the document, of a place in the text
  private void prose(Text text, UnaryOperator<Place> place) {
    text.links().forEach(link -> link(link, place));
    text.passages().forEach(passage -> sentences(passage, place));
  }

  private void link(Link link, UnaryOperator<Place> place) {
    String words = link.text().strip().toLowerCase(Locale.ROOT).replaceAll("[.!…>»→ ]+$", "");
    if (EMPTY_LINKS.contains(words) || CLICK_HERE.matcher(words).find()) {
      add(
          place.apply(link.place()),
          "De link «%s» zegt niet waar hij heen leidt. Maak van de bestemming de linktekst."
              .formatted(shortened(link.text())),
          false);
    }
  }

  private void sentences(Passage passage, UnaryOperator<Place> place) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Dutch.LOCALE);
    sentences.setText(passage.text());
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      String sentence = passage.text().substring(from, to);
      long words = WORD.matcher(sentence).results().count();
      if (words > MOST_WORDS) {
        add(
            place.apply(passage.place(from)),
            "Deze zin heeft %d woorden. Knip hem in tweeën: hoogstens %d woorden."
                .formatted(words, MOST_WORDS),
            false);
      }
      from = to;
    }
  }

  private void numbers(Passage passage) {
    Matcher found = NUMBER.matcher(passage.text());
    while (found.find()) {
      Stating number = stating(found);
      if (number.states()) {
        Place place = below(passage.place(found.start("digits")));
        List<String> quotes = quotes(number);
        if (!quotes.isEmpty() && quotes.size() <= MOST_FIGURES) {
          add(
              place,
              "«%s» staat bij de cijfers. Haal het aan met %s, dan blijft het kloppen."
                  .formatted(found.group().strip(), String.join(" of ", quotes)),
              false);
        } else if (!passage.sourced() && !cites()) {
          add(
              place,
              "Bij «%s» staat geen bron. Zet de bron bij «bronnen», of een noot of link in de tekst."
                  .formatted(found.group().strip()),
              false);
        }
      }
    }
  }

  /// A number as it stands in the text.
  private record Stating(BigDecimal value, boolean share, boolean money) {
    boolean states() {
      boolean year =
          value.scale() <= 0
              && value.compareTo(BigDecimal.valueOf(1_500)) > 0
              && value.compareTo(BigDecimal.valueOf(2_100)) < 0;
      return share || money || value.compareTo(THOUSAND) >= 0 && !year;
    }
  }

  private static Stating stating(Matcher found) {
    BigDecimal value = new BigDecimal(found.group("digits").replace(".", "").replace(',', '.'));
    return new Stating(
        value,
        found.group("share") != null,
        found.group("euro") != null || found.group("money") != null);
  }

  private boolean cites() {
    return draft.content().filter(content -> !content.masthead().citations().isEmpty()).isPresent();
  }

  /// How to quote the figures that say just this.
  private List<String> quotes(Stating number) {
    Set<String> quoted = new HashSet<>();
    for (Directive directive : body.directives()) {
      quoted.add(directive.label());
    }
    return figures.stream()
        .filter(item -> !item.ref().equals(new Ref(draft.kind().folder(), draft.slug())))
        .filter(item -> item.content() instanceof Figure figure && says(figure, number))
        .filter(item -> !quoted.contains(item.slug()))
        .map(item -> ":cijfer[" + item.slug() + "]")
        .toList();
  }

  private static boolean says(Figure figure, Stating number) {
    boolean sameUnit =
        number.share()
            ? figure.unit().equals("procent")
            : number.money() == figure.unit().startsWith("euro")
                && !figure.unit().equals("procent");
    return sameUnit
        && figure
            .value()
            .known()
            .filter(value -> value.abs().compareTo(number.value()) == 0)
            .isPresent();
  }

  private void add(Place place, String sentence, boolean hinders) {
    all.add(new Advice(place, sentence, hinders));
  }

  private Place below(Place place) {
    return new Place(place.line() + above, place.column());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
