package nl.goedvoorbeeld.api;

import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.web.Answer;
import tools.jackson.core.JsonGenerator;

/// What went wrong, in the form of RFC 9457.
///
/// @param faults what is wrong with which parameter; empty when it is not about parameters
record Problem(Major major, int status, List<ParameterFault> faults) {
  static final String TYPE = "application/problem+json";

  Problem(Major major, int status) {
    this(major, status, List.of());
  }

  Problem(Major major, List<ParameterFault> faults) {
    this(major, 400, faults);
  }

  Answer answer() {
    return Answer.error(status, TYPE, ApiJson.bytes(this::write));
  }

  private void write(JsonGenerator out) {
    // Its title is that of the status, as the standard wants when there is no type of its own.
    out.writeStringProperty("type", "about:blank");
    out.writeStringProperty("title", title());
    out.writeNumberProperty("status", status);
    out.writeStringProperty("detail", detail());
    if (!faults.isEmpty()) {
      out.writeArrayPropertyStart("fouten");
      for (ParameterFault fault : faults) {
        out.writeStartObject();
        out.writeStringProperty("parameter", fault.parameter());
        out.writeStringProperty("melding", fault.sentence());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private String title() {
    return switch (status) {
      case 400 -> "Ongeldig verzoek";
      case 404 -> "Niet gevonden";
      case 405 -> "Methode niet toegestaan";
      case 406 -> "Niet in deze vorm";
      case 410 -> "Ingetrokken";
      case 411 -> "Lengte ontbreekt";
      case 413 -> "Verzoek te groot";
      case 414 -> "Adres te lang";
      case 429 -> "Te veel verzoeken";
      case 431 -> "Headers te groot";
      case 501, 505 -> "Niet ondersteund";
      case 503 -> "Even niet beschikbaar";
      default -> status < 500 ? "Ongeldig verzoek" : "Fout bij ons";
    };
  }

  private String detail() {
    return switch (status) {
      case 400 ->
          faults.isEmpty()
              ? "Dit verzoek is niet te begrijpen. Controleer het adres."
              : "Met %s klopt iets niet; zie «fouten»."
                  .formatted(
                      Dutch.count(
                          faults.stream().map(ParameterFault::parameter).distinct().count(),
                          "parameter",
                          "parameters"));
      case 404 -> "Op dit adres staat niets. De adressen staan in " + major.description() + ".";
      case 405 -> "Deze gegevens kunt u alleen lezen: gebruik GET.";
      case 406 -> "Wij geven hier alleen JSON; laat «Accept» dat toe.";
      case 410 -> "Dit stond hier, maar de redactie heeft het weggehaald.";
      case 413, 414, 431 -> "Vraag minder tegelijk.";
      case 429 -> "Er kwamen te veel vragen in korte tijd. Probeer het over een minuut nog eens.";
      case 501, 505 -> "Deze vorm van HTTP spreken wij niet.";
      case 503 -> "Probeer het over een paar minuten nog eens.";
      default ->
          status < 500
              ? "Dit verzoek is niet te begrijpen. Controleer het adres."
              : "Wij zien deze fout in ons logboek. Probeer het later nog eens.";
    };
  }
}
