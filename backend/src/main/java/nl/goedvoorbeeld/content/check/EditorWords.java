package nl.goedvoorbeeld.content.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.content.wording.FieldWords;
import nl.goedvoorbeeld.content.wording.Sentences;
import nl.goedvoorbeeld.content.wording.TermName;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.TwoReadings;
import nl.goedvoorbeeld.vocabulary.Term;

/// What is wrong, for who fills in a form and never saw the document: an item has its title, a term
/// its label, a field its label too.
public final class EditorWords {
  private static final Sentences SENTENCES = new Sentences("fouten-in-het-formulier.properties");
  private static final FieldWords FIELDS = new FieldWords();

  private final Snapshot now;
  private final Function<Ref, Optional<String>> drafts;

  /// @param drafts the titles of items that readers cannot find
  public EditorWords(Snapshot now, Function<Ref, Optional<String>> drafts) {
    this.now = now;
    this.drafts = drafts;
  }

  /// At its field, so without the label of it.
  public String of(Fault fault) {
    return SENTENCES.of(fault, argument -> Stream.of(words(argument)));
  }

  /// Elsewhere, under the label of its field.
  public String of(Objection objection) {
    return switch (objection) {
      case Outcome.Refusal(_, String sentence) -> sentence;
      case Outcome.Faulty(_, Kind kind, Fault fault) -> {
        String label = label(kind, fault.path());
        yield label.isEmpty() ? of(fault) : label + ": " + of(fault);
      }
    };
  }

  /// Each once, however often it stands there.
  public List<String> of(List<? extends Objection> objections) {
    return objections.stream().map(this::of).distinct().toList();
  }

  private String words(Object argument) {
    return switch (argument) {
      case Field field -> wanted(field);
      case Ref ref -> title(ref);
      case TermName name -> label(name);
      case Kind kind -> kind.word();
      case TwoReadings(String written, BigDecimal decimal, BigDecimal whole) ->
          "%s kan %s zijn of %s: schrijf %2$s of %3$s"
              .formatted(written, TwoReadings.dutch(decimal), TwoReadings.dutch(whole));
      case LocalDate day -> Dutch.day(day);
      case List<?> all -> all.stream().map(this::listed).collect(Collectors.joining(", "));
      default -> argument.toString();
    };
  }

  /// In a list of names of folders, or of what has a name itself.
  private String listed(Object one) {
    return one instanceof String folder
        ? Kind.of(folder, "").map(Kind::plural).orElse(folder)
        : "«" + words(one) + "»";
  }

  private String title(Ref ref) {
    return now.item(ref).map(Item::title).or(() -> drafts.apply(ref)).orElse(ref.slug());
  }

  private String label(TermName name) {
    return now.vocabularies().term(name.list(), name.id()).map(Term::label).orElse(name.id());
  }

  /// As a form calls the field at a path, with the number of each line on the way.
  static String label(Kind kind, String path) {
    if (path.equals(Fault.TEXT)) {
      return "Tekst";
    }
    if (path.equals(Fault.NAME)) {
      return "Naam in het adres";
    }
    List<String> labels = new ArrayList<>();
    StringBuilder keys = new StringBuilder(kind.value());
    for (String step : path.split("\\.")) {
      if (Character.isDigit(step.isEmpty() ? ' ' : step.charAt(0))) {
        labels.add(labels.removeLast() + ", regel " + (Integer.parseInt(step) + 1));
      } else if (!step.equals(Fault.HEAD) || keys.length() > kind.value().length()) {
        keys.append('.').append(step);
        FIELDS.find(keys.toString()).map(FieldWords.Words::label).ifPresent(labels::add);
      }
    }
    return String.join(": ", labels);
  }

  /// What to do about a field, without the point at the end.
  private static String wanted(Field field) {
    boolean lines = field.many() && !(field.form() instanceof Form.Reference);
    return (lines ? "Geef er minstens één" : one(field))
        + (field.stated() ? ", of zeg waarom het er niet is" : "");
  }

  private static String one(Field field) {
    return switch (field.form()) {
      case Form.Text _ -> "Vul het in";
      case Form.Term _ -> "Kies een waarde uit de lijst";
      case Form.Number(boolean whole) ->
          whole ? "Schrijf een geheel getal, zoals 340" : "Schrijf een getal, zoals -10 of 2,45";
      case Form.YesNo _ -> "Kies ja of nee";
      case Form.Choice _ -> "Maak een keuze";
      case Form.Reference _ ->
          "Typ woorden uit de titel en kies het item; staat het er niet bij, begin het dan";
      case Form.Date(boolean partial) ->
          partial
              ? "Schrijf een jaar, maand of dag: 2018, 2018-09 of 3-9-2018"
              : "Schrijf een datum, zoals 28-2-2026";
      case Form.Time _ -> "Schrijf een tijd, zoals 8:30";
      case Form.Group _ -> "Vul de velden hieronder in";
    };
  }
}
