package nl.goedvoorbeeld.reading;

import java.math.BigDecimal;
import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Stated;

/// Counts, as words: `circa 24.000 studenten HAN (2018)`.
public final class Scales {
  private Scales() {}

  public static List<NamedLink> links(List<nl.goedvoorbeeld.content.Scale> scales) {
    return scales.stream().map(scale -> NamedLink.plain(words(scale))).toList();
  }

  private static String words(nl.goedvoorbeeld.content.Scale scale) {
    return count(scale)
        + scale.asOf().map(date -> " (" + Dutch.date(date) + ")").orElse("")
        + scale.note().map(note -> "; " + note).orElse("");
  }

  /// Without when it was counted: `circa 24.000 studenten`.
  public static String count(nl.goedvoorbeeld.content.Scale scale) {
    return switch (scale.count()) {
      case Stated.Known<BigDecimal>(BigDecimal value) ->
          scale.bound().map(bound -> bound.words() + " ").orElse("")
              + (scale.approximate() ? "circa " : "")
              + Dutch.number(value)
              + " "
              + scale.unit();
      case Stated.Unknown<BigDecimal>(Stated.Why why) -> scale.unit() + ": " + why.words();
    };
  }
}
