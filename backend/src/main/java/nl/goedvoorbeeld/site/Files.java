package nl.goedvoorbeeld.site;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.site.alike.Resembling;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.list.ListQuery;

/// The files that machines look for.
final class Files {
  /// The standard asks for less than a year; long before that a new day has made a new date.
  private static final int SECURITY_TXT_DAYS = 180;

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Files() {}

  /// Every page that is an item, the lists, and where one looks for what is alike; 50,000 at most,
  /// as the protocol says. With an item that stands here in more languages, all of these, as the
  /// head of its page names them.
  static byte[] sitemap(Visit visit) {
    String base = visit.house().baseUrl();
    return Feeds.xml(
        out -> {
          out.writeStartElement("urlset");
          out.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
          out.writeNamespace("xhtml", XHTML);
          out.writeStartElement("url");
          element(out, "loc", base + "/");
          out.writeEndElement();
          out.writeStartElement("url");
          element(out, "loc", base + Resembling.PATH);
          out.writeEndElement();
          out.writeStartElement("url");
          element(out, "loc", base + Visit.COMPARE);
          out.writeEndElement();
          out.writeStartElement("url");
          element(out, "loc", base + Visit.SUBSCRIBE);
          out.writeEndElement();
          for (Kind kind : Kind.values()) {
            if (kind.hasPage() && kind != Kind.PAGE && kind != Kind.ARTICLE) {
              out.writeStartElement("url");
              element(out, "loc", base + "/" + kind.folder());
              out.writeEndElement();
            }
          }
          for (Item item : visit.snapshot().items().stream().limit(49_000).toList()) {
            out.writeStartElement("url");
            element(out, "loc", base + item.address());
            element(out, "lastmod", item.changed().toString());
            for (NamedLink same : Tongue.of(visit, item).everywhere(item.address())) {
              out.writeEmptyElement("xhtml", "link", XHTML);
              out.writeAttribute("rel", "alternate");
              out.writeAttribute("hreflang", same.language().code());
              out.writeAttribute("href", base + same.href());
            }
            out.writeEndElement();
          }
          out.writeEndElement();
        });
  }

  private static void element(javax.xml.stream.XMLStreamWriter out, String name, String text)
      throws javax.xml.stream.XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  /// Filters and comparisons multiply without end, so searches with parameters are not crawled, nor
  /// lists that have filters, nor what an organisation tells of itself: what stands in those is in
  /// the sitemap.
  static String robots(Visit visit) {
    String lists =
        Arrays.stream(Kind.values())
            .filter(ListQuery::filters)
            .map(kind -> "Disallow: /%s?\n".formatted(kind.folder()))
            .collect(Collectors.joining());
    return """
        User-agent: *
        Disallow: /zoeken?
        Disallow: /zoeken.
        Disallow: /lijkt-op-ons?
        Disallow: /vergelijk?
        Disallow: /nieuwsbrief?
        Disallow: /nieuwsbrief/
        %s
        Sitemap: %s/sitemap.xml
        """
        .formatted(lists, visit.house().baseUrl());
  }

  /// Never expired: the date moves on with the day.
  static String security(Visit visit) {
    String base = visit.house().baseUrl();
    String contact =
        visit.house().contactEmail().isEmpty()
            ? base + "/contact"
            : "mailto:" + visit.house().contactEmail();
    return """
        Contact: %s
        Expires: %s
        Preferred-Languages: nl, en
        Canonical: %s/.well-known/security.txt
        """
        .formatted(
            contact,
            visit
                .day()
                .plusDays(SECURITY_TXT_DAYS)
                .atTime(LocalTime.MIDNIGHT)
                .toInstant(ZoneOffset.UTC),
            base);
  }
}
