package nl.goedvoorbeeld.content.check;

import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.AdviceCode;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.content.wording.TermName;
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

  /// Who gets more at once reads none of them.
  private static final int MOST_REMARKS = 50;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final Draft draft;
  private final Snapshot now;
  private final Yaml head;
  private final Text body;
  private final int above;
  private final Set<String> quoted;
  private final List<Advice> all = new ArrayList<>();

  private Proofreading(Draft draft, Snapshot now) {
    Document parts = Document.split(draft.document());
    this.draft = draft;
    this.now = now;
    this.head = Yaml.read(parts.head(), Document.HEAD_LINE).root();
    this.body = Text.parse(parts.body());
    this.above = parts.bodyLine() - 1;
    this.quoted = body.directives().stream().map(Directive::label).collect(Collectors.toSet());
  }

  /// All that is to be said of a draft, in the order of its text.
  public static List<Advice> of(Draft draft, Snapshot now) {
    return of(draft, now, List.of());
  }

  /// As {@link #of(Draft, Snapshot)}, also about what is outside the library: whether its images
  /// are here, and links that name this site.
  ///
  /// @param images those that the draft shows and that are here, by hash
  /// @param site under which name readers come
  public static List<Advice> of(
      Draft draft, Snapshot now, Map<String, Upload> images, OwnSite site) {
    return of(
        draft,
        now,
        Stream.concat(draft.unknownImages(images).stream(), site.faults(draft).stream()).toList());
  }

  private static List<Advice> of(Draft draft, Snapshot now, List<Fault> more) {
    if (draft.unstorable().isPresent()) {
      return few(draft.faults().stream().map(fault -> new Advice(fault, true)).toList());
    }
    Proofreading reading = new Proofreading(draft, now);
    Checks.of(now, List.of(draft)).forEach(one -> reading.all.add(new Advice(one.fault(), true)));
    more.forEach(one -> reading.all.add(new Advice(one, true)));
    reading.drawbacks();
    reading.terms();
    reading.images();
    reading.prose(reading.body, Fault.TEXT, reading::below);
    reading.body.passages().forEach(reading::numbers);
    reading.head(reading.head, Fault.HEAD);
    return few(reading.all);
  }

  /// In the order of the text; of many those that hinder first, and how many more there are.
  private static List<Advice> few(List<Advice> all) {
    List<Advice> some =
        all.stream()
            .distinct()
            .sorted(Comparator.comparing(Advice::place))
            .sorted(Comparator.comparing(Advice::hinders).reversed())
            .toList();
    if (some.size() <= MOST_REMARKS) {
      return some.stream().sorted(Comparator.comparing(Advice::place)).toList();
    }
    List<Advice> shown = some.subList(0, MOST_REMARKS);
    List<Advice> rest = some.subList(MOST_REMARKS, some.size());
    Place last = shown.stream().map(Advice::place).max(Comparator.naturalOrder()).orElseThrow();
    return Stream.concat(
            shown.stream().sorted(Comparator.comparing(Advice::place)),
            Stream.of(
                new Advice(
                    Fault.at(
                        last,
                        Fault.WHOLE,
                        AdviceCode.MORE,
                        Dutch.count(rest.size(), "opmerking", "opmerkingen")),
                    rest.stream().anyMatch(Advice::hinders))))
        .toList();
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
      add(draft.place("nadelen"), Fault.head("nadelen"), AdviceCode.NO_DRAWBACK);
    }
  }

  private void terms() {
    for (Use use : draft.uses()) {
      if (use instanceof Use.OfTerm(String list, String id, Place place, String path)) {
        merged(list, id)
            .ifPresent(
                other ->
                    add(
                        place,
                        path,
                        AdviceCode.TERM_OUT_OF_USE,
                        new TermName(list, id),
                        new TermName(list, other)));
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
        add(below(image.place()), Fault.TEXT, AdviceCode.ALT_IS_FILE_NAME, shortened(alt));
      }
    }
  }

  /// The sentences of the head, each at the beginning of its value. Its numbers have fields for
  /// their sources.
  private void head(Yaml yaml, String path) {
    switch (yaml) {
      case Yaml.Scalar(String text, Place place) when text.contains(" ") ->
          prose(Text.parse(text), path, _ -> place);
      case Yaml.Scalar _ -> {}
      case Yaml.Sequence(List<Yaml> items, _) -> {
        for (int at = 0; at < items.size(); at++) {
          head(items.get(at), path + "." + at);
        }
      }
      case Yaml.Mapping(List<Yaml.Entry> entries, _) ->
          entries.forEach(entry -> head(entry.value(), path + "." + entry.key()));
    }
  }

  /// @param place in the document, of a place in the text
  private void prose(Text text, String path, UnaryOperator<Place> place) {
    text.links().forEach(link -> link(link, path, place));
    text.passages().forEach(passage -> sentences(passage, path, place));
  }

  private void link(Link link, String path, UnaryOperator<Place> place) {
    String words = link.text().strip().toLowerCase(Locale.ROOT).replaceAll("[.!…>»→ ]+$", "");
    if (EMPTY_LINKS.contains(words) || CLICK_HERE.matcher(words).find()) {
      add(place.apply(link.place()), path, AdviceCode.EMPTY_LINK, shortened(link.text()));
    }
  }

  private void sentences(Passage passage, String path, UnaryOperator<Place> place) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Dutch.LOCALE);
    sentences.setText(passage.text());
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      String sentence = passage.text().substring(from, to);
      long words = WORD.matcher(sentence).results().count();
      if (words > MOST_WORDS) {
        add(place.apply(passage.place(from)), path, AdviceCode.LONG_SENTENCE, words, MOST_WORDS);
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
        List<Ref> quotes = quotes(number);
        if (!quotes.isEmpty() && quotes.size() <= MOST_FIGURES) {
          add(place, Fault.TEXT, AdviceCode.NUMBER_IS_FIGURE, found.group().strip(), quotes);
        } else if (!passage.sourced() && !cites()) {
          add(place, Fault.TEXT, AdviceCode.NUMBER_WITHOUT_SOURCE, found.group().strip());
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

  /// The figures that say just this.
  private List<Ref> quotes(Stating number) {
    return now.figures(number.value()).stream()
        .filter(item -> !item.ref().equals(new Ref(draft.kind().folder(), draft.slug())))
        .filter(item -> item.content() instanceof Figure figure && counts(figure, number))
        .filter(item -> !quoted.contains(item.slug()))
        .map(Item::ref)
        .toList();
  }

  /// Whether both count the same: shares, money, or things.
  private static boolean counts(Figure figure, Stating number) {
    return number.share()
        ? figure.unit().equals("procent")
        : number.money() == figure.unit().startsWith("euro") && !figure.unit().equals("procent");
  }

  private void add(Place place, String path, AdviceCode code, Object... arguments) {
    all.add(new Advice(Fault.at(place, path, code, arguments), false));
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
