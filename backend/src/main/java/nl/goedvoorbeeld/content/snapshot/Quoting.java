package nl.goedvoorbeeld.content.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.draft.Address;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.markdown.Directive;
import nl.goedvoorbeeld.markdown.Picture;
import nl.goedvoorbeeld.markdown.Quote;
import nl.goedvoorbeeld.markdown.Quotes;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.Worth;

/// What texts quote, from one snapshot and for one day: figures with their base and source, amounts
/// with their year, statements with their grounds. Links to items lead to where the items are now.
///
/// As [Quotes] it gives words without markup. Whoever shows a text asks [#quoted] for the parts.
public final class Quoting implements Quotes {
  /// What the sentence around a figure says itself, so that the figure need not.
  private static final String FORM = "vorm";

  /// The sentence has the verb: `daalde met 15 %`, for a figure of −15 %.
  private static final String WITHOUT_SIGN = "zonder-teken";

  /// The sentence says that it was expected, aimed at or said.
  private static final String WITHOUT_KIND = "zonder-soort";

  private final Snapshot snapshot;
  private final LocalDate day;
  private final UnaryOperator<String> addresses;
  private final String images;

  public Quoting(Snapshot snapshot, LocalDate day) {
    this(snapshot, day, UnaryOperator.identity());
  }

  /// @param addresses may change where a link leads to, to take readers along to the same day
  public Quoting(Snapshot snapshot, LocalDate day, UnaryOperator<String> addresses) {
    this(snapshot, day, addresses, MediaName.ROOT);
  }

  /// @param images with what addresses of images begin, where they are not shown to readers
  public Quoting(Snapshot snapshot, LocalDate day, UnaryOperator<String> addresses, String images) {
    this.snapshot = snapshot;
    this.day = day;
    this.addresses = addresses;
    this.images = images;
  }

  @Override
  public Optional<Quote> quote(Directive directive) {
    return quoted(directive).map(quoted -> Quote.words(quoted.plain()));
  }

