package nl.goedvoorbeeld.mail;

import java.util.List;

/// Why a letter is held, waits longer or did not go: a code, and what belongs in its sentence.
/// Never an address, nor what a server said beside its numbers, for that holds addresses.
public record LetterReason(String code, List<String> arguments) {
  /// It waited when a back-up was put back.
  public static final String RESTORED = "restored";

  /// Nothing goes to subscribers ({@link MailPause}).
  public static final String PAUSED = "paused";

  /// Its address is not among those that get mail for now.
  public static final String ONLY_TO = "only-to";

  /// The server took or refused it: with the number of its answer, and what it says of the cause.
  public static final String REFUSED = "refused";

  public static final String LATER = "later";

  /// The server may have it: it gave no answer when it had all.
  public static final String UNANSWERED = "unanswered";

  /// Before its `@` the address has letters that not every server takes.
  public static final String NOT_PLAIN = "not-plain";

  public static final String NO_ADDRESS = "no-address";

  /// It was closed with another secret than this node has.
  public static final String SEALED = "sealed";

  /// The program could not make it.
  public static final String BROKE = "broke";

  public LetterReason {
    arguments = List.copyOf(arguments);
  }

  static LetterReason of(String code, String... arguments) {
    return new LetterReason(code, List.of(arguments));
  }

  /// For an editor, and what to do.
  public String sentence() {
    String answer = String.join(" ", arguments);
    return switch (code) {
      case RESTORED ->
          "Dit bericht wachtte toen een back-up werd teruggezet. Misschien is het al verzonden.";
      case PAUSED ->
          "Mail aan abonnees staat stil sinds een back-up werd teruggezet. Dit bericht gaat als een"
              + " beheerder dat hervat.";
      case ONLY_TO ->
          "Dit adres krijgt voorlopig geen mail: het staat niet in de instelling GV_MAIL_ONLY_TO.";
      case REFUSED ->
          "De mailserver weigerde dit bericht (%s). Controleer het adres en probeer het opnieuw."
              .formatted(answer);
      case LATER ->
          "De mailserver nam dit bericht nog niet aan (%s). Het wordt later opnieuw aangeboden."
              .formatted(answer);
      case UNANSWERED ->
          "De mailserver gaf geen antwoord toen hij het bericht had. Misschien is het aangekomen.";
      case NOT_PLAIN ->
          "Voor de @ in dit adres staan letters als é of ü. Daarheen verstuurt deze site geen mail."
              + " Vraag om een ander adres.";
      case NO_ADDRESS -> "Dit is geen e-mailadres waar mail heen kan. Vraag om een ander adres.";
      case SEALED ->
          "Dit bericht is gemaakt met een ander geheim (GV_SECRET), dus het kan niet meer worden"
              + " getoond of verzonden. Laat een nieuw bericht maken.";
      case BROKE ->
          "Het programma kon dit bericht niet maken. Kijk in het log bij de melding over mail.";
      default -> "De reden is niet bekend: " + code + ".";
    };
  }
}
