package nl.goedvoorbeeld.cms.departure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Ref;

/// What an editor filled in to withdraw an item, now or later.
///
/// @param reason one of [#REASONS]; empty when none was chosen
/// @param successor its address, reference or id
public record Withdrawn(String reason, String successor, String note) {
  public static final Withdrawn NOTHING = new Withdrawn("", "", "");

  /// The reasons, as words in a form.
  private enum Word {
    MISTAKE("per-ongeluk", Reason.MISTAKE),
    MERGED("samengevoegd", Reason.MERGED),
    EXPIRED("vervallen", Reason.EXPIRED);

    private final String value;
    private final Reason reason;

    Word(String value, Reason reason) {
      this.value = value;
      this.reason = reason;
    }
  }

  List<Choice> choices() {
    return Arrays.stream(Word.values())
        .map(word -> new Choice(word.value, word.reason.label(), word.value.equals(reason)))
        .toList();
  }

  /// Those that can be planned: a merger needs somebody who looks at that moment.
  public List<Choice> plannable() {
    return choices().stream().filter(one -> !one.value().equals(Word.MERGED.value)).toList();
  }

  String label() {
    return chosen().map(word -> word.reason.label()).orElse("");
  }

  private Optional<Word> chosen() {
    return Arrays.stream(Word.values()).filter(word -> word.value.equals(reason)).findFirst();
  }

  /// What the form says, or why it does not say enough.
  public sealed interface Reading {
    record Understood(Withdrawal withdrawal, String readers) implements Reading {}

    record Refused(List<String> sentences) implements Reading {}
  }

  /// @param item as readers have it
  public Reading read(Snapshot now, Item item) {
    List<String> faults = new ArrayList<>();
    if (chosen().isEmpty()) {
      faults.add("Kies een reden.");
    }
    Optional<Item> next =
        chosen().filter(word -> word == Word.MERGED).flatMap(_ -> found(now, successor.strip()));
    if (chosen().equals(Optional.of(Word.MERGED))
        && next.filter(one -> !one.id().equals(item.id())).isEmpty()) {
      faults.add(
          "Geef het adres van een ander openbaar item waar lezers voortaan heen gaan,"
              + " zoals /maatregelen/thuiswerken.");
    }
    if (!faults.isEmpty()) {
      return new Reading.Refused(faults);
    }
    Reason why = chosen().orElseThrow().reason;
    Withdrawal withdrawal = new Withdrawal(item.id(), why, next.map(Item::id), note.strip());
    List<String> objections =
        withdrawal.objections(now).stream().map(Outcome.Refusal::sentence).toList();
    return objections.isEmpty()
        ? new Reading.Understood(withdrawal, readers(why, item, next.map(Item::title).orElse("")))
        : new Reading.Refused(objections);
  }

  /// What readers will see, as a sentence.
  private String readers(Reason why, Item item, String next) {
    return switch (why) {
      case MISTAKE ->
          "Wie %s opent, leest dat deze pagina is verwijderd. Het item staat in geen lijst, feed of"
                  .formatted(item.address())
              + " zoekresultaat meer. Uw toelichting zien lezers niet.";
      case MERGED ->
          "Wie %s opent, komt voortaan op «%s». Het item staat in geen lijst, feed of zoekresultaat"
                  .formatted(item.address(), next)
              + " meer.";
      case EXPIRED ->
          "De pagina %s blijft leesbaar. Bovenaan staat: «Vervallen. %s»"
              .formatted(item.address(), note.strip());
    };
  }

  private static Optional<Item> found(Snapshot now, String text) {
    return now.item(text)
        .or(() -> Ref.parse(text).flatMap(now::item))
        .or(() -> at(text).flatMap(now::item))
        .filter(item -> item.kind().hasPage());
  }

  private static Optional<Ref> at(String address) {
    String[] parts = address.split("[?#]", 2)[0].split("/", 3);
    return switch (parts.length) {
      case 2 -> Optional.of(new Ref(Kind.PAGE.folder(), parts[1]));
      case 3 -> Optional.of(new Ref(parts[1], parts[2]));
      default -> Optional.empty();
    };
  }
}
