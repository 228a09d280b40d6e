package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.ItemJson;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.answer.Suggestion;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.web.Answer;
import nl.goedvoorbeeld.web.Question;
import nl.goedvoorbeeld.web.Reading;
import tools.jackson.core.JsonGenerator;

/// The API in one of its versions: all that is public, to be read by programs. It is open to all,
/// without a key, and so also to scripts of other sites.
final class Api implements Reading {
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  private final Libraries libraries;
  private final House house;
  private final Major major;
  private final Map<String, String> headers;
  private final Addresses addresses;
  private final byte[] description;

  Api(Libraries libraries, House house, Major major) {
    this.libraries = libraries;
    this.house = house;
    this.major = major;
    this.headers = major.headers(house.baseUrl());
    this.addresses = new Addresses(house.baseUrl(), major);
    this.description = new Description(house, major).bytes();
  }

  @Override
  public String root() {
    return major.root();
  }

  @Override
  public Map<String, String> headers() {
    return headers;
  }

  @Override
  public boolean strict() {
    return true;
  }

  @Override
  public Stand stand() {
    return libraries.snapshot().stand();
  }

  @Override
  public Set<String> parameters(String path) {
    return Resource.at(major, path).map(Resource::parameters).orElse(Set.of());
  }

  @Override
  public Answer failure(int status) {
    return problem(status);
  }

  @Override
  public Answer answer(Question question) {
    Optional<Resource> resource = Resource.at(major, question.path());
    return resource.isEmpty()
        ? problem(404)
        : libraries.read(library -> answer(library, question, resource.get()));
  }

  private Answer answer(Library library, Question question, Resource resource) {
    Arguments arguments = new Arguments(question, resource.parameters());
    return switch (resource) {
      case Resource.Entry _ -> orFaults(arguments, () -> json(this::entry));
      case Resource.Described _ ->
          orFaults(arguments, () -> Answer.file(ApiJson.TYPE, description));
      case Resource.Search _ -> search(library, question, arguments);
      case Resource.Suggest _ -> suggest(library, arguments);
      case Resource.Collection(Kind kind) -> collection(library, kind, question, arguments);
      case Resource.Single(String folder, String slug) ->
          item(library, folder, slug, question, arguments);
    };
  }

  private Answer problem(int status) {
    return new Problem(major, status).answer();
  }

  private Answer orFaults(Arguments arguments, Supplier<Answer> answer) {
    List<ParameterFault> faults = arguments.faults();
    return faults.isEmpty() ? answer.get() : new Problem(major, faults).answer();
  }

  private static Answer json(Consumer<JsonGenerator> content) {
    return Answer.file(ApiJson.TYPE, ApiJson.bytes(content));
  }

  private void entry(JsonGenerator out) {
    out.writeStringProperty("titel", Description.TITLE);
    out.writeStringProperty("versie", major.version());
    out.writeObjectPropertyStart("_links");
    Addresses.link(out, "self", house.baseUrl() + major.base());
    Addresses.link(out, "openapi", house.baseUrl() + major.description());
    Addresses.link(out, "zoekresultaten", addresses.resource("zoekresultaten"));
    Addresses.link(out, "suggesties", addresses.resource("suggesties"));
    for (Kind kind : Schemas.kinds()) {
      String name = Resource.collection(kind);
      Addresses.link(out, camelCase(name), addresses.resource(name));
    }
    out.writeEndObject();
  }

  /// `ronde-tafels` is the only one for which it makes a difference.
  private static String camelCase(String name) {
    return HYPHEN.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private Answer search(Library library, Question question, Arguments arguments) {
    return switch (library.parse(question.parameters())) {
      case Query.Reading.Refused(var refusals, _) -> {
        refusals.forEach(refusal -> arguments.fault(refusal.parameter(), refusal.sentence()));
        yield new Problem(major, arguments.faults()).answer();
      }
      case Query.Reading.Understood(Query query, _) ->
          orFaults(
              arguments,
              () ->
                  json(
                      new SearchResults(
                              addresses, library.search(query, question.day()), question.day())
                          ::write));
    };
  }

  private Answer suggest(Library library, Arguments arguments) {
    String typed = arguments.text(Resource.TEXT, Suggestions.LONGEST_TEXT);
    int most = arguments.number(Resource.MOST, Suggestions.USUAL_NUMBER, Suggestions.MOST);
    return orFaults(
        arguments,
        () -> {
          List<Suggestion> suggestions = library.suggest(typed, most);
          return json(new Suggestions(addresses, suggestions)::write);
        });
  }

  private Answer collection(Library library, Kind kind, Question question, Arguments arguments) {
    int page = arguments.number(Resource.PAGE, 1, Listing.LAST_PAGE);
    int size = arguments.number(Resource.PAGE_SIZE, Listing.USUAL_SIZE, Listing.LARGEST_SIZE);
    LocalDate day = arguments.day(Resource.DAY);
    String asked = question.parameter(Resource.DAY).map(one -> "?peildatum=" + day).orElse("");
    String address = addresses.resource(Resource.collection(kind)) + asked;
    return orFaults(
        arguments,
        () ->
            json(
                new Listing(addresses, address, library.snapshot().items(kind), page, size, day)
                    ::write));
  }

  private Answer item(
      Library library, String folder, String slug, Question question, Arguments arguments) {
    LocalDate day = arguments.day(Resource.DAY);
    return orFaults(
        arguments,
        () ->
            switch (library.snapshot().look(folder, slug)) {
              case Lookup.Found(Item item) ->
                  Answer.file(
                      ApiJson.TYPE, ItemJson.of(library, day, house, item, major.absence()));
              case Lookup.Moved _ ->
                  Answer.moved(
                      addresses.path(library.snapshot().item(new Ref(folder, slug)).orElseThrow())
                          + question.query());
              case Lookup.Gone _ -> problem(410);
              case Lookup.Missing _, Lookup.Sought _ -> problem(404);
            });
  }
}
