package nl.goedvoorbeeld.cms.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Yaml;

/// One question of a form with what was answered, beside what stands in the document that the form
/// was made from. An answer that says the same as the document keeps the document's own value, so
/// that it keeps its bytes.
public sealed interface Asked {
  Field field();

  /// What stands in the document; empty when the key is not there.
  Optional<Yaml> base();

  /// @param text as the document writes it, whatever the form shows
  /// @param why in the words of `Stated.Why`; empty when there is an answer
  record Value(Field field, String text, String why, Optional<Yaml> base) implements Asked {}

  /// Terms of a short list, each with a box to tick.
  record Ticks(Field field, List<String> chosen, String why, Optional<Yaml> base)
      implements Asked {}

  record Lines(Field field, List<Line> lines, String why, Optional<Yaml> base) implements Asked {}

  record Group(Field field, List<Asked> fields, String why, Optional<Yaml> base) implements Asked {}

  /// What the form cannot show; it stays as it is.
  record Odd(Field field, Optional<Yaml> base) implements Asked {}

  /// @param origin the position in the document's list; -1 for a new line
  record Line(int origin, Asked asked) {
    static final int NEW = -1;
  }

  /// What an item of a list asks.
  static Field item(Field list) {
    return new Field(list.key(), list.form(), true, false, false, list.max());
  }

  /// Whether nothing was filled in; a reason for that is not looked at.
  default boolean blank() {
    return switch (this) {
      case Value(_, String text, _, _) -> text.isEmpty();
      case Ticks(_, List<String> chosen, _, _) -> chosen.isEmpty();
      case Lines(_, List<Line> lines, _, _) -> lines.stream().allMatch(one -> one.asked().blank());
      case Group(_, List<Asked> fields, _, _) ->
          fields.stream().allMatch(one -> one.blank() && one.reason().isEmpty());
      case Odd _ -> false;
    };
  }

  default String reason() {
    return switch (this) {
      case Value(_, _, String why, _) -> why;
      case Ticks(_, _, String why, _) -> why;
      case Lines(_, _, String why, _) -> why;
      case Group(_, _, String why, _) -> why;
      case Odd _ -> "";
    };
  }

  /// What the document is to hold; empty for nothing. The very value of the document where it says
  /// the same.
  default Optional<Yaml> written() {
    if (this instanceof Odd) {
      return base();
    }
    if (blank() && !reason().isEmpty()) {
      return Optional.of(scalar(reason()));
    }
    Optional<Yaml> written =
        switch (this) {
          case Value(_, String text, _, _) ->
              text.isEmpty() ? Optional.empty() : Optional.of(scalar(text));
          case Ticks(_, List<String> chosen, _, _) ->
              sequence(chosen.stream().map(this::chosen).toList());
          case Lines(_, List<Line> lines, _, _) ->
              sequence(
                  lines.stream()
                      .map(one -> one.asked().written())
                      .flatMap(Optional::stream)
                      .toList());
          case Group group -> mapping(group);
          case Odd _ -> base();
        };
    return written.isPresent() ? written : base().filter(Asked::hollow);
  }

  private Yaml scalar(String text) {
    return base()
        .filter(now -> now instanceof Yaml.Scalar(String its, _) && its.equals(text))
        .orElseGet(() -> new Yaml.Scalar(text, Place.START));
  }

  private Yaml chosen(String id) {
    return items(base()).stream()
        .filter(one -> one instanceof Yaml.Scalar(String its, _) && its.equals(id))
        .findFirst()
        .orElseGet(() -> new Yaml.Scalar(id, Place.START));
  }

  private Optional<Yaml> sequence(List<Yaml> items) {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<Yaml> before = items(base());
    boolean same =
        before.size() == items.size()
            && IntStream.range(0, items.size())
                .allMatch(at -> before.get(at).equals(items.get(at)));
    return same ? base() : Optional.of(new Yaml.Sequence(items, Place.START));
  }

  private static Optional<Yaml> mapping(Group group) {
    Map<String, Asked> left = new HashMap<>();
    group.fields().forEach(one -> left.put(one.field().key(), one));
    List<Yaml.Entry> before =
        group.base().orElse(Yaml.Mapping.EMPTY) instanceof Yaml.Mapping now
            ? now.entries()
            : List.of();
    List<Yaml.Entry> entries = new ArrayList<>();
    for (Yaml.Entry entry : before) {
      Asked asked = left.remove(entry.key());
      if (asked == null) {
        entries.add(entry);
      } else {
        asked
            .written()
            .ifPresent(value -> entries.add(new Yaml.Entry(entry.key(), entry.place(), value)));
      }
    }
    for (Asked asked : group.fields()) {
      if (left.containsKey(asked.field().key())) {
        asked
            .written()
            .ifPresent(
                value -> entries.add(new Yaml.Entry(asked.field().key(), Place.START, value)));
      }
    }
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    return entries.equals(before)
        ? group.base()
        : Optional.of(new Yaml.Mapping(List.copyOf(entries), Place.START));
  }

  static List<Yaml> items(Optional<Yaml> yaml) {
    return yaml.orElse(null) instanceof Yaml.Sequence(var items, _) ? items : List.of();
  }

  static Optional<Yaml> value(Optional<Yaml> yaml, String key) {
    return yaml.orElse(null) instanceof Yaml.Mapping(var entries, _)
        ? entries.stream()
            .filter(entry -> entry.key().equals(key))
            .map(Yaml.Entry::value)
            .findFirst()
        : Optional.empty();
  }

  /// Whether a key is there with nothing in it.
  static boolean hollow(Yaml yaml) {
    return switch (yaml) {
      case Yaml.Scalar(String text, _) -> text.isEmpty();
      case Yaml.Sequence(var items, _) -> items.isEmpty();
      case Yaml.Mapping(var entries, _) -> entries.isEmpty();
    };
  }
}
