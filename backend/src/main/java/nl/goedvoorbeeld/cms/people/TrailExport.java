package nl.goedvoorbeeld.cms.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.wording.Dutch;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/// The trail as a file, written line by line.
///
/// The CSV is for the spreadsheets of people here: semicolons, since a comma is their decimal sign
/// and they would show one column, and times as on the clock here, with what that differs from UTC.
/// A line `sep=;` would help where another sign is meant, but it is no part of the table, and makes
/// Excel read the file in another encoding. The JSON is for programs.
final class TrailExport {
  private static final List<String> COLUMNS =
      List.of("nummer", "moment", "wie", "handeling", "object", "toelichting");

  /// A spreadsheet takes a value that begins with one of these for a formula, and runs it.
  private static final String FORMULA = "=+-@\t\r\n";

  private static final JsonMapper JSON = new JsonMapper();

  private TrailExport() {}

  static void csv(Trail trail, String sought, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Else a spreadsheet does not see that this is UTF-8.
    writer.write('\uFEFF');
    write(writer, COLUMNS.stream());
    trail.each(
        sought,
        entry ->
            write(
                writer,
                Stream.of(
                    Long.toString(entry.id()),
                    local(entry.at()),
                    entry.who(),
                    entry.act(),
                    entry.object(),
                    entry.detail())));
    writer.flush();
  }

  static void json(Trail trail, String sought, OutputStream out) {
    try (SequenceWriter lines = JSON.writer().writeValuesAsArray(out)) {
      trail.each(sought, entry -> lines.write(Line.of(entry)));
    }
  }

  @JsonPropertyOrder({"nummer", "moment", "wie", "handeling", "object", "toelichting"})
  private record Line(
      @JsonProperty("nummer") long id,
      @JsonProperty("moment") String at,
      @JsonProperty("wie") String who,
      @JsonProperty("handeling") String act,
      @JsonProperty("object") String object,
      @JsonProperty("toelichting") String detail) {

    static Line of(Trail.Entry entry) {
      return new Line(
          entry.id(),
          entry.at().toString(),
          entry.who(),
          entry.act(),
          entry.object(),
          entry.detail());
    }
  }

  private static void write(Writer writer, Stream<String> values) {
    try {
      writer.write(values.map(TrailExport::cell).collect(Collectors.joining(";")));
      writer.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The two half past two of the night in which the clock goes back are apart by their offset.
  static String local(Instant at) {
    return at.atZone(Dutch.ZONE)
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
