package nl.goedvoorbeeld.search.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many people a term of the vocabulary `grootte` stands for, as its readable id says:
/// `werknemers-250-999`, `studenten-vanaf-20000`.
///
/// @param people who are counted; only bands of the same people can be compared
/// @param from how many at least
/// @param to how many at most
public record SizeBand(String people, long from, long to) {
  private static final Pattern ID =
      Pattern.compile("([a-z]+)-(?:tot-(\\d{1,9})|vanaf-(\\d{1,9})|(\\d{1,9})-(\\d{1,9}))");

  /// Empty for a term that says it in another way: such a size is equal to itself only.
  public static Optional<SizeBand> of(String term) {
    Matcher id = ID.matcher(term);
    return id.matches() ? Optional.of(band(id)) : Optional.empty();
  }

  private static SizeBand band(MatchResult id) {
    String people = id.group(1);
    if (id.group(2) != null) {
      return new SizeBand(people, 0, Long.parseLong(id.group(2)) - 1);
    }
    return id.group(3) == null
        ? new SizeBand(people, Long.parseLong(id.group(4)), Long.parseLong(id.group(5)))
        : new SizeBand(people, Long.parseLong(id.group(3)), Long.MAX_VALUE);
  }

  public boolean comparable(SizeBand other) {
    return people.equals(other.people);
  }

  public boolean holds(BigDecimal count) {
    return count.compareTo(BigDecimal.valueOf(from)) >= 0
        && count.compareTo(BigDecimal.valueOf(to)) <= 0;
  }
}
