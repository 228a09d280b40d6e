package nl.goedvoorbeeld.reading.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Event;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.snapshot.AmountWords;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.History;
import nl.goedvoorbeeld.reading.HistoryLine;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.source.SourceLine;
import nl.goedvoorbeeld.reading.source.Sources;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.LegalBasis;
import nl.goedvoorbeeld.scheme.Rule;
import nl.goedvoorbeeld.scheme.StatusPeriod;
import nl.goedvoorbeeld.scheme.Worth;
import org.jspecify.annotations.Nullable;

/// The page of a scheme, for a day. An amount never stands without its year.
public final class Schemes {
  private static final String TO_BE_CHECKED =
      "Dit bedrag komt alleen van adviespagina’s (graad C). Het is nog te controleren bij de"
          + " Belastingdienst.";

  /// Of an amount that nobody filled in yet, where its year stands beside it.
  private static final String NOT_FILLED_IN = "nog niet ingevuld";

  private Schemes() {}

  public static SchemeView view(Visit visit, Item item, Scheme scheme) {
    return new SchemeView(
        item.title(),
        item.masthead().summary(),
        status(visit, scheme),
        Dutch.day(visit.day()),
        visit.day().toString(),
        !visit.onAnotherDay(),
        warnings(visit, item, scheme),
        series(visit, scheme),
        Visit.texts(scheme.timeline().rulesOn(visit.day()).stream().map(Rule::text).toList()),
        Visit.texts(scheme.howTo()),
        Visit.texts(scheme.overlaps()),
        visit.body(item),
        scheme.legalBases().stream().map(basis -> basis(visit, basis)).toList(),
        versions(visit, scheme),
        facts(visit, item, scheme));
  }

  /// The status on the day, and the next change when one is on record.
  public static SchemeStatus status(Visit visit, Scheme scheme) {
    Optional<StatusPeriod> now = scheme.timeline().statusOn(visit.day());
    if (now.isEmpty()) {
      return new SchemeStatus(
          StatusSign.ANNOUNCED, "bestond nog niet op " + Dutch.day(visit.day()));
    }
    StatusSign sign = sign(now.get().status());
    String words = visit.label("regelingstatus", now.get().status());
    return scheme
        .timeline()
        .nextStatus(visit.day())
        .map(
            next ->
                new SchemeStatus(
                    sign,
                    words
                        + "; "
                        + visit.label("regelingstatus", next.status()).toLowerCase(Dutch.LOCALE)
                        + " per "
                        + Dutch.day(next.from())))
        .orElseGet(() -> new SchemeStatus(sign, words));
  }

  static StatusSign sign(String term) {
    return switch (term) {
      case "geldt" -> StatusSign.IN_FORCE;
      case "wijzigt" -> StatusSign.CHANGES;
      case "in-behandeling" -> StatusSign.PENDING;
      case "verkenning" -> StatusSign.EXPLORED;
      case "gesloten" -> StatusSign.CLOSED;
      case "vervallen" -> StatusSign.LAPSED;
      case "verworpen" -> StatusSign.REJECTED;
      default -> StatusSign.ANNOUNCED;
    };
  }

  /// The first amount with its year, for a card: also when it is not filled in yet, or begins
  /// later. Empty when a scheme has no amounts, or has had its last.
  public static String amountNow(Visit visit, Scheme scheme) {
    if (scheme.amounts().isEmpty()) {
      return "";
    }
    return switch (Worth.of(scheme.amounts(), scheme.timeline(), visit.day())) {
      case Worth.Known(Amount amount, _) -> inYear(visit, amount);
      case Worth.Absent(Amount amount, _) -> inYear(visit, amount);
      case Worth.Missing missing -> new AmountWords(missing, visit.day()).brief();
      case Worth.Coming(Amount first) ->
          first.value().known().isEmpty()
              ? ""
              : "%s (vanaf %d)".formatted(value(visit, first), first.from().getYear());
      case Worth.Over _ -> "";
    };
  }

  private static String inYear(Visit visit, Amount amount) {
    return value(visit, amount) + " (" + visit.day().getYear() + ")";
  }

  /// For the front: also what is not filled in yet, but nothing that has not begun or is over.
  public static Optional<SchemeLine> line(Visit visit, Item item, Scheme scheme) {
    if (scheme.amounts().isEmpty()) {
      return Optional.empty();
    }
    return switch (Worth.of(scheme.amounts(), scheme.timeline(), visit.day())) {
      case Worth.Known(Amount amount, _) -> Optional.of(line(visit, item, scheme, amount));
      case Worth.Absent(Amount amount, _) -> Optional.of(line(visit, item, scheme, amount));
      case Worth.Missing missing ->
          Optional.of(
              new SchemeLine(
                  visit.link(item),
                  status(visit, scheme),
                  NOT_FILLED_IN,
                  "",
                  new AmountWords(missing, visit.day()).of()));
      case Worth.Coming _, Worth.Over _ -> Optional.empty();
    };
  }

