package nl.goedvoorbeeld.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.Word;

/// The parts of the site by the words that people have for them: whoever types *regelingen* wants
/// the list of them before any one that speaks of them.
final class Sections {
  /// Of fewer letters nobody can tell what is meant.
  private static final int SHORTEST = 3;

  /// The names of each part, as words are compared.
  private final Map<Kind, Set<String>> names = new LinkedHashMap<>();

  /// The same by their stems, for one and for many.
  private final Map<String, Kind> wholes = new HashMap<>();

  /// A part in which nothing stands is not there.
  Sections(Snapshot snapshot) {
    for (Kind kind : Kind.values()) {
      if (hasList(kind) && !snapshot.items(kind).isEmpty()) {
        names.put(
            kind,
            Stream.of(kind.plural(), kind.folder(), kind.word())
                .map(Sections::plain)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
      }
    }
    names.forEach((kind, all) -> all.forEach(name -> wholes.putIfAbsent(Stems.whole(name), kind)));
  }

  private static boolean hasList(Kind kind) {
    return kind.hasPage() && kind != Kind.PAGE && kind != Kind.ARTICLE;
  }

  private static String plain(String text) {
    return Word.in(text).stream().map(Word::joined).collect(Collectors.joining(" "));
  }

  /// The part that is called so, by one or by many.
  Optional<Kind> called(String text) {
    return Optional.ofNullable(wholes.get(Stems.whole(text)));
  }

  /// The parts whose name begins with what was typed.
  List<Kind> beginning(List<String> typed) {
    String plain = String.join(" ", typed);
    return plain.length() < SHORTEST
        ? List.of()
        : names.entrySet().stream()
            .filter(part -> part.getValue().stream().anyMatch(name -> name.startsWith(plain)))
            .map(Map.Entry::getKey)
            .toList();
  }
}
