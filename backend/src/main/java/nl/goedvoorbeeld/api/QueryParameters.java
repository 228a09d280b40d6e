package nl.goedvoorbeeld.api;

import java.util.Arrays;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Order;
import tools.jackson.databind.node.ObjectNode;

/// What can stand behind the question mark of an address, as the description tells it.
final class QueryParameters {
  private QueryParameters() {}

  static void write(ObjectNode parameters) {
    parameter(
        parameters,
        "zoekvraag",
        Resource.TEXT,
        "Woorden om naar te zoeken; zonder woorden is alles gevonden. Tussen dubbele aanhalingstekens"
            + " staan zij zo achter elkaar.",
        Schema.text().put("maxLength", 1000));
    for (Facet facet : Facet.values()) {
      parameter(parameters, facet.parameter(), facet.parameter(), sentence(facet), values(facet))
          .put("style", "form")
          .put("explode", true);
    }
    parameter(
        parameters,
        "volgorde",
        Resource.ORDER,
        "Waarop de resultaten zijn geordend; gewoonlijk «relevantie» als er woorden zijn, en anders"
            + " «nieuwste».",
        Schema.oneOf(Arrays.stream(Order.values()).map(Order::value).toList()));
    parameter(
        parameters,
        Resource.PAGE,
        Resource.PAGE,
        "Welke pagina. Voorbij de laatste is de lijst leeg.",
        between(1, Listing.LAST_PAGE, 1));
    parameter(
        parameters,
        Resource.PAGE_SIZE,
        Resource.PAGE_SIZE,
        "Hoeveel items op een pagina.",
        between(1, Listing.LARGEST_SIZE, Listing.USUAL_SIZE));
    parameter(
        parameters,
        Resource.DAY,
        Resource.DAY,
        "De dag waarvoor status en bedragen gelden; gewoonlijk vandaag. Van %d tot en met %d."
            .formatted(Arguments.FIRST_YEAR, Arguments.LAST_YEAR),
        Schema.text().put("format", "date"));
    parameter(
            parameters,
            "getypt",
            Resource.TEXT,
            "Wat tot nu toe is getypt.",
            Schema.text().put("minLength", 1).put("maxLength", Suggestions.LONGEST_TEXT))
        .put("required", true);
    parameter(
        parameters,
        Resource.MOST,
        Resource.MOST,
        "Hoeveel suggesties hoogstens.",
        between(1, Suggestions.MOST, Suggestions.USUAL_NUMBER));
  }

  private static ObjectNode parameter(
      ObjectNode parameters, String key, String name, String sentence, ObjectNode schema) {
    ObjectNode parameter =
        parameters.putObject(key).put("name", name).put("in", "query").put("description", sentence);
    parameter.set("schema", schema);
    return parameter;
  }

  private static ObjectNode between(int least, int most, int usual) {
    return Schema.of("integer").put("minimum", least).put("maximum", most).put("default", usual);
  }

  private static String sentence(Facet facet) {
    return switch (facet.from()) {
      case KIND ->
          "Alleen items van deze soorten. Zonder deze parameter staan bronnen, cijfers,"
              + " organisaties, begrippen en regio’s apart in `naslag`.";
      case YEARS -> "Alleen regelingen die nu gelden («nu»), of in een jaar.";
      case TERMS, REGIONS, STRENGTH, OUTCOME, AGE, STATUS ->
          "Alleen wat bij een van deze termen van «%s» hoort. Welke er zijn, staat in `facetten`."
              .formatted(facet.parameter());
    };
  }

  private static ObjectNode values(Facet facet) {
    return Schema.list(
        switch (facet.from()) {
          case KIND -> Schemas.itemKind();
          case YEARS -> Schema.text().put("pattern", "^(nu|20\\d\\d|2100)$");
          case STRENGTH -> Schemas.strength();
          case AGE -> Schemas.age();
          case TERMS, REGIONS, OUTCOME, STATUS -> Schema.text();
        });
  }
}
