package nl.goedvoorbeeld.reading.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Age;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.source.SourceLine;
import nl.goedvoorbeeld.reading.source.Sources;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/// Effects as pictures and words. Expected, measured and experienced stand side by side and are
/// never taken for each other: each line keeps its own sign.
public final class Effects {
  private static final String PERCENT = "procent";

  private Effects() {}

  /// Lines about the same thing together; bars of one unit share a scale over the whole page.
  public static List<EffectGroup> groups(Visit visit, List<Effect> effects) {
    Map<String, BarScale> scales = scales(effects);
    Map<String, List<Effect>> byThing = new LinkedHashMap<>();
    effects.forEach(
        effect ->
            byThing.computeIfAbsent(thing(visit, effect), _ -> new ArrayList<>()).add(effect));
    return byThing.entrySet().stream()
        .map(group -> group(visit, group.getKey(), group.getValue(), scales))
        .toList();
  }

  /// On whom or what stands once above the lines where it is the same for all, else at each.
  private static EffectGroup group(
      Visit visit, String thing, List<Effect> effects, Map<String, BarScale> scales) {
    Set<String> bases =
        effects.stream().map(effect -> effect.base().orElse("")).collect(Collectors.toSet());
    boolean one = bases.size() == 1;
    return new EffectGroup(
        thing,
        one ? bases.iterator().next() : "",
        effects.stream()
            .sorted(Comparator.comparing(Effect::basis))
            .map(effect -> line(visit, effect, scales, one ? "" : effect.base().orElse("")))
            .toList());
  }

  /// What can be compared: `Reizigers op het drukste moment, trein`; with a short word for the
  /// metric `Aandeel fiets`. An expectation and a measurement of it belong together, also when they
  /// name another minute or spot; each line says which.
  static String thing(Visit visit, Effect effect) {
    Optional<String> mode =
        effect.mode().map(one -> visit.label("vervoerwijze", one).toLowerCase(Dutch.LOCALE));
    Optional<String> brief =
        visit
            .snapshot()
            .vocabularies()
            .term("effectmaat", effect.metric())
            .flatMap(Term::shortLabel);
    return brief.isPresent() && mode.isPresent()
        ? brief.get() + " " + mode.get()
        : visit.label("effectmaat", effect.metric()) + mode.map(one -> ", " + one).orElse("");
  }

