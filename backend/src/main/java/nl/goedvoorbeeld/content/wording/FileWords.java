package nl.goedvoorbeeld.content.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.HeadCode;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.TwoReadings;

/// What is wrong, for who has the document itself before them, in a file or as Markdown at the
/// desk: with the keys and references as they stand there.
public final class FileWords {
  static final Sentences SENTENCES = new Sentences("fouten-in-bestanden.properties");

  private FileWords() {}

  public static String of(Fault fault) {
    return SENTENCES.of(fault, argument -> words(fault.code(), argument));
  }

  private static Stream<String> words(Fault.Code code, Object argument) {
    return switch (argument) {
      case Field field ->
          Stream.of(field.key(), code == HeadCode.MISSING ? wanted(field) : one(field));
      case Kind kind -> Stream.of(kind.word());
      case TwoReadings(String written, BigDecimal decimal, BigDecimal whole) ->
          Stream.of(
              written,
              TwoReadings.dutch(decimal),
              TwoReadings.dutch(whole),
              TwoReadings.unmistakable(decimal),
              TwoReadings.unmistakable(whole));
      case LocalDate day -> Stream.of(Dutch.day(day));
      case Ref edition when code == DraftCode.UNKNOWN_EDITION -> Stream.of(edition.slug());
      case List<?> figures when code == AdviceCode.NUMBER_IS_FIGURE ->
          Stream.of(
              figures.stream()
                  .map(figure -> ":cijfer[" + ((Ref) figure).slug() + "]")
                  .collect(Collectors.joining(" of ")));
      case List<?> all ->
          Stream.of(
              all.stream()
                  .map(Object::toString)
                  .collect(Collectors.joining(code == DraftCode.WRONG_FOLDER ? " of " : ", ")));
      default -> Stream.of(argument.toString());
    };
  }

  /// What is to stand behind a key.
  private static String wanted(Field field) {
    String lines = field.form() instanceof Form.Group ? "regels " : "";
    return (field.many() ? "een lijst" : lines + one(field))
        + (field.stated() ? ", of «niet gevonden» of «nog niet bekend»" : "");
  }

  /// One value of it.
  private static String one(Field field) {
    return switch (field.form()) {
      case Form.Text _, Form.Term _ -> "tekst";
      case Form.Number(boolean whole) ->
          whole ? "een geheel getal, zoals 340" : "een getal met een punt, zoals -10 of 2.45";
      case Form.YesNo _ -> "ja of nee";
      case Form.Choice(List<String> all) ->
          all.stream()
              .map(word -> "«" + word + "»")
              .collect(Collectors.joining(", ", "een van ", ""));
      case Form.Reference _ -> "een verwijzing «map:naam», zoals bronnen:kst-31305-331";
      case Form.Date(boolean partial) ->
          partial
              ? "een jaar, maand of dag: 2018, 2018-09 of 2018-09-03"
              : "een datum, zoals 2026-02-28";
      case Form.Time _ -> "een tijd, zoals 08:30";
      case Form.Group(List<Field> fields) ->
          fields.stream().map(Field::key).collect(Collectors.joining(", "));
    };
  }
}
