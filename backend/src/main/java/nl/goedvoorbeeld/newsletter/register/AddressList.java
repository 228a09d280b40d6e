package nl.goedvoorbeeld.newsletter.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;

/// A list of addresses as an editor sends it: a table with a head in Dutch, its columns apart by
/// semicolons, commas or tabs, as spreadsheets write it. What is wrong with a line is said of that
/// line; what is wrong with all of it, of all.
///
/// @param lines each address once, the first as it stands in the table
/// @param faults the lines that are left out
/// @param twice how many lines name an address that was named before
public record AddressList(List<Line> lines, List<Fault> faults, int twice) {
  public static final int MOST_LINES = 50_000;

  /// Longer than any proof needs to be.
  public static final int LONGEST = 2_000;

  /// @param number of the line in the file, from 1
  /// @param at when they said that they want it
  /// @param place where
  /// @param words what they had read
  public record Line(
      int number, SubscriberAddress address, Instant at, String place, String words) {}

  /// A line that is left out.
  public record Fault(int line, Why why) {}

  /// What is wrong with a line.
  public enum Why {
    NO_ADDRESS,
    /// A spreadsheet would take it for one and run it.
    FORMULA,
    NO_MOMENT,
    NOT_YET,
    NO_PLACE,
    NO_WORDS,
    TOO_LONG,
    /// What is kept when the address is erased must not hold it.
    ADDRESS_IN_PROOF
  }

  /// What is wrong with all of it.
  public enum Flaw {
    EMPTY,
    /// Of a program, and no text.
    NO_TEXT,
    NO_HEAD,
    /// Signs around a text are not closed, so nobody knows where it ends.
    OPEN_TEXT,
    TOO_LONG
  }

  sealed interface Reading {
    record Read(AddressList list) implements Reading {}

    record Unreadable(Flaw why) implements Reading {}
  }

  /// What counts for lines that say nothing of it themselves.
  ///
  /// @param at empty where each line must say it
  public record Given(Optional<Instant> at, String place, String words) {}

  private enum Column {
    ADDRESS("adres", "emailadres", "mailadres", "email", "mail"),
    AT("wanneer", "datum", "moment", "bevestigd", "toestemming"),
    PLACE("waar", "plaats", "bron"),
    WORDS("tekst", "gelezentekst", "gelezen");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    static Optional<Column> of(String head) {
      String name =
          Normalizer.normalize(head, Normalizer.Form.NFC)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}]", "");
      for (Column column : values()) {
        if (column.names.contains(name)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  /// A spreadsheet takes a value that begins with one of these for a formula.
  private static final String FORMULA = "=+-@";

  private static final Pattern DUTCH_DAY =
      Pattern.compile(
          "(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[ T,]+(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?)?");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T](\\d{1,2}):(\\d{2})(?::\\d{2})?)?");

  static Reading read(byte[] file, Given given, Instant now) {
    if (file.length == 0) {
      return new Reading.Unreadable(Flaw.EMPTY);
    }
    Optional<String> text = text(file);
    return text.isEmpty()
        ? new Reading.Unreadable(Flaw.NO_TEXT)
        : Table.of(text.get())
            .map(table -> read(table, given, now))
            .orElseGet(() -> new Reading.Unreadable(Flaw.OPEN_TEXT));
  }

  /// As its first bytes say; and where these say nothing in UTF-8, or else in what Excel writes
  /// here.
  private static Optional<String> text(byte[] file) {
    Optional<String> text;
    if (begins(file, 0xEF, 0xBB, 0xBF)) {
      text = decoded(file, 3, StandardCharsets.UTF_8);
    } else if (begins(file, 0xFF, 0xFE)) {
      text = decoded(file, 2, StandardCharsets.UTF_16LE);
    } else if (begins(file, 0xFE, 0xFF)) {
      text = decoded(file, 2, StandardCharsets.UTF_16BE);
    } else {
      text =
          decoded(file, 0, StandardCharsets.UTF_8)
              .or(() -> decoded(file, 0, Charset.forName("windows-1252")));
    }
    return text.filter(
        all ->
            all.chars().noneMatch(one -> one < ' ' && one != '\t' && one != '\n' && one != '\r'));
  }