  /// Where and when: `station Heyendaal, 8.15 uur`.
  private static String spot(Effect effect) {
    return Stream.of(effect.place(), effect.moment(), effect.period())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static Map<String, BarScale> scales(List<Effect> effects) {
    Map<String, List<Double>> values = new HashMap<>();
    for (Effect effect : effects) {
      effect
          .change()
          .filter(_ -> effect.basis().isResult())
          .ifPresent(
              change ->
                  values
                      .computeIfAbsent(effect.unit(), _ -> new ArrayList<>())
                      .add(change.doubleValue()));
    }
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> BarScale.over(entry.getValue())));
  }

  private static EffectLine line(
      Visit visit, Effect effect, Map<String, BarScale> scales, String base) {
    String value = value(visit, effect);
    SourceLine source = Sources.line(visit, effect.source());
    return new EffectLine(
        sign(effect),
        value,
        bar(effect, value, scales),
        base,
        spot(effect),
        by(effect, source),
        method(effect),
        remark(effect),
        source);
  }

  private static String remark(Effect effect) {
    return Stream.of(
            effect.caveat(), effect.toCheck().map(where -> "Nog na te kijken bij " + where + "."))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable Bar bar(Effect effect, String value, Map<String, BarScale> scales) {
    if (effect.change().isEmpty() || !effect.basis().isResult()) {
      return null;
    }
    double change = effect.change().get().doubleValue();
    BarScale scale = scales.get(effect.unit());
    return scale == null || !scale.holds(change)
        ? null
        : scale.bar(sign(effect), change, sign(effect).word() + ": " + value);
  }

  /// Who measured, or who says so. Of what is only said that is at least who published it.
  private static String by(Effect effect, @Nullable SourceLine source) {
    Optional<String> who = effect.reportedBy().or(() -> effect.measuredBy().known());
    return switch (effect.basis()) {
      case MEASURED -> who.map(one -> "Gemeten door: " + one + independence(effect)).orElse("");
      case REPORTED ->
          who.or(() -> Optional.ofNullable(source).map(SourceLine::publisher))
              .map(one -> "Opgegeven door: " + one)
              .orElse("");
      case EXPECTED, EXPERIENCED -> who.map(one -> "Vastgesteld door: " + one).orElse("");
      case GOAL -> who.map(one -> "Doel van: " + one).orElse("");
      case LEVEL -> who.map(one -> "Volgens: " + one).orElse("");
      case BUDGET -> who.map(one -> "Begroot door: " + one).orElse("");
    };
  }

  private static String independence(Effect effect) {
    return effect
        .independent()
        .map(
            independent ->
                switch (independent) {
                  case YES -> ", onafhankelijk";
                  case NO -> ", niet onafhankelijk";
                  case UNKNOWN -> "; of die onafhankelijk was, is niet bekend";
                })
        .orElse("");
  }

  /// How it was set up and done. Of a goal, a level or a budget nobody asks how it was measured.
  private static String method(Effect effect) {
    Optional<String> method =
        switch (effect.method()) {
          case Stated.Known<String>(String known) -> Optional.of(known);
          case Stated.Unknown<String>(Stated.Why why) ->
              effect.basis().isResult()
                  ? Optional.of("methode " + why.words())
                  : Optional.<String>empty();
        };
    return Stream.of(
            design(effect).filter(words -> method.filter(one -> one.contains(words)).isEmpty()),
            method)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> design(Effect effect) {
    return Optional.of(effect)
        .filter(one -> one.basis() == Effect.Basis.MEASURED)
        .flatMap(Effect::design)
        .map(Effects::words);
  }

  private static String words(Effect.Design design) {
    return switch (design) {
      case ONCE -> "één keer gemeten";
      case BEFORE_AND_AFTER -> "voor en na gemeten";
      case COMPARED -> "gemeten met vergelijking";
      case META_EVALUATION -> "meta-evaluatie";
    };
  }

  /// The change where there is one, with its sign; else from and to, or what was found afterwards.
  static String value(Visit visit, Effect effect) {
    var terms = visit.snapshot().vocabularies();
    if (effect.change().isPresent()) {
      BigDecimal change = effect.change().get();
      String words =
          Dutch.value(
              effect.bound(),
              change,
              effect.changeTo(),
              effect.approximate(),
              effect.unit(),
              terms);
      return change.signum() > 0 && !effect.approximate() && rises(effect) ? "+" + words : words;
    }
    String after =
        effect
            .after()
            .map(
                value ->
                    Dutch.value(
                        effect.bound(),
                        value,
                        Optional.empty(),
                        effect.approximate(),
                        effect.unit(),
                        terms))
            .orElse("niet gevonden");
    return effect
        .before()
        .map(before -> "van " + Dutch.amount(before, effect.unit()) + " naar " + after)
        .orElse(after);
  }

  /// A share or a count that is itself the result is no rise of something.
  private static boolean rises(Effect effect) {
    return effect.before().isPresent()
        || effect.unit().equals("km-per-uur")
        || effect.metric().endsWith("kilometers");
  }

  static Sign sign(Effect effect) {
    return Sign.of(effect.basis());
  }

  /// The method with the year of the latest measurement: `voor en na gemeten, 2008`. Age changes no
  /// method, so it stands behind it.
  public static Evidence evidence(Visit visit, List<Effect> effects) {
    Strength strength = Strength.of(effects);
    List<Effect> strongest =
        effects.stream().filter(effect -> Strength.of(effect) == strength).toList();
    String words =
        strength == Strength.EXPERIENCE
            ? strongest.stream().map(Effects::once).distinct().collect(Collectors.joining(" en "))
            : strength.words();
    String year =
        strongest.stream()
            .flatMap(effect -> effect.measuredUntil().stream())
            .map(PartialDate::year)
            .max(Comparator.naturalOrder())
            .filter(_ -> strength.compareTo(Strength.EXPECTATION) > 0)
            .map(last -> ", " + last)
            .orElse("");
    boolean old = Age.of(effects, visit.day()).filter(Age.OLD::equals).isPresent();
    return new Evidence(strength.step(), words + year + (old ? "; ouder dan tien jaar" : ""));
  }

  private static String once(Effect effect) {
    return effect.basis() == Effect.Basis.MEASURED
        ? words(Effect.Design.ONCE)
        : effect.basis().word();
  }

  /// What is no result is no headline.
  public static Headline headline(Visit visit, List<Effect> effects) {
    return leading(effects)
        .map(effect -> headline(visit, effect, ofHundred(effect)))
        .orElseGet(() -> Headline.none(Stated.Why.NOT_FOUND.words()));
  }

  private static Map<String, BarScale> ofHundred(Effect effect) {
    return effect
        .change()
        .filter(_ -> effect.unit().equals(PERCENT))
        .map(change -> BarScale.ofHundred(change.doubleValue()))
        .map(scale -> Map.of(PERCENT, scale))
        .orElseGet(Map::of);
  }

  private static Headline headline(Visit visit, Effect effect, Map<String, BarScale> scales) {
    String value = value(visit, effect);
    return new Headline(value, about(visit, effect), sign(effect), bar(effect, value, scales));
  }

  /// A measurement goes before what is said or experienced, that before an expectation: the order
  /// of the front page must not make a forecast look like a result.
  private static Optional<Effect> leading(List<Effect> effects) {
    return effects.stream()
        .filter(effect -> effect.basis().isResult() && effect.hasValue())
        .min(Comparator.comparing(Effects::rank));
  }

  /// What each of some examples is known by; bars of one unit share a scale over all of these. One
  /// alone is not drawn: it would seem to be held against bars of another unit.
  public static List<EffectBeside> beside(Visit visit, List<List<Effect>> examples) {
    List<Effect> leading = examples.stream().flatMap(effects -> leading(effects).stream()).toList();
    Map<String, Long> times =
        leading.stream()
            .filter(effect -> effect.change().isPresent())
            .collect(Collectors.groupingBy(Effect::unit, Collectors.counting()));
    Map<String, BarScale> scales =
        scales(
            leading.stream().filter(effect -> times.getOrDefault(effect.unit(), 0L) > 1).toList());
    return examples.stream().map(effects -> beside(visit, effects, scales)).toList();
  }

  private static EffectBeside beside(
      Visit visit, List<Effect> effects, Map<String, BarScale> scales) {
    Optional<Effect> leading = leading(effects);
    List<Headline> others =
        effects.stream()
            .filter(effect -> effect.hasValue() && leading.filter(effect::equals).isEmpty())
            .sorted(Comparator.comparing(Effect::basis))
            .map(effect -> headline(visit, effect, Map.of()))
            .toList();
    return leading
        .map(effect -> beside(visit, effect, scales, others))
        .orElseGet(() -> EffectBeside.none(others));
  }

  private static EffectBeside beside(
      Visit visit, Effect effect, Map<String, BarScale> scales, List<Headline> others) {
    String by = by(effect, Sources.line(visit, effect.source()));
    boolean how = effect.method().known().isPresent() || design(effect).isPresent();
    return new EffectBeside(
        headline(visit, effect, scales),
        EffectBeside.stated(effect.base().orElse("")),
        EffectBeside.stated(spot(effect)),
        how ? new Stated.Known<>(method(effect)) : effect.method(),
        by.isEmpty() ? effect.measuredBy() : new Stated.Known<>(by),
        remark(effect),
        others);
  }

  /// What makes that headline less sure; empty where nothing is known to.
  public static String caveat(List<Effect> effects) {
    return leading(effects).flatMap(Effect::caveat).orElse("");
  }

  private static int rank(Effect effect) {
    int basis =
        switch (effect.basis()) {
          case MEASURED -> 0;
          case EXPERIENCED, REPORTED -> 10;
          case EXPECTED, GOAL, LEVEL, BUDGET -> 20;
        };
    return basis + (effect.change().isPresent() ? 0 : 5) + (effect.unit().equals(PERCENT) ? 0 : 1);
  }

  /// What the value is about, without what its unit says already: `3.700 mijdingen per dag` needs
  /// no «Mijdingen».
  private static String about(Visit visit, Effect effect) {
    Vocabularies terms = visit.snapshot().vocabularies();
    String metric =
        terms
            .term("effectmaat", effect.metric())
            .flatMap(Term::shortLabel)
            .orElse(visit.label("effectmaat", effect.metric()));
    boolean said =
        Dutch.unitWords(effect.unit(), terms)
            .toLowerCase(Dutch.LOCALE)
            .startsWith(metric.toLowerCase(Dutch.LOCALE));
    return Stream.of(
            Optional.of(thing(visit, effect)).filter(_ -> !said),
            effect
                .place()
                .or(() -> said ? effect.base() : Optional.empty())
                .map(where -> said ? "· " + where : where))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
