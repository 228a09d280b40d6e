package nl.goedvoorbeeld.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a record says that it is found by.
///
/// @param vocabulary the one that the text is a term of
public record Said(String text, Optional<String> vocabulary) {

  /// All that is found as such, in the order of the page.
  public static List<Said> of(Record record, Found.As as) {
    List<Said> all = new ArrayList<>();
    add(record, as, all);
    return all;
  }

  private static void add(Record record, Found.As as, List<Said> all) {
    for (Shape.Part part : Shape.of(record.getClass()).page()) {
      add(part, part.value(record), as, all);
    }
  }

  private static void add(Shape.Part part, Object value, Found.As as, List<Said> all) {
    switch (value) {
      case Optional<?> optional -> optional.ifPresent(one -> add(part, one, as, all));
      case List<?> list -> list.forEach(one -> add(part, one, as, all));
      case Stated.Known<?>(Object known) -> add(part, known, as, all);
      case String text when part.found().contains(as) && !text.isBlank() ->
          all.add(new Said(text, part.vocabulary()));
      case Stated.Unknown<?> _, Ref _, PartialDate _ -> {}
      case Record group -> add(group, as, all);
      default -> {}
    }
  }

  /// The terms of a vocabulary that a record is found under. What it says itself goes before what
  /// it says in a flat part: the region of a page about a region is that one.
  public static List<String> values(Record record, String vocabulary) {
    Shape shape = Shape.of(record.getClass());
    List<Said> values = new ArrayList<>();
    for (Shape.Part part : shape.values().getOrDefault(vocabulary, shape.flat())) {
      if (part.flat()) {
        return values((Record) part.value(record), vocabulary);
      }
      add(part, part.value(record), Found.As.VALUE, values);
    }
    return values.stream().map(Said::text).toList();
  }

  /// By what a record of a type is found, in one line: when it is another one, what was made of
  /// such records is out of date.
  public static String declared(Class<? extends Record> type) {
    StringBuilder line = new StringBuilder();
    for (Shape.Part part : Shape.of(type).page()) {
      line.append(part.key()).append(part.found());
      part.group().ifPresent(group -> line.append('{').append(declared(group)).append('}'));
    }
    return line.toString();
  }
}
