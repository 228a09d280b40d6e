package nl.goedvoorbeeld.site.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Page;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.content.TermList;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.Form;
import nl.goedvoorbeeld.reading.ItemAddress;
import nl.goedvoorbeeld.reading.JsonTree;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.ezine.Ezine;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.web.Answer;

/// Any list of items as Atom, RSS or JSON Feed. The same list gives the same bytes: nothing in a
/// feed depends on when it was asked for.
public final class Feeds {
  public static final Feed SITE = new Feed("/feed.atom", Format.ATOM.type, "Goed Voorbeeld: alles");
  private static final Feed EZINE =
      new Feed("/ezine.atom", Format.ATOM.type, "Goed Voorbeeld: e-zine");

  /// More than this no reader program shows.
  public static final int LENGTH = 50;

  /// For the texts of a feed together, in characters. Reader programs fetch all of it each time
  /// that one thing changed, so it is a bound for what only a much larger library has: of what does
  /// not fit stands the summary.
  static final int ROOM = 300_000;

  private Feeds() {}

  /// The forms, by the ending of the address.
  public enum Format {
    ATOM("atom", "application/atom+xml"),
    RSS("rss", "application/rss+xml"),
    JSON("json", "application/feed+json");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    public static Optional<Format> of(String ending) {
      return List.of(values()).stream().filter(form -> form.ending.equals(ending)).findFirst();
    }
  }

  /// The feeds that the page of an item points to: what it is about first, then all of its kind.
  public static List<Feed> ofItem(Visit visit, Item item) {
    List<Feed> feeds = new ArrayList<>();
    switch (item.content()) {
      case Edition _, Organisation _ -> feeds.add(following(item));
      case Article _ -> Ezine.edition(visit, item).map(Feeds::following).ifPresent(feeds::add);
      case Measure measure -> feeds.add(under(Facet.MEASURE, measure.term(), item));
      case Region region -> feeds.add(under(Facet.REGION, region.term(), item));
      case CaseStudy _,
          RoundTable _,
          Scheme _,
          Chapter _,
          Figure _,
          Initiative _,
          Definition _,
          Source _,
          Page _,
          TermList _ -> {}
    }
    feeds.addAll(ofKind(item.kind()));
    return List.copyOf(feeds);
  }

  private static Feed following(Item item) {
    return atom(item.address() + ItemAddress.ATOM, item.title());
  }

  private static Feed under(Facet facet, String term, Item item) {
    return ofQuery(Query.ALL.with(facet, term), item.title());
  }

  private static Feed ofQuery(Query query, String title) {
    return atom("/zoeken.atom?" + query.encoded(), title);
  }

  private static Feed atom(String href, String title) {
    return new Feed(href, Format.ATOM.type, "Goed Voorbeeld: " + title);
  }

  /// The feeds of all of a kind.
  public static List<Feed> ofKind(Kind kind) {
    return kind.folder().equals(Kind.EDITION.folder())
        ? List.of(EZINE, SITE)
        : List.of(ofQuery(Query.ALL.with(Facet.KIND, kind.value()), kind.plural()), SITE);
  }

  /// The feeds of a list of one kind, and first of what is chosen from it.
  ///
  /// @param query with the kind among what is chosen
  public static List<Feed> ofList(Kind kind, Query query) {
    return query.chosen().size() == 1
        ? ofKind(kind)
        : Stream.concat(
                Stream.of(ofQuery(query, kind.plural() + ", met deze filters")),
                ofKind(kind).stream())
            .toList();
  }

  /// The feeds of one search, in every form.
  public static List<Feed> ofSearch(String encodedQuery) {
    String query = encodedQuery.isEmpty() ? "" : "?" + encodedQuery;
    return List.of(
        new Feed("/zoeken.atom" + query, Format.ATOM.type, "Atom"),
        new Feed("/zoeken.rss" + query, Format.RSS.type, "RSS"),
        new Feed("/zoeken.json" + query, Format.JSON.type, "JSON Feed"));
  }

