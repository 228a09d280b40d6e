package nl.goedvoorbeeld.search.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.query.Query.Reading;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Reads the parameters of one request; says all that is wrong with them, not only the first.
public final class QueryReader {
  static final String TEXT = "q";
  static final String ORDER = "sorteer";
  static final String PAGE = "pagina";

  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_VALUES = 100;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}\\p{Z}]+");

  private final Vocabularies vocabularies;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
  private String text = "";
  private Optional<Order> order = Optional.empty();
  private int page = 1;

  private QueryReader(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /// An empty value says nothing: a form sends its empty fields along.
  public static Reading read(Map<String, List<String>> parameters, Vocabularies vocabularies) {
    QueryReader reader = new QueryReader(vocabularies);
    parameters.forEach(
        (name, values) -> {
          List<String> said = values.stream().filter(value -> !value.isEmpty()).toList();
          reader.parameter(name, said);
        });
    return reader.reading();
  }

  private Reading reading() {
    if (chosen.values().stream().mapToInt(Set::size).sum() > MOST_VALUES) {
      refuse(
          chosen.keySet().iterator().next().parameter(),
          "Kies niet meer dan %d filters tegelijk.".formatted(MOST_VALUES));
    }
    return refusals.isEmpty()
        ? new Reading.Understood(new Query(text, chosen, order, page), List.copyOf(unknown))
        : new Reading.Refused(List.copyOf(refusals), List.copyOf(unknown));
  }

  private void parameter(String name, List<String> values) {
    Optional<Facet> facet = Facet.of(name);
    if (facet.isPresent()) {
      facet(facet.get(), values);
      return;
    }
    switch (name) {
      case TEXT -> one(name, values).ifPresent(this::text);
      case ORDER -> one(name, values).ifPresent(this::order);
      case PAGE -> one(name, values).ifPresent(this::page);
      default -> unknown.add(name);
    }
  }

  private Optional<String> one(String name, List<String> values) {
    if (values.size() > 1) {
      refusals.add(twice(name));
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  private void text(String value) {
    if (value.length() > LONGEST_TEXT) {
      refuse(TEXT, "Geef «q» niet meer dan %d tekens.".formatted(LONGEST_TEXT));
    } else {
      text = UNSEEN.matcher(value).replaceAll(" ").strip();
    }
  }

  private void order(String value) {
    order = Order.of(value);
    if (order.isEmpty()) {
      refuse(
          ORDER,
          "«%s» is geen waarde van «sorteer». Kies uit: relevantie, nieuwste, titel, bewijskracht."
              .formatted(shown(value)));
    }
  }

  private void page(String value) {
    if (NUMBER.matcher(value).matches()) {
      page = Integer.parseInt(value);
    } else {
      refuse(
          PAGE,
          "«%s» is geen waarde van «pagina». Geef een getal, zoals 2.".formatted(shown(value)));
    }
  }

  private void facet(Facet facet, List<String> values) {
    if (values.size() > MOST_VALUES) {
      refuse(
          facet.parameter(),
          "Kies niet meer dan %d waarden van «%s».".formatted(MOST_VALUES, facet.parameter()));
      return;
    }
    for (String value : values) {
      Optional<String> known = value(facet, value);
      known.ifPresent(id -> chosen.computeIfAbsent(facet, _ -> new LinkedHashSet<>()).add(id));
      if (known.isEmpty()) {
        refusals.add(noValue(facet.parameter(), value));
      }
    }
  }

  /// A term that was merged into another one leads on to it.
  private Optional<String> value(Facet facet, String value) {
    if (facet.hasVocabulary()) {
      return vocabularies.term(facet.parameter(), value).map(Term::id);
    }
    return facet == Facet.KIND
        ? Kind.ofValue(value).filter(Kind::hasPage).map(Kind::value)
        : Optional.of(value).filter(QueryReader::isValidity);
  }

  private static boolean isValidity(String value) {
    return value.equals(Validity.NOW)
        || (YEAR.matcher(value).matches() && Validity.isYear(Integer.parseInt(value)));
  }

  static Refusal twice(String parameter) {
    return new Refusal(parameter, "Geef «%s» één keer.".formatted(parameter));
  }

  static Refusal noValue(String parameter, String value) {
    return new Refusal(
        parameter, "«%s» is geen waarde van «%s».".formatted(shown(value), parameter));
  }

  private void refuse(String parameter, String sentence) {
    refusals.add(new Refusal(parameter, sentence));
  }

  /// What was sent, short and without signs that disturb a sentence.
  private static String shown(String value) {
    String seen = UNSEEN.matcher(value).replaceAll(" ");
    return seen.length() <= 40 ? seen : seen.substring(0, 40) + "…";
  }
}
