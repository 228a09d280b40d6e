package nl.goedvoorbeeld.cms.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.frame.Csv;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/// The trail as a file, written line by line: as a table for people, and as JSON for programs.
final class TrailExport {
  private static final List<String> COLUMNS =
      List.of("nummer", "moment", "wie", "handeling", "object", "toelichting");

  private static final JsonMapper JSON = new JsonMapper();

  private TrailExport() {}

  static void csv(Trail trail, String sought, OutputStream out) throws IOException {
    Csv csv = new Csv(out);
    csv.line(COLUMNS);
    trail.each(
        sought,
        entry ->
            csv.line(
                List.of(
                    Long.toString(entry.id()),
                    Csv.local(entry.at()),
                    entry.who(),
                    entry.act(),
                    entry.object(),
                    entry.detail())));
    csv.flush();
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
}
