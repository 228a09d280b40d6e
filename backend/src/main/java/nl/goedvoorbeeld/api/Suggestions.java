package nl.goedvoorbeeld.api;

import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Suggestion;
import tools.jackson.core.JsonGenerator;

/// What someone who is still typing may mean.
record Suggestions(Addresses addresses, List<Suggestion> suggestions) {
  static final int LONGEST_TEXT = 200;
  static final int USUAL_NUMBER = 8;
  static final int MOST = 20;

  void write(JsonGenerator out) {
    out.writeArrayPropertyStart("suggesties");
    for (Suggestion suggestion : suggestions) {
      out.writeStartObject();
      switch (suggestion) {
        case Suggestion.OfItem(Item item, List<Piece> _) -> {
          out.writeStringProperty("suggestiesoort", "item");
          out.writeStringProperty("itemsoort", item.kind().value());
          out.writeStringProperty("webadres", addresses.page(item));
          out.writeStringProperty("apiadres", addresses.item(item));
        }
        case Suggestion.OfSection(Kind section, List<Piece> _) -> {
          out.writeStringProperty("suggestiesoort", "onderdeel");
          out.writeStringProperty("webadres", addresses.section(section));
          out.writeStringProperty("apiadres", addresses.list(section));
        }
        case Suggestion.OfTerm term -> {
          out.writeStringProperty("suggestiesoort", "filter");
          out.writeStringProperty("facet", term.facet().parameter());
          out.writeStringProperty("facetLabel", term.facetLabel());
          out.writeStringProperty("waarde", term.id());
          out.writeStringProperty("webadres", addresses.searchPage(term.query()));
          out.writeStringProperty("apiadres", addresses.search(term.query()));
        }
      }
      out.writeStringProperty("tekst", text(suggestion.pieces()));
      out.writeName("delen");
      Mention.pieces(out, suggestion.pieces());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
