package nl.goedvoorbeeld.privacy;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.setting.Retention;

/// What is held, in words: for readers, and as the register of processing.
public final class Holdings {
  private final Retention retention;

  /// @param retention of this installation
  public Holdings(Retention retention) {
    this.retention = retention;
  }

  /// What is held of people of one sort.
  public record Part(String of, List<Line> lines) {}

  /// @param until each of the ways in which it ends
  public record Line(
      String title, String holds, String purpose, String ground, List<String> until) {}

  /// For readers, by whose it is; what is held of more than one sort stands with the first.
  public List<Part> parts() {
    return Arrays.stream(Person.values())
        .map(
            person ->
                new Part(
                    person.words(),
                    people()
                        .filter(one -> one.people.getFirst() == person)
                        .map(this::line)
                        .toList()))
        .filter(part -> !part.lines().isEmpty())
        .toList();
  }

  private Line line(Holding one) {
    return new Line(
        one.title,
        one.holds,
        one.purpose,
        grounds(one),
        one.untils.stream().map(until -> until.words(retention)).toList());
  }

  private static String grounds(Holding one) {
    return one.grounds.stream().map(Ground::words).collect(joining(", "));
  }

  /// As tables of Markdown: what is held of people, and what is held of nobody.
  public String markdown() {
    return Stream.of(
            Stream.of(
                "| Wat | Van wie | Wat het is | Waar | Waarvoor | Grondslag (AVG) | Hoe lang (en door"
                    + " wie het eindigt) | Wie het krijgt |",
                "|---|---|---|---|---|---|---|---|"),
            people()
                .map(
                    one ->
                        row(
                            one.title,
                            one.people.stream().map(Person::words).collect(joining(", ")),
                            one.holds,
                            places(one),
                            one.purpose,
                            grounds(one),
                            one.untils.stream()
                                .map(
                                    until ->
                                        "%s (%s)"
                                            .formatted(until.words(retention), until.by().words))
                                .collect(joining("; ")),
                            one.receivers.isEmpty()
                                ? "niemand"
                                : one.receivers.stream()
                                    .map(receiver -> receiver.words)
                                    .collect(joining("; ")))),
            Stream.of("", "Over niemand gaan:", "", "| Wat | Wat het is | Waar |", "|---|---|---|"),
            Arrays.stream(Holding.values())
                .filter(one -> one.people.isEmpty())
                .map(one -> row(one.title, one.holds, places(one))))
        .flatMap(lines -> lines)
        .collect(joining("\n", "", "\n"));
  }

  private static Stream<Holding> people() {
    return Arrays.stream(Holding.values()).filter(one -> !one.people.isEmpty());
  }

  private static String places(Holding one) {
    return one.places.stream().map(Spot::words).collect(joining(", "));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
