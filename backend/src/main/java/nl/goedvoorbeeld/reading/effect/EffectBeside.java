package nl.goedvoorbeeld.reading.effect;

import java.util.List;
import nl.goedvoorbeeld.frontmatter.Stated;

/// The effect that an example is known by, part by part, to stand beside those of others. Where
/// there is none, none of its parts was found.
///
/// @param base on whom or what
/// @param spot where and when
/// @param by like `Gemeten door: MuConsult, onafhankelijk`
/// @param remark may be empty
/// @param others what else is told in numbers, each with its sign; without bars, for these would be
///   held against each other
public record EffectBeside(
    Headline headline,
    Stated<String> base,
    Stated<String> spot,
    Stated<String> method,
    Stated<String> by,
    String remark,
    List<Headline> others) {

  static EffectBeside none(List<Headline> others) {
    Stated<String> unknown = stated("");
    return new EffectBeside(
        Headline.none(Stated.Why.NOT_FOUND.words()),
        unknown,
        unknown,
        unknown,
        unknown,
        "",
        others);
  }

  static Stated<String> stated(String words) {
    return words.isEmpty() ? new Stated.Unknown<>(Stated.Why.NOT_FOUND) : new Stated.Known<>(words);
  }
}
