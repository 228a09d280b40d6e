package nl.goedvoorbeeld.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Lookup;
import nl.goedvoorbeeld.content.Stand;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.Query;
import nl.goedvoorbeeld.search.Results;
import nl.goedvoorbeeld.theme.Theme;
import nl.goedvoorbeeld.web.Answer;
import nl.goedvoorbeeld.web.Question;
import nl.goedvoorbeeld.web.Reading;
import org.springframework.stereotype.Component;

/// The addresses of the public face, and what stands at each.
///
/// An answer is a function of the library, the day and the question alone: it reads no cookie, no
/// header and no clock.
@Component
class Site implements Reading {
  private static final Pattern ASSET = Pattern.compile("/thema/[0-9a-f]+/([A-Za-z0-9/._-]+)");
  private static final Pattern FEED = Pattern.compile("/(feed|zoeken|ezine)\\.(atom|rss|json)");
  private static final Pattern PAGE =
      Pattern.compile("/([a-z0-9-]+)(\\.md|\\.json|/geschiedenis)?");

  /// The shortest slug that fits, so that what can be a form is one.
  private static final Pattern ITEM =
      Pattern.compile("/([a-z-]+)/([a-z0-9-]+(?:/[a-z0-9-]+)??)(\\.md|\\.json|/geschiedenis)?");

  private static final String HISTORY = "/geschiedenis";
  private static final String DAY = "peildatum";
  private static final String MARKDOWN = "text/markdown; charset=utf-8";
  private static final int LONGEST_PATH = 300;

  private final Libraries libraries;
  private final Theme theme;
  private final House house;

  Site(Libraries libraries, Theme theme, House house) {
    this.libraries = libraries;
    this.theme = theme;
    this.house = house;
  }

  @Override
  public Stand stand() {
    return libraries.snapshot().stand();
  }

  @Override
  public Set<String> parameters(String given) {
    String path = withoutSlash(given);
    Matcher feed = FEED.matcher(path);
    if (path.equals(Searching.PATH) || feed.matches() && feed.group(1).equals("zoeken")) {
      return Set.copyOf(Searching.parameters());
    }
    Set<String> known = new TreeSet<>();
    if (listed(path).isPresent()) {
      known.addAll(List.of("pagina", "sorteer"));
    }
    if (path.matches("/" + Kind.SCHEME.folder() + "(/.*)?")) {
      known.add(DAY);
    }
    return known;
  }

  @Override
  public Answer answer(Question question) {
    return libraries.read(library -> answer(new Visit(library, question.day(), house), question));
  }

  @Override
  public Answer failure(int status) {
    return libraries.read(
        library -> error(new Visit(library, LocalDate.EPOCH, house), status, List.of()));
  }

  private Answer answer(Visit visit, Question question) {
    String path = question.path();
    if (path.length() > LONGEST_PATH) {
      return error(visit, 404, List.of());
    }
    if (path.length() > 1 && path.endsWith("/")) {
      return slashed(visit, question);
    }
    Matcher asset = ASSET.matcher(path);
    if (asset.matches()) {
      return asset(visit, path, asset.group(1));
    }
    Matcher feed = FEED.matcher(path);
    if (feed.matches()) {
      return feed(visit, question, feed.group(1), Feeds.Form.of(feed.group(2)).orElseThrow());
    }
    return switch (path) {
      case "/" -> render(visit, "voorpagina", Front.page(visit));
      case "/zoeken" -> search(visit, question);
      case "/handreiking" -> render(visit, "handreiking", Chapters.cover(visit));
      case "/handreiking.md" -> Answer.file(MARKDOWN, wholeHandreiking(visit));
      case "/ezine" -> render(visit, "ezine", Ezine.overview(visit));
      case "/begrippen" -> render(visit, "begrippen", Lists.glossary(visit));
      case "/sitemap.xml" -> Answer.file("application/xml; charset=utf-8", Files.sitemap(visit));
      case "/robots.txt" -> Answer.file("text/plain; charset=utf-8", Files.robots(visit));
      case "/.well-known/security.txt" ->
          Answer.file("text/plain; charset=utf-8", Files.security(visit));
      default -> listOrItem(visit, question);
    };
  }

