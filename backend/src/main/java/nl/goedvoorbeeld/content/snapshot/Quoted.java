package nl.goedvoorbeeld.content.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a text quotes, as it is on one day, in its parts. How that looks is for who shows it.
public sealed interface Quoted {

  /// All of it in a sentence, without markup.
  String plain();

  /// A number with what it is about and where it comes from.
  ///
  /// @param address where the figure is
  /// @param value with its unit, as the sentence around it wants it
  /// @param whole with its sign, as it is shown everywhere
  /// @param kind what the number is, where that is no measurement and no level; may be empty
  /// @param told whether the sentence says that itself
  /// @param basis how it was established, and by whom as far as is known
  /// @param base of whom or what
  /// @param comparedWith may be empty
  /// @param toCheck where it is still to be checked; may be empty
  /// @param source who published it
  record Number(
      String address,
      String value,
      String whole,
      String kind,
      boolean told,
      String basis,
      String base,
      String period,
      String comparedWith,
      String toCheck,
      String source)
      implements Quoted {
    /// What it is about and where it comes from, in one line.
    public String about() {
      return (kind.isEmpty() ? "" : kind + "; ") + base + "; bron: " + source;
    }

    @Override
    public String plain() {
      return value + " (" + about() + ")";
    }
  }

  /// What a scheme is worth, never without its year.
  ///
  /// @param address where the scheme is
  /// @param value with its unit, or the words in its place
  /// @param about the year and what else must be said with it; may be empty
  /// @param note what there is to keep in mind
  record Money(String address, String value, String about, Optional<String> note)
      implements Quoted {
    /// The year, and what there is to keep in mind.
    public String all() {
      return about + note.map(words -> "; " + Quoted.unended(words)).orElse("");
    }

    @Override
    public String plain() {
      return all().isEmpty() ? value : value + " (" + all() + ")";
    }
  }

  /// What a statement rests on.
  record Grounds(List<Ground> grounds) implements Quoted {
    @Override
    public String plain() {
      return grounds.stream().map(Ground::title).collect(Collectors.joining("; ", "(Bron: ", ")"));
    }
  }

  /// @param address empty for one that is not to be had
  record Ground(String address, String title) {}

  /// Without the stop that comes after it.
  static String unended(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
