package nl.goedvoorbeeld.markdown;

import java.util.Map;
import java.util.Optional;

/// The few things that the texts in these tests quote.
record Known(Map<String, Quote> quotes) implements Quotes {
  static final Known SOME =
      new Known(
          Map.of(
              "woon-werk",
              new Quote(
                  "<a class=\"cijfer\" href=\"/cijfers/woon-werk\"><data value=\"35\">35 %</data>"
                      + " <small>van 200 studenten</small></a>",
                  "35 % (van 200 studenten)"),
              "thuiswerken",
              new Quote("<span class=\"bedrag\">€ 2,45</span>", "€ 2,45"),
              "praktijkvoorbeelden:radboud",
              new Quote(
                  "<p class=\"gronden\"><a class=\"grond\""
                      + " href=\"/praktijkvoorbeelden/radboud\">Radboud</a></p>",
                  "Bron: Radboud")));

  @Override
  public Optional<Quote> quote(Directive directive) {
    String key =
        directive.name().equals("uitspraak")
            ? directive.attributes().getOrDefault("grond", "")
            : directive.label();
    return Optional.ofNullable(quotes.get(key));
  }

  @Override
  public String address(String target) {
    return target.equals("/maatregelen/oud") ? "/maatregelen/nieuw" : target;
  }
}
