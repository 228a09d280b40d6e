package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.dutch.Nearest;
import nl.goedvoorbeeld.web.Question;

/// Reads the parameters of one question, and keeps all that is wrong with them, so that it can be
/// told at once. What cannot be read has its usual value here.
final class Arguments {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2099;

  /// Who makes more mistakes than this has not read any of it.
  private static final int MOST_FAULTS = 50;

  private static final int SHOWN = 40;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}\\p{Z}]+");

  private final Question question;
  private final Set<String> known;
  private final List<ParameterFault> faults = new ArrayList<>();

  Arguments(Question question, Set<String> known) {
    this.question = question;
    this.known = known;
    question.parameters().keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(MOST_FAULTS)
        .map(Arguments::shown)
        .forEach(name -> fault(name, unknown(name)));
  }

  private String unknown(String name) {
    return known.isEmpty()
        ? "Dit adres kent geen parameters."
        : Nearest.to(name, known)
            .map(meant -> "Deze parameter bestaat hier niet. Bedoelt u «%s»?".formatted(meant))
            .orElse("Deze parameter bestaat hier niet.");
  }

  /// A whole number from 1.
  int number(String name, int usual, int most) {
    Optional<String> said = one(name);
    if (said.isEmpty()) {
      return usual;
    }
    if (NUMBER.matcher(said.get()).matches() && Integer.parseInt(said.get()) <= most) {
      return Integer.parseInt(said.get());
    }
    fault(
        name,
        "«%s» is geen waarde van «%s». Geef een geheel getal van 1 tot en met %d."
            .formatted(shown(said.get()), name, most));
    return usual;
  }

  /// The day that was asked for, or else that of the question.
  LocalDate day(String name) {
    Optional<String> said = one(name);
    Optional<LocalDate> day = said.flatMap(Arguments::parsed);
    if (said.isPresent() && day.isEmpty()) {
      fault(
          name,
          "«%s» is geen waarde van «%s». Geef een dag van %d tot en met %d, zoals 2026-01-31."
              .formatted(shown(said.get()), name, FIRST_YEAR, LAST_YEAR));
    }
    return day.orElse(question.day());
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// A text that must be there.
  String text(String name, int longest) {
    Optional<String> said = one(name);
    if (said.isEmpty()) {
      fault(name, "Geef «%s».".formatted(name));
    }
    String text = said.orElse("");
    if (text.length() > longest) {
      fault(name, "Geef «%s» niet meer dan %d tekens.".formatted(name, longest));
    }
    return UNSEEN.matcher(text).replaceAll(" ");
  }

  /// Of a parameter that does not belong here enough was said.
  private Optional<String> one(String name) {
    if (!known.contains(name)) {
      return Optional.empty();
    }
    if (question.parameters().getOrDefault(name, List.of()).size() > 1) {
      fault(name, "Geef «%s» één keer.".formatted(name));
    }
    return question.parameter(name);
  }

  void fault(String name, String sentence) {
    faults.add(new ParameterFault(name, sentence));
  }

  /// In the order in which they were found; empty when all is well.
  List<ParameterFault> faults() {
    return faults.stream().limit(MOST_FAULTS).toList();
  }

  /// What was sent, short and without signs that disturb a sentence.
  private static String shown(String value) {
    String start = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    return UNSEEN.matcher(start).replaceAll(" ");
  }
}
