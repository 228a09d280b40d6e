package nl.goedvoorbeeld.cms.frame;

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
import nl.goedvoorbeeld.content.wording.Dutch;

/// A table for the spreadsheets of people here: semicolons, since a comma is their decimal sign and
/// they would show one column, and times as on the clock here, with what that differs from UTC. A
/// line `sep=;` would help where another sign is meant, but it is no part of the table, and makes
/// Excel read the file in another encoding.
public final class Csv {
  /// A spreadsheet takes a value that begins with one of these for a formula, and runs it.
  private static final String FORMULA = "=+-@\t\r\n";

  private final Writer writer;

  public Csv(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Else a spreadsheet does not see that this is UTF-8.
    writer.write('\uFEFF');
  }

  public void line(List<String> values) {
    try {
      writer.write(values.stream().map(Csv::cell).collect(Collectors.joining(";")));
      writer.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void flush() throws IOException {
    writer.flush();
  }

  /// The two half past two of the night in which the clock goes back are apart by their offset.
  public static String local(Instant at) {
    return at.atZone(Dutch.ZONE)
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