  private static SchemeLine line(Visit visit, Item item, Scheme scheme, Amount amount) {
    return new SchemeLine(
        visit.link(item),
        status(visit, scheme),
        number(amount),
        amount.series().orElse(unit(visit, amount)),
        "in " + visit.day().getYear());
  }

  private static String value(Visit visit, Amount amount) {
    String words = Dutch.unitWords(amount.unit(), visit.snapshot().vocabularies());
    return words.isEmpty() || amount.value().known().isEmpty()
        ? number(amount)
        : number(amount) + " " + words;
  }

  private static String number(Amount amount) {
    return switch (amount.value()) {
      case Stated.Known<BigDecimal>(BigDecimal value) -> Dutch.amount(value, amount.unit());
      case Stated.Unknown<BigDecimal>(Stated.Why why) ->
          why == Stated.Why.NOT_YET_KNOWN ? NOT_FILLED_IN : why.words();
    };
  }

  private static List<AmountSeries> series(Visit visit, Scheme scheme) {
    Map<String, List<Amount>> byName = new LinkedHashMap<>();
    for (Amount amount : scheme.amounts()) {
      byName.computeIfAbsent(amount.series().orElse(""), _ -> new ArrayList<>()).add(amount);
    }
    return byName.entrySet().stream()
        .map(entry -> series(visit, scheme, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static AmountSeries series(
      Visit visit, Scheme scheme, String name, List<Amount> amounts) {
    List<Amount> ordered = amounts.stream().sorted(Comparator.comparing(Amount::from)).toList();
    double most =
        ordered.stream()
            .flatMap(amount -> amount.value().known().stream())
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    String unit = Dutch.unitWords(ordered.getFirst().unit(), visit.snapshot().vocabularies());
    return new AmountSeries(
        name,
        unit,
        now(visit, scheme, ordered),
        ordered.size() < 2
            ? List.of()
            : ordered.stream().map(amount -> year(visit, amount, most)).toList());
  }

  /// What leads: today's amount, or that it is not filled in and where to look, or when it begins
  /// or ended.
  private static AmountNow now(Visit visit, Scheme scheme, List<Amount> amounts) {
    String year = "in " + visit.day().getYear();
    return switch (Worth.of(amounts, scheme.timeline(), visit.day())) {
      case Worth.Known(Amount amount, _) -> now(visit, amount, until(amount).orElse(year));
      case Worth.Absent(Amount amount, _) -> now(visit, amount, year);
      case Worth.Missing missing -> missing(visit, scheme, missing);
      case Worth.Coming(Amount first) -> now(visit, first, "vanaf " + Dutch.day(first.from()));
      case Worth.Over(Amount last) ->
          now(visit, last, "gold tot en met " + Dutch.day(last.until().orElseThrow()));
    };
  }

  private static AmountNow now(Visit visit, Amount amount, String when) {
    return new AmountNow(
        number(amount),
        unit(visit, amount),
        when,
        note(amount),
        source(visit, Optional.of(amount)));
  }

  /// Words, and none as large as an amount.
  private static AmountNow missing(Visit visit, Scheme scheme, Worth.Missing missing) {
    AmountWords words = new AmountWords(missing, visit.day());
    String where = words.where(visit.snapshot(), scheme);
    return new AmountNow(
        "",
        "",
        words.sentence() + (where.isEmpty() ? "." : ". K" + where.substring(1) + "."),
        missing.amount().flatMap(Amount::note).orElse(""),
        source(visit, missing.amount()));
  }

  private static @Nullable SourceLine source(Visit visit, Optional<Amount> amount) {
    return amount.flatMap(Amount::source).map(source -> Sources.line(visit, source)).orElse(null);
  }

  private static Optional<String> until(Amount amount) {
    return amount.until().map(day -> "geldt tot en met " + Dutch.day(day));
  }

  private static String note(Amount amount) {
    return Stream.of(
            amount.note(), amount.toCheck().map(where -> "Nog na te kijken bij " + where + "."))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /// Nothing for what has no value: an unknown per day is just unknown.
  private static String unit(Visit visit, Amount amount) {
    if (amount.value().known().isEmpty()) {
      return "";
    }
    String words = Dutch.unitWords(amount.unit(), visit.snapshot().vocabularies());
    return amount.upTo().map(cap -> (words + " tot " + Dutch.euros(cap)).strip()).orElse(words);
  }

  private static YearAmount year(Visit visit, Amount amount, double most) {
    int height =
        amount
            .value()
            .known()
            .map(value -> most == 0 ? 0 : (int) Math.max(8, 100 * value.doubleValue() / most))
            .orElse(0);
    return new YearAmount(
        years(amount),
        number(amount),
        height,
        amount.on(visit.day()),
        amount.note().orElse(amount.upTo().map(cap -> "tot " + Dutch.euros(cap)).orElse("")));
  }

  private static String years(Amount amount) {
    int first = amount.from().getYear();
    return amount
        .until()
        .map(until -> until.getYear() == first ? "" + first : first + "–" + until.getYear())
        .orElse("vanaf " + first);
  }

  private static List<String> warnings(Visit visit, Item item, Scheme scheme) {
    List<String> warnings = new ArrayList<>(visit.warnings(item));
    boolean weak =
        scheme.timeline().amountsOn(visit.day()).stream()
            .filter(amount -> amount.value().known().isPresent())
            .anyMatch(amount -> weak(visit, amount));
    if (weak) {
      warnings.add(TO_BE_CHECKED);
    }
    scheme.timeline().statusOn(visit.day()).flatMap(StatusPeriod::note).ifPresent(warnings::add);
    return warnings;
  }

  private static boolean weak(Visit visit, Amount amount) {
    List<Ref> refs =
        Stream.of(amount.source(), amount.secondSource()).flatMap(Optional::stream).toList();
    return refs.stream()
        .flatMap(ref -> visit.item(ref).stream())
        .filter(item -> item.content() instanceof Source)
        .allMatch(item -> ((Source) item.content()).grade() == Source.Grade.COMMERCIAL);
  }

  private static NamedLink basis(Visit visit, LegalBasis basis) {
    String words =
        switch (basis.article()) {
          case Stated.Known<String>(String article) -> basis.act() + ", " + named(article);
          case Stated.Unknown<String>(Stated.Why why) ->
              why == Stated.Why.NOT_APPLICABLE
                  ? basis.act()
                  : basis.act() + " (artikel " + why.words() + ")";
        };
    return new NamedLink(
        basis.source().flatMap(visit::item).map(Item::address).map(visit::at).orElse(""), words);
  }

  /// Editors write `artikel 31a` or `hoofdstuk 18`; a bare number is that of an article.
  private static String named(String article) {
    return Character.isDigit(article.charAt(0)) ? "artikel " + article : article;
  }

  /// What happened and what is expected, newest first.
  private static List<HistoryLine> versions(Visit visit, Scheme scheme) {
    record Dated(java.time.LocalDate day, HistoryLine change) {}
    List<Dated> all = new ArrayList<>();
    for (Event event : scheme.history()) {
      all.add(new Dated(event.date().first(), History.of(event)));
    }
    for (Event event : scheme.expectedChanges()) {
      HistoryLine change = History.of(event);
      all.add(
          new Dated(
              event.date().first(), new HistoryLine(change.date(), "verwacht", change.note())));
    }
    for (StatusPeriod period : scheme.statuses()) {
      all.add(
          new Dated(
              period.from(),
              new HistoryLine(
                  Dutch.day(period.from()),
                  visit.label("regelingstatus", period.status()),
                  period.note().orElse(""))));
    }
    return all.stream()
        .sorted(Comparator.comparing(Dated::day).reversed())
        .map(Dated::change)
        .toList();
  }

  private static List<Fact> facts(Visit visit, Item item, Scheme scheme) {
    Facts facts =
        new Facts()
            .add(
                "Soort",
                visit.terms("regelingsoort", "regelingsoort", List.of(scheme.schemeType())))
            .text("Officiële naam", Visit.words(scheme.officialName()))
            .text("Ook wel", String.join(", ", scheme.callNames()))
            .text("Wat het oplevert", Visit.words(scheme.benefit()))
            .text("Loket", Visit.words(scheme.desk()))
            .add("Uitvoerder", executor(visit, scheme))
            .text("Toezicht", Visit.words(scheme.supervision()))
            .add("Vervangen door", scheme.replacedBy().map(visit::link).stream().toList());
    return visit.scope(facts, item).list();
  }

  private static List<NamedLink> executor(Visit visit, Scheme scheme) {
    return switch (scheme.executor()) {
      case Stated.Known<Ref>(Ref ref) -> List.of(visit.link(ref));
      case Stated.Unknown<Ref>(Stated.Why why) -> List.of(NamedLink.plain(why.words()));
    };
  }
}