  /// @param self the address of the feed, and `page` that of the page with the same list
  /// @param next the address of the next part; empty when this is all, or all that is offered
  /// @param found what a search counted besides; empty for other lists
  public record Channel(
      String title,
      String self,
      String page,
      List<Item> items,
      String next,
      Map<String, Object> found) {
    public Channel(String title, String self, String page, List<Item> items) {
      this(title, self, page, items, "", Map.of());
    }

    /// What belongs to an item: an edition with its articles, and what names an organisation.
    /// Nothing where that is the item alone.
    ///
    /// @param ending of the address
    public static Optional<Channel> of(Visit visit, Item item, String ending) {
      return switch (item.kind()) {
        case EDITION ->
            Optional.of(
                of(
                    item,
                    ending,
                    Stream.concat(Stream.of(item), Ezine.articles(visit, item).stream())));
        case ORGANISATION ->
            Optional.of(
                of(
                    item,
                    ending,
                    visit.snapshot().referringTo(item).stream()
                        .filter(one -> visit.snapshot().lists(one) && !one.kind().reference())));
        case CASE_STUDY,
            MEASURE,
            ROUND_TABLE,
            SCHEME,
            CHAPTER,
            ARTICLE,
            FIGURE,
            INITIATIVE,
            REGION,
            DEFINITION,
            SOURCE,
            PAGE,
            TERM_LIST ->
            Optional.empty();
      };
    }

    private static Channel of(Item item, String ending, Stream<Item> items) {
      return new Channel(
          "Goed Voorbeeld: " + item.title(),
          item.address() + ending,
          item.address(),
          items.toList());
    }

    /// Newest first, whatever order the list had: feed readers count on it. What is equally new
    /// stays in that order.
    List<Item> newest() {
      return items.stream()
          .sorted(Comparator.comparing(Item::changed).reversed())
          .limit(LENGTH)
          .toList();
    }

    /// When the list last changed. One in which there is nothing was looked for in all that is, and
    /// so is as new as that.
    Instant updated(Visit visit) {
      return newest(items)
          .or(() -> newest(visit.snapshot().newest(List.of(Kind.values()), 1)))
          .orElseGet(() -> visit.day().atStartOfDay(Dutch.ZONE).toInstant());
    }

    private static Optional<Instant> newest(List<Item> items) {
      return items.stream().map(Item::changed).max(Comparator.naturalOrder());
    }
  }

  public static Answer answer(Visit visit, Format form, Channel channel) {
    return switch (form) {
      case ATOM ->
          Answer.file(form.type + "; charset=utf-8", xml(out -> atom(visit, channel, out)));
      case RSS -> Answer.file(form.type + "; charset=utf-8", xml(out -> rss(visit, channel, out)));
      case JSON -> Answer.file(form.type, JsonTree.write(json(visit, channel)));
    };
  }

  private static void atom(Visit visit, Channel channel, XMLStreamWriter out)
      throws XMLStreamException {
    String base = visit.house().baseUrl();
    out.writeStartElement("feed");
    out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    out.writeAttribute("xml:lang", "nl");
    text(out, "title", channel.title());
    text(out, "id", base + channel.self());
    text(out, "updated", channel.updated(visit).toString());
    link(out, "self", base + channel.self(), Format.ATOM.type);
    link(out, "alternate", base + channel.page(), "text/html");
    if (!channel.next().isEmpty()) {
      link(out, "next", base + channel.next(), Format.ATOM.type);
    }
    author(visit, out);
    for (Entry entry : entries(visit, channel)) {
      Item item = entry.item();
      out.writeStartElement("entry");
      if (!item.language().isDutch()) {
        out.writeAttribute("xml:lang", item.language().code());
      }
      text(out, "title", item.title());
      text(out, "id", id(visit, item));
      text(out, "published", item.published().toString());
      text(out, "updated", item.changed().toString());
      link(out, "alternate", base + item.address(), "text/html");
      text(out, "summary", entry.summary());
      out.writeStartElement("content");
      out.writeAttribute("type", "html");
      out.writeCharacters(printable(entry.content()));
      out.writeEndElement();
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static void author(Visit visit, XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement("author");
    String organisation = visit.house().organisation();
    text(out, "name", organisation.isEmpty() ? "Goed Voorbeeld" : organisation);
    out.writeEndElement();
  }

  private static void link(XMLStreamWriter out, String rel, String href, String type)
      throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", rel);
    out.writeAttribute("type", type);
    out.writeAttribute("href", href);
  }

  private static void rss(Visit visit, Channel channel, XMLStreamWriter out)
      throws XMLStreamException {
    String base = visit.house().baseUrl();
    out.writeStartElement("rss");
    out.writeAttribute("version", "2.0");
    out.writeNamespace("atom", "http://www.w3.org/2005/Atom");
    out.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
    out.writeStartElement("channel");
    text(out, "title", channel.title());
    text(out, "link", base + channel.page());
    text(out, "description", channel.title());
    text(out, "language", "nl");
    text(out, "lastBuildDate", rfc822(channel.updated(visit)));
    out.writeEmptyElement("atom:link");
    out.writeAttribute("rel", "self");
    out.writeAttribute("type", Format.RSS.type);
    out.writeAttribute("href", base + channel.self());
    for (Entry entry : entries(visit, channel)) {
      Item item = entry.item();
      out.writeStartElement("item");
      text(out, "title", item.title());
      text(out, "link", base + item.address());
      out.writeStartElement("guid");
      out.writeAttribute("isPermaLink", "false");
      out.writeCharacters(id(visit, item));
      out.writeEndElement();
      text(out, "pubDate", rfc822(item.changed()));
      if (!item.language().isDutch()) {
        text(out, "dc:language", item.language().code());
      }
      text(out, "description", entry.content());
      out.writeEndElement();
    }
    out.writeEndElement();
    out.writeEndElement();
  }

  private static String rfc822(Instant at) {
    return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
        .format(at.atOffset(ZoneOffset.UTC));
  }

  private static Map<String, Object> json(Visit visit, Channel channel) {
    String base = visit.house().baseUrl();
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", channel.title());
    feed.put("home_page_url", base + channel.page());
    feed.put("feed_url", base + channel.self());
    if (!channel.next().isEmpty()) {
      feed.put("next_url", base + channel.next());
    }
    feed.put("language", "nl");
    if (!channel.found().isEmpty()) {
      feed.put("_zoekresultaat", channel.found());
    }
    feed.put("items", entries(visit, channel).stream().map(entry -> json(visit, entry)).toList());
    return feed;
  }

  private static Map<String, Object> json(Visit visit, Entry entry) {
    Item item = entry.item();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id(visit, item));
    tree.put("url", visit.house().baseUrl() + item.address());
    tree.put("title", item.title());
    tree.put("summary", entry.summary());
    tree.put("content_html", entry.content());
    tree.put("date_published", item.published().toString());
    tree.put("date_modified", item.changed().toString());
    if (!item.language().isDutch()) {
      tree.put("language", item.language().code());
    }
    tree.put("tags", List.of(item.kind().word()));
    return tree;
  }

