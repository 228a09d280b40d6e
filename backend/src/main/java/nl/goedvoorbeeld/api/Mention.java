package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.util.List;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.reading.ItemJson;
import nl.goedvoorbeeld.search.answer.Piece;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/// An item in a list: what it is, where it is, and the one thing that its kind is compared by.
record Mention(Addresses addresses, Item item, LocalDate day) {
  // Made ready once: a page of results has some hundreds of them.
  private static final SerializableString ID = new SerializedString("id");
  private static final SerializableString TITLE = new SerializedString("titel");
  private static final SerializableString KIND = new SerializedString("itemsoort");
  private static final SerializableString SUMMARY = new SerializedString("samenvatting");
  private static final SerializableString PAGE = new SerializedString("webadres");
  private static final SerializableString RESOURCE = new SerializedString("apiadres");
  private static final SerializableString PUBLISHED = new SerializedString("gepubliceerdOp");
  private static final SerializableString CHANGED = new SerializedString("gewijzigdOp");
  private static final SerializableString TEXT = new SerializedString("tekst");
  private static final SerializableString MARKED = new SerializedString("gemarkeerd");

  /// Its properties, in an object that was begun.
  void write(JsonGenerator out) {
    out.writeName(ID).writeString(item.id());
    out.writeName(TITLE).writeString(item.title());
    out.writeName(KIND).writeString(item.kind().value());
    out.writeName(SUMMARY).writeString(item.masthead().summary());
    out.writeName(PAGE).writeString(addresses.page(item));
    out.writeName(RESOURCE).writeString(addresses.item(item));
    // Most items were never changed, and to write down a moment takes its time.
    String published = ItemJson.moment(item.published());
    boolean changed = !item.changed().equals(item.published());
    out.writeName(PUBLISHED).writeString(published);
    out.writeName(CHANGED).writeString(changed ? ItemJson.moment(item.changed()) : published);
    if (!item.language().isDutch()) {
      out.writeStringProperty("taal", item.language().code());
    }
    item.expired().ifPresent(note -> out.writeStringProperty("vervallen", note));
    if (item.content() instanceof CaseStudy study) {
      out.writeStringProperty("bewijskracht", Strength.of(study.effects()).term());
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
      out.writeName(TEXT).writeString(piece.text());
      out.writeName(MARKED).writeBoolean(piece.marked());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
