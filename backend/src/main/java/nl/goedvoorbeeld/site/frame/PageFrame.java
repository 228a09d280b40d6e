package nl.goedvoorbeeld.site.frame;

import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Preview;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.site.feed.Feed;
import org.jspecify.annotations.Nullable;

/// What surrounds a page: head, header, crumbs and foot.
///
/// @param title of the page, without the name of the site
/// @param path the canonical address without the host, parameters that matter included
/// @param query what the search field holds
/// @param crumbs the way up, without the page itself
/// @param findable false keeps the page out of search engines
/// @param tongue the language of its title and text
/// @param asOf null when the page is about today
/// @param preview null when the page is public
public record PageFrame(
    House house,
    String title,
    String description,
    String path,
    String query,
    List<NamedLink> crumbs,
    List<Feed> feeds,
    JsonLd jsonLd,
    boolean findable,
    Tongue tongue,
    @Nullable AsOf asOf,
    @Nullable Preview preview) {

  /// A public page about today.
  public PageFrame(
      House house,
      String title,
      String description,
      String path,
      String query,
      List<NamedLink> crumbs,
      List<Feed> feeds,
      JsonLd jsonLd,
      boolean findable) {
    this(
        house,
        title,
        description,
        path,
        query,
        crumbs,
        feeds,
        jsonLd,
        findable,
        Tongue.DUTCH,
        null,
        null);
  }

  /// The same page with its title and text in a language.
  PageFrame in(Tongue other) {
    return with(jsonLd, findable, other, asOf, preview);
  }

  /// The same page, kept out of search engines: filters multiply without end.
  public PageFrame unlisted() {
    return with(jsonLd, false, tongue, asOf, preview);
  }

  /// The same page as the visit shows it. Of all days only today is in search engines, and of what
  /// is not public nothing.
  public PageFrame on(Visit visit) {
    if (!visit.onAnotherDay() && visit.preview() == null) {
      return this;
    }
    AsOf other =
        visit.onAnotherDay() ? new AsOf(Dutch.day(visit.day()), visit.day().toString()) : null;
    return with(
        visit.preview() == null ? jsonLd : JsonLd.NONE, false, tongue, other, visit.preview());
  }

  private PageFrame with(
      JsonLd data, boolean found, Tongue spoken, @Nullable AsOf day, @Nullable Preview shown) {
    return new PageFrame(
        house, title, description, path, query, crumbs, feeds, data, found, spoken, day, shown);
  }

  public String asset(String path) {
    return house.theme().address(path);
  }

  public String canonical() {
    return house.baseUrl() + path;
  }

  /// Whether a section of the navigation is the page itself, or holds it.
  public String current(NamedLink section) {
    if (path.equals(section.href())) {
      return "page";
    }
    return path.startsWith(section.href() + "/") ? "true" : "";
  }
}
