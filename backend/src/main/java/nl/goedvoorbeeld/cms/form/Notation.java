package nl.goedvoorbeeld.cms.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.TwoReadings;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// How a value is written in a form and how in a document: a number with a comma, a term by its
/// label, an item by its title.
///
/// What the form shows leads back to what the document holds. What is none of these is kept as it
/// was typed, for the reading of the document to find fault with.
public final class Notation {
  /// A longer list is typed with suggestions, not chosen from.
  static final int FEW = 40;

  private static final Pattern STORED_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  /// As a document keeps three decimals apart from thousands.
  private static final Pattern PADDED_NUMBER = Pattern.compile("(-?\\d{1,15}\\.\\d\\d[1-9])0");

  private static final Pattern DUTCH_NUMBER =
      Pattern.compile("(-?)([1-9]\\d{0,2}(?:\\.\\d{3})+|\\d{1,15})(?:,(\\d{1,9}))?");
  private static final Pattern DUTCH_DATE =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]([12]\\d{3})");
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile("(?:(\\d{1,2}) +)?(%s) +([12]\\d{3})".formatted(String.join("|", MONTHS)));
  private static final Pattern DUTCH_TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?: ?uur)?");

  private final Vocabularies terms;
  private final BiFunction<String, List<String>, Optional<String>> meant;

  /// @param meant the reference that is meant by what was typed, given where it may lead
  public Notation(Vocabularies terms, BiFunction<String, List<String>, Optional<String>> meant) {
    this.terms = terms;
    this.meant = meant;
  }

  /// Whether all terms of a field are shown, each with a box to tick.
  boolean ticks(Field field) {
    return field.many() && field.form() instanceof Form.Term(String list) && few(list);
  }

  /// Not where the list is missing, for then there would be nothing to choose.
  boolean few(String list) {
    int size = terms(list).size();
    return size > 0 && size <= FEW;
  }

  List<Term> terms(String list) {
    return terms.vocabulary(list).map(Vocabulary::terms).orElse(List.of());
  }

  /// As the form shows it.
  public String shown(Field field, String stored) {
    return switch (field.form()) {
      case Form.Number(boolean whole)
          when !whole && STORED_NUMBER.matcher(stored).matches() && isClear(stored) ->
          PADDED_NUMBER.matcher(stored).replaceFirst("$1").replace('.', ',');
      case Form.Term(String list) when !few(list) -> label(list, stored).orElse(stored);
      case Form.Text _,
          Form.Number _,
          Form.YesNo _,
          Form.Choice _,
          Form.Term _,
          Form.Reference _,
          Form.Date _,
          Form.Time _,
          Form.Group _ ->
          stored;
    };
  }

  /// As the document holds it.
  String stored(Field field, String typed) {
    return switch (field.form()) {
      case Form.Number(boolean whole) -> number(typed.replace('−', '-'), whole);
      case Form.Date _ -> date(typed);
      case Form.Time _ -> time(typed);
      case Form.Term(String list) -> term(list, typed);
      case Form.Reference(List<String> folders) -> meant.apply(typed, folders).orElse(typed);
      case Form.Text _, Form.YesNo _, Form.Choice _, Form.Group _ -> typed;
    };
  }

  private static boolean isClear(String number) {
    return TwoReadings.of(number).isEmpty();
  }

  /// A point before three figures may be a decimal one or stand for thousands. Where it could be
  /// either it is kept as it was typed, for who typed it to say which.
  private static String number(String typed, boolean whole) {
    Matcher dutch = DUTCH_NUMBER.matcher(typed);
    if (!dutch.matches() || (whole ? dutch.group(3) != null : !isClear(typed))) {
      return typed;
    }
    String units = dutch.group(1) + dutch.group(2).replace(".", "");
    return dutch.group(3) == null
        ? units
        : TwoReadings.unmistakable(new BigDecimal(units + "." + dutch.group(3)));
  }

  private static String date(String typed) {
    Matcher words = DATE_IN_WORDS.matcher(typed.toLowerCase(Locale.ROOT));
    if (words.matches()) {
      int month = MONTHS.indexOf(words.group(2)) + 1;
      String day = words.group(1);
      return "%s-%02d".formatted(words.group(3), month)
          + (day == null ? "" : "-%02d".formatted(Integer.parseInt(day)));
    }
    Matcher dutch = DUTCH_DATE.matcher(typed);
    return dutch.matches()
        ? "%s-%02d-%02d"
            .formatted(
                dutch.group(3), Integer.parseInt(dutch.group(2)), Integer.parseInt(dutch.group(1)))
        : typed;
  }

  private static String time(String typed) {
    Matcher dutch = DUTCH_TIME.matcher(typed);
    return dutch.matches()
        ? "%02d:%s".formatted(Integer.parseInt(dutch.group(1)), dutch.group(2))
        : typed;
  }

  /// The label of a term, where it leads back to that term.
  private Optional<String> label(String list, String id) {
    return terms(list).stream()
        .filter(term -> term.id().equals(id))
        .map(Term::label)
        .filter(label -> term(list, label).equals(id))
        .findFirst();
  }

  private String term(String list, String typed) {
    List<Term> all = terms(list);
    if (all.stream().anyMatch(term -> term.id().equals(typed))) {
      return typed;
    }
    List<String> meant =
        all.stream().filter(term -> term.label().equalsIgnoreCase(typed)).map(Term::id).toList();
    return meant.size() == 1 ? meant.getFirst() : typed;
  }
}
