package nl.goedvoorbeeld.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Period;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.snapshot.Audience;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Change.Act;
import nl.goedvoorbeeld.content.snapshot.Day;
import nl.goedvoorbeeld.content.snapshot.Tidings;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.chapter.Chapters;
import nl.goedvoorbeeld.reading.effect.Effects;
import nl.goedvoorbeeld.reading.measure.Measures;
import nl.goedvoorbeeld.reading.scheme.SchemeLine;
import nl.goedvoorbeeld.reading.scheme.Schemes;
import nl.goedvoorbeeld.search.OnDay;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.frame.Structured;

/// The front page: what others did and what it brought, at once, for each sort of reader. Which
/// items these are stands in the day's set; nothing is looked for here.
final class Front {
  /// Where a heading says another word for many of them.
  private static final Map<Kind, String> MANY =
      Map.of(Kind.CHAPTER, "hoofdstukken", Kind.EDITION, "edities van het e-zine");

  private static final int MEASURES = 6;
  private static final int LINES = 2;

  private Front() {}

  static FrontPage page(Visit visit, OnDay onDay) {
    Day day = onDay.day();
    List<TidingsLine> news =
        visit.snapshot().latest().stream().map(one -> news(visit, one)).toList();
    return new FrontPage(
        frame(visit),
        "Buiten de spits: wat deden anderen, en wat leverde het op?",
        "Voorbeelden van werkgevers en onderwijsinstellingen, regelingen met het bedrag van "
            + (visit.onAnotherDay() ? "die dag" : "nu")
            + ", en een handreiking. Met bron, en niet mooier dan het is.",
        numbers(visit),
        Arrays.stream(Audience.values())
            .filter(audience -> day.entrance(audience).examples() > 0)
            .map(audience -> way(visit, audience, day.entrance(audience)))
            .toList(),
        visit.at(Visit.ALIKE),
        day.measures().stream()
            .map(proven -> Measures.frontLine(visit, proven))
            .filter(line -> line.effect().sign() != null)
            .limit(MEASURES)
            .toList(),
        more(visit),
        handreiking(visit),
        Chapters.inOrder(visit).stream().map(item -> Chapters.line(visit, item, false)).toList(),
        news.isEmpty() ? "Nieuwste voorbeelden" : "Nieuw en gewijzigd",
        news.isEmpty() ? begun(visit, day) : news);
  }

  private static PageFrame frame(Visit visit) {
    return new PageFrame(
            visit.house(),
            "",
            "Wat werkgevers en onderwijsinstellingen deden om de spits te spreiden en te mijden, wat het"
                + " bracht en hoe dat is gemeten.",
            "/",
            "",
            List.of(),
            List.of(Feeds.SITE),
            new JsonLd(Structured.site(visit.house())),
            true)
        .on(visit);
  }

  private static WayIn way(Visit visit, Audience audience, Day.Entrance entrance) {
    String many = many(audience);
    List<SchemeLine> amounts = amounts(visit, entrance);
    return new WayIn(
        audience.term(),
        visit.label("doelgroep", audience.term()),
        "Voor " + many,
        known(entrance, many),
        entrance.best().stream().map(item -> proven(visit, item)).toList(),
        amounts,
        Stream.concat(
                duties(visit, entrance).limit(LINES - amounts.size()),
                entrance.chapters().stream().limit(LINES).map(item -> chapter(visit, item)))
            .toList(),
        new NamedLink(
            visit.at(
                Visit.SEARCH
                    + "?soort=praktijkvoorbeeld&doelgroep="
                    + audience.term()
                    + "&sorteer=bewijskracht"),
            "Alle voorbeelden voor " + many));
  }

  private static String many(Audience audience) {
    return switch (audience) {
      case EMPLOYER -> "werkgevers";
      case SCHOOL -> "onderwijsinstellingen";
      case GOVERNMENT -> "overheden";
    };
  }

  private static String known(Day.Entrance entrance, String many) {
    return Dutch.count(entrance.examples(), "voorbeeld", "voorbeelden")
        + (entrance.measured() == 0
            ? ". Wij vonden nog geen meting."
            : "; bij %d is gemeten wat het bracht.".formatted(entrance.measured()))
        + (entrance.best().isEmpty()
            ? ""
            : " Dit zijn de best onderbouwde die vooral voor %s zijn.".formatted(many));
  }

  private static ProvenLine proven(Visit visit, Item item) {
    CaseStudy study = (CaseStudy) item.content();
    return new ProvenLine(
        visit.link(item),
        String.join(", ", visit.labels("maatregel", study.measures().stream().limit(2).toList())),
        Effects.headline(visit, study.effects()),
        Effects.evidence(visit, study.effects()),
        Effects.caveat(study.effects()));
  }

