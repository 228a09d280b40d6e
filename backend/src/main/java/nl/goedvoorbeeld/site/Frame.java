package nl.goedvoorbeeld.site;

import java.util.List;

/// What surrounds a page: head, header, crumbs and foot.
///
/// @param title of the page, without the name of the site
/// @param path the canonical address without the host, parameters that matter included
/// @param query what the search field holds
/// @param crumbs the way up, without the page itself
/// @param findable false keeps the page out of search engines
public record Frame(
    House house,
    String title,
    String description,
    String path,
    String query,
    List<Link> crumbs,
    List<Feed> feeds,
    JsonLd jsonLd,
    boolean findable) {

  public String asset(String path) {
    return house.theme().address(path);
  }

  public String canonical() {
    return house.baseUrl() + path;
  }

  /// Whether a section of the navigation is the page itself, or holds it.
  public String current(Link section) {
    if (path.equals(section.href())) {
      return "page";
    }
    return path.startsWith(section.href() + "/") ? "true" : "";
  }
}
