package nl.goedvoorbeeld.api;

import java.util.List;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.search.query.Facet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API in the words of OpenAPI 3.1, made from what the program itself reads. The same for as
/// long as the program runs.
final class Description {
  static final String TITLE = "Goed Voorbeeld: open gegevens";

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String ABOUT =
      """
      Alles wat op Goed Voorbeeld openbaar is, voor programma’s: praktijkvoorbeelden, maatregelen, \
      regelingen, cijfers en al het andere. Te lezen zonder sleutel, ook vanuit een webpagina van \
      een ander.

      * Een item heeft dezelfde sleutels als zijn document, en daarnaast wat eruit is berekend.
      * %s
      * Een verwijzing `map:naam` staat op `/map/naam`.
      * Een dag blijft een dag; een tijdstip is in UTC, op de milliseconde. Een datum is zo precies \
      als haar bron.
      * Elk antwoord heeft een ETag. Bewaar het, en vraag met `If-None-Match` of het nog klopt.
      * `%s` zelf geeft een korte wegwijzer.

      De licentie hieronder is die van de programmatuur. Voor hergebruik van de teksten is nog \
      geen licentie vastgesteld.

      ## Versies

      Wat in een versie erbij komt, verandert niets aan wat er was: lees over onbekende sleutels en \
      woorden heen. Een hoofdversie met andere afspraken krijgt een eigen adres. Hooguit twee \
      hoofdversies bestaan naast elkaar, de oudste een jaar; hier staat dan wanneer zij eindigt.

      * 2.0.0 (30 november 2026), op `/api/v2`: een waarde en de woorden voor haar ontbreken zijn \
      twee sleutels, zoals `contact` en `contactOnbekend`. In 1 was dat één sleutel met een waarde \
      of woorden. Verder is alles als in 1.1.0.
      * 1.1.0 (30 november 2026): `/api/v1` eindigt op 1 december 2027. Elk antwoord zegt dat met \
      `Deprecation`, `Sunset` en `Link`. Een tijdstip is op de milliseconde. Nieuw zijn de \
      sleutels `gemetenTot`, `opgegevenDoor`, `nogNaTeKijken` en `grens`, en bij een effect \
      `maatregel`; bij `soort` de woorden «opgegeven», «doel», «stand» en «begroot»; bij \
      `toestemming` «met naam» en «met organisatie», die «openbaar» vervangen; en het filter \
      `ouderdom`. Dat alles is er ook in 2.
      * 1.0.0 (26 november 2026): de eerste versie.
      """;

  /// How an item says why a value is absent.
  private static String unknown(Absence absence) {
    return switch (absence) {
      case IN_PLACE ->
          "Wat niet bekend is, staat er in woorden, zoals «niet gevonden»; een lege lijst ontbreekt.";
      case BESIDE ->
          "Wat niet bekend is, ontbreekt. Waarom, staat vaak in een sleutel ernaast: zonder `contact`"
              + " zegt `contactOnbekend` bijvoorbeeld «niet gevonden». Een lege lijst ontbreekt.";
    };
  }

  private final House house;
  private final Major major;

  Description(House house, Major major) {
    this.house = house;
    this.major = major;
  }