  /// A slash too many leads on, when there is something to lead to.
  private Answer slashed(Visit visit, Question question) {
    String path = withoutSlash(question.path());
    Answer there = answer(visit, new Question(path, question.parameters(), question.day()));
    return there.status() == 200 ? Answer.moved(path + question.query()) : there;
  }

  private static String withoutSlash(String path) {
    String without = path.replaceFirst("/+$", "");
    return without.isEmpty() ? "/" : without;
  }

  private Answer listOrItem(Visit visit, Question question) {
    Optional<String> twice = question.repeated();
    if (twice.isPresent()) {
      return error(visit, 400, List.of("Geef «%s» één keer.".formatted(twice.get())));
    }
    Optional<Kind> kind = listed(question.path());
    if (kind.isPresent()) {
      return list(visit, question, kind.get());
    }
    Matcher page = PAGE.matcher(question.path());
    if (page.matches()) {
      String form = Optional.ofNullable(page.group(2)).orElse("");
      return item(visit, question, Kind.PAGE.folder(), page.group(1), form);
    }
    Matcher item = ITEM.matcher(question.path());
    if (!item.matches()) {
      return error(visit, 404, List.of());
    }
    String form = Optional.ofNullable(item.group(3)).orElse("");
    return item(visit, question, item.group(1), item.group(2), form);
  }

  /// The kind of which this is the list; some have a page of their own instead.
  private static Optional<Kind> listed(String path) {
    return Arrays.stream(Kind.values())
        .filter(kind -> path.equals("/" + kind.folder()))
        .filter(
            kind ->
                switch (kind) {
                  case CASE_STUDY,
                      MEASURE,
                      ROUND_TABLE,
                      SCHEME,
                      FIGURE,
                      INITIATIVE,
                      ORGANISATION,
                      REGION,
                      SOURCE ->
                      true;
                  case CHAPTER, EDITION, ARTICLE, DEFINITION, PAGE, TERM_LIST -> false;
                })
        .findFirst();
  }

  private Answer list(Visit visit, Question question, Kind kind) {
    Optional<Lists.Order> order =
        question
            .parameter("sorteer")
            .map(value -> Lists.Order.of(value).filter(Lists.orders(kind)::contains))
            .orElse(Optional.of(Lists.orders(kind).getFirst()));
    if (order.isEmpty()) {
      return error(visit, 400, List.of("«sorteer» heeft hier geen waarde die wij kennen."));
    }
    String page = question.parameter("pagina").orElse("1");
    if (!page.matches("[1-9]\\d{0,5}")) {
      return error(visit, 400, List.of("«pagina» moet een getal zijn, zoals 2."));
    }
    Optional<LocalDate> day = day(question);
    if (day.isEmpty()) {
      return wrongDay(visit);
    }
    if (Integer.parseInt(page) > Lists.pages(visit, kind)) {
      return error(visit, 404, List.of("Zo veel pagina’s heeft deze lijst niet."));
    }
    return render(
        visit,
        "lijst",
        Lists.page(
            new Visit(visit.library(), day.get(), house),
            kind,
            order.get(),
            Integer.parseInt(page)));
  }

  private Answer item(Visit visit, Question question, String folder, String slug, String form) {
    Lookup found = visit.snapshot().look(folder, slug);
    return switch (found) {
      case Lookup.Found(Item item)
          when folder.equals(Kind.PAGE.folder())
              && question.path().startsWith("/" + folder + "/") ->
          Answer.moved(item.address() + form + question.query());
      case Lookup.Found(Item item) -> shown(visit, question, item, form);
      case Lookup.Moved(String address) -> Answer.moved(address + form + question.query());
      case Lookup.Gone _ -> error(visit, 410, List.of());
      case Lookup.Missing _ -> error(visit, 404, List.of());
    };
  }

