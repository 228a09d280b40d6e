package nl.goedvoorbeeld.frontmatter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records out of front matter, and back into a tree of plain values.
public final class Records {
  private Records() {}

  /// Reads a record. Unknown keys, missing values and values of the wrong form are faults.
  public static <R extends Record> Read<R> read(Yaml.Mapping root, Class<R> type) {
    Reader reader = new Reader();
    Optional<R> value = reader.record(root, type, Fault.HEAD).map(type::cast);
    return new Read<>(value, reader.faults(), reader.uses());
  }

  /// A head brought to other values. Every line that need not change stays as it is written,
  /// comments and order included; a new key stands where it stands in the record.
  ///
  /// @param head as it is now, readable or not; without its fences
  /// @param wanted all values that the head is to hold; places do not matter
  public static String rewrite(String head, Yaml.Mapping wanted, Class<? extends Record> type) {
    return Rewriting.rewrite(head, wanted, type);
  }

  /// The record under its Dutch keys, in the order of its components: maps, lists, numbers,
  /// booleans and texts, ready for JSON. What is absent is left out; for what is said to be absent
  /// there are the words.
  ///
  /// @param absence where those words stand
  public static Map<String, Object> tree(Record record, Absence absence) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Shape.Part part : Shape.of(record.getClass()).parts()) {
      Object value = part.value(record);
      if (part.flat()) {
        tree.putAll(tree((Record) value, absence));
      } else {
        String key = isUnknown(value) ? absence.key(part.key()) : part.key();
        plain(value, absence).ifPresent(plain -> tree.put(key, plain));
      }
    }
    return tree;
  }

  private static boolean isUnknown(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.filter(Records::isUnknown).isPresent();
      case Stated.Unknown<?> _ -> true;
      default -> false;
    };
  }

  private static Optional<Object> plain(Object value, Absence absence) {
    return switch (value) {
      case Optional<?> optional -> optional.flatMap(one -> plain(one, absence));
      case List<?> list when list.isEmpty() -> Optional.empty();
      case List<?> list ->
          Optional.of(
              list.stream().map(one -> plain(one, absence)).flatMap(Optional::stream).toList());
      case Stated.Known<?>(Object known) -> plain(known, absence);
      case Stated.Unknown<?>(Stated.Why why) -> Optional.of(why.words());
      case Enum<?> constant -> Optional.of(Shape.word(constant));
      case Number number -> Optional.of(number);
      case Boolean bool -> Optional.of(bool);
      case String text when text.isEmpty() -> Optional.empty();
      case Ref ref -> Optional.of(ref.toString());
      case PartialDate date -> Optional.of(date.toString());
      case Record record -> Optional.of(tree(record, absence));
      default -> Optional.of(value.toString());
    };
  }
}
