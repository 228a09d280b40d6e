package nl.goedvoorbeeld.desk.todo;

import java.util.Arrays;
import java.util.Optional;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.PartialDate;

/// An item that asks for somebody.
///
/// @param subject which of an item's, where it can have more for one reason, in words that stay the
///   same as long as the cause does; empty where it has one
/// @param day by when, or since when; nothing where any day will do
public record ToDo(String itemId, Reason reason, String subject, Optional<PartialDate> day) {

  /// Why, in the order of what cannot wait.
  public enum Reason {
    AMOUNT_ENDS(
        "bedrag-loopt-af",
        "Bedrag loopt af",
        "Het bedrag%1$s geldt tot en met %2$s. Voor daarna staat er geen."),
    AMOUNT_UNKNOWN(
        "bedrag-ontbreekt",
        "Bedrag nog niet ingevuld",
        "Het bedrag%1$s vanaf %2$s is nog niet ingevuld."),
    CHANGE_COMES(
        "verandering",
        "Verandering op komst",
        "Verwacht per %2$s:%1$s. Kijk of het zo is, en pas de tekst aan."),
    CHECK_DUE(
        "controle",
        "Opnieuw controleren",
        "De feiten moeten voor %2$s opnieuw worden gecontroleerd."),
    OURS_CHANGED(
        "meegeleverd",
        "Meegeleverde tekst is anders",
        "Op %2$s kwam er een andere tekst mee met de bibliotheek. Aan dit item was hier gewerkt, dus uw tekst bleef staan."),
    PROMISE_DUE(
        "toezegging",
        "Toezegging zonder afloop",
        "Uiterlijk %2$s zou er zijn:%1$s. Vul in wat ervan kwam."),
    FIGURE_UNCHECKED(
        "na-te-kijken", "Getal nog na te kijken", "Kijk een getal hierin nog na bij%1$s."),
    UNDECIDED(
        "verwacht-of-doel",
        "Verwachting of doel",
        "Dit is geschreven toen doelen nog bij de verwachtingen stonden. Kies bij elke verwachting in het formulier of het er een is, of een doel.");

    private final String word;
    private final String title;
    private final String sentence;

    Reason(String word, String title, String sentence) {
      this.word = word;
      this.title = title;
      this.sentence = sentence;
    }

    /// The word in addresses, and in the table of what people said about it.
    public String word() {
      return word;
    }

    public String title() {
      return title;
    }

    /// Whether it can be set aside until a day. What an import brought is set aside for good, where
    /// the two texts are compared.
    public boolean canWait() {
      return this != OURS_CHANGED;
    }

    /// Whether one can say that it is right as it stands, and the text stays as it is.
    public boolean canBeRight() {
      return this == UNDECIDED;
    }

    public static Optional<Reason> ofWord(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /// What is asked, in words.
  public String sentence() {
    String quoted = subject.isEmpty() ? "" : " «" + subject.replaceFirst("\\.$", "") + "»";
    return reason.sentence.formatted(quoted, day.map(Dutch::date).orElse(""));
  }
}
