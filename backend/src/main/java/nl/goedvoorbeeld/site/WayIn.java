package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.scheme.SchemeLine;

/// What the front page shows one sort of reader.
///
/// @param id of its heading, to jump to
/// @param door the words of the link that jumps there
/// @param heading for whom
/// @param known how much there is for them, and how much of that was measured
/// @param best the best measured examples
/// @param schemes with an amount on the day
/// @param onward what has no amount: duties, chapters
/// @param all all examples for them, with what else there is to filter by
public record WayIn(
    String id,
    String door,
    String heading,
    String known,
    List<ProvenLine> best,
    List<SchemeLine> schemes,
    List<Onward> onward,
    NamedLink all) {

  /// @param kind what it is, and of a scheme how it stands
  public record Onward(String kind, NamedLink link) {}
}
