package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.util.List;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.search.Piece;
import tools.jackson.core.JsonGenerator;

/// An item in a list: what it is, where it is, and the one thing that its kind is compared by.
record Mention(Addresses addresses, Item item, LocalDate day) {

  /// Its properties, in an object that was begun.
  void write(JsonGenerator out) {
    out.writeStringProperty("id", item.id());
    out.writeStringProperty("titel", item.title());
    out.writeStringProperty("itemsoort", item.kind().value());
    out.writeStringProperty("samenvatting", item.masthead().summary());
    out.writeStringProperty("webadres", addresses.page(item));
    out.writeStringProperty("apiadres", addresses.item(item));
    out.writeStringProperty("gepubliceerdOp", item.published().toString());
    out.writeStringProperty("gewijzigdOp", item.changed().toString());
    item.expired().ifPresent(note -> out.writeStringProperty("vervallen", note));
    if (item.content() instanceof CaseStudy study) {
      out.writeStringProperty("bewijskracht", Strength.of(study.effects(), day).term());
    }
    if (item.content() instanceof Scheme scheme) {
      out.writeStringProperty("peildatum", day.toString());
      scheme
          .timeline()
          .statusOn(day)
          .ifPresent(period -> out.writeStringProperty("statusOpPeildatum", period.status()));
    }
  }

  static void pieces(JsonGenerator out, List<Piece> pieces) {
    out.writeStartArray();
    for (Piece piece : pieces) {
      out.writeStartObject();
      out.writeStringProperty("tekst", piece.text());
      out.writeBooleanProperty("gemarkeerd", piece.marked());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
