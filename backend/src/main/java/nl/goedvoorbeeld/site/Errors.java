package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// What went wrong, in plain Dutch, and where to go from there.
final class Errors {
  private Errors() {}

  static ErrorPage page(Visit visit, int status, List<String> sentences) {
    String title = title(status);
    return new ErrorPage(
        new PageFrame(
            visit.house(), title, title, "/", "", List.of(), List.of(), JsonLd.NONE, false),
        status,
        title,
        sentences.isEmpty() ? List.of(text(status)) : sentences,
        List.of(
            new NamedLink("/", "Naar de voorpagina"),
            new NamedLink("/zoeken", "Zoek in alles"),
            new NamedLink("/praktijkvoorbeelden", "Bekijk de praktijkvoorbeelden")));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Dit adres klopt niet helemaal";
      case 403 -> "U hebt geen toegang";
      case 404 -> "Deze pagina is er niet";
      case 405 -> "Dit kan hier niet";
      case 410 -> "Deze pagina is ingetrokken";
      case 411, 413 -> "Dit is te groot";
      case 414 -> "Dit adres is te lang";
      case 429 -> "Even wachten";
      case 431 -> "Uw browser stuurt te veel mee";
      case 503 -> "De site is even niet beschikbaar";
      default -> "Er ging iets mis bij ons";
    };
  }

  private static String text(int status) {
    return switch (status) {
      case 400 ->
          "In het adres staat een waarde die wij niet begrijpen. Haal die weg of pas hem aan.";
      case 403 ->
          "Uw account mag dit niet, of het formulier was te oud. Ga terug, laad de pagina opnieuw en"
              + " probeer het nog eens.";
      case 404 -> "Misschien is het adres verkeerd getypt, of stond de pagina hier nooit.";
      case 405 -> "Deze pagina kunt u alleen lezen.";
      case 410 -> "De redactie heeft deze pagina weggehaald.";
      case 411, 413 ->
          "Er is niets opgeslagen. Ga terug in uw browser: daar staat nog wat u typte. Maak het korter"
              + " of verdeel het, en sla het dan op.";
      case 414 ->
          "Kies minder filters tegelijk, of zoek met minder woorden. Hebt u het adres gekregen, kijk dan"
              + " of het wel klopt.";
      case 429 -> "Er kwamen te veel vragen in korte tijd. Probeer het over een minuut nog eens.";
      case 431 -> "Verwijder in uw browser de cookies van deze website en probeer het nog eens.";
      case 503 -> "Probeer het over een paar minuten nog eens.";
      default -> "Wij zien deze fout in ons logboek. Probeer het later nog eens.";
    };
  }
}
