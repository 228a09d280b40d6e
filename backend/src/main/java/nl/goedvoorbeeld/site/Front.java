package nl.goedvoorbeeld.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.reading.chapter.Chapters;
import nl.goedvoorbeeld.reading.measure.Measures;
import nl.goedvoorbeeld.reading.scheme.SchemeLine;
import nl.goedvoorbeeld.reading.scheme.Schemes;
import nl.goedvoorbeeld.reading.scheme.StatusSign;
import nl.goedvoorbeeld.search.OnDay;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.frame.Structured;

/// The front page: what others did and what it brought, at once.
final class Front {
  private static final int MEASURES = 6;
  private static final int SCHEMES = 6;
  private static final int NEWEST = 6;

  /// A library that was loaded in one go is all equally new: then examples come first.
  private static final List<Kind> NEWS =
      Stream.concat(
              Stream.of(Kind.CASE_STUDY, Kind.SCHEME, Kind.ARTICLE),
              Arrays.stream(Kind.values()).filter(kind -> !kind.reference() && kind != Kind.PAGE))
          .distinct()
          .toList();

  private Front() {}

  static FrontPage page(Visit visit, OnDay day) {
    return new FrontPage(
        frame(visit),
        "Buiten de spits: wat deden anderen, en wat leverde het op?",
        "Voorbeelden van werkgevers en onderwijsinstellingen, regelingen met het bedrag van "
            + (visit.onAnotherDay() ? "die dag" : "nu")
            + ", en een handreiking. Met bron, en niet mooier dan het is.",
        day.day().measures().stream()
            .map(proven -> Measures.frontLine(visit, proven))
            .filter(line -> line.effect().sign() != null)
            .limit(MEASURES)
            .toList(),
        schemes(visit),
        doors(visit),
        visit.at("/" + Kind.SCHEME.folder()),
        handreiking(visit),
        Chapters.inOrder(visit).stream().map(item -> Chapters.line(visit, item, false)).toList(),
        newest(visit),
        numbers(visit));
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

  /// In force and with an amount, the most quoted first.
  private static List<SchemeLine> schemes(Visit visit) {
    return visit.snapshot().mostQuotedSchemes().stream()
        .filter(item -> inForce(visit, (Scheme) item.content()))
        .flatMap(item -> Schemes.line(visit, item, (Scheme) item.content()).stream())
        .limit(SCHEMES)
        .toList();
  }

  private static boolean inForce(Visit visit, Scheme scheme) {
    StatusSign sign = Schemes.status(visit, scheme).sign();
    return sign == StatusSign.IN_FORCE || sign == StatusSign.CHANGES;
  }

  private static List<NamedLink> doors(Visit visit) {
    return Stream.of(
            new NamedLink(
                "/zoeken?soort=regeling&doelgroep=werkgever&geldig=nu",
                visit.onAnotherDay()
                    ? "Wat die dag geldt voor werkgevers"
                    : "Wat nu geldt voor werkgevers"),
            new NamedLink(
                "/zoeken?soort=regeling&regelingsoort=subsidie-voucher", "Subsidies en vouchers"),
            new NamedLink("/zoeken?soort=regeling&regelingsoort=verplichting", "Verplichtingen"),
            new NamedLink(
                "/zoeken?doelgroep=onderwijsinstelling", "Alles voor onderwijsinstellingen"))
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

  private static List<Card> newest(Visit visit) {
    return visit.snapshot().newest(NEWS, NEWEST).stream()
        .map(
            item -> {
              Card card = Cards.mixed(visit, item);
              return new Card(
                  card.kind(),
                  card.href(),
                  card.title(),
                  Tongue.said(item),
                  card.excerpt(),
                  null,
                  null,
                  "",
                  List.of());
            })
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
