package nl.goedvoorbeeld.search;

import java.util.Arrays;
import java.util.Optional;

/// What results can be filtered by. The name is the parameter in addresses; all but two are also
/// the name of the vocabulary that the values come from. The order is that of addresses.
public enum Facet {
  KIND("soort"),
  AUDIENCE("doelgroep"),
  SECTOR("sector"),
  ORGANISATION_TYPE("organisatietype"),
  EDUCATION_TYPE("onderwijssoort"),
  MEASURE("maatregel"),
  STRATEGY("strategie"),
  REGION("regio"),
  MODE("vervoerwijze"),
  SIZE("grootte"),
  PHASE("fase"),
  STRENGTH("bewijskracht"),
  AGE("ouderdom"),
  SCHEME_TYPE("regelingsoort"),
  SCHEME_STATUS("regelingstatus"),
  IN_FORCE("geldig");

  private final String parameter;

  Facet(String parameter) {
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }

  static Optional<Facet> of(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
  }

  /// Whether its values are terms of the vocabulary of the same name.
  boolean hasVocabulary() {
    return this != KIND && this != IN_FORCE;
  }

  /// Whether the values of an item depend on the day on which one asks.
  boolean daily() {
    return this == AGE || this == SCHEME_STATUS || this == IN_FORCE;
  }
}