  private static boolean begins(byte[] file, int... bytes) {
    for (int at = 0; at < bytes.length; at++) {
      if (file.length <= at || (file[at] & 0xFF) != bytes[at]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decoded(byte[] file, int from, Charset charset) {
    try {
      return Optional.of(
          charset.newDecoder().decode(ByteBuffer.wrap(file, from, file.length - from)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Reading read(Table table, Given given, Instant now) {
    if (table.rows().isEmpty()) {
      return new Reading.Unreadable(Flaw.EMPTY);
    }
    if (table.rows().size() > MOST_LINES + 1) {
      return new Reading.Unreadable(Flaw.TOO_LONG);
    }
    Map<Column, Integer> columns = new HashMap<>();
    List<String> head = table.rows().getFirst().cells();
    for (int at = 0; at < head.size(); at++) {
      int place = at;
      Column.of(head.get(at)).ifPresent(column -> columns.putIfAbsent(column, place));
    }
    if (!columns.containsKey(Column.ADDRESS)) {
      return new Reading.Unreadable(Flaw.NO_HEAD);
    }
    Map<String, Line> lines = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    int twice = 0;
    for (Table.Row row : table.rows().subList(1, table.rows().size())) {
      switch (line(row, columns, given, now)) {
        case Judged.Good(Line line) ->
            twice += lines.putIfAbsent(line.address().folded(), line) == null ? 0 : 1;
        case Judged.Bad(Why why) -> faults.add(new Fault(row.number(), why));
      }
    }
    return new Reading.Read(
        new AddressList(List.copyOf(lines.values()), List.copyOf(faults), twice));
  }

  private sealed interface Judged {
    record Good(Line line) implements Judged {}

    record Bad(Why why) implements Judged {}
  }

  private static Judged line(
      Table.Row row, Map<Column, Integer> columns, Given given, Instant now) {
    String typed = cell(row, columns, Column.ADDRESS).strip();
    if (!typed.isEmpty() && FORMULA.indexOf(typed.charAt(0)) >= 0) {
      return new Judged.Bad(Why.FORMULA);
    }
    Optional<SubscriberAddress> address =
        SubscriberAddress.read(plain(typed)).filter(SubscriberAddress::plain);
    if (address.isEmpty()) {
      return new Judged.Bad(Why.NO_ADDRESS);
    }
    String moment = plain(cell(row, columns, Column.AT));
    Optional<Instant> at = moment.isEmpty() ? given.at() : moment(moment);
    String place = or(plain(cell(row, columns, Column.PLACE)), given.place());
    String words = or(plain(cell(row, columns, Column.WORDS)), given.words());
    return at.isEmpty()
        ? new Judged.Bad(Why.NO_MOMENT)
        : amiss(address.get(), at.get(), place, words, now)
            .<Judged>map(Judged.Bad::new)
            .orElseGet(
                () ->
                    new Judged.Good(new Line(row.number(), address.get(), at.get(), place, words)));
  }

  private static Optional<Why> amiss(
      SubscriberAddress address, Instant at, String place, String words, Instant now) {
    if (at.isAfter(now)) {
      return Optional.of(Why.NOT_YET);
    }
    if (place.isEmpty()) {
      return Optional.of(Why.NO_PLACE);
    }
    if (words.isEmpty()) {
      return Optional.of(Why.NO_WORDS);
    }
    if (place.length() > LONGEST || words.length() > LONGEST) {
      return Optional.of(Why.TOO_LONG);
    }
    String both = (place + " " + words).toLowerCase(Locale.ROOT);
    return both.contains(address.folded()) ? Optional.of(Why.ADDRESS_IN_PROOF) : Optional.empty();
  }

  private static String cell(Table.Row row, Map<Column, Integer> columns, Column column) {
    int at = columns.getOrDefault(column, Integer.MAX_VALUE);
    return at < row.cells().size() ? row.cells().get(at) : "";
  }

  private static String or(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  /// As it was before a list of ours made sure that no spreadsheet runs it.
  private static String plain(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  /// A day, or a day and a time; as people write it here, and as programs do.
  static Optional<Instant> moment(String typed) {
    try {
      Matcher dutch = DUTCH_DAY.matcher(typed);
      Matcher other = DAY.matcher(typed);
      if (dutch.matches()) {
        return Optional.of(moment(dutch, 3, 2, 1));
      }
      return Optional.of(
          other.matches() ? moment(other, 1, 2, 3) : OffsetDateTime.parse(typed).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant moment(Matcher found, int year, int month, int day) {
    LocalDate date = LocalDate.of(number(found, year), number(found, month), number(found, day));
    LocalDateTime time =
        found.group(4) == null
            ? date.atStartOfDay()
            : date.atTime(number(found, 4), number(found, 5));
    return time.atZone(Dutch.ZONE).toInstant();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
