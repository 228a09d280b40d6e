package nl.goedvoorbeeld.api;

import static nl.goedvoorbeeld.api.Schema.Property.always;
import static nl.goedvoorbeeld.api.Schema.Property.sometimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.api.Schema.Property;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.evidence.Age;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.scheme.Amount;
import tools.jackson.databind.node.ObjectNode;

/// The shapes of all that is answered, as the description tells them.
final class Schemas {
  private final RecordSchema records;

  Schemas(Absence absence) {
    this.records = new RecordSchema(absence);
  }

  static List<Kind> kinds() {
    return Arrays.stream(Kind.values()).filter(Kind::hasPage).toList();
  }

  static String name(Kind kind) {
    return Arrays.stream(kind.value().split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  static ObjectNode itemKind() {
    return Schema.oneOf(kinds().stream().map(Kind::value).toList());
  }

  static ObjectNode strength() {
    return Schema.oneOf(Arrays.stream(Strength.values()).map(Strength::term).toList());
  }

  /// How long ago was measured: a term of the vocabulary `ouderdom`.
  static ObjectNode age() {
    return Schema.oneOf(Arrays.stream(Age.values()).map(Age::term).toList());
  }

  void write(ObjectNode schemas) {
    List<Property> mention = mention();
    List<Property> hit = new ArrayList<>(mention);
    hit.add(
        always(
            "passages",
            Schema.list(
                "De zinnen waarin de woorden staan, hooguit twee.",
                Schema.list(Schema.ref("Tekstdeel")))));
    schemas.set(
        "Zoekresultaten",
        Schema.object(
            List.of(
                always("totaal", Schema.number("Hoeveel er is gevonden, zonder de naslag.")),
                always("pagina", Schema.number("Welke pagina dit is.")),
                always("paginas", Schema.number("Hoeveel pagina’s er zijn.")),
                sometimes("zoekvraag", Schema.text("De woorden zoals ze zijn getypt.")),
                sometimes(
                    "gelezenAls",
                    Schema.text("Waarop is gezocht, als een woord nergens voorkwam.")),
                sometimes(
                    "bedoeldeU",
                    Schema.text("Wat misschien is bedoeld. Er is gezocht op wat er is getypt.")),
                sometimes(
                    "deelVanDeWoorden",
                    Schema.flag("Of geen van de resultaten alle woorden bevat.")),
                sometimes("onbekendePlaats", silence()),
                sometimes("onderdeel", section()),
                sometimes(
                    "onbekendeWoorden",
                    Schema.list("Woorden die nergens voorkomen.", Schema.text("Eén woord."))),
                always("resultaten", Schema.list("Eén pagina.", Schema.ref("Treffer"))),
                always("naslag", reference()),
                always("facetten", Schema.list("Waarmee te filteren is.", Schema.ref("Facet"))),
                always("_links", Schema.ref("Paginalinks")))));
    schemas.set("Treffer", Schema.object(hit));
    schemas.set(
        "Lijst",
        Schema.object(
            List.of(
                always("totaal", Schema.number("Hoeveel items er zijn.")),
                always("pagina", Schema.number("Welke pagina dit is.")),
                always("paginas", Schema.number("Hoeveel pagina’s er zijn.")),
                always("paginagrootte", Schema.number("Hoeveel items een pagina heeft.")),
                always("resultaten", Schema.list("Eén pagina.", Schema.ref("Vermelding"))),
                always("_links", Schema.ref("Paginalinks")))));
    schemas.set("Vermelding", Schema.object(mention));
    schemas.set(
        "Facet",
        Schema.object(
            List.of(
                always("naam", Schema.text("De naam van de parameter.")),
                always("label", Schema.text("Hoe het filter heet.")),
                always(
                    "waarden",
                    Schema.list(
                        "De waarden die iets opleveren of gekozen zijn.",
                        Schema.ref("Facetwaarde"))))));
    schemas.set(
        "Facetwaarde",
        Schema.object(
            List.of(
                always("waarde", Schema.text("De waarde van de parameter.")),
                always("label", Schema.text("Hoe de waarde heet.")),
                always("aantal", Schema.number("Hoeveel er is met alleen deze waarde.")),
                always("gekozen", Schema.flag("Of er nu op wordt gefilterd.")),
                sometimes(
                    "smaller", Schema.list("De waarden hieronder.", Schema.ref("Facetwaarde"))))));
    schemas.set(
        "Tekstdeel",
        Schema.object(
            List.of(
                always("tekst", Schema.text("Gewone tekst, geen HTML.")),
                always("gemarkeerd", Schema.flag("Of hiernaar is gezocht.")))));
    schemas.set(
        "Suggesties",
        Schema.object(
            List.of(
                always("suggesties", Schema.list("De beste eerst.", Schema.ref("Suggestie"))))));
    schemas.set("Suggestie", Schema.object(suggestion()));
    schemas.set(
        "Paginalinks",
        Schema.object(
            List.of(
                always("self", Schema.ref("Link")),
                sometimes("prev", Schema.ref("Link")),
                sometimes("next", Schema.ref("Link")))));
    schemas.set("Link", Schema.object(List.of(always("href", Schema.address("Het hele adres.")))));
    schemas.set("Probleem", Schema.object(problem()));
    schemas.set(
        RecordSchema.UNKNOWN,
        Schema.oneOf(Arrays.stream(Stated.Why.values()).map(Stated.Why::words).toList())
            .put("description", "Waarom er geen waarde is."));
    kinds().forEach(kind -> schemas.set(name(kind), Schema.object(item(kind))));
  }

  private static ObjectNode silence() {
    return Schema.object(
            List.of(
                always("naam", Schema.text("De gemeente die in de zoekvraag staat.")),
                always(
                    "eromheen",
                    Schema.list(
                        "Waar zij in ligt, als daar wel iets over staat.",
                        Schema.object(
                            List.of(
                                always("naam", Schema.text("Hoe het gebied heet.")),
                                always("webadres", Schema.address("De pagina voor mensen.")),
                                always(
                                    "apiadres",
                                    Schema.address("De zoekresultaten, in deze API."))))))))
        .put("description", "Een gemeente waarover hier niets staat.");
  }

  private static ObjectNode section() {
    return Schema.object(
            List.of(
                always("titel", Schema.text("Hoe het onderdeel heet.")),
                always("webadres", Schema.address("De pagina voor mensen.")),
                always("apiadres", Schema.address("Alle items ervan, in deze API."))))
        .put("description", "Het onderdeel van de site dat zo heet als wat er is getypt.");
  }

  private static ObjectNode reference() {
    return Schema.object(
            List.of(
                always("totaal", Schema.number("Hoeveel er daarvan is gevonden.")),
                always("resultaten", Schema.list("De beste.", Schema.ref("Treffer")))))
        .put(
            "description",
            "Bronnen, cijfers, organisaties, begrippen en regio’s, als niet op soort is gefilterd.");
  }

  private static List<Property> mention() {
    return List.of(
        always("id", Schema.text("Blijvend kenmerk.")),
        always("titel", Schema.text("De titel.")),
        always("itemsoort", itemKind().put("description", "De soort item.")),
        always("samenvatting", Schema.text("Waar het over gaat.")),
        always("webadres", Schema.address("De pagina voor mensen.")),
        always("apiadres", Schema.address("Het hele item in deze API.")),
        always("gepubliceerdOp", Schema.instant("Sinds wanneer het openbaar is.")),
        always("gewijzigdOp", Schema.instant("De laatste wijziging die aan lezers is gemeld.")),
        sometimes("taal", Schema.text("De taal van titel en tekst, als dat geen Nederlands is.")),
        sometimes("vervallen", Schema.text("Waarom het niet meer geldt.")),
        sometimes(
            "bewijskracht",
            strength().put("description", "Bij een praktijkvoorbeeld: hoe sterk het bewijs is.")),
        sometimes("peildatum", Schema.day("Bij een regeling: de dag waarvoor de status geldt.")),
        sometimes("statusOpPeildatum", Schema.text("Bij een regeling: haar status op die dag.")));
  }

  private static List<Property> suggestion() {
    return List.of(
        always(
            "suggestiesoort",
            Schema.oneOf(List.of("item", "filter", "onderdeel"))
                .put(
                    "description",
                    "Een item, een filter om mee te zoeken, of een onderdeel van de site.")),
        always("tekst", Schema.text("Wat er te kiezen is.")),
        always("delen", Schema.list("Dezelfde tekst, in delen.", Schema.ref("Tekstdeel"))),
        always("webadres", Schema.address("De pagina voor mensen.")),
        always("apiadres", Schema.address("Het item, de zoekresultaten of de lijst, in deze API.")),
        sometimes("itemsoort", itemKind().put("description", "Bij een item: de soort.")),
        sometimes("facet", Schema.text("Bij een filter: de naam van de parameter.")),
        sometimes("facetLabel", Schema.text("Bij een filter: hoe het heet.")),
        sometimes("waarde", Schema.text("Bij een filter: de waarde van de parameter.")));
  }

  private static List<Property> problem() {
    return List.of(
        always("type", Schema.text("De soort probleem.").put("format", "uri-reference")),
        always("title", Schema.text("Wat er in het algemeen aan de hand is.")),
        always(
            "status",
            Schema.of("integer")
                .put("minimum", 400)
                .put("maximum", 599)
                .put("description", "De HTTP-status.")),
        always("detail", Schema.text("Wat er nu aan de hand is, en wat u kunt doen.")),
        sometimes(
            "fouten",
            Schema.list(
                "Alles wat aan de parameters niet klopt.",
                Schema.object(
                    List.of(
                        always("parameter", Schema.text("De naam van de parameter.")),
                        always("melding", Schema.text("Wat er niet aan klopt.")))))));
  }

  /// What the item's document says, and what the site computes from it.
  private List<Property> item(Kind kind) {
    List<Property> properties = new ArrayList<>();
    properties.add(always("webadres", Schema.address("De pagina voor mensen.")));
    properties.add(
        always(
            "itemsoort", Schema.oneOf(List.of(kind.value())).put("description", "De soort item.")));
    properties.addAll(records.properties(kind.type(), kind.value()));
    properties.add(always("gepubliceerdOp", Schema.instant("Sinds wanneer het openbaar is.")));
    properties.add(
        always("gewijzigdOp", Schema.instant("De laatste wijziging die aan lezers is gemeld.")));
    properties.add(sometimes("vervallen", Schema.text("Waarom het niet meer geldt.")));
    if (kind == Kind.CASE_STUDY) {
      properties.add(
          always(
              "bewijskracht", strength().put("description", "Hoe sterk het bewijs is, berekend.")));
    }
    if (kind == Kind.SCHEME) {
      properties.add(always("peildatum", Schema.day("De dag waarvoor dit geldt.")));
      properties.add(sometimes("statusOpPeildatum", Schema.text("De status op die dag.")));
      properties.add(
          always(
              "bedragenOpPeildatum",
              Schema.list(
                  "De bedragen die op die dag gelden.",
                  Schema.object(records.properties(Amount.class, "regeling.bedragen")))));
    }
    if (kind == Kind.FIGURE) {
      properties.add(always("weergave", Schema.text("De waarde zoals de site haar schrijft.")));
    }
    properties.add(always("tekst", Schema.text("De tekst, in Markdown.")));
    properties.add(always("html", Schema.text("Dezelfde tekst als veilige HTML.")));
    return properties;
  }
}
