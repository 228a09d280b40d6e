package nl.goedvoorbeeld.frontmatter;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a form asks for one key of a record: everything that the reading of front matter holds an
/// editor to, so that a form can say it beforehand.
///
/// @param required whether it must be there in what is published
/// @param many a list of it
/// @param stated whether it may honestly be said to be absent, in the words of [Stated.Why]
/// @param max the longest text, in characters
public record Field(
    String key, Form form, boolean required, boolean many, boolean stated, int max) {

  /// In what form one value is given.
  public sealed interface Form {
    record Text() implements Form {}

    record Number(boolean whole) implements Form {}

    record YesNo() implements Form {}

    /// One of these words.
    record Choice(List<String> words) implements Form {}

    record Term(String vocabulary) implements Form {}

    /// @param folders where it may lead; empty for anywhere
    record Reference(List<String> folders) implements Form {}

    /// @param partial whether a year or a month will do
    record Date(boolean partial) implements Form {}

    record Time() implements Form {}

    record Group(List<Field> fields) implements Form {}
  }

  /// The fields of a record in its order, those of flat parts in their place.
  public static List<Field> of(Class<? extends Record> type) {
    List<Field> fields = new ArrayList<>();
    for (Shape.Part part : Shape.of(type).parts()) {
      if (part.flat()) {
        fields.addAll(of(part.raw().asSubclass(Record.class)));
      } else {
        fields.add(of(part));
      }
    }
    return List.copyOf(fields);
  }

  static Field of(Shape.Part part) {
    boolean required = part.atLeastOne();
    boolean many = false;
    boolean stated = false;
    Type type = part.type();
    Class<?> raw = Shape.raw(type);
    if (raw != Optional.class && raw != List.class && raw != boolean.class) {
      required = true;
    }
    while (raw == Optional.class || raw == List.class || raw == Stated.class) {
      many |= raw == List.class;
      stated |= raw == Stated.class;
      type = Shape.inner(type);
      raw = Shape.raw(type);
    }
    return new Field(part.key(), form(part, raw), required, many, stated, part.max());
  }

  private static Form form(Shape.Part part, Class<?> raw) {
    if (raw == String.class) {
      return part.vocabulary().<Form>map(Form.Term::new).orElseGet(Form.Text::new);
    }
    if (raw == Ref.class) {
      return new Form.Reference(part.folders());
    }
    if (raw == boolean.class) {
      return new Form.YesNo();
    }
    if (raw == int.class || raw == Integer.class || raw == BigDecimal.class) {
      return new Form.Number(raw != BigDecimal.class);
    }
    if (raw == LocalDate.class || raw == PartialDate.class) {
      return new Form.Date(raw == PartialDate.class);
    }
    if (raw == LocalTime.class) {
      return new Form.Time();
    }
    if (raw.isEnum()) {
      return new Form.Choice(
          Arrays.stream(raw.getEnumConstants()).map(one -> Shape.word((Enum<?>) one)).toList());
    }
    return new Form.Group(of(raw.asSubclass(Record.class)));
  }
}