  private static List<SchemeLine> amounts(Visit visit, Day.Entrance entrance) {
    return entrance.schemes().stream()
        .flatMap(item -> Schemes.line(visit, item, (Scheme) item.content()).stream())
        .limit(LINES)
        .toList();
  }

  /// What holds, and is no amount.
  private static Stream<WayIn.Onward> duties(Visit visit, Day.Entrance entrance) {
    return entrance.schemes().stream()
        .filter(item -> ((Scheme) item.content()).amounts().isEmpty())
        .map(
            item -> {
              Scheme scheme = (Scheme) item.content();
              return new WayIn.Onward(
                  visit.label("regelingsoort", scheme.schemeType()), visit.link(item));
            });
  }

  private static WayIn.Onward chapter(Visit visit, Item item) {
    return new WayIn.Onward(
        "Handreiking, hoofdstuk " + ((Chapter) item.content()).number(), visit.link(item));
  }

  private static List<NamedLink> more(Visit visit) {
    return Stream.of(
            new NamedLink("/" + Kind.MEASURE.folder(), "Alle maatregelen"),
            new NamedLink("/" + Kind.CASE_STUDY.folder(), "Alle praktijkvoorbeelden"),
            new NamedLink("/" + Kind.SCHEME.folder(), "Alle regelingen"),
            new NamedLink(
                "/zoeken?soort=regeling&doelgroep=werkgever&geldig=nu",
                visit.onAnotherDay()
                    ? "Wat die dag geldt voor werkgevers"
                    : "Wat nu geldt voor werkgevers"),
            new NamedLink(
                "/zoeken?soort=regeling&regelingsoort=subsidie-voucher", "Subsidies en vouchers"),
            new NamedLink("/zoeken?soort=regeling&regelingsoort=verplichting", "Verplichtingen"))
        .map(door -> new NamedLink(visit.at(door.href()), door.text()))
        .toList();
  }

  private static Card handreiking(Visit visit) {
    HandreikingPage cover = Covers.handreiking(visit);
    return new Card(
        "",
        visit.at("/handreiking"),
        SafeHtml.ofText("Handreiking spreiden en mijden"),
        cover.version(),
        SafeHtml.ofText(cover.lead()),
        null,
        null,
        "",
        List.of());
  }

  private static TidingsLine news(Visit visit, Tidings tidings) {
    String day = Dutch.day(tidings.at().atZone(Dutch.ZONE).toLocalDate());
    return switch (tidings) {
      case Tidings.One(Item item, Change change) ->
          new TidingsLine(
              "%s, %s: %s".formatted(day, item.kind().word(), act(change.act())),
              List.of(visit.link(item)),
              change.note());
      case Tidings.Many(_, Act act, Map<Kind, Long> items) ->
          new TidingsLine(
              day + ": " + act(act),
              items.entrySet().stream().map(of -> list(visit, of.getKey(), of.getValue())).toList(),
              "");
    };
  }

  private static String act(Act act) {
    return switch (act) {
      case PUBLISHED -> "nieuw";
      case CHANGED -> "gewijzigd";
      case WITHDRAWN -> "vervallen";
    };
  }

  private static NamedLink list(Visit visit, Kind kind, long number) {
    String many = MANY.getOrDefault(kind, kind.plural().toLowerCase(Dutch.LOCALE));
    return new NamedLink(
        visit.at("/" + kind.folder() + (kind.hasList() ? "?sorteer=nieuwste" : "")),
        Dutch.count(number, kind.word(), many));
  }

  /// Where there is no news, what began last.
  private static List<TidingsLine> begun(Visit visit, Day day) {
    return day.begun().stream()
        .map(
            item ->
                new TidingsLine(
                    ((CaseStudy) item.content())
                        .period()
                        .flatMap(Period::start)
                        .map(start -> "begonnen: " + Dutch.date(start))
                        .orElse(""),
                    List.of(visit.link(item)),
                    ""))
        .toList();
  }

  private static String numbers(Visit visit) {
    return "%s, %s en %s, uit %s"
        .formatted(
            number(visit, Kind.CASE_STUDY, "praktijkvoorbeeld", "praktijkvoorbeelden"),
            number(visit, Kind.SCHEME, "regeling", "regelingen"),
            number(visit, Kind.FIGURE, "cijfer", "cijfers"),
            number(visit, Kind.SOURCE, "bron", "bronnen"));
  }

  private static String number(Visit visit, Kind kind, String one, String many) {
    return Dutch.count(visit.snapshot().items(kind).size(), one, many);
  }
}
