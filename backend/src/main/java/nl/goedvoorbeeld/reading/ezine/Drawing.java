package nl.goedvoorbeeld.reading.ezine;

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
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.effect.Sign;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// Draws a [Cover] from what the articles of an edition refer to, and what else stands in it.
final class Drawing {
  private static final String STRATEGY = "strategie";

  /// More than that does not fit in a column.
  private static final int ROWS = 6;

  private Drawing() {}

  /// A measure, and the best that an example shows of it.
  private record Theme(String term, Optional<Sign> sign) {
    int rank() {
      return sign.map(Drawing::rank).orElse(Integer.MAX_VALUE);
    }
  }

  static Cover of(Visit visit, Edition edition, List<EditionPiece> pieces) {
    List<Theme> themes = themes(visit, pieces);
    return new Cover(
        edition.number().known().map(String::valueOf).orElse(""),
        blocks(visit, themes),
        themes.stream().map(theme -> words(visit, theme)).collect(Collectors.joining(", ")));
  }

  private static String words(Visit visit, Theme theme) {
    return visit.label("maatregel", theme.term())
        + theme.sign().map(sign -> " (" + sign.word() + ")").orElse("");
  }

  /// The best shown first, then by name.
  private static List<Theme> themes(Visit visit, List<EditionPiece> pieces) {
    Map<String, Optional<Sign>> signs = new LinkedHashMap<>();
    for (EditionPiece piece : pieces) {
      Item item = piece.item();
      if (item.kind() != Kind.ARTICLE) {
        told(visit, item, signs);
        continue;
      }
      item.refs().stream()
          .filter(ref -> about(ref.folder()))
          .flatMap(ref -> visit.item(ref).stream())
          .forEach(one -> told(visit, one, signs));
    }
    return signs.entrySet().stream()
        .map(theme -> new Theme(theme.getKey(), theme.getValue()))
        .sorted(
            Comparator.comparing(Theme::rank)
                .thenComparing(Dutch.by((Theme theme) -> visit.label("maatregel", theme.term()))))
        .toList();
  }

  private static boolean about(String folder) {
    return folder.equals(Kind.CASE_STUDY.folder()) || folder.equals(Kind.MEASURE.folder());
  }

  private static void told(Visit visit, Item item, Map<String, Optional<Sign>> signs) {
    if (item.content() instanceof Measure measure) {
      signs.putIfAbsent(measure.term(), Optional.empty());
    }
    if (item.content() instanceof CaseStudy) {
      visit
          .snapshot()
          .effects(item)
          .forEach((term, effects) -> signs.merge(term, sign(effects), Drawing::better));
    }
  }

  private static Optional<Sign> sign(List<Effect> effects) {
    return effects.stream()
        .filter(effect -> effect.hasValue() && effect.basis().isResult())
        .map(effect -> Sign.of(effect.basis()))
        .min(Comparator.comparing(Drawing::rank));
  }

  private static Optional<Sign> better(Optional<Sign> one, Optional<Sign> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparing(Drawing::rank));
  }

  private static int rank(Sign sign) {
    return switch (sign) {
      case MEASURED -> 0;
      case EXPERIENCED, REPORTED -> 1;
      case EXPECTED -> 2;
      case GOAL, LEVEL, BUDGET -> 3;
    };
  }

  /// A measure stands in the column of each strategy that it serves.
  private static List<Cover.Block> blocks(Visit visit, List<Theme> themes) {
    List<String> strategies =
        visit.snapshot().vocabularies().vocabulary(STRATEGY).map(Vocabulary::terms).stream()
            .flatMap(List::stream)
            .map(Term::id)
            .toList();
    Map<Integer, Integer> heights = new HashMap<>();
    List<Cover.Block> blocks = new ArrayList<>();
    for (Theme theme : themes) {
      for (String strategy :
          visit.snapshot().vocabularies().broaderIn(STRATEGY, "maatregel", theme.term())) {
        int column = strategies.indexOf(strategy);
        int row = heights.merge(column, 1, Integer::sum) - 1;
        if (column >= 0 && row < ROWS) {
          blocks.add(new Cover.Block(theme.sign().orElse(null), column, row));
        }
      }
    }
    return blocks;
  }
}