  /// What a directive quotes; nothing where that is not to be had.
  public Optional<Quoted> quoted(Directive directive) {
    return switch (directive.name()) {
      case "cijfer" ->
          snapshot
              .item(new Ref(Kind.FIGURE.folder(), directive.label()))
              .filter(item -> item.content() instanceof Figure)
              .map(item -> figure(item, (Figure) item.content(), directive));
      case "bedrag" ->
          snapshot
              .item(new Ref(Kind.SCHEME.folder(), directive.label()))
              .filter(item -> item.content() instanceof Scheme)
              .flatMap(item -> amount(item, (Scheme) item.content(), directive));
      case "uitspraak" -> Optional.of(grounds(directive.attributes().getOrDefault("grond", "")));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Picture> picture(String target) {
    return MediaName.ofAddress(target)
        .flatMap(name -> snapshot.picture(name.hash()).filter(upload -> upload.has(name)))
        .map(upload -> upload.picture(images));
  }

  @Override
  public String address(String target) {
    return Address.parse(target)
        .flatMap(snapshot::item)
        .map(item -> item.address() + Address.fragment(target))
        .map(addresses)
        .orElseGet(() -> addresses.apply(target));
  }

  private Quoted figure(Item item, Figure figure, Directive directive) {
    List<String> form = List.of(directive.attributes().getOrDefault(FORM, "").split(" "));
    return new Quoted.Number(
        addresses.apply(item.address()),
        value(figure, form.contains(WITHOUT_SIGN)),
        value(figure),
        kind(figure.basis()),
        form.contains(WITHOUT_KIND),
        figure.basis().word() + who(figure),
        figure.base(),
        figure.period(),
        figure.comparedWith().orElse(""),
        figure.toCheck().orElse(""),
        publisher(figure.source()));
  }

  /// Of what is only said at least who published it.
  private String who(Figure figure) {
    Optional<String> who = figure.measuredBy().or(figure::reportedBy).map(Quoted::unended);
    return switch (figure.basis()) {
      case MEASURED -> who.map(one -> " door " + one).orElse("");
      case REPORTED -> " door " + who.orElseGet(() -> publisher(figure.source()));
      case EXPECTED, EXPERIENCED, GOAL, LEVEL, BUDGET ->
          who.map(one -> ", volgens " + one).orElse("");
    };
  }

  /// What must stand in the sentence: that a number is no measurement. What was measured and what
  /// is a level need no word.
  private static String kind(Effect.Basis basis) {
    return switch (basis) {
      case MEASURED, LEVEL -> "";
      case EXPECTED, EXPERIENCED, REPORTED, GOAL, BUDGET -> basis.word();
    };
  }

  /// The value of a figure as it is shown everywhere.
  public String value(Figure figure) {
    return value(figure, false);
  }

  private String value(Figure figure, boolean withoutSign) {
    return switch (figure.value()) {
      case Stated.Known<BigDecimal>(var value) ->
          Dutch.value(
              figure.bound(),
              withoutSign ? value.abs() : value,
              withoutSign ? figure.valueTo().map(BigDecimal::abs) : figure.valueTo(),
              figure.approximate(),
              figure.unit(),
              snapshot.vocabularies());
      case Stated.Unknown<BigDecimal>(Stated.Why why) -> why.words();
    };
  }

  private String publisher(Ref source) {
    return snapshot
        .item(source)
        .filter(item -> item.content() instanceof Source)
        .map(item -> ((Source) item.content()).publisher())
        .orElse("niet gevonden");
  }

  /// The amount of one series on the day; of the first series where none is named. Never without
  /// its year, and with what there is to keep in mind. Nothing for a series that the scheme does
  /// not have.
  private Optional<Quoted> amount(Item item, Scheme scheme, Directive directive) {
    Optional<String> series = Optional.ofNullable(directive.attributes().get(Scheme.SERIES));
    if (series.isPresent() && !scheme.hasSeries(series.get())) {
      return Optional.empty();
    }
    Optional<Quoted> otherwise = notInForce(item, scheme, series);
    if (otherwise.isPresent()) {
      return otherwise;
    }
    Optional<Amount> now =
        scheme.timeline().amountsOn(day).stream()
            .filter(amount -> series.isEmpty() || amount.series().equals(series))
            .findFirst();
    String value = now.map(this::value).orElse("bedrag niet bekend");
    String year =
        day.getYear()
            + now.flatMap(Amount::toCheck)
                .map(where -> "; nog na te kijken bij " + where)
                .orElse("");
    return Optional.of(
        new Quoted.Money(addresses.apply(item.address()), value, year, now.flatMap(Amount::note)));
  }

  /// What is said in the place of an amount that is not filled in yet, has not begun or is over;
  /// nothing where one is in force.
  private Optional<Quoted> notInForce(Item item, Scheme scheme, Optional<String> series) {
    List<Amount> amounts =
        scheme.amounts().stream()
            .filter(amount -> series.isEmpty() || amount.series().equals(series))
            .toList();
    if (amounts.isEmpty()) {
      return Optional.empty();
    }
    return switch (Worth.of(amounts, scheme.timeline(), day)) {
      case Worth.Known _, Worth.Absent _ -> Optional.empty();
      case Worth.Missing missing -> {
        AmountWords words = new AmountWords(missing, day);
        yield Optional.of(amount(item, words.within(), words.where(snapshot, scheme)));
      }
      case Worth.Coming(Amount first) ->
          Optional.of(amount(item, value(first), "vanaf " + Dutch.day(first.from())));
      case Worth.Over(Amount last) ->
          Optional.of(
              amount(
                  item,
                  value(last),
                  "gold tot en met " + last.until().map(Dutch::day).orElseThrow()));
    };
  }

  /// @param about may be empty
  private Quoted amount(Item item, String words, String about) {
    return new Quoted.Money(addresses.apply(item.address()), words, about, Optional.empty());
  }

  private String value(Amount amount) {
    return switch (amount.value()) {
      case Stated.Known<BigDecimal>(var value) ->
          Dutch.value(value, Optional.empty(), false, amount.unit(), snapshot.vocabularies());
      case Stated.Unknown<BigDecimal>(Stated.Why why) -> "bedrag " + why.words();
    };
  }

  /// One that is not to be had stays visible: a statement never seems to rest on less than its
  /// editor wrote.
  private Quoted grounds(String refs) {
    List<Quoted.Ground> grounds = new ArrayList<>();
    for (String text : refs.strip().split("[,\\s]+")) {
      grounds.add(
          Ref.parse(text)
              .flatMap(snapshot::item)
              .map(this::ground)
              .orElseGet(
                  () ->
                      new Quoted.Ground(
                          "", "[grond ontbreekt" + (text.isEmpty() ? "]" : ": " + text + "]"))));
    }
    return new Quoted.Grounds(grounds);
  }

  private Quoted.Ground ground(Item item) {
    return new Quoted.Ground(
        addresses.apply(item.address()), item.masthead().shortTitle().orElse(item.title()));
  }
}
