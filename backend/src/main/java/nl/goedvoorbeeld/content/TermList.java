package nl.goedvoorbeeld.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.frontmatter.AtLeastOne;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// A vocabulary as it is written: an item without a page of its own.
public record TermList(@Flat Masthead masthead, @Key("termen") @AtLeastOne List<Term> terms)
    implements Content {

  private static final Map<String, List<Kind>> ASKED = asked();

  public Vocabulary vocabulary(String name) {
    return new Vocabulary(name, masthead.title(), terms);
  }

  /// The kinds of which a field is filled in with a term of this list.
  public static List<Kind> askedBy(String name) {
    return ASKED.getOrDefault(name, List.of());
  }

  private static Map<String, List<Kind>> asked() {
    Map<String, List<Kind>> asked = new HashMap<>();
    for (Kind kind : Kind.values()) {
      asked(Field.of(kind.type()))
          .distinct()
          .forEach(list -> asked.computeIfAbsent(list, _ -> new ArrayList<>()).add(kind));
    }
    return Map.copyOf(asked);
  }

  private static Stream<String> asked(List<Field> fields) {
    return fields.stream()
        .flatMap(
            field ->
                switch (field.form()) {
                  case Field.Form.Term(String list) -> Stream.of(list);
                  case Field.Form.Group(List<Field> parts) -> asked(parts);
                  case Field.Form.Text _,
                      Field.Form.Number _,
                      Field.Form.YesNo _,
                      Field.Form.Choice _,
                      Field.Form.Reference _,
                      Field.Form.Date _,
                      Field.Form.Time _ ->
                      Stream.empty();
                });
  }
}
