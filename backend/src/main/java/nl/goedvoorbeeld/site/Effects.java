package nl.goedvoorbeeld.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.evidence.Age;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.Stated;
import org.jspecify.annotations.Nullable;

/// Effects as pictures and words. Expected, measured and experienced stand side by side and are
/// never taken for each other: each line keeps its own sign.
final class Effects {
  private Effects() {}

  /// Lines about the same thing together; bars of one unit share a scale over the whole page.
  static List<EffectGroup> groups(Visit visit, List<Effect> effects) {
    Map<String, Scale> scales = scales(effects);
    Map<String, List<Effect>> byThing = new LinkedHashMap<>();
    effects.forEach(
        effect ->
            byThing.computeIfAbsent(thing(visit, effect), _ -> new ArrayList<>()).add(effect));
    return byThing.entrySet().stream()
        .map(
            group ->
                new EffectGroup(
                    group.getKey(),
                    bases(group.getValue()),
                    group.getValue().stream()
                        .sorted(Comparator.comparing(Effect::basis))
                        .map(effect -> line(visit, effect, scales))
                        .toList()))
        .toList();
  }

  /// What can be compared: `Reizigers op het drukste moment, trein`. An expectation and a
  /// measurement of it belong together, also when they name another minute or spot; each line says
  /// which.
  static String thing(Visit visit, Effect effect) {
    return visit.label("effectmaat", effect.metric())
        + effect
            .mode()
            .map(mode -> ", " + visit.label("vervoerwijze", mode).toLowerCase(Dutch.LOCALE))
            .orElse("");
  }

  /// Where and when: `station Heyendaal, 8.15 uur`.
  private static String spot(Effect effect) {
    return Stream.of(effect.place(), effect.moment(), effect.period())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static String bases(List<Effect> effects) {
    return effects.stream()
        .flatMap(effect -> effect.base().stream())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Map<String, Scale> scales(List<Effect> effects) {
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
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Scale.over(entry.getValue())));
  }

  static EffectLine line(Visit visit, Effect effect, Map<String, Scale> scales) {
    String value = value(visit, effect);
    return new EffectLine(
        sign(effect),
        value,
        bar(effect, value, scales),
        spot(effect),
        method(effect),
        effect.caveat().orElse(""),
        Sources.line(visit, effect.source()));
  }

  private static @Nullable Bar bar(Effect effect, String value, Map<String, Scale> scales) {
    Scale scale = scales.get(effect.unit());
    return scale == null || effect.change().isEmpty() || !effect.basis().isResult()
        ? null
        : scale.bar(
            sign(effect), effect.change().get().doubleValue(), sign(effect).word() + ": " + value);
  }

  private static String method(Effect effect) {
    List<String> words = new ArrayList<>();
    words.add(
        switch (effect.method()) {
          case Stated.Known<String>(String method) -> method;
          case Stated.Unknown<String>(Stated.Why why) -> "methode " + why.words();
        });
    effect
        .reportedBy()
        .map(who -> "opgegeven door: " + who)
        .or(() -> effect.measuredBy().known().map(who -> "gemeten door: " + who))
        .ifPresent(words::add);
    effect
        .independent()
        .ifPresent(
            independent ->
                words.add(
                    switch (independent) {
                      case YES -> "onafhankelijk";
                      case NO -> "niet onafhankelijk";
                      case UNKNOWN -> "onafhankelijkheid onbekend";
                    }));
    return String.join("; ", words);
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

  static Readings readings(Visit visit, CaseStudy study) {
    return new Readings(
        headline(visit, study.effects()),
        evidence(visit, study.effects()),
        CaseStudies.effort(visit, study));
  }

  static Evidence evidence(Visit visit, List<Effect> effects) {
    Strength strength = Strength.of(effects);
    boolean old = Age.of(effects, visit.day()).filter(Age.OLD::equals).isPresent();
    String words = strength.words();
    return new Evidence(strength.step(), old ? words + "; meting ouder dan tien jaar" : words);
  }

  /// A measurement goes before what is said or experienced, that before an expectation: the order
  /// of the front page must not make a forecast look like a result. What is no result is no
  /// headline.
  static Headline headline(Visit visit, List<Effect> effects) {
    return effects.stream()
        .filter(effect -> effect.basis().isResult() && effect.hasValue())
        .min(Comparator.comparing(Effects::rank))
        .map(
            effect -> {
              String value = value(visit, effect);
              return new Headline(
                  value,
                  thing(visit, effect) + effect.place().map(place -> ", " + place).orElse(""),
                  sign(effect),
                  bar(effect, value, scales(effects)));
            })
        .orElseGet(() -> Headline.none("niet gevonden"));
  }

  private static int rank(Effect effect) {
    int basis =
        switch (effect.basis()) {
          case MEASURED -> 0;
          case EXPERIENCED, REPORTED -> 10;
          case EXPECTED, GOAL, LEVEL, BUDGET -> 20;
        };
    return basis
        + (effect.change().isPresent() ? 0 : 5)
        + (effect.unit().equals("procent") ? 0 : 1);
  }
}
