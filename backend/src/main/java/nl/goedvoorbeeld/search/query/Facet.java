package nl.goedvoorbeeld.search.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// What results can be filtered by. The name is the parameter in addresses; all but two are also
/// the name of the vocabulary that the values come from. The order is that of addresses.
///
/// An item is found under the terms that its record names as values ([Found]) of that vocabulary;
/// what is computed instead, its {@link From} says.
public enum Facet {
  KIND("soort", 0, 0, From.KIND),
  AUDIENCE("doelgroep", 5, 0),
  SECTOR("sector", 2, 2),
  ORGANISATION_TYPE("organisatietype", 4, 1),
  EDUCATION_TYPE("onderwijssoort", 3, 2),
  MEASURE("maatregel", 0, 6),
  STRATEGY("strategie", 1, 1),
  REGION("regio", 7, 1, From.REGIONS),
  MODE("vervoerwijze", 6, 0),
  SIZE("grootte", 0, 0),
  PHASE("fase", 0, 0),
  STRENGTH("bewijskracht", 0, 0, From.STRENGTH),
  AGE("ouderdom", 0, 0, From.AGE),
  OUTCOME("uitkomst", 0, 0, From.OUTCOME),
  SCHEME_TYPE("regelingsoort", 8, 0),
  SCHEME_STATUS("regelingstatus", 0, 0, From.STATUS),
  IN_FORCE("geldig", 0, 0, From.YEARS);

  private final String parameter;
  private final int suggested;
  private final int likeness;
  private final From from;

  /// From what of an item its values are.
  public enum From {
    /// The terms that its record names.
    TERMS,
    KIND,
    /// Where it is, and what lies around that.
    REGIONS,
    STRENGTH,
    /// That something was not done in the end, or made no difference.
    OUTCOME,
    /// How old its evidence is on a day.
    AGE,
    /// How it stands with a scheme on a day.
    STATUS,
    /// The years in which a scheme is in force, and whether it is on a day.
    YEARS
  }

  Facet(String parameter, int suggested, int likeness) {
    this(parameter, suggested, likeness, From.TERMS);
  }

  /// @param suggested the place of its terms among those that are suggested to who types; 0 where
  ///   they are not names of things that people look for (sizes, phases), or items of their own
  /// @param likeness how much more alike two items are that share a value
  Facet(String parameter, int suggested, int likeness, From from) {
    this.parameter = parameter;
    this.suggested = suggested;
    this.likeness = likeness;
    this.from = from;
  }

  public From from() {
    return from;
  }

  public String parameter() {
    return parameter;
  }

  /// How much more alike two items are that share a value.
  public int likeness() {
    return likeness;
  }

  /// Those whose terms are suggested to who types, the first first.
  public static List<Facet> suggested() {
    return Arrays.stream(values())
        .filter(facet -> facet.suggested > 0)
        .sorted(Comparator.comparingInt(facet -> facet.suggested))
        .toList();
  }

  public static Optional<Facet> of(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
  }

  /// Whether its values are terms of the vocabulary of the same name.
  public boolean hasVocabulary() {
    return from != From.KIND && from != From.YEARS;
  }

  /// What readers call it.
  public String label(Vocabularies vocabularies) {
    return switch (from) {
      case KIND -> "Soort";
      case YEARS -> "Geldig";
      case TERMS, REGIONS, STRENGTH, OUTCOME, AGE, STATUS ->
          vocabularies.vocabulary(parameter).map(Vocabulary::label).orElse(parameter);
    };
  }

  /// What readers call one of its values.
  public String label(String id, Vocabularies vocabularies) {
    return switch (from) {
      case KIND -> Kind.ofValue(id).map(Kind::plural).orElse(id);
      case YEARS -> id.equals(Validity.NOW) ? "Nu" : "In " + id;
      case TERMS, REGIONS, STRENGTH, OUTCOME, AGE, STATUS -> vocabularies.label(parameter, id);
    };
  }

  /// Whether the values of an item depend on the day on which one asks.
  public boolean daily() {
    return switch (from) {
      case AGE, STATUS, YEARS -> true;
      case TERMS, KIND, REGIONS, STRENGTH, OUTCOME -> false;
    };
  }
}
