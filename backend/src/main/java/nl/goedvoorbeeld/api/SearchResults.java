package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.util.List;
import nl.goedvoorbeeld.search.answer.FacetCounts;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.Silence;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.query.Query;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/// The answer to a search: a page of hits, what was found besides, and what it can be narrowed by.
record SearchResults(Addresses addresses, Results results, LocalDate day) {
  // Made ready once: some hundreds of each are in every answer.
  private static final SerializableString VALUE = new SerializedString("waarde");
  private static final SerializableString LABEL = new SerializedString("label");
  private static final SerializableString COUNT = new SerializedString("aantal");
  private static final SerializableString CHOSEN = new SerializedString("gekozen");

  void write(JsonGenerator out) {
    Query query = results.query();
    out.writeNumberProperty("totaal", results.total());
    out.writeNumberProperty("pagina", query.page());
    out.writeNumberProperty("paginas", results.pages());
    if (!query.text().isEmpty()) {
      out.writeStringProperty("zoekvraag", query.text());
    }
    results
        .correction()
        .ifPresent(
            correction ->
                out.writeStringProperty("gelezenAls", Suggestions.text(correction.searched())));
    results.offer().ifPresent(offer -> out.writeStringProperty("bedoeldeU", offer.text()));
    if (results.partly()) {
      out.writeBooleanProperty("deelVanDeWoorden", true);
    }
    results.silence().ifPresent(silence -> silence(out, silence));
    results
        .section()
        .ifPresent(
            section -> {
              out.writeObjectPropertyStart("onderdeel");
              out.writeStringProperty("titel", section.plural());
              out.writeStringProperty("webadres", addresses.section(section));
              out.writeStringProperty("apiadres", addresses.list(section));
              out.writeEndObject();
            });
    if (!results.unknown().isEmpty()) {
      out.writeArrayPropertyStart("onbekendeWoorden");
      results.unknown().forEach(out::writeString);
      out.writeEndArray();
    }
    hits(out, results.hits());
    out.writeObjectPropertyStart("naslag");
    out.writeNumberProperty("totaal", results.referenceTotal());
    hits(out, results.reference());
    out.writeEndObject();
    out.writeArrayPropertyStart("facetten");
    results.facets().forEach(facet -> facet(out, facet));
    out.writeEndArray();
    Addresses.write(
        out, query.page(), results.pages(), page -> addresses.search(query.onPage(page)));
  }

  private void silence(JsonGenerator out, Silence silence) {
    out.writeObjectPropertyStart("onbekendePlaats");
    out.writeStringProperty("naam", silence.place());
    out.writeArrayPropertyStart("eromheen");
    for (Silence.Around around : silence.around()) {
      out.writeStartObject();
      out.writeStringProperty("naam", around.label());
      out.writeStringProperty("webadres", addresses.searchPage(around.query()));
      out.writeStringProperty("apiadres", addresses.search(around.query()));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void hits(JsonGenerator out, List<Hit> hits) {
    out.writeArrayPropertyStart("resultaten");
    for (Hit hit : hits) {
      out.writeStartObject();
      new Mention(addresses, hit.item(), day).write(out);
      out.writeArrayPropertyStart("passages");
      for (List<Piece> passage : hit.passages()) {
        Mention.pieces(out, passage);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void facet(JsonGenerator out, FacetCounts facet) {
    out.writeStartObject();
    out.writeStringProperty("naam", facet.facet().parameter());
    out.writeStringProperty("label", facet.label());
    values(out, "waarden", facet.values());
    out.writeEndObject();
  }

  private static void values(JsonGenerator out, String name, List<ValueCount> values) {
    out.writeArrayPropertyStart(name);
    for (ValueCount value : values) {
      out.writeStartObject();
      out.writeName(VALUE).writeString(value.id());
      out.writeName(LABEL).writeString(value.label());
      out.writeName(COUNT).writeNumber(value.count());
      out.writeName(CHOSEN).writeBoolean(value.chosen());
      if (!value.narrower().isEmpty()) {
        values(out, "smaller", value.narrower());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
