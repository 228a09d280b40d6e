package nl.goedvoorbeeld.site;

import java.util.List;

/// Where something could leave the site besides the pages that link to each other: one list, so
/// that a way that is added is watched for drafts, withdrawn items and names alike.
public final class WaysOut {
  public static final List<String> FILES =
      List.of(
          "/sitemap.xml",
          "/robots.txt",
          "/.well-known/security.txt",
          "/feed.atom",
          "/feed.rss",
          "/feed.json",
          "/ezine.atom",
          "/ezine.rss",
          "/ezine.json",
          "/ezine/open.atom",
          "/ezine/open.rss",
          "/organisaties/open.atom",
          "/organisaties/open.rss",
          "/begrippen",
          "/lijkt-op-ons",
          "/paginas",
          "/vergelijk",
          "/handreiking.md",
          "/zoeken",
          "/zoeken.atom",
          "/zoeken.rss",
          "/zoeken.json",
          "/zoeken?sorteer=titel",
          "/zoeken?doelgroep=student",
          "/zoeken?soort=pagina",
          "/zoeken?soort=pagina&soort=bron",
          "/api/v2",
          "/api/v2/openapi.json",
          "/api/v2/zoekresultaten",
          "/api/v2/zoekresultaten?doelgroep=student",
          "/api/v2/zoekresultaten?soort=pagina",
          "/api/v2/suggesties?q=d",
          "/api/v2/suggesties?q=e&aantal=20",
          "/api/v2/suggesties?q=o",
          "/api/v2/paginas",
          "/api/v2/paginas?paginagrootte=1",
          "/api/v1",
          "/api/v1/openapi.json",
          "/api/v1/zoekresultaten?doelgroep=student",
          "/api/v1/suggesties?q=e&aantal=20",
          "/api/v1/paginas",
          "/inzage/x");

  /// What is asked stands behind each.
  public static final List<String> SEARCHES =
      List.of(
          "/zoeken?q=",
          "/zoeken.atom?q=",
          "/zoeken.rss?q=",
          "/zoeken.json?q=",
          "/api/v2/zoekresultaten?q=",
          "/api/v2/suggesties?q=",
          "/api/v1/zoekresultaten?q=");

  private WaysOut() {}
}