  /// @param content what is read of it, with its summary above
  private record Entry(Item item, String summary, String content) {}

  private static List<Entry> entries(Visit visit, Channel channel) {
    List<Entry> entries = new ArrayList<>();
    int room = ROOM;
    for (Item item : channel.newest()) {
      String summary = summary(visit, item);
      int left = room;
      // What is too long already as it was written is not made into a page first.
      Optional<String> text =
          Optional.of(item)
              .filter(one -> one.document().length() <= left)
              .map(one -> text(visit, one))
              .filter(html -> html.length() <= left);
      room -= text.map(String::length).orElse(0);
      String above = "<p>" + SafeHtml.ofText(summary).html() + "</p>";
      entries.add(new Entry(item, summary, above + text.orElseGet(() -> onTheSite(visit, item))));
    }
    return entries;
  }

  /// Permanent, while the address may change with the slug and with the name of the site.
  private static String id(Visit visit, Item item) {
    String host =
        visit
            .snapshot()
            .authority()
            .orElseGet(
                () ->
                    visit
                        .house()
                        .baseUrl()
                        .replaceFirst("^[a-z]+://", "")
                        .replaceFirst("[:/].*$", ""));
    return "tag:" + host + ",2026:" + item.id();
  }

  /// What changed, when readers were told; else what it is. Why it was withdrawn once is no change
  /// of what there is to read now.
  private static String summary(Visit visit, Item item) {
    return visit.snapshot().history(item).stream()
        .filter(change -> change.act() != Change.Act.WITHDRAWN)
        .filter(Change::important)
        .filter(change -> !change.note().isEmpty())
        .findFirst()
        .map(change -> "Gewijzigd: " + change.note() + " " + item.masthead().summary())
        .orElse(item.masthead().summary());
  }

  /// The whole text, as the page of the item has it. Feed readers do not know where an address
  /// starts, so every one is made whole.
  private static String text(Visit visit, Item item) {
    String base = visit.house().baseUrl();
    return visit
        .as(Form.ELSEWHERE)
        .body(item)
        .html()
        .replace("href=\"/", "href=\"" + base + "/")
        .replace("href=\"#", "href=\"" + base + item.address() + "#")
        .replace("src=\"/", "src=\"" + base + "/")
        // One address is enough for who reads elsewhere.
        .replaceAll(" (?:srcset|sizes)=\"[^\"]*\"", "");
  }

  /// What stands in the place of a text that does not fit.
  private static String onTheSite(Visit visit, Item item) {
    return "<p><a href=\"%s\">Lees de hele tekst op de site</a></p>"
        .formatted(visit.house().baseUrl() + item.address());
  }

  private static void text(XMLStreamWriter out, String name, String value)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(printable(value));
    out.writeEndElement();
  }

  /// Control characters cannot stand in XML, in whatever way they are written.
  private static String printable(String value) {
    return value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  public interface Body {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  public static byte[] xml(Body body) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument("UTF-8", "1.0");
      body.write(out);
      out.writeEndDocument();
      out.flush();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory cannot fail", e);
    }
  }
}
