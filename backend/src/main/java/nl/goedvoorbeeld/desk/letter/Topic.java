package nl.goedvoorbeeld.desk.letter;

import java.util.Arrays;
import java.util.Optional;

/// What a letter of the day tells of, in the order in which it does. An editor can do without each.
public enum Topic {
  FAILED("niet-gelukt", "Niet gelukt", "wat vanzelf zou gebeuren en niet lukte"),
  REFUSED("teruggegeven", "Teruggegeven", "een concept van u dat wordt teruggegeven"),
  ANSWERED(
      "feitencontrole",
      "Van wie de feiten controleert",
      "een antwoord van wie via een link de feiten controleert"),
  REMARKED("opmerkingen", "Opmerkingen", "een opmerking bij een tekst waaraan u schreef"),
  TO_CHECK("ter-controle", "Ter controle", "een concept dat u kunt controleren"),
  TO_DO("te-doen", "Te doen", "wat er te doen is, eens per week, op maandag");

  private final String word;
  private final String heading;
  private final String label;

  Topic(String word, String heading, String label) {
    this.word = word;
    this.heading = heading;
    this.label = label;
  }

  /// As forms and tables know it.
  public String word() {
    return word;
  }

  /// Above what is told of it.
  String heading() {
    return heading;
  }

  /// As an editor chooses it.
  public String label() {
    return label;
  }

  public static Optional<Topic> ofWord(String word) {
    return Arrays.stream(values()).filter(topic -> topic.word.equals(word)).findFirst();
  }
}
