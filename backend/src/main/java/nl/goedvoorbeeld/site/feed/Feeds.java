package nl.goedvoorbeeld.site.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.Form;
import nl.goedvoorbeeld.reading.JsonTree;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.web.Answer;

/// Any list of items as Atom, RSS or JSON Feed. The same list gives the same bytes: nothing in a
/// feed depends on when it was asked for.
public final class Feeds {
  public static final Feed SITE = new Feed("/feed.atom", Format.ATOM.type, "Goed Voorbeeld: alles");
  private static final Feed EZINE =
      new Feed("/ezine.atom", Format.ATOM.type, "Goed Voorbeeld: e-zine");

  /// More than this no reader program shows.
  public static final int LENGTH = 50;

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

  /// The feeds that a page of this kind points to.
  public static List<Feed> ofKind(Kind kind) {
    return kind.folder().equals(Kind.EDITION.folder())
        ? List.of(EZINE, SITE)
        : List.of(
            new Feed(
                "/zoeken.atom?soort=" + kind.value(),
                Format.ATOM.type,
                "Goed Voorbeeld: " + kind.plural()),
            SITE);
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

    /// Newest first, whatever order the list had: feed readers count on it.
    List<Item> newest() {
      return items.stream()
          .sorted(Comparator.comparing(Item::changed).reversed().thenComparing(Item::id))
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
    for (Item item : channel.newest()) {
      out.writeStartElement("entry");
      if (!item.language().isDutch()) {
        out.writeAttribute("xml:lang", item.language().code());
      }
      text(out, "title", item.title());
      text(out, "id", id(visit, item));
      text(out, "published", item.published().toString());
      text(out, "updated", item.changed().toString());
      link(out, "alternate", base + item.address(), "text/html");
      text(out, "summary", summary(visit, item));
      out.writeStartElement("content");
      out.writeAttribute("type", "html");
      out.writeCharacters(printable(content(visit, channel, item)));
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
    for (Item item : channel.newest()) {
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
      text(out, "description", content(visit, channel, item));
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
    feed.put("items", channel.newest().stream().map(item -> json(visit, channel, item)).toList());
    return feed;
  }

  private static Map<String, Object> json(Visit visit, Channel channel, Item item) {
    String base = visit.house().baseUrl();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", id(visit, item));
    entry.put("url", base + item.address());
    entry.put("title", item.title());
    entry.put("summary", summary(visit, item));
    entry.put("content_html", content(visit, channel, item));
    entry.put("date_published", item.published().toString());
    entry.put("date_modified", item.changed().toString());
    if (!item.language().isDutch()) {
      entry.put("language", item.language().code());
    }
    entry.put("tags", List.of(item.kind().word()));
    return entry;
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

  /// The whole text; of what a search found only the summary, so that many searches cost little.
  /// Feed readers do not know where an address starts, so every one is made whole.
  private static String content(Visit visit, Channel channel, Item item) {
    String base = visit.house().baseUrl();
    if (!channel.found().isEmpty()) {
      return "<p>" + SafeHtml.ofText(summary(visit, item)).html() + "</p>";
    }
    String body =
        visit
            .as(Form.ELSEWHERE)
            .body(item)
            .html()
            .replace("href=\"/", "href=\"" + base + "/")
            .replace("href=\"#", "href=\"" + base + item.address() + "#")
            .replace("src=\"/", "src=\"" + base + "/")
            // One address is enough for who reads elsewhere.
            .replaceAll(" (?:srcset|sizes)=\"[^\"]*\"", "");
    return "<p>" + SafeHtml.ofText(summary(visit, item)).html() + "</p>" + body;
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
