package nl.goedvoorbeeld.cms.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.Moment;

/// The instant that an editor asked for in a form, by a day and a time on the clock here.
public sealed interface Due {
  record At(Instant instant) implements Due {}

  /// The clock shows this time twice that night; the editor must say which.
  record Twice(String sentence) implements Due {}

  /// Why it is no instant, as a sentence.
  record Wrong(String sentence) implements Due {}

  /// Further away nothing is planned, and much further no database has a place for it.
  int MOST_YEARS = 10;

  String FIRST = "eerste";
  String SECOND = "tweede";

  /// @param time `9.30` is as good as `09:30`
  /// @param turn which of two; matters only where there are two
  static Due of(String day, String time, String turn, Instant now) {
    LocalDateTime clock;
    try {
      String colon = time.strip().replace('.', ':');
      clock =
          LocalDateTime.of(
              LocalDate.parse(day.strip()),
              LocalTime.parse(colon.matches("\\d:.*") ? "0" + colon : colon));
    } catch (DateTimeParseException _) {
      return new Wrong("Vul een dag in zoals 2026-09-01, en een tijd zoals 14:30.");
    }
    LocalDateTime furthest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(MOST_YEARS);
    if (clock.isAfter(furthest)) {
      return new Wrong("Kies een dag binnen %d jaar.".formatted(MOST_YEARS));
    }
    String shown = Dutch.day(clock.toLocalDate()) + ", " + Dutch.time(clock.toLocalTime());
    return switch (Moment.of(clock)) {
      case Moment.At(Instant instant) -> new At(instant);
      case Moment.Twice(Instant first, Instant _) when turn.equals(FIRST) -> new At(first);
      case Moment.Twice(Instant _, Instant second) when turn.equals(SECOND) -> new At(second);
      case Moment.Twice _ ->
          new Twice(
              "De klok gaat die nacht terug, dus %s komt twee keer. Kies welke u bedoelt."
                  .formatted(shown));
      case Moment.Never(Instant next) ->
          new Wrong(
              "Die nacht gaat de klok vooruit, dus %s bestaat niet. Kies een tijd vanaf %s."
                  .formatted(shown, Dutch.time(next.atZone(Dutch.ZONE).toLocalTime())));
    };
  }
}
