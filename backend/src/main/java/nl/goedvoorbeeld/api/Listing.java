package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.util.List;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.Item;
import tools.jackson.core.JsonGenerator;

/// A page of all items of a kind, by title; none beyond the last page.
///
/// @param address of the list itself, with the parameters besides those of paging, if any
record Listing(
    Addresses addresses, String address, List<Item> items, int page, int size, LocalDate day) {
  static final int USUAL_SIZE = 20;
  static final int LARGEST_SIZE = 100;
  static final int LAST_PAGE = 9_999_999;

  void write(JsonGenerator out) {
    int pages = Math.ceilDiv(items.size(), size);
    out.writeNumberProperty("totaal", items.size());
    out.writeNumberProperty("pagina", page);
    out.writeNumberProperty("paginas", pages);
    out.writeNumberProperty("paginagrootte", size);
    out.writeArrayPropertyStart("resultaten");
    new InPages(items.size(), size)
        .cut(items, page)
        .forEach(
            item -> {
              out.writeStartObject();
              new Mention(addresses, item, day).write(out);
              out.writeEndObject();
            });
    out.writeEndArray();
    Addresses.write(out, page, pages, this::onPage);
  }

  private String onPage(int page) {
    String joint = address.contains("?") ? "&" : "?";
    return address
        + joint
        + Resource.PAGE
        + "="
        + page
        + (size == USUAL_SIZE ? "" : "&" + Resource.PAGE_SIZE + "=" + size);
  }
}