  private Answer shown(Visit visit, Question question, Item item, String form) {
    Optional<LocalDate> day = day(question);
    if (day.isEmpty()) {
      return wrongDay(visit);
    }
    Visit onDay = new Visit(visit.library(), day.get(), house);
    return switch (form) {
      case ".md" -> Answer.file(MARKDOWN, item.document());
      case ".json" -> Answer.file("application/json", ItemJson.of(onDay, item));
      case HISTORY ->
          render(
              visit,
              "geschiedenis",
              new HistoryPage(
                  Frames.of(
                      visit,
                      "Geschiedenis van " + Frames.title(item),
                      "Alle wijzigingen.",
                      item.address() + HISTORY),
                  "Geschiedenis",
                  visit.link(item),
                  Frames.history(visit, item)));
      default -> Pages.of(onDay, item, onDay.day().equals(question.day()), this::render);
    };
  }

  private Answer search(Visit visit, Question question) {
    return switch (visit.library().parse(question.parameters())) {
      case Query.Reading.Understood(Query query, _) -> found(visit, query);
      case Query.Reading.Refused(var refusals, _) ->
          error(visit, 400, refusals.stream().map(refusal -> refusal.sentence()).toList());
    };
  }

  private Answer found(Visit visit, Query query) {
    Results results = visit.library().search(query, visit.day());
    return query.page() > Math.max(1, results.pages())
        ? error(visit, 404, List.of("Zo veel pagina’s heeft deze zoekvraag niet."))
        : render(visit, "zoeken", Searching.page(visit, query, results));
  }

  private Answer feed(Visit visit, Question question, String list, Feeds.Form form) {
    return switch (visit
        .library()
        .parse(list.equals("zoeken") ? question.parameters() : Map.of())) {
      case Query.Reading.Refused(var refusals, _) ->
          error(visit, 400, refusals.stream().map(refusal -> refusal.sentence()).toList());
      case Query.Reading.Understood(Query query, _) ->
          Feeds.answer(
              visit,
              form,
              switch (list) {
                case "feed" ->
                    new Feeds.Channel("Goed Voorbeeld", question.path(), "/", readable(visit));
                case "ezine" ->
                    new Feeds.Channel(
                        "Goed Voorbeeld: e-zine",
                        question.path(),
                        "/ezine",
                        readable(visit).stream()
                            .filter(
                                item -> item.kind() == Kind.EDITION || item.kind() == Kind.ARTICLE)
                            .toList());
                default ->
                    Searching.channel(
                        visit, query, question.path().substring(question.path().indexOf('.') + 1));
              });
    };
  }

  /// What is read, not what is looked up: a feed of all sources is news to nobody.
  private static List<Item> readable(Visit visit) {
    return visit.snapshot().items().stream().filter(item -> !item.kind().reference()).toList();
  }

  private Answer asset(Visit visit, String path, String name) {
    return theme
        .asset(name)
        .map(
            asset ->
                theme.address(name).equals(path)
                    ? Answer.lasting(asset.contentType(), asset.bytes())
                    : Answer.moved(theme.address(name)))
        .orElseGet(() -> error(visit, 404, List.of()));
  }

  private static String wholeHandreiking(Visit visit) {
    return Chapters.inOrder(visit).stream().map(Item::document).collect(Collectors.joining("\n"));
  }

  /// The day that was asked for, or today; empty when it is no day between 2000 and 2100.
  private static Optional<LocalDate> day(Question question) {
    try {
      LocalDate day = question.parameter(DAY).map(LocalDate::parse).orElse(question.day());
      return Optional.of(day).filter(one -> one.getYear() >= 2000 && one.getYear() < 2100);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Answer wrongDay(Visit visit) {
    return error(
        visit,
        400,
        List.of("«peildatum» moet een dag zijn tussen 2000 en 2100, zoals 2026-01-31."));
  }

  private Answer error(Visit visit, int status, List<String> sentences) {
    return Answer.page(status, theme.page("fout", Errors.page(visit, status, sentences)));
  }

  private Answer render(Visit visit, String template, Object page) {
    return Answer.page(200, theme.page(template, page));
  }
}
