package nl.goedvoorbeeld.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.reading.AskedDay;
import nl.goedvoorbeeld.reading.History;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.ItemAddress;
import nl.goedvoorbeeld.reading.ItemJson;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.chapter.Chapters;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.OnDay;
import nl.goedvoorbeeld.search.answer.Alike;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.alike.Resembling;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.Frames;
import nl.goedvoorbeeld.site.list.ItemLists;
import nl.goedvoorbeeld.site.list.ListQuery;
import nl.goedvoorbeeld.site.newsletter.SignUp;
import nl.goedvoorbeeld.site.search.Searching;
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
  private static final String MARKDOWN = "text/markdown; charset=utf-8";
  private static final int LONGEST_PATH = 300;

  /// The pages and files that are there whatever the library holds.
  private static final Set<String> FIXED =
      Set.of(
          "/",
          "/zoeken",
          Visit.COMPARE,
          SignUp.PATH,
          SignUp.LINK,
          "/handreiking",
          "/handreiking.md",
          "/ezine",
          "/begrippen",
          Resembling.PATH,
          "/sitemap.xml",
          "/robots.txt",
          "/.well-known/security.txt");

  /// What is read, not what is looked up: a feed of all sources is news to nobody.
  static final List<Kind> READ =
      Arrays.stream(Kind.values()).filter(kind -> !kind.reference()).toList();

  private static final String TOO_MANY =
      "Er zijn in korte tijd te veel andere dagen opgevraagd. Probeer het over een minuut nog eens,"
          + " of bekijk de site zoals zij vandaag is.";

  /// What browsers and password programs ask for of every site, and where that is here.
  private static final String CHANGE_PASSWORD = "/redactie/account";

  private static final String ICON = "img/favicon.svg";

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
    String path = Meant.by(given).orElse(given);
    Matcher feed = FEED.matcher(path);
    Set<String> known = new TreeSet<>();
    if (path.equals(Searching.PATH) || feed.matches() && feed.group(1).equals("zoeken")) {
      known.addAll(Searching.parameters());
    }
    if (path.equals(Resembling.PATH)) {
      known.addAll(Profile.parameters());
    }
    if (path.equals(SignUp.PATH)) {
      known.addAll(SignUp.parameters());
    }
    listed(path).map(ListQuery::parameters).ifPresent(known::addAll);
    if (path.equals(Visit.COMPARE)) {
      known.add(Comparing.PARAMETER);
    }
    if (AskedDay.matters(libraries.snapshot(), path)) {
      known.add(AskedDay.PARAMETER);
    }
    return known;
  }

  @Override
  public Answer answer(Question question) {
    return libraries.read(
        library -> {
          Visit today = new Visit(library, question.day(), house);
          return day(question)
              .map(day -> orMeant(today.on(day), question))
              .orElseGet(() -> wrongDay(today));
        });
  }

  private static Optional<LocalDate> day(Question question) {
    return AskedDay.of(
        question.parameters().getOrDefault(AskedDay.PARAMETER, List.of()), question.day());
  }

  @Override
  public Answer failure(int status) {
    return failure(status, List.of());
  }

  @Override
  public Answer failure(int status, String sentence) {
    return failure(status, List.of(sentence));
  }

  private Answer failure(int status, List<String> sentences) {
    return libraries.read(
        library -> error(new Visit(library, LocalDate.EPOCH, house), status, sentences));
  }

  /// Where nothing is, to what was meant, if that is there.
  private Answer orMeant(Visit visit, Question question) {
    Answer answer = answer(visit, question);
    return answer.status() == 404
        ? Meant.by(question.path())
            .flatMap(path -> present(visit, path))
            .map(address -> Answer.moved(address + question.query()))
            .orElse(answer)
        : answer;
  }

  /// The address of what is at a path, without making it: that may take long.
  private static Optional<String> present(Visit visit, String path) {
    if (FIXED.contains(path) || listed(path).isPresent() || FEED.matcher(path).matches()) {
      return Optional.of(path);
    }
    return ItemAddress.of(path)
        .flatMap(
            item ->
                switch (visit.snapshot().look(item.folder(), item.slug())) {
                  case Lookup.Found(Item found) -> Optional.of(found.address() + item.form());
                  case Lookup.Moved(String now) -> Optional.of(now + item.form());
                  case Lookup.Sought(String search) -> Optional.of(search);
                  case Lookup.Gone _, Lookup.Missing _ -> Optional.empty();
                });
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
      return feed(visit, question, feed.group(1), Feeds.Format.of(feed.group(2)).orElseThrow());
    }
    return switch (path) {
      case "/" -> onDay(visit, day -> render("voorpagina", Front.page(visit, day)));
      case "/zoeken" -> search(visit, question);
      case Visit.COMPARE -> comparison(visit, question);
      case SignUp.PATH -> signUp(visit, question);
      case SignUp.LINK -> render("nieuwsbrief-link", SignUp.link(visit));
      case "/handreiking" -> render("handreiking", Covers.handreiking(visit));
      case "/handreiking.md" -> Answer.file(MARKDOWN, wholeHandreiking(visit));
      case "/ezine" -> render("ezine", Covers.ezine(visit));
      case "/begrippen" -> render("begrippen", ItemLists.glossary(visit));
      case Resembling.PATH -> alike(visit, question);
      case "/sitemap.xml" -> Answer.file("application/xml; charset=utf-8", Files.sitemap(visit));
      case "/robots.txt" -> Answer.file("text/plain; charset=utf-8", Files.robots(visit));
      case "/.well-known/security.txt" ->
          Answer.file("text/plain; charset=utf-8", Files.security(visit));
      case "/.well-known/change-password" -> Answer.moved(CHANGE_PASSWORD);
      case "/favicon.ico" -> Answer.moved(theme.address(ICON));
      default -> listOrItem(visit, question);
    };
  }

  /// On today always; on another day unless so many were asked for that no more are made now.
  private Answer onDay(Visit visit, Function<OnDay, Answer> answer) {
    Optional<OnDay> day =
        visit.onAnotherDay()
            ? visit.library().onOther(visit.day())
            : Optional.of(visit.library().on(visit.day()));
    return day.map(answer).orElseGet(() -> error(visit.on(visit.today()), 503, List.of(TOO_MANY)));
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
    Optional<Kind> kind = listed(question.path());
    if (kind.isPresent()) {
      return list(visit, question, kind.get());
    }
    Optional<String> twice = question.repeated();
    if (twice.isPresent()) {
      return error(visit, 400, List.of("Geef «%s» één keer.".formatted(twice.get())));
    }
    return ItemAddress.of(question.path())
        .map(address -> item(visit, question, address))
        .orElseGet(() -> error(visit, 404, List.of()));
  }

  /// The kind of which this is the list; some have a page of their own instead.
  private static Optional<Kind> listed(String path) {
    return Arrays.stream(Kind.values())
        .filter(kind -> path.equals("/" + kind.folder()))
        .filter(Kind::hasList)
        .findFirst();
  }

  private Answer list(Visit visit, Question question, Kind kind) {
    return switch (ListQuery.read(visit.library(), kind, question.parameters())) {
      case ListQuery.Reading.Understood(ListQuery list) ->
          ItemLists.page(visit, list)
              .map(page -> render("lijst", page))
              .orElseGet(
                  () -> error(visit, 404, List.of("Zo veel pagina’s heeft deze lijst niet.")));
      case ListQuery.Reading.Refused(List<String> sentences) -> error(visit, 400, sentences);
    };
  }

  private Answer item(Visit visit, Question question, ItemAddress address) {
    String form = address.form();
    return switch (visit.snapshot().look(address.folder(), address.slug())) {
      case Lookup.Found(Item item)
          when address.folder().equals(Kind.PAGE.folder())
              && question.path().startsWith("/" + Kind.PAGE.folder() + "/") ->
          Answer.moved(item.address() + form + question.query());
      case Lookup.Found(Item item) -> shown(visit, item, form);
      case Lookup.Moved(String now) -> Answer.moved(now + form + question.query());
      case Lookup.Sought(String search) when form.isEmpty() -> Answer.moved(search);
      case Lookup.Gone _ -> error(visit, 410, List.of());
      case Lookup.Missing _, Lookup.Sought _ -> error(visit, 404, List.of());
    };
  }

  private Answer shown(Visit visit, Item item, String form) {
    return switch (form) {
      case ItemAddress.MARKDOWN -> Answer.file(MARKDOWN, item.document());
      case ItemAddress.JSON -> Answer.file("application/json", ItemJson.of(visit, item));
      case ItemAddress.HISTORY ->
          render(
              "geschiedenis",
              new HistoryPage(
                  Frames.history(visit, item), visit.link(item), History.of(visit, item)));
      case ItemAddress.ATOM, ItemAddress.RSS -> followed(visit, item, form);
      default -> Answer.page(200, Pages.of(visit, item).with(theme));
    };
  }

  private Answer followed(Visit visit, Item item, String form) {
    return Feeds.Channel.of(visit, item, form)
        .map(
            channel ->
                Feeds.answer(visit, Feeds.Format.of(form.substring(1)).orElseThrow(), channel))
        .orElseGet(() -> error(visit, 404, List.of()));
  }

  private Answer search(Visit visit, Question question) {
    return switch (visit.library().parse(question.parameters())) {
      case Query.Reading.Understood(Query query, _) ->
          onDay(visit, day -> found(visit, query, day));
      case Query.Reading.Refused(var refusals, _) ->
          error(visit, 400, refusals.stream().map(refusal -> refusal.sentence()).toList());
    };
  }

  private Answer found(Visit visit, Query query, OnDay day) {
    Results results = visit.library().search(query, day);
    return query.page() > Math.max(1, results.pages())
        ? error(visit, 404, List.of("Zo veel pagina’s heeft deze zoekvraag niet."))
        : render("zoeken", Searching.page(visit, query, results).on(visit));
  }

  /// As lists of examples, always of today.
  private Answer alike(Visit visit, Question question) {
    return switch (visit.library().parseProfile(question.parameters())) {
      case Profile.Reading.Refused(var refusals) ->
          error(visit, 400, refusals.stream().map(refusal -> refusal.sentence()).toList());
      case Profile.Reading.Understood(Profile profile) -> {
        Alike alike = visit.library().alike(profile, visit.library().on(visit.today()));
        yield profile.page() > alike.pages()
            ? error(visit, 404, List.of("Zo veel pagina’s heeft deze lijst niet."))
            : render("lijkt-op-ons", Resembling.page(visit, alike));
      }
    };
  }

  private Answer signUp(Visit visit, Question question) {
    return switch (visit.library().parse(question.parameters())) {
      case Query.Reading.Refused(var refusals, _) ->
          error(visit, 400, refusals.stream().map(refusal -> refusal.sentence()).toList());
      case Query.Reading.Understood(Query query, _) ->
          render("nieuwsbrief", SignUp.page(visit, query, question.parameters()));
    };
  }

  private Answer comparison(Visit visit, Question question) {
    List<String> slugs = question.parameters().getOrDefault(Comparing.PARAMETER, List.of());
    return switch (Comparing.named(visit.snapshot(), slugs)) {
      case Comparing.Named.These(List<Item> none) when none.isEmpty() ->
          onDay(visit, day -> compared(visit, none, day.day().studies()));
      case Comparing.Named.These(List<Item> examples) -> compared(visit, examples, List.of());
      case Comparing.Named.Elsewhere(String address) -> Answer.moved(visit.at(address));
      case Comparing.Named.Refused(int status, String sentence) ->
          error(visit, status, List.of(sentence));
    };
  }

  private Answer compared(Visit visit, List<Item> examples, List<Item> best) {
    return render("vergelijk", Comparing.page(visit, examples, best));
  }

  private Answer feed(Visit visit, Question question, String list, Feeds.Format form) {
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
                    new Feeds.Channel("Goed Voorbeeld", question.path(), "/", newest(visit, READ));
                case "ezine" ->
                    new Feeds.Channel(
                        "Goed Voorbeeld: e-zine",
                        question.path(),
                        "/ezine",
                        newest(visit, List.of(Kind.EDITION, Kind.ARTICLE)));
                default ->
                    Searching.channel(
                        visit, query, question.path().substring(question.path().indexOf('.') + 1));
              });
    };
  }

  static List<Item> newest(Visit visit, List<Kind> kinds) {
    return visit.snapshot().newest(kinds, Feeds.LENGTH);
  }

  /// A page of an older or newer node, while nodes are renewed, asks for what it had itself. To
  /// send it on to ours would lead it round, for there it is sent back.
  private Answer asset(Visit visit, String path, String name) {
    return theme
        .asset(name)
        .map(
            asset ->
                theme.address(name).equals(path)
                    ? Answer.lasting(asset.contentType(), asset.bytes())
                    : Answer.passing(asset.contentType(), asset.bytes()))
        .orElseGet(() -> error(visit, 404, List.of()));
  }

  private static String wholeHandreiking(Visit visit) {
    return Chapters.inOrder(visit).stream().map(Item::document).collect(Collectors.joining("\n"));
  }

  private Answer wrongDay(Visit visit) {
    return error(
        visit,
        400,
        List.of("«peildatum» moet één dag zijn tussen 2000 en 2100, zoals 2026-01-31."));
  }

  private Answer error(Visit visit, int status, List<String> sentences) {
    return Answer.page(status, theme.page("fout", Errors.page(visit, status, sentences)));
  }

  private Answer render(String template, Object page) {
    return Answer.page(200, theme.page(template, page));
  }
}
