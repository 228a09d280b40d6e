package nl.goedvoorbeeld.content.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.Worth;

/// What is said in the place of an amount that nobody filled in yet: always of which year, and
/// where a reader can look meanwhile.
public final class AmountWords {
  private final Worth.Missing missing;
  private final String of;

  public AmountWords(Worth.Missing missing, LocalDate day) {
    String noun = missing.unit().equals("procent") ? "percentage" : "bedrag";
    this.missing = missing;
    this.of = "%s voor %d".formatted(noun, day.getYear());
  }

  /// What is missing: `bedrag voor 2027`.
  public String of() {
    return of;
  }

  /// By itself.
  public String sentence() {
    return "Het %s is hier nog niet ingevuld".formatted(of);
  }

  /// In a sentence, where the amount would stand.
  public String within() {
    return "het %s, dat hier nog niet is ingevuld".formatted(of);
  }

  /// On a card, where there is little room.
  public String brief() {
    return of + " nog niet ingevuld";
  }

  /// Where to look, as the record of the scheme names it; empty where it names nobody.
  public String where(Snapshot snapshot, Scheme scheme) {
    Optional<String> named = missing.amount().flatMap(Amount::toCheck);
    return named
        .map("kijk bij %s"::formatted)
        .or(
            () ->
                scheme
                    .executor()
                    .known()
                    .flatMap(snapshot::item)
                    .map(item -> "kijk bij de uitvoerder: %s".formatted(item.title())))
        .or(() -> scheme.desk().known().map("kijk bij het loket: %s"::formatted))
        .orElse("");
  }
}