  byte[] bytes() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("openapi", "3.1.0");
    info(root.putObject("info"));
    root.putArray("servers").addObject().put("url", house.baseUrl() + major.base());
    root.putArray("security");
    root.putObject("externalDocs")
        .put("url", house.baseUrl() + Major.CHANGES)
        .put("description", "Wat er in elke versie is veranderd, in gewone woorden.");
    tags(root.putArray("tags"));
    paths(root.putObject("paths"));
    ObjectNode components = root.putObject("components");
    headers(components.putObject("headers"));
    QueryParameters.write(components.putObject("parameters"));
    responses(components.putObject("responses"));
    new Schemas(major.absence()).write(components.putObject("schemas"));
    return MAPPER.writeValueAsBytes(root);
  }

  /// In a demonstration there is nobody to write to; the standard wants an address all the same.
  private void info(ObjectNode info) {
    info.put("title", TITLE)
        .put("description", ABOUT.formatted(unknown(major.absence()), major.base()))
        .put("version", major.version());
    String whose = house.organisation().isEmpty() ? "demonstratie" : house.organisation();
    info.putObject("contact")
        .put("name", "Beheer van de API van Goed Voorbeeld (" + whose + ")")
        .put("url", house.baseUrl() + "/contact")
        .put(
            "email",
            house.contactEmail().isEmpty()
                ? "demonstratie@goedvoorbeeld.invalid"
                : house.contactEmail());
    info.putObject("license").put("name", "EUPL-1.2").put("identifier", "EUPL-1.2");
  }

  private static void tags(ArrayNode tags) {
    tag(tags, "Zoeken", "Vinden, filteren en aanvullen.");
    for (Kind kind : Schemas.kinds()) {
      tag(tags, kind.plural(), "Alle, en elk apart: " + kind.word() + ".");
    }
    tag(tags, "Beschrijving", "Dit document.");
  }

  private static void tag(ArrayNode tags, String name, String sentence) {
    tags.addObject().put("name", name).put("description", sentence);
  }

  private void paths(ObjectNode paths) {
    ObjectNode search =
        operation(
            paths,
            "/zoekresultaten",
            "zoekresultaten",
            "Zoeken",
            "Zoeken in alles",
            "Wat de woorden bevat en door de filters komt, met de aantallen per filterwaarde. Binnen"
                + " één filter geldt «of», tussen filters «en».");
    ArrayNode searchParameters = search.putArray("parameters");
    reference(searchParameters, "parameters", "zoekvraag");
    for (Facet facet : Facet.values()) {
      reference(searchParameters, "parameters", facet.parameter());
    }
    reference(searchParameters, "parameters", "volgorde");
    reference(searchParameters, "parameters", Resource.PAGE);
    answers(search, "Zoekresultaten", false);

    ObjectNode suggest =
        operation(
            paths,
            "/suggesties",
            "suggesties",
            "Zoeken",
            "Aanvullen wat wordt getypt",
            "Items en filters die iemand kan bedoelen die nog aan het typen is.");
    ArrayNode suggestParameters = suggest.putArray("parameters");
    reference(suggestParameters, "parameters", "getypt");
    reference(suggestParameters, "parameters", Resource.MOST);
    answers(suggest, "Suggesties", false);

    Schemas.kinds().forEach(kind -> collection(paths, kind));
    Schemas.kinds().forEach(kind -> single(paths, kind));

    ObjectNode description =
        operation(
            paths,
            "/openapi.json",
            "openapi",
            "Beschrijving",
            "Dit document",
            "De beschrijving van deze API, in OpenAPI 3.1.");
    answers(description, "", false);
  }

  private void collection(ObjectNode paths, Kind kind) {
    Resource resource = new Resource.Collection(kind);
    ObjectNode list =
        operation(
            paths,
            "/" + Resource.collection(kind),
            "lijst" + Schemas.name(kind),
            kind.plural(),
            "Alle items van de soort «%s»".formatted(kind.word()),
            "Op titel, een pagina tegelijk. Volg `_links.next` om alles te lezen.");
    ArrayNode parameters = list.putArray("parameters");
    for (String name : List.of(Resource.PAGE, Resource.PAGE_SIZE, Resource.DAY)) {
      if (resource.parameters().contains(name)) {
        reference(parameters, "parameters", name);
      }
    }
    answers(list, "Lijst", false);
  }

  private void single(ObjectNode paths, Kind kind) {
    boolean article = kind == Kind.ARTICLE;
    String names = article ? "/{editie}/{naam}" : "/{naam}";
    ObjectNode item =
        operation(
            paths,
            "/" + kind.folder() + names,
            "item" + Schemas.name(kind),
            kind.plural(),
            "Eén item van de soort «%s»".formatted(kind.word()),
            "Het hele item, zoals het ook op de website staat.");
    ArrayNode parameters = item.putArray("parameters");
    if (article) {
      name(parameters, "editie", "De naam van de editie in haar adres.");
    }
    name(parameters, "naam", "De naam van het item in zijn adres.");
    if (kind == Kind.SCHEME) {
      reference(parameters, "parameters", Resource.DAY);
    }
    answers(item, Schemas.name(kind), true);
  }

  private ObjectNode operation(
      ObjectNode paths, String path, String id, String tag, String summary, String sentence) {
    ObjectNode operation = paths.putObject(path).putObject("get");
    operation.put("operationId", id).put("summary", summary).put("description", sentence);
    operation.putArray("tags").add(tag);
    if (major.ending().isPresent()) {
      operation.put("deprecated", true);
    }
    return operation;
  }

  private static void name(ArrayNode parameters, String name, String sentence) {
    parameters
        .addObject()
        .put("name", name)
        .put("in", "path")
        .put("required", true)
        .put("description", sentence)
        .set("schema", Schema.text().put("pattern", "^[a-z0-9-]+$"));
  }

  private static void reference(ArrayNode list, String group, String name) {
    list.addObject().put("$ref", "#/components/" + group + "/" + name);
  }

  /// @param schema of what is found; empty for any object
  private void answers(ObjectNode operation, String schema, boolean item) {
    ObjectNode answers = operation.putObject("responses");
    ObjectNode found = answer(answers, "200", "Gevonden.");
    found
        .putObject("content")
        .putObject(ApiJson.TYPE)
        .set("schema", schema.isEmpty() ? Schema.of("object") : Schema.ref(schema));
    ObjectNode headers = (ObjectNode) found.get("headers");
    headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
    headers
        .putObject("Access-Control-Allow-Origin")
        .put("$ref", "#/components/headers/AllowOrigin");
    if (item) {
      ObjectNode moved = answer(answers, "301", "Het item heeft voorgoed een ander adres.");
      ((ObjectNode) moved.get("headers"))
          .putObject("Location")
          .put("$ref", "#/components/headers/Location");
    }
    answer(answers, "304", "Wat u had, klopt nog.");
    shared(answers, "400", "Ongeldig");
    if (item) {
      shared(answers, "404", "NietGevonden");
    }
    shared(answers, "406", "AndereVorm");
    if (item) {
      shared(answers, "410", "Ingetrokken");
    }
    shared(answers, "500", "Fout");
  }

  private ObjectNode answer(ObjectNode answers, String status, String sentence) {
    ObjectNode answer = answers.putObject(status).put("description", sentence);
    ObjectNode headers = answer.putObject("headers");
    headers.putObject("API-Version").put("$ref", "#/components/headers/ApiVersion");
    if (major.ending().isPresent()) {
      for (String name : List.of("Deprecation", "Sunset")) {
        headers.putObject(name).put("$ref", "#/components/headers/" + name);
      }
    }
    return answer;
  }

  private static void shared(ObjectNode answers, String status, String name) {
    answers.putObject(status).put("$ref", "#/components/responses/" + name);
  }

  private void headers(ObjectNode headers) {
    header(headers, "ApiVersion", "De hele versie van deze API; bij elk antwoord, ook bij fouten.");
    header(headers, "AllowOrigin", "Elke website mag dit lezen.");
    header(headers, "ETag", "Kenmerk van dit antwoord, voor `If-None-Match`.");
    header(headers, "Location", "Het adres waar het item nu staat.");
    major
        .ending()
        .ifPresent(
            _ -> {
              header(headers, "Deprecation", "Sinds wanneer er een nieuwere hoofdversie is.");
              header(headers, "Sunset", "Wanneer deze hoofdversie eindigt.");
            });
  }

  private static void header(ObjectNode headers, String name, String sentence) {
    headers.putObject(name).put("description", sentence).set("schema", Schema.text());
  }

  private void responses(ObjectNode responses) {
    response(responses, "Ongeldig", "Met het verzoek klopt iets niet; alle fouten staan erbij.");
    response(responses, "NietGevonden", "Hier staat niets.");
    response(responses, "AndereVorm", "Het verzoek staat geen JSON toe.");
    response(responses, "Ingetrokken", "Dit stond hier, maar is ingetrokken.");
    response(responses, "Fout", "Er ging bij ons iets mis.");
  }

  private void response(ObjectNode responses, String name, String sentence) {
    answer(responses, name, sentence)
        .putObject("content")
        .putObject(Problem.TYPE)
        .set("schema", Schema.ref("Probleem"));
  }
}
