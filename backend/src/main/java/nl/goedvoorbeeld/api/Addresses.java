package nl.goedvoorbeeld.api;

import java.util.function.IntFunction;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.query.Query;
import tools.jackson.core.JsonGenerator;

/// Whole addresses, which mean the same wherever an answer ends up.
///
/// @param baseUrl without a slash at its end
/// @param major of the API, whose answers lead to each other
record Addresses(String baseUrl, Major major) {
  String page(Item item) {
    return baseUrl + item.address();
  }

  String item(Item item) {
    return baseUrl + path(item);
  }

  /// Without host.
  String path(Item item) {
    return major.base() + "/" + item.kind().folder() + "/" + item.slug();
  }

  String searchPage(Query query) {
    return baseUrl + "/zoeken" + behind(query);
  }

  String search(Query query) {
    return resource("zoekresultaten") + behind(query);
  }

  /// The list of all items of a kind, for people.
  String section(Kind kind) {
    return baseUrl + "/" + kind.folder();
  }

  /// The same list in this API.
  String list(Kind kind) {
    return resource(Resource.collection(kind));
  }

  String resource(String name) {
    return baseUrl + major.base() + "/" + name;
  }

  private static String behind(Query query) {
    String encoded = query.encoded();
    return encoded.isEmpty() ? "" : "?" + encoded;
  }

  /// The way through the pages of a list. From beyond the last page the way back is to the last.
  static void write(JsonGenerator out, int page, int pages, IntFunction<String> address) {
    out.writeObjectPropertyStart("_links");
    link(out, "self", address.apply(page));
    if (page > 1 && pages > 0) {
      link(out, "prev", address.apply(Math.min(page - 1, pages)));
    }
    if (page < pages) {
      link(out, "next", address.apply(page + 1));
    }
    out.writeEndObject();
  }

  static void link(JsonGenerator out, String name, String address) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("href", address);
    out.writeEndObject();
  }
}
